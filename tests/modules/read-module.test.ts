import { rmSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readModule } from '../../src/modules/read-module.ts';
import { createProject, letTimePass, writeFiles } from './temp-project.ts';

test('parses a file once', () => {
  const root = createProject({ 'a.ts': 'export const a = 1;' });
  expect(readModule(`${root}/a.ts`)).toBe(readModule(`${root}/a.ts`));
});

test('reads a file anew when it has changed, at most about once a second', () => {
  const root = createProject({ 'a.ts': 'old' });
  expect(readModule(`${root}/a.ts`)?.text).toBe('old');
  writeFiles(root, { 'a.ts': 'new text' });
  expect(readModule(`${root}/a.ts`)?.text).toBe('old');
  letTimePass(1500);
  expect(readModule(`${root}/a.ts`)?.text).toBe('new text');
  rmSync(`${root}/a.ts`);
  letTimePass(3000);
  expect(readModule(`${root}/a.ts`)).toBeUndefined();
});

test.each([
  ['a.ts', '\uFEFF#!/usr/bin/env node\r\nexport const a = 1;\r\n'],
  ['a.js', 'export const a = <b />;'],
  ['a.js', 'with (a) {} return 1;'],
  ['a.js', 'await a; export {};'],
  ['a.cjs', 'const await = 1; return await;'],
  ['a.mjs', 'await a;'],
  ['a.tsx', 'const a = <T,>(b: T) => <i />;'],
  ['a.cts', 'import a = require("a"); export = a;'],
  ['a.mts', 'export const a = <T>b;'],
  ['a.d.ts', 'export const a: string; export default a;'],
  ['a.d.css.ts', 'export const a: string;'],
  ['a.ts', ''],
])('parses %s: %s', (name, text) => {
  const root = createProject({ [name]: text });
  expect(readModule(`${root}/${name}`)?.program.type).toBe('Program');
});

test.each([
  ['a.ts', 'const = 1;'],
  ['a.js', 'type A = 1;'],
  ['a.vue', '<script></script>'],
  ['a.svelte', ''],
  ['a.json', '{}'],
  ['a.ts/b.ts', ''],
])('does not parse %s: %s', (name, text) => {
  const root = createProject({ [name]: text });
  expect(readModule(`${root}/${name.split('/', 1).join('')}`)).toBeUndefined();
});

test('parses a file of 5 MB and refuses one of more than 20 MB', () => {
  const line = 'export const text = "a text of some length, again and again";\n';
  const root = createProject({ 'a.ts': line.repeat(80_000), 'b.ts': line.repeat(400_000) });
  expect(readModule(`${root}/a.ts`)?.program.body).toHaveLength(80_000);
  expect(readModule(`${root}/b.ts`)).toBeUndefined();
});

test('follows a link and gives up on one that leads nowhere', () => {
  const root = createProject({ 'a.ts': 'export {};' });
  symlinkSync(`${root}/a.ts`, `${root}/b.ts`);
  symlinkSync(`${root}/gone.ts`, `${root}/c.ts`);
  expect(readModule(`${root}/b.ts`)?.text).toBe('export {};');
  expect(readModule(`${root}/c.ts`)).toBeUndefined();
});

test('refuses code that is nested deeper than a parser in native code can bear', () => {
  const root = createProject({
    'deep.ts': `export const a = ${'['.repeat(20_000)}${']'.repeat(20_000)};`,
    'flat.ts': 'a();'.repeat(9000),
  });

  expect(readModule(`${root}/deep.ts`)).toBeUndefined();
  expect(readModule(`${root}/flat.ts`)?.program.type).toBe('Program');
});

test.each([
  ['a sum', 'export const a = ', 'b + ', 60_000],
  ['a choice', 'export const a = ', 'b ? c : ', 20_000],
  ['a function', 'export const a = ', 'b => ', 20_000],
  ['a negation', 'export const a = ', '!', 60_000],
])('refuses %s that is nested as deep without a bracket', (_what, start, part, times) => {
  const root = createProject({ 'deep.ts': `${start}${part.repeat(times)}b;` });

  expect(readModule(`${root}/deep.ts`)).toBeUndefined();
});

test('takes no text, comment or list of statements for nested code', () => {
  const dashes = '- '.repeat(9000);
  const root = createProject({
    'flat.ts': `// ${dashes}\n/* ${dashes}\n*/ export const a = "\\"${dashes}" + '${dashes}';${'a = b;'.repeat(9000)}`,
    'list.ts': `export const a = [${'-b,'.repeat(9000)}];`,
  });

  expect(readModule(`${root}/flat.ts`)?.program.type).toBe('Program');
  expect(readModule(`${root}/list.ts`)?.program.type).toBe('Program');
});
