import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { listMemberUses } from '../../syntax/reading/list-member-uses.ts';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import { stripWrappers } from '../../syntax/reading/strip-wrappers.ts';
import { isPresenceTest } from './presence-test.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** The uses of one member, by the text of their receivers, each list in the order of the file. */
type UsesByReceiver = ReadonlyMap<string, readonly MemberUse[]>;

/** Finds why a use can't read the canonical member: it is asked for beside it, as if they were two. */
export function findRivalProblem(use: MemberUse, canonicalMember: string, sourceCode: Source): string | undefined {
  const rivals = getUses(canonicalMember, sourceCode);
  const receiver = rivals.size === 0 ? undefined : getReceiverText(use, sourceCode);
  const same = receiver === undefined ? undefined : rivals.get(receiver);
  if (!same) {
    return undefined;
  }
  // const { last_activity, lastActivityAt } = m
  if (use.form === 'pattern' && same.some((rival) => rival.receiver === use.receiver)) {
    return `\`${canonicalMember}\` is taken by the same pattern`;
  }
  // m.last_activity ?? m.lastActivityAt
  if (isJoined(use, same)) {
    return `\`${canonicalMember}\` is read beside it, as another value`;
  }
  // if (m.last_activity) return m.last_activity; return m.lastActivityAt;
  const regions = getTestedRegions(receiver ?? '', [use.member, canonicalMember], sourceCode);
  return regions.has(getRegion(use.key)) ? `the code around it tells it from \`${canonicalMember}\`` : undefined;
}

const usesByMember = new WeakMap<Source, Map<string, UsesByReceiver>>();

function getUses(member: string, sourceCode: Source): UsesByReceiver {
  const known = getCache(usesByMember, sourceCode);
  const found = known.get(member);
  if (found) {
    return found;
  }
  const uses = new Map<string, MemberUse[]>();
  for (const use of listMemberUses(sourceCode).get(member) ?? []) {
    const receiver = getReceiverText(use, sourceCode);
    const same = receiver === undefined ? undefined : uses.get(receiver);
    if (same) {
      same.push(use);
    } else if (receiver !== undefined) {
      uses.set(receiver, [use]);
    }
  }
  for (const same of uses.values()) {
    same.sort((a, b) => a.key.range[0] - b.key.range[0]);
  }
  known.set(member, uses);
  return uses;
}

// Spaces, assertions and optional chains make no other object of it.
function getReceiverText({ form, receiver }: MemberUse, { text }: Source): string | undefined {
  const { parent } = receiver;
  // const { last_activity } = m; what a parameter takes apart has no name.
  const source =
    form !== 'pattern'
      ? receiver
      : parent?.type === 'VariableDeclarator'
        ? parent.init
        : parent?.type === 'AssignmentExpression'
          ? parent.right
          : receiver;
  return source ? text.slice(...stripWrappers(source).range).replaceAll(/\s+|!|\?(?=\.)/gu, '') : undefined;
}

const testedRegions = new WeakMap<Source, Map<string, ReadonlySet<TSESTree.Node>>>();

// The functions that use a receiver's canonical member, and ask whether one of the two is there.
function getTestedRegions(
  receiver: string,
  [legacy, canonical]: readonly [string, string],
  sourceCode: Source,
): ReadonlySet<TSESTree.Node> {
  const known = getCache(testedRegions, sourceCode);
  const id = JSON.stringify([receiver, legacy, canonical]);
  const found = known.get(id);
  if (found) {
    return found;
  }
  const rivals = getUses(canonical, sourceCode).get(receiver) ?? [];
  const both = [...rivals, ...(getUses(legacy, sourceCode).get(receiver) ?? [])];
  const used = new Set(rivals.map(({ key }) => getRegion(key)));
  const tested = both.filter((use) => isPresenceTest(use, sourceCode)).map(({ key }) => getRegion(key));
  const regions = new Set(tested.filter((region) => used.has(region)));
  known.set(id, regions);
  return regions;
}

function getCache<Value>(caches: WeakMap<Source, Map<string, Value>>, sourceCode: Source): Map<string, Value> {
  const cache = caches.get(sourceCode) ?? new Map<string, Value>();
  caches.set(sourceCode, cache);
  return cache;
}

// The function that a node stands in; one that is handed to a call belongs to what is around it.
function getRegion(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  while (at.parent) {
    at = at.parent;
    if (/^(?:Arrow)?Function/u.test(at.type) && at.parent?.type !== 'CallExpression') {
      break;
    }
  }
  return at;
}

const joining =
  /^(?:LogicalExpression|ConditionalExpression|BinaryExpression|CallExpression|NewExpression|ArrayExpression|AssignmentExpression|AssignmentPattern|ObjectPattern|VariableDeclarator)$/u;

// Whether an expression has both, by different ways. The values of one object literal have nothing to do with each other.
function isJoined({ key }: MemberUse, rivals: readonly MemberUse[]): boolean {
  let inside = 0;
  for (let at = key.parent; at && !/Statement$|Declaration$/u.test(at.type); at = at.parent) {
    const count = countWithin(at.range, rivals);
    if (count > inside && joining.test(at.type)) {
      return true;
    }
    inside = count;
  }
  return false;
}

function countWithin([start, end]: TSESTree.Range, rivals: readonly MemberUse[]): number {
  return getIndex(end, rivals) - getIndex(start, rivals);
}

// How many rivals stand before an offset.
function getIndex(offset: number, rivals: readonly MemberUse[]): number {
  let low = 0;
  let high = rivals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rivals[middle]?.key.range[0] ?? 0) < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
