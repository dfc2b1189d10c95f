import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../src/registry/standing.ts';
import { readReceivers } from './receiver-project.ts';

const imports = `
import { Unified, Face } from './canonical';
import { Legacy } from './deprecated';
import { Metrics } from './duplicate';
import { Compat } from './compat';
import { Row, Bare } from './row';
`;

/** The standing of the last use in a text. */
const read = (code: string): Standing | undefined => readReceivers(imports + code).standings.at(-1);

const ofType = (type: string, before = ''): Standing | undefined =>
  read(`${before}\nfunction f(m: ${type}) { return m.last_activity }`);

describe('a union', () => {
  it.each<[string, Standing]>([
    ['Legacy | Unified', 'legacy'],
    ['Legacy | string', 'legacy'],
    ['Row | Legacy', 'legacy'],
    ['Unified | Row', 'unrelated'],
    ['Unified | string', 'unproven'],
    ['Row | Bare', 'unproven'],
    ['Unified | null | undefined', 'unified'],
    ['Unified | Face', 'unified'],
    ['Legacy | any', 'unproven'],
  ])('stands as its worst part: %s → %s', (type, standing) => {
    expect(ofType(type)).toBe(standing);
  });
});

describe('an intersection', () => {
  it.each<[string, Standing]>([
    ['Legacy & { a: 1 }', 'legacy'],
    ['Unified & { a: 1 }', 'unified'],
    ['Unified & { last_activity: Date }', 'unified'],
    ['Legacy & Unified', 'legacy'],
    ['Metrics & Unified', 'legacy'],
    ['Row & Bare', 'unrelated'],
    ['{ a: 1 } & Bare', 'unproven'],
    ['(Legacy | Row) & { a: 1 }', 'legacy'],
  ])('stands as the part that counts: %s → %s', (type, standing) => {
    expect(ofType(type)).toBe(standing);
  });
});

describe('a type parameter', () => {
  it.each<[string, Standing]>([
    ['T extends Legacy', 'legacy'],
    ['T extends Unified', 'unified'],
    ['T extends Row', 'unrelated'],
    ['T extends Legacy | null', 'legacy'],
    ['T', 'unproven'],
    ['T extends object', 'unproven'],
    ['U extends Legacy, T extends U', 'legacy'],
    ['T extends { m: T }', 'unproven'],
  ])('stands as its constraint: %s → %s', (parameters, standing) => {
    expect(read(`function f<${parameters}>(m: T) { return (m as NonNullable<T>).last_activity }`)).toBe(standing);
    expect(read(`function f<${parameters}>(m: T) { if (m) return m.last_activity }`)).toBe(standing);
  });
});

describe('a class', () => {
  it.each<[string, Standing]>([
    ['class A extends Legacy {}', 'legacy'],
    ['class A extends Unified {}', 'unified'],
    ['class B extends Unified {} class A extends B {}', 'unified'],
    ['class B<T> extends Legacy { t?: T } class A extends B<string> {}', 'legacy'],
    ['interface A extends Legacy {}', 'legacy'],
    ['interface A extends Bare, Unified {}', 'unified'],
    ['interface A extends Pick<Legacy, "last_activity"> {}', 'legacy'],
    ['class A implements Row { last_activity = "" }', 'unrelated'],
    ['class A implements Legacy { last_activity = new Date(); mark_activity() {} }', 'legacy'],
    ['class A extends Bare implements Face { lastActivityAt = new Date() }', 'unified'],
    ['class A extends Unified implements Legacy { mark_activity() {} }', 'unified'],
    ['class A { last_activity = 1 } interface A extends Legacy {}', 'legacy'],
    ['class B extends Legacy {} class Snapshot extends B {} class A extends Snapshot {}', 'unified'],
    ['class Snapshot {} class B extends Snapshot {} class A extends B {}', 'unified'],
    [
      'type C = new (...args: any[]) => Unified; const mix = <T extends C>(B: T) => class extends B { x = 1 };\n' +
        'class A extends mix(Unified) {}',
      'unified',
    ],
    [
      'const mix = <T extends new (...args: any[]) => {}>(B: T) => class extends B { x = 1 };\nclass A extends mix(Legacy) {}',
      'legacy',
    ],
  ])('stands as what it derives from: %s → %s', (declarations, standing) => {
    expect(ofType('A', declarations)).toBe(standing);
  });

  it.each<[string, Standing]>([
    ['class A extends Legacy { f() { return this.last_activity } }', 'legacy'],
    ['class A extends Legacy { f() { return super.last_activity } }', 'legacy'],
    ['class A extends Legacy { f() { return this.mark().last_activity } mark(): this { return this } }', 'legacy'],
    ['class A extends Unified { f() { return this.last_activity } }', 'unified'],
    ['class A { last_activity = 1; f() { return this.last_activity } }', 'unrelated'],
    ['class A { last_activity = 1; static f(this: A) { return this.last_activity } }', 'unrelated'],
    ['export class Metrics2 {} export class A extends Legacy { static f() { return this.last_activity } }', 'legacy'],
    [
      'function mix<T extends new (...a: any[]) => Legacy>(B: T) { return class extends B { f() { return this.last_activity } } }',
      'legacy',
    ],
    ['function g(this: Legacy) { return this.last_activity }', 'legacy'],
  ])('stands as itself within: %s → %s', (code, standing) => {
    expect(read(code)).toBe(standing);
  });
});

