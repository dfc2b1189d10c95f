import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareDeclarations } from '../../../src/modules/comparing/compare-declarations.ts';
import { findSource } from '../../../src/modules/comparing/source.ts';
import { createProject, letTimePass, writeFiles } from '../temp-project.ts';
import { compare, compareTexts, say } from './compare-tester.ts';

describe('where the canonical declaration may stand', () => {
  test.each([
    ['class X { a = 1 }', 'export default class { a = 1 }', 'default'],
    ['class X { a = 1 }', 'class L { a = 1 } export default L', 'default'],
    ['function X() { return 1 }', 'export default () => 1', 'default'],
    ['class X { a = 1 }', 'class X { a = 1 } export = X', 'default'],
    ['class X { a = 1 }', 'export { X } from "./elsewhere"', 'X'],
    [
      'class X { a = 1 }',
      'namespace N { export const Z = 1 } export import Z = N.Z; export { X } from "./elsewhere"',
      'X',
    ],
    ['class X { a = 1 }', 'export * from "./elsewhere"', 'X'],
    ['class X { a = 1 }', 'export * from "gone"; export * from "./other"; export * from "./elsewhere"', 'X'],
    ['class X { a = 1 }', 'import { X as Y } from "./elsewhere"; export { Y as Z }', 'Z'],
    ['interface X { a: 1 }', 'export { P as X } from "pkg"', 'X'],
    ['interface X { a: 1 }', 'export * from "pkg"', 'P'],
  ])('%s ~ %s', (duplicate, canonical, exportName) => {
    const files = {
      'src/elsewhere/index.ts': 'export class X { a = 1 }',
      'src/other.ts': 'export class Other {}',
      'node_modules/pkg/package.json': '{"name":"pkg","types":"./i.d.ts","main":"./i.js"}',
      'node_modules/pkg/i.d.ts': 'interface P { a: 1 } export { P };',
      'node_modules/pkg/i.js': '',
    };
    expect(compare(duplicate, canonical, { files, exportName })).toBe('equivalent');
  });

  test.each([
    ['exports.X = class { a = 1 }'],
    ['setUp(); exports.X = class { a = 1 }'],
    ['module.exports.X = class X { a = 1 }'],
    ['module.exports = { X: class { a = 1 } }'],
    ['class X { a = 1 } module.exports = { X }'],
    ['exports.X = void 0; class L { a = 1 } exports.X = L'],
    ['exports.X = require("./elsewhere").X'],
    ['module.exports = require("./elsewhere")'],
    ['const { X } = require("./elsewhere"); exports.X = X'],
    ['const lib = require("./elsewhere"); exports.X = lib.X'],
  ])('class X { a = 1 } ~ %s', (canonical) => {
    const files = { 'src/elsewhere.js': 'exports.X = class { a = 1 }' };
    const options = { files, from: 'src/duplicate.js', to: 'src/canonical.js' };
    expect(compare('class X { a = 1 }', canonical, options)).toBe('equivalent');
    expect(compare('class X { a = 2 }', canonical, options)).toBe('`a` starts as `2`, not `1`');
  });

  test('markup', () => {
    const options = {
      from: 'src/duplicate.tsx',
      to: 'src/canonical.tsx',
      files: { 'src/b.tsx': 'export const B = 1' },
    };
    const get = (body: string, head = '') => `${head} function X() { return ${body} }`;
    const compareBodies = (own: string, other: string, head = '') =>
      compare(get(own, head), `${head} export ${get(other).trim()}`, options);

    expect(compareBodies('<a b="c">\n  text {d}\n</a>', '<a b="c">\n    text {d}\n  </a>')).toBe('equivalent');
    expect(compareBodies('<a b="c">text</a>', '<a b="c">other</a>')).toBe('its body differs');
    expect(compareBodies('<a b="c" />', '<a b="d" />')).toBe('its body differs');
    expect(compareBodies('<a b />', '<i b />')).toBe('its body differs');
    expect(compareBodies('<B.c />', '<B.d />', 'import { B } from "./b";')).toBe('its body differs');
    expect(compareBodies('<B />', '<B />', 'import { B } from "./b";')).toBe('equivalent');
    expect(
      compare(get('<B />', 'import { B } from "p";'), `const B = () => 1; export ${get('<B />').trim()}`, options),
    ).toBe('`B` is another `B`');
  });

  test('declarations that nothing need export', () => {
    const to = 'src/canonical.d.ts';

    expect(compare('interface X { a: 1 }', 'interface X { a: 1 } export interface Y {}', { to })).toBe('equivalent');
    expect(compare('interface X { a: 1 }', 'interface X { a: 2 } export interface Y {}', { to })).toBe(
      '`a` is `1`, not `2`',
    );
  });

  test('a declaration file exports all it declares, unless it says what it exports', () => {
    const none = 'has no declaration of `X` that can be read';

    for (const end of ['d.ts', 'd.mts', 'd.cts']) {
      const to = `src/canonical.${end}`;
      expect(compare('interface X { a: 1 }', 'interface X { a: 1 } export interface Y {}', { to })).toBe('equivalent');
      expect(compare('interface X { a: 1 }', 'interface X { a: 1 } export {};', { to })).toContain(none);
    }
    expect(compare('interface X { a: 1 }', 'interface X { a: 1 } export interface Y {}')).toContain(none);
    expect(compareTexts('interface X { a: 1 }', 'interface X { a: 1 }', { to: '/nowhere/canonical.d.ts' })).toContain(
      none,
    );
    const perhaps = 'class X { a = 1 } if (a) { exports.X = X; }';
    expect(compare('class X { a = 1 }', perhaps, { to: 'src/canonical.cjs' })).toContain(none);
  });

  test('what files hand on to each other by many ways is found, and what none of them has is not', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const stars = (own: string) => names.filter((name) => name !== own).map((name) => `export * from "./${name}";`);
    const files = Object.fromEntries(names.map((name) => [`src/${name}.ts`, stars(name).join('\n')]));
    const last = `${stars('e').join('\n')} export class X { a = 1 }`;

    expect(compare('class X { a = 1 }', 'export * from "./a"', { files: { ...files, 'src/e.ts': last } })).toBe(
      'equivalent',
    );
    expect(compare('class X { a = 1 }', 'export * from "./a"', { files })).toContain('has no declaration of `X`');
  });

  test('no star hands on the default export, but for CommonJS that is another module as a whole', () => {
    const files = {
      'src/elsewhere.ts': 'export default class { a = 1 }',
      'src/code.cjs': 'exports.default = class { a = 1 }',
    };
    const none = 'has no declaration of `default` that can be read';
    const get = (canonical: string, to = 'src/canonical.ts') =>
      compare('class X { a = 1 }', canonical, { files, exportName: 'default', to });

    expect(get('export { default } from "./elsewhere"')).toBe('equivalent');
    expect(get('export * from "./elsewhere"')).toContain(none);
    expect(get('if (a) module.exports = require("./code.cjs")', 'src/canonical.cjs')).toBe('equivalent');
    expect(get('Object.assign(exports, require("./code.cjs"))', 'src/canonical.cjs')).toContain(none);
    for (const exportName of ['X', 'default']) {
      expect(compareTexts('class X { a = 1 }', 'let a;', { exportName })).toContain('has no declaration of');
    }
  });

  test('two declarations without names are told apart', () => {
    const options = { from: 'src/duplicate.cjs', to: 'src/canonical.cjs', isExported: true };

    expect(compare('exports.X = class { a = 1 }', 'exports.X = class { a = 1 }', options)).toBe('equivalent');
    expect(compare('exports.X = class { a = 1 }', 'exports.X = class { a = 2 }', options)).toBe(
      '`a` starts as `1`, not `2`',
    );
  });

  test('a class that code beside it writes to', () => {
    const canonical = 'exports.X = class { a = 1 }; exports.X.cache = {}';
    expect(compare('class X { a = 1 }', canonical, { from: 'a.js', to: 'b.js' })).toBe(
      'unknown: code beside it writes to it, or is handed it',
    );
    const assigned = 'export class X { a = 1 } Object.assign(X, { cache: {} });';
    expect(compare('class X { a = 1 }', assigned)).toBe('unknown: code beside it writes to it, or is handed it');
    const taken = 'export class X { a = 1 } ({ cache: X.cache } = make());';
    expect(compare('class X { a = 1 }', taken)).toBe('unknown: code beside it writes to it, or is handed it');
  });

  test('a range says where a declaration without a name stands', () => {
    const text = 'exports.X = class { a = 1 }; namespace N { const b = 1; export class Y { a = 1; m() { return b } } }';
    const root = createProject({
      'a.ts': text,
      'canonical.ts': 'const b = 1; export class X { a = 1 } export class Y { a = 1; m() { return b } }',
    });
    const compareAt = (code: string, name: string) => {
      const start = text.indexOf(code);
      return say(
        compareDeclarations(
          { file: `${root}/a.ts`, text, name, range: [start, start + code.length] },
          { file: `${root}/canonical.ts`, text: undefined, name, isExported: true },
        ),
      );
    };
    expect(compareAt('class { a = 1 }', 'X')).toBe('equivalent');
    expect(compareAt('class Y { a = 1; m() { return b } }', 'Y')).toBe('the body of `m` differs');
    expect(compareAt('exports.X', 'X')).toContain('unknown: ');
  });
});

