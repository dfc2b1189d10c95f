import { describe, expect, test } from 'vitest';
import { findHandedOn, findLoadSyntax } from '../../../src/modules/loading/load-syntax.ts';
import { findLoads } from '../../../src/modules/loading/loads.ts';
import { createProject } from '../temp-project.ts';

const dropping = { 'tsconfig.json': '{"compilerOptions":{}}' };
const keeping = { 'tsconfig.json': '{"compilerOptions":{"verbatimModuleSyntax":true}}' };
const stripping = { 'tsconfig.json': '{"compilerOptions":{"erasableSyntaxOnly":true}}' };
const decorating = { 'tsconfig.json': '{"compilerOptions":{"emitDecoratorMetadata":true}}' };
const files = {
  'z.ts': 'export class Z {} export type T = 1; export const v = 1; const d = 1; export default d;',
  'y.ts': '',
  'data.json': '{}',
  'style.css': '',
  'node_modules/p/index.js': '',
};

/** Lists the loads of a module as `specifier target`, with a question mark for those that are not certain. */
function list(text: string, others: Record<string, string> = {}, file = 'a.ts'): string {
  const root = createProject({ ...files, ...others, [file]: text });
  const loads = findLoads(`${root}/${file}`)?.map((load) => {
    return `${load.specifier} ${load.target}${load.isCertain ? '' : '?'}${load.isBare ? ' bare' : ''}`;
  });
  return loads?.join(', ') ?? 'unreadable';
}

describe('what is loaded', () => {
  test.each([
    ['import "./z";', './z code bare'],
    ['import "./z?raw";', './z?raw code bare'],
    ['import "p";', 'p package bare'],
    ['import "./data.json";', './data.json data bare'],
    ['import "./style.css";', './style.css asset bare'],
    ['import "./gone";', './gone nothing bare'],
    ['import "fs"; import "node:fs"; import "https://x/y.js";', ''],
    ['import { Z } from "./z"; new Z();', './z code'],
    ['import Z from "./z"; Z;', './z code'],
    ['import * as z from "./z"; z;', './z code'],
    ['import z = require("./z"); z;', './z code'],
    ['import z = require("./z"); export { z };', './z code'],
    ['export import z = require("./z");', './z code'],
    ['export * from "./z";', './z code'],
    ['export * as z from "./z";', './z code'],
    ['export {} from "./z";', './z code'],
    ['export { Z } from "./z";', './z code'],
    ['export { T } from "./z";', './z code?'],
    ['export { T, Z } from "./z";', './z code'],
    ['export { T, type Z } from "./z";', './z code?'],
    ['export { v as default } from "./z";', './z code'],
    ['export { gone } from "./gone";', './gone nothing?'],
    ['import { v } from "./z"; export { v };', './z code'],
    ['import { Z } from "./z"; export { Z };', './z code'],
    ['import { T } from "./z"; export { T };', './z code?'],
    ['import { T, Z } from "./z"; export { T };', './z code?'],
    ['import { type T } from "./z"; export { T };', ''],
    ['import { v as T, T as v } from "./z"; export { T };', './z code'],
    ['import { v as T, T as v } from "./z"; export { v };', './z code?'],
    ['import d from "./z"; export { d };', './z code'],
    ['import * as z from "./z"; export { z };', './z code'],
    ['import { Z } from "./z"; export { Z } from "./y";', './y code?'],
    ['const z = require("./z");', './z code'],
    ['require("./z");', './z code bare'],
    ['if (a) require("./z");', './z code? bare'],
    ['a ? require("./z") : 1;', './z code?'],
    ['a && require("./z");', './z code?'],
    ['try { require("./z"); } catch {}', './z code? bare'],
    ['switch (a) { case 1: require("./z"); }', './z code? bare'],
    ['for (;;) require("./z");', './z code? bare'],
    ['while (a) require("./z");', './z code? bare'],
    ['{ require("./z"); }', './z code bare'],
    ['a(require("./z"));', './z code'],
    ['(() => { require("./z"); })();', './z code bare'],
    ['(function () { require("./z"); })();', './z code bare'],
    ['if (a) (() => { require("./z"); })();', './z code? bare'],
    ['class A { static b = require("./z"); }', './z code'],
    ['import "./y"; require("./z"); import "p";', './y code bare, p package bare, ./z code bare'],
    ['export const f = () => require("./z"), g = function () { require("./z"); };', ''],
    ['function f() { require("./z"); } class A { m() { require("./z"); } }', ''],
    ['require(a); required("./z"); a.require("./z"); require("./z" + a);', ''],
    ['import type { Z } from "./z"; import type z = require("./z"); export type { T } from "./z";', ''],
    ['export type * from "./z"; export type * as z from "./z"; type Z = import("./z").Z;', ''],
    ['import a = N.b; a;', ''],
    ['const = 1', 'unreadable'],
  ])('%s loads %s', (text, expected) => {
    expect(list(text, dropping)).toBe(expected);
  });
});

