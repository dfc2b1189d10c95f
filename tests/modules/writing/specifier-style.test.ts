import { describe, expect, test } from 'vitest';
import { findPackageProblem, isDeclared } from '../../../src/modules/writing/package-specifier.ts';
import { getCandidates, getPackageCandidates } from '../../../src/modules/writing/specifier-candidates.ts';
import { getFileStyle, getStyle, writePath } from '../../../src/modules/writing/specifier-style.ts';
import { createProject } from '../temp-project.ts';

test.each([
  ['./a', 'none', false],
  ['./a.js', 'output', false],
  ['./a.mjs', 'output', false],
  ['./a.jsx', 'output', false],
  ['./a.ts', 'source', false],
  ['./a.cts', 'source', false],
  ['./a.tsx', 'source', false],
  ['./a.json', 'none', false],
  ['./a.ts/b', 'none', false],
  ['./a/index', 'none', true],
  ['index', 'none', true],
  ['./a/index.js', 'output', true],
  ['./a/windex', 'none', false],
  ['./index/a', 'none', false],
])('the style of %s has an extension %s, writes index: %s', (specifier, extension, writesIndex) => {
  expect(getStyle(specifier)).toEqual({ extension, writesIndex });
});

test.each([
  ['a/b.ts', 'a/b', 'a/b', 'a/b.js', 'a/b.ts'],
  ['a/b.tsx', 'a/b', 'a/b', 'a/b.js', 'a/b.tsx'],
  ['a/b.js', 'a/b', 'a/b', 'a/b.js', 'a/b.js'],
  ['a/b.jsx', 'a/b', 'a/b', 'a/b.jsx', 'a/b.jsx'],
  ['a/b.mts', 'a/b.mjs', 'a/b.mjs', 'a/b.mjs', 'a/b.mts'],
  ['a/b.cjs', 'a/b.cjs', 'a/b.cjs', 'a/b.cjs', 'a/b.cjs'],
  ['a/b.d.ts', 'a/b', 'a/b', 'a/b.js', 'a/b.js'],
  ['a/b.d.mts', 'a/b.mjs', 'a/b.mjs', 'a/b.mjs', 'a/b.mjs'],
  ['a/index.ts', 'a', 'a/index', 'a/index.js', 'a/index.ts'],
  ['./index.ts', './index', './index', './index.js', './index.ts'],
  ['../index.ts', '../index', '../index', '../index.js', '../index.ts'],
  ['a/windex.ts', 'a/windex', 'a/windex', 'a/windex.js', 'a/windex.ts'],
  ['a/index/b.ts', 'a/index/b', 'a/index/b', 'a/index/b.js', 'a/index/b.ts'],
  ['a/b.v2.ts', 'a/b.v2', 'a/b.v2', 'a/b.v2.js', 'a/b.v2.ts'],
  ['a/b', 'a/b', 'a/b', 'a/b.js', 'a/b'],
])('%s is written %s, %s, %s, or %s', (path, short, withIndex, output, source) => {
  expect(writePath(path, { extension: 'none', writesIndex: false })).toBe(short);
  expect(writePath(path, { extension: 'none', writesIndex: true })).toBe(withIndex);
  expect(writePath(path, { extension: 'output', writesIndex: false })).toBe(output);
  expect(writePath(path, { extension: 'source', writesIndex: false })).toBe(source);
});

describe('the style of a file', () => {
  test.each([
    [['./a', './b', './c.js'], 'none', false],
    [['./a.js', './b.js', './c'], 'output', false],
    [['./a.ts', './b.ts', './c.js'], 'source', false],
    [['./a', './b.js'], 'none', false],
    [['./a.js', './b.ts'], 'output', false],
    [['a', '@/b', './c.js'], 'output', false],
    [['./a.css', './b.json', './c.svg', './d.js'], 'output', false],
    [['./a.scss', './b.sass', './c.less', './d.png', './e.vue', './f.svelte', './g.ts'], 'source', false],
    [['./a/index', './b'], 'none', true],
    [['./a/index.js', './b'], 'none', false],
    [[], 'none', false],
  ] as const)('%j', (siblings, extension, writesIndex) => {
    expect(getFileStyle('/nowhere/a.ts', siblings)).toEqual({ extension, writesIndex });
  });

  test('is what the project needs where nothing shows it', () => {
    const root = createProject({
      'package.json': '{}',
      'm/package.json': '{"type":"module"}',
      't/tsconfig.json': '{"compilerOptions":{"module":"nodenext"}}',
    });
    const get = (file: string) => getFileStyle(`${root}/${file}`, []).extension;

    expect([get('a.ts'), get('a.mts'), get('a.mjs'), get('a.cts'), get('a.mtsx')]).toEqual([
      'none',
      'output',
      'output',
      'none',
      'none',
    ]);
    expect([get('m/a.ts'), get('t/a.ts')]).toEqual(['output', 'output']);
  });
});

