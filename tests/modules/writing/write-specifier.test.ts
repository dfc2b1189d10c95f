import { symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeSpecifier, type SpecifierRequest } from '../../../src/modules/writing/write-specifier.ts';
import { createProject } from '../temp-project.ts';

interface Case {
  readonly files?: Record<string, string>;
  readonly file?: string;
  readonly replaced: string;
  readonly replacedFile?: string;
  readonly canonical?: string;
  readonly importAs?: string;
  readonly specifier?: string;
  readonly load?: 'import' | 'require';
  readonly siblings?: readonly string[];
}

const base = {
  'package.json': '{"name":"me","imports":{"#s/*":"./src/*"},"exports":{"./*":"./src/*.ts"}}',
  'tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["./src/*"],"~/*":["./src/*"],"@db/*":["./src/db/*"]}}}',
  'src/app/a.ts': '',
  'src/db/old.ts': '',
};

/** Writes the specifier of `src/metrics/canon.ts` in `src/app/a.ts`, or gives the reason in parentheses. */
function write({ files = {}, file = 'src/app/a.ts', canonical = 'src/metrics/canon.ts', ...rest }: Case): string {
  const root = createProject({ ...base, [canonical]: '', ...files });
  const { replaced, replacedFile = 'src/db/old.ts', importAs, specifier, load = 'import', siblings = [] } = rest;
  const request: SpecifierRequest = {
    file: `${root}/${file}`,
    replaced,
    replacedFile: replacedFile === '' ? undefined : `${root}/${replacedFile}`,
    canonical: {
      written: `./${canonical}`,
      importAs,
      specifier,
      file: specifier === undefined ? `${root}/${canonical}` : undefined,
    },
    load,
    siblings,
  };
  const written = writeSpecifier(request);
  return 'reason' in written ? `(${written.reason})` : written.specifier;
}

describe('in the style of the replaced specifier', () => {
  test.each([
    ['../db/old', '../metrics/canon'],
    ['../db/old.js', '../metrics/canon.js'],
    ['../db/old.ts', '../metrics/canon.ts'],
    ['../../../src/db/old', '../metrics/canon'],
    ['@/db/old', '@/metrics/canon'],
    ['@/db/old.js', '@/metrics/canon.js'],
    ['~/db/old', '~/metrics/canon'],
    ['@db/old', '../metrics/canon'],
    ['#s/db/old.ts', '#s/metrics/canon.ts'],
    ['#s/db/old.js', '#s/metrics/canon.js'],
    ['me/db/old', 'me/metrics/canon'],
    ['somewhere', '../metrics/canon'],
  ])('%s → %s', (replaced, expected) => {
    expect(write({ replaced })).toBe(expected);
  });

  test('keeps an alias whose module is gone', () => {
    expect(write({ replaced: '@/db/gone', replacedFile: '' })).toBe('@/metrics/canon');
  });

  test('starts a path of its own folder with ./', () => {
    expect(write({ replaced: '../db/old', file: 'src/metrics/a.ts' })).toBe('./canon');
  });

  test('writes a path below a base folder as the others', () => {
    const files = { 'tsconfig.json': '{"compilerOptions":{"baseUrl":"."}}' };
    expect(write({ files, replaced: 'src/db/old' })).toBe('src/metrics/canon');
  });

  test.each([
    ['canon.tsx', '../db/old.js', '../metrics/canon.js'],
    ['canon.mts', '../db/old.js', '../metrics/canon.mjs'],
    ['canon.mts', '../db/old', '../metrics/canon.mjs'],
    ['canon.cts', '../db/old', '../metrics/canon.cjs'],
    ['canon.js', '../db/old', '../metrics/canon'],
    ['canon.js', '../db/old.js', '../metrics/canon.js'],
    ['canon.jsx', '../db/old.js', '../metrics/canon.jsx'],
    ['canon.tsx', '../db/old.ts', '../metrics/canon.tsx'],
  ])('maps the extension of %s in %s', (name, replaced, expected) => {
    expect(write({ files: { [`src/metrics/${name}`]: '' }, canonical: `src/metrics/${name}`, replaced })).toBe(
      expected,
    );
  });

  test('refuses a file that another one hides', () => {
    const reason = '(no specifier for `./src/metrics/canon.js` leads there from here)';
    expect(
      write({
        files: { 'src/metrics/canon.js': '', 'src/metrics/canon.ts': '' },
        canonical: 'src/metrics/canon.js',
        replaced: '../db/old',
      }),
    ).toBe(reason);
  });
});

