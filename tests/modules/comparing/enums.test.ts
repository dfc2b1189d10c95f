import { describe, expect, test } from 'vitest';
import { compareTexts } from './compare-tester.ts';

test.each([
  ['A', '0'],
  ['A = 5', '5'],
  ['A = "a"', '"a"'],
  ['A = `a`', '"a"'],
  ['A = -5', '-5'],
  ['A = +5', '5'],
  ['A = ~5', '-6'],
  ['A = -(-5)', '5'],
  ['A = 6 + 3', '9'],
  ['A = 6 - 3', '3'],
  ['A = 6 * 3', '18'],
  ['A = 6 | 3', '7'],
  ['A = 6 & 3', '2'],
  ['A = 6 ^ 3', '5'],
  ['A = 6 << 3', '48'],
  ['A = -6 >> 1', '-3'],
  ['A = -6 >>> 28', '15'],
  ['A = "a" + "b"', '"ab"'],
  ['A = "a" + 1', '"a1"'],
  ['A = 1 + "a"', '"1a"'],
  ['Z = 3, A = Z', '3'],
  ['Z = 3, A = X.Z', '3'],
  ['Z = 3, A = X["Z"]', '3'],
  ['Z = 3, A = Z << 1 | 1', '7'],
  ['Z = 3, A', '4'],
  ['"b c" = 3, A = X["b c"]', '3'],
  ['Z = "a", A = `b` + Z', '"ba"'],
])('a member of enum X { %s } is %s', (members, value) => {
  const others = members
    .split(', ')
    .slice(0, -1)
    .map((member) => `${member}, `)
    .join('');

  expect(compareTexts(`enum X { ${members} }`, `export enum X { ${others}A = ${value} }`)).toBe('equivalent');
  expect(compareTexts(`enum X { ${members} }`, `export enum X { ${others}A = 99 }`)).toBe(
    `\`A\` is \`${value}\`, not \`99\``,
  );
});

describe('what can not be counted is compared as it is written', () => {
  test.each([
    ['A = 6 / 3', 'A = 6 / 3', 'equivalent'],
    ['A = 6 / 3', 'A = 2', '`A` is `6 / 3`, not `2`'],
    ['A = 6 / 3', 'A = 6 % 3', '`A` is `6 / 3`, not `6 % 3`'],
    ['A = "a".length', 'A = "a".length', 'equivalent'],
    ['A = f()', 'A = g()', '`A` is `f()`, not `g()`'],
    ['A = Z, Z = 1', 'A = 1, Z = 1', '`A` is `Z`, not `1`'],
    ['A = Y.B', 'A = Y.B', 'equivalent'],
    ['Z = 1, A = Y.Z', 'Z = 1, A = 1', '`A` is `Y.Z`, not `1`'],
    ['Z = 1, A = f().Z', 'Z = 1, A = 1', '`A` is `f().Z`, not `1`'],
    ['Z = 1, A = X[Z]', 'Z = 1, A = 1', '`A` is `X[Z]`, not `1`'],
    ['A = -"a"', 'A = 1', '`A` is `-"a"`, not `1`'],
    ['A = -f()', 'A = 1', '`A` is `-f()`, not `1`'],
    ['A = !1', 'A = 0', '`A` is `!1`, not `0`'],
    ['A = true', 'A = 1', '`A` is `true`, not `1`'],
    ['A = "a" - "b"', 'A = 1', '`A` is `"a" - "b"`, not `1`'],
    ['A = 1 - "b"', 'A = 1', '`A` is `1 - "b"`, not `1`'],
    ['A = 1 + f()', 'A = 1', '`A` is `1 + f()`, not `1`'],
    ['A = f() + 1', 'A = 1', '`A` is `f() + 1`, not `1`'],
    ['A = 1, B', 'A = 1, B = 2', 'equivalent'],
    ['A = "1", B = 0', 'A = 1, B = 0', '`A` is `"1"`, not `1`'],
    ['A = f(), B = 1', 'A = f(), B = 2', '`B` is `1`, not `2`'],
    ['A = 0, B', 'A, B = 1', 'equivalent'],
    ['A = `a${b}`', 'A = `a${c}`', "`A` is `'a${b}'`, not `'a${c}'`"],
  ])('%s and %s', (own, other, verdict) => {
    expect(compareTexts(`enum X { ${own} }`, `export enum X { ${other} }`)).toBe(verdict);
  });

  test('by the names of its own members', () => {
    expect(compareTexts('const B = 1; enum X { B = f(), A = B }', 'export enum X { B = f(), A = B }')).toBe(
      'equivalent',
    );
    expect(compareTexts('const B = 1; enum X { A = B }', 'const B = 2; export enum X { A = B }')).toBe(
      '`B` is another `B`',
    );
  });
});

test('an enum of several parts, a constant one, and one that is declared only', () => {
  expect(compareTexts('enum X { A } enum X { B = 1 }', 'export enum X { A, B }')).toBe('equivalent');
  expect(compareTexts('enum X { A = 4 } enum X { B = A }', 'export enum X { A = 4, B = 4 }')).toBe('equivalent');
  expect(compareTexts('const enum X { A }', 'export const enum X { A }')).toBe('equivalent');
  expect(compareTexts('enum X { A }', 'export const enum X { A }')).toBe('is not a const enum');
  expect(compareTexts('declare enum X { A }', 'export enum X { A }')).toBe(
    'unknown: `duplicate.ts` does not show the code of `X`',
  );
  expect(compareTexts('enum X { A }', 'export declare enum X { A }')).toBe(
    'unknown: `canonical.ts` does not show the code of `X`',
  );
  expect(compareTexts('enum X { A }', 'export declare enum X { A }', { to: '/nowhere/canonical.d.ts' })).toBe(
    'equivalent',
  );
});
