import type { CallExpression, Node } from 'oxc-parser';
import type { Code } from '../loading/code.ts';
import { isExports } from './commonjs-reading.ts';
import { findRequired, findStaticName, getCalleeName, isFunction } from '../syntax-walk.ts';

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
  return isCompilerHelper(name) || isCopyOfKeys(node, code) || isEnum(node);
}

/** Object.keys(_a).forEach(function (key) { … exports[key] … }) */
function isCopyOfKeys(node: CallExpression, code: Code): boolean {
  if (findStaticName(node.callee) !== 'forEach' || node.callee.type !== 'MemberExpression') return false;
  const keys = node.callee.object;
  const source =
    keys.type === 'CallExpression' && findStaticName(keys.callee) === 'keys' ? keys.arguments[0] : undefined;
  return source?.type === 'Identifier' && findRequired(code.initial.get(source.name)) !== undefined;
}

/** (function (Level) { Level[Level["Info"] = 0] = "Info"; })(Level || (Level = {})) */
function isEnum(node: CallExpression): boolean {
  const { callee } = node;
  if (!isFunction(callee) || callee.type !== 'FunctionExpression' || callee.params.length !== 1) return false;
  const [parameter] = callee.params;
  const name = parameter?.type === 'Identifier' ? parameter.name : undefined;
  const [argument] = node.arguments;
  if (name === undefined || argument?.type !== 'LogicalExpression') return false;
  return (callee.body?.body ?? []).every(
    (statement) => statement.type === 'ExpressionStatement' && isMember(statement.expression, name),
  );
}

function isMember(node: Node, name: string): boolean {
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return false;
  const { object, property } = node.left;
  const isOfEnum = object.type === 'Identifier' && object.name === name;
  const isPlain = property.type === 'Literal' || property.type === 'Identifier' || isMember(property, name);
  return isOfEnum && isPlain && /^(?:Literal|UnaryExpression|TemplateLiteral)$/u.test(node.right.type);
}
