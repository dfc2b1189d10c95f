import type { Receiver } from '../../registry/standing.ts';
import { listMemberUses } from '../../syntax/reading/list-member-uses.ts';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import { expectsError } from '../../syntax/expects-error.ts';
import type { TextEdit } from '../text-edit.ts';
import type { MemberContext } from './find-receiver.ts';
import { renameMember } from './rename-member.ts';

/** The edit that renames a member, and why it must not be made unattended; without an edit it can't be written. */
export interface Renaming {
  readonly edit?: TextEdit;
  readonly reason?: string;
}

/**
 * Settles whether a use can be renamed as things are: whatever else becomes of the file.
 *
 * @param written the members that the file writes.
 */
export function settleRename(
  use: MemberUse,
  receiver: Receiver,
  written: ReadonlySet<string>,
  { sourceCode }: MemberContext,
): Renaming {
  const canonicalMember = receiver.concept.members.get(use.member) ?? use.member;
  const edit = renameMember(use, canonicalMember, sourceCode);
  if ('reason' in edit) {
    return edit;
  }
  const reason =
    findDoubt(use, receiver, canonicalMember) ??
    // Who has both may keep them apart.
    (written.has(use.member) ? 'the file writes the member, too' : undefined) ??
    (receiver.isMissing ? undefined : findWriteProblem(canonicalMember, sourceCode)) ??
    (expectsError(sourceCode, use.key.loc.start.line)
      ? '`@ts-expect-error` says that it is wrong as it is'
      : undefined);
  return reason === undefined ? { edit } : { edit, reason };
}

function findDoubt({ member, form }: MemberUse, receiver: Receiver, canonicalMember: string): string | undefined {
  // What came from outside is named by whoever sent it.
  if (receiver.isWire) {
    return 'the value comes from outside, and is named by whoever sent it';
  }
  // Something else may mean something else by both names.
  if (receiver.standing === 'unrelated') {
    return `it has a \`${member}\` of its own`;
  }
  // What asks for the name may tell two types apart by it.
  if (form === 'in' || form === 'reflect') {
    return 'it may tell types apart';
  }
  // A read of what is not there gives undefined, and nobody hears of it.
  if (!receiver.hasCanonicalMember) {
    return receiver.standing === 'unproven'
      ? `it can't be told whether it has \`${canonicalMember}\``
      : `it has no \`${canonicalMember}\` that is the same`;
  }
  return findStandInProblem(receiver, member);
}

/** Finds why what has both members may hold two things by them, as the end of a sentence. */
export function findStandInProblem({ standIn }: Receiver, member: string): string | undefined {
  return standIn === undefined ? undefined : `${standIn} has a \`${member}\` of its own for it`;
}

/** Finds why what has both members may keep them apart, as the end of a sentence: const at = m.last_activity; m.lastActivityAt = at */
export function findWriteProblem(canonicalMember: string, sourceCode: MemberContext['sourceCode']): string | undefined {
  const uses = listMemberUses(sourceCode).get(canonicalMember) ?? [];
  return uses.some(({ access }) => access !== 'read') ? `the file writes \`${canonicalMember}\`, too` : undefined;
}