describe('the candidates', () => {
  const files = {
    'tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["./src/*"],"~lib/*":["./src/lib/*"]}}}',
    'src/lib/x.ts': '',
    'src/y.ts': '',
    'src/old.ts': '',
    'src/m/canon.ts': '',
    'src/app/a.ts': '',
  };
  function list(
    replaced: string,
    {
      siblings = [],
      replacedFile,
      canonical = 'src/m/canon.ts',
    }: { siblings?: string[]; replacedFile?: string; canonical?: string } = {},
  ): string[] {
    const root = createProject(files);
    const found = getCandidates({
      file: `${root}/src/app/a.ts`,
      canonicalFile: `${root}/${canonical}`,
      replaced,
      replacedFile: replacedFile && `${root}/${replacedFile}`,
      siblings,
    });
    return found.filter((candidate) => candidate.split('/').length <= 4 && !/tmp|ssot-/u.test(candidate));
  }
  const relative = ['../m/canon', '../m/canon', '../m/canon.js'];

  test('are relative where the replaced specifier is', () => {
    expect(list('../old')).toEqual(relative);
    expect(list('../old.js')).toEqual(['../m/canon.js', '../m/canon.js', '../m/canon.js']);
    expect(list('../old', { canonical: 'src/app/m/index.ts' })).toEqual(['./m', './m/index', './m/index.js']);
    expect(list('/old.js', { siblings: ['./z.ts'] })).toEqual(['../m/canon.ts', '../m/canon.ts', '../m/canon.js']);
  });

  test('begin as the replaced alias does, then as those of the file, then relative', () => {
    const found = list('@/old', { replacedFile: 'src/old.ts', siblings: ['~lib/x', '~lib/x', '@/y.ts', './z'] });

    expect(found.slice(0, 3)).toEqual(['@/canon', '@/m/canon', '@/src/m/canon']);
    expect(found).toEqual(expect.arrayContaining(['~lib/canon', '~lib/m/canon', '~canon', '@/m/canon.ts']));
    expect(found.indexOf('~lib/canon')).toBeLessThan(found.indexOf('@/m/canon.ts'));
    expect(found.indexOf('~lib/canon')).toBeLessThan(found.indexOf('../m/canon'));
    expect(found.slice(-3)).toEqual(relative);
  });

  test('of a package are relative before those of other aliases, where the file writes relative ones', () => {
    const siblings = ['@/y', './z'];
    const found = list('pkg', { siblings });
    const others = list('pkg', { siblings: ['@/y'] });

    expect(found[0]).toBe('pkg/canon');
    expect(found.indexOf('../m/canon')).toBeLessThan(found.indexOf('@/m/canon'));
    expect(others.indexOf('@/m/canon')).toBeLessThan(others.indexOf('../m/canon'));
  });

  test.each([
    ['#db/old', ['#db/canon', '#db/m/canon', '#canon', '#m/canon']],
    ['~/old', ['~/canon', '~/m/canon', '~canon', '~m/canon']],
    ['$lib/old', ['$lib/canon', '$canon']],
    ['@acme/db/old', ['@acme/canon', '@acme/db/canon', '@canon']],
    ['db/old', ['db/canon', 'db/m/canon']],
  ])('%s stands for a folder at its start', (replaced, expected) => {
    expect(list(replaced)).toEqual(expect.arrayContaining(expected));
    expect(list(replaced)).not.toContain('canon');
  });

  test('start at a base folder where the file ends with the specifier', () => {
    expect(list('src/old', { replacedFile: 'src/old.ts' })).toContain('src/m/canon');
    expect(list('src/old', { replacedFile: 'src/old.ts' })).toContain('m/canon');
    expect(list('src/old', { replacedFile: 'other/rsrc/old.ts' })).not.toContain('m/canon');
    expect(list('src/old', { replacedFile: 'src/old/index.ts' })).toContain('m/canon');
  });

  test('are none where another drive is meant', () => {
    const situation = { file: 'C:/a/b.ts', replaced: './old', replacedFile: undefined, siblings: [] };

    expect(getCandidates({ ...situation, canonicalFile: 'D:/a/canon.ts' })).toEqual([]);
    expect(getCandidates({ ...situation, canonicalFile: 'C:/a/canon.ts' })[0]).toBe('./canon');
  });

  test('of a package begin with its name', () => {
    const situation = {
      file: '/w/a.ts',
      canonicalFile: '/w/m/src/canon.ts',
      replaced: './old.js',
      replacedFile: undefined,
      siblings: [],
    };

    expect(getPackageCandidates(situation, 'm', '/w/m')).toEqual([
      'm',
      'm/src/canon.js',
      'm/canon.js',
      'm/src/canon',
      'm/canon',
      'm/src/canon.js',
      'm/canon.js',
      'm/src/canon.ts',
      'm/canon.ts',
    ]);
    expect(getPackageCandidates({ ...situation, replaced: './old' }, 'm', '/w/m').slice(0, 3)).toEqual([
      'm',
      'm/src/canon',
      'm/canon',
    ]);
    expect(getPackageCandidates({ ...situation, canonicalFile: '/w/m/lib/a.ts' }, 'm', '/w/m')).toContain('m/a');
    expect(getPackageCandidates({ ...situation, canonicalFile: '/w/m/source/a.ts' }, 'm', '/w/m')).toContain('m/a');
    expect(getPackageCandidates({ ...situation, canonicalFile: '/w/m/a/src/a.ts' }, 'm', '/w/m')).not.toContain(
      'm/a/a',
    );
  });
});

