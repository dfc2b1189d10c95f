import type { TSESTree } from '@typescript-eslint/utils';
import type { Concept } from '../../registry/concept.ts';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import type { Standing } from '../../registry/standing.ts';
import type { FixContext } from '../fix-context.ts';
import type { Entry, Move } from '../move.ts';
import { findReplacedImports, type ReplacedImport } from '../receivers/replaced-imports.ts';
import type { TextEdit } from '../text-edit.ts';
import { findReceiver } from './find-receiver.ts';
import { holdsMember } from './holds-member.ts';
import { findLostResults } from './moved-result.ts';
import type { Obstacle } from './obstacles.ts';
import { renameMember } from './rename-member.ts';
import { findStandInProblem, findWriteProblem, settleRename } from './settle-rename.ts';

/** A use of a legacy member that must go along when the type of its receiver moves, or a place that keeps it from moving. */
export interface Follower {
  readonly member: string;
  readonly place: TSESTree.Node;
  /** Where it is, in words, if that is another file. */
  readonly where?: string | undefined;
  readonly moves: ReadonlySet<Move>;
  /** The findings that replace the type of the receiver; they go together with the use, or not at all. */
  readonly entries: readonly Entry[];
  readonly edit: TextEdit | undefined;
  /** Why it can't go along. */
  readonly problem: string | undefined;
}

/** Finds what becomes of a use when the types of a file move; undefined where it does not care. */
export function findFollower(use: MemberUse, moves: readonly Move[], context: FixContext): Follower | undefined {
  const imports = findReplacedImports(use, context.sourceCode, getNames(use, moves));
  const replaced = imports?.map((each) => findEntries(each, moves)) ?? [];
  const [first, ...others] = replaced.flat();
  if (!first) {
    return getLost(use, moves, context) ?? getDoubtful(use, moves, context);
  }
  const all = [first, ...others];
  const entries = all.map(({ entry }) => entry);
  const base = { member: use.member, place: use.key, entries, moves: new Set(all.map(({ move }) => move)) };
  const canonicalMember = entries[0]?.targets[0]?.concept.members.get(use.member);
  if (
    canonicalMember === undefined ||
    entries.every((entry) => holdsMember(entry, use.member, use, context) === true)
  ) {
    // The canonical export answers to the legacy name, too.
    return undefined;
  }
  const { concept } = entries[0]?.targets[0] ?? {};
  // The types of a concept may derive from each other: when one stays, all do.
  const refuse = (problem: string): Follower | undefined => {
    const held = concept && stay({ member: use.member, place: use.key, concept }, problem, moves);
    // Of a value that two concepts make, neither part moves alone.
    return (
      held && {
        ...held,
        entries: [...new Set([...held.entries, ...entries])],
        moves: new Set([...held.moves, ...base.moves]),
      }
    );
  };
  // What came from outside is named by whoever sent it, whatever type it is said to be of.
  const receiver = findReceiver(use, context);
  if (receiver?.isWire === true) {
    return refuse('its receiver comes from outside');
  }
  const apart = receiver?.hasCanonicalMember
    ? (findStandInProblem(receiver, use.member) ?? findWriteProblem(canonicalMember, context.sourceCode))
    : undefined;
  if (apart !== undefined) {
    return refuse(apart);
  }
  // What asks for the name may tell two types apart by it.
  if ((use.form === 'in' || use.form === 'reflect') && replaced.length > 1) {
    return refuse('it may tell types apart');
  }
  if (replaced.some((part) => part.length === 0)) {
    return refuse('another part of its receiver keeps its type');
  }
  if (context.isMemberSuppressed?.(context.sourceCode.getLocFromIndex(use.key.range[0])) === true) {
    return refuse('a comment turns the rule for it off');
  }
  const edit = renameMember(use, canonicalMember, context.sourceCode);
  if ('reason' in edit) {
    return refuse(edit.reason);
  }
  const doubt = entries.find((entry) => holdsMember(entry, canonicalMember, use, context) !== true);
  return doubt
    ? refuse(`it can't be told whether the canonical export has the same by the name \`${canonicalMember}\``)
    : { ...base, edit, problem: undefined };
}

