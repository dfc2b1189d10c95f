import { getMemberUses } from '../../syntax/reading/get-member-uses.ts';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import { getMemberQuestion } from '../../types/member-question.ts';
import type { FixContext } from '../fix-context.ts';
import type { EditGroup, Entry, Move } from '../move.ts';
import type { TextEdit } from '../text-edit.ts';
import { findReceiver } from './find-receiver.ts';
import { holdsMember } from './holds-member.ts';
import { findReplacedImports, type ReplacedImport } from './judge-receiver.ts';
import { renameMember } from './rename-member.ts';

/** A use of a legacy member that must go along when the type of its receiver moves. */
export interface Follower {
  readonly use: MemberUse;
  readonly moves: ReadonlySet<Move>;
  /** The findings that replace the type of the receiver; they go together with the use, or not at all. */
  readonly entries: readonly Entry[];
  readonly edit: TextEdit | undefined;
  /** Why it can't go along. */
  readonly problem: string | undefined;
}

/** Gets the uses of legacy members in a file whose receivers get another type by its moves. */
export function getFollowers(moves: readonly Move[], context: FixContext): Follower[] {
  const members = new Set(
    moves.flatMap(({ entries }) =>
      entries.flatMap(({ targets }) => targets.flatMap(({ concept }) => [...concept.members.keys()])),
    ),
  );
  // Most concepts have no legacy members, and most files use none.
  if (members.size === 0 || ![...members].some((member) => mayName(context.sourceCode.text, member))) {
    return [];
  }
  const { sourceCode } = context;
  const uses = getMemberUses(
    sourceCode,
    getMemberQuestion((name) => members.has(name), sourceCode),
  );
  return uses.flatMap((use) => getFollower(use, moves, context) ?? []);
}

/** Refuses the findings whose followers can't come along, and the followers of refused ones. */
export function settleFollowers(followers: readonly Follower[], { sourceCode }: FixContext): void {
  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    for (const { use, entries, problem } of followers) {
      const open = entries.filter(({ reason }) => reason === undefined);
      const why = problem ?? (open.length < entries.length ? 'another part of its receiver keeps its type' : undefined);
      if (why !== undefined && open.length > 0) {
        const { line } = sourceCode.getLocFromIndex(use.key.range[0]);
        for (const entry of open) {
          entry.reason = `\`${use.member}\` in line ${String(line)} can't come along: ${why}`;
        }
        isChanged = true;
      }
    }
  }
}

/** Gets the edits of the followers whose receivers move. */
export function getFollowerGroups(followers: readonly Follower[]): EditGroup[] {
  return followers.flatMap(({ moves, entries, edit }) =>
    edit && entries.every(({ reason }) => reason === undefined) ? [{ moves, edits: [edit] }] : [],
  );
}

function getFollower(use: MemberUse, moves: readonly Move[], context: FixContext): Follower | undefined {
  const imports = findReplacedImports(use, context.sourceCode, getNames(use, moves));
  const replaced = imports?.map((each) => findEntries(each, moves)) ?? [];
  const [first, ...others] = replaced.flat();
  if (!first) {
    return getDoubtful(use, moves, context);
  }
  const all = [first, ...others];
  const entries = all.map(({ entry }) => entry);
  const base = { use, entries, moves: new Set(all.map(({ move }) => move)) };
  const canonicalMember = entries[0]?.targets[0]?.concept.members.get(use.member);
  if (
    canonicalMember === undefined ||
    entries.every((entry) => holdsMember(entry, use.member, use, context) === true)
  ) {
    // The canonical export answers to the legacy name, too.
    return undefined;
  }
  const refuse = (problem: string): Follower => ({ ...base, edit: undefined, problem });
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

/** A class of the file may declare neither the legacy nor the canonical name itself. */
function getNames({ member }: MemberUse, moves: readonly Move[]): string[] {
  const canonical = moves.flatMap(({ entries }) =>
    entries.flatMap(({ targets }) => targets.flatMap(({ concept }) => concept.members.get(member) ?? [])),
  );
  return [member, ...new Set(canonical)];
}

/** A receiver of a legacy type may get it by a way that can't be followed; then nothing moves away under it. */
function getDoubtful(use: MemberUse, moves: readonly Move[], context: FixContext): Follower | undefined {
  const receiver = findReceiver(use, context);
  if (receiver?.standing !== 'legacy' && receiver?.standing !== 'compat') {
    return undefined;
  }
  if (receiver.hasCanonicalMember) {
    return undefined;
  }
  const own = moves.flatMap((move) =>
    move.entries
      .filter(({ targets }) => targets.some(({ concept }) => concept === receiver.concept))
      .map((entry) => ({ move, entry })),
  );
  return own.length === 0
    ? undefined
    : {
        use,
        moves: new Set(own.map(({ move }) => move)),
        entries: own.map(({ entry }) => entry),
        edit: undefined,
        problem: 'where its receiver comes from can not be followed',
      };
}

function findEntries(
  { specifier, importedName }: ReplacedImport,
  moves: readonly Move[],
): { readonly move: Move; readonly entry: Entry }[] {
  return moves
    .filter(({ reference }) => reference.specifier === specifier)
    .flatMap((move) => move.entries.filter(({ name }) => name === importedName).map((entry) => ({ move, entry })));
}

// An escape in a name hides it from the text.
function mayName(text: string, member: string): boolean {
  return text.includes(member) || text.includes('\\u');
}
