import { expect, test } from 'vitest';
import { getDocTypes, getInnerDocs } from '../../../src/modules/comparing/doc-types.ts';
import { parseModule, type SourceModule } from '../../../src/modules/read-module.ts';
import { compareTexts } from './compare-tester.ts';

function parse(text: string, file = 'a.js'): SourceModule {
  const module = parseModule(file, text);
  if (!module) throw new Error(`can't be parsed: ${text}`);
  return module;
}

/** Says what the comment above the code types: parameters, result, type, and what is left over. */
function say(comment: string, file?: string): string {
  const text = `/**${comment}*/\nconst x = 1;`;
  const { parameters, returned, type, parameterText, others } = getDocTypes(parse(text, file), text.indexOf('const'), [
    'a',
    'b',
  ]);
  const names = [...parameters].map(([name, { text: own, isOptional }]) => `${name}${isOptional ? '?' : ''}: ${own}`);
  expect(parameterText === undefined).toBe(names.length === 0);
  return [...names, ...(returned ? [`=> ${returned.text}`] : []), ...(type ? [`= ${type.text}`] : []), ...others].join(
    ' | ',
  );
}

test.each([
  ['* @param {string} a', 'a: string'],
  ['* @arg {string} a the text', 'a: string'],
  ['\n * @argument {string} a\n * @param {number} b\n ', 'a: string | b: number'],
  ['* @param {string} a @param {number} b', 'a: string'],
  ['* @param {string} [a]', 'a?: string'],
  ['* @param {string} [ a = 1]', 'a?: string'],
  ['* @param {string=} a', 'a?: string'],
  ['* @param {  string = } a', 'a?: string '],
  ['* @param {*} a', 'a: any'],
  ['* @param {?string} a', 'a: (string) | null'],
  ['* @param {? string} a', 'a: (string) | null'],
  ['* @param {Array.<string>} a', 'a: Array<string>'],
  ['* @param {{ b: { c: 1 } }} a', 'a: { b: { c: 1 } }'],
  ['* @param {{\n * b: 1\n * }} a', 'a: {\nb: 1\n}'],
  ['* @param {() => string=} a', 'a?: () => string'],
  ['* @param {*|string} a', '@param {*|string} a'],
  ['* @param {string|*} a', '@param {string|*} a'],
  ['* @param {import ("p").A} a', '@param {import ("p").A} a'],
  ['* @params {string} a', ''],
  ['* @xparam {string} a', ''],
  ['* @param {string} c', '@param {string} c'],
  ['* @param {string} a.b', '@param {string} a.b'],
  ['* @param {string}', '@param {string}'],
  ['* @param {string,} a', '@param {string,} a'],
  ['* @param {import("p").A} a', '@param {import("p").A} a'],
  ['* @param {imports} a', 'a: imports'],
  ['* @param a a text', ''],
  ['* @param {} a', ''],
  ['* @returns {string}', '=> string'],
  ['* @return {string}', '=> string'],
  ['* @returns {A extends B ? C : D}', '=> A extends B ? C : D'],
  ['* @returned {string}', ''],
  ['* @xreturns {string}', ''],
  ['* @returns a text', ''],
  ['* @return a text', ''],
  ['* @throws {Error}', '@throws {Error}'],
  ['* @throws when it can', ''],
  ['* @type {string}', '= string'],
  ['* @type  {string}', '= string'],
  ['* @type{string}', '= string'],
  ['** @type {string}', '= string'],
  ['*\n *@type {string}', '= string'],
  ['*\n ** @type {string}', '= string'],
  ['* @type string', '@type string'],
  ['* @type {string', '@type {string'],
  ['* @ {string}', ''],
  ['* @template T', '@template T'],
  ['* @template T as in @param', '@template T as in @param'],
  ['* @template  {string}\n *  T', '@template {string} T'],
  ['* @typedef {string} A', '@typedef {string} A'],
  ['* @satisfies {A}', '@satisfies {A}'],
  ['* @private', '@private'],
  ['* @overload', '@overload'],
  ['* @see {A}', ''],
  ['* @types {string}', ''],
  ['* Says @type {string}', ''],
  ['*\n * Says.\n *\n * @type {string}', '= string'],
  ['*\n * @example\n * @type {string}', '= string'],
])('/**%s*/ types %s', (comment, expected) => {
  expect(say(comment.replace(/^\*/u, ''))).toBe(expected);
});

test('the parameters are said in their order', () => {
  const text = '/** @param {string} [b] */ const x = 1;';

  expect(getDocTypes(parse(text), text.indexOf('const'), ['a', 'b']).parameterText).toBe('(a, b?: string)');
});

