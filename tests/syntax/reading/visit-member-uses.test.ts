import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { listUses, readUses } from './find-uses.ts';

const require = createRequire(createRequire(import.meta.url).resolve(process.env['SSOT_ESLINT'] ?? 'eslint'));
const espree = require('espree') as object;

/** Code that both JavaScript and TypeScript have, and the uses in it. */
const shared: Record<string, readonly string[]> = {
  // Expressions.
  'm.last_activity;': ['access: m → last_activity'],
  'm?.last_activity;': ['access: m → last_activity'],
  'm?.a.last_activity?.b;': ['access: m?.a → last_activity'],
  'm["last_activity"];': ['access: m → "last_activity"'],
  "m?.['last_activity'];": ["access: m → 'last_activity'"],
  'm[`last_activity`];': ['access: m → `last_activity`'],
  'm["last\\u005factivity"];': ['access: m → "last\\u005factivity"'],
  'm.last\\u005factivity;': ['access: m → last\\u005factivity'],
  'm\n  // here\n  .last_activity\n  .getTime();': ['access: m → last_activity'],
  'm.last_activity.last_activity;': ['access: m → last_activity', 'access: m.last_activity → last_activity'],
  'f(m).last_activity();': ['access: f(m) → last_activity'],
  'new m.last_activity();': ['access: m → last_activity'],
  '`${m.last_activity}`;': ['access: m → last_activity'],
  'm.last_activity`x`;': ['access: m → last_activity'],
  'try { f(); } catch (e) { g(m.last_activity); }': ['access: m → last_activity'],
  'const f = (a = m.last_activity) => a;': ['access: m → last_activity'],
  'class A { get a() { return this.last_activity; } }': ['access: this → last_activity'],
  'class A extends B { a() { return super.last_activity; } }': ['access: super → last_activity'],
  'class A extends m.last_activity {}': ['access: m → last_activity'],
  'class A { b = m.last_activity; static { m.last_activity; } }': [
    'access: m → last_activity',
    'access: m → last_activity',
  ],
  'import * as ns from "x"; ns.last_activity;': ['access: ns → last_activity'],
  'export default m.last_activity;': ['access: m → last_activity'],
  'f({ last_activity: m.last_activity });': ['access: m → last_activity'],
  // Keys that the file tells.
  'const KEY = "last_activity"; m[KEY];': ['access: m → KEY, indirect'],
  'const A = "last", B = `${A}_activity`, C = B; m[C];': ['access: m → C, indirect'],
  'let key = "last_activity"; m[key];': ['access: m → key, indirect'],
  'm["last_" + "activity"];': ['access: m → "last_" + "activity", indirect'],
  'const keys = Object.freeze({ a: "last_activity" }); m[keys.a]; m[keys["a"]];': [
    'access: m → keys.a, indirect',
    'access: m → keys["a"], indirect',
  ],
  // What is done with it.
  'm.last_activity = 1;': ['access: m → last_activity, write'],
  'm["last_activity"] = 1;': ['access: m → "last_activity", write'],
  'a = m.last_activity;': ['access: m → last_activity'],
  'm.last_activity += 1;': ['access: m → last_activity, update'],
  'm.last_activity ??= 1;': ['access: m → last_activity, update'],
  'm.last_activity++;': ['access: m → last_activity, update'],
  '--m.last_activity;': ['access: m → last_activity, update'],
  '-m.last_activity;': ['access: m → last_activity'],
  'delete m.last_activity;': ['access: m → last_activity, delete'],
  'delete m?.last_activity;': ['access: m → last_activity, delete'],
  'delete m.last_activity.a;': ['access: m → last_activity'],
  'delete m[m.last_activity];': ['access: m → last_activity'],
  '[m.last_activity] = xs;': ['access: m → last_activity, write'],
  '[m.last_activity = 1] = xs;': ['access: m → last_activity, write'],
  '[a = m.last_activity] = xs;': ['access: m → last_activity'],
  '[...m.last_activity] = xs;': ['access: m → last_activity, write'],
  '({ x: m.last_activity } = y);': ['access: m → last_activity, write'],
  '({ x: m.last_activity = 1 } = y);': ['access: m → last_activity, write'],
  '({ ...m.last_activity } = y);': ['access: m → last_activity, write'],
  '({ [m.last_activity]: x } = y);': ['access: m → last_activity'],
  '({ x: m.last_activity });': ['access: m → last_activity'],
  'for (m.last_activity of xs);': ['access: m → last_activity, write'],
  'for (m.last_activity in xs);': ['access: m → last_activity, write'],
  'for (x of m.last_activity);': ['access: m → last_activity'],
  '[...m.last_activity];': ['access: m → last_activity'],
  // Patterns.
  'const { last_activity } = m;': ['pattern: { last_activity } → last_activity'],
  'const { last_activity = 1 } = m;': ['pattern: { last_activity = 1 } → last_activity'],
  'const { last_activity: at } = m;': ['pattern: { last_activity: at } → last_activity'],
  'const { "last_activity": at } = m;': ['pattern: { "last_activity": at } → "last_activity"'],
  'const { ["last_activity"]: at } = m;': ['pattern: { ["last_activity"]: at } → "last_activity"'],
  'const { [`last_activity`]: at } = m;': ['pattern: { [`last_activity`]: at } → `last_activity`'],
  'const KEY = "last_activity", { [KEY]: at } = m;': ['pattern: { [KEY]: at } → KEY, indirect'],
  'const { last_activity, ...rest } = m;': ['pattern: { last_activity, ...rest } → last_activity, rest'],
  'const { a: { last_activity }, ...rest } = m;': ['pattern: { last_activity } → last_activity'],
  'const [{ last_activity }, ...xs] = ms;': ['pattern: { last_activity } → last_activity'],
  'const { a: last_activity } = m;': [],
  '({ last_activity } = m);': ['pattern: { last_activity } → last_activity'],
  '({ last_activity: at } = m);': ['pattern: { last_activity: at } → last_activity'],
  '[{ last_activity = 1 }] = ms;': ['pattern: { last_activity = 1 } → last_activity'],
  'function f({ last_activity }) {}': ['pattern: { last_activity } → last_activity'],
  'const f = async ({ last_activity } = {}) => {};': ['pattern: { last_activity } → last_activity'],
  'class A { constructor({ last_activity }) {} set a({ last_activity }) {} }': [
    'pattern: { last_activity } → last_activity',
    'pattern: { last_activity } → last_activity',
  ],
  'try {} catch ({ last_activity }) {}': ['pattern: { last_activity } → last_activity'],
  'for (const { last_activity } of ms);': ['pattern: { last_activity } → last_activity'],
  'for ({ last_activity: at } of ms);': ['pattern: { last_activity: at } → last_activity'],
  'for (const { last_activity } in m);': ['pattern: { last_activity } → last_activity'],
  'async function f() { for await (const { last_activity } of ms); }': ['pattern: { last_activity } → last_activity'],
  'const { last_activity: { last_activity } } = m;': [
    'pattern: { last_activity } → last_activity',
    'pattern: { last_activity: { last_activity } } → last_activity',
  ],
  // Questions about a name.
  '"last_activity" in m;': ['in: m → "last_activity"'],
  'const KEY = "last_activity"; if (!(KEY in m)) f();': ['in: m → KEY, indirect'],
  'while (!("last_activity" in m));': ['in: m → "last_activity"'],
  'Object.hasOwn(m, "last_activity");': ['has-own: m → "last_activity"'],
  'Object["hasOwn"](m, `last_activity`);': ['has-own: m → `last_activity`'],
  'globalThis.Object?.hasOwn(m, "last_activity");': ['has-own: m → "last_activity"'],
  'm.hasOwnProperty("last_activity");': ['has-own: m → "last_activity"'],
  'm?.a.hasOwnProperty?.("last_activity");': ['has-own: m?.a → "last_activity"'],
  'm.propertyIsEnumerable("last_activity");': ['has-own: m → "last_activity"'],
  'Object.prototype.hasOwnProperty.call(m, "last_activity");': ['has-own: m → "last_activity"'],
  '({}).hasOwnProperty.call(m, "last_activity");': ['has-own: m → "last_activity"'],
  'Object.hasOwn.call(Object, m, "last_activity");': ['has-own: m → "last_activity"'],
  'const has = Object.prototype.hasOwnProperty; f(() => has.call(m, "last_activity"));': [
    'has-own: m → "last_activity"',
  ],
  'const { hasOwn } = Object; hasOwn(m, "last_activity");': ['has-own: m → "last_activity"'],
  'const { hasOwnProperty: has } = Object.prototype; has.call(m, "last_activity");': ['has-own: m → "last_activity"'],
  'Object.getOwnPropertyDescriptor(m, "last_activity");': ['has-own: m → "last_activity"'],
  'Object.defineProperty(m, "last_activity", {});': ['reflect: m → "last_activity", write'],
  'Reflect.get(m, "last_activity");': ['reflect: m → "last_activity"'],
  'Reflect.get(m, "last_activity", n);': ['reflect: m → "last_activity"'],
  'Reflect.has(m, "last_activity");': ['reflect: m → "last_activity"'],
  'Reflect.set(m, "last_activity", 1);': ['reflect: m → "last_activity", write'],
  'Reflect.defineProperty(m, "last_activity", {});': ['reflect: m → "last_activity", write'],
  'Reflect.deleteProperty(m, "last_activity");': ['reflect: m → "last_activity", delete'],
  'Reflect.getOwnPropertyDescriptor(m, "last_activity");': ['has-own: m → "last_activity"'],
  'const KEY = "last_activity"; Reflect.get(m, KEY);': ['reflect: m → KEY, indirect'],
  // No uses.
  'class A { #last_activity; a(b) { return #last_activity in b && b.#last_activity; } }': [],
  'f({ last_activity: 1, last_activity() {}, get last_activity() {} });': [],
  'class A { last_activity = 1; last_activity() {} static last_activity; }': [],
  'last_activity: for (;;) break last_activity;': [],
  'import { last_activity } from "x"; export { last_activity }; export { last_activity as a } from "x";': [],
  'const last_activity = 1; f(last_activity, "last_activity");': [],
  'm.last_Activity; m["last activity"]; m[last_activity]; m[0]; m[/last_activity/];': [],
  'let key = "last_activity"; key = "other"; m[key];': [],
  'const keys = { a: "last_activity" }; m[keys.a];': [],
  'const keys = Object.freeze({ a: "last_activity", ...others }); m[keys.a];': [],
  'function f(KEY) { m[KEY]; } const KEY = "last_activity";': [],
  'const a = b + "x", b = a + "y"; m[a];': [],
  'const Object = f(), Reflect = Object; Object.hasOwn(m, "last_activity"); Reflect.get(m, "last_activity");': [],
  'map.get(m, "last_activity"); map.has("last_activity"); Reflect.apply(m, "last_activity");': [],
  'Object.hasOwn(...xs, "last_activity"); Object.hasOwn(m); Object.hasOwn; m.hasOwnProperty(...xs);': [],
  'const has = m.hasOwnProperty; has("last_activity");': [],
  'for (const last_activity in m);': [],
};

