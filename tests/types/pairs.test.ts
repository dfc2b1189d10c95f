import { describe, expect, it } from 'vitest';
import { comparePairs } from './compare-pairs.ts';
import { different } from './different-types.ts';

const declarations = `
import { type Point, Service, Level, type Nullable, brand, mark } from './shared';
interface Local { a: string }
interface Further extends Local { b: number }
interface Cell<T> { v: T }
interface OtherCell<T> { v: T | null }
interface Two<T, U> { v: T; w: U }
interface Fluent<T> { v: T; chain(): this }
type Optional<T> = { [K in keyof T]?: T[K] };
type Whole<T> = { [K in keyof T]-?: T[K] };
type Only<T, K extends keyof T> = { [P in K]: T[P] };
type Element<T> = T extends readonly (infer E)[] ? E : never;
type Content<T> = T extends readonly (infer E)[] ? E : T;
class Hidden { private secret = 1 }
class Plain { a = '' }
enum Kind { Low, High }
declare function make(this: Plain, a: string): void;
declare const made: { readonly a: true; b: string };
`;

/** Two types that each stand for the other one, though they are written in two ways. */
const same: readonly (readonly [one: string, other: string])[] = [
  ['1 | 2', '2 | 1'],
  ['true | false', 'boolean'],
  ['Further', 'Local & { b: number }'],
  ['{ a: 1 } & { b: 2 }', '{ a: 1; b: 2 }'],
  ['{ a: 1 } & { b: 2 }', '{ b: 2 } & { a: 1 }'],
  ['Pick<Cell<1>, "v">', '{ v: 1 }'],
  ['Array<Array<1>>', '1[][]'],
  ['[a: string, b?: 1]', '[string, 1?]'],
  ['Partial<{ a: 1 }>', '{ a?: 1 }'],
  ['Required<{ a?: 1 }>', '{ a: 1 }'],
  ['Readonly<{ a: 1 }>', '{ get a(): 1 }'],
  ['{ get a(): 1; set a(a: 1) }', '{ a: 1 }'],
  ['Record<"a", 1>', '{ a: 1 }'],
  ['Record<string, 1>', '{ [key: string]: 1 }'],
  ['(a: 1, b?: 2) => void', '(b: 1, a?: 2) => void'],
  ['<V>(a: V) => V', '<W>(b: W) => W'],
  ['<V, W extends V>(a: V, b: W) => W', '<W, V extends W>(a: W, b: V) => V'],
  ['<V, W = V>(a: V, b: W) => W', '<W, V = W>(a: W, b: V) => V'],
  ['{ [P in keyof T]+?: T[P] }', '{ [P in keyof T]?: T[P] }'],
  ['{ +readonly [P in keyof T]: T[P] }', '{ readonly [Q in keyof T]: T[Q] }'],
  ['T extends (infer E)[] ? E : 1', 'T extends (infer F)[] ? F : 1'],
  ['T & { a: 1 } & { b: 2 }', 'T & { a: 1; b: 2 }'],
  ['T & { a: 1 }', '{ a: 1 } & T'],
  ['Nullable<T>', 'T | null'],
  ['string & { [brand]: 1 }', '{ [brand]: 1 } & string'],
  ['Content<string[]>', 'string'],
  ['typeof made', '{ readonly a: true; b: string }'],
  ['{ set a(a: 1) }', '{ a: 1 }'],
  ['{ [P in "a" as `get${P}`]: 1 }', '{ geta: 1 }'],
  ['{ [P in "a" | "b" as Exclude<P, "b">]: 1 }', '{ a: 1 }'],
  ['{ [P in "a" as `${P}${S}`]: 1 }', '{ [Q in "a" as `${Q}${S}`]: 1 }'],
];

