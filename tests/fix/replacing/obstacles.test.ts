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
    'src/app.ts': '',
    'loose/package.json': '{ "name": "loose" }',
    'loose/es.mts': 'export class Metrics {}\n',
    'node/package.json': '{ "name": "node" }',
    'node/tsconfig.json': '{ "compilerOptions": { "module": "nodenext" } }',
    'node/es.mts': 'export class Metrics {}\n',
    'node/plain.ts': 'export class Metrics {}\n',
    'node_modules/zod/package.json': '{ "name": "zod", "main": "index.js" }',
    'node_modules/zod/index.js': 'export class Metrics {}\n',
    'src/native.js': 'export class Metrics {}\n',
    'src/native2.mjs': 'export class Metrics {}\n',
    'src/native3.cjs': 'exports.Metrics = class {};\n',
    'src/native4.jsx': 'export class Metrics {}\n',
    'lib/es.js': 'export class Metrics {}\n',
    'lib/plain.js': 'exports.Metrics = class {};\n',
  });
  return () => {
    clean();
  };
});

/** Why each duplicate of a file is not replaced. */
function getReasons(code: string, given: Partial<Case> = {}): (string | undefined)[] {
  return replaceAll({
    code,
    root: project.folder,
    file: 'src/app.ts',
    canonical: './src/canon.ts',
    names,
    ...given,
  }).plans.map(({ reason }) => reason);
}

const commonjs = { file: 'lib/app.cjs', canonical: './lib/canon.cjs' };

describe('a form that can not be replaced', () => {
  it.each([
    ['class Metrics {}\n', 'the file is a script, whose names other files may use'],
    ['export namespace N { export class Metrics {} }\n', 'it is exported from a namespace'],
    ["import { a } from './other';\nexports.Metrics = class {};\n", 'the file is an ES module in part only'],
    [
      "import { a } from './other';\nmodule.exports = { Metrics: class {} };\n",
      'the file is an ES module in part only',
    ],
    ['class Metrics {}\nnamespace Metrics { export const a = 1; }\nexport {};\n', 'it is merged with a namespace'],
    ['export const { Metrics } = globalThis;\n', 'it is declared together with other names'],
    ['export const [Metrics] = globalThis;\n', 'it is declared together with other names'],
    ['export {};\nif (1) { var Metrics = 1; }\n', undefined],
    [
      "import { Metrics } from './other';\ninterface Metrics { a: 1 }\nexport const m = Metrics;\n",
      '`Metrics` is something else in this file, too',
    ],
    ['namespace N { class A {}\nexport { A as Metrics }; }\nexport {};\n', 'it is exported from a namespace'],
  ])('%j', (code, reason) => {
    expect(getReasons(code)).toEqual(reason === undefined ? [] : [reason]);
  });

  it.each([
    ['const require = load;\nexports.Metrics = class {};\n', 'the file has a `require` of its own'],
    ['function require() {}\nclass Metrics {}\nexports.Metrics = Metrics;\n', 'the file has a `require` of its own'],
    ['exports.Metrics = class {};\n', undefined],
    ['class Metrics {}\nexports.Metrics = Metrics;\n', undefined],
    ['function track() {}\nexports.track = track;\n', undefined],
    ['const { Metrics } = globalThis;\nexports.Metrics = Metrics;\n', 'it is declared together with other names'],
  ])('in CommonJS: %j', (code, reason) => {
    expect(getReasons(code, commonjs)).toEqual([reason]);
  });

  it('in a component', () => {
    expect(getReasons('export class Metrics {}\n', { file: 'src/App.vue' })).toEqual(['the file is a component']);
  });
});