describe('what keeps declarations from being compared', () => {
  test.each([
    ['export class X {', "`./src/canonical.ts` can't be parsed"],
    ['export class Y {}', '`./src/canonical.ts` has no declaration of `X` that can be read'],
    ['export { X } from "gone"', '`./src/canonical.ts` has no declaration of `X` that can be read'],
    ['export * from "./canonical"', '`./src/canonical.ts` has no declaration of `X` that can be read'],
    ['export { X } from "./canonical"', '`./src/canonical.ts` has no declaration of `X` that can be read'],
    ['', '`./src/canonical.ts` has no declaration of `X` that can be read'],
    ['export class X { a: ' + '['.repeat(4_000) + ']'.repeat(4_000) + ' }', null],
    [
      `export class X {}\n${'export const text = "of some length";\n'.repeat(140_000)}`,
      '`./src/canonical.ts` is too large to compare with',
    ],
    ['"use server"; export class X {}', 'only one of the modules says `use server`'],
  ])('%.80s', (canonical, reason) => {
    const verdict = compare('class X {}', canonical, { files: { 'package.json': '{"name":"demo"}' } });
    if (reason === null) expect(verdict).toContain('unknown: ');
    else expect(verdict).toBe(`unknown: ${reason}`);
  });

  test('what takes too many steps', () => {
    const types = Array.from({ length: 800 }, (_, index) => `${index}[]`);

    expect(compareTexts(`type X = ${types.join(' | ')}`, `export type X = ${types.toReversed().join(' | ')}`)).toBe(
      'unknown: it is too large to compare',
    );
  });

  test('a file that is deleted or changed while the editor runs', () => {
    const root = createProject({ 'a.ts': '', 'b.ts': 'export class X { a = 1 }', 'package.json': '{"name":"demo"}' });
    const run = () =>
      say(
        compareDeclarations(
          { file: `${root}/a.ts`, text: 'class X { a = 1 }', name: 'X' },
          { file: `${root}/b.ts`, text: undefined, name: 'X', isExported: true },
        ),
      );
    expect(run()).toBe('equivalent');
    writeFiles(root, { 'b.ts': 'export class X { a = 1; b = 2 }' });
    letTimePass();
    expect(run()).toBe('lacks `b`');
    rmSync(`${root}/b.ts`);
    letTimePass(14_000);
    expect(run()).toBe('unknown: there is no file `./b.ts`');
  });

  test('a package that shows no code', () => {
    const to = 'node_modules/pkg/index.d.ts';
    const canonical =
      'export declare class X { private a; b: string; constructor(c: string); m(): void } export declare function f(): void; export declare const limit = 5; export declare enum E { A = 0 }';
    const options = { to, files: { 'node_modules/pkg/package.json': '{"name":"pkg"}' } };
    expect(compare('class X { private a = 1; constructor(public b: string) {} m() {} }', canonical, options)).toBe(
      'unknown: `./index.d.ts` does not show the code of `X`',
    );
    expect(compare('class X { m() {} total = 1 }', canonical, options)).toBe('lacks `b`; adds `total`');
    expect(compare('function f() {}', canonical, { ...options, name: 'f', exportName: 'f' })).toContain('unknown: ');
    expect(compare('const limit = 5', canonical, { ...options, name: 'limit', exportName: 'limit' })).toBe(
      'equivalent',
    );
    expect(compare('enum E { A }', canonical, { ...options, name: 'E', exportName: 'E' })).toBe('equivalent');
    expect(compare('enum E { B }', canonical, { ...options, name: 'E', exportName: 'E' })).toBe('lacks `A`; adds `B`');
  });
});

