import { describe, expect, it } from 'vitest';
import { lint, typeCheck, type Mode } from './members-project.ts';

/** What stands above the uses of each mode; `m` is of a legacy type, and `n` may be missing. */
const heads: Readonly<Record<Mode, string>> = {
  typed: `import { Metrics } from './legacy';
declare function f(...values: unknown[]): void;
declare const m: Metrics;
declare const n: Metrics | undefined;
declare const list: readonly Metrics[];
`,
  untyped: `import { Metrics } from './legacy';
declare function f(...values: unknown[]): void;
declare const m: Metrics;
declare const n: Metrics | undefined;
declare const list: readonly Metrics[];
`,
  javascript: `import { Metrics } from './legacy';
const f = (...values) => values;
const m = new Metrics();
const n = Math.random() > 1 ? new Metrics() : undefined;
const list = [new Metrics()];
`,
};

/** What is fixed: uses in any language, with what becomes of them. */
const fixed: Readonly<Record<string, readonly [string, string]>> = {
  'a member': ['f(m.last_activity);', 'f(m.lastActivityAt);'],
  'an optional member': ['f(n?.last_activity);', 'f(n?.lastActivityAt);'],
  'a member of an optional chain': ['f(n?.last_activity.getTime());', 'f(n?.lastActivityAt.getTime());'],
  'a string key': ["f(m['last_activity']);", "f(m['lastActivityAt']);"],
  'a string key in double quotes': ['f(m["last_activity"]);', 'f(m["lastActivityAt"]);'],
  'a template key': ['f(m[`last_activity`]);', 'f(m[`lastActivityAt`]);'],
  'an escaped name': [String.raw`f(m.last\u005factivity);`, 'f(m.lastActivityAt);'],
  'a call of a method': ['m.mark_activity();', 'm.markActivity();'],
  'a member in parentheses': ['f((m).last_activity);', 'f((m).lastActivityAt);'],
  'a member over lines': ['f(m\n  // why\n  .last_activity);', 'f(m\n  // why\n  .lastActivityAt);'],
  'a pattern': [
    'const { last_activity } = m; f(last_activity);',
    'const { lastActivityAt: last_activity } = m; f(last_activity);',
  ],
  'a pattern with an alias': ['const { last_activity: at } = m; f(at);', 'const { lastActivityAt: at } = m; f(at);'],
  'a pattern with a default': [
    'const { last_activity = new Date() } = m; f(last_activity);',
    'const { lastActivityAt: last_activity = new Date() } = m; f(last_activity);',
  ],
  'a pattern with a quoted key': [
    "const { 'last_activity': at } = m; f(at);",
    "const { 'lastActivityAt': at } = m; f(at);",
  ],
  'a pattern with a computed key': [
    "const { ['last_activity']: at } = m; f(at);",
    "const { ['lastActivityAt']: at } = m; f(at);",
  ],
  'a pattern in an assignment': [
    'let at; ({ last_activity: at } = m); f(at);',
    'let at; ({ lastActivityAt: at } = m); f(at);',
  ],
  'a pattern in for…of': [
    'for (const { last_activity } of list) f(last_activity);',
    'for (const { lastActivityAt: last_activity } of list) f(last_activity);',
  ],
  'a nested pattern': [
    'const { inner: { last_activity } } = { inner: m }; f(last_activity);',
    'const { inner: { lastActivityAt: last_activity } } = { inner: m }; f(last_activity);',
  ],
  'two names of a pattern': [
    'const { last_activity, mark_activity } = m; f(last_activity, mark_activity);',
    'const { lastActivityAt: last_activity, markActivity: mark_activity } = m; f(last_activity, mark_activity);',
  ],
  'the operator in': ["f('last_activity' in m);", "f('lastActivityAt' in m);"],
  'Reflect.get': ["f(Reflect.get(m, 'last_activity'));", "f(Reflect.get(m, 'lastActivityAt'));"],
  'a template literal': ['f(`seen ${m.last_activity.toISOString()}`);', 'f(`seen ${m.lastActivityAt.toISOString()}`);'],
  'a catch clause': [
    'try { f(); } catch (error) { f(error, m.last_activity); }',
    'try { f(); } catch (error) { f(error, m.lastActivityAt); }',
  ],
  'a callback': ['list.forEach((each) => f(each.last_activity));', 'list.forEach((each) => f(each.lastActivityAt));'],
  'a chain of callbacks': [
    'f(list.filter((each) => each.errors > 0).map((each) => each.last_activity));',
    'f(list.filter((each) => each.errorCount > 0).map((each) => each.lastActivityAt));',
  ],
  'a default value': [
    'const g = (at = m.last_activity) => at; f(g());',
    'const g = (at = m.lastActivityAt) => at; f(g());',
  ],
  'a getter': ['f({ get at() { return m.last_activity; } });', 'f({ get at() { return m.lastActivityAt; } });'],
  'a value of an object literal': ['f({ last_activity: m.last_activity });', 'f({ last_activity: m.lastActivityAt });'],
  'a for…of loop': [
    'for (const each of list) f(each.last_activity);',
    'for (const each of list) f(each.lastActivityAt);',
  ],
  'an element': ['f(list[0]?.last_activity);', 'f(list[0]?.lastActivityAt);'],
  'a promise': [
    'Promise.resolve(m).then((each) => f(each.last_activity));',
    'Promise.resolve(m).then((each) => f(each.lastActivityAt));',
  ],
};

