import { describe, expect, test } from 'vitest';
import { compare } from './compare-tester.ts';

const state = {
  'src/counter.ts': 'export let count = 0; export function add() { count += 1 } export let fixed = 1',
  'src/shape.ts': 'export class C { b = 1 }',
  'src/other-shape.ts': 'export class C { b = 1 }',
  'src/spaces.ts': 'export namespace N { export type A = 1; export type B = 2 }',
  'src/state.ts': "export type State = 'a' | 'b'; export const limit = 1; export default class Base {}",
};

describe('names that mean the same in both modules', () => {
  test.each([
    [
      'import { State } from "../state"; interface X { a: State }',
      'import type { State } from "./state.js"; export interface X { a: State }',
    ],
    [
      'import { State as S } from "../state"; interface X { a: S }',
      'import * as s from "./state"; export interface X { a: s.State }',
    ],
    [
      'import { State } from "../canonical"; interface X { a: State }',
      'export type State = "a"; export interface X { a: State }',
    ],
    [
      'export type State = "a"; interface X { a: State }',
      'import { State } from "./old/duplicate"; export interface X { a: State }',
    ],
    [
      'import * as s from "../shape"; interface X extends s.C {}',
      'import { C } from "./shape"; export interface X extends C {}',
    ],
    [
      'import * as s from "../shape"; class X implements s.C { b = 1 }',
      'import { C } from "./shape"; export class X implements C { b = 1 }',
    ],
    [
      'import * as s from "../shape"; function X() { enum s { C } let b: s.C; return b }',
      'export function X() { enum s { C } let b: s.C; return b }',
    ],
    ['import { z } from "../gone"; class X extends z {}', 'import { z } from "./gone"; export class X extends z {}'],
    ['interface X { a: import("../state").State }', 'import { State } from "./state"; export interface X { a: State }'],
    [
      'type State = "b" | "a"; interface X { a: State }',
      'import { State } from "./state"; export interface X { a: State }',
    ],
    [
      'type Mine = "b" | "a"; interface X { a: Mine }',
      'type State = Mine; type Mine = "a" | "b"; export interface X { a: State }',
    ],
    [
      'interface Node { next: Node; x: X } interface X { a: Node }',
      'interface Item { x: X; next: Item } export interface X { a: Item }',
    ],
    ['class Point { x = 1 } interface X { a: Point }', 'class Point { x = 1 } export interface X { a: Point }'],
    ['enum Level { A } interface X { a: Level }', 'enum Level { A = 0 } export interface X { a: Level }'],
    ['const limit = 1; function X() { return limit; }', 'const max = 1; export function X() { return max; }'],
    [
      'const limit = 1; function X() { return limit; }',
      'import { limit } from "./state"; export function X() { return limit; }',
    ],
    [
      'function half(n: number) { return n / 2 } function X(n: number) { return half(n); }',
      'const half = (n: number) => n / 2; export function X(n: number) { return half(n) }',
    ],
    [
      'import { z } from "zod"; function X() { return z.string() }',
      'import { z as y } from "zod"; export function X() { return y.string() }',
    ],
    [
      'import fs from "fs"; function X() { return fs.readFileSync }',
      'import fs from "node:fs"; export function X() { return fs.readFileSync }',
    ],
    [
      'const limits = Object.freeze({ a: 1 }); function X() { return limits; }',
      'const all = Object.freeze({ a: 1 }); export function X() { return all; }',
    ],
    ['import { z } from "gone"; class X extends z {}', 'import { z } from "gone"; export class X extends z {}'],
    [
      'import Base from "../state"; class X extends Base {}',
      'import { default as B } from "./state"; export class X extends B {}',
    ],
    ['import { X } from "../canonical"; const Y = X; interface Z {}', 'export class X {}'],
    ['const schema = { a: 1 }; type X = typeof schema', 'const shape = { a: 1 }; export type X = typeof shape'],
    ['interface Date { x: 1 } function X() { return new Date() }', 'export function X() { return new Date() }'],
    [
      'function X<Date>(a: Date) { return new Date() }',
      'export function X<T>(a: T) { return new Date() }'.replace('T>(a: T', 'Date>(a: Date'),
    ],
    [
      'const fixed = { a: 1 } as const; function X() { return fixed.a }',
      'const fixed = { a: 1 } as const; export function X() { return fixed.a }',
    ],
    ['function X() { return import("../state") }', 'export function X() { return import("./state") }'],
    [
      'function X() { return import("../state", { with: { type: "json" } }) }',
      'export function X() { return import("./state", { with: { type: "json" } }) }',
    ],
    [
      'import * as s from "../shape"; interface X { a: s.C }',
      'import * as s from "./other-shape"; export interface X { a: s.C }',
    ],
    ['type X = import("../spaces").N.A', 'export type X = import("./spaces").N.A'],
    ['type X = { a: import("../shape").C }', 'export type X = { a: import("./other-shape").C }'],
    ['function X() { return import.defer("../state") }', 'export function X() { return import.defer("./state") }'],
    ['function X() { return jest.requireActual("lib") }', 'export function X() { return jest.requireActual("lib") }'],
    ['function X(jest) { return jest.x("./a") }', 'export function X(jest) { return jest.x("./a") }'],
    ['function X() { return log("./a") }', 'export function X() { return log("./a") }'],
    ['function X() { return it.is("./a") }', 'export function X() { return it.is("./a") }'],
    [
      'import { fixed } from "../counter"; const Z = fixed; function X() { return Z }',
      'import { fixed } from "./counter"; export function X() { return fixed }',
    ],
    [
      'type X = import("../state", { with: { "resolution-mode": "import" } }).State',
      'export type X = import("./state", { with: { "resolution-mode": "import" } }).State',
    ],
  ])('%s ~ %s', (duplicate, canonical) => {
    const name = duplicate.includes('const Y') ? 'Y' : 'X';
    expect(compare(duplicate, canonical, { files: state, name })).toBe('equivalent');
  });
});