describe('a type made of another one', () => {
  it.each<[string, Standing]>([
    ['Partial<Legacy>', 'legacy'],
    ['Readonly<Unified>', 'unified'],
    ['Pick<Legacy, "last_activity">', 'legacy'],
    ['Pick<Unified, "lastActivityAt">', 'unified'],
    ['Omit<Legacy, "mark_activity">', 'legacy'],
    ['Omit<Row, "a">', 'unrelated'],
    ['{ [K in keyof Legacy]: Legacy[K] }', 'legacy'],
    ['{ [K in keyof Legacy as K]: string }', 'legacy'],
    ['{ -readonly [K in keyof Unified]?: Unified[K] }', 'unified'],
    ['Record<"last_activity", Date>', 'unrelated'],
    ['Box["metrics"]', 'legacy'],
    ['Box["list"][number]', 'legacy'],
    ['Extract<Legacy | string, object>', 'legacy'],
    ['Exclude<Unified | null, null>', 'unified'],
    ['NonNullable<Legacy | null>', 'legacy'],
    ['Awaited<Promise<Legacy>>', 'legacy'],
    ['Partial<Readonly<Omit<Legacy, "a">>>', 'legacy'],
    ['ReturnType<typeof make>', 'legacy'],
    ['InstanceType<typeof Legacy>', 'legacy'],
    ['Local', 'legacy'],
    ['Wrap<Legacy>', 'legacy'],
    ['Wrap<Row>', 'unrelated'],
    ['import("./deprecated").Legacy', 'legacy'],
  ])('stands as that one: %s → %s', (type, standing) => {
    const before =
      'interface Box { metrics: Legacy; list: readonly Legacy[] } declare function make(): Legacy;\n' +
      'type Local = Legacy; type Wrap<T> = T & { wrapped: true };';
    expect(ofType(type, before)).toBe(standing);
  });

  it('stands as its constraint while it is open', () => {
    expect(read('function f<T extends Legacy>(m: Partial<T>) { return m.last_activity }')).toBe('legacy');
    expect(
      read('type C<T> = T extends string ? Legacy : Legacy;\nfunction f<T>(m: C<T>) { return m.last_activity }'),
    ).toBe('legacy');
    expect(read('function f<K extends "a" | "b">(m: Record<K, Unified>, k: K) { return m[k].last_activity }')).toBe(
      'unified',
    );
  });

  it.each<[string, Standing]>([
    ['declare const m: Pick<Legacy, "last_activity">; const n = { ...m, a: 1 };', 'legacy'],
    ['declare const m: Legacy; const n = { ...m, last_activity: 1 };', 'unrelated'],
    ['declare const m: Unified; const n = { ...m };', 'unified'],
    ['declare const m: Row; const n = { ...m };', 'unrelated'],
    ['import type { Alias } from "./deprecated"; declare const m: Alias; const n = { ...m, a: 1 };', 'legacy'],
    ['declare const m: Row, l: Legacy; const n = { ...m, ...l };', 'legacy'],
    ['interface Snapshot { last_activity: 1 } declare const m: Snapshot; const n = { ...m };', 'unified'],
    ['type Snapshot = { last_activity: 1 }; declare const m: Snapshot; const n = { ...m, a: 1 };', 'unified'],
    ['class Snapshot { inner = { last_activity: 1 } } const n = new Snapshot().inner;', 'unrelated'],
    ['class A { m = new Legacy(); last_activity = 1 } const n = new A();', 'unrelated'],
    ['declare const m: Legacy; const n = { m, last_activity: m.mark_activity };', 'unrelated'],
    ['declare const m: Legacy, o: { a: 1 }; const n = Object.assign({ ...m }, o);', 'legacy'],
  ])('stands as what is spread into it: %s → %s', (code, standing) => {
    expect(read(`${code} n.last_activity`)).toBe(standing);
  });

  it('stands as what is spread into it, also where a constructor alone declares the member', () => {
    const code =
      'class Snapshot { constructor() { this.last_activity = 1 } }\nconst n = { ...new Snapshot() }; n.last_activity';
    const options = { allowJs: true, checkJs: true };

    expect(readReceivers(code, { file: 'src/use.js', options }).standings.at(-1)).toBe('unified');
  });
});

