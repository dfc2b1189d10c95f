import { describe, expect, it } from 'vitest';
import { getMeantPaths, identifyModule } from '../../src/modules/identify-module.ts';
import { dropCodeExtension, getModuleKey, toPosixPath } from '../../src/modules/paths.ts';
import { findModuleFile } from '../../src/modules/resolver.ts';
import { getPackageName, parseSpecifier } from '../../src/modules/specifier.ts';
import { createProject } from './temp-project.ts';

describe('a specifier', () => {
  it.each([
    ['./a', 'path', './a', ''],
    ['..', 'path', '..', ''],
    ['./a?raw', 'path', './a', '?raw'],
    ['./a#x?y', 'path', './a', '#x?y'],
    ['/a/b.js', 'path', '/a/b.js', ''],
    ['C:\\a\\b.js', 'path', 'C:\\a\\b.js', ''],
    ['file:///a/b%20c.js?x', 'path', '/a/b c.js', '?x'],
    ['file:///C:/a.js', 'path', 'C:/a.js', ''],
    ['#old', 'package', '#old', ''],
    ['#old?x', 'package', '#old', '?x'],
    ['@/old', 'package', '@/old', ''],
    ['.hidden', 'package', '.hidden', ''],
    ['pkg/x.css?inline', 'package', 'pkg/x.css', '?inline'],
    ['fs', 'builtin', 'fs', ''],
    ['node:sqlite', 'builtin', 'node:sqlite', ''],
    ['https://x.org/a?b', 'remote', 'https://x.org/a?b', ''],
    ['data:text/javascript,1', 'remote', 'data:text/javascript,1', ''],
    ['', 'package', '', ''],
  ])('%j is a %s', (specifier, kind, text, query) => {
    expect(parseSpecifier(specifier)).toEqual({ kind, text, query });
  });

  it('names its package', () => {
    expect(
      ['pkg', 'pkg/x/y', '@acme/x', '@acme/x/y', '@/x', '#x/y'].map((specifier) => getPackageName(specifier)),
    ).toEqual(['pkg', 'pkg', '@acme/x', '@acme/x', '@/x', '#x']);
  });
});

describe('a path', () => {
  it('is written with forward slashes where backslashes separate', () => {
    expect(toPosixPath('c:\\proj\\src\\..\\a.ts')).toBe('C:/proj/a.ts');
    expect(toPosixPath('/proj//src/./a.ts')).toBe('/proj/src/a.ts');
    expect(toPosixPath('/proj/a\\b.ts')).toBe(process.platform === 'win32' ? '/proj/a/b.ts' : '/proj/a\\b.ts');
  });

  it.each([
    '/p/old',
    '/p/old.ts',
    '/p/old.d.mts',
    '/p/old.jsx',
    '/p/old/',
    '/p/old/index',
    '/p/old/index.js',
    '/p/old/index/index.ts',
  ])('%s has the key of its module', (file) => {
    expect(getModuleKey(file)).toBe('/p/old');
  });

  it('keeps the extension of what is no code', () => {
    expect(getModuleKey('/p/old.vue')).toBe('/p/old.vue');
    expect(getModuleKey('/p/old.config')).toBe('/p/old.config');
    expect(dropCodeExtension('/p/old.config.ts')).toBe('/p/old.config');
  });
});

describe('a module', () => {
  it.each([
    ['./b', '/p/src/b'],
    ['../b.js', '/p/b.js'],
    ['./x/../b', '/p/src/b'],
    ['./b/', '/p/src/b/'],
    ['.', '/p/src/'],
    ['./', '/p/src/'],
    ['..', '/p/'],
    ['./x/..', '/p/src/'],
    ['/abs/b', '/abs/b'],
    ['file:///abs/b.ts', '/abs/b.ts'],
    ['../../../../b', '/b'],
  ])('%j is named by its path', (specifier, file) => {
    expect(identifyModule(specifier, '/p/src/a.ts')).toMatchObject({ kind: 'path', path: file });
  });

  it('is named by its text when it is no path', () => {
    expect(identifyModule('@/b?raw', '/p/src/a.ts')).toEqual({
      kind: 'package',
      text: '@/b',
      query: '?raw',
      path: undefined,
    });
  });

  it('of a Windows file has a Windows path', () => {
    expect(identifyModule('../b', 'c:\\p\\src\\a.ts').path).toBe('C:/p/b');
  });
});

