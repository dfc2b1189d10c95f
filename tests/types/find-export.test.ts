import { expect, it } from 'vitest';
import ts from 'typescript';
import { findExport } from '../../src/types/find-export.ts';
import { makeProgram } from './memory-program.ts';

const home = `export class A { a = 1 }
export interface I { i: 1 }
export default class D { d = 1 }`;

const canonicals: readonly (readonly [
  text: string,
  exportName: string,
  found: readonly [string, boolean] | undefined,
])[] = [
  // A value stays one on its way.
  ['export class A {}', 'A', ['A', false]],
  ['class B {}\nexport { B as A }', 'A', ['B', false]],
  ['export * from "./home"', 'A', ['A', false]],
  ['export * from "./home"', 'default', undefined],
  ['export { A } from "./home"', 'A', ['A', false]],
  ['export { A as B } from "./home"', 'B', ['A', false]],
  ['export { default } from "./home"', 'default', ['D', false]],
  ['import { A } from "./home"\nexport { A }', 'A', ['A', false]],
  ['import D from "./home"\nexport { D as A }', 'A', ['D', false]],
  ['import * as home from "./home"\nexport import A = home.A', 'A', ['A', false]],
  ['import * as spaces from "./spaces"\nexport import A = spaces.inner.deep.A', 'A', ['A', false]],
  ['namespace n { export class A {} }\nexport import B = n.A', 'B', ['A', false]],
  ['import { A } from "./home"\nexport default A', 'default', ['A', false]],
  ['export { A } from "./barrel"', 'A', ['A', false]],
  ['import type { I } from "./home"\nexport class A implements I { i = 1 as const }', 'A', ['A', false]],
  ['import { type I, A } from "./home"\nexport { A }\nexport type J = I', 'A', ['A', false]],
  // What is exported as a type is none for importers.
  ['export type { A } from "./home"', 'A', ['A', true]],
  ['export { type A } from "./home"', 'A', ['A', true]],
  ['export { type A as B } from "./home"', 'B', ['A', true]],
  ['class A {}\nexport type { A }', 'A', ['A', true]],
  ['import type { A } from "./home"\nexport { A }', 'A', ['A', true]],
  ['import { type A } from "./home"\nexport { A }', 'A', ['A', true]],
  ['import type D from "./home"\nexport { D as A }', 'A', ['D', true]],
  ['import { A } from "./typed"\nexport { A }', 'A', ['A', true]],
  ['export { A } from "./typed"', 'A', ['A', true]],
  ['import type * as home from "./home"\nexport import A = home.A', 'A', ['A', true]],
  ['import type * as spaces from "./spaces"\nexport import A = spaces.inner.deep.A', 'A', ['A', true]],
  // Nothing is exported.
  ['class A {}\nexport {}', 'A', undefined],
  ['export { A } from "./gone"', 'B', undefined],
  ['class A {}', 'A', undefined],
];

const program = makeProgram(
  new Map([
    ['/e/home.ts', home],
    ['/e/barrel.ts', 'export * from "./home"'],
    ['/e/spaces.ts', 'export namespace inner { export namespace deep { export class A {} } }'],
    ['/e/typed.ts', 'export type { A } from "./home"'],
    ['/e/whole.cts', 'class A {}\nexport = A'],
    ...canonicals.map(([text], index): [string, string] => [`/e/${index}.ts`, text]),
  ]),
);

const find = (file: string, exportName: string) => {
  const source = program.getSourceFile(file);
  const found = source && findExport(program.getTypeChecker(), source, exportName);
  return found && [ts.getNameOfDeclaration(found.symbol.declarations?.[0])?.getText() ?? '', found.isTypeOnly];
};

it.each(canonicals.map((row, index) => [...row, index] as const))('of %s, %s is %j', (_text, name, found, index) => {
  expect(find(`/e/${index}.ts`, name)).toEqual(found);
});

it('is what stands behind `export =`, by the name of the default', () => {
  expect(find('/e/whole.cts', 'default')).toEqual(['A', false]);
  expect(find('/e/whole.cts', 'A')).toBeUndefined();
});