const namesByMember = new WeakMap<readonly Move[], Map<string, readonly string[]>>();

/** A class of the file may declare neither the legacy nor the canonical name itself. */
function getNames({ member }: MemberUse, moves: readonly Move[]): readonly string[] {
  const known = namesByMember.get(moves) ?? new Map<string, readonly string[]>();
  namesByMember.set(moves, known);
  const canonical = (): (string | undefined)[] =>
    moves.flatMap(({ entries }) =>
      entries.flatMap(({ targets }) => targets.map(({ concept }) => concept.members.get(member))),
    );
  const names = known.get(member) ?? [member, ...new Set(canonical().filter((name) => name !== undefined))];
  known.set(member, names);
  return names;
}

// An object that what is imported gives, or is: its members go with the import, and no rename is proved for it.
function getLost(use: MemberUse, moves: readonly Move[], context: FixContext): Follower | undefined {
  const lost = findLostResults(use, moves, context);
  return lost.length === 0
    ? undefined
    : {
        member: use.member,
        place: use.key,
        entries: lost.map(({ entry }) => entry),
        moves: new Set(lost.map(({ move }) => move)),
        edit: undefined,
        problem: 'what comes from the canonical module is not known to have it',
      };
}

const doubtful: ReadonlySet<Standing> = new Set(['legacy', 'compat', 'unproven']);

/**
 * What may be one of the values by a way that can't be followed goes along where it can do so whatever becomes of it: its type
 * has both members. Else it keeps its members; nothing moves away under it.
 */
function getDoubtful(use: MemberUse, moves: readonly Move[], context: FixContext): Follower | undefined {
  const receiver = findReceiver(use, context);
  if (!receiver || receiver.isWire || !doubtful.has(receiver.standing)) {
    return undefined;
  }
  const place = { member: use.member, place: use.key, concept: receiver.concept };
  const follower = stay(place, 'where its receiver comes from can not be followed', moves);
  const { edit, reason } = settleRename(use, receiver, new Set(), context);
  const isSilent = context.isMemberSuppressed?.(context.sourceCode.getLocFromIndex(use.key.range[0])) === true;
  const canonicalMember = receiver.concept.members.get(use.member) ?? use.member;
  return follower &&
    edit &&
    reason === undefined &&
    !isSilent &&
    follower.entries.every((entry) => holdsMember(entry, canonicalMember, use, context) === true)
    ? { ...follower, edit, problem: undefined }
    : follower;
}

/** Finds the findings that something holds back; undefined where there are none. */
export function stay(
  { concept, ...found }: Obstacle & { readonly where?: string | undefined },
  problem: string,
  moves: readonly Move[],
): Follower | undefined {
  const own = getOwn(concept, moves);
  return own.entries.length === 0 ? undefined : { ...found, ...own, edit: undefined, problem };
}

type Own = Pick<Follower, 'moves' | 'entries'>;

const ownByConcept = new WeakMap<readonly Move[], Map<Concept, Own>>();

// One for all uses: a hundred thousand of them would each list a thousand findings.
function getOwn(concept: Concept, moves: readonly Move[]): Own {
  const known = ownByConcept.get(moves) ?? new Map<Concept, Own>();
  ownByConcept.set(moves, known);
  const isOf = ({ targets }: Entry): boolean => targets.some((target) => target.concept === concept);
  const own = known.get(concept) ?? {
    moves: new Set(moves.filter(({ entries }) => entries.some(isOf))),
    entries: moves.flatMap(({ entries }) => entries.filter(isOf)),
  };
  known.set(concept, own);
  return own;
}

function findEntries(
  { specifier, importedName }: ReplacedImport,
  moves: readonly Move[],
): { readonly move: Move; readonly entry: Entry }[] {
  return moves
    .filter(({ reference }) => reference.specifier === specifier)
    .flatMap((move) => move.entries.filter(({ name }) => name === importedName).map((entry) => ({ move, entry })));
}