test.each([
  ['a.js', true],
  ['a.mjs', true],
  ['a.cjs', true],
  ['a.jsx', true],
  ['a.ts', false],
  ['a.tsx', false],
  ['a.js.ts', false],
])('comments of %s give types: %s', (file, gives) => {
  const text = '/** @type {string} */ const x = 1;';
  const module = parse(text, file);

  expect(getDocTypes(module, text.indexOf('const')).type !== undefined).toBe(gives);
  expect(getInnerDocs(module, 0, text.length, [])).toEqual(gives ? ['@type {string}'] : []);
});

test('only the comment right before the code is meant, whatever stands further off', () => {
  const get = (text: string) => getDocTypes(parse(text), text.indexOf('const')).type?.text;

  expect(get('/** @type {A} */ const x = 1;')).toBe('A');
  expect(get('/** @type {A} */const x = 1;')).toBe('A');
  expect(get('/** @type {A} */\n\n  const x = 1;')).toBe('A');
  expect(get('/** @type {A} */\n\n/** @type {B} */ const x = 1;')).toBe('B');
  expect(get('/** @type {A} */ let y; const x = 1;')).toBeUndefined();
  expect(get('/** @type {A} */ /* b */ const x = 1;')).toBeUndefined();
  expect(get('/* @type {A} */ const x = 1;')).toBeUndefined();
  expect(get('// * @type {A}\nconst x = 1;')).toBeUndefined();
  expect(get('//* @type {A}\nconst x = 1;')).toBeUndefined();
  expect(get('const x = 1; /** @type {A} */')).toBeUndefined();
});

test('comments inside of code are those that give types, but for those that are known', () => {
  const text = '/** @type {A} */ f(); /** @type {B} */ g(/** @type {C}\n * d */ x, /* @type {D} */ y, /** e */ z);';
  const module = parse(text);
  const start = text.indexOf('f()');

  expect(getInnerDocs(module, start, text.length, [])).toEqual(['@type {B}', '@type {C} d']);
  expect(getInnerDocs(module, start, text.length, [text.indexOf('g(')])).toEqual(['@type {C} d']);
  expect(getInnerDocs(module, start, text.indexOf('g('), [])).toEqual(['@type {B}']);
  expect(getInnerDocs(module, 0, text.indexOf('{B}'), [])).toEqual(['@type {A}']);
  expect(getInnerDocs(module, 0, text.indexOf(' f()'), [])).toEqual(['@type {A}']);
});

test.each([
  ['/** @param {string} a */ function X(a = "b") {}', 'export function X(a: string = "b") {}', 'equivalent'],
  ['/** @param {string} [a] */ function X(a) {}', 'export function X(a?: string) {}', 'equivalent'],
  [
    '/** @param {string} [a] */ function X(a) {}',
    'export function X(a: string) {}',
    'takes `(a?: string)`, not `(a: string)`',
  ],
  [
    '/** @param {number} a */ function X(a = "b") {}',
    'export function X(a: string = "b") {}',
    'takes `(a: number)`, not `(a: string = "b")`',
  ],
  ['/** @returns {string} */ function X() {}', 'export function X(): string {}', 'equivalent'],
  ['/** @returns {string} */ function X() {}', 'export function X(): number {}', 'returns `string`, not `number`'],
  ['/** @type {string} */ const X = a', 'export const X: string = a', 'equivalent'],
  ['/** @type {string} */ const X = a', 'export const X: number = a', 'is `string`, not `number`'],
  [
    '/** @type {F} */ function X() {}',
    'export function X() {}',
    'unknown: its types stand in comments that can not be compared',
  ],
  [
    '/** @type {F} */ const X = class {}',
    'export const X = class {}',
    'unknown: its types stand in comments that can not be compared',
  ],
  ['class X { /** @type {string} */ a = b }', 'export class X { a: string = b }', 'equivalent'],
  ['class X { /** @type {string} */ a = b }', 'export class X { a: number = b }', '`a` is `string`, not `number`'],
  [
    'class X { /** @private */ a = b }',
    'export class X { a = b }',
    'unknown: its types stand in comments that can not be compared',
  ],
  ['class X { /** @param {string} a */ m(a) {} }', 'export class X { m(a: string) {} }', 'equivalent'],
  [
    'class X { m() { return /** @type {A} */ (a) } }',
    'export class X { m() { return a } }',
    'unknown: its types stand in comments that can not be compared',
  ],
  ['/** @private */ class X {}', 'export class X {}', 'unknown: its types stand in comments that can not be compared'],
  [
    '/** @template T */ class X {}',
    'export class X {}',
    'unknown: its types stand in comments that can not be compared',
  ],
  ['/** a text */ class X { /** another */ a = 1 }', 'export class X { a = 1 }', 'equivalent'],
])('%s in JavaScript and %s', (duplicate, canonical, verdict) => {
  expect(compareTexts(duplicate, canonical, { from: '/nowhere/a.js' })).toBe(verdict);
});
