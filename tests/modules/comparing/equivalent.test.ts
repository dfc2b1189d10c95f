import { describe, expect, test } from 'vitest';
import { compare } from './compare-tester.ts';

describe('declarations that say the same', () => {
  test.each([
    ['interface X { a: string; b?: number }', 'export interface X {\n  /** b */ b?: number,\n  "a": string\n}'],
    ['type X = { a: string }', 'export interface X { a: string }'],
    ['interface X { a: string }', 'export type X = ({ a: string });'],
    [
      'interface X { m(a: string): void; m(a: number): void; n(): 1 }',
      'export interface X { n(): 1; m(b: string): void; m(c: number): void }',
    ],
    ['interface X { a: 1 } interface X { b: 2 }', 'export interface X { a: 1; b: 2 }'],
    ['type X = "a" | "b" | (1 | 2)', "export type X = 2 | 1 | 'b' | 'a'"],
    ['type X = | "a"', 'export type X = "a"'],
    ['type X = string[]; ', 'export type X = Array<string>'],
    ['type X = readonly string[]', 'export type X = ReadonlyArray<string>'],
    ['type X<T extends string, U = T> = Record<T, U>', 'export type X<A extends string, B = A> = Record<A, B>'],
    ['type X<T> = T extends (infer U)[] ? U : never', 'export type X<A> = A extends Array<infer E> ? E : never'],
    ['type X<T> = { readonly [K in keyof T]?: T[K] }', 'export type X<S> = { readonly [P in keyof S]?: S[P] }'],
    [
      'type X = (a: string, ...b: number[]) => a is string',
      'export type X = (x: string, ...y: number[]) => x is string',
    ],
    ['type X = [a: string, b?: number]', 'export type X = [string, number?]'],
    ['type X = { [k: string]: number }', 'export type X = { [key: string]: number }'],
    ['type X = typeof globalThis', 'export type X = typeof globalThis'],
    ['type X = `a`', 'export type X = "a"'],
    ['type X = `a${string}`', 'export type X = `a${string}`'],
    ['type X<T> = <U>(a: T, b: U) => [T, U]', 'export type X<A> = <T>(a: A, b: T) => [A, T]'],
    ['class X { clone(): X { return new X(); } }', 'export class X { public clone(): X { return new X() } }'],
    [
      'class X { a = 1; ["b"] = 2; static readonly C = 0x10; #d = `e` }',
      'export class X { "a" = 1; ["b"] = 2; static readonly C = 16; #d = "e"; }',
    ],
    [
      'class X<T> extends Map<string, T> implements Iterable<[string, T]> { constructor(private readonly a: T) { super(); } }',
      'export default class Y<A> extends Map<string, A> implements Iterable<[string, A]> { constructor(private readonly a: A) { super(); } }\nexport { Y as X }',
    ],
    ['enum X { A, B, C = "c" }', 'export enum X { A = 0, B = 1, C = `c` }'],
    ['enum X { A = 1 << 0, B = 1 << 1, C = A | B }', 'export enum X { A = 1, B = 2, C = X.A | X.B }'],
    ['function X(a: number) { return a + 1; }', 'export const X = (a: number) => a + 1;'],
    ['const X = async function (a: number) { await a; }', 'export async function X(a: number) { await a; }'],
    [
      'function X(a: string): string; function X(a: number): number; function X(a: any) { return a; }',
      'export function X(a: string): string; export function X(a: number): number; export function X(a: any) { return a }',
    ],
    [
      'function X(n: number): number { return n < 2 ? n : X(n - 1) + X(n - 2) }',
      'function fib(n: number): number { return (n < 2) ? n : (fib(n - 1) + fib(n - 2)); }\nexport { fib as X }',
    ],
    ['const X = class { a = 1 }', 'export class X { a = 1 }'],
    ['const X = 1_000', 'export const X = 1000;'],
    ['const X = "a" + `b`', "export const X = 'a' + 'b'"],
    ['const X = ["a", "b"] as const', "export const X = ['a', 'b',] as const;"],
    ['const X = /a/u', 'export const X = /a/u'],
    ['const X: number = 1', 'export const X: number = 1'],
    [
      'function X() { for (let i = 0; i < 3; i++) { label: for (const a of [i]) { if (a) continue label; } } try {} catch (e) { throw e } }',
      'export function X() { for (let i = 0; i < 3; i++) { label: for (const a of [i]) { if (a) continue label } } try {} catch (e) { throw e } }',
    ],
    ['function* X() { yield* [1] }', 'export function* X() { yield* [1]; }'],
    [
      'abstract class X { abstract a: string; protected abstract m(): void; get b() { return this.a } set b(v) { this.a = v } }',
      'export abstract class X { abstract a: string; protected abstract m(): void; get b() { return this.a; } set b(v) { this.a = v; } }',
    ],
    [
      'interface X extends Iterable<string> { next: X }',
      'interface Y extends Iterable<string> { next: Y } export { Y as X }',
    ],
    [
      'const a = 2; function X() { if (1) { var a = 1 } return a }',
      'export function X() { if (1) { var a = 1 } return a }',
    ],
    [
      'const i = 9; function X() { for (let i = 0; i < 3; i++) i; }',
      'export function X() { for (let i = 0; i < 3; i++) i; }',
    ],
    [
      'const a = 9; function X() { for (const a of [1]) a; for (const a in {}) a; }',
      'export function X() { for (const a of [1]) a; for (const a in {}) a; }',
    ],
    ['const a = 2; function X() { return (a) => a }', 'export function X() { return (a) => a }'],
    [
      'type T = 2; function X() { class A<T> { b: T; c = (b) => b } return A }',
      'const b = 1; export function X() { class A<T> { b: T; c = (b) => b } return A }',
    ],
    [
      'namespace A { export type x = 1 } function X() { enum A { x } let b: A.x; return b }',
      'export function X() { enum A { x } let b: A.x; return b }',
    ],
    ['class X { m(): X { return new X() } }', 'class Y { m(): Y { return new Y() } } export { Y as X }'],
    ['function X<T>(a: T): T { return a }', 'export function X<U>(a: U): U { return a }'],
    [
      'function X(a: string): string; function X(a: any) { return a }',
      'export function X(b: string): string; export function X(a: any) { return a }',
    ],
    ['function X() { return class A<T> { b: T } }', 'export function X() { return class A<U> { b: U } }'],
    [
      'const A = 1, f = 2; function X() { return [class A { m(): A { return A } }, function f() { return f }] }',
      'export function X() { return [class A { m(): A { return A } }, function f() { return f }] }',
    ],
    [
      'const X = () => class { static { this.a() } b = this.c; accessor d = this.e; m() { return this } }',
      'export const X = () => class { static { this.a() } b = this.c; accessor d = this.e; m() { return this } }',
    ],
    [
      'function X() { return class { accessor "a" = 1; "m"() {}; public b = 1; public n() {} } }',
      'export function X() { return class { accessor a = 1; m() {}; b = 1; n() {} } }',
    ],
    [
      'function X() { return class { abstract accessor "a": 1; abstract "m"(): void } }',
      'export function X() { return class { abstract accessor a: 1; abstract m(): void } }',
    ],
    [
      'const b = 1; function X(a) { return { b: a.b, c: class { b = a.b } } }',
      'const b = 2; export function X(a) { return { b: a.b, c: class { b = a.b } } }',
    ],
    [
      'const c = 1; function X() { c: for (;;) for (;;) if (1) continue c; else break c; }',
      'const c = 2; export function X() { c: for (;;) for (;;) if (1) continue c; else break c; }',
    ],
    ['class X { a = 1; m(): typeof this.a { return 1 } }', 'export class X { a = 1; m(): typeof this.a { return 1 } }'],
    ['interface X<T> extends Array<T> {}', 'export interface X<U> extends Array<U> {}'],
    [
      'interface X { m(a: 1): void } interface X { m(a: 2): void }',
      'export interface X { m(a: 2): void; m(a: 1): void }',
    ],
    ['const X = (a) => ({ a })', 'export const X = (a) => ({ a: a })'],
    ['interface X { self: typeof X } const X = 1', 'export interface X { self: typeof X } export const X = 1'],
  ])('%s ~ %s', (duplicate, canonical) => {
    expect(compare(duplicate, canonical)).toBe('equivalent');
    expect(compare(`\uFEFF// comment\r\n${duplicate.replaceAll('\n', '\r\n')}`, canonical)).toBe('equivalent');
  });
});
