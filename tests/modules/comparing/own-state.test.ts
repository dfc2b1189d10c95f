import { expect, test } from 'vitest';
import { compareTexts } from './compare-tester.ts';

/** What `Y` may be: whether a copy of it elsewhere does as a value, as a type, and as the declaration itself. */
const declarations: readonly (readonly [text: string, asValue: boolean, asType: boolean, asIs: true | string])[] = [
  ['function Y() {}', true, true, true],
  ['async function* Y() {}', true, true, true],
  ['function Y(): void; function Y(a?: 1) {}', true, true, true],
  ['declare function Y(): void', false, true, '`canonical.ts` does not show the code of `X`'],
  ['const Y = () => 1', true, true, true],
  ['const Y = function () {}', true, true, true],
  ['let Y = () => 1', false, true, true],
  ['const Y = 1', true, true, true],
  ['const Y = -1', true, true, true],
  ['const Y = !(1 + 2 * 3)', true, true, true],
  ['const Y = "a"', true, true, true],
  ['const Y = 1n', true, true, true],
  ['const Y = null', true, true, true],
  ['const Y = `a${1}`', true, true, true],
  ['const Y = `a${f()}`', false, true, "`'a${f()}'` makes something of its own in each module"],
  ['const Y = 1 + f()', false, true, '`1 + f()` makes something of its own in each module'],
  ['const Y = f() + 1', false, true, '`f() + 1` makes something of its own in each module'],
  ['const Y = a ?? f()', false, true, '`a ?? f()` makes something of its own in each module'],
  ['const Y = a ?? b', true, true, true],
  ['const Y = -f()', false, true, '`-f()` makes something of its own in each module'],
  ['const Y = a ? 1 : 2', true, true, true],
  ['const Y = f() ? 1 : 2', false, true, '`f() ? 1 : 2` makes something of its own in each module'],
  ['const Y = a ? f() : 2', false, true, '`a ? f() : 2` makes something of its own in each module'],
  ['const Y = a ? 1 : f()', false, true, '`a ? 1 : f()` makes something of its own in each module'],
  ['const Y = a.b["c"]', true, true, true],
  ['const Y = a[b]', false, true, '`a[b]` makes something of its own in each module'],
  ['const Y = f().b', false, true, '`f().b` makes something of its own in each module'],
  ['const Y = /a/u', true, true, true],
  ['const Y = /a/g', false, true, '`/a/g` makes something of its own in each module'],
  ['const Y = /a/y', false, true, '`/a/y` makes something of its own in each module'],
  ['const Y = [1]', false, true, '`[1]` makes something of its own in each module'],
  ['const Y = { a: 1 }', false, true, '`{ a: 1 }` makes something of its own in each module'],
  ['const Y = [1, a] as number[]', false, true, '`[1, a] as number[]` makes something of its own in each module'],
  ['const Y = [1, "a"] as const', true, true, true],
  ['const Y = [, 1] as const', false, true, '`[, 1] as const` makes something of its own in each module'],
  ['const Y = [...a] as const', false, true, '`[...a] as const` makes something of its own in each module'],
  ['const Y = [a] as const', false, true, '`[a] as const` makes something of its own in each module'],
  ['const Y = [a.b] as const', false, true, '`[a.b] as const` makes something of its own in each module'],
  ['const Y = { a: 1, b: [2, { c: 3 }] } as const', true, true, true],
  ['const Y = { a: f() } as const', false, true, '`{ a: f() } as const` makes something of its own in each module'],
  ['const Y = { [a]: 1 } as const', false, true, '`{ [a]: 1 } as const` makes something of its own in each module'],
  ['const Y = { ...a } as const', false, true, '`{ ...a } as const` makes something of its own in each module'],
  ['const Y = { a() {} } as const', false, true, '`{ a() {} } as const` makes something of its own in each module'],
  ['const Y = <const>[1]', true, true, true],
  ['const Y = [1] as const satisfies A', true, true, true],
  ['const Y = [1] satisfies A', false, true, '`[1] satisfies A` makes something of its own in each module'],
  ['const Y = 1 as A', true, true, true],
  ['const Y = 1!', true, true, true],
  ['const Y = Object.freeze({ a: 1 })', true, true, true],
  ['const Y = Object.freeze([1, a])', true, true, true],
  [
    'const Y = Object.freeze([1, , 2])',
    false,
    true,
    '`Object.freeze([1, , 2])` makes something of its own in each module',
  ],
  ['const Y = Object.freeze({ a: 1 } as const)', true, true, true],
  ['const Y = Object.freeze({ a: 1 } as A)', true, true, true],
  ['const Y = Object.freeze({ a: [1] } as const)', true, true, true],
  [
    'const Y = Object.freeze({ a: {} })',
    false,
    true,
    '`Object.freeze({ a: {} })` makes something of its own in each module',
  ],
  [
    'const Y = Object.freeze({ [a]: 1 })',
    false,
    true,
    '`Object.freeze({ [a]: 1 })` makes something of its own in each module',
  ],
  [
    'const Y = Object.freeze({ ...a })',
    false,
    true,
    '`Object.freeze({ ...a })` makes something of its own in each module',
  ],
  ['const Y = Object.freeze(a)', false, true, '`Object.freeze(a)` makes something of its own in each module'],
  ['const Y = Object.freeze([1], 2)', false, true, '`Object.freeze([1], 2)` makes something of its own in each module'],
  ['const Y = Object.seal({ a: 1 })', false, true, '`Object.seal({ a: 1 })` makes something of its own in each module'],
  [
    'const Y = Other.freeze({ a: 1 })',
    false,
    true,
    '`Other.freeze({ a: 1 })` makes something of its own in each module',
  ],
  ['const Y = freeze({ a: 1 })', false, true, '`freeze({ a: 1 })` makes something of its own in each module'],
  ['const Y = Symbol()', false, false, '`Symbol()` makes something of its own in each module'],
  ['const Y = Other()', false, true, '`Other()` makes something of its own in each module'],
  ['const Y = (1, 2)', false, true, '`1, 2` makes something of its own in each module'],
  ['let Y = 1', false, true, 'it is a variable that may change'],
  ['var Y = 1', false, true, 'it is a variable that may change'],
  ['declare const Y: unique symbol', false, false, '`canonical.ts` does not show the code of `X`'],
  ['declare const Y: keyof A', false, true, '`canonical.ts` does not show the code of `X`'],
  ['const { Y } = a', false, false, ''],
  ['class Y {}', false, true, true],
  ['class Y { a = 1; m() {} get b() { return 1 } static c() {} }', false, true, true],
  ['class Y { a = f(); [b] = 1; "c" = 1; 1() {} }', false, true, true],
  ['class Y { #a = 1 }', false, false, true],
  ['class Y { #m() {} }', false, false, true],
  ['class Y { private a = 1 }', false, false, true],
  ['class Y { protected m() {} }', false, false, true],
  ['class Y { public a = 1 }', false, true, true],
  ['class Y { constructor(a: 1, public b: 1, readonly c: 1) {} }', false, true, true],
  ['class Y { constructor(a: 1, private b: 1) {} }', false, false, true],
  ['class Y { constructor(protected b: 1) {} }', false, false, true],
  ['class Y { private constructor() {} }', false, true, true],
  ['class Y { [a: string]: 1 }', false, true, true],
  ['class Y { static a = 1 }', false, true, 'its static `a` may change'],
  ['class Y { static readonly a = 1 }', false, true, true],
  ['class Y { static readonly a = () => 1 }', false, true, true],
  ['class Y { static readonly a = [1] }', false, true, 'its static `a` may change'],
  ['class Y { static readonly a }', false, true, 'its static `a` may change'],
  ['class Y { static accessor a = 1 }', false, true, 'its static `a` may change'],
  ['class Y { accessor a = 1 }', false, true, true],
  ['class Y { static {} }', false, true, 'a static block runs when it is loaded'],
  ['class Y { [f()] = 1 }', false, true, 'the name `f()` is computed'],
  ['class Y { ["a"] = 1 }', false, true, true],
  ['class Y { [a.b] = 1 }', false, true, true],
  ['class Y extends A {}', false, true, true],
  ['class Y extends A.B {}', false, true, true],
  ['class Y extends A[b] {}', false, true, '`A[b]` makes a base class of its own in each module'],
  ['class Y extends f() {}', false, true, '`f()` makes a base class of its own in each module'],
  ['const Y = class {}', false, false, true],
  ['const Y = class { static a = 1 }', false, false, 'its static `a` may change'],
  ['enum Y { A }', true, true, true],
  ['const enum Y { A }', false, false, true],
  ['declare enum Y { A }', false, true, '`canonical.ts` does not show the code of `X`'],
  ['namespace Y { export const a = 1 }', false, false, 'a namespace can not be compared'],
  ['interface Y { a: 1 }', false, true, true],
  ['type Y = { a: 1 }', false, true, true],
  ['interface Y { a: 1 } const Y = 1', true, true, true],
  ['const Y = 1; type Y = 2', true, true, ''],
];

