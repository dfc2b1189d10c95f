import type { TSESTree } from '@typescript-eslint/utils';

/** A cast, an assertion or the end of an optional chain. */
export type Wrapper =
  | TSESTree.ChainExpression
  | TSESTree.TSAsExpression
  | TSESTree.TSNonNullExpression
  | TSESTree.TSSatisfiesExpression
  | TSESTree.TSTypeAssertion;

/** Gets the expression inside casts, assertions and the ends of optional chains: `(a as X)!` → `a`. */
export function stripWrappers(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  while (isWrapper(at)) {
    at = at.expression;
  }
  return at;
}

/** Gets the outermost cast, assertion or end of an optional chain around an expression: `a` → `(a as X)!`. */
export function getWrapped(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  while (at.parent && isWrapper(at.parent)) {
    at = at.parent;
  }
  return at;
}

/** Tells whether a node is a cast, an assertion or the end of an optional chain, whose value is that of what it holds. */
export function isWrapper(node: TSESTree.Node): node is Wrapper {
  switch (node.type) {
    case 'ChainExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return true;
    default:
      return false;
  }
}
