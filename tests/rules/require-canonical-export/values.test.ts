import { describe, expect, it } from 'vitest';
import { lintCanonical, type Edited } from './lint-canonical.ts';

const asValue = '`Metrics` is a value, but exported only as a type; export the value.';

describe('an export that hides a value', () => {
  const lint = (text: string, more: Partial<Edited> = {}) =>
    lintCanonical({ saved: 'export class Metrics {}', text, ...more });

  it.each([
    ['a class', 'class Metrics {}\nexport type { Metrics };', '2:15'],
    ['a class, inline', 'class Metrics {}\nexport { type Metrics };', '2:15'],
    ['a class under its public name', 'class Own {}\nexport type { Own as Metrics };', '2:22'],
    ['a function', 'function Metrics() {}\nexport type { Metrics };', '2:15'],
    ['a constant', 'const Metrics = 1;\nexport type { Metrics };', '2:15'],
    ['an enum', 'enum Metrics { A }\nexport type { Metrics };', '2:15'],
    ['a type and a constant', 'type Metrics = 1;\nconst Metrics = 1;\nexport type { Metrics };', '3:15'],
  ])('is reported where it leaves: %s', (_name, text, place) => {
    expect(lint(text)).toEqual([`${place} ${asValue} [Metrics]`]);
  });

  it.each([
    ['an interface', 'interface Metrics {}\nexport type { Metrics };'],
    ['a type', 'type Metrics = 1;\nexport { type Metrics };'],
    ['a namespace of types', 'namespace Metrics { export type A = 1; }\nexport type { Metrics };'],
    ['a part of a namespace', 'import Metrics = Other.Metrics;\nexport type { Metrics };'],
    ['what another module declares', 'export type { Metrics } from "./impl";'],
    ['what is imported as a type', 'import type { Metrics } from "./impl";\nexport { Metrics };'],
    ['every type of another module', 'export type * from "./impl";'],
  ])('is none where a type is enough: %s', (_name, text) => {
    expect(lint(text, { files: { 'src/impl.ts': 'export class Metrics {}' } })).toEqual([]);
  });
});

describe('the adapter', () => {
  const concept = { adapter: 'toMetrics' };
  const saved = 'export class Metrics {}\nexport function toMetrics() {}';
  const lint = (text: string, files = {}) =>
    lintCanonical({ saved, text: `export class Metrics {}\n${text}`, concept, files });
  const asType = '`toMetrics` is the adapter of `Metrics`, but only a type is exported; export a function.';

  it.each([
    ['an interface', 'export interface toMetrics {}', '2:18', 'toMetrics'],
    ['a type', 'export type toMetrics = () => void;', '2:13', 'toMetrics'],
    ['a listed interface', 'interface toMetrics {}\nexport { toMetrics };', '3:10', 'toMetrics'],
    ['a function as a type', 'function toMetrics() {}\nexport type { toMetrics };', '3:15', 'toMetrics'],
    ['a type of another module', 'export type { toMetrics } from "./impl";', '2:15', 'toMetrics'],
    ['an import of types', 'import type { toMetrics } from "./impl";\nexport { toMetrics };', '3:10', 'toMetrics'],
    ['every type of another module', 'export type * from "./impl";', '1:1', 'export'],
    ['what is a type there', 'export * from "./types";', '1:1', 'export'],
  ])('is reported as a type: %s', (_name, text, place, marked) => {
    const files = { 'src/impl.ts': 'export function toMetrics() {}', 'src/types.ts': 'export type toMetrics = 1;' };

    expect(lint(text, files)).toEqual([`${place} ${asType} [${marked}]`]);
  });

  it.each([
    ['export function toMetrics() {}'],
    ['export const toMetrics = () => {};'],
    ['export interface toMetrics {}\nexport function toMetrics() {}'],
    ['export declare function toMetrics(): void;'],
    ['export * from "./impl";'],
    ['export { toMetrics } from "./impl";'],
    ['export { toMetrics } from "./gone";'],
  ])('is a value: %s', (text) => {
    expect(lint(text, { 'src/impl.ts': 'export function toMetrics() {}' })).toEqual([]);
  });

  it('is reported where it is missing', () => {
    expect(lint('function toMetrics() {}')).toEqual([
      '2:10 `toMetrics` is registered for `Metrics` and stands here, but is not exported; export it. [toMetrics]',
    ]);
  });
});

describe('an export that replaces a value of a deprecated module', () => {
  const lint = (old: string, deprecated: Readonly<Record<string, '*' | Readonly<Record<string, string>>>>) =>
    lintCanonical({
      saved: 'export class Metrics {}',
      text: 'export interface Metrics {}',
      files: { 'src/old.ts': old, 'node_modules/old-metrics/index.d.ts': old },
      concept: { deprecated },
    });
  const getAsType = (module: string) =>
    `1:18 \`Metrics\` replaces a value of \`${module}\`, but only a type is exported; export a value. [Metrics]`;

  it.each([
    ['class', 'export class Old {}'],
    ['function', 'export function Old() {}'],
    ['constant', 'export const Old = 1;'],
    ['enum', 'export enum Old {}'],
    ['class of another module', 'export * from "./older";\nexport class Old {}'],
  ])('is reported when that is a %s', (_name, old) => {
    expect(lint(old, { './src/old.ts': { Old: 'Metrics' } })).toEqual([getAsType('./src/old.ts')]);
  });

  it('is reported for a package, a path without extension, and a module of which every name moves', () => {
    const old = 'export declare class Old {}\nexport declare class Metrics {}';

    expect(lint(old, { 'old-metrics': { Old: 'Metrics' } })).toEqual([getAsType('old-metrics')]);
    expect(lint(old, { './src/old': { Old: 'Metrics' } })).toEqual([getAsType('./src/old')]);
    expect(lint(old, { './src/old': '*' })).toEqual([getAsType('./src/old')]);
  });

  it.each([
    ['an interface', 'export interface Old {}', { './src/old.ts': { Old: 'Metrics' } }],
    ['another name', 'export class Other {}', { './src/old.ts': { Old: 'Metrics' } }],
    ['another name, of which every one moves', 'export class Old {}', { './src/old.ts': '*' as const }],
    ['what nobody knows', 'export { Old } from "gone";', { './src/old.ts': { Old: 'Metrics' } }],
    ['gone', '', { './src/gone.ts': { Old: 'Metrics' } }],
    ['a package that is not installed', '', { 'not-installed': { Old: 'Metrics' } }],
    ['any of several files', 'export class Old {}', { '**/old': { Old: 'Metrics' } }],
  ])('may be a type when the old one is %s', (_name, old, deprecated) => {
    expect(lint(old, deprecated)).toEqual([]);
  });
});
