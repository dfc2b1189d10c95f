import { beforeAll, describe, expect, it } from 'vitest';
import { makeProject, type TemporaryProject } from '../../temporary-project.ts';
import { files, names } from './project.ts';
import { replaceAll, type Case } from './replace.ts';

let project: TemporaryProject;
let clean = (): void => undefined;

beforeAll(() => {
  project = makeProject((remove) => {
    clean = remove;
  });
  project.write({
    ...files,
    'src/deep/index.ts': files['src/canon.ts'] ?? '',
    'src/deep/other/index.ts': 'export const a = 1;\n',
    'lib/plain.js': 'exports.Metrics = class {};\n',
    'lib/more.js': 'exports.a = 1;\n',
    'node_modules/zod/package.json': '{ "name": "zod", "main": "index.js" }',
    'node_modules/zod/index.js': 'export const a = 1;\n',
    'node_modules/zod/canon.js': 'export class Metrics {}\n',
  });
  return () => {
    clean();
  };
});

/** Which specifier stands for the canonical module in what becomes of a file. */
function getSpecifier(code: string, given: Partial<Case> = {}): string | undefined {
  const { output } = replaceAll({
    code,
    root: project.folder,
    file: 'src/app.ts',
    canonical: './src/canon.ts',
    names,
    ...given,
  });
  return /\bMetrics\b.*(?:from |require\()['"](.+?)['"]/u.exec(output)?.[1];
}

const duplicate = 'export class Metrics {}\n';

describe('the canonical module is written', () => {
  it.each([
    ['', './canon.js'],
    ["import { a } from './other';\n", './canon'],
    ["import { a } from './other.js';\n", './canon.js'],
    ["import { a } from './other.ts';\n", './canon.ts'],
    ["import { a } from '@/other';\n", '@/canon'],
    ["import { a } from '@/other.ts';\n", '@/canon.ts'],
    // As most of the file's imports of its own project are.
    ["import { a } from '@/other';\nimport { b } from './other';\n", './canon'],
    ["import { a } from '@/other';\nimport { b } from '@/effect';\nimport { c } from './other';\n", '@/canon'],
    ["import { a } from '@/other';\nimport { b } from './effect';\nimport { c } from './other';\n", './canon'],
    ["import { a } from '@/other';\nimport { b } from 'zod';\n", '@/canon'],
    ["import { b } from 'zod';\nimport { a } from './other';\n", './canon'],
    ["import { b } from 'zod';\n", './canon.js'],
    ["import { b } from 'absent';\n", './canon.js'],
    ["import { b } from 'node:fs';\n", './canon.js'],
    ["import { a } from '@/gone';\n", './canon.js'],
    ["export { a } from '@/other';\n", '@/canon'],
    ["export * from './other.ts';\n", './canon.ts'],
    ["import a = require('@/other');\n", './canon.js'],
    // As an import of the same module is.
    ["import { a } from './other';\nimport { LIMIT } from './canon.js';\n", './canon.js'],
    ["import { a } from './other';\nimport { LIMIT } from '@/canon';\n", '@/canon'],
    ["import { a } from './other';\nimport { LIMIT } from '../src/canon';\n", '../src/canon'],
    ["import { a } from './other';\nimport { LIMIT } from '../lib/canon';\n", './canon'],
  ])('as the file writes modules: %j → %s', (imports, specifier) => {
    expect(getSpecifier(imports + duplicate)).toBe(specifier);
  });

  it.each([
    ["import { a } from './other.js';\nexport { Foo as Metrics } from '@/other';\n", '@/canon'],
    ["import { a } from '@/other';\nexport { Foo as Metrics } from './other.js';\n", './canon.js'],
    ["import { a } from '@/other';\nexport { a as Metrics } from 'zod';\n", '@/canon'],
    ["import { a } from '@/other';\nexport { a as Metrics } from './gone.js';\n", './canon.js'],
  ])('as the one that goes is: %j → %s', (code, specifier) => {
    expect(getSpecifier(code)).toBe(specifier);
  });

  it.each([
    ['', './deep/index.js'],
    ["import { a } from './other';\n", './deep'],
    ["import { a } from './deep/other/index';\n", './deep/index'],
    ["import { a } from './deep/other';\n", './deep'],
    ["import { a } from './deep/other/index.ts';\n", './deep/index.ts'],
  ])('with its index where the file writes that: %j → %s', (imports, specifier) => {
    expect(getSpecifier(imports + duplicate, { canonical: './src/deep/index.ts' })).toBe(specifier);
  });

  it('as the concept says', () => {
    const given = { importAs: '@/canon' };

    expect(getSpecifier(duplicate, given)).toBe('@/canon');
    expect(getSpecifier(`import { LIMIT } from './canon';\n${duplicate}`, given)).toBe('@/canon');
  });

  it('as a package', () => {
    expect(getSpecifier(duplicate, { canonical: 'zod' })).toBeUndefined();
    expect(getSpecifier(duplicate, { canonical: 'zod/canon.js' })).toBe('zod/canon.js');
  });

  it.each([
    ['', './plain'],
    ["const a = require('./more');\n", './plain'],
    ["const a = require('./more.js');\n", './plain.js'],
    ['const a = require("./more.js").a;\n', './plain.js'],
    ["require('./more.js', 1);\n", './plain'],
    ["require(a + './more.js');\n", './plain'],
    ["load('./more.js');\n", './plain'],
    ['require(`./more.js`);\n', './plain'],
    ["require('./gone.js');\n", './plain.js'],
    ["require('./plain.js').a;\nrequire('./more');\n", './plain.js'],
  ])('as a CommonJS file loads modules: %j → %s', (loads, specifier) => {
    expect(
      getSpecifier(`${loads}exports.Metrics = class {};\n`, {
        file: 'lib/app.js',
        canonical: './lib/plain.js',
        sourceType: 'commonjs',
      }),
    ).toBe(specifier);
  });
});
