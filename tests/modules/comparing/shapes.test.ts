import { expect, test } from 'vitest';
import { compareTexts } from './compare-tester.ts';

/** Compares functions that return two pieces of code. */
function compareReturned(one: string, other: string): string {
  const files = { from: '/nowhere/a.tsx', to: '/nowhere/b.tsx' };
  return compareTexts(`function X() { return ${one}; }`, `export function X() { return ${other}; }`, files);
}

test.each([
  ['<a b="c" />', '<a d="c" />'],
  ['<a b="c" />', '<a b:b="c" />'],
  ['<a b:c="d" />', '<a b:e="d" />'],
  ['<a b:c="d" />', '<a e:c="d" />'],
  ['<a:b />', '<a:c />'],
  ['<a:b />', '<c:b />'],
  ['<a>b c</a>', '<a>b  c</a>'],
  ['<a>b {c}</a>', '<a>b{c}</a>'],
  ['<a>bb\nc</a>', '<a>dd\nc</a>'],
  ['<a.b />', '<c.b />'],
  ['a?.b', 'a.b'],
  ['a?.b.c', 'a.b?.c'],
  ['`a${b}c`', '`a${b}d`'],
  ['`\\n${b}`', '`n${b}`'],
  ['{ a }', '{ "a": b }'],
  ['{ __proto__: a }', '{ __proto__ }'],
  ['{ __proto__: __proto__ }', '{ __proto__ }'],
])('%s and %s are different', (one, other) => {
  expect(compareReturned(one, one)).toBe('equivalent');
  expect(compareReturned(other, other)).toBe('equivalent');
  expect(compareReturned(one, other)).toBe('its body differs');
});

test('an element of the host is no name of the module', () => {
  const files = { from: '/nowhere/a.tsx', to: '/nowhere/b.tsx' };
  const code = 'function X() { return <a><b-c /></a>; }';

  expect(compareTexts(`const a = 1; ${code}`, `const a = 2; export ${code}`, files)).toBe('equivalent');
  const member = 'function X() { return <a.b />; }';
  expect(compareTexts(`const a = 1; ${member}`, `const a = 2; export ${member}`, files)).toBe('`a` is another `a`');
});

test('a constant is the same as what is exported without a name', () => {
  expect(compareTexts('const X = 1', 'export default 1', { exportName: 'default' })).toBe('equivalent');
});

test.each([
  ['<a>\n  b\n</a>', '<a>\n      b\n</a>'],
  ['`\\x61${b}`', '`a${b}`'],
  ['{ a, "b": c }', '{ a: a, b: c }'],
  ['() => a', '() => { return a; }'],
  ['function () {}', 'function () { ; }'],
])('%s and %s are the same', (one, other) => {
  expect(compareReturned(one, other)).toBe('equivalent');
});

test.each([
  [
    'const a = 1; function X() { { let a = 2; } return a }',
    'const a = 3; export function X() { { let a = 2; } return a }',
    '`a` is another `a`',
  ],
  ['abstract class X { abstract [a]: 1 }', 'export abstract class X { abstract [b]: 1 }', 'lacks `[b]`; adds `[a]`'],
  [
    'function X() { return class { abstract a: 1 } }',
    'export function X() { return class { abstract "a": 1 } }',
    'equivalent',
  ],
  ['function X() { if (a) { ; b(); } }', 'export function X() { if (a) { b(); } }', 'equivalent'],
  ['declare class X {}', 'export class X {}', 'unknown: `duplicate.ts` does not show the code of `X`'],
  ['class X {}', 'export declare class X {}', 'unknown: `canonical.ts` does not show the code of `X`'],
  ['enum X { A = f(), B }', 'export enum X { A = f(), B }', 'equivalent'],
  ['enum X { A = f(), B }', 'export enum X { A = f(), B = 1 }', '`B` is of an inferred type, not `1`'],
])('%s and %s: %s', (duplicate, canonical, verdict) => {
  expect(compareTexts(duplicate, canonical)).toBe(verdict);
});