describe('index files', () => {
  const files = { 'src/metrics/index.ts': '' };
  const canonical = 'src/metrics/index.ts';
  test.each([
    ['../db/old', '../metrics'],
    ['../db/index', '../metrics/index'],
    ['../db/old.js', '../metrics/index.js'],
    ['@/db/old', '@/metrics'],
    ['@/db/index', '@/metrics/index'],
    ['@/db/index.js', '@/metrics/index.js'],
  ])('%s → %s', (replaced, expected) => {
    expect(write({ files, canonical, replaced })).toBe(expected);
  });

  test('names the index where a file of the same name would be found first', () => {
    expect(write({ files: { ...files, 'src/metrics.ts': '' }, canonical, replaced: '../db/old' })).toBe(
      '../metrics/index',
    );
    expect(write({ files: { ...files, 'src/metrics.ts': '' }, canonical, replaced: '@/db/old' })).not.toBe('@/metrics');
  });

  test('names the index of the own folder and of those above', () => {
    expect(write({ files, canonical, replaced: './old', file: 'src/metrics/a.ts' })).toBe('./index');
    expect(write({ files, canonical, replaced: '../old', file: 'src/metrics/deep/a.ts' })).toBe('../index');
  });
});

describe('in a document', () => {
  const from = { replaced: '@acme/old', file: 'docs/guide.md/0.ts', files: { 'docs/guide.md': '' } };

  test('is no path, which would start nowhere', () => {
    expect(write(from)).toBe('(the code stands in a file of another language)');
  });

  test('may be an alias', () => {
    expect(write({ ...from, importAs: '@/metrics/canon' })).toBe('@/metrics/canon');
    expect(write({ ...from, replaced: '@/db/old' })).toBe('@/metrics/canon');
  });
});

