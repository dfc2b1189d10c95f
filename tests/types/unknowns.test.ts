import { parseForESLint } from '@typescript-eslint/parser';
import type { ParserServicesWithTypeInformation, TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import { compareTypes } from '../../src/types/compare-types.ts';
import { compareInProgram, compareInProject, compareTexts } from './compare-project.ts';
import { makeProgram } from './memory-program.ts';

const plain = 'export interface A { a: string }';

describe('unknowns', () => {
  it('knows nothing of a module that is not in the program', () => {
    const question = { files: { 'duplicate.ts': plain }, canonical: 'canonical.ts' };
    expect(compareInProject(question)).toEqual({
      verdict: 'unknown',
      reason: 'no part of the program',
    });
  });

  it.each([
    ['export interface B {}', 'TypeScript finds no export `A` in the canonical module'],
    ['interface A { a: string }', 'TypeScript finds no export `A` in the canonical module'],
    ['export { A } from "./gone"', 'TypeScript knows nothing about one of the two types'],
    ['export type A = any', 'TypeScript knows nothing about one of the two types'],
    ['import type { B } from "./gone"\nexport type A = B', 'TypeScript knows nothing about one of the two types'],
    ['import type { B } from "./gone"\nexport interface A { a: B }', 'TypeScript does not know a type that is named'],
    ['export type A = A', 'TypeScript knows nothing about one of the two types'],
    ['export namespace A { export type B = 1 }', 'TypeScript knows nothing about one of the two types'],
    [
      'export interface A { a: string }\nexport declare const A: any',
      'TypeScript knows nothing about one of the two types',
    ],
  ])('knows too little of %s', (canonical, reason) => {
    expect(compareTexts(plain, canonical)).toEqual({ verdict: 'unknown', reason });
  });

  it('knows too little of a duplicate that names what is missing', () => {
    const text = 'import type { B } from "./gone"\nexport interface A { a: B }';
    expect(compareTexts(text, plain)).toEqual({
      verdict: 'unknown',
      reason: 'TypeScript does not know a type that is named',
    });
  });

  it.each(['B', 'B[]', 'B[][][][]', 'Promise<B> | null', 'Partial<B>', '{ b: B }', '(b: B) => void'])(
    'does not take two types that are both missing for one: %s',
    (type) => {
      const text = `import type { B } from "./gone"\nexport interface A { b: ${type} }`;
      expect(compareTexts(text, text)).toMatchObject({
        verdict: 'unknown',
        reason: expect.stringMatching(/^TypeScript does not know a type that (?:both name|is named)$/u) as string,
      });
    },
  );

  it('has no say about what declares nothing', () => {
    const [file, text] = ['/u/a.ts', 'export const a = 1'];
    const program = makeProgram(new Map([[file, text]]));
    const { ast, services } = parseForESLint(text, { filePath: file, programs: [program], range: true, loc: true });
    const [statement] = ast.body;
    const declared = statement?.type === 'ExportNamedDeclaration' ? statement.declaration : undefined;
    const value = declared?.type === 'VariableDeclaration' ? declared.declarations[0].init : undefined;
    if (!value) throw new Error('no value');
    expect(compareTypes(value, file, 'a', services as ParserServicesWithTypeInformation)).toBeUndefined();
  });

  it('tells what differs for certain, though it does not know all', () => {
    const text = 'import type { B } from "./gone"\nexport interface A { b: B';
    expect(compareTexts(`${text} }`, `${text}; c: 1 }`)).toEqual({ verdict: 'different', differences: ['lacks `c`'] });
  });

  it('does not know the value of an enum that is computed', () => {
    const text = 'export enum A { X = Math.random() }';
    expect(compareTexts(text, text)).toEqual({
      verdict: 'unknown',
      reason: 'the value of `X` is known only when the program runs',
    });
  });

  it('does not compare what is merged with a namespace', () => {
    const text = 'export interface A { a: string }\nexport namespace A { export type B = 1 }';
    expect(compareTexts(text, plain)).toEqual({
      verdict: 'unknown',
      reason: 'the declaration is merged with a namespace',
    });
  });

  it('does not compare what another file adds to', () => {
    const files = {
      'duplicate.ts': plain,
      'canonical.ts': 'export interface A { a: string; b: number }',
      'more.ts': 'import "./duplicate"\ndeclare module "./duplicate" { interface A { b: number } }',
    };
    expect(compareInProject({ files })).toEqual({ verdict: 'unknown', reason: 'another file adds to the declaration' });
  });

  it('does not take `this` for the type itself', () => {
    const text = 'interface B<T> { v: T; chain(): this }\nexport type A = B<string>';
    const other = 'export interface A { v: string; chain(): A }';
    expect(compareTexts(text, other)).toEqual({
      verdict: 'unknown',
      reason: 'a type that is filled in speaks of `this`',
    });
  });

  it.each([
    ['A = B<T>\ntype B<T> = { v: T extends 1 ? T[] : T }', 'A = { v: T extends 1 ? T[] : T }'],
    ['A = { v: Partial<T> }', 'A = { v: { [K in keyof T]?: T[K] } }'],
  ])('does not look behind types that are filled in while they are open: %s and %s', (left, right) => {
    const [duplicate, canonical] = [left, right].map((text) => `export type ${text.replace('A =', 'A<T> =')}`);
    for (const [one = '', other = ''] of [
      [duplicate, canonical],
      [canonical, duplicate],
    ]) {
      expect(compareTexts(one, other)).toEqual({
        verdict: 'unknown',
        reason: 'a type depends on type parameters in a way that can not be compared',
      });
    }
  });

  it('does not know a bound that has an argument by now', () => {
    const text = 'interface B<T> { m<U extends T>(x: U): U }\nexport type A = B<string>';
    const other = 'export interface A { m<U extends string>(x: U): U }';
    for (const [duplicate = '', canonical = ''] of [
      [text, other],
      [other, text],
    ]) {
      expect(compareTexts(duplicate, canonical)).toEqual({
        verdict: 'unknown',
        reason: 'a type parameter is bound to another one',
      });
    }
  });

  it('gives up on types that are too deep', () => {
    const nest = (depth: number): string => `export interface A { v: ${'{ n: '.repeat(depth)}1${' }'.repeat(depth)} }`;
    expect(compareTexts(nest(50), nest(50))).toEqual({ verdict: 'equivalent' });
    expect(compareTexts(nest(70), nest(70))).toEqual({
      verdict: 'unknown',
      reason: 'the types are too large to be compared',
    });
  });

  it('has the last word of TypeScript', () => {
    const texts = new Map([
      ['/l/duplicate.ts', plain],
      ['/l/canonical.ts', plain],
    ]);
    for (const answers of [
      [false, false],
      [false, true],
      [true, false],
    ]) {
      const program = makeProgram(texts);
      const checker = program.getTypeChecker();
      let asked = 0;
      program.getTypeChecker = () => ({ ...checker, isTypeAssignableTo: () => answers[asked++] === true });
      expect(compareInProgram(program, '/l/duplicate.ts', '/l/canonical.ts', 'A', 'A')).toEqual({
        verdict: 'different',
        differences: ['is not assignable to the canonical one and back'],
      });
    }
  });

  it('gives up on types that never end', () => {
    const text = 'export type A = B<1>\ninterface B<T> { v: T; n: { m: B<B<T>[]> } }';
    const other = 'export type A = B<1>\ntype B<T> = { v: T; n: { m: B<B<T>[]> } }';
    expect(compareTexts(text, other).verdict).not.toBe('equivalent');
  });

  it('gives up on types that are too large', () => {
    const union = Array.from({ length: 400 }, (_, index) => `{ k: ${index}; v: { w: string } }`);
    const verdict = compareTexts(
      `export type A = ${union.join(' | ')}`,
      `export type A = ${union.toReversed().join(' | ')}`,
    );
    expect(verdict.verdict).not.toBe('different');
  });

  it.each([
    'interface A {',
    'type A = {{{',
    'export type A = B<',
    'export class A extends {',
    '',
    '\0',
    'export enum A { x = }',
  ])('never throws over a canonical module that does not parse: %j', (canonical) => {
    expect(compareTexts(plain, canonical).verdict).not.toBe('equivalent');
  });

  it('never throws over services that do', () => {
    const services = new Proxy({}, { get: () => fail }) as ParserServicesWithTypeInformation;
    expect(compareTypes({} as TSESTree.Node, '/a.ts', 'A', services)).toEqual({
      verdict: 'unknown',
      reason: 'TypeScript could not compare them',
    });
  });
});

function fail(): never {
  throw new Error('no program');
}
