import type { TSESLint } from '@typescript-eslint/utils';
import { getMemberListeners } from './member-listeners.ts';
import { startSearch, type MemberQuestion } from './member-search.ts';
import type { MemberUse } from './member-use.ts';

/**
 * Makes the listeners that find every use of a member by its name, in a single-file component's template, too.
 *
 * @param sourceCode the file.
 * @param question says which names are looked for, and what only types can tell of a key.
 * @param onUse is called with each use, in no particular order; those in a template come as late as `Program:exit`.
 */
export function visitMemberUses(
  sourceCode: Readonly<TSESLint.SourceCode>,
  question: MemberQuestion,
  onUse: (use: MemberUse) => void,
): TSESLint.RuleListener {
  const listeners = getMemberListeners(startSearch(sourceCode, question, onUse));
  // Parsers of other languages hand over services of their own.
  const services = sourceCode.parserServices as { readonly defineTemplateBodyVisitor?: unknown } | null | undefined;
  const define = services?.defineTemplateBodyVisitor;
  return isTemplateVisitor(define) ? define({ ...listeners }, listeners) : listeners;
}

type DefineTemplateVisitor = (template: TSESLint.RuleListener, script: TSESLint.RuleListener) => TSESLint.RuleListener;

function isTemplateVisitor(value: unknown): value is DefineTemplateVisitor {
  return typeof value === 'function';
}
