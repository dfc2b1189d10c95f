import { expect, test } from 'vitest';
import { findTopLevelEffect } from '../../../src/modules/loading/top-level-effect.ts';
import { parseModule } from '../../../src/modules/read-module.ts';

/** Finds the text of what a module does. */
function find(text: string, file = 'a.ts'): string | undefined {
  const module = parseModule(file, text);
  if (!module) throw new Error(`can't be parsed: ${text}`);
  const node = findTopLevelEffect(module);
  return node && text.slice(node.start, node.end);
}

// `@` is where code stands that runs at once: a call is seen there, and a name is nothing to see.
const runs = [
  '@;',
  '(@);',
  '"use strict"; @;',
  '{ @; }',
  'if (a) { @; }',
  'if (@) {}',
  'if (a) {} else @;',
  'try { @; } catch {}',
  'try {} catch (e) { @; }',
  'try {} finally { @; }',
  'export const b = @;',
  'export default @;',
  'export const b = 1, c = @;',
  'var b = [, @];',
  'var b = { c: @ };',
  'var b = { [@]: 1 };',
  'var b = { ...@ };',
  'var { b = @ } = a;',
  'var { [@]: b } = a;',
  'var { b: { c = @ } } = a;',
  'var { ...b } = @;',
  'var [b = @] = [];',
  'var [b] = [@];',
  'var b = `${@}`;',
  'var b = (1, @);',
  'var b = (@, 1);',
  'var b = -@;',
  'var b = typeof @;',
  'var b = @ + 1;',
  'var b = 1 + @;',
  'var b = a && @;',
  'var b = @ || a;',
  'var b = 1 && @;',
  'var b = 0 || @;',
  'var b = @ ? 1 : 2;',
  'var b = a ? @ : 2;',
  'var b = a ? 1 : @;',
  'var b = (@).c;',
  'var b = (@)?.c;',
  'var b = process[@];',
  'var b = @ as T;',
  'var b = @ satisfies T;',
  'var b = (@)!;',
  'var b = <T>@;',
  'export = @;',
  'enum B { c = @ }',
  'namespace B { @; }',
  'class B extends (@) {}',
  'class B { [@] = 1; }',
  'class B { [@]() {} }',
  'class B { static b = @; }',
  'class B { static accessor b = @; }',
  'class B { static { @; } }',
  'var B = class { static b = @; };',
  'let b; b = @;',
  'exports.b = @;',
  'module.exports = { b: @ };',
  'const b = {}; b.c = @;',
  'Object.freeze({ b: @ });',
  'Object.freeze([@]);',
  'Object.freeze({ b: 1 } as const, @);',
  'Object.defineProperty(exports, "b", @);',
  'Object.defineProperties(exports, @);',
  'Symbol(@);',
  'Math.max(@, 1);',
  'new Map([[1, @]]);',
  'new Error(@);',
  '"a".concat(@);',
  '`${@}`.trim();',
  '[@].join();',
  '/* @__PURE__ */ make(@);',
];

test.each(runs)('a call is seen in %s', (code) => {
  expect(find(code.replace('@;', 'call();').replaceAll(/@(?!_)/gu, 'call()'))).toBe('call()');
});

test.each(runs)('a name goes unnoticed in %s', (code) => {
  expect(find(`var name; ${code.replaceAll(/@(?!_)/gu, 'name')}`)).toBeUndefined();
});

// `@` is where code stands that runs later, or never.
test.each([
  'function b() { @; }',
  'function b(c = @) {}',
  'export function b() { @; }',
  'export default function () { @; }',
  'var b = () => @;',
  'var b = function () { @; };',
  'var b = { c() { @; } };',
  'var b = { get c() { return @; } };',
  'class B { c() { @; } }',
  'class B { c = @; }',
  'class B { accessor c = @; }',
  'class B { constructor() { @; } }',
  'class B { static c() { @; } }',
  'class B { static c = () => @; }',
  '0 && (module.exports = @);',
  'var __importStar = (this && this.__importStar) || @;',
  'var _interop_require_default = @;',
])('a call is not seen in %s', (code) => {
  expect(find(code.replaceAll(/@(?!_)/gu, 'call()'))).toBeUndefined();
});

