import { symlinkSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findSourceFile } from '../../src/types/find-source-file.ts';
import { createProject } from '../modules/temp-project.ts';
import { makeProgram } from './memory-program.ts';

const find = (files: readonly string[], asked: string): string | undefined =>
  findSourceFile(makeProgram(new Map(files.map((file) => [file, ''])), { allowJs: true }), asked)?.fileName;

it.each([
  ['/f/a.ts', ['/f/a.ts'], '/f/a.ts'],
  ['/f/a.js', ['/f/a.js', '/f/a.d.ts'], '/f/a.js'],
  ['/f/a.js', ['/f/a.d.ts'], '/f/a.d.ts'],
  ['/f/a.jsx', ['/f/a.d.ts'], '/f/a.d.ts'],
  ['/f/a.ts', ['/f/a.d.ts'], '/f/a.d.ts'],
  ['/f/a.tsx', ['/f/a.d.ts'], '/f/a.d.ts'],
  ['/f/a.mjs', ['/f/a.d.mts'], '/f/a.d.mts'],
  ['/f/a.mts', ['/f/a.d.mts'], '/f/a.d.mts'],
  ['/f/a.cjs', ['/f/a.d.cts'], '/f/a.d.cts'],
  ['/f/a.cts', ['/f/a.d.cts'], '/f/a.d.cts'],
  ['/f/a.js', ['/f/a.ts'], '/f/a.ts'],
  ['/f/a.js', ['/f/a.tsx'], '/f/a.tsx'],
  ['/f/a.jsx', ['/f/a.tsx'], '/f/a.tsx'],
  ['/f/a.mjs', ['/f/a.mts'], '/f/a.mts'],
  ['/f/a.cjs', ['/f/a.cts'], '/f/a.cts'],
  ['/f/a.js', ['/f/a.ts', '/f/a.d.ts'], '/f/a.d.ts'],
  ['/f/a.mjs', ['/f/a.ts', '/f/a.d.ts', '/f/a.cts'], undefined],
  ['/f/a.cjs', ['/f/a.ts', '/f/a.d.ts', '/f/a.mts'], undefined],
  ['/f/a.js', ['/f/b.ts', '/f/a.mts', '/f/a.cts'], undefined],
  ['/f/a.d.ts', ['/f/a.ts'], undefined],
  ['/f/a.js.ts', ['/f/a.d.ts.ts', '/f/a.ts.ts'], undefined],
  ['/f/a.vue', ['/f/a.ts'], undefined],
  [String.raw`\f\a.ts`, ['/f/a.ts'], '/f/a.ts'],
])('the file %s of a program that holds %j is %s', (asked, files, found) => {
  expect(find(files, asked)).toBe(found);
});

it('is told from another one of its name by what is behind all links', () => {
  const root = createProject({ 'decoy/a.ts': '', 'src/a.ts': '', 'src/b.ts': '' });
  symlinkSync(`${root}/src`, `${root}/link`);
  symlinkSync(`${root}/src/b.ts`, `${root}/link/c.ts`);

  expect(find([`${root}/decoy/a.ts`, `${root}/link/a.ts`], `${root}/src/a.ts`)).toBe(`${root}/link/a.ts`);
  expect(find([`${root}/decoy/a.ts`, `${root}/src/a.ts`], `${root}/link/a.ts`)).toBe(`${root}/src/a.ts`);
  expect(find([`${root}/src/b.ts`], `${root}/link/c.ts`)).toBe(`${root}/src/b.ts`);
  expect(find([`${root}/decoy/a.ts`], `${root}/src/a.ts`)).toBeUndefined();
  expect(find([`${root}/decoy/a.ts`], `${root}/gone/a.ts`)).toBeUndefined();
});
