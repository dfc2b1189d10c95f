import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findLoadEffect } from '../../../src/modules/loading/load-effects.ts';
import { createProject, letTimePass, writeFiles } from '../temp-project.ts';

const strict = { 'tsconfig.json': '{"compilerOptions":{"verbatimModuleSyntax":true}}' };
const dropping = { 'tsconfig.json': '{"compilerOptions":{}}' };

/** Finds the effect of a file as `file:line text`. */
function find(files: Record<string, string>, entry = 'old.ts', alsoLoaded?: string): string | undefined {
  const root = createProject(files);
  const canonical = alsoLoaded === undefined ? undefined : `${root}/${alsoLoaded}`;
  const effect = findLoadEffect(`${root}/${entry}`, { alsoLoaded: canonical });
  return effect && `${effect.file.slice(root.length + 1)}:${effect.line} ${effect.text}`;
}

describe('code that goes unnoticed', () => {
  test.each([
    '"use strict"; export {};',
    'export interface A {} export type B = 1; declare const C: 1; declare global { var x: 1 }',
    'export function f() { register(); } export const g = () => register(); export class A { m() { register(); } f = register(); }',
    'export class A extends B { static x = 1; static y = [1, { a: B }]; ["z"]() {} static {} declare q: 1; #p = register(); accessor r = register() }',
    'export abstract class A { abstract m(): void; abstract x: 1; constructor(private y: number) {} }',
    'export const a = 1, b = "x", c = `y ${a}`, d = /x/u, e = [a, , b], f = { a, [b]: 1, ...e, get g() { return 1; } };',
    'export const a = -1 + 2 * b, c = !b && typeof b === "x", d = b ? 1 : void 0, e = b ?? d;',
    'import { x } from "p"; export const a = x.y.z, b = x["y"], c = x?.y, d = process.env.NODE_ENV, e = import.meta.url;',
    'export const { a, b: { c }, ...d } = { a: 1, b: { c: 1 } }, [e] = [1];',
    'export enum A { x = 1, y = x << 1, z = "z".length } export const enum B { x }',
    'export namespace A { export const x = 1; export function f() {} } export declare namespace B { const y: 1 }',
    'export const a = { x: 1 } as const, b = a satisfies object, c = <any>a, d = a!;',
    'export const a = Object.freeze({ x: 1 }), b = Object.create(null), c = Symbol("x"), d = Symbol.for("x");',
    'export const a = new Map(), b = new Set(["x"]), c = new WeakMap(), d = new Error("x"), e = new Date(), f = new Array(3);',
    'export const a = /* @__PURE__ */ make(), b = /*#__PURE__*/ new (make)(1), c = /* @__PURE__ */ (() => 1)();',
    'const list = [1, 2]; export const all = [...list, 3];',
    'export function A() {} A.displayName = "A"; A.prototype.m = function () {}; class B {} B.x = 1; const c = {}; c.y = 2;',
    'let a; a = 1; export { a };',
    'var L; (function (L) { L[L["a"] = 0] = "a"; L[L.b = -1] = "b"; L.c = `c`; })(L || (L = {})); export { L };',
    'function A() {} A.prototype = { m() {} }; A.prototype.m = 1; A.prototype = Object.create(null); A.prototype.n = 2;',
    'function A() {} A.prototype = new Map(); class B { static get b() { return 1; } static c = 1 } B.c = 2;',
    'const a = { set b(v) {} }; a.c = 1; const d = { set "e"(v) {} }; d.b = 1; let e = {}; e.a ||= 1; e.b &&= 1; e.c ??= 1;',
    'export const [a, b = 1, ...c] = [1, 2], { d: { e } } = { d: {} };',
    'export const a = "a b".split(" "), b = ["a"].join(","), c = performance.now, d = `${a}`.trim();',
    'const A = () => {}; Object.defineProperty(A, "name", { value: "B" });',
    'if (process.env.NODE_ENV !== "production") { A.displayName = "A"; } function A() {}',
    'export default { a: 1 };',
    'export default class extends A {}',
    'export = { a: 1 };',
    'import fs from "node:fs"; import "node:process"; import { z } from "p"; export const a = z;',
    'import type { A } from "./gone"; export type { B } from "./gone"; export type * from "./gone";',
    ';',
  ])('%s', (text) => {
    expect(find({ 'old.ts': text, 'node_modules/p/index.js': 'register();', ...strict })).toBeUndefined();
  });

  test('a compiled CommonJS module', () => {
    const text = `"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) { o[k2] = m[k]; }) : (function(o, m, k, k2) {}));
var __importStar = (this && this.__importStar) || (function () { return function (mod) { return mod; }; })();
var __importDefault = (this && this.__importDefault) || function (mod) { return mod; };
var __exportStar = (this && this.__exportStar) || function(m, exports) {};
Object.defineProperty(exports, "__esModule", { value: true });
exports.B = exports.A = void 0;
exports.f = f;
const p_1 = __importDefault(require("p"));
const b_1 = require("./b.cjs");
Object.defineProperty(exports, "B", { enumerable: true, get: function () { return b_1.B; } });
__exportStar(require("./b.cjs"), exports);
class A {}
exports.A = A;
function f() {}
var Level;
(function (Level) { Level[Level["Info"] = 0] = "Info"; })(Level || (exports.Level = Level = {}));
module.exports = { A };`;
    expect(
      find({ 'old.cjs': text, 'b.cjs': 'exports.B = 1;', 'node_modules/p/index.js': '' }, 'old.cjs'),
    ).toBeUndefined();
  });

  test('what Babel and esbuild emit', () => {
    const babel = `Object.defineProperty(exports, "__esModule", { value: true });
exports.default = void 0;
var _b = _interopRequireWildcard(require("./b.cjs"));
Object.keys(_b).forEach(function (key) { if (key in exports) return; Object.defineProperty(exports, key, { get: function () { return _b[key]; } }); });
function _interopRequireWildcard(e) { return e; }
var _default = exports.default = 1;`;
    const esbuild = `var __defProp = Object.defineProperty;
var __export = (target, all) => { for (var name in all) __defProp(target, name, { get: all[name] }); };
var index_exports = {};
__export(index_exports, { A: () => A });
module.exports = __toCommonJS(index_exports);
var A = class {};
0 && (module.exports = { A });`;
    expect(find({ 'old.cjs': babel, 'b.cjs': '' }, 'old.cjs')).toBeUndefined();
    expect(find({ 'old.cjs': esbuild }, 'old.cjs')).toBeUndefined();
  });
});

