import { describe, expect, it } from 'vitest';
import { judgeExportByType } from '../../../src/types/receivers/judge-receiver.ts';
import { readReceivers, settings, world } from './receiver-project.ts';

/** Whether the canonical member can be read on a type made of these members. */
const has = (type: string, member?: string): boolean | undefined =>
  readReceivers(`function f(m: ${type}) { return m.${member ?? 'last_activity'} }`, { ...(member && { member }) })
    .receivers[0]?.hasCanonicalMember;

describe('the canonical member', () => {
  it.each<readonly [string, boolean, string?]>([
    ['{ lastActivityAt: Date }', true],
    ['{ last_activity: Date }', false],
    ['{ last_activity: Date; lastActivityAt: Date }', true],
    ['{ last_activity: Date; lastActivityAt: string }', false],
    ['{ last_activity: Date | null; lastActivityAt: Date }', false],
    ['{ last_activity?: Date; lastActivityAt: Date }', false],
    ['{ last_activity?: Date; lastActivityAt?: Date }', true],
    ['{ last_activity: any; lastActivityAt: Date }', false],
    ['{ last_activity: Date; lastActivityAt: unknown }', false],
    ['{ last_activity: unknown; lastActivityAt: unknown }', true],
    ['{ last_activity: Promise<any>; lastActivityAt: Promise<Date> }', false],
    ['{ last_activity: any[]; lastActivityAt: Date[] }', false],
    ['{ last_activity: { a?: 1 }; lastActivityAt: {} }', false],
    ['{ last_activity: Date[]; lastActivityAt: readonly Date[] }', false],
    ['{ last_activity: number; lastActivityAt: Some }', false, 'enum Some { a }'],
    ['{ lastActivityAt: Date } | null', true],
    ['{ lastActivityAt: Date } | { lastActivityAt: string }', true],
    ['{ lastActivityAt: Date } | { last_activity: Date }', false],
    ['{ lastActivityAt: Date } | string', false],
    ['{ lastActivityAt: Date } & { last_activity: Date }', true],
    ['{ lastActivityAt: Date } & { last_activity: string }', false],
    ['Partial<{ lastActivityAt: Date; last_activity: Date }>', true],
    ['{ [key: string]: Date }', false],
    ['{ [key: string]: Date; lastActivityAt: Date }', false],
    ['{ [key: string]: Date; lastActivityAt: Date; last_activity: Date }', true],
    ['any', false],
    ['unknown', false],
    ['null', false],
    ['Gone', false],
    ['A', true, 'class A { get lastActivityAt() { return 1 } last_activity = 1 }'],
    ['A', false, 'class A { set lastActivityAt(a: number) {} last_activity = 1 }'],
    ['A', false, 'class A { private lastActivityAt = 1 }'],
    ['A', false, 'class A { private lastActivityAt = 1; last_activity = 1 }'],
    ['A', false, 'class A { lastActivityAt; last_activity }'],
    ['A<string>', true, 'class A<T> { lastActivityAt?: T; last_activity?: T }'],
    ['A<string>', false, 'class A<T> { lastActivityAt?: T; last_activity?: number }'],
    ['A<string>', true, 'class A<T> { lastActivityAt?: T; last_activity?: string }'],
  ])('is there, and holds the same: %s → %s (%s)', (type, wanted, before = '') => {
    const code = `${before}\nfunction f(m: ${type}) { return m.last_activity }`;
    expect(readReceivers(code).receivers[0]?.hasCanonicalMember).toBe(wanted);
  });

  it('is that of a constraint', () => {
    const text = 'function f<T extends { lastActivityAt: Date }>(m: T) { return m.last_activity }';
    expect(readReceivers(text).receivers[0]?.hasCanonicalMember).toBe(true);
  });

  it.each([
    ['mark_activity(): void; markActivity(): void', true],
    ['mark_activity(): void; markActivity(at?: Date): void', true],
    ['mark_activity(): void; markActivity(at: Date): void', false],
    ['mark_activity(at: Date): void; markActivity(at: Date): void', true],
    ['mark_activity(at: Date | string): void; markActivity(at: Date): void', false],
    ['mark_activity(at: Date): void; markActivity(at: Date | string): void', true],
    ['mark_activity(at: Date): void; markActivity(): void', false],
    ['mark_activity(at?: Date): void; markActivity(at: Date): void', false],
    ['mark_activity(at: any): void; markActivity(at: Date): void', false],
    ['mark_activity(at: Date): void; markActivity(at: any): void', false],
    ['mark_activity(): void; markActivity(): Promise<void>', false],
    ['mark_activity(): any; markActivity(): void', false],
    ['mark_activity(): void; markActivity: Date', false],
    ['mark_activity: () => void; markActivity(): void', true],
    ['mark_activity(...at: Date[]): void; markActivity(): void', false],
    ['mark_activity<T>(at: T): T; markActivity<T>(at: T): T', true],
    ['mark_activity<T>(at: T): T; markActivity(at: Date): Date', false],
    ['mark_activity(): void; mark_activity(a: 1): 2; markActivity(): void', false],
    ['mark_activity(): void; markActivity(): void; markActivity(a: 1): 2', false],
    ['mark_activity?(): void; markActivity(): void', false],
    ['mark_activity(): void; markActivity?(): void', false],
    ['mark_activity(): void; markActivity(...at: Date[]): void', false],
    ['mark_activity(at: Date, by: 1): void; markActivity(at: Date): void', false],
    ['mark_activity(at: unknown): at is Date; markActivity(at: unknown): at is Date', true],
    ['mark_activity(at: unknown): at is Date; markActivity(at: unknown): boolean', false],
    ['mark_activity(at: unknown): asserts at; markActivity(at: unknown): void', false],
    ['mark_activity(): void; markActivity(this: Date): void', false],
    ['mark_activity(this: Date): void; markActivity(this: Date): void', true],
  ])('is called as the legacy one is: %s → %s', (members, wanted) => {
    expect(has(`{ ${members} }`, 'mark_activity')).toBe(wanted);
  });
});