describe('without a style to keep', () => {
  test('follows the other relative specifiers of the file', () => {
    const from = { replaced: '@acme/old', replacedFile: 'node_modules/@acme/old/index.js' };
    expect(write({ ...from, siblings: ['./b.js', './c.css', 'react'] })).toBe('../metrics/canon.js');
    expect(write({ ...from, siblings: ['./b.ts'] })).toBe('../metrics/canon.ts');
    expect(write({ ...from, siblings: ['./b', './c', './d.js'] })).toBe('../metrics/canon');
    expect(write({ ...from, siblings: ['react', '@/db/old'] })).toBe('@/metrics/canon');
    expect(write({ ...from, siblings: ['@/db/old', './c'] })).toBe('../metrics/canon');
  });

  test('writes an extension where the project needs one', () => {
    const replaced = '@acme/old';
    expect(write({ replaced })).toBe('../metrics/canon');
    expect(write({ replaced, files: { 'package.json': '{"name":"me","type":"module"}' } })).toBe('../metrics/canon.js');
    const tsconfig = '{"compilerOptions":{"module":"NodeNext"}}';
    expect(write({ replaced, files: { 'tsconfig.json': tsconfig } })).toBe('../metrics/canon.js');
  });

  test('writes the extension of the source where Node runs that', () => {
    const writeWith = (options: object): string | undefined =>
      write({
        replaced: '@acme/old',
        files: {
          'package.json': '{"name":"me","type":"module"}',
          'tsconfig.json': JSON.stringify({ compilerOptions: options }),
        },
      });
    expect(writeWith({ module: 'nodenext', rewriteRelativeImportExtensions: true })).toBe('../metrics/canon.ts');
    expect(writeWith({ allowImportingTsExtensions: true, erasableSyntaxOnly: true })).toBe('../metrics/canon.ts');
    expect(writeWith({ moduleResolution: 'bundler', allowImportingTsExtensions: true })).toBe('../metrics/canon.ts');
    expect(writeWith({ module: 'nodenext', erasableSyntaxOnly: true })).toBe('../metrics/canon.js');
  });

  test('writes none for a bundler, which may not take one for another', () => {
    const files = {
      'package.json': '{"name":"me","type":"module"}',
      'tsconfig.json': '{"compilerOptions":{"module":"esnext","moduleResolution":"bundler","noEmit":true}}',
    };
    const emitting = { ...files, 'tsconfig.json': '{"compilerOptions":{"module":"preserve"}}' };
    expect(write({ replaced: '@acme/old', files })).toBe('../metrics/canon');
    expect(write({ replaced: '@acme/old', files: emitting })).toBe('../metrics/canon.js');
    expect(write({ replaced: '@acme/old', files, file: 'src/db/a.js' })).toBe('../metrics/canon.js');
  });

  test('asks the project that includes the file, where the tsconfig beside it names several', () => {
    const files = {
      'package.json': '{"name":"me","type":"module"}',
      'tsconfig.json': '{"files":[],"references":[{"path":"./tsconfig.node.json"},{"path":"./tsconfig.app.json"}]}',
      'tsconfig.node.json': '{"compilerOptions":{"module":"nodenext"},"include":["*.ts"]}',
      'tsconfig.app.json': '{"compilerOptions":{"rewriteRelativeImportExtensions":true},"include":["src"]}',
    };
    const replaced = '@acme/old';
    expect(write({ replaced, files })).toBe('../metrics/canon.ts');
    expect(write({ replaced, files, file: 'src/db/a.vue' })).toBe('../metrics/canon.ts');
    expect(write({ replaced, files, file: 'tool.ts' })).toBe('./src/metrics/canon.js');
  });
});

describe('importAs', () => {
  test('is written where it leads to the canonical file', () => {
    expect(write({ replaced: '../db/old', importAs: '@/metrics/canon' })).toBe('@/metrics/canon');
  });

  test('is trusted where nothing but a bundler can resolve it', () => {
    expect(write({ replaced: '../db/old', importAs: '$lib/metrics/canon' })).toBe('$lib/metrics/canon');
  });

  test('is not written where it leads elsewhere', () => {
    const files = {
      'packages/b/tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["./src/*"]}}}',
      'packages/b/src/metrics/canon.ts': '',
      'packages/b/src/x.ts': '',
    };
    expect(write({ files, file: 'packages/b/src/x.ts', replaced: './old', importAs: '@/metrics/canon' })).toBe(
      '../../../src/metrics/canon',
    );
  });

  test('is not written where the alias is that of another part of the project', () => {
    const files = { 'packages/b/tsconfig.json': '{"compilerOptions":{}}', 'packages/b/src/x.ts': '' };
    expect(write({ files, file: 'packages/b/src/x.ts', replaced: './old', importAs: '@/metrics/canon' })).toBe(
      '../../../src/metrics/canon',
    );
  });
});

