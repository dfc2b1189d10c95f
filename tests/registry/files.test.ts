import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ConceptSettings } from '../../src/registry/settings.ts';
import { getRegistry } from '../../src/registry/load-registry.ts';
import { createProject, letTimePass, writeFiles } from '../modules/temp-project.ts';

const files = {
  'src/all.ts': 'export class X {}\nexport class Y {}',
  'src/old.ts':
    'export class X {}\nexport type Y = 1;\nexport enum E { a }\nexport interface I {}\nexport const f = 1;',
  'src/compat/index.ts': 'export class X {}',
  'src/plain.js': 'exports.X = 1;',
  'src/plain.d.ts': 'export interface Y {}',
  'node_modules/pkg/package.json': '{ "name": "pkg", "main": "index.js", "types": "index.d.ts" }',
  'node_modules/pkg/index.js': 'exports.X = 1;',
  'node_modules/pkg/index.d.ts': 'export declare class X {}\nexport interface Y {}',
};

function load(concept: Partial<ConceptSettings>, root = createProject(files)) {
  const concepts = { X: { canonical: './src/all.ts', exports: ['X', 'Y'], ...concept } };
  return getRegistry({ settings: { ssot: { concepts } }, cwd: root });
}

describe('a file that is a module of the registry itself', () => {
  it.each([
    ['src/old.ts', './src/old.ts', undefined],
    ['src/old.js', './src/old.ts', undefined],
    ['src/older.ts', undefined, undefined],
    ['src/gone.ts', './src/gone', undefined],
    ['src/legacy/deep/a.ts', 'src/legacy/**', undefined],
    ['src/compat/index.ts', undefined, './src/compat'],
    ['src/compat.ts', undefined, undefined],
    ['src/all.ts', undefined, undefined],
  ])('is known by its path: %s', (file, deprecated, compat) => {
    const registry = load({
      deprecated: { './src/old.ts': '*', './src/gone': '*', 'src/legacy/**': '*' },
      compat: { './src/compat': { X: 'X' } },
    });
    const path = `${registry.root}/${file}`;

    expect(registry.findDeprecatedFile(path)?.written).toBe(deprecated);
    expect(registry.findCompatFile(path)?.written).toBe(compat);
  });

  it('is the canonical one of its concepts, however often it is asked for', () => {
    const root = createProject({ ...files, 'src/z.ts': 'export class Z {}' });
    const concepts = {
      X: { canonical: './src/all.ts' },
      Y: { canonical: './src/all.ts' },
      Z: { canonical: './src/z.ts' },
      Gone: { canonical: 'not-installed' },
    };
    const registry = getRegistry({ settings: { ssot: { concepts } }, cwd: root });
    const canonical: [string, string[]][] = [
      ['src/all.ts', ['X', 'Y']],
      ['src/z.ts', ['Z']],
      ['src/a.ts', []],
    ];
    const list = (file: string) => registry.findConceptsOf(`${root}/${file}`).map(({ name }) => name);

    for (const [file, found] of [...canonical, ...canonical]) expect(list(file)).toEqual(found);
  });

  it('is that behind a link, however often it is asked for', () => {
    const root = createProject(files);
    const links = createProject({});
    symlinkSync(`${root}/src`, `${links}/src`);
    const registry = load({}, root);
    const count = () => registry.findConceptsOf(`${links}/src/all.ts`).length;

    expect([count(), count(), count()]).toEqual([1, 1, 1]);
  });

  it('is that of a package, too', () => {
    const registry = load({ canonical: 'pkg' });

    expect(registry.findConceptsOf(`${registry.root}/node_modules/pkg/index.js`).map(({ name }) => name)).toEqual([
      'X',
    ]);
  });
});

describe('a value that a canonical export replaces', () => {
  it.each<[ConceptSettings['deprecated'], string, string | undefined]>([
    [{ './src/old.ts': '*' }, 'X', './src/old.ts'],
    [{ './src/old': '*' }, 'X', './src/old'],
    [{ './src/old.ts': '*' }, 'Y', undefined],
    [{ './src/old.ts': { X: 'Y' } }, 'Y', './src/old.ts'],
    [{ './src/old.ts': { X: 'Y' } }, 'X', undefined],
    [{ './src/old.ts': { E: 'Y' } }, 'Y', './src/old.ts'],
    [{ './src/old.ts': { f: 'Y' } }, 'Y', './src/old.ts'],
    [{ './src/old.ts': { I: 'Y' } }, 'Y', undefined],
    [{ './src/old.ts': { I: 'Y', f: 'Y' } }, 'Y', './src/old.ts'],
    [{ './src/old.ts': { none: 'Y' } }, 'Y', undefined],
    [{ './src/old.ts': { f: null } }, 'Y', undefined],
    [{ '**/old': '*' }, 'X', undefined],
    [{ './src/gone.ts': '*' }, 'X', undefined],
    [{ './src/gone.ts': '*', './src/old.ts': '*' }, 'X', './src/old.ts'],
    [{ pkg: '*' }, 'X', 'pkg'],
    [{ pkg: '*' }, 'Y', undefined],
    [{ 'not-installed': '*' }, 'X', undefined],
    [undefined, 'X', undefined],
  ])('is looked for in the modules that are listed: %j for %s', (deprecated, name, module) => {
    const registry = load({ deprecated });
    const [concept] = registry.concepts.values();

    expect(concept && registry.findReplacedValue(concept, name)).toBe(module);
  });

  it('belongs to one concept', () => {
    const registry = load({ deprecated: { './src/old.ts': '*' } });
    const [concept] = registry.concepts.values();

    expect(concept && registry.findReplacedValue({ ...concept, name: 'Other' }, 'X')).toBeUndefined();
  });
});

describe('a canonical module', () => {
  it.each([
    ['./src/all', 'src/all.ts'],
    ['./src/plain', 'src/plain.js'],
    ['./src/compat', 'src/compat/index.ts'],
    ['./src/compat/', 'src/compat/index.ts'],
    ['./linked/all', 'linked/all.ts'],
    ['./linked/compat', 'linked/compat/index.ts'],
  ])('is the file as the settings spell it: %s', (canonical, file) => {
    const root = createProject({ ...files, 'src/plain.d.ts': 'export interface X {}\nexport interface Y {}' });
    symlinkSync(`${root}/src`, `${root}/linked`);
    const registry = load({ canonical, exports: ['X'] }, root);

    expect(registry.concepts.get('X')?.canonical).toMatchObject({
      file: `${root}/${file}`,
      written: canonical,
      specifier: undefined,
    });
  });

  it('of a package is found when it is asked for', () => {
    const registry = load({ canonical: 'later' });
    const get = () => registry.concepts.get('X')?.canonical.file;
    expect(get()).toBeUndefined();

    writeFiles(registry.root, {
      'node_modules/later/package.json': '{ "main": "a.js" }',
      'node_modules/later/a.js': '',
    });
    letTimePass();
    expect(get()).toBe(`${registry.root}/node_modules/later/a.js`);
  });
});
