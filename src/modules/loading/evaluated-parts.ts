import type { Node, VariableDeclarator } from 'oxc-parser';
import { findAssignedParts } from './assigned-parts.ts';
import { findCalledParts } from './called-parts.ts';
import { findClassParts } from './class-parts.ts';
import { isKnownName, type Code, type Parts } from './code.ts';
import { isCompilerHelper } from '../exports/compiled-code.ts';

/** Globals whose members can be read everywhere without anybody noticing. */
const readableGlobals =
  /^(?:process|globalThis|Math|Number|String|Symbol|Object|Array|JSON|Date|Promise|Reflect|module|exports|Function|Error|RegExp|Map|Set|Intl|BigInt|Buffer|URL|console|crypto|performance)$/u;

/**
 * Finds the parts of a node that are evaluated along with it. A node is pure when its parts are; undefined means that
 * the node does something itself: whatever is not listed here does.
 */
export function findEvaluatedParts(node: Node, code: Code): Parts {
  if (node.type.startsWith('TS')) return findTypeScriptParts(node);
  switch (node.type) {
    case 'EmptyStatement':
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'Identifier':
    case 'Literal':
    case 'ThisExpression':
    case 'MetaProperty':
    case 'Super':
      return [];
    case 'ExpressionStatement':
    case 'ChainExpression':
      return [node.expression];
    case 'BlockStatement':
    case 'StaticBlock':
      return node.body;
    case 'IfStatement':
      return [node.test, node.consequent, node.alternate];
    case 'TryStatement':
      return [node.block, node.handler?.body, node.finalizer];
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      return [node.declaration];
    case 'VariableDeclaration':
      return node.kind.includes('using') ? undefined : node.declarations;
    case 'VariableDeclarator':
      return findDeclaratorParts(node);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return findClassParts(node);
    default:
      return findExpressionParts(node, code);
  }
}

function findExpressionParts(node: Node, code: Code): Parts {
  switch (node.type) {
    case 'ArrayExpression':
      return node.elements.some((element) => element?.type === 'SpreadElement' && !isList(element.argument, code))
        ? undefined
        : node.elements;
    case 'SpreadElement':
    case 'RestElement':
      return [node.argument];
    case 'ObjectExpression':
    case 'ObjectPattern':
      return node.properties;
    case 'AssignmentPattern':
      return [node.left, node.right];
    case 'Property':
      return [node.computed ? node.key : undefined, node.value];
    case 'TemplateLiteral':
    case 'SequenceExpression':
      return node.expressions;
    case 'UnaryExpression':
      return node.operator === 'delete' ? undefined : [node.argument];
    case 'LogicalExpression':
      // 0 && (module.exports = {…})
      return node.left.type === 'Literal' && !node.left.value && node.operator === '&&' ? [] : [node.left, node.right];
    case 'BinaryExpression':
      return [node.left, node.right];
    case 'ConditionalExpression':
      return [node.test, node.consequent, node.alternate];
    case 'MemberExpression':
      return isReadable(node.object, code) ? [node.object, node.computed ? node.property : undefined] : undefined;
    case 'AssignmentExpression':
      return findAssignedParts(node, code);
    case 'CallExpression':
    case 'NewExpression':
      return findCalledParts(node, code);
    default:
      return undefined;
  }
}

function findTypeScriptParts(node: Node): Parts {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TSInstantiationExpression':
    case 'TSExportAssignment':
      return [node.expression];
    case 'TSEnumDeclaration':
      return node.declare ? [] : node.body.members.map((member) => member.initializer);
    case 'TSModuleDeclaration':
      return node.declare || node.global ? [] : [node.body];
    case 'TSModuleBlock':
      return node.body;
    default:
      return []; // types, and `import x = require()`, which is a load
  }
}

function findDeclaratorParts({ id, init }: VariableDeclarator): Parts {
  if (id.type === 'Identifier' && isCompilerHelper(id.name)) return [];
  // const [a] = iterable
  if (id.type === 'ArrayPattern') return init?.type === 'ArrayExpression' ? [...id.elements, init] : undefined;
  return [id, init];
}

/** Tells whether reading a member of an object goes unnoticed: any object of the module's own, or a harmless global. */
function isReadable(object: Node, code: Code): boolean {
  return object.type !== 'Identifier' || isKnownName(object.name, code) || readableGlobals.test(object.name);
}

/** Tells whether a node is an array that this module has made, so that going through it runs no code. */
function isList(node: Node, code: Code): boolean {
  const initial = node.type === 'Identifier' ? code.findInitial(node.name) : node;
  const list =
    initial?.type === 'TSAsExpression' || initial?.type === 'TSSatisfiesExpression' ? initial.expression : initial;
  return list?.type === 'ArrayExpression';
}
