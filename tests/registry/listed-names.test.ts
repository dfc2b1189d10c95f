import { describe, expect, it, vi } from 'vitest';
import type { ListedModule } from '../../src/registry/concept.ts';
import { FileIndex } from '../../src/registry/file-index.ts';
import { GlobIndex } from '../../src/registry/glob-index.ts';
import { makeGlobPatterns } from '../../src/registry/glob-pattern.ts';
import { ListedNames } from '../../src/registry/listed-names.ts';
import type { Listing } from '../../src/registry/listing.ts';
import { ModuleFilter } from '../../src/registry/module-filter.ts';
import { NameEnds } from '../../src/registry/name-ends.ts';
import { Root } from '../../src/registry/root.ts';
import { createProject } from '../modules/temp-project.ts';

const listing = {} as Listing;

/** The names of listed files and globs of a project at `/p`, and of packages that no file is known of. */
function makeNames(files: readonly string[], globs: readonly string[] = []): ListedNames {
  const [fileIndex, globIndex] = [new FileIndex<Listing>(), new GlobIndex<Listing>(new Root('/p'))];
  const names = new ListedNames(fileIndex, globIndex);
  for (const file of files) {
    fileIndex.add(file, listing);
    names.addName(file.slice(file.lastIndexOf('/') + 1));
  }
  for (const pattern of globs.flatMap((glob) => makeGlobPatterns(glob, 'any'))) {
    globIndex.add([pattern], listing);
    names.addName(pattern.segment ?? '');
    if (globIndex.needsFolders) names.ends.addAll();
  }
  return names;
}

describe('the ends of names', () => {
  it('are known by two characters, of a short name by what stands before it', () => {
    const ends = new NameEnds();
    for (const name of ['abc', 'x']) ends.add(name);
    const mayEnd = (path: string) => ends.has(path);

    expect(['./abc', './bc', 'bc', '../a/xbc', './x', '/x'].filter((path) => !mayEnd(path))).toEqual([]);
    expect(['./abd', './acc', './cb', './c', './ax', './y', './x/'].filter(mayEnd)).toEqual([]);
    expect([ends.isUnknown('./abc.ts'), ends.isUnknown('./abc.cs')]).toEqual([false, true]);
  });

  it('are told apart, whatever the characters', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz-_0123456789');
    const pairs = letters.flatMap((left) => letters.map((right) => left + right));
    const ends = new NameEnds();
    ends.add('ld');

    expect(pairs.filter((pair) => ends.has(`./${pair}`)).length).toBeLessThan(4);
  });
});

describe('a relative path', () => {
  it.each(['./older', './old/x', './ab.ts', './ab.js', './a.json', './a.vue', '../x/y/other', './d', '../../a'])(
    'means nothing listed by its end alone: %s',
    (path) => {
      expect(makeNames(['/p/src/old']).ends.isUnknown(path)).toBe(true);
      expect(makeNames(['/p/src/old'], ['src/*']).ends.isUnknown(path)).toBe(false);
    },
  );

  it.each([
    './old',
    './old.js',
    './old.ts',
    '../x/old',
    './cold',
    './old/',
    './older/',
    '.',
    '..',
    './.',
    '../..',
    './index',
    './x/index.js',
    './ab.d.ts',
    './ab.jsx',
    './ab.tsx',
    './ab.mjs',
    './ab.mts',
    './ab.cjs',
    './ab.cts',
    './ab?raw',
    './ab#x',
    './a%62',
    String.raw`.\ab`,
  ])('may mean something by its end: %s', (path) => {
    expect(makeNames(['/p/src/old']).ends.isUnknown(path)).toBe(false);
  });
});

