import { describe, expect, it } from 'vitest';
import { getPackageOf, isPackage } from '../../../src/fix/receivers/judge-inquiry.ts';
import { createProject } from '../../modules/temp-project.ts';
import { judgeEach } from './judge-code.ts';

it.each([
  ['/a/node_modules/acme/x.js', 'acme'],
  ['/a/node_modules/acme/deep/index.d.ts', 'acme'],
  ['/a/node_modules/@acme/old/index.d.ts', '@acme/old'],
  ['/a/node_modules/b/node_modules/acme/x.js', 'acme'],
  ['/a/node_modules/@types/acme/index.d.ts', 'acme'],
  ['/a/node_modules/@types/acme__old/index.d.ts', '@acme/old'],
  ['/a/node_modules/@types/acme__old__er/index.d.ts', '@acme/old__er'],
  ['/a/node_modules/@typescript/acme__old/index.d.ts', '@typescript/acme__old'],
])('%s belongs to %s', (file, name) => {
  expect(getPackageOf(file)).toBe(name);
});

it.each([
  ['acme', 'acme', true],
  ['acme/deep', 'acme', true],
  ['@acme/old/deep', '@acme/old', true],
  ['acme', 'acme2', false],
  ['@acme/old', '@acme/new', false],
  [undefined, 'acme', false],
])('%s names the package %s: %s', (specifier, name, answer) => {
  expect(isPackage(specifier, name)).toBe(answer);
});

describe('a receiver that comes out of a package', () => {
  const old = 'export declare class M { last_activity: Date; }\nexport declare function make(): M;\n';
  const canonical = 'export declare class M { lastActivityAt: Date; }\nexport declare function make(): M;\n';
  const files = {
    'package.json': '{}',
    'node_modules/acme/package.json':
      '{ "name": "acme", "types": "index.d.ts", "exports": { ".": "./index.d.ts", "./deep": "./deep.d.ts" } }',
    'node_modules/acme/index.d.ts': old,
    'node_modules/acme/deep.d.ts': old,
    'node_modules/@acme/compat/package.json': '{ "name": "@acme/compat", "types": "index.d.ts" }',
    'node_modules/@acme/compat/index.d.ts': old,
    'node_modules/@acme/canon/package.json': '{ "name": "@acme/canon", "types": "index.d.ts" }',
    'node_modules/@acme/canon/index.d.ts': `export * from './inner';\n${canonical}`,
    'node_modules/@acme/canon/as.d.ts': "export * from './index';\n",
    'node_modules/@acme/canon/inner.d.ts':
      'export declare class Inner { last_activity: Date; }\nexport declare const inner: Inner;\n',
    'node_modules/@types/acme__typed/index.d.ts': old,
    'node_modules/other/package.json': '{ "name": "other", "types": "index.d.ts" }',
    'node_modules/other/index.d.ts': old,
    'src/canon.ts': 'export {};\n',
    'src/own.ts':
      "export { make } from 'acme';\nexport { make as others } from 'other';\nimport * as acme from 'acme';\nexport { acme };\nexport * as all from 'acme';\n",
  };
  const concept = {
    canonical: '@acme/canon',
    importAs: '@acme/canon/as',
    exports: ['M', 'make'],
    names: { Old: 'M' },
    deprecated: { acme: { M: 'M' }, '@acme/typed': { M: 'M' } },
    compat: { '@acme/compat': { M: 'M' } },
    members: { last_activity: 'lastActivityAt' },
  };

  it.each([
    // The package itself is listed.
    ["import { M } from 'acme'; new M().last_activity", 'legacy'],
    ["import { make } from 'acme'; make().last_activity", 'legacy'],
    ["import { make } from 'acme/deep'; make().last_activity", 'legacy'],
    ["import * as acme from 'acme'; new acme.M().last_activity", 'legacy'],
    ["import * as acme from 'acme'; acme.make().last_activity", 'legacy'],
    ["import { make } from '@acme/typed'; make().last_activity", 'legacy'],
    ["import { M } from '@acme/compat'; new M().last_activity", 'compat'],
    ["import { make } from '@acme/compat'; make().last_activity", 'compat'],
    ["import { M } from '@acme/canon'; new M().last_activity", 'unified, has it'],
    ["import { make } from '@acme/canon'; make().last_activity", 'unified, has it'],
    ["import { inner } from '@acme/canon'; inner.last_activity", 'unified'],
    ["import { M } from '@acme/canon/as'; new M().last_activity", 'unified, has it'],
    // It comes by way of the project.
    ["import { make } from './own'; make().last_activity", 'legacy'],
    ["import { acme } from './own'; new acme.M().last_activity", 'unproven'],
    ["import { all } from './own'; new all.M().last_activity", 'unproven'],
    // Nothing is read of others, nor of what is no value of theirs.
    ["import { M } from 'other'; new M().last_activity", 'unproven'],
    ["import { make } from 'other'; make().last_activity", 'unproven'],
    ["import { others } from './own'; others().last_activity", 'unproven'],
    ["import { Old } from 'acme'; new Old().last_activity", 'unproven'],
    ["import { Old } from 'other'; new Old().last_activity", 'unproven'],
    ["import * as acme from 'acme'; acme.last_activity", 'unproven'],
    ["import acme from 'acme'; new acme().last_activity", 'unproven'],
    ["import { M } from 'absent'; new M().last_activity", 'unproven'],
  ])('is judged where the registry lists the package: %s', (code, answer) => {
    const root = createProject(files);

    expect(judgeEach(code, { root, settings: { ssot: { root, concepts: { M: concept } } } })).toEqual([answer]);
  });
});