/** Names what writes to `Y` beside its declaration, or hands it on. */
const writers = ['Y.a = 1;', 'delete Y.a;', 'Object.assign(Y, {});', '[Y.a] = [1];'];

const values = declarations.filter(([text]) => !/^(?:interface|type)[^;]*$/u.test(text));
const swappable = declarations.filter(([, , , asIs]) => asIs !== '');

test.each(values)('%s does elsewhere as a value: %s', (text, asValue) => {
  const verdict = compareTexts(`${text}; function X() { return Y; }`, `${text}; export function X() { return Y; }`);
  expect(verdict).toBe(asValue ? 'equivalent' : '`Y` is another `Y`');
});

test.each(declarations)('%s, a value or not: %s, does elsewhere as a type: %s', (text, _asValue, asType) => {
  const type = /^(?:async|function|declare (?:function|const)|const (?!enum)|let|var)/u.test(text) ? 'typeof Y' : 'Y';
  const verdict = compareTexts(`${text}; interface X { a: ${type} }`, `${text}; export interface X { a: ${type} }`);
  expect(verdict).toBe(asType ? 'equivalent' : '`Y` is another `Y`');
});

test.each(swappable)('%s, as a value %s, as a type %s, can be swapped: %s', (text, _asValue, _asType, asIs) => {
  const own = text.replaceAll(/\bY\b/gu, 'X');
  const starts =
    /(^|\} ?|; ?(?=function))(?=function|interface|const|class|enum|type|namespace|async|let|var|declare)/gu;
  const verdict = compareTexts(own, own.replaceAll(starts, '$1export ')).replace('`duplicate.ts`', '`canonical.ts`');
  expect(verdict).toBe(asIs === true ? 'equivalent' : `unknown: ${asIs}`);
});

