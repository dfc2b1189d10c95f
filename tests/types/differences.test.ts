import { describe, expect, it } from 'vitest';
import { compareCases } from './compare-cases.ts';

type Row = readonly [duplicate: string, canonical: string, ...differences: string[]];

const listed: readonly Row[] = [
  // Type parameters.
  ['interface A<T> { a: T }', 'interface A { a: string }', 'adds type parameters `<T>`', '`a` is `T`, not `string`'],
  [
    'interface A<T, U> { a: T; b: U }',
    'interface A<T> { a: T }',
    'has type parameters `<T, U>`, not `<T>`',
    'adds `b`',
  ],
  // Enums.
  ['enum A { X = Math.random() }', 'enum A { X = 1 }', '`X` is computed, not `1`'],
  ['enum A { X = 1 }', 'enum A { X = Math.random() }', '`X` is `1`, not computed'],
  ['enum A { X }', 'const enum A { X }', 'is not a const enum'],
  ['enum A { X }', 'class A {}', 'is an enum; the canonical one is not'],
  // Properties.
  ['class A { private x = 1 }', 'class A { x = 1 }', '`x` is private'],
  ['class A { protected x = 1 }', 'class A { x = 1 }', '`x` is protected'],
  ['class A { x = 1 }', 'class A { private x = 1 }', '`x` is not private'],
  ['class A { private x = 1 }', 'class A { protected x = 1 }', '`x` is private'],
  ['class A { protected x = 1 }', 'class A { protected x = 1 }', '`x` is another protected member'],
  ['class A { constructor(protected a: 1) {} }', 'class A { constructor(public a: 1) {} }', '`a` is protected'],
  ['class A { #x = 1 }', 'class A { x = 1 }', 'lacks `x`', 'adds `#x`'],
  ['class A { #x = 1 }', 'class A { #y = 1 }', 'lacks `#y`', 'adds `#x`'],
  ['interface A { readonly a?: 1 }', 'interface A { a: 1 }', '`a` is optional', '`a` is readonly'],
  ['interface A { a?: string | null }', 'interface A { a?: number | null }', '`a` is `string`, not `number`'],
  ['interface A { a?: 1 }', 'interface A { a: 2 }', '`a` is optional', '`a` is `1`, not `2`'],
  ['interface A { a: string[] | undefined }', 'interface A { a?: string[] }', '`a` is not optional'],
  ['interface A { a: this }', 'interface A { a: A }', '`a` is `this`, not `A`'],
  ['type A = { "a-b": 1 }', 'type A = { "a-b": 2 }', '`"a-b"` is `1`, not `2`'],
  [
    'type A = { [Symbol.iterator](): 1 }',
    'type A = { [Symbol.iterator](): 2 }',
    '`[Symbol.iterator]` is `() => 1`, not `() => 2`',
  ],
  ['interface A { readonly [key: string]: 1 }', 'interface A { [key: string]: 1 }', '`[key: string]` is readonly'],
  [
    'interface A { [key: string]: Map<string, { first: string; second: string }> }',
    'interface A { [key: string]: 1 }',
    '`[key: string]` is `Map<string, { first: string; second: st…`, not `1`',
  ],
  // Signatures.
  ['interface A { (x: 1): 1; (x: 2): 2 }', 'interface A { (x: 1): 1 }', 'adds `(x: 2): 2`'],
  [
    'interface A { new (x: 1): Date; new (x: 2): Date }',
    'interface A { new (x: 1): Date; new (x: 3): Date }',
    'lacks `new (x: 3): Date`',
    'adds `new (x: 2): Date`',
  ],
  [
    'interface A { new (x: 1): Date; new (x: 2): Date }',
    'interface A { new (x: 2): Date; new (x: 1): Date }',
    'has its overloads in another order',
  ],
  [
    'function A(x: string, y = 1): void {}',
    'function A(x: string): void {}',
    'takes `(x: string, y?: number)`, not `(x: string)`',
  ],
  [
    'function A<T extends string>(x: T): T { return x }',
    'function A<T>(x: T): T { return x }',
    'takes another `<T>(x: T)`',
  ],
  ['function A<T>(x: T): T[] { return [x] }', 'function A<T>(x: T): T { return x }', 'returns `T[]`, not `T`'],
  [
    'function A<T, U>(x: T, y: U): T { return x }',
    'function A<T>(x: T, y: T): T { return x }',
    'takes `<T, U>(x: T, y: U)`, not `<T>(x: T, y: T)`',
    'returns another `T`',
  ],
  ['const A = (x: 1) => x', 'const A = (x: 2) => x', 'takes `(x: 1)`, not `(x: 2)`', 'returns `1`, not `2`'],
  ['type A = () => string', 'type A = { a: 1 }', 'adds `(): string`', 'lacks `a`'],
  // Classes, and what is static.
  ['class A { static a = 1 }', 'class A {}', 'adds static `a`'],
  ['class A { static readonly a: 1 = 1 }', 'class A { static a: 1 = 1 }', 'static `a` is readonly'],
  ['class A { private static a = 1 }', 'class A { private static a = 1 }', 'static `a` is another private member'],
  ['class A { constructor(a: 1) {} }', 'class A { constructor(a: 2) {} }', 'takes `(a: 1)`, not `(a: 2)`'],
  [
    'class A { constructor(a: 1); constructor(a: 2); constructor(a: 1 | 2) {} }',
    'class A { constructor(a: 1) {} }',
    'adds `new (a: 2): A`',
  ],
  ['class A {}', 'enum A { X }', 'is another `A`', 'adds `new (): A`', 'lacks static `X`'],
  ['function A(): void {}', 'class A {}', 'lacks `new (): A`', 'adds `(): void`'],
  ['class A {}', 'const A = 1', 'is a type; the canonical one is not'],
  // What a type is.
  ['type A = Map<string, 1>', 'type A = Map<string, 2>', 'is `Map<string, 1>`, not `Map<string, 2>`'],
  ['type A = string[]', 'type A = number[]', 'is `string[]`, not `number[]`'],
  ['type A = { a: 1 } & { b: 2 }', 'type A = { a: 1 } & { b: 3 }', '`b` is `2`, not `3`'],
  ['type A = string & { a: 1 }', 'type A = { a: 1 }', 'is `string & { a: 1; }`, not `{ a: 1; }`'],
  ['type A = { a: 1 } | null', 'type A = { a: 1 } | undefined', 'lacks `undefined`', 'adds `null`'],
  ['type A = boolean', 'type A = true | 1', 'is `boolean`, not `true | 1`'],
  ['type A<T> = { [K in keyof T]: T[K] }', 'type A<T> = T', 'is `{ [K in keyof T]: T[K]; }`, not `T`'],
  ['const A = true', 'const A = false', 'is `true`, not `false`'],
  ['const A = { a: 1 }', 'const A = { a: "" }', '`a` is `number`, not `string`'],
  ['const A = Level.Low', 'const A = Level.High', 'is `Level.Low`, not `Level.High`'],
];