/** Code that only TypeScript has. */
const typed: Record<string, readonly string[]> = {
  '(m as X)!.last_activity;': ['access: (m as X)! → last_activity'],
  '(<X>m).last_activity;': ['access: <X>m → last_activity'],
  '(m satisfies X).last_activity!.a;': ['access: m satisfies X → last_activity'],
  'm["last_activity" as const];': ['access: m → "last_activity"'],
  '(m.last_activity as any) = 1;': ['access: m → last_activity, write'],
  'm.last_activity! += 1;': ['access: m → last_activity, update'],
  '(m.last_activity as number)++;': ['access: m → last_activity, update'],
  'delete m.last_activity!;': ['access: m → last_activity, delete'],
  '[(m.last_activity as any)] = xs;': ['access: m → last_activity, write'],
  'm.last_activity<string>;': ['access: m → last_activity'],
  'const keys = { a: "last_activity" } as const; m[keys.a];': ['access: m → keys.a, indirect'],
  'enum Keys { A = "last_activity", B = "b" } m[Keys.A]; m[Keys.B];': ['access: m → Keys.A, indirect'],
  'enum E { last_activity } E.last_activity;': ['access: E → last_activity'],
  'function f(key: "last_activity") { m[key]; }': ['access: m → key, indirect'],
  'type K = "last_activity"; function f(key: K) { key in m; }': ['in: m → key, indirect'],
  'm[key as "last_activity"];': ['access: m → key as "last_activity", indirect'],
  'declare const KEY: "last_activity"; m[KEY];': ['access: m → KEY, indirect'],
  'function f(key: "last_activity" | "b") { m[key]; }': [],
  'let a: T["last_activity"];': ['indexed-type: T → "last_activity"'],
  'let a: T[`last_activity`];': ['indexed-type: T → `last_activity`'],
  'let a: T["a" | "last_activity"];': ['indexed-type: T → "last_activity"'],
  'let a: T["a"]["last_activity"][];': ['indexed-type: T["a"] → "last_activity"'],
  'type K = "a" | "last_activity"; let a: T[K];': ['indexed-type: T → K, indirect'],
  'const KEY = "last_activity"; let a: T[typeof KEY];': ['indexed-type: T → typeof KEY, indirect'],
  'let a: Pick<T, "last_activity">;': ['picked-type: T → "last_activity"'],
  'let a: Omit<T, "a" | "last_activity">;': ['picked-type: T → "last_activity"'],
  'let a: Promise<Readonly<Pick<T, "last_activity">>[]>;': ['picked-type: T → "last_activity"'],
  'interface A extends Omit<T, "last_activity"> {}': ['picked-type: T → "last_activity"'],
  'class A implements Pick<T, "last_activity"> {}': ['picked-type: T → "last_activity"'],
  'type K = "last_activity"; f<Pick<T, K>>();': ['picked-type: T → K, indirect'],
  'type K = K | "a"; let a: T[K];': [],
  'let a: typeof m.last_activity;': ['access: m → last_activity'],
  'let a: typeof m.last_activity.b;': ['access: m → last_activity'],
  'class A { a: typeof this.last_activity; }': ['access: this → last_activity'],
  'class A { constructor(private a: B, { last_activity }: C) {} }': ['pattern: { last_activity }: C → last_activity'],
  'class A { @f(m.last_activity) a; }': ['access: m → last_activity'],
  // No uses.
  'interface A { last_activity: Date; last_activity(): void } type B = { last_activity: 1 };': [],
  'type K = "last_activity"; type R = Record<"last_activity", Date>; type P = Partial<T>;': [],
  'interface A extends ns.last_activity {} class B implements ns.last_activity.C {}': [],
  'let a: ns.last_activity; let b: typeof last_activity; import c = ns.last_activity;': [],
  'type Pick<T, K> = [T, K]; let a: Pick<T, "last_activity">;': [],
  'declare const T: { last_activity: [last_activity: Date] }; namespace last_activity {}': [],
  'enum E { last_activity = 1 } function f<last_activity>(a: last_activity) {}': [],
};

