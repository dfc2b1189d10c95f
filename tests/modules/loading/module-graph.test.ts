import { rmSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isEsModule } from '../../../src/modules/loading/is-es-module.ts';
import { importsDirectly, loadsModule } from '../../../src/modules/loading/module-graph.ts';
import { createProject, letTimePass, writeFiles } from '../temp-project.ts';

const dropping = { 'tsconfig.json': '{"compilerOptions":{}}' };

function loads(files: Record<string, string>, from = 'a.ts', to = 'z.ts'): boolean | undefined {
  const root = createProject({ 'z.ts': 'export class Z {}', ...files });
  return loadsModule(`${root}/${from}`, `${root}/${to}`);
}

describe('loadsModule', () => {
  test.each([
    ['import "./z";', true],
    ['import { Z } from "./z.js"; new Z();', true],
    ['import Z from "./z"; export default Z;', true],
    ['export * from "./z";', true],
    ['export { Z } from "./z";', true],
    ['import { Z } from "./z"; export { Z };', true],
    ['const z = require("./z");', true],
    ['if (x) require("./z");', true],
    ['use(require("./z"));', true],
    ['(() => { require("./z"); })();', true],
    ['import { b } from "./b"; b();', true],
    ['import { Z } from "./z"; export class A extends Z {}', true],
    ['import { Z } from "./z"; export const a = <Z />;', true],
    ...['@Z() a: string', '@Z() { b }: T', '@Z() a = 1', '@Z() ...a: T', '@Z() private a: T'].map(
      (parameter): [string, true] => [`import { Z } from "./z"; class A { constructor(${parameter}) {} }`, true],
    ),
    ['import { Z } from "./z"; export const a = (z: unknown) => (z as { a: 1 }) instanceof Z;', true],
    ['import { Z } from "./z"; export function f(z: Z): typeof Z {}', false],
    ['import type { Z } from "./z";', false],
    ['import { type Z } from "./z";', false],
    ['export type { Z } from "./z"; export type * from "./z";', false],
    ['export const a = () => import("./z");', false],
    ['export const a = () => require("./z");', false],
    ['type Z = import("./z").Z;', false],
    ['import "./gone"; import "fs"; import "https://x/y.js";', false],
    ['const = ;', undefined],
    ['import "./a.vue";', undefined],
    ['import "virtual-thing";', undefined],
    ['import "installed-elsewhere";', false],
    ['import "virtual-thing"; import "./z";', true],
  ])('%s', (text, expected) => {
    const packageJson = '{"devDependencies":{"installed-elsewhere":"1"}}';
    const others = {
      'b.ts': 'import "./c"; import "./a";',
      'c/index.ts': 'import "../z";',
      'a.vue': '',
      'package.json': packageJson,
    };
    expect(loads({ 'a.tsx': text, ...others, ...dropping }, 'a.tsx')).toBe(expected);
  });

  test('counts an import that may be dropped where nothing says so', () => {
    expect(loads({ 'a.ts': 'import { Z } from "./z"; export type A = Z;' })).toBe(true);
    const options = '{"compilerOptions":{"erasableSyntaxOnly":true}}';
    expect(loads({ 'a.ts': 'import { Z } from "./z"; export type A = Z;', 'tsconfig.json': options })).toBe(true);
  });

  test('does not enter packages', () => {
    const p = { 'node_modules/p/index.js': 'require("../../z.ts");' };
    expect(loads({ 'a.ts': 'import "p";', ...p })).toBe(false);
    expect(loads(p, 'node_modules/p/index.js')).toBe(false);
  });

  test('enters a workspace package, which is only linked into node_modules', () => {
    const root = createProject({
      'a.ts': 'import "w";',
      'packages/w/index.ts': 'import "../../z";',
      'z.ts': '',
      'node_modules/x.js': '',
    });
    symlinkSync(`${root}/packages/w`, `${root}/node_modules/w`);
    expect(loadsModule(`${root}/a.ts`, `${root}/z.ts`)).toBe(true);
    expect(loadsModule(`${root}/a.ts`, `${root}/node_modules/w/index.ts`)).toBe(true);
  });

  test('knows a module that loads itself, and a missing one', () => {
    expect(loads({ 'a.ts': 'import "./b";', 'b.ts': 'import "./a";' }, 'a.ts', 'a.ts')).toBe(true);
    expect(loads({ 'a.ts': '' }, 'a.ts', 'a.ts')).toBe(false);
    expect(loads({}, 'gone.ts')).toBe(false);
  });

  test('asks the project of a solution that includes the file what becomes of an import of types', () => {
    const files = {
      'src/a.ts': 'import { Z } from "../z"; export type A = Z;',
      'b.ts': 'import { Z } from "./z"; export type A = Z;',
      'c.ts': 'import { Z } from "./z"; export type A = Z;',
      'tsconfig.json': '{"files":[],"references":[{"path":"./tsconfig.app.json"},{"path":"./tool"},{"path":"./gone"}]}',
      'tsconfig.app.json': '{"compilerOptions":{"verbatimModuleSyntax":true},"include":["src"]}',
      'tool/tsconfig.json': '{"compilerOptions":{},"files":["../b.ts"],"references":[{"path":".."}]}',
    };
    expect(loads(files, 'src/a.ts')).toBe(true);
    expect(loads(files, 'b.ts')).toBe(false);
    expect(loads(files, 'c.ts')).toBe(true);
  });

  test('gives up on too many modules', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 5100 }, (_, index) => [`m/${index}.js`, `import './${index + 1}.js';`]),
    );
    expect(loads({ 'a.ts': 'import "./m/0.js";', ...chain })).toBeUndefined();
  });

  test('sees a module that changes and one that goes', () => {
    const root = createProject({ 'a.ts': 'import "./b";', 'b.ts': 'import "./z";', 'z.ts': '' });
    expect(loadsModule(`${root}/a.ts`, `${root}/z.ts`)).toBe(true);
    writeFiles(root, { 'b.ts': '' });
    letTimePass();
    expect(loadsModule(`${root}/a.ts`, `${root}/z.ts`)).toBe(false);
    rmSync(`${root}/a.ts`);
    letTimePass(120_000);
    expect(loadsModule(`${root}/a.ts`, `${root}/b.ts`)).toBe(false);
  });
});

