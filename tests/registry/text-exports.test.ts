import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { getModuleExports } from '../../src/modules/exports/exports.ts';
import { toPosixPath } from '../../src/modules/paths.ts';
import { findTextExports } from '../../src/registry/text-exports.ts';
import { createProject } from '../modules/temp-project.ts';

const root = path.join(import.meta.dirname, '..', '..');

it.each([['src'], ['node_modules/mongodb/lib'], ['node_modules/rxjs/dist/cjs'], ['node_modules/zod/v4/classic']])(
  'of a text as it was saved are those of the file: %s',
  (folder) => {
    const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.[jt]s$/u.test(file))
      .map((file) => toPosixPath(path.join(root, folder, file)));
    const differing = files.filter((file) => {
      const text = findTextExports(file, readFileSync(file, 'utf8'));
      const { complete, names } = getModuleExports(file);
      return text?.complete !== complete || [...text.names.keys()].sort().join() !== [...names.keys()].sort().join();
    });

    expect(files.length).toBeGreaterThan(20);
    expect(differing).toEqual([]);
  },
);

describe('the names that a text passes on', () => {
  const files = {
    'one.ts': 'export const a = 1, same = 1; export default 1;',
    'two.ts': 'export const b = 2, same = 2;',
    'types.ts': 'export interface same {}',
    'again.ts': "export * from './one'; export const own = 3;",
    'whole.js': 'exports.a = 1; exports.default = 2;',
  };
  const getNames = (text: string, file = 'all.ts') => {
    const root = createProject(files);
    symlinkSync(root, `${root}/linked`);
    return Object.fromEntries(findTextExports(`${root}/${file}`, text)?.names ?? []);
  };

  it('are all but the default', () => {
    expect(getNames("export * from './one';")).toEqual({ a: 'value', same: 'value' });
    expect(getNames("module.exports = require('./whole');", 'all.js')).toHaveProperty('default');
  });

  it('leave out what two modules both have, unless it is the same', () => {
    expect(getNames("export * from './one'; export * from './two';")).toEqual({ a: 'value', b: 'value' });
    expect(getNames("export * from './one'; export * from './again';")).toHaveProperty('same', 'value');
    const copied = "__exportStar(require('./one'), exports); __exportStar(require('./two'), exports);";
    expect(getNames(copied, 'all.js')).toMatchObject({ a: 'value', b: 'value', same: 'value' });
  });

  it('are values where one of those that are copied is', () => {
    for (const order of [
      ['types', 'two'],
      ['two', 'types'],
    ]) {
      const copied = order.map((name) => `__exportStar(require('./${name}'), exports);`).join('\n');
      expect(getNames(copied, 'all.js')).toHaveProperty('same', 'value');
    }
  });

  it('are what they are where they come from', () => {
    expect(getNames("export { a, same as other } from './one'; export { same } from './types';")).toEqual({
      a: 'value',
      other: 'value',
      same: 'type',
    });
    expect(getNames("export * as types from './types'; export type { a } from './one';")).toEqual({
      types: 'both',
      a: 'type',
    });
    expect(getNames("export { gone } from './one'; export { b } from './nowhere';")).toEqual({
      gone: 'unknown',
      b: 'unknown',
    });
  });

  it('do not come back from the file itself, under whatever link', () => {
    const text = "export * from './linked/again';";

    expect(getNames(text, 'again.ts')).toEqual({ a: 'value', same: 'value' });
    expect(getNames("export * from './again';", 'linked/again.ts')).toEqual({ a: 'value', same: 'value' });
  });
});
