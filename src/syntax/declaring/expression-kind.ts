import type { TSESTree } from '@typescript-eslint/utils';
import type { DeclaredKind } from './declared-name.ts';
import { findMemberName } from './static-names.ts';

/** Gets the expression behind what only says its type: `x as T`, `x satisfies T`, `x!`, `<T>x`, `(x)`, `a?.b`. */
export function getBareExpression(node: TSESTree.Node): TSESTree.Node {
  switch (node.type as string) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TSInstantiationExpression':
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return getBareExpression((node as TSESTree.TSNonNullExpression).expression);
    default:
      return node;
  }
}

/** Gets what a name is that stands for a value: `= class {}`, `= () => {}`, `= ns.Y`, or anything else. */
export function getExpressionKind(node: TSESTree.Node | null | undefined): DeclaredKind {
  const bare = node && getBareExpression(node);
  switch (bare?.type) {
    case 'AssignmentExpression':
      return getExpressionKind(bare.right);
    case 'ClassExpression':
      return 'class';
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return 'function';
    default:
      return bare && isMemberChain(bare) ? 'alias' : 'variable';
  }
}

// Y, ns.Y, ns["Y"], this.Y
function isMemberChain(node: TSESTree.Node): boolean {
  const bare = getBareExpression(node);
  if (bare.type === 'Identifier') {
    return !/^(?:undefined|NaN|Infinity)$/u.test(bare.name);
  }
  if (bare.type !== 'MemberExpression' || findMemberName(bare) === undefined) {
    return false;
  }
  return bare.object.type === 'ThisExpression' || isMemberChain(bare.object);
}