describe('names that mean something else', () => {
  test.each([
    [
      'import { State } from "./own"; interface X { a: State }',
      'import { State } from "./state"; export interface X { a: State }',
      '`State` is another `State`',
    ],
    [
      'type State = "c"; interface X { a: State }',
      'import { State } from "./state"; export interface X { a: State }',
      '`State` is another `State`',
    ],
    ['interface Date { x: 1 } interface X { a: Date }', 'export interface X { a: Date }', '`Date` is another `Date`'],
    [
      'import type { A, B } from "p"; type X = B | B | A',
      'import type { A, B, C } from "p"; export type X = A | B | C',
      'is `B | B | A`, not `A | B | C`',
    ],
    [
      'const list = Object.seal([1]); function X() { return list; }',
      'const list = Object.seal([1]); export function X() { return list; }',
      '`list` is another `list`',
    ],
    [
      'const cache = new Map(); function X() { return cache; }',
      'const cache = new Map(); export function X() { return cache; }',
      '`cache` is another `cache`',
    ],
    [
      'let count = 0; function X() { return count++; }',
      'let count = 0; export function X() { return count++; }',
      '`count` is another `count`',
    ],
    [
      'const list = [1]; function X() { return list; }',
      'const list = [1]; export function X() { return list; }',
      '`list` is another `list`',
    ],
    [
      'const cache = {}; function get() { return cache } function X() { return get(); }',
      'const cache = {}; function get() { return cache } export function X() { return get(); }',
      '`get` is another `get`',
    ],
    [
      'class Base {} class X extends Base {}',
      'class Base {} export class X extends Base {}',
      '`Base` is another `Base`',
    ],
    [
      'class P { private x = 1 } interface X { a: P }',
      'class P { private x = 1 } export interface X { a: P }',
      '`P` is another `P`',
    ],
    ['class P { #x = 1 } interface X { a: P }', 'class P { #x = 1 } export interface X { a: P }', '`P` is another `P`'],
    [
      'class P { constructor(private x: 1) {} } interface X { a: P }',
      'class P { constructor(private x: 1) {} } export interface X { a: P }',
      '`P` is another `P`',
    ],
    [
      'declare const brand: unique symbol; interface X { [brand]: 1 }',
      'declare const brand: unique symbol; export interface X { [brand]: 1 }',
      '`brand` is another `brand`',
    ],
    [
      'const key = Symbol("a"); type X = { a: typeof key }',
      'const key = Symbol("a"); export type X = { a: typeof key }',
      '`key` is another `key`',
    ],
    ['const enum E { A } interface X { a: E }', 'const enum E { A } export interface X { a: E }', '`E` is another `E`'],
    ['enum D { A } interface X { a: D }', 'enum E { A } export interface X { a: E }', '`a` is `D`, not `E`'],
    [
      'function f() {} f.x = 1; function X() { return f() }',
      'function f() {} f.x = 1; export function X() { return f() }',
      '`f` is another `f`',
    ],
    [
      'type X = import("../spaces").N.A',
      'export type X = import("./spaces").N.B',
      'is `import("../spaces").N.A`, not `import("./spaces").N.B`',
    ],
    ['const X = () => this', 'export const X = () => this', '`this` is another `this`'],
    [
      'type S = `a${string}`; interface X { [k: S]: 1 }',
      'type S = `b${string}`; export interface X { [k: S]: 1 }',
      '`S` is another `S`',
    ],
    [
      'import { z } from "gone"; class X extends z {}',
      'import { z } from "lost"; export class X extends z {}',
      '`z` is another `z`',
    ],
    [
      'import { z } from "./gone"; class X extends z {}',
      'import { z } from "./gone"; export class X extends z {}',
      '`z` is another `z`',
    ],
    [
      'import { z } from "../shape"; class X extends z {}',
      'import { z } from "./other-shape"; export class X extends z {}',
      '`z` is another `z`',
    ],
    [
      'function X() { return __dirname }',
      'export function X() { return __dirname }',
      '`__dirname` is another `__dirname`',
    ],
    [
      'function X() { return import.meta.url }',
      'export function X() { return import.meta.url }',
      '`import.meta` is another `import.meta`',
    ],
    [
      'function X() { return import("./state") }',
      'export function X() { return import("./state") }',
      '`./state` is another `./state`',
    ],
    [
      'function X() { return require("./state") }',
      'export function X() { return require("./state") }',
      '`./state` is another `./state`',
    ],
    ['function X() { return import("./a") }', 'export function X() { return import("./b") }', 'its body differs'],
    [
      'function X() { return import("./state", { with: { type: "json" } }) }',
      'export function X() { return import("./state", { with: { type: "json" } }) }',
      '`./state` is another `./state`',
    ],
    [
      'function X() { return import("../state", { with: { type: "json" } }) }',
      'export function X() { return import("./state", { with: { type: "text" } }) }',
      'its body differs',
    ],
    [
      'function X() { return import.source("./state") }',
      'export function X() { return import.source("./state") }',
      '`./state` is another `./state`',
    ],
    [
      'function X() { return import.source("../state") }',
      'export function X() { return import.defer("./state") }',
      'its body differs',
    ],
    [
      'function X(name) { return import(name) }',
      'export function X(name) { return import(name) }',
      '`import()` is another `import()`',
    ],
    [
      'function X(name) { return import(`./${name}.js`) }',
      'export function X(name) { return import(`./${name}.js`) }',
      '`import()` is another `import()`',
    ],
    [
      'function X() { return require("./state", 1) }',
      'export function X() { return require("./state", 1) }',
      '`require` is another `require`',
    ],
    ...['jest.requireActual', 'vi.importActual', 'vitest.doMock', 'mock.module'].map(
      (callee): [string, string, string] => [
        `function X() { return ${callee}("./state") }`,
        `export function X() { return ${callee}("./state") }`,
        '`./state` is another `./state`',
      ],
    ),
    [
      'type X = import("../state", { with: { "resolution-mode": "import" } }).State',
      'export type X = import("./state", { with: { "resolution-mode": "require" } }).State',
      'is `import("../state", { with: { "resolutio…`, not `import("./state", { with: { "resolution…`',
    ],
    [
      'import { count } from "../counter"; const Y = count; function X() { return Y }',
      'import { count } from "./counter"; export function X() { return count }',
      'its body differs',
    ],
    [
      'import { count } from "../counter"; const Y = count + 1; function X() { return Y }',
      'import { count } from "./counter"; const Y = count + 1; export function X() { return Y }',
      '`Y` is another `Y`',
    ],
    [
      'interface X { a: typeof import("./state") }',
      'export interface X { a: typeof import("./state") }',
      '`./state` is another `./state`',
    ],
    [
      'import { Array } from "own"; type X = Array<string>',
      'export type X = string[]',
      'is `Array<string>`, not `string[]`',
    ],
    [
      'interface Item { a: 1 } interface X { item: Item }',
      'interface Item { a: 2 } export interface X { item: Item }',
      '`Item` is another `Item`',
    ],
    [
      'namespace N { export type A = 1 } interface X { a: N.A }',
      'namespace N { export type A = 1 } export interface X { a: N.A }',
      '`N` is another `N`',
    ],
    [
      'function X(a = b) { var b; return a }  const b = 1',
      'export function X(a = b) { var b; return a } const b = 2',
      '`b` is another `b`',
    ],
    [
      'import React from "./own"; const Own = () => null; function X() { return <Own/> }',
      'const Own = () => 1; export function X() { return <Own/> }',
      '`Own` is another `Own`',
    ],
  ])('%s ≠ %s', (duplicate, canonical, difference) => {
    const tsx = duplicate.includes('/>') ? { from: 'src/old/duplicate.tsx', to: 'src/canonical.tsx' } : {};
    expect(
      compare(duplicate, canonical, { files: { ...state, 'src/old/own.ts': '', 'src/old/state.ts': '' }, ...tsx }),
    ).toBe(difference);
  });
});

