import { expect, it } from 'vitest';
import type ts from 'typescript';
import {
  getPath,
  isAugmentation,
  isForeignFile,
  isInFunction,
  isProjectFile,
} from '../../../src/types/receivers/declared-place.ts';
import { makeProgram } from '../memory-program.ts';

/** Finds the declaration named `X` in a text that is a module. */
function findDeclaration(text: string): ts.Node {
  const program = makeProgram(new Map([['/use.ts', `export {};\n${text}`]]));
  program.getTypeChecker();
  const open: ts.Node[] = [...(program.getSourceFile('/use.ts')?.statements ?? [])];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { name } = node as { readonly name?: ts.Node };
    if (name?.getText() === 'X') return node;
    node.forEachChild((child) => {
      open.push(child);
    });
  }
  throw new Error('nothing is called X');
}

it.each([
  ['declare module "a" { interface X {} }', true],
  ["declare module 'a' { interface X {} }", true],
  ['declare global { interface X {} }', true],
  ['declare module "a" { namespace n { interface X {} } }', true],
  ['interface X {}', false],
  ['namespace n { export interface X {} }', false],
  ['namespace globals { export interface X {} }', false],
  ['namespace a.global { export interface X {} }', true],
  ['namespace noglobal { export interface X {} }', false],
  ['const a = { "b": class X {} };', false],
  ['class A { "b" = class X {} }', false],
  ['function global() { class X {} }', false],
  ['{ class X {} }', false],
])('what adds to another module is told: %s → %s', (text, answer) => {
  expect(isAugmentation(findDeclaration(text))).toBe(answer);
});

it.each([
  ['function f() { class X {} }', true],
  ['const f = () => { class X {} };', true],
  ['class A { constructor() { class X {} } }', true],
  ['class A { get a() { class X {} return 1 } }', true],
  ['function f() { if (f) { for (;;) { class X {} } } }', true],
  ['function f(a = class X {}) {}', true],
  ['class X { f() {} }', false],
  ['namespace n { export class X {} }', false],
  ['if (1) { class X {} }', false],
  ['function f() {} class X {}', false],
])('what stands in a function is told: %s → %s', (text, answer) => {
  expect(isInFunction(findDeclaration(text))).toBe(answer);
});

it.each([
  ['/src/a.ts', '/src/a.ts'],
  ['c:/src/a.ts', 'C:/src/a.ts'],
  ['c:\\src\\a.ts', 'C:/src/a.ts'],
  ['D:/src/a.ts', 'D:/src/a.ts'],
  ['/c:/a.ts', '/c:/a.ts'],
])('a path is written as the registry writes it: %s → %s', (fileName, path) => {
  expect(getPath({ fileName } as ts.SourceFile)).toBe(path);
});

it("tells a project's own files from those of packages and of the language", () => {
  const program = makeProgram(
    new Map([
      ['/own.ts', 'export {};'],
      ['/own.d.ts', 'export {};'],
      ['/node_modules/pkg/index.ts', 'export {};'],
    ]),
  );
  const library = program.getSourceFiles().find(({ fileName }) => fileName.endsWith('lib.es2022.d.ts'));
  const files = [
    ...['/own.ts', '/own.d.ts', '/node_modules/pkg/index.ts'].map((it) => program.getSourceFile(it)),
    library,
  ];
  const known = files.filter((file) => file !== undefined);

  expect(known.map((file) => isForeignFile(program, file))).toEqual([false, false, true, true]);
  expect(known.map((file) => isProjectFile(program, file))).toEqual([true, false, false, false]);
});
