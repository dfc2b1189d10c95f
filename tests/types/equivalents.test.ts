import { describe, expect, it } from 'vitest';
import { compareCases } from './compare-cases.ts';

const same: readonly (readonly [title: string, duplicate: string, canonical: string])[] = [
  ['the same interface', 'interface A { a: string }', 'interface A { a: string }'],
  ['members in another order', 'interface A { a: string; b: number }', 'interface A { b: number; a: string }'],
  ['two type literals', 'type A = { a: string; b?: number }', 'type A = { b?: number; a: string }'],
  ['an interface and a type literal', 'interface A { a: string }', 'type A = { a: string }'],
  [
    'inherited members',
    'interface B { a: string }\ninterface A extends B { b: number }',
    'interface A { a: string; b: number }',
  ],
  [
    'an intersection',
    'interface A { a: string; b: number }',
    'interface B { a: string }\ninterface A extends B { b: number }',
  ],
  ['an intersection of literals', 'type A = { a: string } & { b: number }', 'type A = { a: string; b: number }'],
  ['an array by two names', 'interface A { a: string[] }', 'interface A { a: Array<string> }'],
  ['readonly arrays', 'interface A { a: readonly string[] }', 'interface A { a: ReadonlyArray<string> }'],
  ['an alias', 'type Id = string\ninterface A { a: Id }', 'interface A { a: string }'],
  [
    'a union that says one thing twice',
    'type B = {}\ntype C = {}\ninterface A { a: B | C | null }',
    'interface A { a: {} | null }',
  ],
  ['a union in another order', 'type A = "a" | "b" | 1 | null', 'type A = null | 1 | "b" | "a"'],
  [
    'a union of objects in another order',
    'type A = { k: 1 } | { k: 2; x: string }',
    'type A = { k: 2; x: string } | { k: 1 }',
  ],
  ['boolean and its members', 'type A = { a: boolean }', 'type A = { a: true | false }'],
  ['literals', 'type A = { a: "x"; b: -1; c: 10n; d: true }', 'type A = { a: "x"; b: -1; c: 10n; d: true }'],
  ['an imported type', 'interface A { a: Point }', 'interface A { a: Point }'],
  ['an imported class', 'interface A { a: Service }', 'interface A { a: Service }'],
  ['an imported enum', 'interface A { a: Level; b: Level.Low }', 'interface A { a: Level; b: Level.Low }'],
  ['any in both', 'interface A { a: any }', 'interface A { a: any }'],
  [
    'unknown, never, object, symbol',
    'type A = { a: unknown; b: never; c: object; d: symbol; e: {} }',
    'type A = { a: unknown; b: never; c: object; d: symbol; e: {} }',
  ],
  ['recursion', 'interface A { next: A | null }', 'interface A { next: A | null }'],
  ['recursion through an array', 'type A = string | readonly A[]', 'type A = string | readonly A[]'],
  [
    'recursion through two types',
    'interface A { b: B }\ninterface B { a: A; b: B[] }',
    'interface A { b: B }\ninterface B { a: A; b: B[] }',
  ],
  ['recursion unrolled', 'interface A { next: A }', 'interface A { next: B }\ninterface B { next: A }'],
  [
    'recursion that grows',
    'interface L<T> { v: T; n: L<L<T>> }\ninterface A { l: L<string> }',
    'interface L<T> { v: T; n: L<L<T>> }\ninterface A { l: L<string> }',
  ],
  ['this', 'interface A { chain(): this; other: A }', 'interface A { chain(): this; other: A }'],
  ['type parameters of other names', 'interface A<T, U> { a: T; b: U }', 'interface A<X, Y> { a: X; b: Y }'],
  [
    'constraints and defaults',
    'interface A<T extends string = "a", U = T> { a: T; b: U }',
    'interface A<K extends string = "a", V = K> { a: K; b: V }',
  ],
  [
    'a constraint that names a parameter',
    'type A<T, K extends keyof T> = { a: T[K] }',
    'type A<O, P extends keyof O> = { a: O[P] }',
  ],
  [
    'a generic of the lib',
    'interface A<T> { a: Map<string, T[]>; b: Promise<T>; c: Partial<T> }',
    'interface A<U> { a: Map<string, U[]>; b: Promise<U>; c: Partial<U> }',
  ],
  [
    'a generic declared twice',
    'interface Cell<T> { v: T }\ninterface A { a: Cell<string> }',
    'interface Cell<U> { v: U }\ninterface A { a: Cell<string> }',
  ],
  [
    'a generic that is another one, filled in',
    'interface A { v: string; w: number }',
    'interface Pair<T, U> { v: T; w: U }\ntype A = Pair<string, number>',
  ],
  ['a generic by another name', 'interface A<T> { v: T }', 'interface Cell<U> { v: U }\ntype A<U> = Cell<U>'],
  [
    'a generic that recurs through another one',
    'interface A<T> { left: A<T>; v: T }',
    'interface A<T> { left: B<T>; v: T }\ninterface B<T> { left: A<T>; v: T }',
  ],
  [
    'a generic method of what is filled in',
    'interface B<T> { m<U extends T[]>(x: U): U }\ntype A = B<string>',
    'interface A { m<V extends string[]>(x: V): V }',
  ],
  [
    'what is called, as an interface and a type literal',
    'type A = { (x: string): void; p: 1 }',
    'interface A { (x: string): void; p: 1 }',
  ],
  [
    'what is constructed, as an interface and a type literal',
    'type A = { new (x: string): Date; p: 1 }',
    'interface A { new (x: string): Date; p: 1 }',
  ],
  ['a hidden member that both inherit', 'interface A extends Service { b: 1 }', 'interface A extends Service { b: 1 }'],
  ['a class that both extend', 'class A extends Service { b = 1 }', 'class A extends Service { b = 1 }'],
  [
    'generic methods',
    'interface A { m<T extends object>(x: T, k: keyof T): T[] }',
    'interface A { m<U extends object>(y: U, l: keyof U): U[] }',
  ],
  [
    'generic methods of a generic',
    'interface B<T> { m<U extends T>(x: U): [T, U] }\ninterface A { a: B<string> }',
    'interface B<S> { m<U extends S>(x: U): [S, U] }\ninterface A { a: B<string> }',
  ],
  [
    'overloads',
    'interface A { m(x: string): string; m(x: number): number }',
    'interface A { m(x: string): string; m(x: number): number }',
  ],
  [
    'call and construct signatures',
    'interface A { (x: string): void; new (x: string): Date; p: 1 }',
    'interface A { (y: string): void; new (z: string): Date; p: 1 }',
  ],
  [
    'function types',
    'type A = (a: string, b?: number, ...c: boolean[]) => Promise<void>',
    'type A = (x: string, y?: number, ...z: boolean[]) => Promise<void>',
  ],
  ['predicates', 'type A = (x: unknown) => x is string', 'type A = (y: unknown) => y is string'],
  ['assertions', 'type A = (x: unknown) => asserts x is string', 'type A = (y: unknown) => asserts y is string'],
  ['this parameters', 'type A = (this: Date, x: string) => void', 'type A = (this: Date, x: string) => void'],
  [
    'index signatures',
    'interface A { [key: string]: unknown; readonly [key: `data-${string}`]: string }',
    'interface A { readonly [k: `data-${string}`]: string; [k: string]: unknown }',
  ],
  ['a record', 'type A = Record<"a" | "b", string>', 'type A = { a: string; b: string }'],
  [
    'mapped types that are closed',
    'type A = Readonly<{ a: string; b?: number }>',
    'type A = { readonly a: string; readonly b?: number }',
  ],
  [
    'mapped types that are open',
    'type A<T> = { readonly [K in keyof T]?: T[K] | null }',
    'type A<U> = { readonly [P in keyof U]?: U[P] | null }',
  ],
  [
    'mapped types that rename',
    'type A<T> = { [K in keyof T as `get${Capitalize<K & string>}`]: () => T[K] }',
    'type A<U> = { [P in keyof U as `get${Capitalize<P & string>}`]: () => U[P] }',
  ],
  [
    'conditions',
    'type A<T> = T extends readonly (infer E)[] ? E : never',
    'type A<U> = U extends readonly (infer I)[] ? I : never',
  ],
  [
    'conditions declared twice',
    'type El<T> = T extends (infer E)[] ? E : T\ntype A<T> = { a: El<T> }',
    'type El<T> = T extends (infer E)[] ? E : T\ntype A<U> = { a: El<U> }',
  ],
  [
    'symbols as keys',
    'interface A { [Symbol.iterator](): Iterator<string>; readonly [brand]: true }',
    'interface A { readonly [brand]: true; [Symbol.iterator](): Iterator<string> }',
  ],
  ['numeric keys', 'interface A { 1: string; 2: number }', 'interface A { "2": number; "1": string }'],
  ['branded types', 'type A = string & { readonly __brand: "Id" }', 'type A = { readonly __brand: "Id" } & string'],
  ['brands by a shared symbol', 'type A = string & { [brand]: "Id" }', 'type A = string & { [brand]: "Id" }'],
  ['open unions of strings', 'type A = "a" | (string & {})', 'type A = (string & {}) | "a"'],
  [
    'template literal types',
    'type A<T extends string> = `a-${T}-${number}`',
    'type A<U extends string> = `a-${U}-${number}`',
  ],
  ['string mappings', 'type A<T extends string> = Uppercase<`x${T}`>', 'type A<U extends string> = Uppercase<`x${U}`>'],
  ['keyof', 'interface A<T> { k: keyof T; l: (keyof T)[] }', 'interface A<U> { k: keyof U; l: (keyof U)[] }'],
  [
    'tuples with and without labels',
    'type A = readonly [a: string, b?: number, ...c: boolean[]]',
    'type A = readonly [string, number?, ...boolean[]]',
  ],
  [
    'accessors',
    'interface A { get a(): string; set a(value: string | number); get b(): string }',
    'interface A { get a(): string; set a(v: string | number); readonly b: string }',
  ],
  ['typeof', 'const d = { x: 1, y: "a" }\ntype A = typeof d', 'type A = { x: number; y: string }'],
  [
    'the canonical type by another name',
    'import type { A as B } from "./canonical"\nexport type A = B',
    'interface A { a: string }',
  ],
  ['a type derived from the same source', 'type A = Pick<Point, "x">', 'type A = Pick<Point, "x">'],
  ['what is picked, written out', 'type A = Omit<Point, "x">', 'type A = { y: number }'],
  ['exhausted members of a union', 'type A = Exclude<"a" | "b" | "c", "c">', 'type A = "a" | "b"'],
  ['enums', 'enum A { Low, High = "h" }', 'enum A { Low = 0, High = `h` }'],
  [
    'classes without hidden members',
    'class A { constructor(readonly id: string) {}\nstatic make(): A { return new A("") } m(): void {} }',
    'class A { readonly id: string; constructor(name: string) { this.id = name }\nm(): void {} static make(): A { return new A("") } }',
  ],
  ['an interface of a class', 'interface A { a: string; m(): void }', 'class A { a = ""; m(): void {} }'],
  ['generic classes', 'class A<T> { constructor(public v: T) {} }', 'class A<U> { constructor(public v: U) {} }'],
  [
    'functions',
    'function A(x: string, y = 1): Date { return new Date(x + y) }',
    'function A(s: string, n?: number): Date { return new Date(s + String(n)) }',
  ],
  ['constants', 'const A: readonly string[] = []', 'const A: readonly string[] = ["a"]'],
  ['a type with a constant', 'const A = { a: 1 }\ntype A = typeof A', 'const A = { a: 2 }\ntype A = { a: number }'],
];

const verdicts = compareCases(same.map(([title, duplicate, canonical]) => ({ title, duplicate, canonical })));

describe('equivalents', () => {
  it.each(same.map(([title]) => title))('takes for the same: %s', (title) => {
    expect(verdicts.get(title)).toEqual({ verdict: 'equivalent' });
  });
});
