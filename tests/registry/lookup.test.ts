import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Registry } from '../../src/registry/concept.ts';
import { getRegistry } from '../../src/registry/load-registry.ts';
import { createProject, letTimePass, writeFiles } from '../modules/temp-project.ts';

const base = {
  'package.json': JSON.stringify({
    name: 'self',
    imports: { '#old': './src/db/old.ts', '#gone': './src/db/gone.ts', '#db/*': './src/db/*.ts' },
    exports: { './*': './src/*.ts' },
  }),
  'tsconfig.json': '{ "include": ["src"], "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
  'src/new.ts': 'export class X {}\nexport class Y {}',
  'src/db/old.ts': '',
  'src/db/folder/index.ts': '',
  'src/a.ts': '',
};

function load(root: string, deprecated: object, more: object = {}): Registry {
  const concepts = { X: { canonical: './src/new.ts', exports: ['X', 'Y'], deprecated, ...more } };
  return getRegistry({ settings: { ssot: { concepts } }, cwd: root });
}

function find(registry: Registry, specifier: string, from: string): string | undefined {
  return registry.findDeprecatedModule(specifier, path.posix.join(registry.root, from))?.written;
}

describe('a deprecated file', () => {
  it.each([
    ['./db/old', 'src/a.ts'],
    ['./db/old.js', 'src/a.ts'],
    ['./db/old.ts', 'src/a.ts'],
    ['./old', 'src/db/b.ts'],
    ['../db/old', 'src/x/b.ts'],
    ['.././db//old.ts', 'src/x/b.ts'],
    ['./db/old?raw', 'src/a.ts'],
    ['./db/old.ts#part', 'src/a.ts'],
    ['@/db/old', 'src/a.ts'],
    ['@/db/old.js', 'src/a.ts'],
    ['@/db/old?raw', 'src/a.ts'],
    ['@/db/old', 'tests/outside-include.test.ts'],
    ['@/db/old', 'src/plain.js'],
    ['@/db/old', 'src/view.vue'],
    ['#old', 'src/a.ts'],
    ['#db/old', 'tests/a.test.ts'],
    ['self/db/old', 'src/a.ts'],
  ])('is %j in %s', (specifier, from) => {
    const root = createProject(base);

    expect(find(load(root, { './src/db/old.ts': '*' }), specifier, from)).toBe('./src/db/old.ts');
  });

  it('is known by absolute path and file URL', () => {
    const root = createProject(base);
    const registry = load(root, { './src/db/old.ts': '*' });

    expect(find(registry, `${root}/src/db/old`, 'src/a.ts')).toBe('./src/db/old.ts');
    expect(find(registry, `file://${root}/src/db/old.ts`, 'src/a.ts')).toBe('./src/db/old.ts');
  });

  it.each(['@/db/gone', '#gone', '#db/gone', 'self/db/gone', './db/gone', './db/gone.js'])(
    'that is gone is still %j',
    (specifier) => {
      const registry = load(createProject(base), { './src/db/gone.ts': '*' });

      expect(find(registry, specifier, 'src/a.ts')).toBe('./src/db/gone.ts');
      expect(registry.findDeprecatedModule(specifier, `${registry.root}/src/a.ts`)?.file).toBeUndefined();
    },
  );

  it('may be a folder, by whatever spelling', () => {
    for (const written of ['./src/db/folder', './src/db/folder/', './src/db/folder/index.ts']) {
      const registry = load(createProject(base), { [written]: '*' });
      for (const specifier of [
        './db/folder',
        './db/folder/',
        './db/folder/index.js',
        '@/db/folder',
        'self/db/folder/index',
      ]) {
        expect(find(registry, specifier, 'src/a.ts'), `${written} as ${specifier}`).toBe(written);
      }
      expect(find(registry, '.', 'src/db/folder/b.ts')).toBe(written);
      expect(find(registry, '..', 'src/db/folder/c/b.ts')).toBe(written);
      expect(find(registry, './', 'src/db/folder/b.ts')).toBe(written);
    }
  });

  it('is written with any separators, in files of any platform', () => {
    const root = createProject(base);

    expect(find(load(root, { '.\\src\\db\\old.ts': '*' }), './db/old', 'src/a.ts')).toBe('.\\src\\db\\old.ts');
    const registry = load(root, { 'C:\\proj\\src\\a.ts': '*' });
    expect(registry.findDeprecatedModule('./a', 'c:\\proj\\src\\b.ts')?.written).toBe('C:\\proj\\src\\a.ts');
    expect(registry.findDeprecatedModule('../src/a.js', 'C:/proj/x/b.ts')?.written).toBe('C:\\proj\\src\\a.ts');
  });

  it('is not a module of nearly its name', () => {
    const registry = load(createProject({ ...base, 'src/older.ts': '' }), { './src/db/old.ts': '*' });

    for (const specifier of [
      './old',
      './db/older',
      './db/old/x',
      './db/old.json',
      './db/old.vue',
      '@/old',
      'old',
      'db/old',
      '#older',
    ]) {
      expect(find(registry, specifier, 'src/a.ts'), specifier).toBeUndefined();
    }
  });

  it('that is gone is not the folder that took its place', () => {
    const registry = load(createProject({ ...base, 'src/gone/index.ts': '' }), { './src/gone.ts': '*' });

    expect(find(registry, './gone', 'src/a.ts')).toBeUndefined();
    expect(find(registry, '@/gone', 'src/a.ts')).toBeUndefined();
    expect(find(registry, './gone.ts', 'src/a.ts')).toBe('./src/gone.ts');
  });

  it('beside a folder of its name is told apart by the resolver', () => {
    const root = createProject({
      ...base,
      'src/both.ts': '',
      'src/both/index.ts': '',
      'src/two.ts': '',
      'src/two.js': '',
    });
    const registry = load(root, {
      './src/both/index.ts': { X: 'X' },
      './src/both.ts': { X: 'Y' },
      './src/two.js': '*',
    });
    const getExport = (specifier: string) =>
      registry.findDeprecatedModule(specifier, `${root}/src/a.ts`)?.findTarget('X', `${root}/src/a.ts`)?.export;

    expect(getExport('./both')).toBe('Y');
    expect(getExport('./both.ts')).toBe('Y');
    expect(getExport('./both/')).toBe('X');
    expect(getExport('./both/index')).toBe('X');
    expect(find(registry, './two', 'src/a.ts')).toBeUndefined();
    expect(find(registry, './two.js', 'src/a.ts')).toBe('./src/two.js');
  });

  it('is known behind links', () => {
    const root = createProject({
      ...base,
      'shared/old.ts': '',
      'pkgs/old/package.json': '{ "name": "@acme/old" }',
      'pkgs/old/index.ts': '',
    });
    symlinkSync(`${root}/shared`, `${root}/src/linked`);
    mkdirSync(`${root}/node_modules/@acme`, { recursive: true });
    symlinkSync(`${root}/pkgs/old`, `${root}/node_modules/@acme/old`);

    expect(find(load(root, { './shared/old.ts': '*' }), './linked/old', 'src/a.ts')).toBe('./shared/old.ts');
    expect(find(load(root, { './src/linked/old.ts': '*' }), '../shared/old', 'src/a.ts')).toBe('./src/linked/old.ts');
    const registry = load(root, { './pkgs/old/index.ts': '*' });
    expect(find(registry, '@acme/old', 'src/a.ts')).toBe('./pkgs/old/index.ts');
    expect(find(registry, '@acme/old/index.js', 'src/a.ts')).toBe('./pkgs/old/index.ts');
  });

  it('is known when the root or the file is reached through a link', () => {
    const root = createProject(base);
    const links = createProject({});
    symlinkSync(root, `${links}/project`);
    const deprecated = { './src/db/old.ts': '*', './src/db/gone.ts': '*', './src/legacy/*': '*' };
    for (const [registry, from] of [
      [load(root, deprecated), `${links}/project/src/a.ts`],
      [load(`${links}/project`, deprecated), `${root}/src/a.ts`],
      [load(`${links}/project`, deprecated), `${links}/project/src/a.ts`],
    ] as const) {
      for (const specifier of ['./db/old', '@/db/old', './db/gone', '@/db/gone', './legacy/x', '@/legacy/x']) {
        expect(registry.findDeprecatedModule(specifier, from), `${specifier} in ${from}`).toBeDefined();
      }
      expect(registry.findConceptsOf(from.replace('a.ts', 'new.ts'))).toHaveLength(1);
    }
  });

  it('outside the root is known too', () => {
    const root = createProject({ ...base, 'app/src/new.ts': 'export class X {}\nexport class Y {}', 'app/b.ts': '' });
    const registry = load(`${root}/app`, { '../src/db/old.ts': '*' });

    expect(find(registry, '../src/db/old', 'b.ts')).toBe('../src/db/old.ts');
    expect(registry.findDeprecatedModule('./db/old', `${root}/src/a.ts`)).toBeDefined();
  });

  it('is followed when files come and go', () => {
    const root = createProject(base);
    const registry = load(root, { './src/db/old.ts': '*' });
    expect(find(registry, './db/old', 'src/a.ts')).toBe('./src/db/old.ts');
    expect(find(registry, '@/db/old', 'src/a.ts')).toBe('./src/db/old.ts');

    renameSync(`${root}/src/db/old.ts`, `${root}/src/db/moved.ts`);
    letTimePass();
    expect(find(registry, './db/old', 'src/a.ts')).toBe('./src/db/old.ts');
    expect(find(registry, '@/db/old', 'src/a.ts')).toBe('./src/db/old.ts');
    expect(registry.findDeprecatedModule('@/db/old', `${root}/src/a.ts`)?.file).toBeUndefined();

    writeFiles(root, { 'src/db/old/index.ts': '' });
    letTimePass();
    expect(find(registry, './db/old', 'src/a.ts')).toBeUndefined();
    expect(find(registry, '@/db/old', 'src/a.ts')).toBeUndefined();

    rmSync(`${root}/src/db/old`, { recursive: true });
    writeFiles(root, { 'src/db/old.ts': '' });
    letTimePass();
    expect(find(registry, './db/old', 'src/a.ts')).toBe('./src/db/old.ts');
    expect(find(registry, '@/db/old', 'src/a.ts')).toBe('./src/db/old.ts');
  });

  it('is followed when the tsconfig is edited', () => {
    const root = createProject(base);
    const registry = load(root, { './src/db/old.ts': '*' });
    expect(find(registry, '~/old', 'src/a.ts')).toBeUndefined();

    writeFiles(root, { 'tsconfig.json': '{ "compilerOptions": { "paths": { "~/*": ["./src/db/*"] } } }' });
    letTimePass();

    expect(find(registry, '~/old', 'src/a.ts')).toBe('./src/db/old.ts');
    expect(find(registry, '@/db/old', 'src/a.ts')).toBeUndefined();
  });

  it('is known by the alias of the nearest tsconfig, by that of a referenced project, and by jsconfig', () => {
    const root = createProject({
      ...base,
      'inner/tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./lib/*"] } } }',
      'inner/lib/db/old.ts': '',
      'solution/tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }',
      'solution/tsconfig.app.json':
        '{ "include": ["src"], "compilerOptions": { "composite": true, "paths": { "@/*": ["./src/*"] } } }',
      'solution/src/db/old.ts': '',
      'solution/src/a.ts': '',
      'js/jsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
      'js/db/old.js': '',
    });
    const getAll = (written: string, more: object = {}) => {
      const registry = load(root, { [written]: '*', ...more });
      return ['src', 'inner', 'solution', 'solution/src', 'js'].filter(
        (folder) => find(registry, '@/db/old', `${folder}/a.ts`) === written,
      );
    };

    expect(getAll('./src/db/old.ts')).toEqual(['src']);
    expect(getAll('./inner/lib/db/old.ts')).toEqual(['inner']);
    expect(getAll('./solution/src/db/old.ts')).toContain('solution/src');
    expect(getAll('./js/db/old.js')).toEqual(['js']);
  });
});

