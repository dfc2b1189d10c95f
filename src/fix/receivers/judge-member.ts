import type { TSESTree } from '@typescript-eslint/utils';
import type { Home } from '../../syntax/receiving/home.ts';
import { lookUp } from '../../syntax/receiving/look-up.ts';
import type { BuiltinOrigin, DeclaredOrigin, Origins, ValueOrigin } from '../../syntax/receiving/value-origin.ts';
import type { Reading } from './judge-inquiry.ts';
import { enter } from './judge-enter.ts';

/** Whether a thing has a member, and what declares it. */
export type MemberAnswer =
  | { readonly state: 'has'; readonly nodes: readonly TSESTree.Node[]; readonly home: Home | undefined }
  | { readonly state: 'lacks' }
  | { readonly state: 'unknown' };

const deepest = 30;

/** What one question has asked so far. */
interface Trail {
  readonly depth: number;
  /** By declaration and side: a spread of the variable that it is assigned to leads back to where it stands. */
  readonly answers: Map<string, Map<TSESTree.Node, MemberAnswer>>;
  /** By what else is asked: types that share their parts have them listed once for each. */
  readonly known: Map<Origins, MemberAnswer>;
}

const [lacks, unknown]: readonly [MemberAnswer, MemberAnswer] = [{ state: 'lacks' }, { state: 'unknown' }];

/** Finds a member of all that a value can be; not known where one of them may have it and another not. */
export function findMember(
  origins: Origins,
  name: string,
  reading: Reading,
  trail: Trail = { depth: 0, answers: new Map(), known: new Map() },
): MemberAnswer {
  const known = trail.known.get(origins);
  if (known || trail.depth > deepest || origins.length === 0) {
    return known ?? unknown;
  }
  trail.known.set(origins, unknown); // until it is known
  const answers = origins.map((origin) => findInOrigin(origin, name, reading, trail));
  const [first = unknown] = answers;
  const answer = answers.every(({ state }) => state === first.state) ? first : unknown;
  trail.known.set(origins, answer);
  return answer;
}

function findInOrigin(origin: ValueOrigin, name: string, reading: Reading, trail: Trail): MemberAnswer {
  switch (origin.kind) {
    case 'imported':
      return findMember(enter(origin, reading) ?? [], name, reading, deeper(trail));
    case 'declared':
      return findDeclared(origin, name, reading, trail);
    case 'builtin':
      return findBuiltin(origin, name);
    case 'joined':
      return findFirst(origin.parts, name, reading, trail);
    case 'unknown':
      return unknown;
  }
}

function findDeclared(origin: DeclaredOrigin, name: string, reading: Reading, trail: Trail): MemberAnswer {
  const answers = trail.answers.get(origin.side) ?? new Map<TSESTree.Node, MemberAnswer>();
  trail.answers.set(origin.side, answers);
  const [node] = origin.nodes;
  const known = node && answers.get(node);
  if (node && !known) {
    answers.set(node, unknown); // until it is known
    answers.set(node, readDeclared(origin, name, reading, trail));
  }
  return known ?? (node && answers.get(node)) ?? unknown;
}

function readDeclared(origin: DeclaredOrigin, name: string, reading: Reading, trail: Trail): MemberAnswer {
  const { members, bases, isOpen } = lookUp(origin, name);
  if (members.length > 0) {
    return { state: 'has', nodes: members, home: origin.home };
  }
  const inherited = findFirst(bases, name, reading, trail);
  return isOpen && inherited.state === 'lacks' ? unknown : inherited;
}

function deeper(trail: Trail): Trail {
  return { ...trail, depth: trail.depth + 1 };
}

function findFirst(several: readonly Origins[], name: string, reading: Reading, trail: Trail): MemberAnswer {
  const answers = several.map((origins) => findMember(origins, name, reading, deeper(trail)));
  return (
    answers.find(({ state }) => state === 'has') ?? (answers.some(({ state }) => state === 'unknown') ? unknown : lacks)
  );
}

// What the language itself has, as it has it where this runs.
function findBuiltin({ name }: BuiltinOrigin, member: string): MemberAnswer {
  const isGlobal = name.startsWith('global ');
  const value = (globalThis as Record<string, unknown>)[isGlobal ? name.slice('global '.length) : name];
  if ((typeof value !== 'function' && !isGlobal) || name === 'Object') {
    return unknown;
  }
  const holder = isGlobal ? value : (value as { prototype?: unknown }).prototype;
  const isThere =
    (typeof holder === 'object' || typeof holder === 'function') && holder !== null && Reflect.has(holder, member);
  const isOwn = !isGlobal && name.endsWith('Error') && /^(?:errors|cause|code)$/u.test(member);
  return isThere || isOwn ? { state: 'has', nodes: [], home: undefined } : lacks;
}
