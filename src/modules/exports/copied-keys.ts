import type { CallExpression, Node } from 'oxc-parser';
import { isExports } from './commonjs-reading.ts';
import { findRequired, findStaticName, getChildren } from '../syntax-walk.ts';

/**
 * Finds the module of which a call copies all names, as compilers write `export *`:
 * `Object.keys(_a).forEach(function (key) { if (key in exports) return; exports[key] = _a[key]; })`.
 *
 * @returns what its variable starts as: the call of `require`.
 */
export function findCopied(node: CallExpression, findInitial: (name: string) => Node | undefined): Node | undefined {
  const { callee } = node;
  if (callee.type !== 'MemberExpression' || findStaticName(callee) !== 'forEach') return undefined;
  const keys = callee.object;
  if (keys.type !== 'CallExpression' || findStaticName(keys.callee) !== 'keys') return undefined;
  const [source] = keys.arguments;
  const [copy] = node.arguments;
  const initial = source?.type === 'Identifier' ? findInitial(source.name) : undefined;
  return findRequired(initial) !== undefined && copy && isCopy(copy) ? initial : undefined;
}

function isCopy(node: Node): boolean {
  if (node.type !== 'FunctionExpression' && node.type !== 'ArrowFunctionExpression') return false;
  return node.body !== null && isStep(node.body);
}

/** if (key in exports) return; exports[key] = _a[key]; Object.defineProperty(exports, key, { … }); */
function isStep(node: Node): boolean {
  switch (node.type) {
    case 'BlockStatement':
      return node.body.every((statement) => isStep(statement));
    case 'IfStatement':
      return isTest(node.test) && !node.alternate && isStep(node.consequent);
    case 'ReturnStatement':
      return node.argument === null;
    case 'ExpressionStatement':
      return isStep(node.expression);
    case 'AssignmentExpression':
      return node.left.type === 'MemberExpression' && isExports(node.left.object) && isTest(node.right);
    case 'CallExpression': {
      const [target] = node.arguments;
      return findStaticName(node.callee) === 'defineProperty' && target !== undefined && isExports(target);
    }
    default:
      return false;
  }
}

/** key === 'default' || Object.prototype.hasOwnProperty.call(exports, key) */
function isTest(node: Node): boolean {
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return isOwnTest(node.callee);
  return getChildren(node).every((child) => isTest(child));
}

/** Object.prototype.hasOwnProperty.call, exports.hasOwnProperty, Object.hasOwn */
function isOwnTest(callee: Node): boolean {
  const name = findStaticName(callee);
  if (name === 'call' && callee.type === 'MemberExpression') return isOwnTest(callee.object);
  return name === 'hasOwnProperty' || name === 'hasOwn';
}
