import { describe, expect, test } from 'vitest';
import { getExportSyntax } from '../../../src/modules/exports/find-export-syntax.ts';
import { parseModule } from '../../../src/modules/read-module.ts';

/** Says what a module exports by its text alone: `A:both<T>`, `A=B of p`, `* of p`, and `…` when there may be more. */
function say(text: string, file = 'a.ts'): string {
  const module = parseModule(file, text);
  if (!module) throw new Error(`can't be parsed: ${text}`);
  const { complete, own, indirect, stars } = getExportSyntax(module);
  const isType = (name: { readonly isTypeOnly: boolean }) => (name.isTypeOnly ? ' type' : '');
  return [
    ...[...own].map(
      ([name, { kind, typeParameters }]) => `${name}:${kind}${typeParameters ? `<${typeParameters.join()}>` : ''}`,
    ),
    ...[...indirect].map(([name, target]) => `${name}=${target.imported} of ${target.specifier}${isType(target)}`),
    ...stars.map((star) => `* of ${star.specifier}${isType(star)} ${star.form}`),
    ...(complete ? [] : ['…']),
  ].join(' ');
}

describe('an ES module', () => {
  test.each([
    ['export class A<T, U> {}', 'A:both<T,U>'],
    ['export interface A {}', 'A:type<>'],
    ['export type A<T> = T;', 'A:type<T>'],
    ['export enum A { b }', 'A:both<>'],
    ['export function a<T>() {}', 'a:value<T>'],
    ['export declare function a(): void;', 'a:value<>'],
    ['export const a = 1, b = class<T> {};', 'a:value b:both<T>'],
    ['export const { a, b: c, ...d } = e, [f, g = 1, , ...h] = i;', 'a:value c:value d:value f:value g:value h:value'],
    ['export const a = 1; export interface a<T> {}', 'a:both<T>'],
    ['export interface A<T> {} export const A = 1;', 'A:both<T>'],
    ['export interface A<T> {} export interface A<T> {}', 'A:type<T>'],
    ['export function A<U>() {} export interface A<T> {}', 'A:both<T>'],
    ['export interface A<T> {} export function A<U>() {}', 'A:both<T>'],
    ['export class A<T> {} export namespace A { export const b = 1 }', 'A:both<T>'],
    ['export namespace A { export type B = 1 }', 'A:type'],
    ['export namespace A { export const b = 1 }', 'A:value'],
    ['export namespace A { export const b = 1; export type C = 1 }', 'A:both'],
    ['export namespace A { export class B {} }', 'A:both'],
    ['export namespace A { run(); }', 'A:both'],
    ['export namespace A { run(); export const b = 1 }', 'A:value'],
    ['export namespace A { run(); export type B = 1 }', 'A:both'],
    ['export namespace A {}', 'A:type'],
    ['export namespace A.B { export const c = 1 }', 'A:value'],
    ['export namespace A { import b = C.d; export type E = 1 }', 'A:type'],
    ['const a = 1; type b = 1; export { a, b as c, gone };', 'a:value c:type<> gone:unknown'],
    ['class A {} export type { A, A as B };', 'A:type<> B:type<>'],
    ['class A {} export { type A, A as "b c" };', 'A:type<> b c:both<>'],
    ['export { a, b as c } from "p";', 'a=a of p c=b of p'],
    ['export { "b c" as d, default, default as e } from "p";', 'd=b c of p default=default of p e=default of p'],
    ['export type { A } from "p";', 'A=A of p type'],
    ['export { type A, B } from "p";', 'A=A of p type B=B of p'],
    ['export * from "p"; export type * from "q";', '* of p export * of q type export'],
    ['export * as a from "p"; export type * as b from "q";', 'a=* of p b=* of q type'],
    ['import { a, b as c } from "p"; export { a, c as d };', 'a=a of p d=b of p'],
    ['import a, * as b from "p"; export { a, b };', 'a=default of p b=* of p'],
    ['import type { A } from "p"; export { A };', 'A=A of p type'],
    ['import { type A, B } from "p"; export { A, B, type B as C };', 'A=A of p type B=B of p C=B of p type'],
    ['import { A } from "p"; interface A {} export { A };', 'A:type<>'],
    ['import a = require("p"); export { a };', 'a=* of p'],
    ['import type A = require("p"); export { A };', 'A=* of p type'],
    ['import a = b.c; export { a };', 'a:unknown'],
    ['export import a = b.c;', 'a:unknown'],
    ['export default class<T> {}', 'default:both<T>'],
    ['export default class A<T> {}', 'default:both<T>'],
    ['export default class A<T> {} namespace A { export const b = 1 }', 'default:both<T>'],
    ['export default function <T>() {}', 'default:value<T>'],
    ['export default function a<T>() {}', 'default:value<T>'],
    ['export default interface A<T> {}', 'default:type<T>'],
    ['export default abstract class {}', 'default:both<>'],
    ['export default (class<T> {});', 'default:both<T>'],
    ['export default () => 1;', 'default:value'],
    ['export default 1;', 'default:value'],
    ['class A<T> {} export default A;', 'default:both<T>'],
    ['import { a } from "p"; export default a;', 'default=a of p'],
    ['export default gone;', 'default:unknown'],
    ['class A<T> {} export = A;', 'default:both<T> …'],
    ['export = { a: 1 };', 'default:value a:value'],
    ['declare namespace A { const b: 1; type C = 1 } export = A;', 'default:both b:value C:type<> …'],
    ['declare namespace A { const b: 1 } declare namespace B { const c: 1 } export = A;', 'default:value b:value …'],
    ['export namespace A { export const b = 1 } export = A;', 'A:value default:value b:value …'],
    ['declare global { const a: 1 } declare const A: 1; export = A;', 'default:value …'],
    ['declare global { interface A {} } export {};', ''],
    ['declare module "x" { const a: 1 } export {};', ''],
    ['declare module "x" { const a: 1 }', '…'],
    ['import "p"; declare module "x" { const a: 1 }', ''],
    ['export const a = 1; module.exports.b = 2;', 'a:value …'],
    ['export const a = 1; exports.b = 2;', 'a:value'],
    ['import "p";', ''],
    ['import a = require("p");', ''],
  ])('%s exports %s', (text, expected) => {
    expect(say(text)).toBe(expected);
  });
});