describe('a use of a member', () => {
  it.each(Object.entries(shared))('is found in JavaScript: %s', (code, uses) => {
    expect(listUses(code, { filename: 'file.js', languageOptions: { parser: espree } })).toEqual(uses);
  });

  it.each(Object.entries({ ...shared, ...typed }))('is found in TypeScript: %s', (code, uses) => {
    expect(listUses(code)).toEqual(uses);
  });

  it('is found in the braces of a tag', () => {
    const languageOptions = { parser: espree, parserOptions: { ecmaFeatures: { jsx: true } } };

    expect(listUses('<A last_activity b={m.last_activity}>{m.last_activity}</A>;', { languageOptions })).toHaveLength(
      2,
    );
  });

  it('can have a name that every object has', () => {
    const isMember = (name: string) => ['__proto__', 'constructor', 'toString', 'hasOwn'].includes(name);
    const code = 'm.__proto__; m["constructor"]; ({ toString } = m); Object.hasOwn(m, "__proto__");';

    expect(listUses(code, { isMember })).toEqual([
      'access: Object → hasOwn',
      'access: m → "constructor"',
      'access: m → __proto__',
      'has-own: m → "__proto__"',
      'pattern: { toString } → toString',
    ]);
  });

  it('says the name with escapes resolved', () => {
    const code = 'm.last\\u005factivity; m["last\\x5factivity"]; ({ last\\u{5f}activity: a } = m);';

    expect(readUses(code, ({ member }) => member)).toEqual(['last_activity', 'last_activity', 'last_activity']);
  });
});
