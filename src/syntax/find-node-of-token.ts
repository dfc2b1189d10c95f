import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { visitNodes } from './visit-nodes.ts';

type Source = Readonly<TSESLint.SourceCode>;
type Leaf = TSESTree.JSXIdentifier | TSESTree.Literal;

const leaves = new WeakMap<Source, ReadonlyMap<number, Leaf>>();

/** Finds the literal or the name in markup that a token is. Unlike `getNodeByRangeIndex` it walks through a file once. */
export function findNodeOfToken({ range }: Readonly<TSESTree.Token>, sourceCode: Source): Leaf | undefined {
  const known = leaves.get(sourceCode) ?? getLeaves(sourceCode);
  leaves.set(sourceCode, known);
  return known.get(range[0]);
}

function getLeaves(sourceCode: Source): ReadonlyMap<number, Leaf> {
  const found = new Map<number, Leaf>();
  const add = (node: Leaf): void => {
    found.set(node.range[0], node);
  };
  visitNodes(sourceCode, { Literal: add, JSXIdentifier: add });
  return found;
}