describe('declarations with a state of their own', () => {
  test.each([
    ['const X = new Map()', '`new Map()` makes something of its own in each module'],
    ['const X = { a: 1 }', '`{ a: 1 }` makes something of its own in each module'],
    ['let X = 1', 'it is a variable that may change'],
    ['class X { static count = 0 }', 'its static `count` may change'],
    ['class X { static readonly cache = new Map() }', 'its static `cache` may change'],
    ['class X { static { register(X) } }', 'a static block runs when it is loaded'],
    ['class X extends mixin(Map) {}', '`mixin(Map)` makes a base class of its own in each module'],
    ['class X { [name()]() {} }', 'the name `name()` is computed'],
    ['@register class X {}', 'a decorator registers the class'],
    ['class X { @observed a = 1 }', 'a decorator registers the class'],
    ['function X() {} X.cache = {}', 'code beside it writes to it, or is handed it'],
    ['class X {} Object.assign(X.prototype, { a() {} })', 'code beside it writes to it, or is handed it'],
    ['class X {} register(X)', 'code beside it writes to it, or is handed it'],
    ['function X() {} inherits(X.prototype, Y)', 'code beside it writes to it, or is handed it'],
    ['class X { declare static a: 1 }', 'its static `a` may change'],
    ['const X = delete a.b', '`delete a.b` makes something of its own in each module'],
    ['const X = Symbol("x")', '`Symbol("x")` makes something of its own in each module'],
    ['namespace X { export const a = 1 }', 'a namespace can not be compared'],
  ])('%s', (code, reason) => {
    expect(compare(code, `${code.replaceAll('X.', 'X.')}; export { X }`)).toBe(`unknown: ${reason}`);
  });
});

