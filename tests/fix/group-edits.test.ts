import { expect, it } from 'vitest';
import { getFixes } from '../../src/fix/group-edits.ts';
import { insertText, isCovered, replaceText } from '../../src/fix/text-edit.ts';
import { startCpuTime } from '../cpu-time.ts';

it('joins more edits of one move than a call may have arguments, in linear time', () => {
  const groups = Array.from({ length: 200_000 }, (_, index) => ({
    moves: new Set(['move']),
    edits: [replaceText([10 * index, 10 * index + 1], 'x')],
  }));
  const getSpent = startCpuTime();

  const fixes = getFixes(groups);

  expect(fixes.get('move')).toHaveLength(200_000);
  expect(getSpent()).toBeLessThan(10_000);
});

it('joins groups that share a move by way of others, and those whose stretches meet', () => {
  const groups = [
    { moves: new Set(['a']), edits: [replaceText([0, 1], 'a')] },
    { moves: new Set(['b']), edits: [replaceText([20, 21], 'b')] },
    { moves: new Set(['c']), edits: [replaceText([30, 31], 'c')] },
    { moves: new Set(['d']), edits: [replaceText([10, 11], 'd')] },
    { moves: new Set(['a', 'b']), edits: [replaceText([5, 6], 'ab')] },
    { moves: new Set(['alone']), edits: [] },
    { moves: new Set<string>(), edits: [replaceText([40, 41], 'nobody')] },
  ];

  const fixes = getFixes(groups);

  expect([...fixes.keys()].sort()).toEqual(['a', 'b', 'c', 'd']);
  expect(fixes.get('a')?.map(({ text }) => text)).toEqual(['a', 'ab', 'd', 'b']);
  expect(fixes.get('b')).toBe(fixes.get('a'));
  expect(fixes.get('d')).toBe(fixes.get('a'));
  expect(fixes.get('c')?.map(({ text }) => text)).toEqual(['c']);
});

it('keeps the order of what is inserted in one place', () => {
  const groups = ['a', 'b', 'c'].map((text) => ({ moves: new Set([text]), edits: [insertText(3, text)] }));

  const fixes = getFixes(groups);

  expect(fixes.get('c')?.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
});

it.each([
  [[0, 2], true],
  [[1, 2], true],
  [[10, 10], true],
  [[2, 3], false],
  [[0, 3], false],
  [[11, 15], false],
  [[20, 25], true],
  [[25, 26], false],
] as const)('tells whether one edit replaces all of a stretch: %j %s', ([start, end], expected) => {
  const edits = [replaceText([0, 2], 'a'), insertText(10, 'b'), replaceText([20, 25], 'c')];

  const answer = isCovered([start, end], edits);

  expect(answer).toBe(expected);
});
