import { expect, test } from 'vitest';
import { getValueReferences } from '../../../src/modules/loading/value-references.ts';
import { parseModule } from '../../../src/modules/read-module.ts';

test.each([
  ['import { a } from "p"; export { b } from "p"; export * from "p"; export { c };', ''],
  ['export const a = b;', 'a b'],
  ['export default a;', 'a'],
  ['a.b; a[c]; ({ d: e, [f]: g, h });', 'a c e f g h'],
  ['class A { b = c; [d] = e; m() { f } [g]() {} accessor h = i; accessor [j] = k; #l = n }', 'A c d e f g i j k n'],
  ['class A extends B<C> implements D { declare e: F; constructor(private g: H, i = j) {} }', 'A B g i j'],
  ['class A { @a b = 1; @c m(@d e, @f { g }, @h i = 1, @j ...k) {} } @l class B {}', 'A B a c d e f g h i j k l'],
  ['import A = B.C.D; import type E = require("q"); import H = require("p");', 'B'],
  ['namespace A { b } declare namespace C { const d: typeof e } declare module "x" {} declare module "y";', 'b'],
  ['type A = typeof b; interface C extends D {} declare function f(a: typeof b): void;', ''],
  ['abstract class A { abstract b: C; abstract m(d: typeof e): void; [f: string]: typeof g }', 'A'],
  ['function a<T extends typeof b>(c: typeof d): typeof e {}', 'a c'],
  ['a as B; c satisfies D; e!; f<G>; h<I>(j);', 'a c e f h j'],
  ['enum A { b = c }', 'A b c'],
  ['export = a;', 'a'],
  ['<A {...b}>{c}<D.E /></A>;', 'A D E b c'],
])('%s uses as values: %s', (text, names) => {
  const module = parseModule('a.tsx', text);

  expect([...getValueReferences(module?.program.body ?? [])].sort().join(' ')).toBe(names);
});

test('sees the value of a cast in angle brackets', () => {
  expect([...getValueReferences(parseModule('a.ts', '<A>b;')?.program.body ?? [])]).toEqual(['b']);
});
