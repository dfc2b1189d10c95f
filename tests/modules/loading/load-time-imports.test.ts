import { describe, expect, test } from 'vitest';
import { getHandedOn, getLoadTimeImports, type Names } from '../../../src/modules/loading/load-time-imports.ts';
import { parseModule, type SourceModule } from '../../../src/modules/read-module.ts';

function parse(text: string): SourceModule {
  const module = parseModule('a.ts', `import { a, type T } from "p"; import type { U } from "p"; ${text}`);
  if (!module) throw new Error(text);
  return module;
}

function print(names: Names): string {
  return names.map(({ specifier, imported }) => `${specifier} ${imported}`).join(', ');
}

describe('what may be read of others while a module is loaded', () => {
  test.each([
    ['a();', 'p a'],
    ['export const b = a;', 'p a'],
    ['export const { b } = a;', 'p a'],
    ['export default a;', 'p a'],
    ['if (x) a();', 'p a'],
    ['export { a };', ''],
    ['export { b } from "q"; export * from "q";', ''],
    ['T; U;', ''],
    ['export function f() { a(); }', ''],
    ['export default function () { a(); }', ''],
    ['export const f = () => a();', ''],
    ['function f() { a(); } f();', 'p a'],
    ['export default function f() { a(); } f();', 'p a'],
    ['const f = () => a(); export const b = f;', 'p a'],
    ['const f = function () { g(); }; function g() { h(); } const h = () => a(); export default f;', 'p a'],
    ['function f() { g(); } function g() { f(); a(); } f();', 'p a'],
    ['export class A { m() { a(); } b = a; }', ''],
    ['export class A { m() { a(); } } new A();', 'p a'],
    ['export class A extends a {}', 'p a'],
    ['export default class extends a {}', 'p a'],
    ['export class A { static b = a; }', 'p a'],
    ['export class A { static { a(); } }', 'p a'],
    ['export class A { [a]() {} }', 'p a'],
    ['@a export class A {}', 'p a'],
    ['export class A { @a m() {} }', 'p a'],
    ['let b; b = a;', 'p a'],
    ['import * as n from "q"; import d from "r"; n.x(d);', 'q *, r default'],
  ])('%s', (text, expected) => {
    expect(print(getLoadTimeImports(parse(text)))).toBe(expected);
  });
});

describe('what a module gives away before it has run itself', () => {
  test.each([
    ['export * from "q";', { '*': 'q *' }],
    ['export * as n from "q";', { n: 'q *' }],
    ['export * from "q"; export * from "r";', { '*': 'q *, r *' }],
    ['export { b, c as d } from "q";', { b: 'q b', d: 'q c' }],
    ['export { a, a as "b c" };', { a: 'p a', 'b c': 'p a' }],
    ['export { T };', { T: '' }],
    ['export function f() { a(); }', { f: 'p a' }],
    ['export function f() { g(); } function g() { a(); } ', { f: 'p a' }],
    ['function f() { a(); } export { f as g };', { g: 'p a' }],
    ['export default function () { a(); }', { default: 'p a' }],
    ['export default function f() { a(); }', { default: 'p a' }],
    ['class A { m() { a(); } } export { A };', {}],
    ['export class A { m() { a(); } }', {}],
    ['export default class { m() { a(); } }', {}],
    ['export const f = () => a();', {}],
    ['const f = () => a(); export { f };', {}],
    ['export const b = a;', {}],
    ['export default a;', {}],
    ['a();', {}],
  ])('%s', (text, expected) => {
    const handed = [...getHandedOn(parse(text))].map(([name, needs]) => [name, print(needs)]);

    expect(Object.fromEntries(handed)).toEqual(expected);
  });
});
