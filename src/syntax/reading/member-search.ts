import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findStaticString } from '../static-string.ts';
import { findKnownString, type KnownNames } from './known-names.ts';
import type { MemberUse } from './member-use.ts';
import { mentionsMember } from './mentions-member.ts';
import { stripWrappers } from './strip-wrappers.ts';

/** What a search for uses of members asks of the one who searches. */
export interface MemberQuestion {
  /** Tells whether a name is looked for: a hash lookup. */
  isMember(name: string): boolean;
  /** Finds the name that a key has by its type; asked once of a key that the file does not tell. */
  findKeyName?(node: TSESTree.Node): string | undefined;
}

/** A search for uses of members in one file. */
export interface MemberSearch extends KnownNames {
  readonly question: MemberQuestion;
  readonly onUse: (use: MemberUse) => void;
  /** Whether a name that is looked for stands anywhere in the file, once that was asked. */
  isMentioned: boolean | undefined;
}

/** What names a member, and where. */
export type MemberKey = Pick<MemberUse, 'key' | 'member' | 'isIndirect'>;

/** Starts a search in a file. */
export function startSearch(
  sourceCode: Readonly<TSESLint.SourceCode>,
  question: MemberQuestion,
  onUse: (use: MemberUse) => void,
): MemberSearch {
  return { sourceCode, question, onUse, strings: new Map(), types: new Map(), isMentioned: undefined };
}

/** Finds the name of a member that an expression stands for: `"b"`, a template, a constant, what has a literal type. */
export function findKey(node: TSESTree.Node, search: MemberSearch): MemberKey | undefined {
  const inner = stripWrappers(node);
  const written = findStaticString(inner);
  if (written) {
    return { key: inner, member: written.value, isIndirect: false };
  }
  const member = inner.type === 'Literal' ? undefined : (findKnownString(node, search) ?? findTypedName(node, search));
  return member === undefined ? undefined : { key: node, member, isIndirect: true };
}

/** Finds the name that a key has by its type, if the one who searches can tell, and the file has any of the names. */
export function findTypedName(node: TSESTree.Node, search: MemberSearch): string | undefined {
  const { question } = search;
  if (!question.findKeyName) {
    return undefined;
  }
  search.isMentioned ??= mentionsMember(search.sourceCode, question.isMember.bind(question));
  return search.isMentioned ? question.findKeyName(node) : undefined;
}

/** Reports a use of a member, if its name is looked for. */
export function seeUse(
  search: MemberSearch,
  found: MemberKey | undefined,
  use: Pick<MemberUse, 'form' | 'receiver'> & Partial<Pick<MemberUse, 'access' | 'hasRest'>>,
): void {
  if (found && search.question.isMember(found.member)) {
    search.onUse({ access: 'read', hasRest: false, ...found, ...use });
  }
}
