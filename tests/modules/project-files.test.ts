import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createFileCache, findText } from '../../src/modules/file-cache.ts';
import { findFileKind } from '../../src/modules/file-kind.ts';
import {
  findInstalledPackage,
  getAliasPaths,
  getScopeAliasPaths,
  hasAliases,
  hasBaseUrl,
} from '../../src/modules/gone-module.ts';
import { getMeantPaths } from '../../src/modules/identify-module.ts';
import { leadsIntoProject } from '../../src/modules/leads-into-project.ts';
import { findMarkup } from '../../src/modules/markup.ts';
import { findPackage, getPackages } from '../../src/modules/package-info.ts';
import { getPathInRealFolder, getRealPath } from '../../src/modules/real-path.ts';
import { getResolutionScope } from '../../src/modules/resolution-scope.ts';
import { findModuleFile } from '../../src/modules/resolver.ts';
import { listSyntaxFaults } from '../../src/modules/syntax-faults.ts';
import { getTsconfigInfo } from '../../src/modules/tsconfig-info.ts';
import { startCpuTime } from '../cpu-time.ts';
import { createProject, letTimePass, writeFiles } from './temp-project.ts';

describe('package.json', () => {
  test('is read as far as imports depend on it', () => {
    const root = createProject({
      'package.json': JSON.stringify({
        name: 'me',
        type: 'module',
        exports: './a.js',
        dependencies: { a: '1' },
        devDependencies: { b: '1' },
        peerDependencies: { c: '1' },
        optionalDependencies: { d: '1' },
        otherDependencies: { e: '1' },
      }),
    });

    expect(getPackages(`${root}/src/a.ts`)[0]).toEqual({
      file: `${root}/package.json`,
      folder: root,
      name: 'me',
      type: 'module',
      hasExports: true,
      dependencies: new Set(['a', 'b', 'c', 'd']),
    });
  });

  test('of the nearest folder comes first, one without a name belongs to the next', () => {
    const root = createProject({
      'package.json': '{"name":"me"}',
      'a/package.json': '{"name":1,"type":2}',
      'a/b/package.json': 'null',
      'a/c/package.json': '{',
      'a/d/package.json': '"text"',
      'x/package.json': '{"name":"x"}',
    });
    const getFolders = (file: string) => getPackages(`${root}/${file}`).map(({ folder }) => folder);

    expect(getFolders('a/b/x.ts').slice(0, 2)).toEqual([`${root}/a`, root]);
    expect(getFolders('a/c/x.ts')[0]).toBe(`${root}/a`);
    expect(getFolders('a/d/x.ts')[0]).toBe(`${root}/a`);
    expect(getPackages(`${root}/a/x.ts`)[0]).toMatchObject({ name: undefined, type: undefined, hasExports: false });
    expect(findPackage(`${root}/a/x.ts`)?.name).toBe('me');
    expect(findPackage(`${root}/x/x.ts`)?.name).toBe('x');
  });

  test('without any name is that of the nearest folder', () => {
    const root = createProject({ 'package.json': '{}', 'a/package.json': '{}' });

    expect(findPackage(`${root}/a/x.ts`)?.folder).toBe(`${root}/a`);
    expect(findPackage('/nowhere/x.ts')).toBeUndefined();
  });
});

describe('tsconfig.json', () => {
  test.each([
    [undefined, 'unknown', false, false],
    ['{', 'dropped', false, false],
    ['{"extends":"./gone"}', 'unknown', false, false],
    ['{}', 'dropped', false, false],
    ['{"compilerOptions":{}}', 'dropped', false, false],
    ['{"compilerOptions":{"verbatimModuleSyntax":true}}', 'kept', false, false],
    ['{"compilerOptions":{"verbatimModuleSyntax":false}}', 'dropped', false, false],
    ['{"compilerOptions":{"preserveValueImports":true}}', 'kept', false, false],
    ['{"compilerOptions":{"importsNotUsedAsValues":"preserve"}}', 'kept', false, false],
    ['{"compilerOptions":{"importsNotUsedAsValues":"remove"}}', 'dropped', false, false],
    ['{"compilerOptions":{"erasableSyntaxOnly":true}}', 'unknown', false, false],
    ['{"compilerOptions":{"erasableSyntaxOnly":false}}', 'dropped', false, false],
    ['{"compilerOptions":{"allowImportingTsExtensions":true}}', 'unknown', false, false],
    ['{"compilerOptions":{"rewriteRelativeImportExtensions":true}}', 'unknown', false, false],
    ['{"compilerOptions":{"emitDecoratorMetadata":true}}', 'dropped', true, false],
    ['{"compilerOptions":{"moduleResolution":"node16"}}', 'dropped', false, true],
    ['{"compilerOptions":{"moduleResolution":"NodeNext"}}', 'dropped', false, true],
    ['{"compilerOptions":{"module":"node20"}}', 'dropped', false, true],
    ['{"compilerOptions":{"moduleResolution":"node"}}', 'dropped', false, false],
    ['{"compilerOptions":{"moduleResolution":"node10"}}', 'dropped', false, false],
    ['{"compilerOptions":{"moduleResolution":"bundler","module":"nodenext"}}', 'dropped', false, false],
    ['{"compilerOptions":{"module":"esnext"}}', 'dropped', false, false],
  ])('%s', (text, unusedImports, emitsDecoratorMetadata, needsExtensions) => {
    const root = createProject({ 'a.ts': '', ...(text === undefined ? {} : { 'tsconfig.json': text }) });

    expect(getTsconfigInfo(`${root}/a.ts`)).toMatchObject({ unusedImports, emitsDecoratorMetadata, needsExtensions });
  });
});

