import { expect, test } from 'vitest';
import { parseModule } from '../../src/modules/read-module.ts';
import { getHandedNames, getReboundNames, getWrittenNames } from '../../src/modules/written-names.ts';

/** Lists the names of a text in the order of the alphabet. */
function list(text: string, get: typeof getWrittenNames): string {
  const module = parseModule('a.ts', text);
  if (!module) throw new Error(`can't be parsed: ${text}`);
  return [...get(module.program)].sort().join(' ');
}

test.each([
  ['a = 1; b += 1; c ??= 1;', 'a b c', 'a b c'],
  ['a.b = 1; c.d.e = 1; f["g"] = 1; h[i] = 1;', 'a c f h', ''],
  ['a++; --b; c.d++;', 'a b c', 'a b'],
  ['delete a.b; -c; typeof d; void e;', 'a', ''],
  ['for (a of b); for (c in d); for (e.f of g); for (const h of i); for (let j in k);', 'a c e', 'a c'],
  ['[a, , b.c = 1, ...d] = e;', 'a b d', 'a d'],
  ['({ a, b: c, d: e.f = 1, ...g } = h);', 'a c e g', 'a c g'],
  ['(a as T) = 1; a2! = 1; (<T>b).c = 1; (d as T).e = 1; f!.g = 1;', 'a a2 b d f', 'a a2'],
  ['Object.assign(a, b); Object.assign(c.prototype, d);', 'a c', ''],
  ['Object.defineProperty(a, "b", c); Object.defineProperties(d, e); Object.setPrototypeOf(f, g);', 'a d f', ''],
  ['Reflect.set(a, "b", c); Reflect.deleteProperty(d, "e");', 'a d', ''],
  ['Object.keys(a); Other.assign(b, c); assign(d); a.Object.assign(e); Object[f](g); Objects.assign(h);', '', ''],
  ['function f() { a = 1; class B { m() { c.d = 1; } } }', 'a c', 'a'],
  ['exports.a.b = 1; module.exports.c.d.e = 1;', 'exports exports.a exports.c', ''],
  ['exports.a = 1; exports = 1; exports[a].b = 1;', 'exports', 'exports'],
  ['const a = 1; let b = 2; b === a; b == a; a.b; f(a);', '', ''],
  ['this.a = 1; f().b = 1;', '', ''],
])('%s writes to: %s; gives another value to: %s', (text, written, rebound) => {
  expect(list(text, getWrittenNames)).toBe(written);
  expect(list(text, getReboundNames)).toBe(rebound);
});

test.each([
  ['inherits(a, b); register(c.prototype); d.e(f);', 'a b c f'],
  ['use(g as T, h!, exports.i);', 'exports exports.i g h'],
  ['const b = use(a); if (c) use(d); function e() { use(f); } new Use(g); use;', ''],
  ['use({ a }); use(...b); use("c");', ''],
])('%s hands on: %s', (text, expected) => {
  expect(list(text, getHandedNames)).toBe(expected);
});
