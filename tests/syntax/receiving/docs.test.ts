import { describe, expect, it } from 'vitest';
import { describeOrigins, javascript, typescript } from './describe-origins.ts';

const imports = "import { X } from './x';\n";
const x = './x#X instance';
const y = './y#Y instance';

describe.each([
  ['JavaScript', javascript],
  ['TypeScript', typescript],
])('a doc comment in %s', (_language, options) => {
  it.each([
    '/** @param {X} m */ function f(m) { m.last }',
    '/** @param {X} [m] - what to show */ function f(m) { m.last }',
    '/** @param {?X} m */ function f(m) { m.last }',
    '/** @param {X|null} m */ function f(m) { m.last }',
    '/** @param {X=} m */ function f(m) { m.last }',
    '/** @param {X} m */ export const f = (m) => m.last',
    '/** @param {X} m */ export default function (m) { m.last }',
    '/** @param {{ m: X, n: { o: string } }} o */ function f(o) { o.m.last }',
    '/** @param {{ m: X }} o */ function f({ m }) { m.last }',
    '/** @param {X[]} xs */ function f(xs) { xs[0].last }',
    '/** @param {Array<X|null>} xs */ function f(xs) { xs.forEach((m) => m.last) }',
    '/** @param {Array.<X>} xs */ function f(xs) { xs[0].last }',
    '/** @param {...X} xs */ function f(...xs) { xs[0].last }',
    '/** @param {Map<string, X>} map */ function f(map) { map.get("a").last }',
    '/** @param {Object<string, X>} o */ function f(o) { o[a].last }',
    '/** @param {(m: X) => void} g */ function f(g) {} f((m) => m.last)',
    '/** @type {X} */ const m = g(); m.last',
    '/** @type {X} */ let m; m = g(); m.last',
    '/** @type {(m: X) => void} */ const f = (m) => m.last',
    '/** @returns {X} */ function g() { return h() } g().last',
    '/** @return {Promise<X>} */ async function g() {} async () => { const m = await g(); m.last }',
    'class C { /** @type {X} */ m; f() { this.m.last } }',
    'class C { constructor() { /** @type {X} */ this.m = g(); } f() { this.m.last } }',
    'class C { /** @param {X} m */ f(m) { m.last } }',
    'class C { /** @returns {X} */ f() { return g() } h() { this.f().last } }',
    'class C { /** @returns {X} */ get m() { return g() } h() { this.m.last } }',
    'const o = { /** @param {X} m */ f(m) { m.last } }',
    '/** @this {X} */ function f() { this.last }',
    'const m = /** @type {X} */ (g()); m.last',
    'const f = (/** @type {X} */ m) => m.last;',
    '/**\n * Shows it.\n *\n * @param {string} name the name\n * @param {X} m it\n */\nfunction f(name, m) { m.last }',
  ])('gives a type: %s', (code) => {
    expect(describeOrigins(imports + code, options)).toEqual([x]);
  });

  it('names types of other modules', () => {
    expect(
      describeOrigins(
        '/** @param {import("./y").Y} m @param {import("./y.js").A.B} n */ function f(m, n) { m.last; n.last }',
        options,
      ),
    ).toEqual([y, './y.js#A .B instance']);
    expect(
      describeOrigins('/** @import { Y, Z as W } from "./y" */ /** @param {Y} m */ function f(m) { m.last }', options),
    ).toEqual([`${y} as Y`]);
  });

  it('names types of its own', () => {
    expect(
      describeOrigins(
        '/** @typedef {import("./y").Y} Own */ /** @typedef {object} Box\n * @property {Own} m\n * @property {number} [n]\n */ /** @param {Box} b */ const f = (b) => { b.m.last; b.last }',
        options,
      ),
    ).toEqual([`${y} as Own`, 'TSTypeLiteral as Box']);
  });

  it.each(['{', '{X', '{}', '{(}', '{<>}', '{X<}', '{{ a: }}', '{[}', '{import(}', '{a b c}'])(
    'that can not be read says nothing: %s',
    (type) => {
      expect(['unknown', x, 'TSTypeLiteral']).toContain(
        describeOrigins(`${imports}/** @param ${type} m */ function f(m) { m.last }`, options)[0],
      );
    },
  );
});

it('counts less than an annotation', () => {
  expect(describeOrigins(`${imports}/** @param {X} m */ function f(m: Date) { m.last }`)).toEqual(['Date']);
});

it('does not count where it stands before something else', () => {
  expect(describeOrigins(`${imports}/** @type {X} */ const a = 1, m = g(); m.last`)).toEqual(['unknown']);
  expect(describeOrigins(`${imports}/** @param {X} m */\nconst a = 1; function f(m) { m.last }`)).toEqual(['unknown']);
});