describe('code that can be observed', () => {
  test.each([
    ['register();', 'register()'],
    ['export const a = make();', 'make()'],
    ['export const a = { b: [make()] };', 'make()'],
    ['new Server();', 'new Server()'],
    ['export const a = css`x`;', 'css`x`'],
    ['await ready; export {};', 'await ready'],
    ['throw x;', 'throw x;'],
    ['for (const a of b) c(a);', 'for (const a of b) c(a);'],
    ['while (a) {}', 'while (a) {}'],
    ['if (a) b();', 'b()'],
    ['globalThis.a = 1;', 'globalThis.a = 1'],
    ['window.a;', 'window.a'],
    ['import { a } from "p"; a.b = 1;', 'a.b = 1'],
    ['import { a } from "p"; Object.freeze(a);', 'Object.freeze(a)'],
    ['import { a } from "p"; const b = a; Object.freeze(b);', 'Object.freeze(b)'],
    ['Array.prototype.last = function () {};', 'Array.prototype.last = function () {}'],
    ['let a = 1; a++;', 'a++'],
    ['let a = 1; a += b;', 'a += b'],
    ['const a = {}; delete a.b;', 'delete a.b'],
    ['import { a } from "p"; export const b = [...a];', '[...a]'],
    ['import { a } from "p"; export const [b] = a;', '[b] = a'],
    ['import { a } from "p"; export const b = new Set(a);', 'new Set(a)'],
    [
      'import { a } from "p"; Object.defineProperty(a, "b", { value: 1 });',
      'Object.defineProperty(a, "b", { value: 1 })',
    ],
    ['function _export() { register(); } _export(1);', '_export(1)'],
    ['register(exports);', 'register(exports)'],
    ['(function (L) { L[register()] = 1; })(L = {}); var L;', '(function (L) { L[register()] = 1; })(L = {})'],
    [
      '(function (L) { L[register()] = 1; })(L || (L = {})); var L;',
      '(function (L) { L[register()] = 1; })(L || (L = {}))',
    ],
    // What looks like an enum that was compiled, and sets something that others see.
    [
      '(function (app) { app.version = "1"; })(window.app || (window.app = {}));',
      '(function (app) { app.version = "1"; })(window.app || (wind…',
    ],
    ['(function (L) { L.a = "1"; })(L || (L = {}));', '(function (L) { L.a = "1"; })(L || (L = {}))'],
    ['var L; (function (L) { L.a = "1"; })(L && (L = {}));', '(function (L) { L.a = "1"; })(L && (L = {}))'],
    ['var L; (function (L) { L.a = "1"; })(L || make());', '(function (L) { L.a = "1"; })(L || make())'],
    ['var L; (function (L) { L.a = "1"; })(L || (M = {}));', '(function (L) { L.a = "1"; })(L || (M = {}))'],
    ['var L; (function (L) { L.a = make(); })(L || (L = {}));', '(function (L) { L.a = make(); })(L || (L = {}))'],
    ['var L; (function (L) { L.a = -make(); })(L || (L = {}));', '(function (L) { L.a = -make(); })(L || (L = {}))'],
    ['var L; (function (L) { M.a = 1; })(L || (L = {}));', '(function (L) { M.a = 1; })(L || (L = {}))'],
    [
      'var L; (function (L) { L.a = 1; make(); })(L || (L = {}));',
      '(function (L) { L.a = 1; make(); })(L || (L = {}))',
    ],
    ['var L; (function (L, M) { L.a = 1; })(L || (L = {}));', '(function (L, M) { L.a = 1; })(L || (L = {}))'],
    // What looks like `export *` that was compiled.
    [
      'const p = require("p"); Object.keys(p).forEach((key) => register(p[key]));',
      'Object.keys(p).forEach((key) => register(p[key]))',
    ],
    [
      'const p = require("p"); Object.keys(p).forEach(function (key) { window[key] = p[key]; });',
      'Object.keys(p).forEach(function (key) { window[key] = p[key…',
    ],
    [
      'const p = require("p"); Object.keys(p).forEach(function (key) { if (make()) exports[key] = p[key]; });',
      'Object.keys(p).forEach(function (key) { if (make()) exports…',
    ],
    // What is the module's own at first only.
    ['let root = {}; if (typeof window === "object") root = window; root.a = 1;', 'root.a = 1'],
    ['let root = {}; [root] = [window]; root.a = 1;', '[root] = [window]'],
    ['let root = {}; function set() { root = window; } root.a = 1;', 'root.a = 1'],
    ['let root = {}; root = window; Object.assign(root, { a: 1 });', 'Object.assign(root, { a: 1 })'],
    ['let root = {}; root = window; Object.defineProperty(root, "a", {});', 'Object.defineProperty(root, "a", {})'],
    ['import { a } from "p"; let list = []; list = a; export const all = [...list];', '[...list]'],
    [
      'import { B } from "p"; function A() {} A.prototype = B.prototype; A.prototype.m = 1;',
      'A.prototype = B.prototype',
    ],
    ['const a = { prototype: B }; a.prototype.m = 1;', 'a.prototype.m = 1'],
    ['class A { static set "b"(v) { register(v); } } A.b = 1;', 'A.b = 1'],
    ['class A { static set [b](v) { register(v); } } A.b = 1;', 'A.b = 1'],
    ['const a = { set b(v) { register(v); } }; a.b = 1;', 'a.b = 1'],
    ['import { a } from "p"; export const { b: [c] } = a;', '[c]'],
    ['import { a } from "p"; export const [[b]] = [a];', '[b]'],
    ['throwing(new OwnError());', 'throwing(new OwnError())'],
    ['import { Map } from "p"; export const a = new Map();', 'new Map()'],
    ['export const a = /* @__PURE__ */ make(register());', 'register()'],
    ['export const a = /* @__PURE__ */ make().then(b);', 'make().then(b)'],
    ['@dec export class A {}', 'class A {}'],
    ['export class A { @dec b = 1 }', 'class A { @dec b = 1 }'],
    ['export class A { m(@dec b) {} }', 'class A { m(@dec b) {} }'],
    ['export class A { static b = make(); }', 'make()'],
    ['export class A { static { register(A); } }', 'register(A)'],
    ['export class A { [key()]() {} }', 'key()'],
    ['export class A extends mixin(B) {}', 'mixin(B)'],
    ['class A { static set b(v) { register(v); } } A.b = 1;', 'A.b = 1'],
    ['export enum A { x = make() }', 'make()'],
    ['export namespace A { register(); }', 'register()'],
    ['export default make();', 'make()'],
    ['(() => { register(); })();', '(() => { register(); })()'],
    ['import("./x");', 'import("./x")'],
    ['using a = b;', 'using a = b;'],
    ['export const { a = make() } = b;', 'make()'],
    ['export const a = <b/>;', '<b/>'],
  ])('%s', (text, expected) => {
    expect(find({ 'old.tsx': text, 'node_modules/p/index.js': '', ...strict }, 'old.tsx')).toBe(
      `old.tsx:1 ${expected}`,
    );
  });

  test('gives the line, and the text on one short line', () => {
    expect(find({ 'old.ts': '\uFEFF// header\r\n\r\nregister(\r\n  "a",\r\n  "b");\r\n' })).toBe(
      'old.ts:3 register( "a", "b")',
    );
    expect(find({ 'old.ts': `register("${'x'.repeat(100)}");` })).toBe(`old.ts:1 register("${'x'.repeat(49)}…`);
  });
});

