import { describe, expect, it } from 'vitest';
import { applyEdits, getSpan, insertText, isCovered, replaceText, sortEdits } from '../../src/fix/text-edit.ts';

describe('edits of a text', () => {
  it.each([
    ['none', [], 'abcdef'],
    ['one', [replaceText([1, 3], 'X')], 'aXdef'],
    ['an insertion', [insertText(2, 'X')], 'abXcdef'],
    ['one at the end', [insertText(6, 'X')], 'abcdefX'],
    ['several in another order', [replaceText([4, 5], 'Y'), replaceText([1, 3], 'X')], 'aXdYf'],
    ['neighbours', [replaceText([3, 6], 'Y'), replaceText([0, 3], 'X')], 'XY'],
    ['insertions at one place, as they come', [insertText(2, 'X'), insertText(2, 'Y')], 'abXYcdef'],
    ['an insertion before what is replaced there', [replaceText([2, 4], 'Y'), insertText(2, 'X')], 'abXYef'],
    ['all', [replaceText([0, 6], '')], ''],
  ])('are applied: %s', (_name, edits, output) => {
    expect(applyEdits('abcdef', edits)).toBe(output);
  });

  it('are sorted without a change of those that are given', () => {
    const edits = [replaceText([4, 5], ''), insertText(1, ''), replaceText([1, 3], '')];

    expect(sortEdits(edits).map(({ range }) => range)).toEqual([
      [1, 1],
      [1, 3],
      [4, 5],
    ]);
    expect(edits.map(({ range }) => range[0])).toEqual([4, 1, 1]);
  });

  it.each([
    [[], [Infinity, -Infinity]],
    [[replaceText([2, 3], '')], [2, 3]],
    [
      [replaceText([4, 9], ''), replaceText([2, 3], ''), replaceText([5, 7], '')],
      [2, 9],
    ],
  ])('span from the first to the last: %j', (edits, span) => {
    expect(getSpan(edits)).toEqual(span);
  });
});

describe('a stretch', () => {
  const edits = [replaceText([1, 3], ''), replaceText([5, 9], ''), replaceText([9, 9], ''), replaceText([12, 20], '')];

  it.each([
    [1, 3],
    [2, 3],
    [1, 2],
    [5, 9],
    [6, 8],
    [12, 20],
    [19, 20],
    [13, 14],
  ])('is covered: %i to %i', (start, end) => {
    expect(isCovered([start, end], edits)).toBe(true);
  });

  it.each([
    [0, 3],
    [0, 1],
    [1, 4],
    [3, 5],
    [4, 9],
    [4, 6],
    [5, 10],
    [9, 12],
    [10, 11],
    [11, 13],
    [12, 21],
    [21, 22],
  ])('is not covered: %i to %i', (start, end) => {
    expect(isCovered([start, end], edits)).toBe(false);
  });

  it('is not covered by nothing', () => {
    expect(isCovered([1, 2], [])).toBe(false);
  });
});
