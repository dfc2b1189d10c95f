import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getRegistry } from '../../src/registry/load-registry.ts';
import { createProject } from '../modules/temp-project.ts';

const files = {
  'package.json': '{ "name": "app", "imports": { "#old": "./src/old.ts" }, "exports": { "./old": "./src/old.ts" } }',
  'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"], "legacy": ["./src/old.ts"] } } }',
  'src/all.ts': 'export class X {}',
  'src/old.ts': 'export class X {}',
  'src/a.ts': '',
  'src/old/index.ts': 'export class X {}',
  'src/deep/index.ts': 'export class X {}',
  'src/deep/a.ts': '',
  'src/odd.name.ts': '',
  'node_modules/lib/package.json': '{ "name": "lib" }',
  'node_modules/lib/index.js': '',
};

/** What a concept may list, each by itself: whatever is quick about the question must know them all. */
const listings = [
  './src/old.ts',
  './src/o.ts',
  './src/old/index.ts',
  './src/deep/index.ts',
  './src/deep',
  './src/odd.name.ts',
  './src/data.json',
  './src/view.vue',
  './src/index.ts',
  'lib',
  'lib/part',
  '@acme/old',
  'fs',
  'node:path',
  '@/old',
  '#old',
  'app/old',
  '**/old',
  '**/o',
  '**/deep/**',
  '**/odd.name',
  '**/*.service',
  'src/{old,deep}',
  '**/lib',
];

const tails = [
  '',
  '.js',
  '.ts',
  '.jsx',
  '.tsx',
  '.mjs',
  '.mts',
  '.cts',
  '.d.ts',
  '.d.mts',
  '/',
  '/index',
  '/index.js',
  '?raw',
  '#x',
];
const names = ['old', 'o', 'deep', 'odd.name', 'a.service', 'data.json', 'view.vue', '%6Fld', 'other'];
const paths = names.flatMap((name) =>
  tails.flatMap((tail) => [`./${name}${tail}`, `../${name}${tail}`, `../src/${name}${tail}`]),
);
const folders = [
  '.',
  '..',
  './',
  '../',
  './.',
  './..',
  '../.',
  '../..',
  './index',
  '../index.js',
  '.\\old',
  '..\\old.ts',
  '.old',
  '..old/old',
];
const bare = [
  ...[
    'lib',
    'lib/index',
    'lib/index.js',
    'lib/part',
    '@acme/old',
    '@acme/old/x',
    '@acme',
    'fs',
    'fs/promises',
    'node:fs',
  ],
  ...[
    'path',
    'node:path',
    '@/old',
    '@/old.js',
    '@/deep',
    '@/o',
    '#old',
    '#other',
    'legacy',
    'app',
    'app/old',
    'other',
    '',
  ],
  ...['https://x.org/old.js', 'data:text/javascript,old', 'virtual:old'],
];

describe('the quick question whether a module is listed', () => {
  it.each(listings)('is answered as a lookup is, where %j is listed', (module) => {
    const root = createProject(files);
    const concepts = { X: { canonical: './src/all.ts', deprecated: { [module]: '*' } } };
    const registry = getRegistry({ settings: { ssot: { concepts } }, cwd: root });
    for (const file of ['src/a.ts', 'src/deep/a.ts', 'src/old/a.ts', 'a.ts'].map((name) => `${root}/${name}`)) {
      const isDeprecated = registry.getDeprecatedFilter(() => file);
      const specifiers = [
        ...paths,
        ...folders,
        ...bare,
        `${root}/src/old`,
        `${root}/src/old.ts`,
        `file://${root}/src/old.ts`,
      ];
      const different = specifiers.filter(
        (specifier) => isDeprecated(specifier) !== (registry.findDeprecatedModule(specifier, file) !== undefined),
      );

      expect(different, file).toEqual([]);
      expect(specifiers.filter((specifier) => isDeprecated(specifier)).length, file).toBeLessThan(
        specifiers.length / 2,
      );
    }
  });

  it.each([
    ['./src/old.ts', 'app/legacy', 'what `exports` calls otherwise'],
    ['src/*', 'other', 'what is found from `baseUrl`'],
    ['shared/*', '@acme/linked', 'a linked package'],
    ['./shared/main.ts', '@acme/linked', 'the entry of a linked package'],
  ])('knows by %j that %s is: %s', (module, specifier) => {
    const root = createProject({
      'package.json': '{ "name": "app", "exports": { "./legacy": "./src/old.ts" } }',
      'tsconfig.json': '{ "compilerOptions": { "baseUrl": "./src" } }',
      'src/old.ts': '',
      'src/other.ts': '',
      'all.ts': 'export class X {}',
      'shared/package.json': '{ "name": "@acme/linked", "main": "main.ts" }',
      'shared/main.ts': '',
      'node_modules/@acme/installed/package.json': '{ "main": "main.ts" }',
      'node_modules/@acme/installed/main.ts': '',
    });
    symlinkSync(`${root}/shared`, `${root}/node_modules/@acme/linked`);
    const concepts = { X: { canonical: './all.ts', deprecated: { [module]: '*' } } };
    const registry = getRegistry({ settings: { ssot: { concepts } }, cwd: root });
    const isDeprecated = registry.getDeprecatedFilter(() => `${root}/all.ts`);

    expect(registry.findDeprecatedModule(specifier, `${root}/all.ts`)?.written).toBe(module);
    expect(isDeprecated(specifier)).toBe(true);
    expect(isDeprecated('@acme/installed')).toBe(false);
  });

  it('is answered the same for compat modules', () => {
    const root = createProject(files);
    const concepts = { X: { canonical: './src/all.ts', compat: { './src/old.ts': { X: 'X' } } } };
    const registry = getRegistry({ settings: { ssot: { concepts } }, cwd: root });
    const isCompat = registry.getCompatFilter(() => `${root}/src/a.ts`);

    expect(isCompat('./old.js')).toBe(true);
    expect(isCompat('@/old')).toBe(true);
    expect(isCompat('./other')).toBe(false);
    expect(registry.getDeprecatedFilter(() => `${root}/src/a.ts`)('./old.js')).toBe(false);
  });
});