it('is unified by the name of a canonical package that is not there', () => {
  const root = createProject({ 'package.json': '{}', 'src/app.ts': '' });
  const concept = {
    canonical: '@acme/none',
    importAs: '#none',
    exports: ['M'],
    members: { last_activity: 'lastActivityAt' },
  };
  const judge = (code: string) => judgeEach(code, { root, settings: { ssot: { root, concepts: { M: concept } } } });

  expect(judge("import { M } from '@acme/none'; new M().last_activity")).toEqual(['unified']);
  expect(judge("import { M } from '#none'; new M().last_activity")).toEqual(['unified']);
  expect(judge("import { M } from '@acme/nothing'; new M().last_activity")).toEqual(['unproven']);
});

describe('a receiver of the language', () => {
  const concept = (member: string) => ({ canonical: './src/canon.ts', members: { [member]: 'other' } });

  it.each([
    ['size', 'new Map().size', 'unrelated'],
    ['size', 'new Date().size', 'unproven'],
    ['PI', 'Math.PI', 'unrelated'],
    ['size', 'Math.size', 'unproven'],
    ['parse', 'JSON.parse', 'unrelated'],
    ['cause', 'new Error().cause', 'unrelated'],
    ['code', 'new TypeError().code', 'unrelated'],
    ['errors', 'new AggregateError([]).errors', 'unrelated'],
    ['codes', 'new Error().codes', 'unproven'],
    ['subcode', 'new Error().subcode', 'unproven'],
    ['cause', 'new Map().cause', 'unproven'],
    ['toString', 'declare const o: Object; o.toString', 'unproven'],
    ['size', 'declare const o: HTMLElement; o.size', 'unproven'],
    ['length', '"a".length', 'unrelated'],
    ['size', '"a".size', 'unproven'],
    ['from', 'Array.from', 'unrelated'],
    ['size', 'Array.size', 'unproven'],
    ['length', 'declare const o: string[] | Map<1, 2>; o.length', 'unproven'],
    ['length', 'declare const o: string[] | string; o.length', 'unrelated'],
  ])('has the members that the language gives it: %s of %s', (member, code, answer) => {
    const root = createProject({ 'package.json': '{}', 'src/canon.ts': 'export class M { other = 1; }\n' });

    expect(judgeEach(code, { root, member, settings: { ssot: { root, concepts: { M: concept(member) } } } })).toEqual([
      answer,
    ]);
  });
});