test('importsDirectly knows a statement of the file itself only', () => {
  const root = createProject({ 'a.ts': 'import "./b";', 'b.ts': 'import "./z";', 'z.ts': '' });
  expect(importsDirectly(`${root}/a.ts`, `${root}/b.ts`)).toBe(true);
  expect(importsDirectly(`${root}/a.ts`, `${root}/z.ts`)).toBe(false);
  expect(importsDirectly(`${root}/gone.ts`, `${root}/z.ts`)).toBe(false);
});

test('isEsModule knows extensions and the nearest package.json', () => {
  const root = createProject({
    'package.json': '{"name":"x","type":"module"}',
    'dist/cjs/package.json': '{"type":"commonjs"}',
    'bad/package.json': '{',
  });
  const answers = [
    'a.mjs',
    'a.mts',
    'a.cjs',
    'a.cts',
    'a.js',
    'a.ts',
    'a.tsx',
    'dist/cjs/a.js',
    'bad/a.js',
    'a.json',
  ].map((file) => [file, isEsModule(`${root}/${file}`)]);
  expect(Object.fromEntries(answers)).toEqual({
    'a.mjs': true,
    'a.mts': true,
    'a.cjs': false,
    'a.cts': false,
    'a.js': true,
    'a.ts': true,
    'a.tsx': true,
    'dist/cjs/a.js': false,
    'bad/a.js': true,
    'a.json': undefined,
  });
});
