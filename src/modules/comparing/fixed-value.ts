import type { Node } from 'oxc-parser';
import { findStaticName } from '../syntax-walk.ts';

/** Tells whether an expression is a name, or a member of one: A, A.b.c. */
export function isName(node: Node): boolean {
  return node.type === 'MemberExpression'
    ? findStaticName(node) !== undefined && isName(node.object)
    : node.type === 'Identifier';
}

/** Tells whether an expression gives a value that nobody can change: `1`, `-x`, `'a' + B`, `['a'] as const`. */
export function isFixed(node: Node, isFrozen = false): boolean {
  switch (node.type) {
    case 'Literal':
      return !('regex' in node) || !/[gy]/u.test(node.regex.flags);
    case 'Identifier':
      return !isFrozen;
    case 'MemberExpression':
      return !isFrozen && isName(node);
    case 'TemplateLiteral':
      return node.expressions.every((expression) => isFixed(expression));
    case 'UnaryExpression':
      return node.operator !== 'delete' && isFixed(node.argument);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return isFixed(node.left) && isFixed(node.right);
    case 'ConditionalExpression':
      return [node.test, node.consequent, node.alternate].every((part) => isFixed(part));
    case 'TSAsExpression':
    case 'TSTypeAssertion':
      return isFixed(node.expression, isFrozen || isConst(node.typeAnnotation));
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return isFixed(node.expression, isFrozen);
    case 'CallExpression':
      return isFreeze(node.callee) && node.arguments.length === 1 && isFrozenFlat(node.arguments[0]);
    case 'ArrayExpression':
      return isFrozen && node.elements.every((element) => element !== null && isFixed(element, true));
    case 'ObjectExpression':
      return (
        isFrozen &&
        node.properties.every((item) => item.type === 'Property' && !item.computed && isFixed(item.value, true))
      );
    default:
      return false;
  }
}

/** What Object.freeze leaves open is what an object holds that is itself an object. */
function isFrozenFlat(node: Node | undefined): boolean {
  if (node?.type === 'TSAsExpression') return isFixed(node) || isFrozenFlat(node.expression);
  if (node?.type === 'ArrayExpression') return node.elements.every((element) => element !== null && isFixed(element));
  if (node?.type !== 'ObjectExpression') return false;
  return node.properties.every((item) => item.type === 'Property' && !item.computed && isFixed(item.value));
}

function isFreeze(callee: Node): boolean {
  return findStaticName(callee) === 'freeze' && callee.type === 'MemberExpression' && isNamed(callee.object, 'Object');
}

function isConst(type: Node): boolean {
  return type.type === 'TSTypeReference' && isNamed(type.typeName, 'const');
}

/** Tells whether a node is a certain name. */
export function isNamed(node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}
