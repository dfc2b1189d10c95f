import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { MockCall } from './mock-call.ts';
import { noUses, type MockFactory, type MockReference, type NameUse, type NamespaceUses } from '../module-reference.ts';
import { getLoaderUses } from '../following/namespace-uses.ts';
import { findStaticString } from '../static-string.ts';

type Replacement = Pick<MockReference, 'factory' | 'opaque'>;

/** Gets what a mock call puts in the module's place, or why that can't be known. */
export function getReplacement(call: MockCall, sourceCode: Readonly<TSESLint.SourceCode>): Replacement {
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
  return object
    ? describeObject(object, given, getOriginalUses(given, sourceCode))
    : { factory: undefined, opaque: 'its factory does not return an object literal' };
}

// mock.module("x", { namedExports: { A } }) of node:test
function getNodeMock(given: TSESTree.ObjectExpression): Replacement {
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
    .getDeclaredVariables(factory)
    .find(({ identifiers }) => identifiers.includes(parameter as TSESTree.Identifier));
  return variable ? getLoaderUses(variable, sourceCode) : { ...noUses, escape: 'its parameter is destructured' };
}

function describeObject(node: TSESTree.Node, factory: MockFactory['function'], original: NamespaceUses): Replacement {
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
