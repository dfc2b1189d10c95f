import type { TSESTree } from '@typescript-eslint/utils';
import { findMemberName } from '../../syntax/declaring/static-names.ts';
import { stripWrappers } from '../../syntax/reading/strip-wrappers.ts';

/** Methods of collections that change what they are called on. */
const changing = /^(?:push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|set|add|delete|clear)$/u;
const changingFunctions =
  /^(?:assign|define(?:Property|Properties)|setPrototypeOf|set|deleteProperty|freeze|seal|preventExtensions)$/u;

/**
 * Tells whether a use of a name changes what it stands for: `X.count++`, `X.prototype.y =`, `X.list.push()`, `Object.assign(X)`.
 *
 * @param isCollection true when `X.add()` may be a method of a collection; one of a class is its own affair.
 */
export function changesMembers(use: TSESTree.Node, isCollection: boolean): boolean {
  let top = use;
  let depth = 0;
  for (let { parent } = top; parent && isStep(parent, top); { parent } = top) {
    depth += parent.type === 'MemberExpression' ? 1 : 0;
    top = parent;
  }
  const { parent } = top;
  if (!parent) {
    return false;
  }
  return (
    (depth > 0 && isWritten(top, parent)) ||
    isArgument(top, parent) ||
    (parent.type === 'CallExpression' && parent.callee === top && depth > (isCollection ? 0 : 1) && isChangingCall(top))
  );
}

// X.a, X[a], (X as any).a, X!.a
function isStep(parent: TSESTree.Node, node: TSESTree.Node): boolean {
  return (
    (parent.type === 'MemberExpression' && parent.object === node) ||
    /^(?:TSAs|TSSatisfies|TSNonNull|Chain|TSInstantiation)Expression$|^TSTypeAssertion$/u.test(parent.type)
  );
}

function isWritten(node: TSESTree.Node, parent: TSESTree.Node): boolean {
  switch (parent.type) {
    case 'AssignmentExpression':
    case 'AssignmentPattern':
    case 'ForInStatement':
    case 'ForOfStatement':
      return parent.left === node;
    case 'UpdateExpression':
    case 'RestElement':
    case 'ArrayPattern':
      return true;
    case 'UnaryExpression':
      return parent.operator === 'delete';
    case 'Property':
      return parent.parent.type === 'ObjectPattern' && parent.value === node;
    default:
      return false;
  }
}

// Object.assign(X, …), Reflect.set(X.prototype, …)
function isArgument(node: TSESTree.Node, parent: TSESTree.Node): boolean {
  const callee =
    parent.type === 'CallExpression' && parent.arguments[0] === node ? stripWrappers(parent.callee) : undefined;
  return (
    callee?.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    /^(?:Object|Reflect)$/u.test(callee.object.name) &&
    changingFunctions.test(findMemberName(callee) ?? '')
  );
}

function isChangingCall(callee: TSESTree.Node): boolean {
  const member = stripWrappers(callee);
  return member.type === 'MemberExpression' && changing.test(findMemberName(member) ?? '');
}
