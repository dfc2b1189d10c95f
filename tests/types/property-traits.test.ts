import { expect, it } from 'vitest';
import ts from 'typescript';
import { hasModifier } from '../../src/types/structure/property-traits.ts';

/** Asks whether the member of a class has a modifier, in a file of a name. */
const has = (member: string, modifier: string, file: string): boolean => {
  const source = ts.createSourceFile(file, `class A {\n${member} }`, ts.ScriptTarget.Latest, true);
  const [declared] = source.statements;
  return hasModifier(declared && ts.isClassDeclaration(declared) ? declared.members[0] : undefined, modifier);
};

it.each<[string, string, string, boolean]>([
  ['private x = 1', 'private', 'a.ts', true],
  ['private readonly x = 1', 'readonly', 'a.ts', true],
  ['private x = 1', 'readonly', 'a.ts', false],
  ['x = 1', 'private', 'a.ts', false],
  ['/** @private */ x = 1', 'private', 'a.js', true],
  ['/** @private */ x = 1', 'private', 'a.jsx', true],
  ['/** @private */ x = 1', 'private', 'a.mjs', true],
  ['/** @private */ x = 1', 'private', 'a.cjs', true],
  ['/** Says it.\n@type {1}\n@readonly */ x = 1', 'readonly', 'a.js', true],
  ['/** @type {1} */\n/** @readonly */ x = 1', 'readonly', 'a.js', true],
  ['/** @readonly */ x = 1', 'private', 'a.js', false],
  ['/** private */ x = 1', 'private', 'a.js', false],
  ['/* @private */ x = 1', 'private', 'a.js', false],
  ['x = 1', 'private', 'a.js', false],
  ['/** @private */ x = 1', 'private', 'a.ts', false],
  ['/** @private */ x = 1', 'private', 'a.js.ts', false],
  ['', 'private', 'a.js', false],
])('of `%s` the modifier `%s` is asked, in %s: %s', (member, modifier, file, answer) => {
  expect(has(member, modifier, file)).toBe(answer);
});
