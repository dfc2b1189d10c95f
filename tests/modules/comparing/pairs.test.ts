import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { different } from '../../types/different-types.ts';
import { writeFiles } from '../temp-project.ts';
import { compareTexts } from './compare-tester.ts';

const head = 'T, U, S extends string, K extends keyof T';
const own = /\b(?:Local|Further|Cell|OtherCell|Two|Optional|Whole|Element|Content|Hidden|Plain|Kind|made)\b/u;
const shared = `export interface Point { x: number; y: number }
export class Service { private readonly secret = 1 }
export enum Level { Low, High }
export type Nullable<T> = T | null;
export declare const brand: unique symbol, mark: unique symbol;`;

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-')));
writeFiles(root, { 'src/shared.ts': shared });
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Two texts that declare `X` compared without types, as each other's duplicates. */
function compareBoth(one: string, other: string): readonly [string, string] {
  const imports = (to: string): string =>
    `import { type Point, Service, Level, type Nullable, brand, mark } from '${to}';\n`;
  const files = { from: `${root}/src/old/duplicate.ts`, to: `${root}/src/canonical.ts` };
  const [left, right] = [one, other].map((text) => [
    `${imports('../shared')}${text}`,
    `${imports('./shared')}export ${text}`,
  ]) as [[string, string], [string, string]];
  return [compareTexts(left[0], right[1], files), compareTexts(right[0], left[1], files)];
}

test.each(different)('types are told apart by %s: %s and %s', (_trait, one, other) => {
  const [first, second] = compareBoth(`type X<${head}> = { m: ${one} };`, `type X<${head}> = { m: ${other} };`);

  expect(first).not.toBe('equivalent');
  expect(second).not.toBe('equivalent');
});

test.each(different.flatMap(([, one, other]) => [one, other]).filter((text) => !own.test(text)))(
  'a type is the same as its copy: %s',
  (type) => {
    expect(compareBoth(`type X<${head}> = { m: ${type} };`, `type X<${head}> = { m: ${type} };`)).toEqual([
      'equivalent',
      'equivalent',
    ]);
  },
);

