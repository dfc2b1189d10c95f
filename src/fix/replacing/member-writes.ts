import type { TSESTree } from '@typescript-eslint/utils';

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
      return parent.left === node;
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
  return (
    parent.type === 'CallExpression' &&
    parent.arguments[0] === node &&
    parent.callee.type === 'MemberExpression' &&
    parent.callee.property.type === 'Identifier' &&
    changingFunctions.test(parent.callee.property.name) &&
    parent.callee.object.type === 'Identifier' &&
    /^(?:Object|Reflect)$/u.test(parent.callee.object.name)
  );
}

function isChangingCall(callee: TSESTree.Node): boolean {
  const member = callee.type === 'ChainExpression' ? callee.expression : callee;
  return (
    member.type === 'MemberExpression' &&
    !member.computed &&
    member.property.type === 'Identifier' &&
    changing.test(member.property.name)
  );
}