describe('what is loaded along', () => {
  test.each([
    ['import "./e";'],
    ['import { e } from "./e"; e();'.replace('e();', 'export const a = e;')],
    ['export { e } from "./e";'],
    ['export * from "./e";'],
    ['export * as e from "./e";'],
    ['import { b } from "./b"; export { b };'],
    ['import e = require("./e"); export { e };'],
    ['export import e = require("./e");'],
    ['import * as e from "./e"; export { e };'],
    ['const e = require("./e");'],
    ['const { e } = require("./e").default;'],
  ])('finds the effect behind %s', (text) => {
    const files = {
      'b.ts': 'export { c as b } from "./c";',
      'c.ts': 'export const c = 1; import "./e";',
      'e.ts': '\nregister(); export const e = 1;',
    };
    expect(find({ 'old.ts': text, ...files, ...strict })).toBe('e.ts:2 register()');
    expect(find({ 'old.ts': text, ...files, ...dropping })).toBe('e.ts:2 register()');
  });

  test('takes packages as free of effects, unless they are imported for nothing else', () => {
    const p = { 'node_modules/p/index.js': 'register();' };
    expect(find({ 'old.ts': 'import { a } from "p"; export const b = a;', ...p })).toBeUndefined();
    expect(find({ 'old.ts': 'import "p";', ...p })).toBe('old.ts:1 import "p";');
    expect(find({ 'old.cjs': 'require("p");', ...p }, 'old.cjs')).toBe('old.cjs:1 require("p")');
  });

  test('takes what is no code as an effect, JSON apart', () => {
    expect(find({ 'old.ts': 'import a from "./a.json"; export { a };', 'a.json': '{}' })).toBeUndefined();
    expect(find({ 'old.ts': 'import "./a.css";', 'a.css': '' })).toBe('old.ts:1 import "./a.css";');
    expect(find({ 'old.ts': 'export * from "./a.vue";', 'a.vue': '' })).toBe('old.ts:1 export * from "./a.vue";');
  });

  test('does not trust what it can not find or parse', () => {
    expect(find({ 'old.ts': 'import "./gone";' })).toBe('old.ts:1 `./gone` cannot be found');
    expect(find({ 'old.ts': 'export * from "not-installed";' })).toBe('old.ts:1 `not-installed` cannot be found');
    expect(find({ 'old.ts': 'export * from "./a";', 'a.ts': 'const = 1' })).toBe('a.ts:1 it cannot be parsed');
    expect(find({ 'old.ts': 'const = 1' })).toBe('old.ts:1 it cannot be parsed');
    expect(find({ 'old.vue': '<template/>' }, 'old.vue')).toBe('old.vue:1 it cannot be parsed');
  });

  test('finds no effect of a module that is gone', () => {
    expect(find({ 'a.ts': '' })).toBeUndefined();
  });

  test('does not load for types, where the compiler drops such imports', () => {
    const e = { 'e.ts': 'register(); export class E {} export interface T {}' };
    const text = 'import { E, type T } from "./e"; import {} from "./e"; export function f(e: E): T { return e; }';
    expect(find({ 'old.ts': text, ...e, ...dropping })).toBeUndefined();
    expect(find({ 'old.ts': text, ...e, ...strict })).toBe('e.ts:1 register()');
    expect(find({ 'old.ts': 'import { type E } from "./e"; export type F = E;', ...e, ...strict })).toBe(
      'e.ts:1 register()',
    );
    expect(find({ 'old.js': 'import { E } from "./e";', ...e, ...dropping }, 'old.js')).toBe('e.ts:1 register()');
    expect(find({ 'old.ts': 'import { E } from "./e"; export const g = E["h"];', ...e, ...dropping })).toBe(
      'e.ts:1 register()',
    );
    const renamed = 'import { E } from "./e"; import F = E.G; export const g = F;';
    expect(find({ 'old.ts': renamed, ...e, ...dropping })).toBe('e.ts:1 register()');
  });

  test('looks through a long chain of modules', () => {
    const names = Array.from({ length: 2500 }, (_, index) => [`m/${index}.js`, `import './${index + 1}.js';`] as const);
    expect(find({ 'old.ts': 'import "./m/0.js";', ...Object.fromEntries(names), 'm/2500.js': 'register();' })).toBe(
      'm/2500.js:1 register()',
    );
  });

  test('does not trust what is nested too deep', () => {
    expect(find({ 'old.ts': `export const a = ${'b + '.repeat(20_000)} 1;` })).toBe('old.ts:1 it cannot be parsed');
  });

  test('ends in a cycle', () => {
    expect(find({ 'old.ts': 'export * from "./b";', 'b.ts': 'export * from "./old";' })).toBeUndefined();
    expect(find({ 'old.ts': 'export * from "./b";', 'b.ts': 'export * from "./old"; register();' })).toBe(
      'b.ts:1 register()',
    );
  });
});

