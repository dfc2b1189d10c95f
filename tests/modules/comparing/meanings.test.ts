import { describe, expect, test } from 'vitest';
import { isDeclaredIn, leadsToExport, leadToSame } from '../../../src/modules/comparing/leads-to-export.ts';
import { compareDeclarations } from '../../../src/modules/comparing/compare-declarations.ts';
import { createProject } from '../temp-project.ts';
import { compare, compareTexts, say } from './compare-tester.ts';

describe('what stands beside a declaration', () => {
  const jsFiles = { from: '/nowhere/a.js', to: '/nowhere/b.js' };
  test.each([
    ['"use client"; function X() {}', 'export function X() {}', 'only one of the modules says `use client`'],
    ['function X() {}', '"use client"; export function X() {}', 'only one of the modules says `use client`'],
    ['"use client"; function X() {}', '"use client"; export function X() {}', null],
    ['"use strict"; function X() {}', 'export function X() {}', null],
    ['"use client"; interface X {}', 'export interface X {}', null],
    ['/** @jsx h */ const X = 1', 'export const X = 1', 'only one of the modules says `@jsx h`'],
    ['/** @jsxFrag h */ const X = 1', '/** @jsx h */ export const X = 1', 'only one of the modules says `@jsxFrag h`'],
    ['/** @jsxImportSource h */ const X = 1', '// @jsxImportSource h\nexport const X = 1', null],
    [
      '/** @jsxRuntime a @jsx h */ const X = 1',
      '/** @jsxRuntime a @jsx g */ export const X = 1',
      'only one of the modules says `@jsx h`',
    ],
    ['/** @jsxs h */ const X = 1', 'export const X = 1', null],
    [
      'function X() {} new X()',
      'export const X = () => {}',
      'the canonical one is an arrow function, of which nothing can be made with `new`',
    ],
    [
      'function X() {} a instanceof X',
      'export const X = () => {}',
      'the canonical one is an arrow function, of which nothing can be made with `new`',
    ],
    [
      'function X() {} class A extends X {}',
      'export const X = () => {}',
      'the canonical one is an arrow function, of which nothing can be made with `new`',
    ],
    [
      'function X() {} const A = class extends X {}',
      'export const X = () => {}',
      'the canonical one is an arrow function, of which nothing can be made with `new`',
    ],
    [
      'function X() {} a(X.prototype)',
      'export const X = () => {}',
      'the canonical one is an arrow function, of which nothing can be made with `new`',
    ],
    [
      'function X() {} new X()',
      'export default () => {}',
      'the canonical one is an arrow function, of which nothing can be made with `new`',
    ],
    ['function X() {} new Y(); X instanceof Z; X in a; a in X; X.name; new a.X()', 'export const X = () => {}', null],
    ['const X = () => {}; new X()', 'export const X = () => {}', null],
    ['function X() {} new X()', 'export const X = function () {}', null],
  ])('%s and %s', (duplicate, canonical, reason) => {
    const exportName = canonical.includes('default') ? 'default' : 'X';
    expect(compareTexts(duplicate, canonical, { exportName })).toBe(
      reason === null ? 'equivalent' : `unknown: ${reason}`,
    );
  });

  const strict = 'unknown: only one of the modules is known to run in strict mode';
  test.each([
    ['function X() { return this }', 'export function X() { return this }', strict],
    ['export {}; function X() { return this }', 'export function X() { return this }', 'equivalent'],
    ['import "p"; function X() { return this }', 'export function X() { return this }', 'equivalent'],
    ['"use strict"; function X() { return this }', 'export function X() { return this }', 'equivalent'],
    ['"use stricter"; function X() { return this }', '"use stricter"; export function X() { return this }', strict],
    ['function X() { return this }', 'exports.X = function () { return this }', 'equivalent'],
    ['function X() { return arguments }', 'export function X() { return arguments }', strict],
    ['const X = function () { return this }', 'export const X = function () { return this }', strict],
    ['function X() { return () => this }', 'export function X() { return () => this }', strict],
    [
      'function X() { return function () { return this } }',
      'export function X() { return function () { return this } }',
      'equivalent',
    ],
    ['class X { m() { return this } }', 'export class X { m() { return this } }', 'equivalent'],
  ])('in JavaScript: %s and %s', (duplicate, canonical, verdict) => {
    expect(compareTexts(duplicate, canonical, jsFiles)).toBe(verdict);
  });

  test.each(['/nowhere/a.ts', '/nowhere/a.mjs', '/nowhere/a.mts'])('%s runs in strict mode', (from) => {
    const code = 'function X() { return this }';
    expect(compareTexts(code, `export ${code}`, { from, to: '/nowhere/b.js' })).toBe('equivalent');
    expect(compareTexts(code, `export ${code}`, { from: '/nowhere/a.cjs', to: from })).toBe(strict);
    expect(compareTexts(code, `export ${code}`, { from: '/nowhere/a.jsx', to: from })).toBe(strict);
  });
});

