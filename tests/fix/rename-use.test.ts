import { expect, it } from 'vitest';
import { isIdentifierName, renameUse, writeName } from '../../src/fix/rename-use.ts';
import { applyEdits } from '../../src/fix/text-edit.ts';
import type { NameUse } from '../../src/syntax/module-reference.ts';

/** Renames what stands between brackets. */
function rename(code: string, kind: NameUse['kind'], newName: string, local?: string): string | undefined {
  const start = code.indexOf('<');
  const end = code.indexOf('>') - 1;
  const use: NameUse = { name: 'A', kind, range: [start, end], ...(local === undefined ? {} : { local }) };
  const edits = renameUse(use, newName);
  return edits && applyEdits(code.replace(/[<>]/gu, ''), edits);
}

it.each([
  ['ns.<A>', 'member', 'New', 'ns.New'],
  ['ns.<A>', 'member', 'a-b', undefined],
  ['ns.<A>', 'member', 'A', 'ns.A'],
  ['import("x").<A>', 'qualified', 'New', 'import("x").New'],
  ['import("x").<A>', 'qualified', 'a-b', undefined],
  ['@import { <A> } from "x"', 'import', 'New', '@import { New as A } from "x"'],
  ['@import { <A> } from "x"', 'import', 'a-b', undefined],
  ['ns["<A>"]', 'literal', 'New', 'ns["New"]'],
  ['ns["<A>"]', 'literal', 'a-b', 'ns["a-b"]'],
  ['ns["<A>"]', 'literal', 'a"b', undefined],
  ["ns['<A>']", 'literal', "a'b", undefined],
  ['ns[`<A>`]', 'literal', 'a`b', undefined],
  ['ns["<A>"]', 'literal', 'a\\b', undefined],
  ['ns["<A>"]', 'literal', 'a\nb', undefined],
  ['({ <A>: 1 })', 'key', 'New', '({ New: 1 })'],
  ['({ <A>: 1 })', 'key', 'a-b', '({ "a-b": 1 })'],
  ['({ <A> })', 'shorthand', 'New', '({ New: A })'],
  ['({ <A> })', 'shorthand', 'a-b', '({ "a-b": A })'],
  ['({ <A> })', 'shorthand', 'A', '({ A })'],
] as const)('makes %s (%s) read %s', (code, kind, newName, output) => {
  expect(rename(code, kind, newName)).toBe(output);
});

it.each([
  ['Old', '@import { New as Old } from "x"'],
  [undefined, undefined],
])('makes a name of the default %s', (local, output) => {
  expect(rename('@import <Old> from "x"', 'default', 'New', local)).toBe(output);
});

it.each(['a', 'A1', '$', '_', '$a', 'a$b', 'über', 'a\u200Cb', 'a\u200Db'])('%s can stand behind a dot', (name) => {
  expect([isIdentifierName(name), writeName(name)]).toEqual([true, name]);
});

it.each(['', '1a', 'a-b', 'a b', 'a.b', ' a', 'a ', '\u200Ca'])('%j can not stand behind a dot', (name) => {
  expect([isIdentifierName(name), writeName(name)]).toEqual([false, JSON.stringify(name)]);
});
