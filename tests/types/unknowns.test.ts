import type { ParserServicesWithTypeInformation, TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import { compareTypes } from '../../src/types/compare-types.ts';
import { compareInProject, compareTexts } from './compare-project.ts';

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
  ])('knows too little of %s', (canonical, reason) => {
    expect(compareTexts(plain, canonical)).toEqual({ verdict: 'unknown', reason });
  });

  it.each(['B', 'B[]', 'Promise<B> | null', 'Partial<B>', '{ b: B }', '(b: B) => void'])(
    'does not take two types that are both missing for one: %s',
    (type) => {
      const text = `import type { B } from "./gone"\nexport interface A { b: ${type} }`;
      expect(compareTexts(text, text)).toMatchObject({ verdict: 'unknown' });
    },
  );

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
    expect(compareTypes({} as TSESTree.Node, '/a.ts', 'A', services)).toMatchObject({
      verdict: 'unknown',
    });
  });
});

function fail(): never {
  throw new Error('no program');
}