describe('what the canonical module loads too', () => {
  const e = { 'e.ts': 'register("e");', 'f.ts': 'register("f");' };
  test.each([
    ['the same effect', 'import "./e"; export * from "./canon";', 'import "./e";', undefined],
    ['the effect of the canonical module itself', 'export * from "./canon";', 'register("canon");', undefined],
    ['a part of the effects, in order', 'import "./e";', 'import "./e"; import "./f";', undefined],
    ['an effect that only the old one has', 'import "./e"; import "./f";', 'import "./e";', 'f.ts:1 register("f")'],
    ['its own effect', 'import "./e"; register("old");', 'import "./e";', 'old.ts:1 register("old")'],
    [
      'another order',
      'import "./e"; export * from "./canon";',
      'import "./f"; import "./e";',
      'e.ts:1 register("e") (in another order)',
    ],
    ['an effect before it', 'import "./f";', 'import "./e"; import "./f";', 'f.ts:1 register("f") (in another order)'],
    ['an effect that may not happen', 'import "./e";', 'if (x) require("./e");', 'e.ts:1 register("e")'],
    ['the old module', 'register("old");', 'import "./old";', undefined],
    ['a bare import of a package', 'import "p"; export * from "./canon";', 'import "p";', undefined],
  ])('%s', (_, old, canon, expected) => {
    expect(find({ 'old.ts': old, 'canon.ts': canon, ...e, 'node_modules/p/index.js': '' }, 'old.ts', 'canon.ts')).toBe(
      expected,
    );
  });
});

test('sees a module that changes and one that goes', () => {
  const root = createProject({ 'old.ts': 'export * from "./b";', 'b.ts': '' });
  expect(findLoadEffect(`${root}/old.ts`)).toBeUndefined();
  writeFiles(root, { 'b.ts': 'register();' });
  letTimePass();
  expect(findLoadEffect(`${root}/old.ts`)).toEqual({ file: `${root}/b.ts`, line: 1, text: 'register()' });
  rmSync(`${root}/old.ts`);
  letTimePass(120_000);
  expect(findLoadEffect(`${root}/old.ts`)).toBeUndefined();
});
