import type { CallExpression, Node } from 'oxc-parser';
import type { Code } from '../loading/code.ts';
import { isExports } from './commonjs-reading.ts';
import { findString, getCalleeName, isFunction } from '../syntax-walk.ts';
import { findCopied } from './copied-keys.ts';

const helper =
  /^(?:_(?:interop_?[Rr]equire\w*|getRequireWildcardCache|export_star)|__(?:importDefault|importStar|exportStar|createBinding|setModuleDefault|toESM|toCommonJS|export|reExport|copyProps|defProp|getOwnProp\w*|hasOwnProp|getProtoOf)\d*)$/u;

/** Tells whether a name is one that TypeScript, Babel or esbuild give to the helpers they write into modules. */
export function isCompilerHelper(name: string): boolean {
  return helper.test(name);
}

/** Tells whether a call is one that compilers write where the source had an import, an export or an enum. */
export function isCompiledDeclaration(node: CallExpression, code: Code): boolean {
  const name = getCalleeName(node.callee);
  const [target] = node.arguments;
  if (name === '_export' && target && isExports(target)) return true; // what SWC writes
  return isCompilerHelper(name) || findCopied(node, code.findInitial) !== undefined || isEnum(node, code);
}

/** (function (Level) { Level[Level["Info"] = 0] = "Info"; })(Level || (Level = {})) */
function isEnum(node: CallExpression, code: Code): boolean {
  const { callee } = node;
  if (!isFunction(callee) || callee.type !== 'FunctionExpression' || callee.params.length !== 1) return false;
  const [parameter] = callee.params;
  const name = parameter?.type === 'Identifier' ? parameter.name : undefined;
  const [argument] = node.arguments;
  if (name === undefined || !argument || !isOwnEnum(argument, code)) return false;
  return (callee.body?.body ?? []).every(
    (statement) => statement.type === 'ExpressionStatement' && isMember(statement.expression, name),
  );
}

function isMember(node: Node, name: string): boolean {
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return false;
  const { object, property } = node.left;
  const isOfEnum = object.type === 'Identifier' && object.name === name;
  const isPlain = property.type === 'Literal' || property.type === 'Identifier' || isMember(property, name);
  return isOfEnum && isPlain && isConstant(node.right);
}

/** 'a', `a`, -1 */
function isConstant(node: Node): boolean {
  return node.type === 'UnaryExpression'
    ? isConstant(node.argument)
    : node.type === 'Literal' || findString(node) !== undefined;
}

/** Level || (Level = {}), Level || (exports.Level = Level = {}), exports.Level || (exports.Level = {}) */
function isOwnEnum(node: Node, code: Code): boolean {
  if (node.type !== 'LogicalExpression' || node.operator !== '||' || !isOwnName(node.left, code)) return false;
  let made: Node = node.right;
  while (made.type === 'AssignmentExpression' && isOwnName(made.left, code)) made = made.right;
  return made.type === 'ObjectExpression' && made.properties.length === 0;
}

function isOwnName(node: Node, code: Code): boolean {
  if (node.type === 'MemberExpression') return isExports(node.object);
  return node.type === 'Identifier' && code.declared.has(node.name);
}
