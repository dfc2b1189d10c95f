import type { TSESLint } from '@typescript-eslint/utils';
import { visitScriptAndTemplate } from '../visit-nodes.ts';
import { getMemberListeners } from './member-listeners.ts';
import { startSearch, type MemberQuestion } from './member-search.ts';
import type { MemberUse } from './member-use.ts';

/** Gets every use of a member that matters in a file that has been parsed, in a single-file component's template, too. */
export function getMemberUses(sourceCode: Readonly<TSESLint.SourceCode>, question: MemberQuestion): MemberUse[] {
  const uses: MemberUse[] = [];
  const search = startSearch(sourceCode, question, (use) => {
    uses.push(use);
  });
  visitScriptAndTemplate(sourceCode, getMemberListeners(search));
  return uses;
}