describe('aliases', () => {
  const paths = '{"compilerOptions":{"paths":{"@/*":["./src/*"]}}}';

  test('come from a tsconfig, and from those that it extends or refers to', () => {
    const root = createProject({
      'own/tsconfig.json': paths,
      'extended/tsconfig.json': '{"extends":"../own/tsconfig.json"}',
      'solution/tsconfig.json':
        '{"files":[],"references":[{"path":"../own"},{"path":"./other.json"},{"path":"./gone"}]}',
      'solution/other.json': '{"compilerOptions":{"paths":{"@/*":["./lib/*"]}}}',
      'none/tsconfig.json': '{"compilerOptions":{"strict":true}}',
      'wrong/tsconfig.json': '{"compilerOptions":{"paths":{"*/*":3}}}',
      'broken/tsconfig.json': '{"paths"',
    });
    const ask = (folder: string) => {
      const scope = getResolutionScope(`${root}/${folder}`);
      const found = getScopeAliasPaths('@/x', scope);
      expect(getAliasPaths('@/x', scope.configFile)).toEqual(found);
      return [hasAliases(scope.configFile), ...found.map((file) => file.slice(root.length + 1))];
    };

    expect(ask('own')).toEqual([true, 'own/src/x']);
    expect(ask('own/deeper')).toEqual([true, 'own/src/x']);
    expect(ask('extended')).toEqual([true, 'own/src/x']);
    expect(ask('solution')).toEqual([true, 'own/src/x', 'solution/lib/x']);
    expect(ask('none')).toEqual([false]);
    expect(ask('wrong')).toEqual([false]);
    expect(ask('broken')).toEqual([false]);
    expect(ask('.')).toEqual([false]);
  });

  test('are read anew when the tsconfig changes, and answers with them', () => {
    const root = createProject({ 'tsconfig.json': paths, 'src/x.ts': '', 'lib/x.ts': '', 'a.ts': '' });
    const getMeant = () => getMeantPaths('@/x', `${root}/a.ts`).map(({ path }) => path.slice(root.length));
    expect(getMeant()).toEqual(['/src/x.ts']);
    writeFiles(root, { 'tsconfig.json': paths.replace('./src/', './lib/../lib/') });
    letTimePass();
    expect(getMeant()).toEqual(['/lib/x.ts']);
    expect(hasAliases(getResolutionScope(root).configFile)).toBe(true);
  });

  test('have a folder to start from where the tsconfig says so', () => {
    const root = createProject({
      'a/tsconfig.json': '{"compilerOptions":{"baseUrl":"."}}',
      'b/tsconfig.json': '{"compilerOptions":{}}',
      'c/tsconfig.json': '{',
    });

    expect(['a', 'b', 'c', 'd'].map((name) => hasBaseUrl(`${root}/${name}/tsconfig.json`))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(hasBaseUrl(undefined)).toBe(false);
  });
});

describe('the scope of a folder', () => {
  test('is one for all folders with the same files, and one for each folder of a solution', () => {
    const root = createProject({
      'package.json': '{}',
      'a/jsconfig.json': '{}',
      'a/b/tsconfig.json': '{}',
      'a/b/jsconfig.json': '{}',
      'c/package.json': '{}',
      's/tsconfig.json': '{"references":[{"path":"./x"}]}',
      'e/tsconfig.json': '{"references":[]}',
    });
    const get = (folder: string) => getResolutionScope(folder === '' ? root : `${root}/${folder}`);

    expect(get('a')).toMatchObject({ packageFile: `${root}/package.json`, configFile: `${root}/a/jsconfig.json` });
    expect(get('a/b')).toMatchObject({ packageFile: `${root}/package.json`, configFile: `${root}/a/b/tsconfig.json` });
    expect(get('c').packageFile).toBe(`${root}/c/package.json`);
    expect(get('a/x/y')).toBe(get('a'));
    expect(get('x')).toBe(get(''));
    expect(get('s/x')).not.toBe(get('s/y'));
    expect(get('e/x')).toBe(get('e/y'));
  });

  test('has a new version when one of its files changes, and only then', () => {
    const root = createProject({ 'package.json': '{}', 'tsconfig.json': '{}' });
    const scope = getResolutionScope(root);
    const before = scope.version;
    letTimePass(2000);
    expect(getResolutionScope(root).version).toBe(before);
    rmSync(`${root}/tsconfig.json`);
    expect(getResolutionScope(root).version).toBe(before);
    letTimePass(2000);
    expect(getResolutionScope(root).version).toBe(before + 1);
    letTimePass(12_000);
    expect(getResolutionScope(root).configFile).toBeUndefined();
  });
});

describe('a package', () => {
  test('is found where a folder sees it, behind links', () => {
    const root = createProject({
      'node_modules/p/package.json': '{}',
      'a/node_modules/q/package.json': '{}',
      'w/package.json': '{}',
      'node_modules/r': '',
    });
    symlinkSync(`${root}/w`, `${root}/node_modules/w`);
    const find = (name: string, folder: string) => findInstalledPackage(name, `${root}/${folder}`)?.slice(root.length);

    expect(find('p', 'a/b')).toBe('/node_modules/p/package.json');
    expect(find('q', 'a/b')).toBe('/a/node_modules/q/package.json');
    expect(find('q', 'b')).toBeUndefined();
    expect(find('w', 'a')).toBe('/w/package.json');
    expect(find('r', 'a')).toBeUndefined();
  });

  test('that is gone means what its own files say', () => {
    const root = createProject({
      'package.json':
        '{"name":"me","exports":{"./a":{"import":"./m/a.mjs","require":"./c/a.cjs"}},"imports":{"#a":["./x.js"],"#p":"p"}}',
      'node_modules/bare/package.json': '{}',
      'a.ts': '',
    });
    const get = (specifier: string) =>
      getMeantPaths(specifier, `${root}/a.ts`).map(({ path }) => path.slice(root.length));

    expect(get('me/a')).toEqual(['/m/a.mjs', '/c/a.cjs']);
    expect(get('me/b')).toEqual([]);
    expect(get('bare/deep/x')).toEqual(['/node_modules/bare/deep/x']);
    expect(get('bare')).toEqual([]);
    expect(get('#a')).toEqual(['/x.js']);
    expect(get('#p')).toEqual([]);
    expect(get('#q')).toEqual([]);
    expect(get('./a')).toEqual([]);
    expect(get('fs')).toEqual([]);
  });

  test('leads into the project where it is linked, or is that of the file', () => {
    const root = createProject({
      'package.json': '{"name":"me","exports":{"./x":"./x.js","./p":"./node_modules/p/index.js"}}',
      'x.js': '',
      'w/package.json': '{"name":"w","main":"./w.js"}',
      'w/w.js': '',
      'node_modules/p/package.json': '{"name":"p"}',
      'node_modules/p/index.js': '',
      'based/tsconfig.json': '{"compilerOptions":{"baseUrl":"."}}',
      'based/lib/y.ts': '',
    });
    symlinkSync(`${root}/w`, `${root}/node_modules/w`);
    const ask = (specifier: string, file = 'a.ts') => leadsIntoProject(specifier, `${root}/${file}`);

    expect([ask('w'), ask('me/x'), ask('lib/y', 'based/a.ts')]).toEqual([true, true, true]);
    expect([ask('p'), ask('gone'), ask('me/gone'), ask('me/p'), ask('lib/y'), ask('w/gone')]).toEqual(
      Array.from({ length: 6 }, () => false),
    );
  });
});

test('a path in a package that is not there has no types, though the package has', () => {
  const root = createProject({
    'node_modules/dep/package.json': '{"types":"./lib/main.d.ts"}',
    'node_modules/dep/lib/main.d.ts': '',
    'node_modules/dep/sub/index.d.ts': '',
    'node_modules/plain/package.json': '{}',
    'node_modules/plain/index.js': '',
    'node_modules/@types/typed/package.json': '{"types":"./index.d.ts"}',
    'node_modules/@types/typed/index.d.ts': '',
    'node_modules/mapped/package.json': '{"exports":{".":"./i.d.ts","./same":"./i.d.ts"}}',
    'node_modules/mapped/i.d.ts': '',
  });
  const find = (specifier: string) =>
    findModuleFile(specifier, `${root}/a.ts`, 'types')?.slice(`${root}/node_modules/`.length);

  expect([find('dep'), find('dep/lib/main'), find('dep/lib/main.js'), find('dep/sub')]).toEqual([
    'dep/lib/main.d.ts',
    'dep/lib/main.d.ts',
    'dep/lib/main.d.ts',
    'dep/sub/index.d.ts',
  ]);
  expect([find('plain'), find('plain/index'), find('plain/index.js')]).toEqual(
    Array.from({ length: 3 }, () => 'plain/index.js'),
  );
  expect([find('typed'), find('typed/index')]).toEqual(['@types/typed/index.d.ts', '@types/typed/index.d.ts']);
  expect([find('mapped'), find('mapped/same')]).toEqual(['mapped/i.d.ts', 'mapped/i.d.ts']);
  expect(['dep/gone', 'plain/gone', 'plain/gone/deep', 'typed/gone', 'mapped/gone'].map(find)).toEqual(
    Array.from({ length: 5 }),
  );
});

test('a module that is deleted is not found any more, and one that is made is', () => {
  const root = createProject({ 'a.ts': '', 'b.ts': '' });
  const find = (name: string) => findModuleFile(`./${name}`, `${root}/a.ts`)?.slice(root.length);
  expect([find('b'), find('c')]).toEqual(['/b.ts', undefined]);
  rmSync(`${root}/b.ts`);
  writeFiles(root, { 'c.ts': '' });
  letTimePass(240_000);
  expect([find('b'), find('c')]).toEqual([undefined, '/c.ts']);
});

test.each([
  ['./a', 'import', 'a.ts'],
  ['./a.js', 'import', 'a.ts'],
  ['./b.jsx', 'import', 'b.tsx'],
  ['./c.mjs', 'import', 'c.mts'],
  ['./d.cjs', 'import', 'd.cts'],
  ['./e', 'import', 'e/index.tsx'],
  ['./f', 'import', 'f.d.ts'],
  ['./g.js', 'import', 'g.js'],
  ['./h', 'import', 'h.json'],
  ['./i.mjs', 'import', 'i.d.mts'],
  ['./j.cjs', 'import', 'j.d.cts'],
  ['p', 'import', 'node_modules/p/i.js'],
  ['p', 'require', 'node_modules/p/r.js'],
  ['p', 'types', 'node_modules/p/t.d.ts'],
  ['p/m', 'import', 'node_modules/p/s.js'],
  ['p/m', 'require', 'node_modules/p/s.js'],
  ['p/d', 'types', 'node_modules/p/i.js'],
] as const)('%s leads, for %s, to %s', (specifier, load, expected) => {
  const files = ['a.ts', 'b.tsx', 'c.mts', 'd.cts', 'e/index.tsx', 'f.d.ts', 'g.js', 'h.json', 'i.d.mts', 'j.d.cts'];
  const map = {
    '.': { types: './t.d.ts', import: './i.js', require: './r.js' },
    './m': { 'module-sync': './s.js', default: './i.js' },
    './d': { browser: './r.js', default: './i.js' },
  };
  const root = createProject({
    ...Object.fromEntries(files.map((name) => [name, ''])),
    'node_modules/p/package.json': JSON.stringify({ name: 'p', exports: map }),
    ...Object.fromEntries(['i.js', 'r.js', 's.js', 't.d.ts'].map((name) => [`node_modules/p/${name}`, ''])),
  });

  expect(findModuleFile(specifier, `${root}/x.ts`, load)?.slice(root.length + 1)).toBe(expected);
});

test('the real path of what is gone is that of the nearest folder', () => {
  const root = createProject({ 'a/b.ts': '' });
  symlinkSync(`${root}/a`, `${root}/link`);

  expect(getRealPath(`${root}/link/b.ts`)).toBe(`${root}/a/b.ts`);
  expect(getRealPath(`${root}/link/gone/deep.ts`)).toBe(`${root}/a/gone/deep.ts`);
  expect(getPathInRealFolder(`${root}/link/b`)).toBe(`${root}/a/b`);
  expect(getRealPath('/gone-at-the-root')).toBe('/gone-at-the-root');
  expect(getRealPath('gone/relative')).toBe('gone/relative');
  expect(getRealPath('C:/gone/x.ts')).toBe('C:/gone/x.ts');
});

test('what a path is, and the text in it', () => {
  const root = createProject({ 'a.txt': '\uFEFFtext\uFEFF' });

  expect(findFileKind(`${root}/a.txt`)).toBe('file');
  expect(findFileKind(root)).toBe('folder');
  expect([findFileKind(`${root}/gone`), findFileKind('a\0b'), findFileKind('/dev/null')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(findText(`${root}/a.txt`)).toBe('text\uFEFF');
  expect([findText(root), findText(`${root}/gone`)]).toEqual([undefined, undefined]);
});

test.each([
  ['<script>a</script><p>b</p>', '<p>b</p>'],
  ['<p>b</p>\n<script setup lang="ts">\na\n</script>\n<style>c</style>', '<p>b</p>\n\n'],
  ['---\na\n---\n<p>b</p>', '\n<p>b</p>'],
  ['<p>--- a --- b</p>', '<p>--- a --- b</p>'],
  ['<scripts>a</scripts>', '<scripts>a</scripts>'],
  ['<script>a</style><p/></script>c', 'c'],
])('the markup of %j is %j', (text, markup) => {
  const root = createProject({ 'a.vue': text });

  expect(findMarkup(`${root}/a.vue`)).toBe(markup);
  expect(findMarkup(`${root}/gone.vue`)).toBeUndefined();
});

test('looks for what closes a block once, however many open', () => {
  const root = createProject({ 'a.vue': '<script>'.repeat(200_000), 'b.vue': `${'---\n'.repeat(200_001)}<p>` });
  const getSpent = startCpuTime();

  expect(findMarkup(`${root}/a.vue`)).toHaveLength(1_600_000);
  expect(findMarkup(`${root}/b.vue`)).toContain('<p>');

  expect(getSpent()).toBeLessThan(3000);
});

test.each([
  ['a.ts', 'export const a = 1;', 0],
  ['a.ts', 'const = 1;', 1],
  ['a.ts', 'let a; let a;', 1],
  ['a.ts', 'const a = 1, b = 1; export { a, b as a };', 1],
  ['a.ts', 'export const a = 1; const b = 1; export { b as a };', 1],
  ['a.ts', 'export const a = 1, b = 1; export * from "p"; export * from "q";', 0],
  ['a.ts', 'export default 1; export const a = 1;', 0],
  ['a.js', 'export const a = <b/>;', 0],
  ['a.mjs', 'export const a = <b/>;', 0],
  ['a.jsx', 'export const a = <b/>;', 0],
  ['a.tsx', 'export const a = <b/>;', 0],
  ['a.ts', 'export const a = <b>c;', 0],
  ['a.js', 'export { gone };', 1],
])('%s with %s has %i faults', (file, text, count) => {
  expect(listSyntaxFaults(file, text)).toHaveLength(count);
});

test('a file that is no code has no faults that can be told', () => {
  expect(listSyntaxFaults('a.vue', '<p/>')).toBeUndefined();
  expect(listSyntaxFaults('a.tsx.txt', 'a')).toBeUndefined();
});

test('a file that goes while it is looked at is one that is not there; what else fails is a fault', () => {
  const root = createProject({ 'a.txt': 'text' });
  const read = createFileCache((file) => readFileSync(`${file}.gone`, 'utf8'));
  const fail = createFileCache((): string => {
    throw new TypeError('a mistake');
  });

  expect(read(`${root}/a.txt`)).toBeUndefined();
  expect(() => fail(`${root}/a.txt`)).toThrow('a mistake');
});

const many = ' + a'.repeat(3000);

test.each([
  ['in a comment', `let a; /*${many} */ a;`, true],
  ['in a comment to the end of the line', `let a; //${many}\na;`, true],
  ['in a string', `const a = "${many}";`, true],
  ['in a string behind an escaped quote', `const a = '\\'${many}';`, true],
  ['in the other kind of string', `const a = '"${many}';`, true],
  ['in statements', `let a; ${'a + a; '.repeat(3000)}`, true],
  ['in a list', `let a; [${'a + a, '.repeat(3000)}];`, true],
  ['in one expression', `let a; a${many};`, false],
  ['in one expression behind a comment', `let a; /* ; */ a${many};`, false],
  ['in one expression with comments', `let a; a${' + /* ; */ a'.repeat(3000)};`, false],
  ['in one expression behind strings', `let a; ";" + ';' + '\\';' + a${many};`, false],
])('thousands of operators %s are parsed where that is safe', (_where, text, isParsed) => {
  expect(listSyntaxFaults('/a.ts', text)).toEqual(isParsed ? [] : undefined);
});
