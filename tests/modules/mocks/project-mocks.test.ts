import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findProjectMock } from '../../../src/modules/mocks/project-mocks.ts';
import { createProject, letTimePass, writeFiles } from '../temp-project.ts';

const base = {
  'package.json': '{"name":"x"}',
  'src/a.ts': '',
  'src/db/old.ts': '',
  'tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["./src/*"]}}}',
};

/** Finds the mock of `src/db/old.ts`, or of a package, as `file text`. */
function find(
  files: Record<string, string>,
  specifier = './db/old',
  moduleFile: string | null = 'src/db/old.ts',
): string | undefined {
  const root = createProject({ ...base, ...files });
  const module = moduleFile === null ? undefined : `${root}/${moduleFile}`;
  const mock = findProjectMock({ file: `${root}/src/a.ts`, specifier, moduleFile: module, root });
  return mock && `${mock.file.slice(root.length + 1)} ${mock.text}`;
}

test('finds nothing in a project without mocks', () => {
  expect(find({})).toBeUndefined();
  expect(find({}, 'gone', null)).toBeUndefined();
});

describe('__mocks__', () => {
  test('beside the module', () => {
    expect(find({ 'src/db/__mocks__/old.ts': '' })).toBe('src/db/__mocks__/old.ts __mocks__/old.ts');
    expect(find({ 'src/db/__mocks__/old.js': '' }, '@/db/old')).toBe('src/db/__mocks__/old.js __mocks__/old.js');
    expect(find({ 'src/__mocks__/old.js': '', '__mocks__/old.js': '' })).toBeUndefined();
  });

  test('of a package at the root', () => {
    const p = 'node_modules/@acme/old/index.js';
    expect(find({ '__mocks__/@acme/old.ts': '', [p]: '' }, '@acme/old', p)).toBe(
      '__mocks__/@acme/old.ts __mocks__/old.ts',
    );
    expect(find({ '__mocks__/fs.js': '' }, 'node:fs', null)).toBe('__mocks__/fs.js __mocks__/fs.js');
    expect(find({ '__mocks__/other.js': '', [p]: '' }, '@acme/old', p)).toBeUndefined();
  });
});

describe('mappings', () => {
  const stub = { 'test/stub.ts': '' };
  test.each([
    [
      'jest.config.js',
      'module.exports = { moduleNameMapper: { "db/old$": "<rootDir>/test/stub.ts" } };',
      './db/old',
      'db/old$',
    ],
    [
      'jest.config.ts',
      'export default { moduleNameMapper: { "^@/db/(.*)$": "<rootDir>/test/stub" } } satisfies Config;',
      '@/db/old',
      '^@/db/(.*)$',
    ],
    [
      'jest.config.json',
      '{ "moduleNameMapper": { "^@/db/old$": "<rootDir>/test/stub.ts" } }',
      '@/db/old',
      '^@/db/old$',
    ],
    [
      'package.json',
      '{ "name": "x", "jest": { "moduleNameMapper": { "^@/db/old$": "./test/stub.ts" } } }',
      '@/db/old',
      '^@/db/old$',
    ],
    [
      'vitest.config.ts',
      'export default defineConfig({ test: { alias: { "@/db/old": "./test/stub.ts" } } });',
      '@/db/old',
      '@/db/old',
    ],
    [
      'vite.config.mts',
      'export default { resolve: { alias: [{ find: "@/db/old", replacement: make() }] } };',
      '@/db/old',
      '@/db/old',
    ],
    [
      'vite.config.mts',
      'export default { resolve: { alias: [{ find: /old$/, replacement: path.resolve("test/stub.ts") }] } };',
      '@/db/old',
      'old$',
    ],
    [
      'jest.config.js',
      `module.exports = { moduleNameMapper: { "^(.+)+old$": "<rootDir>/test/stub.ts" } };`,
      '@/db/old',
      '^(.+)+old$',
    ],
    [
      'jest.config.js',
      `module.exports = { moduleNameMapper: { "(old": "<rootDir>/test/stub.ts" } };`,
      '@/db/old',
      '(old',
    ],
  ])('%s: %s', (name, text, specifier, expected) => {
    expect(find({ ...stub, [name]: text }, specifier)).toBe(`${name} ${expected}`);
  });

  test.each([
    [
      'jest.config.js',
      'module.exports = { moduleNameMapper: { "^@/(.*)$": "<rootDir>/src/$1", "\\\\.css$": "<rootDir>/test/stub.ts" } };',
    ],
    ['jest.config.js', 'module.exports = { moduleNameMapper: { "^@/db/old$": "<rootDir>/src/db/old.ts" } };'],
    ['vite.config.ts', 'export default { resolve: { alias: { "@": path.resolve(__dirname, "src") } } };'],
    [
      'vite.config.ts',
      'export default { resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)), "@/db/older": "./x" } } };',
    ],
    ['jest.config.js', 'module.exports = { moduleNameMapper: { "^(.+)+x$": "<rootDir>/test/stub.ts" } };'],
    ['package.json', '{ "name": "x", "moduleNameMapper": { "^@/db/old$": "./test/stub.ts" } }'],
    ['jest.config.js', 'module.exports = {'],
  ])('no replacement in %s: %s', (name, text) => {
    expect(find({ ...stub, [name]: text }, '@/db/old')).toBeUndefined();
  });
});

