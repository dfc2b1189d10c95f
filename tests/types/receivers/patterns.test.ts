import { expect, it } from 'vitest';
import type { Standing } from '../../../src/registry/standing.ts';
import { readReceivers } from './receiver-project.ts';

const before = `import { Legacy } from './deprecated'; import { Row } from './row';
declare const box: { m: Legacy; 'q-r': Legacy; 7: Legacy; list: Legacy[]; pair: [Row, Legacy]; row: Row; rows: Row[]; maybe?: Legacy; inner?: { m: Legacy }; lists?: Legacy[] };
declare const row: Row, key: 'm', any: any; let at: unknown;`;

const judge = (code: string): Standing | undefined => readReceivers(`${before}\n${code}`).standings.at(-1);

it.each([
  '({ last_activity: at } = box.m);',
  '({ m: { last_activity: at } } = box);',
  '({ m: { last_activity: at } = row } = box);',
  "({ 'm': { last_activity: at } = row } = box);",
  "({ ['m']: { last_activity: at } = row } = box);",
  "({ 'q-r': { last_activity: at } = row } = box);",
  '({ 7: { last_activity: at } = row } = box);',
  '({ maybe: { last_activity: at } = row } = box);',
  '({ maybe: { last_activity: at } = {} as Legacy } = box);',
  '({ inner: { m: { last_activity: at } = row } = { m: box.m } } = box);',
  '({ lists: [{ last_activity: at } = row] = [] } = box);',
  '([{ last_activity: at }] = box.list);',
  '([{ last_activity: at } = row] = box.list);',
  '([, { last_activity: at }] = box.pair);',
  '([, { last_activity: at } = row] = box.pair);',
  '({ pair: [, { last_activity: at } = row] } = box);',
  '({ pair: [, { last_activity: at } = row] = box.pair } = box);',
  '({ list: [{ last_activity: at } = row] = box.list } = box);',
  'for ({ last_activity: at } of box.list);',
  'for ({ m: { last_activity: at } = row } of [box]);',
  'for ([{ last_activity: at } = row] of [box.list]);',
  'const { last_activity } = box.m;',
  'const { m: { last_activity } } = box;',
  'const { m: { last_activity } = box.m } = box;',
  'const { pair: [, { last_activity }] } = box;',
  'const [{ last_activity }] = box.list;',
  'for (const { last_activity } of box.list);',
  'function f({ last_activity }: Legacy) {}',
  'function f({ m: { last_activity } }: typeof box) {}',
  'function f({ last_activity } = box.m) {}',
  'box.list.map(({ last_activity }) => last_activity);',
  'const { ...rest } = box; rest.m.last_activity;',
])('a pattern takes apart what is legacy: %s', (code) => {
  expect(judge(code)).toBe('legacy');
});

it.each([
  '({ row: { last_activity: at } } = box);',
  '({ row: { last_activity: at } = box.m } = box);',
  '([{ last_activity: at }] = box.pair);',
  '([{ last_activity: at } = box.m] = box.pair);',
  '([{ last_activity: at } = box.m] = box.rows);',
  'for ({ last_activity: at } of box.rows);',
  'for ({ row: { last_activity: at } = box.m } of [box]);',
  '({ [key]: [{ last_activity: at }] } = { m: [row] });',
  'function f({ last_activity: at }: Row = box.m) {}',
  'for (const { last_activity } of box.rows) box.m;',
  'const { row: { last_activity } } = box;',
  'function f({ last_activity } = box.row) {}',
])('a pattern takes apart what has nothing to do with it: %s', (code) => {
  expect(judge(code)).toBe('unrelated');
});

it.each(['({ m: { last_activity: at } } = any);', 'for ({ last_activity: at } of any);'])(
  'a pattern takes apart what nobody knows: %s',
  (code) => {
    expect(judge(code)).toBe('unproven');
  },
);

it.each([
  '([...[{ last_activity: at }]] = box.list);',
  '({ m: { last_activity: at } = box.m } = any);',
  '({ [key]: { last_activity: at } = box.row } = box);',
  '([{ last_activity: at } = box.m] = any);',
])('a pattern is left to those who go by syntax: %s', (code) => {
  expect(judge(code)).toBeUndefined();
});