/** What only TypeScript can write. */
const fixedTypes: Readonly<Record<string, readonly [string, string]>> = {
  'a member behind !': ['f(n!.last_activity);', 'f(n!.lastActivityAt);'],
  'a member behind as': ['f((m as Metrics).last_activity);', 'f((m as Metrics).lastActivityAt);'],
  'a member behind satisfies': ['f((m satisfies Metrics).last_activity);', 'f((m satisfies Metrics).lastActivityAt);'],
  'a parameter': [
    'export const g = (each: Metrics) => each.last_activity;',
    'export const g = (each: Metrics) => each.lastActivityAt;',
  ],
  'a pattern in a parameter': [
    'export const g = ({ last_activity }: Metrics) => last_activity;',
    'export const g = ({ lastActivityAt: last_activity }: Metrics) => last_activity;',
  ],
  'a field': [
    'export class Holder { constructor(readonly metrics: Metrics) {} get at() { return this.metrics.last_activity; } }',
    'export class Holder { constructor(readonly metrics: Metrics) {} get at() { return this.metrics.lastActivityAt; } }',
  ],
  'a heir': [
    'export class Heir extends Metrics { get at() { return this.last_activity; } }',
    'export class Heir extends Metrics { get at() { return this.lastActivityAt; } }',
  ],
  'a return type': [
    'declare function get(): Metrics; f(get().last_activity);',
    'declare function get(): Metrics; f(get().lastActivityAt);',
  ],
  'an awaited promise': [
    'export const g = async (each: Promise<Metrics>) => (await each).last_activity;',
    'export const g = async (each: Promise<Metrics>) => (await each).lastActivityAt;',
  ],
  'a value of a map': [
    "export const g = (each: Map<string, Metrics>) => each.get('a')?.last_activity;",
    "export const g = (each: Map<string, Metrics>) => each.get('a')?.lastActivityAt;",
  ],
  'a constraint': [
    'export const g = <T extends Metrics>(each: T) => each.last_activity;',
    'export const g = <T extends Metrics>(each: T) => each.lastActivityAt;',
  ],
  'an alias of the type': [
    'type Own = Metrics; export const g = (each: Own) => each.last_activity;',
    'type Own = Metrics; export const g = (each: Own) => each.lastActivityAt;',
  ],
  'a readonly copy of the type': [
    'export const g = (each: Readonly<Metrics>) => each.last_activity;',
    'export const g = (each: Readonly<Metrics>) => each.lastActivityAt;',
  ],
  instanceof: [
    'export const g = (each: unknown) => (each instanceof Metrics ? each.last_activity : undefined);',
    'export const g = (each: unknown) => (each instanceof Metrics ? each.lastActivityAt : undefined);',
  ],
  'an indexed access type': [
    "export type At = Metrics['last_activity'];",
    "export type At = Metrics['lastActivityAt'];",
  ],
};