describe('a deprecated package', () => {
  const pkg = {
    'node_modules/pkg/package.json': '{ "name": "pkg", "main": "index.js" }',
    'node_modules/pkg/index.js': '',
    'node_modules/pkg/other.js': '',
  };

  it('is known as written, installed or not', () => {
    const registry = load(createProject({ ...base, ...pkg }), {
      pkg: '*',
      '@acme/old': '*',
      'node:fs': '*',
      '@scope/a/b': '*',
    });

    expect(find(registry, 'pkg', 'src/a.ts')).toBe('pkg');
    expect(find(registry, '@acme/old', 'src/a.ts')).toBe('@acme/old');
    expect(find(registry, 'node:fs', 'src/a.ts')).toBe('node:fs');
    expect(find(registry, '@scope/a/b', 'src/a.ts')).toBe('@scope/a/b');
    for (const specifier of ['@scope/a', '@acme/older', 'pkg2', '@acme', 'fs', 'pkg/other', './pkg']) {
      expect(find(registry, specifier, 'src/a.ts'), specifier).toBeUndefined();
    }
  });

  it('is known by the path of its entry', () => {
    const root = createProject({ ...base, ...pkg });
    const registry = load(root, { pkg: '*' });

    expect(find(registry, 'pkg/index.js', 'src/a.ts')).toBe('pkg');
    expect(find(registry, 'pkg/index', 'src/a.ts')).toBe('pkg');
    expect(find(registry, 'pkg/other', 'src/a.ts')).toBeUndefined();
    expect(find(load(root, { 'pkg/index.js': '*', 'pkg/other.js': '*' }), 'pkg', 'src/a.ts')).toBe('pkg/index.js');
    expect(find(load(root, { 'pkg/other': '*' }), 'pkg/other.js', 'src/a.ts')).toBe('pkg/other');
    expect(registry.findDeprecatedModule('pkg', `${root}/src/a.ts`)?.file).toBe(`${root}/node_modules/pkg/index.js`);
  });

  it('is told from another entry that leads to the same file', () => {
    const root = createProject({ ...base, ...pkg });
    const registry = load(root, { pkg: { Old: 'X' }, 'pkg/index.js': { Old: 'Y' } });
    const from = `${root}/src/a.ts`;

    expect(registry.findDeprecatedModule('pkg', from)?.findTarget('Old', from)?.export).toBe('X');
    expect(registry.findDeprecatedModule('pkg/index.js', from)?.findTarget('Old', from)?.export).toBe('Y');
  });

  it('is not the canonical one whose file it shares', () => {
    const root = createProject({ ...base, ...pkg });
    writeFiles(root, { 'node_modules/pkg/index.js': 'exports.X = 1;' });
    const concepts = { X: { canonical: 'pkg', deprecated: { 'pkg/index.js': '*' } } };
    const registry = getRegistry({ settings: { ssot: { concepts } }, cwd: root });

    expect(find(registry, 'pkg', 'src/a.ts')).toBeUndefined();
    expect(find(registry, 'pkg/index.js', 'src/a.ts')).toBe('pkg/index.js');
  });

  it('may be an alias, which then stands for its file', () => {
    const registry = load(createProject(base), { '@/db/old': { X: 'X' }, '#gone': { X: 'Y' } });

    for (const specifier of ['./db/old', '@/db/old', '#old', 'self/db/old']) {
      expect(find(registry, specifier, 'src/a.ts'), specifier).toBe('@/db/old');
    }
    expect(find(registry, './db/gone', 'src/a.ts')).toBe('#gone');
  });

  it('may be an alias of a package, which is not meant by its own name', () => {
    const imports = { '#dependency': 'pkg' };
    const root = createProject({ ...base, ...pkg, 'package.json': JSON.stringify({ imports }) });
    const registry = load(root, { '#dependency': '*' });

    expect(find(registry, '#dependency', 'src/a.ts')).toBe('#dependency');
    expect(find(registry, '../node_modules/pkg/index.js', 'src/a.ts')).toBeUndefined();
  });

  it('may hold the value that a canonical export replaces', () => {
    const root = createProject({
      ...base,
      ...pkg,
      'node_modules/pkg/index.js': 'exports.X = 1;',
      'node_modules/typed/package.json': '{ "types": "index.d.ts" }',
      'node_modules/typed/index.d.ts': 'export declare const Y: 1;',
    });
    const registry = load(root, { './src/gone.ts': '*', pkg: '*', typed: '*' });
    const [concept] = registry.concepts.values();

    expect(concept && registry.findReplacedValue(concept, 'X')).toBe('pkg');
    expect(concept && registry.findReplacedValue(concept, 'Y')).toBe('typed');
    expect(concept && registry.findReplacedValue(concept, 'Z')).toBeUndefined();
  });
});