describe('a last name', () => {
  it.each<[string, boolean | undefined]>([
    ['old', true],
    ['old.js', true],
    ['old.ts', true],
    ['legacy', true],
    ['other', false],
    ['other.ts', false],
    ['src', false],
    ['a.b', undefined],
    ['old.tsx', undefined],
    ['', undefined],
    ['index', undefined],
    ['index.js', undefined],
    ['indexes', false],
    ['reindex', false],
    ['old?raw', undefined],
    ['old#x', undefined],
    ['%6Fld', undefined],
    [String.raw`..\old`, undefined],
  ])('answers for every path that ends in it: %j', (name, answer) => {
    expect(makeNames(['/p/src/old'], ['**/legacy']).findAnswer(name)).toBe(answer);
    expect(makeNames(['/p/src/old'], ['**/legacy', 'src/*']).findAnswer(name)).toBeUndefined();
  });

  it.each([
    ['x/old', true],
    ['x/old.js', true],
    ['old', true],
    ['x/legacy/y', true],
    ['x/other', false],
    ['other', false],
    ['x/old.vue', false],
    ['', true],
    ['.', true],
    ['x/..', true],
    ['x/...', false],
    ['x/', true],
    ['x/index', true],
    ['x/index.js', true],
    ['x/index.d.ts', true],
    ['x/index2', false],
    ['x/reindex', false],
    ['x/a.index', false],
    ['x/a#b', true],
    ['x/a?b', true],
    ['x/%61', true],
    [String.raw`x\a`, true],
  ])('tells whether a text may be listed: %j', (text, mayHold) => {
    const names = makeNames(['/p/src/old'], ['**/legacy/*']);

    expect([names.mayHold(text), names.mayHold(text)]).toEqual([mayHold, mayHold]);
  });

  it('is not all where a glob goes by folders', () => {
    const names = makeNames(['/p/src/old'], ['legacy/**']);

    expect([names.hasGlobs, makeNames(['/p/src/old']).hasGlobs]).toEqual([true, false]);
    expect(['/p/legacy', '/p/legacy/x', '/p/src', '/p/src/old'].map((it) => names.mayHoldBelow(it))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

/** What a question costs: how often the name of the file is read, and how often the module is looked up. */
function countWork(files: Record<string, string>, lists: (filter: ModuleFilter, root: string) => void) {
  const root = createProject({ 'package.json': '{ "name": "app" }', ...files });
  const [fileIndex, globIndex] = [new FileIndex<Listing>(), new GlobIndex<Listing>(new Root(root))];
  const find = vi.fn<(specifier: string, fromFile: string) => ListedModule | undefined>();
  const filter = new ModuleFilter(fileIndex, globIndex, find);
  const add = filter.addFile.bind(filter);
  filter.addFile = (file) => {
    fileIndex.add(file, listing);
    add(file);
  };
  const addGlob = filter.addGlob.bind(filter);
  filter.addGlob = (patterns) => {
    globIndex.add(patterns, listing);
    addGlob(patterns);
  };
  lists(filter, root);
  return (specifier: string, file = 'src/a.ts', times = 1) => {
    const getFile = vi.fn(() => `${root}/${file}`);
    find.mockClear();
    const ask = filter.in(getFile);
    for (let time = 0; time < times; time += 1) expect(ask(specifier)).toBe(false);
    return [getFile.mock.calls.length, find.mock.calls.length];
  };
}

describe('the question whether a module is listed', () => {
  const tsconfig = { 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }' };

  it.each<[string, string, number, number]>([
    ['./other', 'src/a.ts', 0, 0],
    ['./other.js', 'src/a.ts', 0, 0],
    ['./cold', 'src/a.ts', 0, 0],
    ['../x/cold.ts', 'src/a.ts', 0, 0],
    ['fs', 'src/a.ts', 0, 0],
    ['node:path', 'src/a.ts', 0, 0],
    ['https://x.org/other', 'src/a.ts', 0, 0],
    ['react', 'src/a.ts', 1, 0],
    ['@acme/other', 'src/a.ts', 1, 0],
    ['..', 'src/a.ts', 1, 0],
    ['..', 'src/old/x/a.ts', 2, 1],
    ['.', 'src/old/a.ts', 2, 1],
    ['./', 'src/deep/a.ts', 1, 0],
    ['./index', 'src/old/a.ts', 2, 1],
    ['./old', 'src/a.ts', 1, 1],
    ['./old?raw', 'src/a.ts', 1, 1],
    ['./x%20y', 'src/a.ts', 1, 1],
    ['pkg', 'src/a.ts', 2, 1],
    ['pkg/x', 'src/a.ts', 2, 1],
    ['#x', 'src/a.ts', 2, 1],
    ['app/x', 'src/a.ts', 2, 1],
    ['@acme/old', 'src/a.ts', 2, 1],
  ])('reads no more than it must of %s in %s', (specifier, file, read, found) => {
    const count = countWork({}, (filter, root) => {
      filter.addFile(`${root}/src/old`);
      filter.addPackage('pkg');
    });

    expect(count(specifier, file)).toEqual([read, found]);
  });

  it.each<[string, number]>([
    ['@/other', 0],
    ['@/old', 1],
    ['react', 0],
    ['old', 1],
  ])('knows the aliases of a tsconfig: %s', (specifier, found) => {
    const count = countWork(tsconfig, (filter, root) => {
      filter.addFile(`${root}/src/old`);
    });

    expect(count(specifier)).toEqual([2, found]);
  });

  it('is answered once for what is asked again in the same folder', () => {
    const count = countWork(tsconfig, (filter, root) => {
      filter.addFile(`${root}/src/old`);
    });

    expect(count('@/old', 'src/a.ts', 3)[1]).toBe(1);
    expect(count('@/old', 'src/b.ts')[1]).toBe(0);
    expect(count('@/old', 'src/deep/b.ts')[1]).toBe(0);
  });

  it('looks for the folder of a package where a glob may mean its files', () => {
    const files = {
      'src/x.ts': '',
      'node_modules/lib/package.json': '{ "name": "lib" }',
      'node_modules/lib/index.js': '',
    };
    const count = countWork(files, (filter) => {
      filter.addGlob(makeGlobPatterns('src/*', 'any'));
    });

    expect(count('lib', 'src/a.ts')[1]).toBe(0);
    expect(count('nowhere', 'src/a.ts')[1]).toBe(0);
    expect(count('./x', 'src/a.ts')[1]).toBe(1);
    expect(count('./x', 'lib/a.ts')[1]).toBe(0);
  });
});
