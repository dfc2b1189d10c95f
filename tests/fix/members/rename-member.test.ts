import { describe, expect, it } from 'vitest';
import { renameMember } from '../../../src/fix/members/rename-member.ts';
import { applyEdits } from '../../../src/fix/text-edit.ts';
import { readUses } from '../../syntax/reading/find-uses.ts';

/** Renames each use of `last_activity` in a text by itself; gives the texts or the reasons. */
function rename(code: string, member = 'lastActivityAt'): string[] {
  return readUses(code, (use, sourceCode) => {
    const result = renameMember(use, member, sourceCode);
    return 'reason' in result ? result.reason : applyEdits(sourceCode.text, [result]);
  });
}

/** Renames all uses of `last_activity` in a text at once. */
function renameAll(code: string, member: string): string {
  const edits = readUses(code, (use, sourceCode) => renameMember(use, member, sourceCode));
  return applyEdits(
    code,
    edits.flatMap((edit) => ('reason' in edit ? [] : [edit])),
  );
}

const renamed: [string, string][] = [
  ['f(m.last_activity);', 'f(m.lastActivityAt);'],
  ['m?.last_activity;', 'm?.lastActivityAt;'],
  ['m /* a */ . /* b */ last_activity;', 'm /* a */ . /* b */ lastActivityAt;'],
  ['m.last\\u005factivity;', 'm.lastActivityAt;'],
  ['m["last_activity"];', 'm["lastActivityAt"];'],
  ["m?.['last_activity'];", "m?.['lastActivityAt'];"],
  ['m[`last_activity`];', 'm[`lastActivityAt`];'],
  ['m["last_activity" as const];', 'm["lastActivityAt" as const];'],
  ['(m as X)!.last_activity!.a;', '(m as X)!.lastActivityAt!.a;'],
  ['const { last_activity } = m;', 'const { lastActivityAt: last_activity } = m;'],
  ['const { last_activity = 1 } = m;', 'const { lastActivityAt: last_activity = 1 } = m;'],
  ['const { last_activity: at } = m;', 'const { lastActivityAt: at } = m;'],
  ['const { "last_activity": at } = m;', 'const { "lastActivityAt": at } = m;'],
  ["const { ['last_activity']: at } = m;", "const { ['lastActivityAt']: at } = m;"],
  ['const { [`last_activity`]: at } = m;', 'const { [`lastActivityAt`]: at } = m;'],
  ['({ last_activity } = m);', '({ lastActivityAt: last_activity } = m);'],
  ['function f({ last_activity }: T) {}', 'function f({ lastActivityAt: last_activity }: T) {}'],
  ['export const { a, last_activity } = m;', 'export const { a, lastActivityAt: last_activity } = m;'],
  ['if ("last_activity" in m) f();', 'if ("lastActivityAt" in m) f();'],
  ['Reflect.get(m, "last_activity");', 'Reflect.get(m, "lastActivityAt");'],
  ['let a: T["last_activity"];', 'let a: T["lastActivityAt"];'],
  ['let a: typeof m.last_activity.b;', 'let a: typeof m.lastActivityAt.b;'],
  ['m.last_activity();', 'm.lastActivityAt();'],
  ['f({ last_activity: m.last_activity });', 'f({ last_activity: m.lastActivityAt });'],
  ['f({ lastActivityAt: m.last_activity });', 'f({ lastActivityAt: m.lastActivityAt });'],
  [
    'f({ last_activity: m.last_activity, lastActivityAt: m.lastActivityAt });',
    'f({ last_activity: m.lastActivityAt, lastActivityAt: m.lastActivityAt });',
  ],
  ['f(m.last_activity); f(m.lastActivityAt);', 'f(m.lastActivityAt); f(m.lastActivityAt);'],
  ['f(a.last_activity ?? b.lastActivityAt);', 'f(a.lastActivityAt ?? b.lastActivityAt);'],
  ['f(m.last_activity ?? 0);', 'f(m.lastActivityAt ?? 0);'],
  [
    'class A { get lastActivityAt() { return this.inner.last_activity; } }',
    'class A { get lastActivityAt() { return this.inner.lastActivityAt; } }',
  ],
  [
    'class A { get lastActivityAt() { return this.at; } read() { return this.last_activity; } }',
    'class A { get lastActivityAt() { return this.at; } read() { return this.lastActivityAt; } }',
  ],
  [
    'class A { get lastActivityAt() { return this.read(); } read() { return this.inner.last_activity; } }',
    'class A { get lastActivityAt() { return this.read(); } read() { return this.inner.lastActivityAt; } }',
  ],
  ['f({ lastActivityAt: { ...a, b: m.last_activity } });', 'f({ lastActivityAt: { ...a, b: m.lastActivityAt } });'],
  ['f({ other: { get() { return m.last_activity; } } });', 'f({ other: { get() { return m.lastActivityAt; } } });'],
  ['A.lastActivityAt = m.last_activity.b;', 'A.lastActivityAt = m.lastActivityAt.b;'],
  ['A.other = function () { return this.last_activity; };', 'A.other = function () { return this.lastActivityAt; };'],
  [
    'Object.defineProperty(a, "other", { get() { return this.last_activity; } });',
    'Object.defineProperty(a, "other", { get() { return this.lastActivityAt; } });',
  ],
  [
    'f(a, "lastActivityAt", { get() { return this.last_activity; } });',
    'f(a, "lastActivityAt", { get() { return this.lastActivityAt; } });',
  ],
  [
    'const lastActivityAt = read(m); function read(m) { return m.last_activity; }',
    'const lastActivityAt = read(m); function read(m) { return m.lastActivityAt; }',
  ],
  [
    'function a() { return m.last_activity ?? 0; } function b() { return m.lastActivityAt; }',
    'function a() { return m.lastActivityAt ?? 0; } function b() { return m.lastActivityAt; }',
  ],
  ...[
    'class A { lastActivity() { return this.last_activity; } }',
    'class A { get lastActivityAt() { return f().last_activity; } }',
    'class A { async lastActivityAt() { return (await f()).last_activity; } }',
    'class A { get lastActivityAt() { return new A().last_activity; } }',
    'class A { get lastActivityAt() { return (this.a as B)!.last_activity; } }',
    'a[lastActivityAt] = function () { return this.last_activity; };',
    'a = function () { return this.last_activity; };',
    'lastActivityAt = function () { return this.last_activity; };',
    'A.lastActivityAt = [function () { return this.last_activity; }];',
    'A[function () { return this.last_activity; }] = lastActivityAt;',
    'defineProperty(a, "lastActivityAt", { get() { return this.last_activity; } });',
    'Object.defineProperty(a, lastActivityAt, { get() { return this.last_activity; } });',
    'Object.create(a, "lastActivityAt", { get() { return this.last_activity; } });',
    'Object.redefineProperty(a, "lastActivityAt", { get() { return this.last_activity; } });',
    'Object.defineProperties(a, { other: { get() { return this.last_activity; } } });',
    'f({ lastActivityAt: { a: 1, b: m.last_activity } });',
    'f({ [lastActivityAt]: () => m.last_activity });',
    'f({ other: () => m.last_activity });',
    'interface A { other: A["last_activity"]; lastActivityAt: 1 }',
    'class A { get lastActivityAt() { return 1; } } function read(m) { return m.last_activity; }',
    'class A { get lastActivityAt() { return reader(this); } } function read(m) { return m.last_activity; }',
    'class A { get lastActivityAt() { return read_(this); } } function read(m) { return m.last_activity; }',
    'class A { get lastActivityAt() { return réad(this); } } function ad(m) { return m.last_activity; }',
    'class A { get lastActivityAt() { return $read(this); } } function read(m) { return m.last_activity; }',
    'class A { get lastActivityAt() { return read(this); } } const { read } = { read(m) { return m.last_activity; } };',
    'class A { get lastActivityAt() { return read(this); } } export default function (m) { return m.last_activity; }',
    'class A { get other() { return this.read(); } lastActivityAt = 1; read() { return this.last_activity; } }',
  ].map((code): [string, string] => [
    code,
    code.replace(/(?<=\.)last_activity|(?<=\[")last_activity/u, 'lastActivityAt'),
  ]),
];

/** For a canonical member whose name needs quotes. */
const quoted: [string, string][] = [
  ['m.last_activity;', "m['last-activity'];"],
  ['f("a"); m.last_activity;', 'f("a"); m["last-activity"];'],
  ['m?.last_activity.a;', "m?.['last-activity'].a;"],
  ['m\n  .last_activity\n  .a;', "m\n  ['last-activity']\n  .a;"],
  ['m. // why\nlast_activity;', "m[ // why\n'last-activity'];"],
  ['m["last_activity"];', 'm["last-activity"];'],
  ['const { last_activity } = m;', "const { 'last-activity': last_activity } = m;"],
  ['const { last_activity: at = 1 } = m;', "const { 'last-activity': at = 1 } = m;"],
  ['const { ["last_activity"]: at } = m;', 'const { ["last-activity"]: at } = m;'],
  ['let a: T["last_activity"];', 'let a: T["last-activity"];'],
  ['new m.last_activity();', "new m['last-activity']();"],
];

const refused: [string, string][] = [
  // What is done with it.
  ['m.last_activity = 1;', 'it is written here'],
  ['[m.last_activity] = xs;', 'it is written here'],
  ['Reflect.set(m, "last_activity", 1);', 'it is written here'],
  ['m.last_activity += 1;', 'it is changed here'],
  ['m.last_activity++;', 'it is changed here'],
  ['delete m?.last_activity;', 'it is deleted here'],
  // How it is named.
  ['const KEY = "last_activity"; m[KEY];', 'the name of the member stands in another place'],
  ['type K = "last_activity"; let a: T[K];', 'the name of the member stands in another place'],
  ['Object.hasOwn(m, "last_activity");', '`lastActivityAt` may be no property of the object itself'],
  ['m.hasOwnProperty("last_activity");', '`lastActivityAt` may be no property of the object itself'],
  ['let a: Pick<T, "last_activity">;', 'the type that is made of it has the legacy member, too'],
  ['const { last_activity, ...rest } = m;', 'the rest beside it would hold other members'],
  // What it stands in.
  ...[
    'class A { get lastActivityAt() { return this.last_activity; } }',
    'class A { lastActivityAt = this.last_activity; }',
    'class A { lastActivityAt() { const self = this; return () => self.last_activity; } }',
    'class A { get "lastActivityAt"() { const { last_activity } = this; return last_activity; } }',
    'class A extends B { get lastActivityAt() { return super.last_activity; } }',
    'class A { get lastActivityAt() { return Reflect.get(this, "last_activity"); } }',
    'const a = { get lastActivityAt() { return a.last_activity; } };',
    'A.prototype.lastActivityAt = function () { return this.last_activity; };',
    'Object.defineProperty(a, "lastActivityAt", { get() { return this.last_activity; } });',
    'Object.defineProperties(a, { lastActivityAt: { get() { return this.last_activity; } } });',
    'interface A { lastActivityAt: A["last_activity"] }',
    'interface A { lastActivityAt(a: A["last_activity"]): void }',
    'abstract class A { abstract lastActivityAt: A["last_activity"]; }',
    'abstract class A { abstract lastActivityAt(a: A["last_activity"]): void; }',
    'class A { [lastActivityAt]() { return this.last_activity; } }',
    'class A { [lastActivityAt] = this.read(); read() { return this.last_activity; } }',
    'class A { accessor lastActivityAt = this.last_activity; }',
    'const a = { lastActivityAt: () => a.last_activity };',
    'const a = { lastActivityAt: { ...b, get() { return this.last_activity; } } };',
    'A.prototype["lastActivityAt"] = () => a.last_activity;',
    'a.__defineGetter__("lastActivityAt", function () { return this.last_activity; });',
    'class A { get lastActivityAt() { return this.read(); } read() { return this.last_activity; } }',
    'class A { get lastActivityAt() { return this.#read(); } #read() { return this.last_activity; } }',
    'class A { get lastActivityAt() { return this.a(); } a() { return this["b"]; } get "b"() { return this.last_activity; } }',
    'class A { lastActivityAt = this.read(); read = () => this.last_activity; }',
    'class A { accessor lastActivityAt = read(this); } function read(m) { return m.last_activity; }',
    'class A { get lastActivityAt() { return read(this); } } const read = (m) => m.last_activity;',
    'class A { ["lastActivityAt"]() { return this.last_activity; } }',
    'class A { "lastActivityAt" = this.last_activity; }',
    'class A { static lastActivityAt() { return this.last_activity; } }',
    'abstract class A { abstract accessor lastActivityAt: A["last_activity"]; }',
    'f({ lastActivityAt() { return this.last_activity; } });',
    'f({ lastActivityAt: function () { return this.last_activity; } });',
    'f({ ["lastActivityAt"]: () => m.last_activity });',
    'f({ lastActivityAt: { get: () => m.last_activity } });',
    'Object.defineProperty(a, `lastActivityAt`, { get() { return this.last_activity; } });',
    'Object["defineProperty"](a, "lastActivityAt", { get() { return this.last_activity; } });',
    'class A { get lastActivityAt() { return read(this); } } function read(m) { return pick(m); } function pick(m) { return m.last_activity; }',
    'class A { lastActivityAt = read; } const read = function (m) { return m.last_activity; };',
    'class A { get lastActivityAt() { return this.#a; } #a = this.last_activity; }',
    'class A { get lastActivityAt() { return réad(this); } } function réad(m) { return m.last_activity; }',
    'class A { get lastActivityAt() { return $(this); } } function $(m) { return m.last_activity; }',
    'class A { get lastActivityAt() { return read(this); } } class B { read() { return 1; } } function read(m) { return m.last_activity; }',
    'class A { get lastActivityAt() { return this.b(); } accessor b = () => this.last_activity; }',
  ].map((code): [string, string] => [code, 'it stands in what defines `lastActivityAt`']),
  // What stands beside it.
  ['const { last_activity, lastActivityAt } = m;', '`lastActivityAt` is taken by the same pattern'],
  ['function f({ lastActivityAt: a, last_activity: b }) {}', '`lastActivityAt` is taken by the same pattern'],
  ...[
    'f(m.last_activity ?? m.lastActivityAt);',
    'f(m.lastActivityAt || (m as any).last_activity);',
    'f(m?.last_activity?.getTime() ?? m.lastActivityAt.getTime());',
    'f(m.last_activity === m["lastActivityAt"]);',
    'f("last_activity" in m || "lastActivityAt" in m);',
    'f(Math.max(m.last_activity, m.lastActivityAt));',
    'expect(m.last_activity).toBe(m.lastActivityAt);',
    '[m.last_activity, m.lastActivityAt].find(Boolean);',
    'm.lastActivityAt = m.last_activity;',
    'm.lastActivityAt ??= m.last_activity;',
    'f({ a: m.last_activity ?? m.lastActivityAt });',
    'const { lastActivityAt = m.last_activity } = m;',
    'class A { constructor() { this.lastActivityAt = this.last_activity; } }',
  ].map((code): [string, string] => [code, '`lastActivityAt` is read beside it, as another value']),
  ...[
    'function f() { if (!m.lastActivityAt) return m.last_activity; }',
    'function f() { if ("lastActivityAt" in m) return m.lastActivityAt; return m.last_activity; }',
    'function f() { const at = m.last_activity; return at ?? m.lastActivityAt; }',
    'function f() { const a = m.last_activity, b = m.lastActivityAt; return a || b; }',
    'function f() { const { last_activity: a } = m; return a ? a : m.lastActivityAt; }',
    'function f() { let { lastActivityAt } = m; xs.map(() => lastActivityAt ?? m.last_activity); }',
    'function f() { if (Object.hasOwn(m, "lastActivityAt")) return 1; return m.last_activity; }',
  ].map((code): [string, string] => [code, 'the code around it tells it from `lastActivityAt`']),
];

describe('a use of a legacy member', () => {
  it.each(renamed)('is renamed: %s', (code, output) => {
    expect(rename(code)).toEqual([output]);
  });

  it.each(quoted)('is renamed to a name that needs quotes: %s', (code, output) => {
    expect(rename(code, 'last-activity')).toEqual([output]);
  });

  it.each(refused)('is left alone: %s', (code, reason) => {
    expect(rename(code)).toEqual([reason]);
  });

  it('is left alone, each of several that belong together', () => {
    const reason = 'the code around it tells it from `lastActivityAt`';

    expect(rename('function f() { if (m.last_activity) return m.last_activity; return m.lastActivityAt; }')).toEqual([
      reason,
      reason,
    ]);
    expect(rename('f("last_activity" in m ? m.last_activity : m.lastActivityAt);')).toEqual([
      '`lastActivityAt` is read beside it, as another value',
      '`lastActivityAt` is read beside it, as another value',
    ]);
  });

  it('is left alone where the new name can not be written', () => {
    const reason = "`last-activity` can't be written in this place";

    expect(rename('let a: typeof m.last_activity;', 'last-activity')).toEqual([reason]);
    expect(rename('class A { @m.last_activity a; }', 'last-activity')).toEqual([reason]);
    expect(rename('class A { @m.last_activity("x") a; }', 'last-activity')).toEqual([reason]);
  });

  it('takes a name with quotes, backslashes and line ends', () => {
    const member = 'a"b\'c\\d`${e}\n\u2028';

    for (const code of ['m["last_activity"];', "m['last_activity'];", 'm[`last_activity`];', 'm.last_activity;']) {
      const [output = ''] = rename(code, member);

      expect(readUses(output, (use) => use.member, { isMember: (name) => name === member })).toEqual([member]);
    }
  });

  it('leaves nothing behind where all are renamed', () => {
    const code = 'const { last_activity, b: { last_activity: c } } = m.last_activity.last_activity?.last_activity;';

    for (const member of ['lastActivityAt', 'last-activity']) {
      const output = renameAll(code, member);

      expect(rename(output, member)).toEqual([]);
      expect(readUses(output, (use) => use.member, { isMember: (name) => name === member })).toHaveLength(5);
    }
  });
});