/** Two bodies of a function, or members of a class, that differ in one trait. */
const bodies: readonly (readonly [one: string, other: string])[] = [
  ['return a;', 'return b;'],
  ['return a;', 'a;'],
  ['return a;', 'return;'],
  ['return a + b;', 'return a - b;'],
  ['return a + b;', 'return b + a;'],
  ['return a == b;', 'return a === b;'],
  ['return a ?? b;', 'return a || b;'],
  ['return a && b;', 'return a || b;'],
  ['return !a;', 'return ~a;'],
  ['return -a;', 'return +a;'],
  ['return a?.b;', 'return a.b;'],
  ['return a?.();', 'return a();'],
  ['return a?.b.c;', 'return (a?.b).c;'],
  ['return a.b;', 'return a[b];'],
  ['return a.b;', 'return a.c;'],
  ['return a["b"];', 'return a["c"];'],
  ['return a();', 'return new a();'],
  ['return a(b);', 'return a(...b);'],
  ['return a(b, 1);', 'return a(1, b);'],
  ['return [a, b];', 'return [a, , b];'],
  ['return [a];', 'return [...a];'],
  ['return { a, b };', 'return { b, a };'],
  ['return { a };', 'return { b: a };'],
  ['return { a: b };', 'return { [a]: b };'],
  ['return { ...a, b };', 'return { b, ...a };'],
  ['return { get a() { return b; } };', 'return { a() { return b; } };'],
  ['return { set a(c) {} };', 'return { a(c) {} };'],
  ['return { async a() {} };', 'return { a() {} };'],
  ['return { *a() {} };', 'return { a() {} };'],
  ['return a ? b : 1;', 'return b ? a : 1;'],
  ['return a ? 1 : b;', 'return a ? b : 1;'],
  ['return typeof a;', 'return void a;'],
  ['return delete a.b;', 'return !a.b;'],
  ['return a in b;', 'return a instanceof b;'],
  ['return 1;', 'return 2;'],
  ['return 1;', 'return 1n;'],
  ['return 1;', 'return "1";'],
  ['return 0;', 'return -0;'],
  ['return "a";', 'return "b";'],
  ['return true;', 'return false;'],
  ['return null;', 'return undefined;'],
  ['return /a/;', 'return /b/;'],
  ['return /a/;', 'return /a/g;'],
  ['return `a`;', 'return `b`;'],
  ['return `a${b}`;', 'return `${b}a`;'],
  ['return a`b`;', 'return a`c`;'],
  [String.raw`return a${'`\\u0062`'};`, 'return a`b`;'],
  ['return a++;', 'return ++a;'],
  ['return a++;', 'return a--;'],
  ['a = b;', 'a += b;'],
  ['a ??= b;', 'a ||= b;'],
  ['return (a, b);', 'return (b, a);'],
  ['return this;', 'return a;'],
  ['return () => this;', 'return function () { return this; };'],
  ['return () => a;', 'return () => { a; };'],
  ['return (a) => a;', 'return (c) => a;'],
  ['return (c = 1) => c;', 'return (c = 2) => c;'],
  ['return (c = 1) => c;', 'return (c) => c;'],
  ['return (...c) => c;', 'return (c) => c;'],
  ['return ({ c }) => c;', 'return ({ d: c }) => c;'],
  ['return ({ c, ...d }) => d;', 'return ({ ...d }) => d;'],
  ['return ([c]) => c;', 'return ([, c]) => c;'],
  ['return async () => a;', 'return () => a;'],
  ['return function* () {};', 'return function () {};'],
  ['return function* () { yield a; };', 'return function* () { yield* a; };'],
  ['return function c() {};', 'return function () {};'],
  ['return class { c = 1; d = 2; };', 'return class { d = 2; c = 1; };'],
  ['return class { c() {} };', 'return class { static c() {} };'],
  ['return class { get c() {} };', 'return class { c() {} };'],
  ['return class { c = 1; };', 'return class { #c = 1; };'],
  ['return class { static { a(); } };', 'return class { static { b(); } };'],
  ['return class extends a {};', 'return class extends b {};'],
  ['return class extends a {};', 'return class {};'],
  ['return class { constructor(c) {} };', 'return class { constructor(private c) {} };'],
  ['return class { c; };', 'return class { declare c; };'],
  ['return class { @a c; };', 'return class { @b c; };'],
  ['return class { accessor c = 1; };', 'return class { c = 1; };'],
  ['if (a) b(); else c();', 'if (a) c(); else b();'],
  ['if (a) b();', 'if (a) { } b();'],
  ['while (a) b();', 'do b(); while (a);'],
  ['for (const c of a) b(c);', 'for (const c in a) b(c);'],
  ['for (const c of a) b(c);', 'for (const d of a) b(c);'],
  ['for (let c = 0; c < a; c++) b();', 'for (let c = 0; c <= a; c++) b();'],
  ['for (let c = 0; ; c++) b(() => c);', 'for (var c = 0; ; c++) b(() => c);'],
  ['for (;;) break;', 'for (;;) continue;'],
  ['c: for (;;) { for (;;) break c; }', 'c: for (;;) { for (;;) break; }'],
  ['switch (a) { case 1: b(); case 2: c(); }', 'switch (a) { case 1: b(); break; case 2: c(); }'],
  ['switch (a) { case 1: b(); default: c(); }', 'switch (a) { default: c(); case 1: b(); }'],
  ['try { a(); } catch { b(); }', 'try { a(); } finally { b(); }'],
  ['throw a;', 'return a;'],
  ['a(); b();', 'b(); a();'],
  ['a();', 'a(); a();'],
  ['const c = a; return c;', 'let c = a; return c;'],
  ['const c = a, d = b; return c;', 'const c = a, d = b; return d;'],
  ['const { c } = a; return c;', 'const [c] = a; return c;'],
  ['"use strict"; return a;', 'return a;'],
  ['return import("y");', 'return import("z");'],
  ['return import.meta.url;', 'return import.meta.filename;'],
  ['return new.target;', 'return a;'],
  ['return arguments[0];', 'return a;'],
  ['debugger;', ';'],
  ['return a as 1;', 'return a as 2;'],
];

test.each(bodies)('functions are told apart by what they do: %s and %s', (one, other) => {
  const write = (body: string): string => `function X(a, b) { ${body} }`;
  const [first, second] = compareBoth(write(one), write(other));

  expect(first).not.toBe('equivalent');
  expect(second).not.toBe('equivalent');
});

test.each(bodies)('classes are told apart by what their methods do: %s and %s', (one, other) => {
  const write = (body: string): string => `class X { m(a, b) { ${body} } }`;

  expect(compareBoth(write(one), write(other))).not.toContain('equivalent');
});

// What a decorator registers, and what `import.meta` is, is another thing in each module.
const copied = [...new Set(bodies.flat())].filter((body) => !/@|import\.meta/u.test(body));

test.each(copied)('a function is the same as its copy: %s', (body) => {
  const text = `function X(a, b) { ${body} }`;

  expect(compareBoth(text, text)).toEqual(['equivalent', 'equivalent']);
});
