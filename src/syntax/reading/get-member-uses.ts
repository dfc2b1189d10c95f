import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { visitNodes } from '../visit-nodes.ts';
import { getMemberListeners } from './member-listeners.ts';
import { startSearch, type MemberQuestion } from './member-search.ts';
import type { MemberUse } from './member-use.ts';

/** Gets every use of a member that matters in a file that has been parsed, in a single-file component's template, too. */
export function getMemberUses(sourceCode: Readonly<TSESLint.SourceCode>, question: MemberQuestion): MemberUse[] {
  const uses: MemberUse[] = [];
  const search = startSearch(sourceCode, question, (use) => {
    uses.push(use);
  });
  const listeners = getMemberListeners(search);
  visitNodes(sourceCode, listeners);
  // The visitor that the parser offers for templates waits for the end of the whole file.
  const template = findTemplate(sourceCode);
  if (template) {
    visitNodes({ ast: template as never, visitorKeys: sourceCode.visitorKeys }, listeners);
  }
  return uses;
}

/** Finds the template of a single-file component, where the parser reads it apart from the script. */
export function findTemplate({ ast }: Readonly<TSESLint.SourceCode>): TSESTree.Node | undefined {
  return (ast as { readonly templateBody?: TSESTree.Node | null }).templateBody ?? undefined;
}