describe('a receiver of a project', () => {
  const files = {
    'package.json': '{}',
    'src/canon.ts': "export { M } from './impl'; export { default } from './impl'; export * from './stars';\n",
    'src/impl.ts':
      'export class M { lastActivityAt = 1 } export default class { lastActivityAt = 1 } export class Own { last_activity = 1 }',
    'src/stars.ts': 'export class S { lastActivityAt = 1 }\n',
    'src/old.ts':
      'export class M { last_activity = 1 }\nexport default class D { last_activity = 1 }\nexport class Free { last_activity = 1 }\n',
    'src/old2.ts': 'export class K { last_activity = 1 }\n',
    'src/compat.ts':
      "import { M } from './canon'; export class C extends M { get last_activity() { return this.lastActivityAt } }\nexport class F { last_activity = 1 }\n",
    'src/stars2.ts': "export * from './nothing'; export * from './old'; export * from './canon';\n",
    'src/default.ts': "export { M as default } from './old';\nimport D from './old'; export { D };\n",
    'src/kinds.ts': `import { M } from './old'; import { M as N } from './canon';
export const legacy: M = null; export const unified: N = null; export const either: M | N = null; export const both: M & N = null;
export class Sub extends N {} export class Twice extends Sub {} export interface I extends M, N {} export interface J extends N { last_activity: 1 }
export type Alias = M; export type Other = { last_activity: 1 }; export const row = { last_activity: 1 }; export let loose: any;
export const list = [new M()]; export function make() { return new M() } export const box = { m: new M() };\n`,
    'src/documented.js': `/** @type {import('./old').M} */\nexport const made = load();
/* @type {import('./old').M} */\nexport const plain = load();
//* @type {import('./old').M}\nexport const line = load();
/** @typedef {import('./old').M} Named */
/** @returns {Named} */\nexport function make() { return load(); }
/** @type {import('./old').M} */\nf();\nexport const other = load();\n`,
    'src/ignored/copy.ts': 'export class M { last_activity = 1 }\n',
    'src/copy.ts': 'export class M { last_activity = 1 }\nexport const Old = class { last_activity = 1 };\n',
  };
  const concept = {
    canonical: './src/canon.ts',
    exports: ['M', 'default', 'S'],
    names: { Old: 'M' },
    deprecated: { './src/old.ts': { M: 'M', default: 'M' }, './src/old2.ts': '*', './src/gone-old.ts': { M: 'M' } },
    compat: { './src/compat.ts': { C: 'M' } },
    unified: ['Snapshot'],
    members: { last_activity: 'lastActivityAt' },
    ignore: ['**/ignored/**'],
  };
  const judge = (code: string, place = {}) => {
    const root = createProject(files);
    return judgeEach(code, { root, settings: { ssot: { root, concepts: { M: concept } } }, ...place });
  };

  it.each([
    ["import { M } from './old'; M.last_activity", 'legacy'],
    ["import { M } from './old'; const { prototype } = M; prototype.last_activity", 'legacy'],
    ["import D from './old'; new D().last_activity", 'legacy'],
    ["import * as old from './old'; new old.default().last_activity", 'legacy'],
    ["import { Free } from './old'; new Free().last_activity", 'unrelated'],
    ["import { K } from './old2'; new K().last_activity", 'legacy'],
    ["import { C } from './compat'; new C().last_activity", 'compat'],
    ["import { F } from './compat'; new F().last_activity", 'unrelated'],
    ["import { M } from './canon'; new M().last_activity", 'unified, has it'],
    ["import M from './canon'; new M().last_activity", 'unified, has it'],
    ["import M from './impl'; new M().last_activity", 'unified, has it'],
    ["import { M } from './impl'; new M().last_activity", 'unified, has it'],
    ["import { S } from './canon'; new S().last_activity", 'unified, has it'],
    ["import { S } from './stars'; new S().last_activity", 'unified, has it'],
    ["import { Own } from './impl'; new Own().last_activity", 'unrelated'],
    ["import { M } from './stars2'; new M().last_activity", 'legacy'],
    ["import { S } from './stars2'; new S().last_activity", 'unified, has it'],
    ["import D from './stars2'; new D().last_activity", 'unproven'],
    ["import M from './default'; new M().last_activity", 'legacy'],
    ["import { D } from './default'; new D().last_activity", 'legacy'],
    ["import type { Snapshot } from './gone'; declare const m: Snapshot; m.last_activity", 'unified'],
    ["import { legacy } from './kinds'; legacy.last_activity", 'legacy'],
    ["import { unified } from './kinds'; unified.last_activity", 'unified, has it'],
    ["import { either } from './kinds'; either.last_activity", 'legacy'],
    ["import { both } from './kinds'; both.last_activity", 'legacy, has it'],
    ["import { Sub } from './kinds'; new Sub().last_activity", 'unified, has it'],
    ["import { Twice } from './kinds'; new Twice().last_activity", 'unified, has it'],
    ["import type { I } from './kinds'; declare const m: I; m.last_activity", 'legacy, has it'],
    ["import type { J } from './kinds'; declare const m: J; m.last_activity", 'unified'],
    ["import type { Alias } from './kinds'; declare const m: Alias; m.last_activity", 'legacy'],
    ["import type { Other } from './kinds'; declare const m: Other; m.last_activity", 'unrelated'],
    ["import { row } from './kinds'; row.last_activity", 'unrelated'],
    ["import { loose } from './kinds'; loose.last_activity", 'unproven'],
    ["import { list } from './kinds'; list[0].last_activity", 'legacy'],
    ["import { list } from './kinds'; for (const m of list) m.last_activity", 'legacy'],
    ["import { make } from './kinds'; make().last_activity", 'legacy'],
    ["import { box } from './kinds'; box.m.last_activity", 'legacy'],
    ["import { box } from './kinds'; box.last_activity", 'unproven'],
    ["import { made } from './documented'; made.last_activity", 'legacy'],
    ["import { plain } from './documented'; plain.last_activity", 'unproven'],
    ["import { line } from './documented'; line.last_activity", 'unproven'],
    ["import { make } from './documented'; make().last_activity", 'legacy'],
    ["import { other } from './documented'; other.last_activity", 'unproven'],
    // What is gone is known by its name alone.
    ["import { M } from './gone-old'; new M().last_activity", 'legacy'],
    ["import { M } from './gone-old'; M.last_activity", 'legacy'],
    ["import { M } from './gone-old'; M.make().last_activity", 'unproven'],
    ["import { M } from './gone-old'; M.inner.last_activity", 'unproven'],
    ["import { M } from './gone-old'; new M().inner.last_activity", 'unproven'],
    ["import * as old from './gone-old'; old.last_activity", 'unproven'],
    // A copy counts by its name, where nobody said to leave it alone.
    ["import { M } from './copy'; new M().last_activity", 'legacy'],
    ["import { Old } from './copy'; new Old().last_activity", 'legacy'],
    ["import { M } from './ignored/copy'; new M().last_activity", 'unrelated'],
    ['class M { f() { this.last_activity } }', 'legacy'],
    ['class Old { f() { this.last_activity } }', 'legacy'],
    ['class Other { f() { this.last_activity } }', 'unproven'],
    ['class Other { last_activity = 1; f() { this.last_activity } }', 'unrelated'],
    ["import { M } from './canon'; class Old extends M { f() { this.last_activity } }", 'unified, has it'],
    ["import { M } from './old'; class Other extends M { f() { this.last_activity } }", 'legacy'],
    ["import { C } from './compat'; class Other extends C { f() { this.last_activity } }", 'compat'],
    ['type M = { last_activity: 1 }; declare const m: M; m.last_activity', 'legacy'],
    ['interface Snapshot { last_activity: 1 } declare const m: Snapshot; m.last_activity', 'unified'],
    ['const m = [1, 2]; m.last_activity', 'unproven'],
  ])('is judged by where it is from: %s', (code, answer) => {
    expect(judge(code)).toEqual([answer]);
  });

  it('asks each concept by itself', () => {
    const root = createProject(files);
    const second = {
      canonical: './src/stars.ts',
      exports: ['S'],
      deprecated: { './src/old2.ts': { K: 'S' } },
      members: { last_activity: 'lastActivityAt', other: 'otherAt' },
    };
    const first = { ...concept, exports: ['M', 'default'], deprecated: { './src/old.ts': { M: 'M' } } };
    const settings = { ssot: { root, concepts: { M: first, S: second } } };
    const code =
      "import { M } from './old'; import { K } from './old2'; import { S } from './stars'; new M().last_activity; new K().last_activity; new S().last_activity;";

    expect(judgeEach(code, { root, settings })).toEqual(['legacy', 'legacy', 'unified, has it']);
  });
});