describe('what a declaration does', () => {
  it.each([
    ['@register() class Metrics {}\nexport { Metrics };\n', 'its decorators may register it'],
    ['export const Metrics = @register() class {};\n', 'its decorators may register it'],
    ['export class Metrics { @column() total = 0; }\n', 'its decorators may register it'],
    ['export class Metrics { @action() run() {} }\n', 'its decorators may register it'],
    ['export class Metrics { constructor(@inject() a: 1) {} }\n', 'its decorators may register it'],
    ['export class Metrics { @tracked accessor a = 1; }\n', 'its decorators may register it'],
    ['export class Metrics { run(a: 1) {} }\n@register() class Other {}\nexport { Other };\n', undefined],
    ['export const track = () => { @register() class Inner {} return Inner; };\n', undefined],
    ['export class Metrics { static { register(); } }\n', 'it runs `register()` where it stands'],
    ['export class Metrics extends register() {}\n', 'it runs `register()` where it stands'],
    ['export class Metrics { [register()] = 1; }\n', 'it runs `register()` where it stands'],
    ['export class Metrics { a = register(); }\n', undefined],
    ['export const LIMIT = register(1,\n  2);\n', 'it runs `register(1, 2)` where it stands'],
    [
      `export const LIMIT = register('${'a'.repeat(48)}');\n`,
      `it runs \`register('${'a'.repeat(48)}')\` where it stands`,
    ],
    [
      `export const LIMIT = register('${'a'.repeat(49)}');\n`,
      `it runs \`register('${'a'.repeat(49)}…\` where it stands`,
    ],
    ['export const LIMIT = 3, other = register();\n', undefined],
    ['export const other = register(), LIMIT = 3;\n', undefined],
    ['register();\nexport class Metrics {}\nregister();\n', undefined],
    // What would stand first.
    ["class Metrics {}\n'a';\nexport const b = 1;\n", 'the string behind it would become a directive'],
    ["'use strict';\nclass Metrics {}\n'a';\nexport const b = 1;\n", 'the string behind it would become a directive'],
    ['class Metrics {}\n1;\nexport const b = 1;\n', undefined],
    ["class Metrics {}\nf('a');\nexport const b = 1;\n", undefined],
    ["class Metrics {}\nexport const b = 1;\n'a';\n", undefined],
    // What is said above it.
    [
      '// @ts-expect-error it is\nexport class Metrics extends Missing {}\n',
      '`@ts-expect-error` says that it is wrong as it is',
    ],
    ['/* @ts-expect-error it is */\nexport class Metrics {}\n', '`@ts-expect-error` says that it is wrong as it is'],
    [
      '// @ts-expect-error it is\n// so\nexport class Metrics {}\n',
      '`@ts-expect-error` says that it is wrong as it is',
    ],
    [
      'export const a = 1,\n  // @ts-expect-error it is\n  LIMIT = missing;\n',
      '`@ts-expect-error` says that it is wrong as it is',
    ],
    ['// @ts-expect-error it is\nexport\nclass Metrics {}\n', '`@ts-expect-error` says that it is wrong as it is'],
    ['// @ts-expect-error it is\nf();\nexport class Metrics {}\n', undefined],
    ['// @ts-ignore it is\nexport class Metrics {}\n', undefined],
    ["eval('a');\nexport class Metrics {}\n", 'code that is evaluated may use it'],
    // What the file does with it.
    ["export class Metrics {}\ndeclare module './app' { interface Metrics { a: 1 } }\n", 'this file augments it'],
    ["export class Metrics {}\ndeclare module './app.js' { interface Metrics { a: 1 } }\n", 'this file augments it'],
    ["export class Metrics {}\ndeclare module '@/app' { interface Metrics { a: 1 } }\n", 'this file augments it'],
    ["export class Metrics {}\ndeclare module './app' { interface Other { a: 1 } }\n", undefined],
    ["export class Metrics {}\ndeclare module './other' { interface Metrics { a: 1 } }\n", undefined],
    ["export class Metrics {}\ndeclare module './other' { interface A {} }\ninterface B { Metrics: 1 }\n", undefined],
    ['export class Metrics {}\ndeclare global { interface Metrics { a: 1 } }\n', undefined],
    ['export class Metrics {}\nnamespace app { export interface Metrics { a: 1 } }\n', undefined],
    ['export class Metrics {}\nMetrics.prototype.a = 1;\n', 'its members are written to'],
    ['export class Metrics {}\nMetrics.add();\n', undefined],
    ['export const LIMIT = [1];\nLIMIT.push(2);\n', 'its members are written to'],
    ['export const LIMIT = [1];\nexport type L = typeof LIMIT;\n', undefined],
  ])('%j', (code, reason) => {
    expect(getReasons(code)[0]).toBe(reason);
  });

  it.each([
    ['src/native.d.ts', 'it describes what the JavaScript file beside it declares'],
    ['src/native2.d.mts', 'it describes what the JavaScript file beside it declares'],
    ['src/native3.d.ts', 'it describes what the JavaScript file beside it declares'],
    ['src/native4.d.ts', 'it describes what the JavaScript file beside it declares'],
    ['src/alone.d.ts', undefined],
    ['src/native.ts', undefined],
  ])('in %s', (file, reason) => {
    expect(getReasons('export declare class Metrics {}\n', { file })).toEqual([reason]);
  });
});

describe('a module that can not be loaded', () => {
  const isEsm = (specifier: string) => `\`${specifier}\` is an ES module, which \`require()\` does not load alike`;

  it.each([
    ['lib/app.cjs', './lib/canon.cjs', 'exports.Metrics = class {};\n', undefined],
    ['src/app.cjs', './src/canon.ts', 'exports.Metrics = class {};\n', isEsm('./canon.js')],
    ['lib/app.js', './lib/plain.js', 'exports.Metrics = class {};\n', undefined],
    ['lib/app.js', './lib/es.js', 'exports.Metrics = class {};\n', isEsm('./es')],
    ['lib/app.cts', './lib/plain.js', 'exports.Metrics = class {};\n', undefined],
    ['src/app.cts', './src/canon.ts', 'exports.Metrics = class {};\n', isEsm('./canon.js')],
    ['node/app.ts', './node/es.mts', 'export class Metrics {}\n', isEsm('./es.mjs')],
    ['loose/app.ts', './loose/es.mts', 'export class Metrics {}\n', undefined],
    ['node/app.mts', './node/es.mts', 'export class Metrics {}\n', undefined],
    ['node/app.ts', './node/plain.ts', 'export class Metrics {}\n', undefined],
    ['app.cjs', 'zod', 'exports.Metrics = class {};\n', undefined],
    ['src/app.js', './lib/plain.js', 'export class Metrics {}\n', '`lib` is not a dependency in package.json'],
  ])('from %s: %s', (file, canonical, code, reason) => {
    expect(getReasons(code, { file, canonical })).toEqual([reason]);
  });

  it.each([
    ["vi.mock('./canon');", true],
    ["vi.mock('./canon.js', () => ({}));", true],
    ["vi.doMock('@/canon');", true],
    ["jest.mock('./canon');", true],
    ["vi.mock(import('./canon'));", false],
    ["vi.mock('./other');", false],
    ["vi.mock('./gone');", false],
    ["f('./canon');", false],
    ["mock('./canon');", false],
    ["vi.fn('./canon');", false],
    ["vi.mock(f('./canon'));", false],
    ['vi.mock;', false],
  ])('where the file has %s: %s', (call, isMocked) => {
    const code = `import { vi, jest } from 'vitest';\n${call}\nexport class Metrics {}\n`;

    expect(getReasons(code).map((reason) => reason?.startsWith('this file replaces `./canon'))).toEqual([
      isMocked ? true : undefined,
    ]);
  });
});