test.each(writers)('what is written to is each module’s own: %s', (writer) => {
  const text = (code: string) => `function Y() {} ${writer} ${code}`;

  expect(compareTexts(text('function X() { return Y; }'), text('export function X() { return Y; }'))).toBe(
    '`Y` is another `Y`',
  );
  expect(compareTexts(`function X() {} ${writer.replaceAll('Y', 'X')}`, 'export function X() {}')).toBe(
    'unknown: code beside it writes to it, or is handed it',
  );
  expect(compareTexts('function X() {}', `export function X() {} ${writer.replaceAll('Y', 'X')}`)).toBe(
    'unknown: code beside it writes to it, or is handed it',
  );
});

test('a type is not written to, and a text is not changed by whom it is handed to', () => {
  expect(compareTexts('interface X { a: 1 } X.a = 1;', 'export interface X { a: 1 }')).toBe('equivalent');
  expect(compareTexts('type X = 1; X.a = 1;', 'export type X = 1;')).toBe('equivalent');
  expect(compareTexts('const X = 1; use(X);', 'export const X = 1;')).toBe('equivalent');
  expect(compareTexts('function X() {} use(X);', 'export function X() {}')).toBe(
    'unknown: code beside it writes to it, or is handed it',
  );
  expect(compareTexts('const X = 1; X.a = 1;', 'export const X = 1;')).toBe(
    'unknown: code beside it writes to it, or is handed it',
  );
});
