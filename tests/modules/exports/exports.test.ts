import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { getModuleExports } from '../../../src/modules/exports/exports.ts';
import { createProject, letTimePass, writeFiles } from '../temp-project.ts';

/** Lists the exports of a file as `name:kind`, with `…` when there may be more. */
function list(files: Record<string, string>, entry = 'a.ts'): string {
  const { names, complete } = getModuleExports(`${createProject(files)}/${entry}`);
  return [...[...names].map(([name, info]) => `${name}:${info.kind}`).sort(), ...(complete ? [] : ['…'])].join(' ');
}

describe('what one file declares', () => {
  test.each([
    ['export class A {}', 'A:both'],
    ['export abstract class A {}', 'A:both'],
    ['export enum A { x }', 'A:both'],
    ['export const enum A { x }', 'A:both'],
    ['export interface A {}', 'A:type'],
    ['export type A = 1;', 'A:type'],
    ['export function A() {}', 'A:value'],
    ['export function A(): void; export function A(x: 1): void; export function A() {}', 'A:value'],
    ['export const A = 1, { B, c: [C, ...D], ...E } = x;', 'A:value B:value C:value D:value E:value'],
    ['export const A = class {};', 'A:both'],
    ['export const A = () => {};', 'A:value'],
    ['export interface A {} export const A = 1;', 'A:both'],
    ['type A = 1; const A = 1; export { A };', 'A:both'],
    ['class A {} export type { A };', 'A:type'],
    ['class A {} export { type A, A as B };', 'A:type B:both'],
    ['const A = 1; export { A as "any string" };', 'any string:value'],
    ['export default class {}', 'default:both'],
    ['export default class A {}', 'default:both'],
    ['export default function () {}', 'default:value'],
    ['export default interface A {}', 'default:type'],
    ['interface A {} export default A;', 'default:type'],
    ['class A {} export { A as default };', 'default:both'],
    ['export default { a: 1 };', 'default:value'],
    ['export namespace A { export type T = 1 }', 'A:type'],
    ['export namespace A { export const t = 1 }', 'A:value'],
    ['export namespace A.B { export const t = 1 }', 'A:value'],
    ['export class A {} export namespace A { export type T = 1 }', 'A:both'],
    ['import x = require("./x"); export import A = x.A;', 'A:unknown'],
    ['export { gone };', 'gone:unknown'],
    ['export declare const A: number; export declare function B(): void;', 'A:value B:value'],
    ['declare global { interface Window {} } export {};', ''],
    ['declare module "x" { export const A: 1 } export {};', ''],
    ['#!/usr/bin/env node\r\nexport const A = 1;\r\n', 'A:value'],
    ['\uFEFFexport const A = 1;', 'A:value'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(list({ 'a.ts': text })).toBe(expected);
  });

  test('knows the names of type parameters in order', () => {
    const root = createProject({
      'a.ts': 'export interface A<R, P = {}> {} export class B {} export const C = 1; export function D<T>() {}',
    });
    const { names } = getModuleExports(`${root}/a.ts`);
    expect([...names.values()].map((info) => info.typeParameters)).toEqual([['R', 'P'], [], undefined, ['T']]);
  });

  test('exports all that a declaration file declares, unless it holds an export declaration', () => {
    expect(list({ 'a.d.ts': 'export interface A {} declare const B: 1; class C {}' }, 'a.d.ts')).toBe(
      'A:type B:value C:both',
    );
    expect(list({ 'a.d.ts': 'export interface A {} declare const B: 1; export {};' }, 'a.d.ts')).toBe('A:type');
  });

  test('reads jsx in a .js file', () => {
    expect(list({ 'a.js': 'export const A = () => <b/>;' }, 'a.js')).toBe('A:value');
  });

  test('finds the names of the namespace that `export =` exports', () => {
    expect(
      list(
        { 'a.d.ts': 'declare function f(): void; declare namespace f { interface A {} const b: 1 } export = f;' },
        'a.d.ts',
      ),
    ).toBe('A:type b:value default:both …');
  });

  test('finds the names of an object that `export =` exports', () => {
    expect(list({ 'a.cts': 'class A {} export = { A, "b": 1 };' }, 'a.cts')).toBe('A:value b:value default:value');
    expect(list({ 'a.cts': 'export = { a: 1, ...more };' }, 'a.cts')).toBe('a:value default:value …');
    expect(list({ 'a.cts': 'export = make();' }, 'a.cts')).toBe('default:value …');
  });
});

describe('re-exports', () => {
  test('follows names through five modules to the file that declares them', () => {
    const root = createProject({
      'a.ts': 'export { B as A } from "./b";',
      'b.ts': 'import { C } from "./c.js"; export { C as B };',
      'c.ts': 'export * from "./d";',
      'd/index.ts': 'import E from "../e"; export { E as C };',
      'e.ts': 'export { default } from "./f";',
      'f.ts': 'export default class {}',
    });
    expect(getModuleExports(`${root}/a.ts`).names.get('A')).toEqual({
      kind: 'both',
      typeParameters: [],
      file: `${root}/f.ts`,
    });
  });

  test('leaves the default out of a star', () => {
    expect(list({ 'a.ts': 'export * from "./b";', 'b.ts': 'export default 1; export const B = 1;' })).toBe('B:value');
  });

  test('lets a local name win over a star', () => {
    expect(list({ 'a.ts': 'export * from "./b"; export type B = 1;', 'b.ts': 'export const B = 1;' })).toBe('B:type');
  });

  test('leaves out a name that two stars mean differently', () => {
    const files = { 'b.ts': 'export const B = 1, X = 1;', 'c.ts': 'export const C = 1; export const X = 2;' };
    expect(list({ 'a.ts': 'export * from "./b"; export * from "./c";', ...files })).toBe('B:value C:value');
  });

  test('keeps a name that two stars bring from one module', () => {
    const files = { 'b.ts': 'export * from "./d";', 'c.ts': 'export { X } from "./d";', 'd.ts': 'export const X = 1;' };
    expect(list({ 'a.ts': 'export * from "./b"; export * from "./c";', ...files })).toBe('X:value');
  });

  test('gives up on a chain without end', () => {
    const chain = Array.from(
      { length: 600 },
      (_, index) => [`m/${index}.ts`, `export * from './${index + 1}';`] as const,
    );
    const named = Array.from(
      { length: 600 },
      (_, index) => [`n/${index}.ts`, `export { A } from './${index + 1}';`] as const,
    );
    const files = { ...Object.fromEntries([...chain, ...named]), 'm/600.ts': 'export const A = 1;', 'n/600.ts': '' };
    expect(list({ 'a.ts': 'export * from "./m/0";', ...files })).toBe('…');
    expect(list({ 'a.ts': 'export { A } from "./n/0";', ...files })).toBe('A:unknown');
  });

  test('ends in a cycle of stars', () => {
    const files = {
      'b.ts': 'export * from "./c"; export const B = 1;',
      'c.ts': 'export * from "./a"; export const C = 1;',
    };
    expect(list({ 'a.ts': 'export * from "./b"; export const A = 1;', ...files })).toBe('A:value B:value C:value');
    expect(list({ 'a.ts': 'export * from "./b"; export const A = 1;', ...files }, 'c.ts')).toBe(
      'A:value B:value C:value',
    );
  });

  test('ends in a cycle of one name', () => {
    expect(list({ 'a.ts': 'export { A } from "./b";', 'b.ts': 'export { A } from "./a";' })).toBe('A:unknown');
    expect(list({ 'a.ts': 'export { A } from "./b";', 'b.ts': 'export * from "./a";' })).toBe('A:unknown');
    expect(list({ 'a.ts': 'export * from "./a"; export * as self from "./a"; export const A = 1;' })).toBe(
      'A:value self:both',
    );
  });

  test('gives a namespace the kind of its contents', () => {
    const files = { 'b.ts': 'export const B = 1;', 'c.ts': 'export type C = 1; export const D = 1;' };
    expect(list({ 'a.ts': 'export * as b from "./b"; import * as c from "./c"; export { c };', ...files })).toBe(
      'b:value c:both',
    );
  });

  test('makes types of what is exported as types', () => {
    const b = 'export class B {}';
    expect(list({ 'a.ts': 'export type * from "./b"; export type { B as C } from "./b";', 'b.ts': b })).toBe(
      'B:type C:type',
    );
    expect(list({ 'a.ts': 'import type { B } from "./b"; export { B };', 'b.ts': b })).toBe('B:type');
    expect(list({ 'a.ts': 'import { type B } from "./b"; export { B };', 'b.ts': b })).toBe('B:type');
  });

  test('is incomplete when a star leads to a module that is missing or has syntax errors', () => {
    expect(list({ 'a.ts': 'export * from "./gone"; export const A = 1;' })).toBe('A:value …');
    expect(list({ 'a.ts': 'export * from "./b"; export const A = 1;', 'b.ts': 'export const = ;' })).toBe('A:value …');
    expect(list({ 'a.ts': 'export * from "./b.vue"; export const A = 1;', 'b.vue': '<template/>' })).toBe('A:value …');
  });

  test('stays complete when only a named re-export leads nowhere', () => {
    expect(list({ 'a.ts': 'export { B } from "./gone";' })).toBe('B:unknown');
  });

  test('prefers the declarations of a package to its code', () => {
    const files = {
      'node_modules/p/package.json': '{"name":"p","exports":{".":{"types":"./p.d.ts","default":"./p.js"}}}',
      'node_modules/p/p.d.ts': 'export interface P {} export declare class Q<T> {}',
      'node_modules/p/p.js': 'export class Q {}',
    };
    expect(list({ 'a.ts': 'export * from "p";', ...files })).toBe('P:type Q:both');
  });
});

describe('CommonJS', () => {
  test.each([
    ['module.exports = { a, b: 1, "c": class {}, d() {} };', 'a:unknown b:value c:both d:value default:value'],
    ['exports.a = 1; module.exports.b = class {}; exports["c"] = () => {};', 'a:value b:both c:value default:value'],
    ['exports.a = exports.b = void 0; class A {} exports.a = A;', 'a:both b:unknown default:value'],
    ['const api = { a: 1 }; module.exports = api;', 'a:value default:value'],
    ['const api = { a: 1 }; api[key] = 1; module.exports = api;', 'a:value default:value …'],
    ['exports = module.exports = { a: 1 };', 'a:value default:value'],
    ['exports.a = 1; ["b"].forEach((key) => { exports[key] = 1; });', 'a:value default:value …'],
    ['exports.a = 1; Object.keys(b).forEach((key) => { exports[key] = b[key]; });', 'a:value default:value …'],
    ['module.exports = exports = { a: 1 };', 'a:value default:value'],
    ['Object.defineProperty(exports, "a", { get() { return 1; } });', 'a:unknown default:value'],
    ['Object.assign(exports, { a: 1 });', 'a:value default:value'],
    ['module.exports = class A { static b = 1 };', 'default:both …'],
    ['module.exports = make();', 'default:unknown …'],
    ['module.exports = { ...rest, a: 1 };', 'a:value default:value …'],
    ['module.exports = { [key]: 1, a: 1 };', 'a:value default:value …'],
    ['exports[key] = 1;', 'default:value …'],
    ['for (const key of keys) exports[key] = 1; exports.a = 1;', 'a:value default:value …'],
    ['install(exports); exports.a = 1;', 'a:value default:value …'],
    ['function later() { exports.a = 1; }', 'a:value default:value …'],
    ['return; exports.a = 1;', 'a:value default:value'],
    ['const a = 1;', ''],
  ])('%s', (text, expected) => {
    expect(list({ 'a.cjs': text }, 'a.cjs')).toBe(expected);
  });

  test('follows `module.exports = require()` and its spread', () => {
    const b = { 'b.cjs': 'exports.b = 1;' };
    expect(list({ 'a.cjs': 'module.exports = require("./b.cjs");', ...b }, 'a.cjs')).toBe('b:value default:value');
    expect(list({ 'a.cjs': 'module.exports = { ...require("./b.cjs"), a: 1 };', ...b }, 'a.cjs')).toBe(
      'a:value b:value default:value',
    );
  });

  test('keeps the names of both branches of a conditional entry', () => {
    const text =
      'if (process.env.NODE_ENV === "production") module.exports = require("./b.cjs"); else module.exports = require("./c.cjs");';
    expect(list({ 'a.cjs': text, 'b.cjs': 'exports.x = 1;', 'c.cjs': 'exports.x = 1; exports.y = 1;' }, 'a.cjs')).toBe(
      'default:value x:value y:value',
    );
  });

  test('reads what TypeScript emits', () => {
    const text = `"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) { o[k2] = m[k]; }) : (function(o, m, k, k2) {}));
var __exportStar = (this && this.__exportStar) || function(m, exports) { for (var p in m) if (p !== "default") __createBinding(exports, m, p); };
Object.defineProperty(exports, "__esModule", { value: true });
exports.B = exports.A = void 0;
exports.f = f;
const b_1 = require("./b.cjs");
Object.defineProperty(exports, "B", { enumerable: true, get: function () { return b_1.B; } });
__exportStar(require("./c.cjs"), exports);
class A {}
exports.A = A;
function f() {}
var Level;
(function (Level) { Level[Level["Info"] = 0] = "Info"; })(Level || (exports.Level = Level = {}));`;
    expect(list({ 'a.cjs': text, 'c.cjs': 'exports.c = 1;' }, 'a.cjs')).toBe(
      'A:both B:unknown Level:value c:value f:value',
    );
  });

  test('reads what Babel emits for a star', () => {
    const text = `Object.defineProperty(exports, "__esModule", { value: true });
var _b = require("./b.cjs");
Object.keys(_b).forEach(function (key) { if (key === "default") return; Object.defineProperty(exports, key, { get: function () { return _b[key]; } }); });`;
    expect(list({ 'a.cjs': text, 'b.cjs': 'exports.b = 1;' }, 'a.cjs')).toBe('b:value');
  });

  test('reads what SWC emits', () => {
    const text = `Object.defineProperty(exports, "__esModule", { value: true });
function _export(target, all) { for (var name in all) Object.defineProperty(target, name, { enumerable: true, get: all[name] }); }
_export(exports, { A: function () { return A; }, get B() { return _b.B; } });
_export_star(require("./b.cjs"), exports);
class A {}`;
    expect(list({ 'a.cjs': text, 'b.cjs': 'exports.b = 1;' }, 'a.cjs')).toBe('A:both B:unknown b:value');
  });

  test('does not take the namespaces inside a bundle for exports', () => {
    const text = 'var inner = {}; __export(inner, { a: () => 1 }); exports.b = inner;';
    expect(list({ 'a.cjs': text }, 'a.cjs')).toBe('b:value default:value');
  });

  test('reads what esbuild emits', () => {
    const text = `var __defProp = Object.defineProperty;
var __export = (target, all) => { for (var name in all) __defProp(target, name, { get: all[name], enumerable: true }); };
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var index_exports = {};
__export(index_exports, { A: () => A, default: () => x });
module.exports = __toCommonJS(index_exports);
__reExport(index_exports, require("./b.cjs"), module.exports);
var A = class {};
0 && (module.exports = { A, ...require("./b.cjs") });`;
    expect(list({ 'a.cjs': text, 'b.cjs': 'exports.b = 1;' }, 'a.cjs')).toBe('A:both b:value default:unknown');
  });
});

describe('files that change', () => {
  test('sees a changed and a deleted file', () => {
    const root = createProject({ 'a.ts': 'export * from "./b";', 'b.ts': 'export const B = 1;' });
    expect([...getModuleExports(`${root}/a.ts`).names.keys()]).toEqual(['B']);
    writeFiles(root, { 'b.ts': 'export const Changed = 1;' });
    letTimePass();
    expect([...getModuleExports(`${root}/a.ts`).names.keys()]).toEqual(['Changed']);
    rmSync(`${root}/a.ts`);
    letTimePass(120_000);
    expect(getModuleExports(`${root}/a.ts`)).toEqual({ complete: false, names: new Map() });
  });

  test('knows nothing of a folder, a missing file and a JSON file', () => {
    const root = createProject({ 'a.json': '{}' });
    for (const file of [root, `${root}/gone.ts`, `${root}/a.json`, 'not absolute', '']) {
      expect(getModuleExports(file)).toEqual({ complete: false, names: new Map() });
    }
  });
});
