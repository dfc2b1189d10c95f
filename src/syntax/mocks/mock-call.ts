import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { MockReference } from '../module-reference.ts';
import { findRunnerName } from './runner-name.ts';
import { findStaticString, type StaticString } from '../static-string.ts';

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

/** A call of a test runner that names a module. */
export interface MockCall extends Pick<MockReference, 'node' | 'library' | 'runner' | 'verb'> {
  readonly effect: Effect;
}

/** Finds the module that a call would name if it was one of a test runner: cheap, and without a look at who is called. */
export function findMockSpecifier({
  callee,
  arguments: [argument],
}: TSESTree.CallExpression): StaticString | undefined {
  return callee.type === 'MemberExpression' &&
    !callee.computed &&
    callee.property.type === 'Identifier' &&
    verbs.has(callee.property.name)
    ? findStaticString(argument?.type === 'ImportExpression' ? argument.source : argument)
    : undefined;
}

/** Finds the mock call that a call expression is: `vi.mock("x")`, `jest.requireActual("x")`, `mock.module("x", …)`. */
export function findMockCall(
  node: TSESTree.CallExpression,
  sourceCode: Readonly<TSESLint.SourceCode>,
): MockCall | undefined {
  const { callee } = node;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || !findMockSpecifier(node)) {
    return undefined;
  }
  const verb = callee.property.name;
  const effect = verbs.get(verb);
  const root = getRoot(callee.object, verb);
  const runner = root.type === 'Identifier' ? root.name : '';
  const library = findLibrary(root, verb, sourceCode);
  return effect && library && { node, library, runner, verb, effect };
}

/** Finds the mock call whose specifier a string is. */
export function findMockCallAround(
  literal: TSESTree.Node,
  sourceCode: Readonly<TSESLint.SourceCode>,
): MockCall | undefined {
  const argument = literal.parent?.type === 'ImportExpression' ? literal.parent : literal;
  const call = argument.parent;
  return call?.type === 'CallExpression' && call.arguments[0] === argument ? findMockCall(call, sourceCode) : undefined;
}

// jest.mock("a").mock("b"), t.mock.module("a")
function getRoot(object: TSESTree.Expression, verb: string): TSESTree.Expression | TSESTree.PrivateIdentifier {
  let root = object;
  while (root.type === 'CallExpression' && root.callee.type === 'MemberExpression') {
    root = root.callee.object;
  }
  return verb === 'module' && root.type === 'MemberExpression' && !root.computed ? root.property : root;
}

function findLibrary(
  root: TSESTree.Expression | TSESTree.PrivateIdentifier,
  verb: string,
  sourceCode: Readonly<TSESLint.SourceCode>,
): MockReference['library'] | undefined {
  if (root.type !== 'Identifier') {
    return undefined;
  }
  // The `mock` of `t.mock` is a property, of which nothing more is known.
  const name =
    root.parent.type === 'MemberExpression' && root.parent.property === root
      ? root.name
      : findRunnerName(root, sourceCode);
  if (verb === 'module') {
    return name === 'mock' ? 'mock' : undefined;
  }
  return name === 'jest' ? 'jest' : name === 'vi' || name === 'vitest' ? 'vitest' : undefined;
}
