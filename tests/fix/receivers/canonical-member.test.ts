import { describe, expect, it } from 'vitest';
import { judgeEach } from './judge-code.ts';

const canon = "import { DatabaseSessionMetrics as D } from '@/metrics/session-metrics';\n";
const read = 'm.last_activity;';

describe('the canonical member', () => {
  it.each([
    ['last_activity: Date; lastActivityAt: Date', true],
    ['last_activity?: Date; lastActivityAt?: Date', true],
    ['last_activity = 0; lastActivityAt = 1', true],
    ['lastActivityAt = new Date(); get last_activity() { return this.lastActivityAt }', true],
    ['get last_activity(): Date { return a } get lastActivityAt(): Date { return a }', true],
    ['last_activity: Date; lastActivityAt: string', false],
    ['last_activity?: Date; lastActivityAt: Date', false],
    ['last_activity = 0; lastActivityAt = new Date()', false],
    ['last_activity; lastActivityAt', false],
    ['last_activity: Date', false],
    ['last_activity: Date; private lastActivityAt: Date', false],
    ['last_activity: Date; protected lastActivityAt: Date', false],
    ['private last_activity: Date; lastActivityAt: Date', false],
    ['private last_activity: Date; protected lastActivityAt: Date', false],
    ['private last_activity: Date; private lastActivityAt: Date', true],
    ['private lastActivityAt = new Date(); get last_activity() { return this.lastActivityAt }', false],
    ['last_activity: Date; static lastActivityAt: Date', false],
    ['constructor(public last_activity: Date, public lastActivityAt: Date) {}', true],
    ['constructor(public last_activity: Date, public lastActivityAt?: Date) {}', false],
    ['constructor(public last_activity: Date, private lastActivityAt: Date) {}', false],
    ['constructor(public last_activity: Date = a, public lastActivityAt: Date = b) {}', true],
    ['constructor(public last_activity = a, public lastActivityAt = b) {}', false],
    ['last_activity: Date; declare lastActivityAt: Date', true],
    ['last_activity: Date; accessor lastActivityAt: Date', true],
    ['last_activity: Date; get lastActivityAt(): Date { return a }', true],
    ['last_activity: Date; set lastActivityAt(a: Date) {}', false],
    ['last_activity: Date; get lastActivityAt() { return a }', false],
    ['get last_activity() { return this.other }; lastActivityAt: Date', false],
    ['get last_activity() { return other.lastActivityAt }; lastActivityAt: Date', false],
    ['get last_activity() { return this.lastActivityAt.a }; lastActivityAt: Date', false],
    ['get last_activity() { return this[lastActivityAt] }; lastActivityAt: Date', false],
    ['get last_activity() { return this["lastActivityAt"] }; lastActivityAt: Date', true],
    ['get last_activity() { log(); return this.lastActivityAt }; lastActivityAt: Date', false],
    ['get last_activity() { return }; lastActivityAt: Date', false],
    ['last_activity() { return this.lastActivityAt }; lastActivityAt: Date', false],
    ['last_activity = 1n; lastActivityAt = 2n', true],
    ['last_activity = 1n; lastActivityAt = 1', false],
    ['last_activity = "a"; lastActivityAt = 1', false],
    ['last_activity = "a"; lastActivityAt = "b"', true],
    ['last_activity = true; lastActivityAt = false', true],
    ['last_activity = null; lastActivityAt = null', false],
    ['last_activity = /a/; lastActivityAt = /a/', false],
    ['last_activity = a; lastActivityAt = a', false],
    ['last_activity = new Date(); lastActivityAt = new Date(1)', true],
    ['last_activity = new Map<1, 2>(); lastActivityAt = new Map<1, 2>()', false],
    ['last_activity = new a.Date(); lastActivityAt = new a.Date()', false],
    ['last_activity = () => 1; lastActivityAt = () => 1', false],
    ['last_activity: number; lastActivityAt = 1', true],
    ['last_activity: number = 1; lastActivityAt: string = ""', false],
    ['/** @type {Date} */ last_activity; /** @type {Date} */ lastActivityAt', true],
    ['/** @type {Date} */ last_activity; /** @type {string} */ lastActivityAt', false],
    ['/** @type {Own} */ last_activity; /** @type {Own} */ lastActivityAt', false],
    ['/** @type {Date[]} */ last_activity; /** @type {Date[]} */ lastActivityAt', false],
    ['/** @type {MyDate} */ last_activity; /** @type {MyDate} */ lastActivityAt', false],
    ['last_activity: Map<string,  1>; lastActivityAt: Map<string, 1>', true],
    ['last_activity: import("a").A; lastActivityAt: import("a").A', false],
  ])('can stand in where both are declared alike: %s', (members, canStandIn) => {
    expect(judgeEach(`class A { ${members} } declare const m: A; ${read}`)).toEqual([
      canStandIn ? 'unrelated, has it' : 'unrelated',
    ]);
  });

  it.each([
    ['last_activity(): void; lastActivityAt(): void', true],
    ['last_activity(at: Date): void; lastActivityAt(at: Date): void', true],
    ['last_activity(at: Date): void; lastActivityAt(at: string): void', false],
    ['last_activity(at: Date): void; lastActivityAt(at?: Date): void', false],
    ['last_activity(): void; lastActivityAt(): Date', false],
    ['last_activity(): void; lastActivityAt(at: Date): void', false],
    ['last_activity(): void; lastActivityAt(at?: Date): void', true],
    ['last_activity(): void; lastActivityAt(...at: Date[]): void', true],
    ['last_activity(): void; lastActivityAt(at?: Date, by?: 1): void', true],
    ['last_activity(): void; lastActivityAt(at: Date, by?: 1): void', false],
    ['last_activity(at: Date): void; lastActivityAt(): void', false],
    ['last_activity(); lastActivityAt()', false],
    ['last_activity?(): void; lastActivityAt?(): void', true],
    ['last_activity(): void; lastActivityAt?(): void', false],
    ['last_activity?(): void; lastActivityAt(): void', false],
    ['last_activity(): void; last_activity(a: 1): 2; lastActivityAt(): void', false],
    ['last_activity(): void; lastActivityAt(): void; lastActivityAt(a: 1): 2', false],
    ['last_activity<T>(): void; lastActivityAt<T>(): void', false],
    ['last_activity<T extends 1>(): void; lastActivityAt(): void', false],
    ['last_activity(): void; lastActivityAt<T>(): void', false],
    ['last_activity(): void; lastActivityAt: () => void', false],
    ['get last_activity(): Date; lastActivityAt(): Date', false],
    ['get last_activity(): Date; readonly lastActivityAt: Date', true],
    ['set last_activity(a: Date); set lastActivityAt(a: Date)', false],
  ])('can be called where both are declared alike: %s', (members, canStandIn) => {
    expect(judgeEach(`interface A { ${members} } declare const m: A; ${read}`)).toEqual([
      canStandIn ? 'unrelated, has it' : 'unrelated',
    ]);
  });

  it.each([
    ['class A { last_activity(at = 1): void {} lastActivityAt(at = 1): void {} }', true],
    ['class A { last_activity(): void {} lastActivityAt(at = 1): void {} }', true],
    ['abstract class A { abstract last_activity(): void; lastActivityAt(): void {} }', true],
    ['abstract class A { abstract last_activity(a: 1): void; lastActivityAt(): void {} }', false],
    ['abstract class A { abstract last_activity: Date; lastActivityAt: Date }', true],
    ['const a = { last_activity: 1, lastActivityAt: 2 }; type A = typeof a', true],
    ['const a = { last_activity: 1, lastActivityAt: "" }; type A = typeof a', false],
    ['const a = { last_activity: 1, lastActivityAt() {} }; type A = typeof a', false],
    ['const a = { last_activity: 1, get lastActivityAt() { return 1 } }; type A = typeof a', false],
    ['class A { constructor() { this.last_activity = 1; this.lastActivityAt = 2 } }', true],
    ['class A { constructor() { this.last_activity = 1; this.lastActivityAt = "" } }', false],
    [
      'class A { constructor() { this.last_activity = 1; this.lastActivityAt = 1 } last_activity; lastActivityAt }',
      true,
    ],
    [
      'class A { last_activity; lastActivityAt; constructor() { this.last_activity = 1; this.lastActivityAt = 2 } }',
      true,
    ],
    [
      'class A { last_activity; lastActivityAt; constructor() { this.last_activity = 1; this.lastActivityAt = "" } }',
      false,
    ],
    ['interface A { last_activity: Date; lastActivityAt: Date } interface A { last_activity: Date }', true],
    ['interface A { get last_activity(): Date; set last_activity(a: Date); lastActivityAt: Date }', true],
    ['class A { static mark() {} last_activity(): void {} lastActivityAt(): void {} }', true],
    ['class A { get last_activity(): Date { return a } lastActivityAt(): Date { return a } }', false],
    ['class A { last_activity(a: Date, b?: Date): void {} lastActivityAt(a: Date, c?: Date): void {} }', false],
    ['class A { last_activity(a: Date): void {} lastActivityAt(a: Date, b = 1, ...c: 1[]): void {} }', true],
    ['class A { last_activity: Date | null; lastActivityAt: Date|null }', false],
    ['class A { last_activity: (a: Date) => void; lastActivityAt: (a: Date) => void }', true],
    ['class A { last_activity: typeof a; lastActivityAt: typeof a } const a = 1', true],
    ['const a = { last_activity: new Date(), lastActivityAt: new Date() }; type A = typeof a', true],
    ['const a = { get last_activity() { return 1 }, lastActivityAt: 1 }; type A = typeof a', false],
    ['const a = { last_activity() {}, lastActivityAt() {} }; type A = typeof a', false],
    [
      'namespace n { export class T {} export class B { lastActivityAt: T } } class T {} class A extends n.B { last_activity: T }',
      false,
    ],
    ['namespace n { export class B { lastActivityAt: T } } class T {} class A extends n.B { last_activity: T }', true],
    [
      'namespace n { export const a = 1; export class B { lastActivityAt: typeof a } } const a = 2; class A extends n.B { last_activity: typeof a }',
      false,
    ],
    [
      'class T {} namespace n { class T {} export class B { lastActivityAt = new T() } } class A extends n.B { last_activity = new T() }',
      false,
    ],
    ['class T {} class A { last_activity = new T(); lastActivityAt = new T() }', true],
    ['class B { lastActivityAt(a: Date): void {} } class A extends B { last_activity(a: Date): void {} }', true],
    ['interface A { last_activity: A } class B { lastActivityAt: A } interface A extends B {}', true],
    ['class B<T> { lastActivityAt: T } class A<T> extends B<1> { last_activity: T }', false],
    ['class A<T> { last_activity: T; lastActivityAt: T }', true],
    [
      'namespace n { export type T = 1; export class B { lastActivityAt: T } } type T = 2; class A extends n.B { last_activity: T }',
      false,
    ],
  ])('is declared in more ways: %s', (code, canStandIn) => {
    expect(judgeEach(`${code}; declare const m: A; ${read}`)[0]?.endsWith('has it')).toBe(canStandIn);
  });

  it('is not known behind a base that is not known, or what may have left it out', () => {
    expect(judgeEach(`class A extends B { lastActivityAt: Date } declare const m: A; ${read}`)).toEqual(['unproven']);
    expect(judgeEach(`${canon}declare const m: Omit<D, 'lastActivityAt'>; ${read}`)).toEqual(['unified']);
    expect(judgeEach(`${canon}declare const m: Partial<D> & { last_activity: Date }; ${read}`)).toEqual(['unified']);
  });
});