describe('an import of which no value is used', () => {
  test.each([
    'import { Z } from "./z";',
    'import { T } from "./z"; let a: T;',
    'import Z from "./z"; export function f(z: Z): Z {}',
    'import * as z from "./z"; export type A = z.T;',
    'import z = require("./z"); export type A = z.T;',
    'import {} from "./z";',
    'import { type T } from "./z";',
  ])('%s', (text) => {
    const bare = text.includes('{}') && text.startsWith('import {}') ? ' bare' : '';
    expect(list(text, dropping)).toBe('');
    expect(list(text, keeping)).toBe(`./z code${bare}`);
    expect(list(text, stripping)).toBe(`./z code?${bare}`);
    expect(list(text, decorating)).toBe(`./z code?${bare}`);
    expect(list(text)).toBe(`./z code?${bare}`);
    if (!text.includes('require') && !/type|:/u.test(text))
      expect(list(text, dropping, 'a.js')).toBe(`./z code${bare}`);
  });
});

test('what is handed on and may be a type is sure to be loaded where imports are kept', () => {
  expect(list('export { T } from "./z";', keeping)).toBe('./z code');
  expect(list('export { T } from "./z";', stripping)).toBe('./z code?');
  expect(list('import { T } from "./z"; export { T };', keeping)).toBe('./z code');
  expect(list('export { gone } from "./z";', {}, 'a.js')).toBe('./z code');
  expect(list('import { gone } from "./z"; export { gone };', {}, 'a.js')).toBe('./z code');
});

test('each load knows its line and its text', () => {
  const root = createProject({
    'a.ts': `\nimport "./b";\n\n  require(\n    "./c",\n);\nexport * from "./${'d'.repeat(60)}";`,
  });
  const spots = findLoadSyntax(`${root}/a.ts`)?.loads.map(({ line, text }) => [line, text]);

  expect(spots).toEqual([
    [2, 'import "./b";'],
    [7, `export * from "./${'d'.repeat(42)}…`],
    [4, 'require( "./c", )'],
  ]);
});

test('a text of 60 characters is written in full', () => {
  const text = `import "./${'d'.repeat(48)}";`;
  const root = createProject({ 'a.ts': text, 'b.ts': text.replace('d";', 'dd";') });
  const getText = (file: string) => findLoadSyntax(`${root}/${file}`)?.loads[0]?.text;

  expect(text).toHaveLength(60);
  expect(getText('a.ts')).toBe(text);
  expect(getText('b.ts')).toBe(`import "./${'d'.repeat(49)}…`);
});

test('knows nothing of a file that can not be read', () => {
  const root = createProject({ 'a.ts': 'const = 1' });

  expect([findLoadSyntax(`${root}/a.ts`), findHandedOn(`${root}/a.ts`)]).toEqual([undefined, undefined]);
  expect([findLoadSyntax(`${root}/gone.ts`), findHandedOn(`${root}/gone.ts`)]).toEqual([undefined, undefined]);
});