describe('a canonical package', () => {
  const installed = {
    'node_modules/@acme/m/package.json': '{"name":"@acme/m","exports":{".":"./i.js"}}',
    'node_modules/@acme/m/i.js': '',
  };
  const specifier = '@acme/m';

  test.each(['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'])('under %s', (key) => {
    const files = { ...installed, 'package.json': `{"name":"me","${key}":{"@acme/m":"1"}}` };
    expect(write({ files, specifier, replaced: '../db/old' })).toBe('@acme/m');
  });

  test('under the dependencies of the root', () => {
    const files = {
      ...installed,
      'package.json': '{"name":"me","dependencies":{"@acme/m":"1"}}',
      'packages/a/package.json': '{"name":"a"}',
    };
    expect(write({ files, specifier, file: 'packages/a/x.ts', replaced: './old' })).toBe('@acme/m');
  });

  test('that is no dependency', () => {
    expect(write({ files: installed, specifier, replaced: '../db/old' })).toBe(
      '(`@acme/m` is not a dependency in package.json)',
    );
    const files = { ...installed, 'packages/a/package.json': '{"name":"a"}' };
    expect(write({ files, specifier, file: 'packages/a/x.ts', replaced: './old' })).toBe(
      '(`@acme/m` is not a dependency in packages/a/package.json)',
    );
    expect(write({ specifier, replaced: '../db/old' })).toBe('(`@acme/m` is not a dependency in package.json)');
  });

  test('that is not installed, or does not offer the path', () => {
    const packageJson = { 'package.json': '{"name":"me","dependencies":{"@acme/m":"1"}}' };
    expect(write({ files: packageJson, specifier, replaced: '../db/old' })).toBe(
      "(`@acme/m` can't be found from here)",
    );
    expect(write({ files: { ...installed, ...packageJson }, specifier: '@acme/m/deep', replaced: '../db/old' })).toBe(
      '(`@acme/m/deep` is not offered by the `exports` of its package)',
    );
  });

  test('that is the package itself, a built-in, or only types', () => {
    expect(write({ specifier: 'me/metrics/canon', replaced: '../db/old' })).toBe('me/metrics/canon');
    expect(write({ specifier: 'node:util', replaced: 'util' })).toBe('node:util');
    const files = {
      'package.json': '{"name":"me","dependencies":{"t":"1"}}',
      'node_modules/t/package.json': '{"name":"t","types":"./t.d.ts"}',
      'node_modules/t/t.d.ts': '',
    };
    expect(write({ files, specifier: 't', replaced: '../db/old' })).toBe('t');
  });

  test('that a tsconfig maps to project files', () => {
    expect(write({ specifier: '@/metrics/canon', replaced: '../db/old' })).toBe('@/metrics/canon');
  });
});

describe('in another package', () => {
  const workspace = {
    'packages/a/package.json': '{"name":"a","dependencies":{"@acme/m":"*"}}',
    'packages/a/x.ts': '',
    'packages/m/package.json': '{"name":"@acme/m","exports":{".":"./src/index.ts","./canon":"./src/canon.ts"}}',
    'packages/m/src/index.ts': '',
    'packages/m/src/canon.ts': '',
    'packages/m/src/hidden.ts': '',
    'node_modules/@acme/x': '',
  };

  function writeLinked(canonical: string, replaced: string, files: Record<string, string> = {}): string {
    const root = createProject({ ...base, ...workspace, ...files });
    symlinkSync(`${root}/packages/m`, `${root}/node_modules/@acme/m`);
    const written = writeSpecifier({
      file: `${root}/packages/a/x.ts`,
      replaced,
      replacedFile: `${root}/packages/m/src/old.ts`,
      canonical: { written: `./packages/m/src/${canonical}`, file: `${root}/packages/m/src/${canonical}` },
      load: 'import',
      siblings: [],
    });
    return 'reason' in written ? `(${written.reason})` : written.specifier;
  }

  test('writes the name of the package', () => {
    expect(writeLinked('index.ts', './old')).toBe('@acme/m');
    expect(writeLinked('canon.ts', './old')).toBe('@acme/m/canon');
    expect(writeLinked('canon.ts', '@acme/m/old')).toBe('@acme/m/canon');
  });

  test('writes a relative path only where the replaced specifier was one', () => {
    expect(writeLinked('hidden.ts', '../m/src/old')).toBe('../m/src/hidden');
    expect(writeLinked('hidden.ts', '@acme/m/old')).toBe(
      '(`./packages/m/src/hidden.ts` is in another package, which does not offer it)',
    );
  });

  test('writes a relative path into a package from a file that is in none', () => {
    const root = createProject({ 'a.ts': '', 'm/package.json': '{"name":"m"}', 'm/old.ts': '', 'm/canon.ts': '' });
    const written = writeSpecifier({
      file: `${root}/a.ts`,
      replaced: './m/old',
      replacedFile: `${root}/m/old.ts`,
      canonical: { written: './m/canon.ts', file: `${root}/m/canon.ts` },
      load: 'import',
      siblings: [],
    });

    expect(written).toEqual({ specifier: './m/canon' });
  });

  test('refuses a package that is no dependency', () => {
    const files = { 'packages/a/package.json': '{"name":"a"}' };
    expect(writeLinked('index.ts', '@acme/old', files)).toBe(
      '(`@acme/m` is not a dependency in packages/a/package.json)',
    );
  });
});

