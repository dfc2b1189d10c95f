import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { getChildNodes } from '../../syntax/declaring/child-nodes.ts';
import { stripWrappers } from '../../syntax/reading/strip-wrappers.ts';
import { findStaticString } from '../../syntax/static-string.ts';
import { changesMembers } from './member-writes.ts';
import type { ModuleName } from './module-names.ts';
import type { ReachQuestion } from './reach.ts';

type Source = Readonly<TSESLint.SourceCode>;

/**
 * Finds what a duplicate keeps between its uses, which it would share with the canonical one from then on: a counter beside
 * a function, a cache, what a static member holds.
 */
export function findState(
  parts: readonly TSESTree.Node[],
  getReach: ReachQuestion,
  sourceCode: Source,
): string | undefined {
  const own = parts.find((part) => holdsObject(getValue(part)));
  if (own) {
    return `it holds an object of its own: \`${getStart(getValue(own) ?? own, sourceCode)}\``;
  }
  const member = parts.map((part) => findStaticState(part, sourceCode)).find((found) => found !== undefined);
  if (member !== undefined) {
    return `its static member \`${member}\` would be shared`;
  }
  const state = getReach(parts).find(isState);
  return state && `it shares \`${state.name}\` with the rest of the file`;
}

function isState({ definitions, uses }: ModuleName): boolean {
  return (
    definitions.some(({ type }) => (type as string) !== 'ImportBinding') &&
    (uses.some(({ node, isWrite }) => isWrite || changesMembers(node, isVariable(definitions))) ||
      definitions.some(({ node }) => holdsObject(getValue(node))))
  );
}

/** Tells whether a name is that of a variable, not of a class or a function. */
export function isVariable(definitions: ModuleName['definitions']): boolean {
  return definitions.some(
    ({ node }) =>
      node.type === 'VariableDeclarator' &&
      !/^(?:Class|Function|ArrowFunction)Expression$/u.test(getValue(node)?.type ?? ''),
  );
}

/** Gets the value that a declaration gives its name, without the types that are said of it. */
function getValue(node: TSESTree.Node): TSESTree.Node | undefined {
  const value =
    node.type === 'VariableDeclarator' ? node.init : /Expression$|^Literal$/u.test(node.type) ? node : undefined;
  return value ? stripWrappers(value) : undefined;
}

// `new Map()`, `create()`, `/a/g` with its position, `{ cache: new Map() }`
function holdsObject(node: TSESTree.Node | null | undefined): boolean {
  const value = node && stripWrappers(node);
  switch (value?.type) {
    case 'CallExpression':
      return !isPlainCall(value);
    case 'NewExpression':
    case 'AwaitExpression':
      return true;
    case 'Literal':
      return 'regex' in value && /[gy]/u.test(value.regex.flags);
    case 'ArrayExpression':
      return value.elements.some(holdsObject);
    case 'ObjectExpression':
      return value.properties.some((property) => property.type === 'Property' && holdsObject(property.value));
    case 'ConditionalExpression':
      return holdsObject(value.consequent) || holdsObject(value.alternate);
    case 'LogicalExpression':
      return holdsObject(value.left) || holdsObject(value.right);
    default:
      return false;
  }
}

// Object.freeze({…}), Symbol.for("x"), require("x")
function isPlainCall({ callee, arguments: [argument] }: TSESTree.CallExpression): boolean {
  if (callee.type === 'Identifier') {
    return /^(?:String|Number|Boolean|BigInt|parseInt|parseFloat|require)$/u.test(callee.name);
  }
  const [object, property] = callee.type === 'MemberExpression' ? [callee.object, callee.property] : [];
  const name =
    object?.type === 'Identifier' && property?.type === 'Identifier' ? `${object.name}.${property.name}` : '';
  return name === 'Object.freeze'
    ? argument !== undefined && !holdsObject(argument)
    : /^(?:Symbol\.for|Math\.\w+)$/u.test(name);
}

/** Finds a static member of a class that changes, or that holds what changes. */
function findStaticState(part: TSESTree.Node, sourceCode: Source): string | undefined {
  const value = part.type === 'ClassDeclaration' ? part : getValue(part);
  if (value?.type !== 'ClassDeclaration' && value?.type !== 'ClassExpression') {
    return undefined;
  }
  const written = getWrittenMembers(value, sourceCode);
  for (const member of value.body.body) {
    if ((member.type === 'PropertyDefinition' || member.type === 'AccessorProperty') && member.static) {
      const name = findName(member.key, member.computed);
      const isWritten = written.has(undefined) || (name === undefined ? written.size > 0 : written.has(name));
      if (isWritten || holdsObject(member.value)) {
        return name ?? sourceCode.getText(member.key);
      }
    }
  }
  return undefined;
}

/** Gets the names of the members that a class writes, whatever they are members of; `undefined` where it may be any of its own. */
function getWrittenMembers(
  { body, id }: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  sourceCode: Source,
): Set<string | undefined> {
  const written = new Set<string | undefined>();
  const rest: { readonly node: TSESTree.Node; readonly isStatic: boolean }[] = body.body.map((member) => ({
    node: member,
    isStatic: 'static' in member && member.static,
  }));
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { node, isStatic } = next;
    if (node.type === 'MemberExpression' && changesMembers(node.object, false)) {
      const name = findName(node.property, node.computed);
      const { object } = node;
      const isItself =
        (object.type === 'ThisExpression' && isStatic) || (object.type === 'Identifier' && object.name === id?.name);
      // this[key] = 1
      if (name !== undefined || isItself) written.add(name);
    }
    for (const child of getChildNodes(node, sourceCode)) rest.push({ node: child, isStatic });
  }
  return written;
}

function findName(key: TSESTree.Node, computed: boolean): string | undefined {
  if (key.type === 'PrivateIdentifier') {
    return `#${key.name}`;
  }
  return !computed && key.type === 'Identifier' ? key.name : findStaticString(key)?.value;
}

function getStart(node: TSESTree.Node, sourceCode: Source): string {
  const text = sourceCode.getText(node).replaceAll(/\s+/gu, ' ');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