describe('a glob', () => {
  it('matches paths from the root, in every spelling of the module, there or gone', () => {
    const registry = load(createProject(base), { '**/old': '*' });

    for (const specifier of [
      './db/old',
      './db/old.js',
      '../src/x/old/index.ts',
      './gone/old',
      '@/db/old',
      '@/gone/old',
      '#old',
      'self/db/old',
      'old',
      '@acme/old',
    ]) {
      expect(find(registry, specifier, 'src/a.ts'), specifier).toBe('**/old');
    }
    for (const specifier of ['./db/older', './old/x', './db/folder', 'old-pkg', 'react']) {
      expect(find(registry, specifier, 'src/a.ts'), specifier).toBeUndefined();
    }
  });

  it.each([
    ['src/db/*', './db/old', true],
    ['./src/db/*', './db/old', true],
    ['./src/db/*', 'src/db/old', false],
    ['src/db/*', 'src/db/old', true],
    ['**/old.ts', './db/old', true],
    ['**/old.ts', './db/old.js', true],
    ['**/old.js', './db/old', false],
    ['**/gone.js', './gone', true],
    ['**/folder/index.ts', './db/folder', true],
    ['**/folder/index', './db/folder', true],
    ['**/old/index.ts', './db/old', false],
    ['**/old.js', '@/db/old', false],
    ['**/old.ts', '@/db/old', true],
    ['@/db/*.ts', '@/db/old', true],
    ['@/db/*.js', '@/db/old', false],
    ['@/gone/*.js', '@/gone/old', true],
    ['**/index', './db/folder/index', true],
    ['**/index', './db/old', false],
    ['**/index', './gone', false],
    ['**/{gone,old}', './db/old', true],
    ['**/[no]ld', './db/old', true],
    ['**/@(old|gone)', './db/old', true],
    ['**/o*', './db/old', true],
    ['@acme/*', '@acme/anything', true],
    ['@acme/*/old', '@acme/a/old', true],
    ['#db/*', '#db/old', true],
    ['**/.hidden/**', './.hidden/x', true],
    ['**/*.vue', './view.vue', true],
    ['../elsewhere/*', '../../elsewhere/x', true],
    ['**/elsewhere/*', '../../elsewhere/x', true],
  ])('%s and %s', (glob, specifier, isMatch) => {
    expect(find(load(createProject(base), { [glob]: '*' }), specifier, 'src/a.ts')).toBe(isMatch ? glob : undefined);
  });

  it('may be absolute, below the root and elsewhere', () => {
    const root = createProject({ ...base, 'other/old.ts': '' });
    for (const glob of [`${root}/src/db/*`, `${root}/other/*`]) {
      const registry = load(root, { [glob]: '*' });

      expect(find(registry, './db/old', 'src/a.ts')).toBe(glob.endsWith('/src/db/*') ? glob : undefined);
      expect(find(registry, '../other/old', 'src/a.ts')).toBe(glob.endsWith('/other/*') ? glob : undefined);
      expect(find(registry, 'src/db/old', 'src/a.ts')).toBeUndefined();
    }
    const onWindows = load(root, { 'C:\\proj\\src\\*': '*' });
    expect(onWindows.findDeprecatedModule('./a', 'c:\\proj\\src\\b.ts')?.written).toBe('C:\\proj\\src\\*');
  });

  it.each(['app[1]', '(app)', 'app*', '{app}'])(
    'starts at a root in a folder whose name looks like one: %s',
    (folder) => {
      const root = createProject(
        Object.fromEntries(Object.entries(base).map(([file, text]) => [`${folder}/${file}`, text])),
      );

      expect(find(load(`${root}/${folder}`, { './src/db/*': '*' }), './db/old', 'src/a.ts')).toBe('./src/db/*');
      const inner = load(
        `${root}/${folder}/src`,
        { '../src/db/*': '*' },
        { canonical: './new.ts', ignore: ['../src/x/**'] },
      );
      expect(find(inner, './db/old', 'a.ts')).toBe('../src/db/*');
      expect(inner.concepts.get('X')?.isIgnored(`${root}/${folder}/src/x/a.ts`)).toBe(true);
    },
  );

  it('means what is behind a link by the path of the link, too', () => {
    const root = createProject({ ...base, 'shared/old.ts': '' });
    symlinkSync(`${root}/shared`, `${root}/src/linked`);

    expect(find(load(root, { './src/linked/*': '*' }), './linked/old', 'src/a.ts')).toBe('./src/linked/*');
  });

  it('means the same wherever the project is checked out', () => {
    const root = createProject(
      Object.fromEntries(Object.entries(base).map(([file, text]) => [`legacy/app/${file}`, text])),
    );
    for (const more of [{}, { '/elsewhere/*': '*' }]) {
      const registry = load(`${root}/legacy/app`, { '**/legacy/**': '*', ...more });

      expect(find(registry, './db/old', 'src/a.ts')).toBeUndefined();
      expect(find(registry, './legacy/old', 'src/a.ts')).toBe('**/legacy/**');
    }
  });

  it('does not mean the insides of installed packages, nor the own canonical module', () => {
    const root = createProject({
      ...base,
      'node_modules/pkg/package.json': '{ "main": "new.js" }',
      'node_modules/pkg/new.js': '',
    });
    const registry = load(root, { '**/new': '*' }, { importAs: 'self/new' });

    for (const specifier of ['pkg', './new', './new.js', '@/new', 'self/new']) {
      expect(find(registry, specifier, 'src/a.ts'), specifier).toBeUndefined();
    }
    expect(find(registry, './db/new', 'src/a.ts')).toBe('**/new');
    symlinkSync(`${root}/src`, `${root}/linked`);
    expect(find(registry, '../linked/new', 'src/a.ts')).toBeUndefined();
    const elsewhere = load(root, { '**/new': '*' }, { importAs: '@acme/new' });
    expect(find(elsewhere, '@acme/new', 'src/a.ts')).toBeUndefined();
    expect(find(elsewhere, '@acme/x/new', 'src/a.ts')).toBe('**/new');
  });
});