describe('setup files', () => {
  test.each([
    [{ 'jest.setup.ts': 'jest.mock("./src/db/old");' }, 'jest.setup.ts jest.mock("./src/db/old")'],
    [
      { 'vitest.setup.ts': 'vi.mock(import("./src/db/old"), () => ({}));' },
      'vitest.setup.ts vi.mock(import("./src/db/old"))',
    ],
    [
      {
        'jest.config.js': 'module.exports = { setupFilesAfterEnv: ["<rootDir>/test/before.js"] };',
        'test/before.js': 'jest.doMock("../src/db/old.ts");',
      },
      'test/before.js jest.doMock("../src/db/old.ts")',
    ],
    [
      {
        'vitest.config.ts': 'export default { test: { setupFiles: "./test/before" } };',
        'test/before.ts': 'vi.mock("@/db/old");',
      },
      'test/before.ts vi.mock("@/db/old")',
    ],
    [
      {
        'package.json': '{"name":"x","jest":{"setupFiles":["./before.js"]}}',
        'before.js': 'mock.module("./src/db/old.ts", () => ({}));',
      },
      'before.js mock.module("./src/db/old.ts")',
    ],
  ])('%j', (files, expected) => {
    expect(find(files)).toBe(expected);
  });

  test('knows a package by its name, installed or not', () => {
    expect(find({ 'jest.setup.js': 'jest.mock("@acme/old");' }, '@acme/old', null)).toBe(
      'jest.setup.js jest.mock("@acme/old")',
    );
  });

  test('knows a module that is gone by its place', () => {
    expect(find({ 'jest.setup.js': 'jest.mock("./src/db/gone.js");' }, './db/gone', null)).toBe(
      'jest.setup.js jest.mock("./src/db/gone.js")',
    );
  });

  test('leaves other modules and other calls alone', () => {
    const text =
      'jest.mock("./src/db/other"); jest.unmock("./src/db/old"); other.mock("./src/db/old"); jest.mock(name);';
    expect(find({ 'jest.setup.ts': text })).toBeUndefined();
    expect(find({ 'jest.setup.ts': 'jest.mock("./db/old");' })).toBeUndefined();
  });
});

test('looks in the folder of the nearest package too', () => {
  const files = {
    'packages/b/package.json': '{"name":"b"}',
    'packages/b/x.ts': '',
    'packages/b/jest.setup.ts': 'jest.mock("@acme/old");',
  };
  const root = createProject({ ...base, ...files });
  const mock = findProjectMock({
    file: `${root}/packages/b/x.ts`,
    specifier: '@acme/old',
    moduleFile: undefined,
    root,
  });
  expect(mock?.file).toBe(`${root}/packages/b/jest.setup.ts`);
});

test('sees a setup file that changes and one that goes', () => {
  const root = createProject({ ...base, 'jest.setup.ts': 'jest.mock("@acme/old");' });
  const request = { file: `${root}/src/a.ts`, specifier: '@acme/old', moduleFile: undefined, root };
  expect(findProjectMock(request)?.text).toBe('jest.mock("@acme/old")');
  writeFiles(root, { 'jest.setup.ts': 'jest.doMock("@acme/old");' });
  letTimePass();
  expect(findProjectMock(request)?.text).toBe('jest.doMock("@acme/old")');
  rmSync(`${root}/jest.setup.ts`);
  letTimePass(120_000);
  expect(findProjectMock(request)).toBeUndefined();
});
