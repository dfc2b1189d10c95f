import type { TSESLint } from '@typescript-eslint/utils';
import { visitNodes } from '../visit-nodes.ts';
import type { MemberUse } from './member-use.ts';
import type { MemberQuestion } from './member-search.ts';
import { visitMemberUses } from './visit-member-uses.ts';

/** Gets every use of a member that matters in a file that has been parsed. */
export function getMemberUses(sourceCode: Readonly<TSESLint.SourceCode>, questions: MemberQuestion): MemberUse[] {
  const uses: MemberUse[] = [];
  visitNodes(
    sourceCode,
    visitMemberUses(sourceCode, questions, (use) => {
      uses.push(use);
    }),
  );
  return uses;
}