describe('a declaration file', () => {
  test.each([
    ['export const a: 1; declare const b: 1; interface C {}', 'a:value b:value C:type<>'],
    ['import "p"; declare const b: 1;', 'b:value'],
    ['export const a: 1; declare const b: 1; export {};', 'a:value'],
    ['export const a: 1; declare const b: 1; export { b as c };', 'a:value c:value'],
    ['export const a: 1; declare const b: 1; export * from "p";', 'a:value * of p export'],
    ['export const a: 1; declare const b: 1; export default b;', 'a:value default:value'],
    ['declare const b: 1; export default class A {}', 'default:both<> b:value A:both<>'],
    ['declare const b: 1; export default function a(): void;', 'default:value<> b:value a:value<>'],
    ['declare const b: 1; export default interface A {}', 'default:type<> b:value A:type<>'],
    ['declare const b: 1; export = b;', 'default:value …'],
    ['declare const b: 1;', ''],
  ])('%s exports %s', (text, expected) => {
    expect(say(text, 'a.d.ts')).toBe(expected);
    expect(say(text, 'a.d.css.ts')).toBe(expected);
    expect(say(text, 'a.d.mts')).toBe(expected);
  });

  test.each(['a.ts', 'a.d.tsx', 'ad.ts'])('%s is none', (file) => {
    expect(say('export const a = 1; declare const b: 1;', file)).toBe('a:value');
  });
});