// What is known to be harmless, in the place of which the same of others is not.
test.each([
  ['process.env', 'other.env'],
  ['Math.PI', 'location.href'],
  ['Symbol("a")', 'Symbol.other("a")'],
  ['Symbol.for("a")', 'Symbol.keyFor("a")'],
  ['String(1)', 'Strings(1)'],
  ['parseInt("1")', 'parse("1")'],
  ['Array.isArray(a)', 'Array.from(a)'],
  ['Array.of(1)', 'Array.of(...a)'],
  ['Object.keys(a)', 'Object.setPrototypeOf(a, b)'],
  ['Object.is(1, 1)', 'Object.isFrozen.call(a)'],
  ['Number.isNaN(1)', 'Numbers.isNaN(1)'],
  ['Math.floor(1)', 'maths.Math.floor(1)'],
  ['Date.now()', 'Date.nowhere()'],
  ['new Map()', 'new Maps()'],
  ['new WeakSet()', 'new WeakRef(a)'],
  ['new Map([[1, 2]])', 'new Map(a)'],
  ['new Set(null)', 'new Set("a".b)'],
  ['new WeakMap([])', 'new WeakMap(...[a])'],
  ['new Date(0)', 'new Date(...a)'],
  ['new Error("a")', 'new Errors("a")'],
  ['new TypeError("a")', 'new OtherError("a")'],
  ['new RegExp("a")', 'new RegExps("a")'],
  ['new TextDecoder()', 'new Texts()'],
  ['new Uint8Array(1)', 'new Int8Arrays(1)'],
  ['new Float64Array(1)', 'new Float(1)'],
  ['new ArrayBuffer(1)', 'new SharedArrayBuffer(1)'],
  ['new Object()', 'new Proxy(a, b)'],
  ['"a b".split(" ")', 'a.split(" ")'],
  ['["a"].join()', '["a"].map(a)'],
  ['`a`.trim()', '`a`.replace(a, b)'],
  ['Object.freeze({})', 'Object.freeze(a)'],
  ['Object.freeze([])', 'Object.freeze()'],
  ['Object.seal(() => {})', 'Object.seal(a.b)'],
  ['Object.preventExtensions(class {})', 'Object.preventExtension(class {})'],
  ['Object.assign({}, a)', 'Object.assign(a, {})'],
  ['Object.freeze(new Map())', 'Object.freeze(new Own())'],
  ['Object.freeze({} as const)', 'Object.freeze(a as const)'],
  ['Object.freeze({} satisfies object)', 'Object.freeze(a satisfies object)'],
  ['Object.defineProperty(function () {}, "a", {})', 'Object.defineProperty(a, "a", {})'],
  ['Object.defineProperties(exports, {})', 'Object.defineProperties(exported, {})'],
  ['require("a")', 'require(a)'],
  ['require("a").b', 'required("a").b'],
  ['__importStar(require("a"))', 'importStar(require("a"))'],
  ['__exportStar(require("a"), exports)', 'exportStar(require("a"), exports)'],
  ['tslib_1.__exportStar(require("a"), exports)', 'tslib_1.star(require("a"), exports)'],
  ['_export_star(require("a"), exports)', '_exports(require("a"), exports)'],
  ['__toESM(require("a"), 1)', '__to(require("a"), 1)'],
  ['__copyProps(a, b)', '__copy(a, b)'],
  ['_export(exports, {})', '_export(a, {})'],
  ['/* @__PURE__ */ make()', '/* PURE */ make()'],
  ['/* #__PURE__ */ new Own()', '/* #PURE */ new Own()'],
  ['/* @__PURE__ */ (make())', '[/* @__PURE__ */ other, make()]'],
  ['/* @__PURE__ */ a.make()', '/* @__PURE__ */ a().make()'],
  ['/* @__PURE__ */ new (a.Own)()', '/* @__PURE__ */ new (a()).Own()'],
  ['[...[1]]', '[...a]'],
  ['[...([1] as const)]', '[...(a as const)]'],
  ['[...([1] satisfies T)]', '[...{ length: 1 }]'],
])('%s goes unnoticed, %s does not', (known, other) => {
  const start = 'import { a, b } from "a"; export const c =';

  expect(find(`${start} ${known};`)).toBeUndefined();
  expect(find(`${start} ${other};`)).toEqual(expect.any(String));
});

