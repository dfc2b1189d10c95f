import type { CallExpression, NewExpression, Node } from 'oxc-parser';
import { isKnownName, type Code, type Parts } from './code.ts';
import { isExports } from '../exports/commonjs-reading.ts';
import { isCompiledDeclaration } from '../exports/compiled-code.ts';
import { findRequired, findStaticName } from '../syntax-walk.ts';

const pureFunctions =
  /^(?:Symbol|Symbol\.for|String|Number|Boolean|BigInt|parseInt|parseFloat|Array|Array\.isArray|Array\.of|Object\.(?:create|keys|values|entries|is)|Number\.\w+|Math\.\w+|Date\.now|String\.fromCharCode)$/u;
const pureConstructors =
  /^(?:(?:Weak)?(?:Map|Set)|Array|Object|Date|(?:Aggregate|Eval|Range|Reference|Syntax|Type|URI)?Error|RegExp|Text(?:En|De)coder|U?[Ii]nt\d+Array|Float\d+Array|ArrayBuffer)$/u;
const literalMethods =
  /^(?:join|concat|slice|includes|indexOf|split|trim|repeat|toLowerCase|toUpperCase|padStart|padEnd)$/u;
const freezing = /^Object\.(?:freeze|seal|preventExtensions|assign)$/u;

/** Finds the parts of a call that is known to do nothing but return a value; undefined for any other call. */
export function findCalledParts(node: CallExpression | NewExpression, code: Code): Parts {
  if (code.pureCalls.has(node.start) && !hasCall(node.callee)) return node.arguments;
  const name = getGlobalName(node.callee, code);
  if (node.type === 'NewExpression') return pureConstructors.test(name) ? findConstructedParts(node, name) : undefined;
  if (findRequired(node) !== undefined || isCompiledDeclaration(node, code)) return []; // its load is looked at as such
  const [target] = node.arguments;
  if (pureFunctions.test(name)) return hasSpread(node) ? undefined : node.arguments;
  if (freezing.test(name)) return target && isOwnObject(target, code) ? node.arguments : undefined;
  if (/^Object\.defineProper(?:ty|ties)$/u.test(name)) {
    return target && (isExports(target) || isOwnObject(target, code)) ? node.arguments : undefined;
  }
  return findLiteralParts(node);
}

/** 'a b c'.split(' '), ['a', 'b'].join() */
function findLiteralParts({ callee, arguments: parts }: CallExpression): Parts {
  const isMethod = callee.type === 'MemberExpression' && literalMethods.test(findStaticName(callee) ?? '');
  return isMethod && /^(?:Literal|ArrayExpression|TemplateLiteral)$/u.test(callee.object.type)
    ? [callee.object, ...parts]
    : undefined;
}

/** A constructor of collections goes through its argument, which runs code unless it is an array written on the spot. */
function findConstructedParts(node: NewExpression, name: string): Parts {
  const [first] = node.arguments;
  const isCollection = /(?:Map|Set)$/u.test(name);
  if (hasSpread(node) || (isCollection && first && first.type !== 'ArrayExpression' && first.type !== 'Literal'))
    return undefined;
  return node.arguments;
}

/** Gets the name of a global function, `Object.freeze`; empty when it is none, or when the module has its own of that name. */
function getGlobalName(callee: Node, code: Code): string {
  if (callee.type === 'Identifier') return isKnownName(callee.name, code) ? '' : callee.name;
  const member = findStaticName(callee);
  if (callee.type !== 'MemberExpression' || member === undefined || callee.object.type !== 'Identifier') return '';
  return isKnownName(callee.object.name, code) ? '' : `${callee.object.name}.${member}`;
}

function isOwnObject(node: Node, code: Code): boolean {
  if (node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression')
    return isOwnObject(node.expression, code);
  const made = node.type === 'Identifier' ? code.findInitial(node.name) : node;
  return (
    made !== undefined &&
    /^(?:Object|Array|Function|ArrowFunction|Class|New)(?:Expression|Declaration)$/u.test(made.type)
  );
}

function hasSpread(node: CallExpression | NewExpression): boolean {
  return node.arguments.some((argument) => argument.type === 'SpreadElement');
}

/** In `pure` comments before a chain of calls it is the first call that is meant. */
function hasCall(callee: Node): boolean {
  if (callee.type === 'MemberExpression') return hasCall(callee.object);
  return callee.type === 'CallExpression' || callee.type === 'NewExpression';
}
