import { expect, test } from 'vitest';
import { compare } from './compare-tester.ts';

test.each([
  ['interface X { a: string }', 'export interface X { a: string; lastActivityAt: Date }', 'lacks `lastActivityAt`'],
  [
    'interface X { total: 1; b: Date }',
    'export interface X { c: 1; b: string }',
    'lacks `c`; `b` is `Date`, not `string`; adds `total`',
  ],
  [
    'interface X { a?: string; readonly b: 1; c: 1; d?: 1 }',
    'export interface X { a: string; b: 1; readonly c: 1; d?: 1 }',
    '`a` is optional; `b` is readonly; `c` is not readonly',
  ],
  ['interface X { a: any }', 'export interface X { a: string }', '`a` is `any`, not `string`'],
  ['interface X { a }', 'export interface X { a: string }', '`a` is `any`, not `string`'],
  ['interface X { m(): void }', 'export interface X { m: () => void }', '`m` is a method, not a property'],
  [
    'interface X { m(a: string): Date }',
    'export interface X { m(): string }',
    '`m` takes `(a: string)`, not `()`; `m` returns `Date`, not `string`',
  ],
  [
    'interface X { m(a: number): void; m(a: string): void }',
    'export interface X { m(a: string): void; m(a: number): void }',
    '`m` takes `(a: number)`, not `(a: string)`; `m` takes `(a: string)`, not `(a: number)`',
  ],
  ['interface X { m(): void }', 'export interface X { m(): void; m(a: 1): void }', 'lacks an overload of `m`'],
  [
    'interface X { [k: string]: number }',
    'export interface X { [k: number]: number }',
    'lacks `[k: number]: number`; adds `[k: string]: number`',
  ],
  ['interface X { readonly [k: string]: 1 }', 'export interface X { [k: string]: 1 }', '`[k: string]: 1` is readonly'],
  ['interface X { m() }', 'export interface X { m(): void }', '`m` returns an inferred type, not `void`'],
  [
    'interface X extends A {} interface A {} ',
    'export interface X extends B {} interface B { x: 1 }',
    'extends `A`, not `B`',
  ],
  [
    'interface X<P, R> { p: P; r: R }',
    'export interface X<R, P> { p: P; r: R }',
    'has the type parameters `<P, R>`, not `<R, P>`',
  ],
  [
    'interface X<P> { p: P }',
    'export interface X<P extends string> { p: P }',
    'has the type parameters `<P>`, not `<P extends string>`',
  ],
  ['interface X { p: 1 }', 'export interface X<P> { p: 1 }', 'has no type parameters, not `<P>`'],
  ['type X = string', 'export type X = number', 'is `string`, not `number`'],
  ['type X = "a" | "b"', 'export type X = "a" | "c"', 'is `"a" | "b"`, not `"a" | "c"`'],
  ['type X = { a: 1 }', 'export type X = { a: 1 } | null', 'is `{ a: 1 }`, not `{ a: 1 } | null`'],
  ['class X { a = 1 }', 'export interface X { a: number }', 'is a class, not an interface'],
  ['interface X { a: number }', 'export class X { a = 1 }', 'is an interface, not a class'],
  [
    'class X { last_activity = 0 }',
    'export class X { constructor(private id: string) {} }',
    'lacks the constructor; adds `last_activity`',
  ],
  [
    'class X { constructor() {} }',
    'export class X { constructor(id: string) {} }',
    'its constructor takes `()`, not `(id: string)`',
  ],
  ['class X { m() { return 1; } }', 'export class X { m() { return 2; } }', 'the body of `m` differs'],
  ['class X { m() {} n() {} }', 'export class X { n() {} m() {} }', 'its members stand in another order'],
  ['class X { static a = 1; private b = 1 }', 'export class X { a = 1; b = 1 }', 'lacks `a`; `b` is private; adds `a`'],
  ['class X { a = 1 }', 'export class X { a = 2 }', '`a` starts as `1`, not `2`'],
  ['class X { static a = 1; a = 2 }', 'export class X { a = 2; static a = 1 }', 'its members stand in another order'],
  ['class X { static a = 1; static b = 2 }', 'export class X { static a = 1; static c = 2 }', 'lacks `c`; adds `b`'],
  ['class X { a: number = 1 }', 'export class X { a = 1 }', '`a` is `number`, not of an inferred type'],
  ['class X { async m() {} }', 'export abstract class X { m() {} }', 'is not abstract; `m` is async'],
  ['abstract class X { abstract a: 1 }', 'export abstract class X { a: 1 }', '`a` is abstract'],
  [
    'interface A { x: 1 } class X implements A {}',
    'interface A { y: 1 } export class X implements A {}',
    '`A` is another `A`',
  ],
  ['class X extends Map {}', 'export class X extends Set {}', 'extends `Map`, not `Set`'],
  [
    'class X { get a() { return 1 } }',
    'export class X { get a() { return 1 } set a(v) {} }',
    'lacks the setter of `a`',
  ],
  ['class X { #a = 1 }', 'export class X { #b = 1 }', 'lacks `#b`; adds `#a`'],
  [
    'enum X { Info, Warn }',
    'export enum X { Info = "info", Warn = "warn", Error = "error" }',
    '`Info` is `0`, not `"info"`; `Warn` is `1`, not `"warn"`; lacks `Error`',
  ],
  ['enum X { A, B }', 'export enum X { B = 1, A = 0 }', 'its members stand in another order'],
  ['const enum X { A }', 'export enum X { A }', 'is a const enum'],
  ['function X() {}', 'export function X(id: string) {}', 'takes `()`, not `(id: string)`'],
  ['function X(): Date { return a }', 'export function X(): string { return a }', 'returns `Date`, not `string`'],
  ['function X() { return 1 }', 'export function X() { return 2 }', 'its body differs'],
  [
    'function X() { const a = 1, b = 2; return a }',
    'export function X() { const a = 1, b = 2; return b }',
    'its body differs',
  ],
  ['function X() { const a = 1; return a }', 'export function X() { const b = 1; return b }', 'its body differs'],
  ['function X(a) { return a }', 'export function X(b) { return b }', 'takes `(a)`, not `(b)`; its body differs'],
  [
    'interface X { m(a: 1): void } interface X { m(a: 2): void }',
    'export interface X { m(a: 1): void; m(a: 2): void }',
    '`m` takes `(a: 2)`, not `(a: 1)`; `m` takes `(a: 1)`, not `(a: 2)`',
  ],
  [
    'class X { a = 1; m(): typeof this.a { return 1 } }',
    'export class X { a = 1; m(): typeof this.b { return 1 } }',
    '`m` returns `typeof this.a`, not `typeof this.b`',
  ],
  ['interface X { [k: string]: Map<1, 2>; }', 'export interface X {}', 'adds `[k: string]: Map<1, 2>`'],
  ['interface X { (a: 1, b: 2): 1; }', 'export interface X {}', 'adds `(a: 1, b: 2): 1`'],
  [
    'function X() { return class { private a = 1 } }',
    'export function X() { return class { a = 1 } }',
    'its body differs',
  ],
  ['async function X() {}', 'export function X() {}', 'is async'],
  ['const X = () => this', 'export function X() { return this }', 'is a constant, not a function'],
  ['const X = () => arguments', 'export function X() { return arguments }', 'is a constant, not a function'],
  ['function X(a?: string) {}', 'export function X(a: string) {}', 'takes `(a?: string)`, not `(a: string)`'],
  [
    'function X(a: string): void; function X(a: any) {}',
    'export function X(a: string): void; export function X(a: number): void; export function X(a: any) {}',
    'lacks the overload `(a: number): void`',
  ],
  ['const X = 1000', 'export const X = 2000', 'is `1000`, not `2000`'],
  ['const X = 1', 'export const X = "1"', 'is `1`, not `"1"`'],
  ['const X: number = 1', 'export const X = 1', 'is `number`, not of an inferred type'],
  ['let X = 1', 'export const X = 1', 'is a variable, not a constant'],
  ['class X {}', 'export const X = class {}', 'is a type, too'],
  ['const X: () => void = () => {}', 'export function X() {}', 'is a constant, not a function'],
  ['function X() { "use strict" }', 'export function X() { `use strict` }', 'its body differs'],
  ['type X = { "a b": 1 }', 'export type X = { ab: 1 }', 'lacks `ab`; adds `a b`'],
  ['type X = [a: 1]', 'export type X = [a?: 1]', 'is `[a: 1]`, not `[a?: 1]`'],
  [
    'interface X { [Symbol.iterator](): 1 }',
    'export interface X { [Symbol.asyncIterator](): 1 }',
    'lacks `[Symbol.asyncIterator]`; adds `[Symbol.iterator]`',
  ],
  [
    'interface X { a: 1 } const X = 1',
    'export interface X { a: 1 }',
    'is an interface and a constant, not an interface',
  ],
])('%s ≠ %s', (duplicate, canonical, difference) => {
  expect(compare(duplicate, canonical)).toBe(difference);
});

test.each([
  [
    'type X<T> = T extends (infer U extends string)[] ? U : never',
    'export type X<T> = T extends (infer U extends number)[] ? U : never',
  ],
  [
    'type X<T> = T extends [infer U, infer V] ? U : never',
    'export type X<T> = T extends [infer U, infer V] ? V : never',
  ],
  [
    'type X<T> = T extends [infer U, infer U] ? U : never',
    'export type X<T> = T extends [infer U, infer V] ? U : never',
  ],
  ['type X = { (): 1; (a: 1): 2 }', 'export type X = { (a: 1): 2; (): 1 }'],
  ['type X = { new (): 1; new (a: 1): 2 }', 'export type X = { new (a: 1): 2; new (): 1 }'],
  ['type X = { m(): 1; m(a: 1): 2 }', 'export type X = { m(a: 1): 2; m(): 1 }'],
  ['type X = (this: 1) => 1', 'export type X = () => 1'],
  ['class X { private a = 1 }', 'export class X { a = 1 }'],
])('are not the same: %s, %s', (own, other) => {
  expect(compare(own, other)).not.toContain('equivalent');
});