test.each([
  ['const a = {}; a.b = 1;', 'import { a } from "a"; a.b = 1;'],
  ['const a = []; a["b"] = 1;', 'const a = []; a[b()] = 1;'],
  ['const a = () => {}; a.b = 1;', 'const a = make; a.b = 1;'],
  ['function a() {} a.b = 1;', 'let a; a.b = 1;'],
  ['class A {} A.b = 1;', 'class A {} B.b = 1;'],
  ['class A {} A.prototype.b = 1;', 'class A {} A.other.b = 1;'],
  ['function A() {} A.prototype = {};', 'import { b } from "b"; function A() {} A.prototype = b;'],
  ['const A = class {}; A.prototype.b = 1;', 'const A = {}; A.prototype.b = 1;'],
  ['const A = function () {}; A.prototype.b = 1;', 'const A = () => {}; A.prototype.b = 1;'],
  ['exports.a = 1; module.exports.b = 2;', 'exported.a = 1;'],
  ['let a; a = 1; a ||= 2; a &&= 3; a ??= 4;', 'let a = 1; a += 2;'],
  ['let a = 1; a = 2;', 'a = 2;'],
  ['const a = [1]; export const b = [...a];', 'let a = [1]; a = b; export const b = [...a];'],
  ['const a = { b: 1 }; Object.freeze(a);', 'let a = { b: 1 }; a = b; Object.freeze(a);'],
  ['export const a = {}; a.b = 1;', 'export const a = b; a.b = 1;'],
  ['export function a() {} a.b = 1;', 'export { a } from "a"; a.b = 1;'],
  ['export default function a() {} a.b = 1;', 'export default a; a.b = 1;'],
  ['const a = { set b(c) {} }; a.c = 1;', 'const a = { set b(c) {} }; a.b = 1;'],
  ['const a = { get b() { return 1; } }; a.b = 1;', 'const a = { set "b"(c) {} }; a.b = 1;'],
  ['const a = { ...b }; a.b = 1;', 'const a = { set [b](c) {} }; a.b = 1;'],
  ['class A { b() {} static { } static c = 1; } A.b = 1;', 'class A { static set b(c) {} } A.b = 1;'],
  [
    'const b = require("b"); Object.keys(b).forEach(function (k) { exports[k] = b[k]; });',
    'import * as b from "b"; Object.keys(b).forEach(function (k) { exports[k] = b[k]; });',
  ],
  ['var a = 1;', 'using a = b;'],
  ['declare const a: 1;', 'await a;'],
  ['declare class A { static b: 1 } declare enum B { a } declare namespace C { const d: 1 }', '@a class A {}'],
  ['declare global { var a: 1 } export {};', 'namespace A { a(); }'],
  ['class A { m() {} b = 1 }', 'class A { @a b = 1 }'],
  ['class A { m(b) {} constructor(private c) {} }', 'class A { m(@a b) {} }'],
  ['var a = this, c = import.meta;', 'var a = import("a");'],
  ['class A extends B { static a = super.b; }', 'class A extends B { static a = super.b(); }'],
  ['import "a"; export * from "a"; export { b } from "a";', 'debugger;'],
  ['const [a, , ...c] = [1];', 'const [a, [b]] = [1, c];'],
  ['type A = 1; interface B {} import C = require("c");', 'delete a.b;'],
])('%s goes unnoticed, %s does not', (known, other) => {
  expect(find(known)).toBeUndefined();
  expect(find(other)).toEqual(expect.any(String));
});

test('names the first of several', () => {
  expect(find('export const a = { b: first() }; second();')).toBe('first()');
});