describe('what an alias passes on', () => {
  const lib = {
    'src/lib.ts':
      'export class C { private a = 1 } export const v = { a: 1 }; export interface I { a: 1 } export default class D { #a = 1 }',
  };
  test.each([
    ['import { v } from "../lib"; const X = v', 'export { v as X } from "./lib"', 'equivalent'],
    ['import { v } from "../lib"; const Z = v, X = Z', 'export { v as X } from "./lib"', 'equivalent'],
    ['import * as l from "../lib"; const X = l.v', 'export { v as X } from "./lib"', 'equivalent'],
    ['import * as l from "../lib"; const X = l["v"]', 'export { v as X } from "./lib"', 'equivalent'],
    ['import * as l from "../lib"; const X = l[v]', 'export { v as X } from "./lib"', 'is `l[v]`, not `{ a: 1 }`'],
    ['import * as l from "../lib"; const X = l.v.a', 'export { v as X } from "./lib"', 'is `l.v.a`, not `{ a: 1 }`'],
    ['const l = { v: 1 }; const X = l.v', 'const l = { v: 1 }; export const X = l.v', '`l` is another `l`'],
    ['import { v } from "../lib"; let X = v', 'export { v as X } from "./lib"', 'is a variable, not a constant'],
    [
      'import { v } from "../lib"; const X: object = v',
      'export { v as X } from "./lib"',
      'is `object`, not of an inferred type; is `v`, not `{ a: 1 }`',
    ],
    ['import { v } from "../lib"; const { a: X } = v', 'export { v as X } from "./lib"', 'is `v`, not `{ a: 1 }`'],
    ['import { C } from "../lib"; const X = C', 'export { C as X } from "./lib"', 'equivalent'],
    ['import { C } from "../lib"; type X = C', 'export { C as X } from "./lib"', 'equivalent'],
    ['import { C } from "../lib"; const X = C', 'import { C } from "./lib"; export type X = C', 'is a value, too'],
    ['import { C } from "../lib"; type X = C', 'import { C } from "./lib"; export const X = C', 'is a type, too'],
    ['import { C } from "../lib"; export import X = C', 'export { C as X } from "./lib"', null],
    ['import * as l from "../lib"; type X = l.C', 'export { C as X } from "./lib"', 'equivalent'],
    ['import { I } from "../lib"; type X = I', 'export type { I as X } from "./lib"', 'equivalent'],
    ['import { I } from "../lib"; type X<T> = I', 'export type { I as X } from "./lib"', 'is a type, not an interface'],
    ['import { v } from "../lib"; type X = v', 'export { v as X } from "./lib"', 'is a type, not a constant'],
    [
      'import { I } from "../lib"; const X = I',
      'export type { I as X } from "./lib"',
      'is a constant, not an interface',
    ],
    ['import D from "../lib"; const X = D', 'export { default as X } from "./lib"', 'equivalent'],
    [
      'import { default as D } from "../lib"; class X extends D {}',
      'import D from "./lib"; export class X extends D {}',
      'equivalent',
    ],
  ])('%s and %s', (duplicate, canonical, verdict) => {
    const found = compare(duplicate, canonical, { files: lib });
    if (verdict === null) expect(found).not.toBe('equivalent');
    else expect(found).toBe(verdict);
  });
});

