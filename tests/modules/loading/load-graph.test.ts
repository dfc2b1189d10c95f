import { expect, test } from 'vitest';
import { findFirst, getCircular, getReaching, listBefore } from '../../../src/modules/loading/load-graph.ts';

const graph = new Map([
  ['entry', ['shim', 'leaf']],
  ['shim', ['a', 'a', 'leaf']],
  ['a', ['b']],
  ['b', ['c', 'leaf']],
  ['c', ['a']],
  ['leaf', []],
  ['self', ['self']],
]);

test('a cycle is what is left when all is taken away that leads nowhere, or that nothing leads to', () => {
  expect([...getCircular(graph)].sort()).toEqual(['a', 'b', 'c', 'self']);
  expect([
    ...getCircular(
      new Map([
        ['a', ['b']],
        ['b', []],
      ]),
    ),
  ]).toEqual([]);
});

test('a way between two cycles counts as part of them', () => {
  const bridged = new Map([...graph, ['c', ['a', 'bridge']], ['bridge', ['self']]] as [string, string[]][]);

  expect(getCircular(bridged)).toContain('bridge');
});

test('what reaches a file loads it by way of others or not, itself in a cycle', () => {
  expect([...getReaching('b', graph)].sort()).toEqual(['a', 'b', 'c', 'entry', 'shim']);
  expect([...getReaching('shim', graph)]).toEqual(['entry']);
});

test('the first that is entered is found in the order of evaluation', () => {
  expect(findFirst(graph, 'entry', new Set(['c', 'leaf']))).toBe('c');
  expect(findFirst(graph, 'leaf', new Set(['a']))).toBeUndefined();
});

test('what comes before a file is loaded by ways that do not lead through it', () => {
  expect(listBefore('a', 'entry', graph).sort()).toEqual(['leaf', 'shim']);
  expect(listBefore('a', 'nowhere', graph)).toEqual([]);
});
