import { expect, it } from 'vitest';
import { getPackageDeclarations } from '../../src/types/package-declarations.ts';
import { createProject } from '../modules/temp-project.ts';

const declare = (manifest: unknown, file: string, name = 'pkg'): readonly string[] => {
  const folder = `${createProject({
    [`node_modules/${name}/package.json`]: typeof manifest === 'string' ? manifest : JSON.stringify(manifest),
  })}/node_modules/${name}`;
  return getPackageDeclarations(`${folder}/${file}`).map((path) => path.slice(folder.length + 1));
};

const conditions = {
  '.': { types: './types/index.d.ts', require: './dist/index.cjs', default: './dist/index.js' },
  './other': {
    import: { types: './types/other.d.mts', default: './dist/other.mjs' },
    require: { types: './types/other.d.cts', default: './dist/other.cjs' },
  },
  './plain': './dist/plain.js',
  './none': null,
};

it.each<[unknown, string, readonly string[]]>([
  // `main` and `types`
  [{ types: 'index.d.ts' }, 'index.js', ['index.d.ts']],
  [{ typings: 'index.d.ts' }, 'index.js', ['index.d.ts']],
  [{ types: 'a.d.ts', typings: 'b.d.ts' }, 'index.js', ['b.d.ts']],
  [{ main: 'lib/main.js', types: 'types/main.d.ts' }, 'lib/main.js', ['types/main.d.ts']],
  [{ main: './lib/main', types: './types/main.d.ts' }, 'lib/main.js', ['types/main.d.ts']],
  [{ main: 'lib/main.js', types: 'types/main.d.ts' }, 'index.js', []],
  [{ main: 'lib/main.js', types: 'types/main.d.ts' }, 'lib/other.js', []],
  [{ main: 'a.js', module: 'b.js', types: 'c.d.ts' }, 'a.js', ['c.d.ts']],
  [{ main: 'a.js', module: 'b.js', types: 'c.d.ts' }, 'b.js', ['c.d.ts']],
  [{ main: 'a.js', types: 'c.ts' }, 'a.js', []],
  [{ main: 'a.js' }, 'a.js', []],
  [{ main: 1, types: 'c.d.ts' }, 'index.js', []],
  [{ types: ['c.d.ts'] }, 'index.js', []],
  // `exports`
  [{ exports: conditions }, 'dist/index.js', ['types/index.d.ts']],
  [{ exports: conditions }, 'dist/index.cjs', ['types/index.d.ts']],
  [{ exports: conditions }, 'dist/other.mjs', ['types/other.d.mts', 'types/other.d.cts']],
  [{ exports: conditions }, 'dist/plain.js', []],
  [{ exports: conditions }, 'dist/unlisted.js', []],
  [{ exports: conditions, types: 'old.d.ts' }, 'dist/index.js', ['types/index.d.ts']],
  [{ exports: conditions, types: 'old.d.ts' }, 'index.js', ['old.d.ts']],
  [{ exports: { types: './a.d.ts', default: './a.js' } }, 'a.js', ['a.d.ts']],
  [{ exports: { types: './a.d.ts', default: ['./a.js', './b.js'] } }, 'b.js', ['a.d.ts']],
  [{ exports: { './package.json': './package.json', '.': ['./a.d.ts', './a.js'] } }, 'a.js', ['a.d.ts']],
  [{ exports: { '.': './a.js', types: './a.d.ts' } }, 'a.js', []],
  [{ exports: './a.js' }, 'a.js', []],
  [{ exports: null, types: 'a.d.ts' }, 'index.js', ['a.d.ts']],
  [{ exports: { types: './a.d.tsx', default: './a.js' } }, 'a.js', []],
  // What is no manifest
  [[], 'index.js', []],
  ['null', 'index.js', []],
  ['{', 'index.js', []],
])('of a package with %j the file %s is declared by %j', (manifest, file, declarations) => {
  expect(declare(manifest, file)).toEqual(declarations);
});

it('finds the package that a file is in', () => {
  const manifest = { types: 'index.d.ts' };

  expect(declare(manifest, 'index.js', '@acme/pkg')).toEqual(['index.d.ts']);
  expect(declare(manifest, 'index.js', 'outer/node_modules/inner')).toEqual(['index.d.ts']);
  expect(getPackageDeclarations('/project/src/index.js')).toEqual([]);
  expect(getPackageDeclarations(`${createProject({})}/node_modules/gone/index.js`)).toEqual([]);
});
