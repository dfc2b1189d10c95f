import type { TSESLint } from '@typescript-eslint/utils';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import type { TextEdit } from '../text-edit.ts';
import { isInDefinition } from './own-declaration.ts';
import { findRivalProblem } from './rival-uses.ts';
import { writeMember } from './write-member.ts';

type Source = Readonly<TSESLint.SourceCode>;

/**
 * Makes a use of a legacy member one of the canonical member, or answers why not, as the end of a sentence.
 * That the receiver has the canonical member, and that it means the same, must be known by then.
 *
 * Asked when the whole file was visited: what stands beside the use is looked at, too.
 */
export function renameMember(
  use: MemberUse,
  canonicalMember: string,
  sourceCode: Source,
): TextEdit | { reason: string } {
  const reason = findRenameProblem(use, canonicalMember, sourceCode);
  if (reason !== undefined) {
    return { reason };
  }
  return (
    writeMember(use, canonicalMember, sourceCode) ?? { reason: `\`${canonicalMember}\` can't be written in this place` }
  );
}

/** Finds why a use of a legacy member must not be renamed by itself, as the end of a sentence; undefined if nothing speaks against it. */
function findRenameProblem(use: MemberUse, canonicalMember: string, sourceCode: Source): string | undefined {
  // What is written or deleted under one name may be kept under another.
  if (use.access !== 'read') {
    return `it is ${use.access === 'write' ? 'written' : use.access === 'update' ? 'changed' : 'deleted'} here`;
  }
  // The key holds the same name for whoever else uses it.
  if (use.isIndirect) {
    return 'the name of the member stands in another place';
  }
  // An accessor is a member of the class, not of the object itself.
  if (use.form === 'has-own') {
    return `\`${canonicalMember}\` may be no property of the object itself`;
  }
  // Who uses the type that is made of it uses the legacy name.
  if (use.form === 'picked-type') {
    return 'the type that is made of it has the legacy member, too';
  }
  // const { last_activity, ...rest } = m
  if (use.hasRest) {
    return 'the rest beside it would hold other members';
  }
  // get lastActivityAt() { return this.last_activity }
  if (isInDefinition(use, canonicalMember, sourceCode)) {
    return `it stands in what defines \`${canonicalMember}\``;
  }
  // m.last_activity ?? m.lastActivityAt
  return findRivalProblem(use, canonicalMember, sourceCode);
}
