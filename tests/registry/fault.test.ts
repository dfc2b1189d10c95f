import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { at, describe as describeValue, findNearestName } from '../../src/registry/fault.ts';
import { isSameSetting } from '../../src/registry/same-settings.ts';

describe('the path of a setting', () => {
  it.each<[string | number, string]>([
    ['b', 'a.b'],
    ['$b', 'a.$b'],
    ['_b1', 'a._b1'],
    ['b$c', 'a.b$c'],
    ['größe', 'a.größe'],
    ['1b', 'a["1b"]'],
    ['b c', 'a["b c"]'],
    ['b-c', 'a["b-c"]'],
    ['./b', 'a["./b"]'],
    ['', 'a[""]'],
    ['"', String.raw`a["\""]`],
    [0, 'a[0]'],
    [12, 'a[12]'],
  ])('is written as code reaches it: %j', (key, path) => {
    expect(at('a', key)).toBe(path);
  });
});

describe('a value', () => {
  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['an array', []],
    ['an array', runInNewContext('[]')],
    ['the empty string', ''],
    ['the string "x"', 'x'],
    [`the string "${'x'.repeat(60)}"`, 'x'.repeat(60)],
    [`the string "${'x'.repeat(57)}…"`, 'x'.repeat(61)],
    ['the number 3', 3],
    ['the boolean false', false],
    ['an object', {}],
    ['an object', Object.create(null)],
    ['an object', runInNewContext('({})')],
    ['an instance of Map', new Map()],
    ['an instance of RegExp', /x/u],
    ['an instance of Object', Object.create({ a: 1 })],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a bigint', 1n],
  ])('is said to be %s', (text, value) => {
    expect(describeValue(value)).toBe(text);
  });
});

describe('the name that was meant', () => {
  it.each<[string, readonly string[], string | undefined]>([
    ['metrics', ['Metrics'], 'Metrics'],
    ['METRICS', ['metrics'], 'metrics'],
    ['Metric', ['Metrics'], 'Metrics'],
    ['Metricss', ['Metrics'], 'Metrics'],
    ['Mebrics', ['Metrics'], 'Metrics'],
    ['exprots', ['exports'], 'exports'],
    ['abcdef', ['bcdefg'], 'bcdefg'],
    ['abcdef', ['cdefgh'], undefined],
    ['abcd', ['badc'], undefined],
    ['kitten', ['sitting'], undefined],
    ['total', ['toll', 'totals', 'subtotal'], 'totals'],
    ['ab1', ['ab2', 'ab3'], 'ab2'],
    ['ab', ['ac'], 'ac'],
    ['ab', ['cd'], undefined],
    ['ab', ['abcd'], undefined],
    ['a', ['b'], undefined],
    ['a', ['A'], 'A'],
    ['a', [], undefined],
  ])('is near: %s of %j', (wrong, known, nearest) => {
    expect(findNearestName(wrong, known)).toBe(nearest);
  });
});

const call = (): number => 1;
const map = new Map();
const nest = (depth: number): unknown => (depth === 0 ? 1 : { a: nest(depth - 1) });

describe('two settings', () => {
  it.each<[unknown, unknown]>([
    [1, 1],
    [NaN, NaN],
    [null, null],
    [undefined, undefined],
    [{}, {}],
    [{}, Object.create(null)],
    [[], []],
    [
      [1, [2, {}]],
      [1, [2, {}]],
    ],
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    [{ a: call }, { a: call }],
    [{ a: map }, { a: map }],
    [nest(9), nest(9)],
  ])('say the same: %j and %j', (left, right) => {
    expect(isSameSetting(left, right)).toBe(true);
  });

  it.each<[unknown, unknown]>([
    [1, 2],
    [1, '1'],
    [0, -0],
    [null, {}],
    [undefined, null],
    ['a', ['a']],
    [{}, []],
    [[1], [1, 2]],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: 1 }, {}],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: undefined }, { b: undefined }],
    [{ toString: 1 }, { a: 1 }],
    [{ a: () => 1 }, { a: () => 1 }],
    [{ a: new Map() }, { a: new Map() }],
    [{}, new Map()],
    [nest(10), nest(10)],
  ])('do not say the same: %j and %j', (left, right) => {
    expect([isSameSetting(left, right), isSameSetting(right, left)]).toEqual([false, false]);
  });

  it('may be cycles', () => {
    const make = (): object => {
      const cycle: Record<string, unknown> = { list: [] };
      cycle['self'] = cycle;
      return cycle;
    };

    expect(isSameSetting(make(), make())).toBe(false);

    const makeList = (): unknown[] => {
      const cycle: unknown[] = [];
      cycle.push(cycle);
      return cycle;
    };

    expect(isSameSetting(makeList(), makeList())).toBe(false);
  });
});
