import { symlinkSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Root } from '../../src/registry/root.ts';
import { createProject } from '../modules/temp-project.ts';

it.each([
  ['/p', 'src/a.ts', '/p/src/a.ts', 'src/a.ts'],
  ['/p', '/p/src/a.ts', '/p/src/a.ts', 'src/a.ts'],
  ['/p', '/p/src/../b.ts', '/p/b.ts', 'b.ts'],
  ['/p', '/px/a.ts', '/px/a.ts', undefined],
  ['/p', '/q/a.ts', '/q/a.ts', undefined],
  ['/p', '<input>', '/p/<input>', '<input>'],
  ['/', '/a.ts', '/a.ts', 'a.ts'],
  ['/', 'a.ts', '/a.ts', 'a.ts'],
  ['C:/p', String.raw`c:\p\src\a.ts`, 'C:/p/src/a.ts', 'src/a.ts'],
])('a file is placed below the root %s: %s', (folder, file, placed, relative) => {
  const root = new Root(folder);

  expect([root.path, root.place(file), root.findRelative(file)]).toEqual([folder, placed, relative]);
});

it('a file is placed where the root is, whatever links lead to either', () => {
  const real = createProject({ 'src/a.ts': '', 'other/b.ts': '' });
  const links = createProject({ 'elsewhere.ts': '' });
  symlinkSync(real, `${links}/project`);
  symlinkSync(`${real}/other`, `${links}/other`);
  symlinkSync(`${links}/elsewhere.ts`, `${real}/src/link.ts`);
  const root = new Root(`${links}/project`);

  expect(root.place(`${real}/src/a.ts`)).toBe(`${links}/project/src/a.ts`);
  expect(root.place(`${links}/project/src/a.ts`)).toBe(`${links}/project/src/a.ts`);
  expect(root.place(`${links}/other/b.ts`)).toBe(`${links}/project/other/b.ts`);
  expect(root.place(`${links}/other/gone.ts`)).toBe(`${links}/project/other/gone.ts`);
  expect(root.place(`${links}/elsewhere.ts`)).toBe(`${links}/elsewhere.ts`);
  expect(root.findRelative(`${links}/elsewhere.ts`)).toBeUndefined();
  expect(root.findRelative(`${real}/src/link.ts`)).toBe('src/link.ts');
});

it('a glob is written from the root, and the brackets of a folder belong to its name', () => {
  expect(new Root('/p/(group)/x').joinGlob('../*')).toBe('/p/[(]group[)]/*');
  expect(new Root('/').join('a')).toBe('/a');
  expect(new Root('/p').join('a')).toBe('/p/a');
});