describe('where exactly a declaration stands', () => {
  function compareAt(text: string, code: string, canonical: string): string {
    const start = text.indexOf(code);
    return say(
      compareDeclarations(
        { file: '/nowhere/a.ts', text, name: 'X', range: [start, start + code.length] },
        { file: '/nowhere/b.ts', text: canonical, name: 'X', isExported: true },
      ),
    );
  }

  test.each([
    ['f({ X: class { a = 1 } })', 'X: class { a = 1 }', 'export class X { a = 1 }', 'equivalent'],
    ['{ class X { a = 1 } }', 'class X { a = 1 }', 'export class X { a = 1 }', 'equivalent'],
    ['namespace N { export class X { a = 1 } }', 'export class X { a = 1 }', 'export class X { a = 1 }', 'equivalent'],
    [
      'namespace N { export class X { a = 1 } }',
      'export class X { a = 1 }',
      'export class X { a = 2 }',
      '`a` starts as `1`, not `2`',
    ],
    ['{ const X = 1; }', 'const X = 1;', 'export const X = 1', 'equivalent'],
    ['{ const X = 1; }', 'X = 1', 'export const X = 1', 'equivalent'],
    ['{ let X = 1; }', 'let X = 1;', 'export const X = 1', 'is a variable, not a constant'],
    ['{ let X = 1; }', 'X = 1', 'export const X = 1', 'is a variable, not a constant'],
    ['export default class { a = 1 }', 'export default class { a = 1 }', 'export class X { a = 1 }', 'equivalent'],
    [
      'const b = 1; { const c = 1; function X() { return b; } }',
      'function X() { return b; }',
      'const b = 1; export function X() { return b; }',
      'equivalent',
    ],
    [
      '{ const b = 1; function X() { return b; } }',
      'function X() { return b; }',
      'const b = 1; export function X() { return b; }',
      'its body differs',
    ],
    [
      'function f() { const b = 1; function X() { return b; } }',
      'function X() { return b; }',
      'const b = 1; export function X() { return b; }',
      'its body differs',
    ],
    [
      'for (const b of c) { function X() { return b; } }',
      'function X() { return b; }',
      'const b = 1; export function X() { return b; }',
      'its body differs',
    ],
    [
      'export { X } from "p"',
      'export { X } from "p"',
      'export class X {}',
      'unknown: `a.ts` has no declaration of `X` that can be read',
    ],
    [
      'import { X } from "p"',
      'import { X } from "p"',
      'export class X {}',
      'unknown: `a.ts` has no declaration of `X` that can be read',
    ],
    ['f(X)', 'X', 'export class X {}', 'unknown: `a.ts` has no declaration of `X` that can be read'],
    ['f(a.X)', 'a.X', 'export class X {}', 'unknown: `a.ts` has no declaration of `X` that can be read'],
    ['class X {}', 'lass X', 'export class X {}', 'unknown: `a.ts` has no declaration of `X` that can be read'],
  ])('%s: %s', (text, code, canonical, verdict) => {
    expect(compareAt(text, code, canonical)).toBe(verdict);
  });
});

