import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** Finds the comma right behind a node. */
export function findComma(node: TSESTree.Node, sourceCode: Readonly<TSESLint.SourceCode>): TSESTree.Token | undefined {
  const token = sourceCode.getTokenAfter(node);
  return token?.value === ',' ? token : undefined;
}