const modes = ['typed', 'untyped', 'javascript'] as const;

describe.each(modes)('%s: what is fixed together with the import', (mode) => {
  const head = heads[mode];
  const newHead = head.replace("{ Metrics } from './legacy'", "{ BaseMetrics as Metrics } from './metrics'");
  const cases = Object.entries(mode === 'javascript' ? fixed : { ...fixed, ...fixedTypes });

  it.each(cases)('%s', (_name, [code, wanted]) => {
    const { messages, output, left } = lint(`${head}${code}\n`, { mode });

    expect(messages.map(({ messageId }) => messageId)).toContain('legacyMember');
    expect(output).toBe(`${newHead}${wanted}\n`);
    expect(left).toEqual([]);
    if (mode === 'typed' && typeCheck('src/app.ts', `${head}${code}\n`).length === 0) {
      expect(typeCheck('src/app.ts', output)).toEqual([]);
    }
  });
});

/** What is reported and left alone, together with the import, by the reason. */
const refused: Readonly<Record<string, readonly [string, RegExp]>> = {
  'a rest': ['const { last_activity, ...rest } = m; f(last_activity, rest);', /\brest\b/u],
  'an update': ['m.errors += 1;', /./u],
  'an increment': ['m.errors++;', /./u],
  'Object.hasOwn': ["f(Object.hasOwn(m, 'last_activity'));", /./u],
  'the method hasOwnProperty': ["f(m.hasOwnProperty('last_activity'));", /./u],
  'a key that is named elsewhere': ["const key = 'last_activity'; f(m[key]);", /./u],
  'a fallback to the canonical member': ['f(m.last_activity ?? m.lastActivityAt);', /./u],
  'a pattern that has the canonical member': [
    'const { last_activity, lastActivityAt } = m; f(last_activity, lastActivityAt);',
    /./u,
  ],
};

describe.each(modes)('%s: what is refused together with the import', (mode) => {
  it.each(Object.entries(refused))('%s', (_name, [code, reason]) => {
    const { messages, output } = lint(`${heads[mode]}${code}\n`, { mode });

    expect(messages.map(({ messageId }) => messageId)).toContain('legacyMemberKept');
    expect(messages.map(({ message }) => message).join('\n')).toMatch(reason);
    expect(output).toBe(`${heads[mode]}${code}\n`);
  });
});

describe.each(modes)('%s: what is none of the rule’s business', (mode) => {
  it.each([
    ['a write', 'm.last_activity = new Date();'],
    ['a write by a pattern', '[m.last_activity] = [new Date()];'],
    ['a deletion', 'delete n?.last_activity;'],
    ['the key of an object literal', 'f({ last_activity: 1 });'],
    ['a shorthand of an object literal', 'const last_activity = 1; f({ last_activity });'],
    ['a variable', 'const last_activity = 1; f(last_activity);'],
    ['a label', 'last_activity: for (;;) break last_activity;'],
    ['a private name', 'class C { #last_activity = 1; get() { return this.#last_activity; } } f(new C().get());'],
    ['a string', "f('last_activity');"],
  ])('%s', (_name, code) => {
    expect(lint(`${heads[mode]}${code}\n`, { mode }).messages).toEqual([]);
  });

  it.each([
    ['a write', 'm.last_activity = new Date();'],
    ['a deletion', 'delete n?.last_activity;'],
  ])('%s, unless writes are asked for; then it is never fixed', (_name, code) => {
    const { messages, output } = lint(`${heads[mode]}${code}\n`, { mode, options: { writes: true } });

    expect(messages).toHaveLength(1);
    expect(messages[0]?.suggestions ?? []).toEqual([]);
    expect(output).toBe(`${heads[mode]}${code}\n`);
  });
});