describe('what is copied from a variable that may change', () => {
  const files = {
    'src/counter.ts': 'export let count = 0; export function add() { count += 1 } export let fixed = 1',
    'src/declared.d.ts': 'export declare let count: number; export declare var other: number; export {};',
    'src/marked.d.mts': 'export declare let count: number; export declare var other: number; export {};',
    'src/filled.ts': 'export const list: any = {}; list.a = 1; export function f() {} f.b = 1;',
    'src/merged.ts': 'export interface count { a: 1 } export let count = 1; count = 2;',
    'src/lib.js': 'let count = 0; const other = { count }; exports.add = () => { count += 1 }; exports.count = count;',
  };
  test.each([
    [
      'import { count } from "../counter"; const X = count',
      'export { count as X } from "./counter"',
      'is a constant, not a variable',
    ],
    [
      'import * as c from "../counter"; const X = c.count',
      'export { count as X } from "./counter"',
      'is a constant, not a variable',
    ],
    [
      'import { count as X } from "../counter"',
      'import { count } from "./counter"; export const X = count',
      'is a variable, not a constant',
    ],
    [
      'import { count } from "../counter"; const X = count',
      'import { count } from "./counter"; export const X = count',
      'unknown: it copies `count`, which may change',
    ],
    [
      'import { count } from "../counter"; const X = [1, -count] as const',
      'import { count } from "./counter"; export const X = [1, -count] as const',
      'unknown: it copies `count`, which may change',
    ],
    [
      'import { count } from "../counter"; class X { static readonly a = count }',
      'import { count } from "./counter"; export class X { static readonly a = count }',
      'unknown: its static `a` may change',
    ],
    [
      'import { count } from "../declared"; const X = count',
      'export { count as X } from "./declared"',
      'is a constant, not a variable',
    ],
    ['import { other } from "../declared"; const X = other', 'export { other as X } from "./declared"', 'equivalent'],
    [
      'import { other } from "../marked.mjs"; const X = other',
      'export { other as X } from "./marked.mjs"',
      'equivalent',
    ],
    [
      'import { count } from "../marked.mjs"; const X = count',
      'export { count as X } from "./marked.mjs"',
      'is a constant, not a variable',
    ],
    ['import { list } from "../filled"; const X = list', 'export { list as X } from "./filled"', 'equivalent'],
    ['import { f } from "../filled"; const X = f', 'export { f as X } from "./filled"', 'equivalent'],
    [
      'import { count } from "../merged"; const X = count',
      'export { count as X } from "./merged"',
      'is a constant, not an interface and a variable',
    ],
    ['import { fixed } from "../counter"; const X = fixed', 'export { fixed as X } from "./counter"', 'equivalent'],
    ['import { add } from "../counter"; const X = add', 'export { add as X } from "./counter"', 'equivalent'],
    [
      'import { fixed } from "../counter"; const X = fixed + 1',
      'import { fixed } from "./counter"; export const X = fixed + 1',
      'equivalent',
    ],
    [
      'import { count } from "../lib"; const X = count',
      'export { count as X } from "./lib"',
      'is a constant, not a variable',
    ],
  ])('%s and %s', (duplicate, canonical, verdict) => {
    expect(compare(duplicate, canonical, { files })).toBe(verdict);
  });
});