describe('a CommonJS module', () => {
  test.each([
    ['exports.a = 1;', 'a:value default:value'],
    ['exports["a"] = 1; exports[`b`] = 1;', 'a:value b:value default:value'],
    ['module.exports.a = 1; module["exports"].b = 1;', 'a:value b:value default:value'],
    ['exports.a = exports.b = class {};', 'a:both<> b:both<> default:value'],
    [
      'exports.a = class {}; exports.b = function () {}; exports.c = () => {}; exports.d = {};',
      'a:both<> b:value<> c:value d:value default:value',
    ],
    ['exports.a = make(); exports.b = c; class c {} exports.d = gone;', 'a:unknown b:both<> d:unknown default:value'],
    ['exports.a = void 0; exports.a = 1;', 'a:value default:value'],
    ['exports.a = 1; exports.a = class {};', 'a:value default:value'],
    ['exports.a += 1;', 'default:value …'],
    ['exports[a] = 1;', 'default:value …'],
    ['exports[a];', 'default:value …'],
    ['exports.a;', ''],
    ['exports.a.b = 1;', ''],
    ['other.a = 1; module.other.b = 1;', ''],
    ['use(exports);', 'default:value …'],
    ['use(module.exports);', 'default:value …'],
    ['use(module);', ''],
    ['exports.default = 1;', 'default:value'],
    ['exports.a = require("p").a;', 'a:unknown default:value'],
    [
      'module.exports = { a: 1, "b": class {}, [`c`]: 1, d() {}, e, get f() { return 1; } };',
      'a:value b:both<> c:value d:value<> e:unknown f:value<> default:value',
    ],
    ['module.exports = { a: 1, [b]: 1 };', 'a:value default:value …'],
    ['module.exports = { a: 1, ...b };', 'a:value default:value …'],
    ['module.exports = { a: 1, ...require("p") };', 'a:value default:value * of p copy'],
    ['module.exports = {};', ''],
    ['module.exports = require("p");', 'default:value * of p whole'],
    ['module.exports = __importStar(require("p"));', 'default:value * of p whole'],
    ['module.exports = require("p").a;', 'default:unknown …'],
    ['module.exports = a = { b: 1 };', 'b:value default:value'],
    ['module.exports = exports = { b: 1 };', 'b:value default:value'],
    ['exports = module.exports = { b: 1 };', 'b:value default:value'],
    ['exports = { b: 1 };', 'b:value default:value'],
    ['module.exports = exports;', 'default:value …'],
    ['const a = { b: 1 }; module.exports = a;', 'b:value default:value'],
    ['const a = { b: 1 }; a.c = 1; module.exports = a;', 'b:value default:value …'],
    ['const a$ = { a: 1 }; module.exports = a$;', 'a:value default:value'],
    ['const a = make(); module.exports = a;', 'default:value …'],
    ['class A {} module.exports = A;', 'default:both<> …'],
    ['module.exports = function () {}; module.exports.a = 1;', 'default:value<> a:value …'],
    ['module.exports = __toCommonJS(a);', ''],
    ['module.exports = toCommonJS(a);', 'default:unknown …'],
    ['if (a) exports.b = 1; else { exports.c = 1; }', 'b:value c:value default:value'],
    ['use(exports.a = 1);', 'a:value default:value'],
    ['function f() { exports.a = 1; }', 'a:value default:value …'],
    ['(() => { exports.a = 1; })();', 'a:value default:value …'],
    ['function f(exports) { exports.a = 1; }', ''],
    ['function f(b, { exports }) { exports.a = 1; }', ''],
    ['function f(module) { module.exports = require("p"); }', 'default:value * of p whole …'],
    ['function f(b) { b; }', ''],
    ['exports.a = 1; function f() { exports.a; }', 'a:value default:value'],
    ['const a = 1;', ''],
  ])('%s exports %s', (text, expected) => {
    expect(say(text, 'a.cjs')).toBe(expected);
  });
});

