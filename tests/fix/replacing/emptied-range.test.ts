import { describe, expect, it } from 'vitest';
import { getEmptiedRange, getGapAbove, hasBlankLine } from '../../../src/fix/replacing/emptied-range.ts';

/** Takes out of a text what stands in double brackets, with what goes along. */
function empty(marked: string): string {
  const text = marked.replace('[[', '').replace(']]', '');
  const [start, end] = getEmptiedRange([marked.indexOf('[['), marked.indexOf(']]') - 2], text);
  return text.slice(0, start) + text.slice(end);
}

const cases: readonly (readonly [marked: string, rest: string])[] = [
  ['a;\n[[b;]]\nc;\n', 'a;\nc;\n'],
  ['a;\n  [[b;]]  \n  c;\n', 'a;\n  c;\n'],
  // One of the two gaps.
  ['a;\n\n[[b;]]\n\nc;\n', 'a;\n\nc;\n'],
  ['a;\n\n[[b;]]\n\n\n\nc;\n', 'a;\n\nc;\n'],
  ['a;\n\n[[b;]]\nc;\n', 'a;\n\nc;\n'],
  ['a;\n[[b;]]\n\nc;\n', 'a;\n\nc;\n'],
  ['a;\n \t\n\t[[b;]]\n  \n\n\tc;\n', 'a;\n \t\n\tc;\n'],
  ['{\n  a;\n\n  [[b;]]\n\n  c;\n}\n', '{\n  a;\n\n  c;\n}\n'],
  // At the ends of the file.
  ['[[b;]]\n\n\nc;\n', 'c;\n'],
  ['  [[b;]]\n\nc;\n', 'c;\n'],
  ['[[b;]]\nc;\n', 'c;\n'],
  ['a;\n\n\n[[b;]]\n', 'a;\n'],
  ['a;\n \n\n  [[b;]]  \n\n\n', 'a;\n'],
  ['a;\n\n[[b;]]', 'a;\n'],
  ['a;  \n\n[[b;]]\n', 'a;  \n'],
  ['a;\n[[b;]]', 'a;\n'],
  ['a;\n[[b;]]\n', 'a;\n'],
  ['[[b;]]\n', ''],
  ['[[b;]]', ''],
  ['\n\n[[b;]]\n', '\n'],
  // What shares its line.
  ['a; [[b;]] c;\n', 'a; c;\n'],
  ['a;[[b;]]c;\n', 'a;c;\n'],
  ['[[b;]] c;\n', 'c;\n'],
  ['x;\n\n  [[b;]]  c;\n', 'x;\n\n  c;\n'],
  ['a; [[b;]]\n\nc;\n', 'a;\n\nc;\n'],
  ['a; \t[[b;]]  \nc;\n', 'a;  \nc;\n'],
  ['a; [[b;]]', 'a;'],
];

describe('what goes with a stretch', () => {
  it.each(cases)('of %j leaves %j', (marked, rest) => {
    for (const end of ['\n', '\r\n', '\r', '\u2028', '\u2029']) {
      expect(empty(marked.replaceAll('\n', end))).toBe(rest.replaceAll('\n', end));
    }
  });

  it('counts line breaks of two kinds as they stand', () => {
    expect(empty('a;\r\n\n[[b;]]\r\n\nc;')).toBe('a;\r\n\nc;');
    expect(empty('a;\n\r[[b;]]\n\rc;')).toBe('a;\n\rc;');
  });
});

it.each([
  ['\n\n', true],
  ['\n \t\n', true],
  ['\r\n\r\n', true],
  ['\r\r', true],
  ['\n\r', true],
  ['\n\r\n', true],
  ['\u2028\u2029', true],
  ['; \n  \n', true],
  ['\n', false],
  ['\r\n', false],
  [' \t ', false],
  ['', false],
  ['\n;\n', false],
])('tells whether there is a blank line in %j: %s', (gap, answer) => {
  expect(hasBlankLine(gap)).toBe(answer);
});

it.each([
  ['a; \n\n b', 5, ' \n\n'],
  ['a;b', 2, ''],
  [' \n b', 3, ' \n '],
])('gets the white space of %j above %d', (text, end, gap) => {
  expect(getGapAbove(text, end)).toBe(gap);
});
