import { describe, expect, test } from 'vitest';
import { findMockCalls } from '../../../src/modules/mocks/mock-calls.ts';
import { getModuleName, replacesModule } from '../../../src/modules/mocks/module-replacement.ts';
import { findProjectMock } from '../../../src/modules/mocks/project-mocks.ts';
import { configNames, findRunnerConfig } from '../../../src/modules/mocks/runner-config.ts';
import { createProject } from '../temp-project.ts';

describe('the configuration of a test runner', () => {
  /** Says what a configuration replaces, and which files run before the tests. */
  function read(text: string, name = 'jest.config.js'): string[] {
    const root = createProject({ [name]: text });
    const { replacements = [], setupFiles = [] } = findRunnerConfig(`${root}/${name}`) ?? {};
    return [
      ...replacements.map(
        ({ text: from, form, target }) => `${form} ${from} → ${target?.replace(root, '<root>') ?? '?'}`,
      ),
      ...setupFiles.map((file) => file.replace(root, '<root>')),
    ];
  }

  test.each([
    ['module.exports = { moduleNameMapper: { "^a$": "<rootDir>/b" } };', ['pattern ^a$ → <root>/b']],
    ['module.exports = { moduleNameMapper: { "^a$": "<rootDir>b" } };', ['pattern ^a$ → <root>/b']],
    ['module.exports = { moduleNameMapper: { a: "./b" } };', ['pattern a → <root>/b']],
    ['module.exports = { moduleNameMapper: { a: "/b" } };', ['pattern a → /b']],
    ['module.exports = { moduleNameMapper: { a: "b" } };', ['pattern a → b']],
    ['module.exports = { moduleNameMapper: { a: ["<rootDir>/b", "c"] } };', ['pattern a → <root>/b']],
    ['module.exports = { moduleNameMapper: { a: [] } };', ['pattern a → ?']],
    ['module.exports = { moduleNameMapper: { a: make() } };', ['pattern a → ?']],
    ['module.exports = { moduleNameMapper: { a: path.join("x", "y") } };', ['pattern a → <root>/x/y']],
    ['module.exports = { moduleNameMapper: { [a]: "b", ...c, d() {} } };', ['pattern d → ?']],
    ['module.exports = { moduleNameMapper: make() };', []],
    [
      'export default { test: { alias: { a: "./b" } }, resolve: { alias: { c: "./d" } } };',
      ['prefix c → <root>/d', 'prefix a → <root>/b'],
    ],
    [
      'export default { alias: [{ find: "a", replacement: "./b" }, { find: /^c$/, replacement: d }] };',
      ['prefix a → <root>/b', 'pattern ^c$ → ?'],
    ],
    ['export default { alias: [{ find: a, replacement: "./b" }, { replacement: "./b" }, a] };', []],
    ['export default { alias: [{ find: "a" }] };', ['prefix a → ?']],
    [
      'module.exports = { setupFiles: ["./a.js", "<rootDir>/b", "/c", "d"], setupFilesAfterEnv: "./e" };',
      ['<root>/a.js', '<root>/b', '/c', '<root>/d', '<root>/e'],
    ],
    ['module.exports = { setupFiles: [path.resolve("a"), b], other: ["./c"] };', ['<root>/a']],
    ['module.exports = {', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['package.json', '{"jest":{"setupFiles":["./a"]}}', ['<root>/a']],
    ['package.json', '{"setupFiles":["./a"]}', []],
    ['package.json', '{"jest":', []],
    ['package.json', '{"name":"x"}', []],
    ['jest.config.json', '{"setupFiles":["./a"]}', ['<root>/a']],
    ['jest.config.json', '{"moduleNameMapper":{"a":"./b"}}', ['pattern a → <root>/b']],
    ['jest.config.json', '{"other":{"a":"./b"}}', []],
    ['vitest.config.ts', 'export default { setupFiles: ["./a"] } satisfies Config;', ['<root>/a']],
  ])('%s: %s', (name, text, expected) => {
    expect(read(text, name)).toEqual(expected);
  });

  test('may stand in many files', () => {
    expect(configNames).toEqual(
      expect.arrayContaining([
        'package.json',
        'jest.config.json',
        'jest.config.ts',
        'vitest.config.mts',
        'vite.config.cjs',
        'vitest.workspace.config.js',
      ]),
    );
    expect(findRunnerConfig('/nowhere/jest.config.js')).toBeUndefined();
  });
});

describe('a mapping', () => {
  const root = () => createProject({ 'src/old.ts': '', 'src/b.ts': '', 'a.ts': '', 'src/stub.ts': '' });
  test.each([
    ['pattern', '^./src/old$', './src/stub', './src/old', true],
    ['pattern', '^./src/old$', './src/old', './src/old', false],
    ['pattern', '^./src/(.*)$', './src/$1', './src/old', false],
    ['pattern', '^./src/(.*)$', './src/stub', './src/old', true],
    ['pattern', '^./src/b$', './src/stub', './src/old', false],
    ['pattern', '^./src/old$', undefined, './src/old', true],
    ['pattern', '^./src/o..$', undefined, './src/old', false],
    ['pattern', '^./src/o..$', './gone', './src/old', true],
    ['pattern', '^./src/(o..)$', './gone/$1', './src/old', false],
    ['pattern', '^./src/(old)$', './gone/$1', './src/old', true],
    ['pattern', '^./src/o..$', './gone/$&', './src/old', false],
    ['pattern', '(old', './src/stub', './src/old', true],
    ['pattern', '(b', './src/stub', './src/old', false],
    ['pattern', '^(.+)+old$', './src/stub', './src/old', true],
    ['pattern', '^(.+)+b$', './src/stub', './src/old', false],
    ['pattern', '^((a)*)*b$', './src/stub', './src/old', false],
    ['pattern', '^(a|b+){2}o', './src/stub', './src/old', false],
    ['pattern', `old|${'x'.repeat(200)}`, './src/stub', './src/old', true],
    ['pattern', `^z|${'x'.repeat(200)}`, './src/stub', './src/old', false],
    ['prefix', './src', './other', './src/old', true],
    ['prefix', './src', './src', './src/old', false],
    ['prefix', './sr', './other', './src/old', false],
    ['prefix', './src/old', './src/stub', './src/old', true],
    ['prefix', '/src/old', './src/stub', './src/old', false],
    ['prefix', './src/.ld', './src/stub', './src/old', false],
  ] as const)('%s %s → %s, asked of %s: %s', (form, text, target, specifier, expected) => {
    const folder = root();
    const request = { file: `${folder}/a.ts`, specifier, moduleFile: `${folder}/src/old.ts` };

    expect(replacesModule({ form, text, target }, request)).toBe(expected);
  });

  test('is asked by the specifier where there is no file', () => {
    const request = { file: `${root()}/a.ts`, specifier: 'pkg/old', moduleFile: undefined };

    expect(replacesModule({ form: 'pattern', text: 'pkg/old', target: './src/stub' }, request)).toBe(true);
    expect(replacesModule({ form: 'pattern', text: '(old', target: undefined }, request)).toBe(true);
    expect(replacesModule({ form: 'prefix', text: 'pkg', target: './src' }, request)).toBe(true);
    expect(replacesModule({ form: 'pattern', text: '^pkg/(.*)', target: './src/$1' }, request)).toBe(false);
    expect(getModuleName('/a/b.test.tsx')).toBe('b.test');
    expect(getModuleName('/a/b.css')).toBe('b.css');
  });
});

test.each([
  ['jest.mock("a");', 'a jest.mock("a")'],
  ['vi.doMock("a", () => 1);', 'a vi.doMock("a")'],
  ['vitest.mock(import("a"));', 'a vitest.mock(import("a"))'],
  ['jest.setMock("a", 1);', 'a jest.setMock("a")'],
  ['jest.unstable_mockModule(`a`, b);', 'a jest.unstable_mockModule(`a`)'],
  ['mock.module("a", {});', 'a mock.module("a")'],
  ['beforeAll(() => { jest["mock"]("a"); });', 'a jest["mock"]("a")'],
  ['mock.mock("a"); mock("a"); jest.module("a"); vi.unmock("a"); jest.requireMock("a");', ''],
  ['other.mock("a"); a.jest.mock("a"); jest.mock(a); jest.mock(import(a)); jest.mock();', ''],
  ['mocks.module("a"); vitests.mock("a"); jest.mocked("a");', ''],
  ['const a = 1;', ''],
])('%s replaces: %s', (text, expected) => {
  const root = createProject({ 'setup.ts': text });

  expect((findMockCalls(`${root}/setup.ts`) ?? []).map((call) => `${call.specifier} ${call.text}`).join()).toBe(
    expected,
  );
});

describe('what replaces a module from outside of a file', () => {
  function find(files: Record<string, string>, specifier: string, moduleFile?: string): string | undefined {
    const root = createProject({ 'package.json': '{"name":"x"}', 'src/a.ts': '', ...files });
    const request = { file: `${root}/src/a.ts`, specifier, moduleFile: moduleFile && `${root}/${moduleFile}`, root };
    return findProjectMock(request)?.file.slice(root.length + 1);
  }

  test.each(['ts', 'tsx', 'js', 'jsx', 'mts', 'cts', 'mjs', 'cjs'])('a file with the extension %s', (extension) => {
    expect(find({ [`__mocks__/p.${extension}`]: '' }, 'p')).toBe(`__mocks__/p.${extension}`);
    expect(find({ [`__mocks__/p/index.${extension}`]: '' }, 'p')).toBe(`__mocks__/p/index.${extension}`);
    expect(find({ [`jest.setup.${extension}`]: 'jest.mock("p")' }, 'p')).toBe(`jest.setup.${extension}`);
    expect(find({ [`vitest.setup.${extension}`]: 'vi.mock("p")' }, 'p')).toBe(`vitest.setup.${extension}`);
  });

  test.each([
    [{ '__mocks__/p.css': '' }, 'p', undefined, undefined],
    [{ '__mocks__/fs.ts': '' }, 'node:fs', undefined, '__mocks__/fs.ts'],
    [{ '__mocks__/old.ts': '', 'src/old.ts': '' }, './old', 'src/old.ts', undefined],
    [{ 'src/__mocks__/old.ts': '', 'src/old.ts': '' }, './old', 'src/old.ts', 'src/__mocks__/old.ts'],
    [{ 'src/__mocks__/old.ts': '' }, './old', undefined, undefined],
    [{ 'node_modules/p/__mocks__/i.ts': '', 'node_modules/p/i.js': '' }, 'p', 'node_modules/p/i.js', undefined],
    [{ 'jest.setup.ts': 'jest.mock("./src/old");', 'src/old.ts': '' }, './old', 'src/old.ts', 'jest.setup.ts'],
    [{ 'jest.setup.ts': 'jest.mock("./src/old.js");' }, './old', undefined, 'jest.setup.ts'],
    [{ 'jest.setup.ts': 'jest.mock("./old");' }, './old', undefined, undefined],
    [{ 'jest.setup.ts': 'jest.mock("./src/old");', 'src/old.ts': '' }, './old', undefined, 'jest.setup.ts'],
    [{ 'jest.setup.ts': 'jest.mock("q");' }, 'p', undefined, undefined],
    [{ 'jest.setup.ts': 'jest.mock("src/old");' }, './old', undefined, undefined],
    [{ 'jest.setup.ts': 'jest.mock("./src/old");' }, 'src/old', undefined, undefined],
    [
      { 'jest.config.js': 'module.exports = { setupFiles: ["./s.js"] };', 's.js': 'jest.mock("p")' },
      'p',
      undefined,
      's.js',
    ],
    [
      { 'jest.config.js': 'module.exports = { setupFiles: ["./s"] };', 's.ts': 'jest.mock("p")' },
      'p',
      undefined,
      's.ts',
    ],
    [{ 'jest.config.js': 'module.exports = { setupFiles: ["./gone"] };' }, 'p', undefined, undefined],
    [
      { 'vite.config.ts': 'export default { alias: { p: "./stub" } };', 'stub.ts': '' },
      'p',
      undefined,
      'vite.config.ts',
    ],
  ])('%j, asked of %s', (files, specifier, moduleFile, expected) => {
    expect(find(files as Record<string, string>, specifier, moduleFile)).toBe(expected);
  });
});