describe('why a package may not be imported', () => {
  const root = () =>
    createProject({
      'package.json': '{"name":"me","exports":{"./a":"./a.js"},"dependencies":{"dep":"1","shut":"1","gone":"1"}}',
      'a.js': '',
      'tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["./src/*"],"dep2":["./src/x.ts"]}}}',
      'src/x.ts': '',
      'in/package.json': '{"name":"in"}',
      'node_modules/dep/index.js': '',
      'node_modules/dep/package.json': '{}',
      'node_modules/shut/package.json': '{"exports":{".":"./i.js"}}',
      'node_modules/shut/i.js': '',
      'node_modules/loose/package.json': '{}',
      'node_modules/loose/index.js': '',
      'node_modules/types-only/package.json': '{"types":"./t.d.ts"}',
      'node_modules/types-only/t.d.ts': '',
    });
  test.each([
    ['dep', 'a.ts', undefined],
    ['dep', 'in/a.ts', undefined],
    ['me/a', 'a.ts', undefined],
    ['node:fs', 'a.ts', undefined],
    ['fs', 'a.ts', undefined],
    ['@/x', 'a.ts', undefined],
    ['dep2', 'a.ts', undefined],
    ['shut', 'a.ts', undefined],
    ['me/b', 'a.ts', '`me/b` is not offered by the `exports` of its package'],
    ['shut/b', 'a.ts', '`shut/b` is not offered by the `exports` of its package'],
    ['dep/b', 'a.ts', "`dep/b` can't be found from here"],
    ['gone', 'a.ts', "`gone` can't be found from here"],
    ['loose/b', 'a.ts', "`loose/b` can't be found from here"],
    ['loose', 'a.ts', '`loose` is not a dependency in package.json'],
    ['loose', 'in/a.ts', '`loose` is not a dependency in in/package.json'],
    ['types-only', 'a.ts', '`types-only` is not a dependency in package.json'],
    ['never', 'a.ts', '`never` is not a dependency in package.json'],
    ['@/gone', 'a.ts', '`@/gone` is not a dependency in package.json'],
  ])('%s in %s', (specifier, file, reason) => {
    const folder = root();
    const found = findPackageProblem(specifier, `${folder}/${file}`, 'import');

    expect(found?.replace(/ in \S*?((?:in\/)?package\.json)$/u, ' in $1')).toBe(reason);
  });

  test('an alias of project files needs no dependency, an installed package does', () => {
    const folder = root();

    expect(isDeclared('#x', `${folder}/a.ts`, `${folder}/node_modules/loose/index.js`)).toBe(true);
    expect(isDeclared('loose', `${folder}/a.ts`, `${folder}/node_modules/loose/index.js`)).toBe(false);
    expect(isDeclared('loose', `${folder}/a.ts`, `${folder}/src/x.ts`)).toBe(false);
    expect(isDeclared('other', `${folder}/a.ts`, `${folder}/src/x.ts`)).toBe(true);
  });
});