test('a name leads to an export through whatever re-exports, and where no file can be read', () => {
  const root = createProject({
    'canon.ts':
      'export class A {} export class B {} export { C } from "./c"; export type T = A; export const alias = A;',
    'c.ts': 'export class C {}',
    'barrel.ts': 'export { A as Z, C } from "./canon"; export { A as P } from "p";',
    'broken.ts': 'const = 1',
    'a.ts': '',
  });
  const leads = (specifier: string, importedName: string, canonical: string, exportName: string) =>
    leadsToExport({ specifier, importedName }, `${root}/a.ts`, `${root}/${canonical}`, exportName);
  const same = (one: [string, string], other: [string, string]) =>
    leadToSame(
      { specifier: one[0], importedName: one[1] },
      { specifier: other[0], importedName: other[1] },
      `${root}/a.ts`,
    );

  expect(leads('./barrel', 'Z', 'canon.ts', 'A')).toBe(true);
  expect(leads('./barrel', 'C', 'canon.ts', 'C')).toBe(true);
  expect(leads('./barrel', 'Z', 'canon.ts', 'B')).toBe(false);
  expect(leads('./canon', 'gone', 'canon.ts', 'gone')).toBe(true);
  expect(leads('./canon', 'gone', 'canon.ts', 'A')).toBe(false);
  expect(leads('./broken', 'A', 'broken.ts', 'A')).toBe(true);
  expect(leads('./broken', 'A', 'broken.ts', 'B')).toBe(false);
  expect(leads('./gone', 'A', 'broken.ts', 'A')).toBe(false);
  expect(leads('./c', 'A', 'broken.ts', 'A')).toBe(false);
  expect(same(['./barrel', 'Z'], ['./canon', 'A'])).toBe(true);
  expect(same(['./canon', 'alias'], ['./canon', 'A'])).toBe(true);
  expect(same(['./canon', 'A'], ['./canon', 'B'])).toBe(false);
  expect(same(['p', 'A'], ['./barrel', 'P'])).toBe(true);
  expect(same(['p', 'A'], ['p', 'B'])).toBe(false);
  expect(isDeclaredIn(`${root}/canon.ts`, `${root}/canon.ts`, 'A')).toBe(true);
  expect(isDeclaredIn(`${root}/c.ts`, `${root}/canon.ts`, 'C')).toBe(true);
  expect(isDeclaredIn(`${root}/canon.ts`, `${root}/canon.ts`, 'C')).toBe(false);
  expect(isDeclaredIn(`${root}/canon.ts`, `${root}/canon.ts`, 'gone')).toBe(false);
  expect(isDeclaredIn(`${root}/a.ts`, `${root}/barrel.ts`, 'P')).toBe(false);
});

describe('swaps', () => {
  const files = {
    'canon.ts': 'export class Base { a = 1 } export class X extends Base {} export interface I { base: Base }',
  };
  const text = 'class Base { a = 1 } class X extends Base {} interface I { base: Base } class Other {} interface J {}';
  function compareWith(name: string, swapped: readonly [own: string, other: string][]): string {
    const root = createProject(files);
    const source = (own: string) => ({ file: `${root}/a.ts`, text, name: own });
    const target = (other: string) => ({ file: `${root}/canon.ts`, text: undefined, name: other, isExported: true });
    const swaps = swapped.map(([own, other]) => ({ own: source(own), other: target(other) }));
    const found = compareDeclarations(source(name), target(name), swaps);
    return found.verdict === 'equivalent'
      ? `equivalent ${(found.needs ?? []).map(({ own }) => own.name).join()}`
      : say(found);
  }

  test('make what they swap the same, and are named where they are needed', () => {
    expect(compareWith('X', [])).toBe('`Base` is another `Base`');
    expect(compareWith('X', [['Base', 'Base']])).toBe('equivalent Base');
    expect(compareWith('X', [['Other', 'Base']])).toBe('`Base` is another `Base`');
    expect(
      compareWith('X', [
        ['gone', 'Base'],
        ['Base', 'gone'],
      ]),
    ).toBe('`Base` is another `Base`');
    expect(compareWith('Base', [['X', 'X']])).toBe('equivalent ');
    expect(
      compareWith('I', [
        ['Base', 'Base'],
        ['J', 'I'],
      ]),
    ).toBe('equivalent Base');
  });
});
