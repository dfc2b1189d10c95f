import { findVariable } from '@typescript-eslint/utils/ast-utils';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { MockFactory, MockReference, NameUse, NamespaceUses } from './module-reference.ts';
import { getLoaderUses } from './namespace-uses.ts';
import { findStaticString, type StaticString } from './static-string.ts';

/** What a mock verb does with the module that it names. */
type Effect = 'replaces' | 'restores' | 'loads' | 'loads-promise';

const verbs = new Map<string, Effect>([
  ['mock', 'replaces'],
  ['doMock', 'replaces'],
  ['setMock', 'replaces'],
  ['unstable_mockModule', 'replaces'],
  ['module', 'replaces'],
  ['unmock', 'restores'],
  ['doUnmock', 'restores'],
  ['dontMock', 'restores'],
  ['deepUnmock', 'restores'],
  ['unstable_unmockModule', 'restores'],
  ['requireActual', 'loads'],
  ['requireMock', 'loads'],
  ['createMockFromModule', 'loads'],
  ['genMockFromModule', 'loads'],
  ['importActual', 'loads-promise'],
  ['importMock', 'loads-promise'],
]);

const noUses: NamespaceUses = { names: [], escape: undefined, spreads: [] };

/** A call of a test runner that names a module. */
export interface MockCall {
  readonly node: TSESTree.CallExpression;
  readonly library: MockReference['library'];
  readonly verb: string;
  readonly effect: Effect;
  readonly specifier: StaticString;
}

/** Finds the mock call that a call expression is: `vi.mock("x")`, `jest.requireActual("x")`, `mock.module("x", …)`. */
export function findMockCall(
  node: TSESTree.CallExpression,
  sourceCode: Readonly<TSESLint.SourceCode>,
): MockCall | undefined {
  const { callee } = node;
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') {
    return undefined;
  }
  const verb = callee.property.name;
  const effect = verbs.get(verb);
  const [argument] = node.arguments;
  const specifier = findStaticString(argument?.type === 'ImportExpression' ? argument.source : argument);
  const library = effect && specifier && findLibrary(callee.object, verb, sourceCode);
  return library && { node, library, verb, effect, specifier };
}

function findLibrary(
  object: TSESTree.Expression,
  verb: string,
  sourceCode: Readonly<TSESLint.SourceCode>,
): MockReference['library'] | undefined {
  if (verb === 'module') {
    // mock.module("x"), t.mock.module("x")
    const last = object.type === 'MemberExpression' && !object.computed ? object.property : object;
    return last.type === 'Identifier' && last.name === 'mock' ? 'mock' : undefined;
  }
  let root = object;
  // jest.mock("a").mock("b")
  while (root.type === 'CallExpression' && root.callee.type === 'MemberExpression') {
    root = root.callee.object;
  }
  if (root.type !== 'Identifier') {
    return undefined;
  }
  const definition = findVariable(sourceCode.getScope(root), root)?.defs[0];
  if (definition && definition.type !== 'ImportBinding') {
    return undefined;
  }
  const specifier = definition?.node;
  const name =
    specifier?.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier'
      ? specifier.imported.name
      : root.name;
  return name === 'jest' ? 'jest' : name === 'vi' || name === 'vitest' ? 'vitest' : undefined;
}

/** Gets what a mock call puts in the module's place, or why that can't be known. */
export function getReplacement(
  call: MockCall,
  sourceCode: Readonly<TSESLint.SourceCode>,
): Pick<MockReference, 'factory' | 'opaque'> {
  const [, given] = call.node.arguments;
  if (call.effect !== 'replaces' || !given) {
    return { factory: undefined, opaque: undefined };
  }
  if (call.verb === 'setMock') {
    return describeObject(given, undefined, noUses);
  }
  if (given.type === 'ObjectExpression') {
    return call.library === 'mock' ? getNodeMock(given) : { factory: undefined, opaque: undefined };
  }
  if (given.type !== 'ArrowFunctionExpression' && given.type !== 'FunctionExpression') {
    return { factory: undefined, opaque: 'its factory stands elsewhere' };
  }
  const object = findReturnedObject(given);
  const original = getOriginalUses(given, sourceCode);
  return object
    ? describeObject(object, given, original)
    : { factory: undefined, opaque: 'its factory does not return an object literal' };
}

// mock.module("x", { namedExports: { A } }) of node:test
function getNodeMock(given: TSESTree.ObjectExpression): Pick<MockReference, 'factory' | 'opaque'> {
  const properties = new Map(
    given.properties.map((property) => [
      property.type === 'Property' && property.key.type === 'Identifier' ? property.key.name : '',
      property,
    ]),
  );
  const named = properties.get('namedExports');
  if (properties.has('defaultExport') || named?.type !== 'Property') {
    return { factory: undefined, opaque: 'it replaces more than named exports' };
  }
  return describeObject(named.value, undefined, noUses);
}

function findReturnedObject(
  factory: TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression,
): TSESTree.ObjectExpression | undefined {
  if (factory.body.type !== 'BlockStatement') {
    return asObject(factory.body);
  }
  const returns = factory.body.body.filter((statement) => statement.type === 'ReturnStatement');
  const hasBranches = factory.body.body.some(
    (statement) => !/^(?:Return|Expression|Variable|Function|Class)/u.test(statement.type),
  );
  return returns.length === 1 && !hasBranches && returns[0]?.argument ? asObject(returns[0].argument) : undefined;
}

function asObject(node: TSESTree.Node): TSESTree.ObjectExpression | undefined {
  if (node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression') {
    return asObject(node.expression);
  }
  return node.type === 'ObjectExpression' ? node : undefined;
}

// vi.mock("x", async (importOriginal) => …)
function getOriginalUses(
  factory: TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression,
  sourceCode: Readonly<TSESLint.SourceCode>,
): NamespaceUses {
  const [parameter] = factory.params;
  if (!parameter) {
    return noUses;
  }
  const variable = sourceCode
    .getDeclaredVariables?.(factory)
    .find(({ identifiers }) => identifiers.includes(parameter as TSESTree.Identifier));
  return variable ? getLoaderUses(variable, sourceCode) : { ...noUses, escape: 'its factory destructures a parameter' };
}

function describeObject(
  node: TSESTree.Node,
  factory: MockFactory['function'],
  original: NamespaceUses,
): Pick<MockReference, 'factory' | 'opaque'> {
  const object = asObject(node);
  if (!object) {
    return { factory: undefined, opaque: 'what replaces it is not an object literal' };
  }
  const keys: NameUse[] = [];
  for (const property of object.properties) {
    if (property.type === 'SpreadElement') {
      continue;
    }
    const literal = findStaticString(property.key);
    if (literal) {
      keys.push({ name: literal.value, kind: 'literal', range: literal.inner });
    } else if (!property.computed && property.key.type === 'Identifier') {
      keys.push({ name: property.key.name, kind: property.shorthand ? 'shorthand' : 'key', range: property.key.range });
    } else {
      return { factory: undefined, opaque: 'a key of what replaces it is computed' };
    }
  }
  return { factory: { function: factory, object, keys, original }, opaque: undefined };
}