describe('a package or alias', () => {
  it('means the files that it resolves to under import, require and types', () => {
    const root = createProject({
      'package.json':
        '{ "name": "self", "exports": { "import": "./src/esm.js", "require": "./src/cjs.cjs", "types": "./src/types.d.ts" } }',
      'src/esm.js': '',
      'src/cjs.cjs': '',
    });

    expect(getMeantPaths('self', `${root}/a.js`)).toEqual([
      { path: `${root}/src/esm.js`, exists: true },
      { path: `${root}/src/cjs.cjs`, exists: true },
    ]);
  });

  it('that is installed means one file, and is asked for once', () => {
    const root = createProject({
      'node_modules/p/package.json': '{ "name": "p", "exports": { "import": "./esm.js", "require": "./cjs.cjs" } }',
      'node_modules/p/esm.js': '',
      'node_modules/p/cjs.cjs': '',
    });
    const paths = getMeantPaths('p', `${root}/a.js`);

    expect(paths).toEqual([{ path: `${root}/node_modules/p/esm.js`, exists: true }]);
    expect(getMeantPaths('p', `${root}/b.js`)).toBe(paths);
  });

  it('means where it was when it is gone', () => {
    const root = createProject({
      'package.json': '{ "imports": { "#x": { "types": "./t.d.ts", "default": "./x.js" }, "#dep": "dep" } }',
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*", "./lib/*"] } } }',
      'node_modules/dep/package.json': '{ "exports": { "./*": "./dist/*.js" } }',
    });
    const getPaths = (specifier: string) =>
      getMeantPaths(specifier, `${root}/a.js`).map(({ path, exists }) => [path.slice(root.length), exists]);

    expect(getPaths('@/x')).toEqual([
      ['/src/x', false],
      ['/lib/x', false],
    ]);
    expect(getPaths('#x')).toEqual([
      ['/x.js', false],
      ['/t.d.ts', false],
    ]);
    expect(getPaths('dep/gone')).toEqual([['/node_modules/dep/dist/gone.js', false]]);
    expect(getPaths('#dep')).toEqual([]);
    expect(getPaths('#nothing')).toEqual([]);
    expect(getPaths('nothing')).toEqual([]);
  });

  it('means nothing when its configuration is broken', () => {
    const root = createProject({
      'package.json': '{ oops',
      'tsconfig.json': '{ "extends": "./nowhere.json", "compilerOptions": { "paths": { "*/*": 3 } } }',
    });

    for (const specifier of ['#x', '@/x', 'self', 'a/b']) {
      expect(getMeantPaths(specifier, `${root}/a.ts`)).toEqual([]);
    }
  });
});

describe('the file of a module', () => {
  it.each([
    '{ "extends": "./.svelte-kit/tsconfig.json" }',
    '{ "files": [], "references": [{ "path": "./.nuxt/tsconfig.app.json" }] }',
    '{ "extends": "@nobody/tsconfig" }',
    '{ "compilerOptions": {',
  ])('is found by its path and by its package where the tsconfig is broken: %s', (tsconfig) => {
    const root = createProject({
      'tsconfig.json': tsconfig,
      'src/x.ts': '',
      'src/tsconfig.ts': '',
      'node_modules/p/package.json': '{ "exports": { "types": "./p.d.ts", "default": "./p.js" } }',
      'node_modules/p/p.js': '',
      'node_modules/p/p.d.ts': '',
    });
    const find = (specifier: string, load?: 'types'): string | undefined =>
      findModuleFile(specifier, `${root}/src/a.ts`, load)?.slice(root.length);

    expect(['./x', './x.js', './tsconfig', '../src/x', './nothing'].map((each) => find(each))).toEqual([
      '/src/x.ts',
      '/src/x.ts',
      '/src/tsconfig.ts',
      '/src/x.ts',
      undefined,
    ]);
    expect(find('p')).toBe('/node_modules/p/p.js');
    expect(find('p', 'types')).toBe('/node_modules/p/p.d.ts');
  });

  it('is found by tsconfig paths in files that the tsconfig does not include', () => {
    const root = createProject({
      'tsconfig.json': '{ "include": ["src"], "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
      'src/x.ts': '',
    });

    for (const from of ['src/a.ts', 'tests/a.ts', 'src/a.vue', 'a.js']) {
      expect(findModuleFile('@/x', `${root}/${from}`), from).toBe(`${root}/src/x.ts`);
      expect(findModuleFile('@/x', `${root}/${from}`, 'types'), from).toBe(`${root}/src/x.ts`);
    }
  });

  it('is not looked for when the module is built in or remote', () => {
    expect(
      ['fs', 'node:fs', 'https://x.org/a.js'].map((specifier) => findModuleFile(specifier, import.meta.filename)),
    ).toEqual([undefined, undefined, undefined]);
  });
});