describe('functions that are not the same though they read alike', () => {
  const javaScript = { from: 'src/duplicate.js', to: 'src/canonical.js' };

  test('an arrow function of which something is made with new', () => {
    expect(compare('function X() {} new X();', 'export const X = () => {}')).toBe(
      'unknown: the canonical one is an arrow function, of which nothing can be made with `new`',
    );
    expect(compare('const X = () => {}; X();', 'export function X() {}')).toBe('equivalent');
  });

  test('a function that sees its call, in strict mode and outside of it', () => {
    const reason = 'unknown: only one of the modules is known to run in strict mode';

    expect(compare('function X() { return this }', 'export function X() { return this }', javaScript)).toBe(reason);
    expect(
      compare('"use strict"; function X() { return this }', 'export function X() { return this }', javaScript),
    ).toBe('equivalent');
    expect(compare('function X() { return 1 }', 'export function X() { return 1 }', javaScript)).toBe('equivalent');
  });

  test('elements that are made with something else', () => {
    const code = 'function X() { return <div/> }';

    expect(compare(`/** @jsx h */ ${code}`, `export ${code}`, javaScript)).toBe(
      'unknown: only one of the modules says `@jsx h`',
    );
  });

  test('what require gives is not what import * gives', () => {
    const files = { 'src/lib.js': 'exports.a = 1' };

    expect(
      compare(
        'const lib = require("./lib"); function X() { return lib }',
        'import * as lib from "./lib"; export function X() { return lib }',
        { ...javaScript, files },
      ),
    ).toBe('`lib` is another `lib`');
    expect(
      compare(
        'const lib = require("./lib"); function X() { return lib }',
        'const lib = require("./lib.js"); exports.X = function () { return lib }',
        { ...javaScript, files },
      ),
    ).toBe('equivalent');
  });
});
