import type { MemberUse } from '../../syntax/reading/member-use.ts';
import type { Standing } from '../../registry/standing.ts';
import type { FixContext } from '../fix-context.ts';
import type { Move } from '../move.ts';
import { findReplacedImports } from '../receivers/replaced-imports.ts';
import { findReceiver } from './find-receiver.ts';
import { getMovesOf, type Follower } from './hold-back.ts';
import { holdsMember } from './holds-member.ts';
import { findLostResults } from './moved-result.ts';
import { renameMember } from './rename-member.ts';
import { getReplaced } from './replaced.ts';
import { findStandInProblem, findWriteProblem, settleRename } from './settle-rename.ts';

/** Finds what becomes of a use when the types of a file move; undefined where it does not care. */
export function findFollower(use: MemberUse, moves: readonly Move[], context: FixContext): Follower | undefined {
  const imports = findReplacedImports(use, context.sourceCode, getNames(use, moves));
  const { isWhole, entries, exports, moves: ownMoves } = getReplaced(imports ?? [], moves);
  const [first] = entries;
  if (!first) {
    return getLost(use, moves, context) ?? getDoubtful(use, moves, context);
  }
  const found = { member: use.member, place: use.key };
  const concept = first.targets[0]?.concept;
  const canonicalMember = concept?.members.get(use.member);
  if (
    concept === undefined ||
    canonicalMember === undefined ||
    exports.every((entry) => holdsMember(entry, use.member, use, context) === true)
  ) {
    // The canonical export answers to the legacy name, too.
    return undefined;
  }
  // Of a value that two concepts make, neither part moves alone.
  const refuse = (problem: string): Follower => ({
    ...found,
    entries: [...new Set([...getMovesOf(concept, moves).entries, ...entries])],
    problem,
  });
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
  if ((use.form === 'in' || use.form === 'reflect') && imports?.length !== 1) {
    return refuse('it may tell types apart');
  }
  if (!isWhole) {
    return refuse('another part of its receiver keeps its type');
  }
  if (isSuppressed(use, context)) {
    return refuse('a comment turns the rule for it off');
  }
  const edit = renameMember(use, canonicalMember, context.sourceCode);
  if ('reason' in edit) {
    return refuse(edit.reason);
  }
  const doubt = exports.find((entry) => holdsMember(entry, canonicalMember, use, context) !== true);
  return doubt
    ? refuse(`it can't be told whether the canonical export has the same by the name \`${canonicalMember}\``)
    : { ...found, entries, group: { moves: ownMoves, edits: [edit] } };
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
  const entries = findLostResults(use, moves, context);
  const problem = 'what comes from the canonical module is not known to have it';
  return entries.length === 0 ? undefined : { member: use.member, place: use.key, entries, problem };
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
  const { entries, moves: ownMoves } = getMovesOf(receiver.concept, moves);
  if (entries.length === 0) {
    return undefined;
  }
  const found = { member: use.member, place: use.key, entries };
  const canonicalMember = receiver.concept.members.get(use.member) ?? use.member;
  const { edit, reason } = settleRename(use, receiver, new Set(), context);
  const canFollow =
    reason === undefined &&
    !isSuppressed(use, context) &&
    entries.every((entry) => holdsMember(entry, canonicalMember, use, context) === true);
  return edit && canFollow
    ? { ...found, group: { moves: ownMoves, edits: [edit] } }
    : { ...found, problem: 'where its receiver comes from can not be followed' };
}

function isSuppressed({ key }: MemberUse, context: FixContext): boolean {
  return context.isMemberSuppressed?.(context.sourceCode.getLocFromIndex(key.range[0])) === true;
}