describe('what compilers emit', () => {
  const esModule = 'Object.defineProperty(exports, "__esModule", { value: true });';
  test.each([
    [esModule, ''],
    [`${esModule} exports.a = 1;`, 'a:value'],
    ['exports.__esModule = true; exports.a = 1;', 'a:value'],
    ['Object.defineProperty(exports, "a", {});', 'a:unknown default:value'],
    ['Object.defineProperty(exports, a, {});', 'default:value …'],
    ['Object.defineProperty(other, "a", {});', ''],
    ['other.defineProperty(exports, "a", {});', 'default:value …'],
    ['defineProperty(exports, "a", {});', 'default:value …'],
    ['Object.assign(exports, { a: 1 }, require("p"), ...b);', 'a:value default:value * of p copy …'],
    ['Object.assign(module.exports, { a: 1 });', 'a:value default:value'],
    ['Object.assign(other, { a: 1 });', ''],
    ['Object.defineProperties(exports, { a: {} });', 'a:value default:value'],
    ['Object.freeze(exports);', 'default:value …'],
    ['__exportStar(require("p"), exports);', 'default:value * of p copy'],
    ['tslib_1.__exportStar(require("p"), exports);', 'default:value * of p copy'],
    ['(0, tslib_1.__exportStar)(require("p"), exports);', 'default:value * of p copy'],
    ['_export_star(require("p"), exports);', 'default:value * of p copy'],
    ['__reExport(a, require("p"), module.exports);', 'default:value * of p copy'],
    ['__exportStar(p, exports);', 'default:value …'],
    ['exportStar(require("p"), exports);', 'default:value …'],
    [
      '_export(exports, { a: () => b, c: function () { return d; }, get e() { return 1; }, f: g }); class b {}',
      'a:both<> c:unknown e:value f:unknown default:value',
    ],
    ['_export(exports, { [a]: () => b });', 'default:value …'],
    ['_export(exports, { a: () => { b; } });', 'a:unknown default:value'],
    ['_export(exports, { a: () => { return; } });', 'a:unknown default:value'],
    ['_export(exports, { a: () => { return b; } }); class b {}', 'a:both<> default:value'],
    ['__export(a, { b: () => 1 });', ''],
    ['__export(a, { b: () => 1 }); module.exports = __toCommonJS(a);', 'b:value'],
    ['__export(a, { b: () => 1 }); module.exports = __toCommonJS(c);', ''],
    ['__export(a.b, { b: () => 1 });', ''],
    ['my_export(exports, { a: () => 1 });', 'default:value …'],
    ['_exports(exports, { a: () => 1 });', 'default:value …'],
    [
      'const p = require("p"); Object.keys(p).forEach(function (key) { exports[key] = p[key]; });',
      'default:value * of p copy',
    ],
    [
      'const p = require("p"); Object.keys(p).forEach((key) => { if (key in exports) return; exports[key] = p[key]; });',
      'default:value * of p copy',
    ],
    [
      'const p = require("p"); Object.keys(p).forEach((k) => { if (k !== "default" && !Object.prototype.hasOwnProperty.call(exports, k)) exports[k] = p[k]; });',
      'default:value * of p copy',
    ],
    [
      'const p = require("p"); Object.keys(p).forEach((k) => { if (Object.hasOwn(exports, k)) { return; } Object.defineProperty(exports, k, { get() { return p[k]; } }); });',
      'default:value * of p copy',
    ],
    [
      'const p = require("p"); Object.keys(p).forEach((k) => { if (exports.hasOwnProperty(k)) return; exports[k] = p[k]; });',
      'default:value * of p copy',
    ],
    ['const p = require("p"); Object.keys(p).forEach((k) => { use(p[k]); });', ''],
    ['const p = require("p"); Object.keys(p).forEach((k) => { other[k] = p[k]; });', ''],
    ['const p = require("p"); Object.keys(p).forEach((k) => { Object.defineProperty(other, k, {}); });', ''],
    ['const p = require("p"); Object.keys(p).forEach((k) => { return p[k]; });', ''],
    ['const p = require("p"); Object.keys(p).forEach((k) => { exports[k] = wrap(p[k]); });', 'default:value …'],
    ['const p = require("p"); Object.keys(p).forEach((k) => { if (ask(k)) exports[k] = p[k]; });', 'default:value …'],
    [
      'const p = require("p"); Object.keys(p).forEach((k) => { if (k) exports[k] = p[k]; else use(k); });',
      'default:value …',
    ],
    ['const p = require("p"); Object.keys(p).forEach(use);', ''],
    ['const p = require("p"); Object.keys(p).forEach();', ''],
    ['const p = require("p"); Object.keys(p).map((k) => { exports[k] = p[k]; });', 'default:value …'],
    ['const p = require("p"); Object.values(p).forEach((k) => { exports[k] = p[k]; });', 'default:value …'],
    ['const p = make(); Object.keys(p).forEach((k) => { exports[k] = p[k]; });', 'default:value …'],
    ['Object.keys(require("p")).forEach((k) => { exports[k] = 1; });', 'default:value …'],
    ['p.forEach((k) => { exports[k] = 1; });', 'default:value …'],
    ['forEach((k) => { exports[k] = 1; });', 'default:value …'],
  ])('%s exports %s', (text, expected) => {
    expect(say(text, 'a.cjs')).toBe(expected);
  });
});