/** Two types of which the first can stand for the second, and the second not for the first. */
const narrower: readonly (readonly [one: string, other: string])[] = [
  ['Local', '{ a: string }'],
  ['Plain', '{ a: string }'],
  ['Further', 'Pick<Further, "a" | "b">'],
  ['Local', 'Omit<Further, "b">'],
  ['Cell<1>', 'Pick<Cell<1>, "v">'],
  ['Cell<Cell<1>>', 'Cell<Pick<Cell<1>, "v">>'],
];

/** Types that no other type can stand for, not even the copy that the other module declares. */
const unique: readonly string[] = ['Hidden', 'Kind', 'Kind.Low', 'typeof Hidden', '{ k: Kind.High }'];

/** Two types of which TypeScript tells too little. */
const unclear: readonly (readonly [one: string, other: string])[] = [
  ['{ v: Optional<T> }', '{ v: { [P in keyof T]?: T[P] } }'],
  ['{ v: Partial<T> }', '{ v: Partial<U> }'],
  ['{ v: Exclude<T, 1> }', '{ v: Exclude<U, 1> }'],
  ['{ v: Exclude<T, 1> }', '{ v: T extends 1 ? never : T }'],
  ['{ v: Element<T> }', '{ v: T extends readonly (infer E)[] ? E : never }'],
];

const head = 'T, U, S extends string, K extends keyof T';
const positions = {
  // Of a type with type parameters TypeScript is not asked whether it can be assigned: the comparison has the only word.
  'as they are': (name: string, type: string) => `export type ${name}<${head}> = ${type};`,
  'deep inside': (name: string, type: string) => `export type ${name}<${head}> = { m: ${type} };`,
};

describe.each(Object.entries(positions))('two types, %s,', (_position, write) => {
  const rows = [
    ...different.map(([, ...row]) => row),
    ...same,
    ...narrower,
    ...unclear,
    ...unique.map((it) => [it, it]),
  ];
  const pairs = rows.map(([one = '', other = '']) => ({ one, other }));
  const compared = comparePairs(pairs, write, declarations);
  const own = { oneAndOne: 'equivalent', otherAndOther: 'equivalent' };

  it.each(different)('are told apart by %s: %s and %s', (_trait, one, other) => {
    expect(compared.get({ one, other })).toEqual({ ...own, oneAndOther: 'different', otherAndOne: 'different' });
  });

  it.each(same)('are the same: %s and %s', (one, other) => {
    expect(compared.get({ one, other })).toEqual({ ...own, oneAndOther: 'equivalent', otherAndOne: 'equivalent' });
  });

  it.each(narrower)('are the same one way: %s and %s', (one, other) => {
    expect(compared.get({ one, other })).toEqual({ ...own, oneAndOther: 'equivalent', otherAndOne: 'different' });
  });

  it.each(unclear)('are not known: %s and %s', (one, other) => {
    expect(compared.get({ one, other })).toEqual({ ...own, oneAndOther: 'unknown', otherAndOne: 'unknown' });
  });

  it.each(unique)('are two, though they are written the same: %s', (one) => {
    expect(compared.get({ one, other: one }).oneAndOne).toBe('different');
  });
});

describe('two types that leave no `undefined` out', () => {
  const write = (name: string, type: string): string => `export type ${name}<T> = { m: ${type}; t: T };`;
  const exact = [
    ['{ a?: 1 }', '{ a?: 1 | undefined }'],
    ['{ a?: 1 | undefined }', '{ a: 1 | undefined }'],
    ['[1?]', '[(1 | undefined)?]'],
  ] as const;
  const pairs = exact.map(([one, other]) => ({ one, other }));
  const compared = comparePairs(pairs, write, '', { exactOptionalPropertyTypes: true });

  it.each(exact)('are told apart where absence is another thing: %s and %s', (one, other) => {
    const own = { oneAndOne: 'equivalent', otherAndOther: 'equivalent' };
    expect(compared.get({ one, other })).toEqual({ ...own, oneAndOther: 'different', otherAndOne: 'different' });
  });
});