/** What a canonical export says of a use in a text. */
const judgeExport = (
  code: string,
  exportName: string,
  canonical = world['src/canonical.ts'] ?? '',
  member?: string,
) => {
  const files = { ...world, 'src/canonical.ts': canonical };
  const { uses, registry, services } = readReceivers(code, { files, ...(member && { member }) });
  const [use] = uses;
  const concept = registry.concepts.get('Metrics');
  if (use === undefined || concept === undefined) throw new Error('nothing is used');
  const canonicalMember = settings.members?.[use.member] ?? '';
  return judgeExportByType({ concept, exportName, member: use.member, canonicalMember, use, services });
};

describe('a canonical export', () => {
  const legacy = "import { Legacy } from './deprecated';\ndeclare const m: Legacy;\n";

  it.each([
    ['Unified', `${legacy}m.last_activity`, true],
    ['Face', `${legacy}m.last_activity`, true],
    ['Alias', `${legacy}m.last_activity`, true],
    ['Either', `${legacy}m.last_activity`, true],
    ['Made', `${legacy}m.last_activity`, true],
    ['frozen', `${legacy}m.last_activity`, true],
    ['Inner', `${legacy}const { last_activity } = m`, true],
    ['Unified', `${legacy}"last_activity" in m`, true],
    ['Unified', 'declare const m: { last_activity: string }; m.last_activity', false],
    ['Unified', 'declare const m: { last_activity?: Date }; m.last_activity', false],
    ['Unified', 'declare const m: any; m.last_activity', true],
    ['Unified', "import { Gone } from './gone'; declare const m: Gone; m.last_activity", true],
    ['Unified', `${legacy}Legacy.last_activity`, false],
    ['adapt', `${legacy}m.last_activity`, false],
  ])('has the member of %s for %s: %s', (exportName, code, hasCanonicalMember) => {
    expect(judgeExport(code, exportName)).toEqual({ hasCanonicalMember });
  });

  it('is asked for its static members where the receiver is a class', () => {
    const canonical = 'export class Unified { static lastActivityAt = 1 }\nexport interface Face {}';
    expect(judgeExport(`${legacy}Legacy.last_activity`, 'Unified', canonical)).toEqual({ hasCanonicalMember: true });
    expect(judgeExport(`${legacy}m.last_activity`, 'Unified', canonical)).toEqual({ hasCanonicalMember: false });
  });

  it('is asked for its methods', () => {
    expect(judgeExport(`${legacy}m.mark_activity()`, 'Unified', undefined, 'mark_activity')).toEqual({
      hasCanonicalMember: true,
    });
  });

  it('says nothing where it is not known', () => {
    expect(judgeExport(`${legacy}m.last_activity`, 'Nowhere')).toBeUndefined();
  });
});