describe('a module that several concepts list', () => {
  const files = { ...base, 'src/b.ts': 'export class B {}', 'src/c.ts': 'export class C {}' };
  const loadConcepts = (concepts: object, root = createProject(files)): Registry =>
    getRegistry({ settings: { ssot: { concepts } }, cwd: root });

  it('sends each name to its own concept, an explicit one before "*"', () => {
    const registry = loadConcepts({
      B: { canonical: './src/b.ts', deprecated: { './src/db/old.ts': '*' }, sideEffects: ['./src/db/old.ts'] },
      C: { canonical: './src/c.ts', deprecated: { './src/db/old': { Old: 'C', Both: null }, '**/old': { More: 'C' } } },
    });
    const from = `${registry.root}/src/a.ts`;
    const module = registry.findDeprecatedModule('./db/old', from);
    const getTarget = (name: string) => {
      const target = module?.findTarget(name, from);
      return target && [target.concept.name, target.export];
    };

    expect(module).toMatchObject({ written: './src/db/old.ts', hasListedSideEffects: true });
    expect(module?.movesEveryName(from)).toBe(true);
    expect(module?.getListedNames(from)).toEqual(['Old', 'Both', 'More']);
    expect(getTarget('Old')).toEqual(['C', 'C']);
    expect(getTarget('Both')).toEqual(['C', null]);
    expect(getTarget('More')).toEqual(['C', 'C']);
    expect(getTarget('B')).toEqual(['B', 'B']);
    expect(getTarget('anything')).toEqual(['B', 'anything']);
    expect(getTarget('default')).toEqual(['B', 'default']);
  });

  it('leaves a name open when two take every name', () => {
    const deprecated = { './src/db/old.ts': '*' };
    const registry = loadConcepts({
      B: { canonical: './src/b.ts', deprecated },
      C: { canonical: './src/c.ts', deprecated },
    });
    const from = `${registry.root}/src/a.ts`;
    const module = registry.findDeprecatedModule('./db/old', from);

    expect(module?.findTarget('C', from)).toMatchObject({ concept: { name: 'C' }, export: 'C' });
    expect(module?.findTarget('other', from)).toMatchObject({ concept: { name: 'B' }, export: null });
  });

  it('is left alone by a concept that ignores the file', () => {
    const deprecated = { './src/db/old.ts': '*' };
    const registry = loadConcepts({
      B: { canonical: './src/b.ts', deprecated, ignore: ['**/fixtures/**', './src/*.spec.ts'] },
      C: { canonical: './src/c.ts', deprecated: { './src/db/old.ts': { Old: 'C' } } },
    });
    const module = registry.findDeprecatedModule('./db/old', `${registry.root}/src/a.ts`);
    const ignored = `${registry.root}/src/fixtures/a.ts`;

    expect(module?.movesEveryName(ignored)).toBe(false);
    expect(module?.getListedNames(ignored)).toEqual(['Old']);
    expect(module?.findTarget('B', ignored)).toBeUndefined();
    expect(module?.findTarget('Old', ignored)?.concept.name).toBe('C');
    expect(registry.concepts.get('B')?.isIgnored(`${registry.root}/src/a.spec.ts`)).toBe(true);
    expect(registry.concepts.get('B')?.isIgnored(`${registry.root}/src/a.ts`)).toBe(false);
  });

  it('is a compat module only where it is listed as one', () => {
    const registry = loadConcepts({ B: { canonical: './src/b.ts', compat: { './src/compat.ts': { Old: null } } } });

    expect(registry.findCompatModule('./compat', `${registry.root}/src/a.ts`)?.written).toBe('./src/compat.ts');
    expect(registry.findDeprecatedModule('./compat', `${registry.root}/src/a.ts`)).toBeUndefined();
  });
});

describe('the concepts', () => {
  it('are found by canonical module, name and member', () => {
    const registry = load(createProject(base), {}, { names: { Old: 'X' }, members: { a_b: 'aB' }, unified: ['Z'] });
    const [concept] = registry.concepts.values();

    expect(registry.findConceptsOf(`${registry.root}/src/new.ts`)).toEqual([concept]);
    expect(registry.findConceptsOf(`${registry.root}/src/a.ts`)).toEqual([]);
    expect(registry.findConceptsByName('X')).toEqual([concept]);
    expect(registry.findConceptsByName('Old')).toEqual([concept]);
    expect(registry.findConceptsByName('Z')).toEqual([]);
    expect(registry.findConceptsByMember('a_b')).toEqual([concept]);
    expect(registry.findConceptsByMember('aB')).toEqual([]);
    expect([registry.hasMembers, load(registry.root, {}).hasMembers]).toEqual([true, false]);
    expect([...(concept?.names ?? [])]).toEqual([
      ['Old', 'X'],
      ['X', 'X'],
      ['Y', 'Y'],
    ]);
  });
});