/** Values whose types TypeScript keeps as two objects, fresh from a literal and as they are written. */
const same: readonly (readonly [duplicate: string, canonical: string])[] = [
  ['const A = true', 'const A = true'],
  ['const A = { a: true } as const', 'const A: { readonly a: true } = { a: true }'],
  ['const A = { a: false } as const', 'const A: { readonly a: false } = { a: false }'],
  ['const A = { a: 1 } as const', 'const A: { readonly a: 1 } = { a: 1 }'],
  ['const A = { a: "a" } as const', 'const A: { readonly a: "a" } = { a: "a" }'],
  ['const A = { a: 1n } as const', 'const A: { readonly a: 1n } = { a: 1n }'],
  ['const A = Level.Low', 'const A: Level.Low = Level.Low'],
  ['type A = true | false', 'type A = boolean'],
];

const cases = [...listed, ...same].map(([duplicate, canonical]) => ({
  title: `${duplicate} ${canonical}`,
  duplicate,
  canonical,
}));
const verdicts = compareCases(cases);

describe('the differences', () => {
  it.each(listed)('are listed, of %s and %s', (duplicate, canonical, ...differences) => {
    expect(verdicts.get(`${duplicate} ${canonical}`)).toEqual({ verdict: 'different', differences });
  });

  it.each(same)('are none, of %s and %s', (duplicate, canonical) => {
    expect(verdicts.get(`${duplicate} ${canonical}`)).toEqual({ verdict: 'equivalent' });
  });
});
