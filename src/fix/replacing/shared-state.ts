import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
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
  let value: TSESTree.Node | undefined =
    node.type === 'VariableDeclarator'
      ? (node.init ?? undefined)
      : /Expression$|^Literal$/u.test(node.type)
        ? node
        : undefined;
  while (
    value &&
    /^(?:TSAs|TSSatisfies|TSNonNull)Expression$|^TSTypeAssertion$/u.test(value.type) &&
    'expression' in value
  ) {
    value = value.expression as TSESTree.Node;
  }
  return value;
}

// `new Map()`, `create()`, `/a/g` with its position
function holdsObject(value: TSESTree.Node | undefined): boolean {
  if (value?.type === 'CallExpression') {
    return !isPlainCall(value);
  }
  return (
    value?.type === 'NewExpression' ||
    value?.type === 'AwaitExpression' ||
    (value?.type === 'Literal' && 'regex' in value && /[gy]/u.test(value.regex.flags))
  );
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
  return value.body.body.flatMap((member) => {
    const isField = (member.type === 'PropertyDefinition' || member.type === 'AccessorProperty') && member.static;
    const name = isField ? sourceCode.getText(member.key) : '';
    return isField && (written.has(name) || holdsObject(member.value ?? undefined)) ? [name] : [];
  })[0];
}

function getWrittenMembers(
  { body }: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  sourceCode: Source,
): Set<string> {
  const written = new Set<string>();
  const rest: TSESTree.Node[] = [body];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'MemberExpression' && !node.computed && changesMembers(node.object, false)) {
      written.add(sourceCode.getText(node.property));
    }
    for (const child of getChildren(node, sourceCode)) rest.push(child);
  }
  return written;
}

/** Gets the nodes directly below a node. */
function getChildren(node: TSESTree.Node, { visitorKeys }: Source): TSESTree.Node[] {
  return (visitorKeys[node.type] ?? []).flatMap((key) => {
    const child = (node as unknown as Record<string, unknown>)[key];
    return (Array.isArray(child) ? child : [child]).filter(
      (item): item is TSESTree.Node => typeof item === 'object' && item !== null,
    );
  });
}

function getStart(node: TSESTree.Node, sourceCode: Source): string {
  const text = sourceCode.getText(node).replaceAll(/\s+/gu, ' ');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