describe('what can not be written', () => {
  test('the canonical module itself', () => {
    expect(write({ file: 'src/metrics/canon.ts', replaced: '../db/old' })).toBe('(this file is the canonical module)');
  });

  test('require() of an ES module in place of a CommonJS one', () => {
    const files = { 'src/db/old.cts': '', 'src/metrics/canon.mts': '' };
    const replaced = '../db/old.cjs';
    const canonical = 'src/metrics/canon.mts';
    expect(write({ files, replaced, replacedFile: 'src/db/old.cts', canonical, load: 'require' })).toBe(
      '(`../metrics/canon.mjs` is an ES module, which `require()` does not load alike)',
    );
    expect(write({ files, replaced, replacedFile: '', canonical, load: 'require' })).toBe('../metrics/canon.mjs');
    expect(write({ files, replaced, replacedFile: 'src/db/old.cts', canonical })).toBe('../metrics/canon.mjs');
  });

  test('require() of a CommonJS module in place of an ES one', () => {
    const files = { 'src/db/old.mts': '', 'src/metrics/canon.cts': '' };
    const given = {
      files,
      replaced: '../db/old.mjs',
      replacedFile: 'src/db/old.mts',
      canonical: 'src/metrics/canon.cts',
    };
    expect(write({ ...given, load: 'require' })).toBe(
      '(`../metrics/canon.cjs` is a CommonJS module, the deprecated one an ES module, which `require()` does not load alike)',
    );
    expect(write(given)).toBe('../metrics/canon.cjs');
  });

  test('a file that the registry does not know', () => {
    const written = writeSpecifier({
      file: '/x/a.ts',
      replaced: './old',
      canonical: { written: './src/m.ts' },
      load: 'import',
      siblings: [],
    });
    expect(written).toEqual({ reason: 'there is no file at `./src/m.ts`' });
  });
});

describe('paths', () => {
  test('with spaces and letters of all sorts', () => {
    const files = { 'src/größe und zahl/日本.ts': '' };
    expect(write({ files, canonical: 'src/größe und zahl/日本.ts', replaced: '../db/old' })).toBe(
      '../größe und zahl/日本',
    );
  });

  test('of Windows, where nothing can be looked up', () => {
    const request = { replaced: './old', load: 'import', siblings: [] } as const;
    const canonical = { written: './src/m.ts', file: 'C:/project/src/m.ts' };
    expect(writeSpecifier({ ...request, file: 'C:/project/app/a.ts', canonical })).toEqual({ specifier: '../src/m' });
    expect(writeSpecifier({ ...request, file: 'D:/project/app/a.ts', canonical })).toHaveProperty('reason');
  });

  test('with a dot in the name of the file', () => {
    expect(
      write({ files: { 'src/metrics/canon.v2.ts': '' }, canonical: 'src/metrics/canon.v2.ts', replaced: '../db/old' }),
    ).toBe('../metrics/canon.v2');
  });
});