test('the texts of open files are parsed once, and the last twenty are kept', () => {
  const first = findSource('/nowhere/0.ts', 'let a;');
  expect(findSource('/nowhere/0.ts', 'let a;')).toBe(first);
  const changed = findSource('/nowhere/0.ts', 'let b;');
  expect(changed).not.toBe(first);
  expect(findSource('/nowhere/0.ts', 'let b;')).toBe(changed);
  expect(findSource('/nowhere/0.ts', 'let = ;')).toBeUndefined();
  const again = findSource('/nowhere/0.ts', 'let b;');
  expect(again).not.toBe(changed);
  for (let index = 1; index < 20; index += 1) findSource(`/nowhere/${index}.ts`, '');
  expect(findSource('/nowhere/0.ts', 'let b;')).toBe(again);
  findSource('/nowhere/20.ts', '');
  expect(findSource('/nowhere/0.ts', 'let b;')).not.toBe(again);
  expect(findSource('/nowhere/20.ts', '\uFEFFlet a;')?.text).toBe('let a;');
});

describe('types in the comments of JavaScript', () => {
  const options = { to: 'src/canonical.js' };
  test.each([
    [
      'function X(a: string): number { return a.length }',
      '/**\n * @param {string} a the text\n * @returns {number}\n */\nexport function X(a) { return a.length }',
      'equivalent',
    ],
    [
      'function X(a?: string): void {}',
      '/** @param {string} [a]\n @returns {void} */ export const X = (a) => {}',
      'equivalent',
    ],
    [
      'function X(a: string): number { return a.length }',
      'export function X(a) { return a.length }',
      'takes `(a: string)`, not `(a)`; returns `number`, not an inferred type',
    ],
    [
      'function X(a: string) {}',
      '/** @param {number} a */ export function X(a) {}',
      'takes `(a: string)`, not `(a: number)`',
    ],
    [
      'class X { a: string = "b"; m(c: X): X { return c } }',
      'export class X { /** @type {string} */ a = "b"; /** @param {X} c\n @returns {X} */ m(c) { return c } }',
      'equivalent',
    ],
    [
      'function X<T>(a: T): T { return a }',
      '/** @template T\n @param {T} a\n @returns {T} */ export function X(a) { return a }',
      'unknown: its types stand in comments that can not be compared',
    ],
    [
      'function X() { const a = 1; return a }',
      'export function X() { /** @type {any} */ const a = 1; return a }',
      'unknown: its types stand in comments that can not be compared',
    ],
    [
      'const X = 1',
      '/** @satisfies {number} */ export const X = 1',
      'unknown: its types stand in comments that can not be compared',
    ],
    ['const X = 1', '/** @type {string} */ const other = "a"; export const X = 1', 'equivalent'],
    ['function X() { return 1 }', '/** Says one.\n @example X() */ export function X() { return 1 }', 'equivalent'],
  ])('%s and %s', (duplicate, canonical, verdict) => {
    expect(compare(duplicate, canonical, options)).toBe(verdict);
  });
});