describe('a name that another type goes by', () => {
  const before = `namespace n { export type Metrics = Row; export type Other = Row; export type Further = Metrics; }
interface Holder { readonly m: n.Metrics; readonly o: n.Other }
declare const holder: Holder, row: Row;`;

  it.each<[string, Standing]>([
    ['function f(m: n.Metrics) { return m.last_activity }', 'legacy'],
    ['function f(m: n.Metrics | null) { return m?.last_activity }', 'legacy'],
    ['function f(m: n.Further) { return m.last_activity }', 'legacy'],
    ['let m: n.Metrics["last_activity"]', 'legacy'],
    ['holder.m.last_activity', 'legacy'],
    ['holder.o.last_activity', 'unrelated'],
    ['row.last_activity', 'unrelated'],
    ['function f(m: n.Other) { return m.last_activity }', 'unrelated'],
    ['namespace o { export type Metrics = Unified } function f(m: o.Metrics) { return m.last_activity }', 'unified'],
    ['interface Snapshot {} type A = Snapshot & Row; function f(m: A) { return m.last_activity }', 'unified'],
    ['type A = A; function f(m: A) { return m.last_activity }', 'unproven'],
  ])('counts where a value is declared by it: %s → %s', (code, standing) => {
    expect(read(`${before}\n${code}`)).toBe(standing);
  });
});

describe('a name that the concept claims', () => {
  it.each<[string, Standing]>([
    ['type Metrics3 = { last_activity: Date }; type A = Metrics3', 'unrelated'],
    ['namespace n { export type Metrics = { last_activity: Date } } type A = n.Metrics', 'legacy'],
    ['namespace n { export type Metrics = { last_activity: Date } | null } type A = NonNullable<n.Metrics>', 'legacy'],
    ['namespace n { export type Metrics = Readonly<{ last_activity: Date }> } type A = n.Metrics', 'legacy'],
    ['namespace n { export type Metrics = Bare | Row } type A = n.Metrics', 'legacy'],
    ['namespace n { export type Metrics = Unified | Face } type A = n.Metrics', 'unified'],
    ['namespace n { export class Metrics extends Unified {} } type A = n.Metrics', 'unified'],
    [
      'namespace n { export const Metrics = class { last_activity = 1 } } type A = InstanceType<typeof n.Metrics>',
      'legacy',
    ],
    ['namespace n { export const Metrics = { last_activity: 1 } as const } type A = typeof n.Metrics', 'legacy'],
    ['namespace n { export enum Metrics { last_activity } } type A = typeof n.Metrics', 'legacy'],
    ['interface Snapshot { last_activity: 1 } type A = Snapshot', 'unified'],
    [
      'function g() { class Metrics { last_activity = 1 } return new Metrics() } type A = ReturnType<typeof g>',
      'unrelated',
    ],
    [
      'declare global { interface Metrics { last_activity: 1 } } type A = typeof globalThis extends never ? never : globalThis.Metrics',
      'unrelated',
    ],
    ['declare global { interface Amended { last_activity: 1 } } type A = Amended', 'unrelated'],
  ])('counts where it is declared for all: %s → %s', (declarations, standing) => {
    expect(ofType('A', declarations)).toBe(standing);
  });
});
