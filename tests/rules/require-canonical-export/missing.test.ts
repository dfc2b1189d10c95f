import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { letTimePass, writeFiles } from '../../modules/temp-project.ts';
import { lintCanonical, type Edited } from './lint-canonical.ts';

const saved = 'export class Metrics {}\n';
const lint = (text: string, more: Partial<Edited> = {}) => lintCanonical({ saved, text, ...more });
const missing =
  '`Metrics` is registered for `Metrics` but not exported here; export it, or take it out of the registry.';
const inside = '`Metrics` is registered for `Metrics` and stands here, but is not exported; export it.';
const getRenamed = (found: string) =>
  `\`Metrics\` is registered for \`Metrics\`, but exported as \`${found}\`; export it as \`Metrics\`.`;
const getRespelled = (found: string) =>
  `\`Metrics\` is registered for \`Metrics\`, but written \`${found}\` here; settle on one spelling.`;

describe('a registered export that is missing', () => {
  it.each([
    ['an empty file', '', `1:1 ${missing} []`],
    ['a file of comments', '// Nothing yet.\n', `1:1 ${missing} []`],
    ['another class', '// Header\n\nexport class Other {}\n', `3:1 ${missing} [export]`],
    ['a namespace that holds it', 'export namespace All { export class Metrics {} }', `1:1 ${missing} [export]`],
    ['a name in a function', 'export function make() { class Metrics {} return Metrics; }', `1:1 ${missing} [export]`],
    ['a name in a string', 'export const text = "export class Metrics {}";', `1:1 ${missing} [export]`],
    [
      'a module that describes another',
      'export {};\ndeclare module "x" { class Metrics {} }',
      `1:1 ${missing} [export]`,
    ],
  ])('is reported at the top: %s', (_name, text, finding) => {
    expect(lint(text)).toEqual([finding]);
  });

  it.each([
    ['a class', '\nclass Metrics {}\nexport {};', `2:7 ${inside} [Metrics]`],
    ['a typed constant', 'const Metrics: object = {};\nexport {};', `1:7 ${inside} [Metrics]`],
    ['a destructured one', 'const { a: [Metrics] } = load();\nexport {};', `1:13 ${inside} [Metrics]`],
    ['overloads', 'function Metrics(): void;\nfunction Metrics() {}\nexport {};', `1:10 ${inside} [Metrics]`],
    ['what is declared only', 'declare const Metrics: 1;\nexport {};', `1:15 ${inside} [Metrics]`],
    ['a type', 'interface Metrics {}\nexport {};', `1:11 ${inside} [Metrics]`],
    ['an import', 'import { Metrics } from "./other";\nexport {};', `1:10 ${inside} [Metrics]`],
    ['a script', 'class Metrics {}', `1:7 ${inside} [Metrics]`],
    ['an enum', 'enum Metrics { A }\nexport {};', `1:6 ${inside} [Metrics]`],
  ])('is reported at its declaration: %s', (_name, text, finding) => {
    expect(lint(text)).toEqual([finding]);
  });

  it.each([
    ['a list', 'class Metrics {}\nexport { Metrics as Total };', `2:21 ${getRenamed('Total')} [Total]`],
    ['a type list', 'class Metrics {}\nexport type { Metrics as Total };', `2:26 ${getRenamed('Total')} [Total]`],
    ['a string', 'class Metrics {}\nexport { Metrics as "a b" };', `2:22 ${getRenamed('a b')} [a b]`],
    ['another module', 'export { Metrics as Total } from "./other";', `1:21 ${getRenamed('Total')} [Total]`],
    ['the default', 'export default class Metrics {}', `1:22 ${getRenamed('default')} [Metrics]`],
    ['a later default', 'class Metrics {}\nexport default Metrics;', `2:16 ${getRenamed('default')} [Metrics]`],
  ])('is reported where it leaves under another name: %s', (_name, text, finding) => {
    expect(lint(text, { files: { 'src/other.ts': saved } })).toEqual([finding]);
  });

  it.each([
    ['an export', 'export class metrics {}', `1:14 ${getRespelled('metrics')} [metrics]`],
    ['a declaration', 'class METRICS {}\nexport {};', `1:7 ${getRespelled('METRICS')} [METRICS]`],
    [
      'the one that leaves',
      'const metrics = 1;\nexport const METRICS = metrics;',
      `2:14 ${getRespelled('METRICS')} [METRICS]`,
    ],
  ])('is reported where it stands in another case: %s', (_name, text, finding) => {
    expect(lint(text)).toEqual([finding]);
  });

  it('is not found in the other spelling of a name that is registered itself', () => {
    const concept = { exports: ['Metrics', 'metrics'] };
    const both = 'export class Metrics {}\nexport const metrics = 1;';

    expect(lintCanonical({ saved: both, text: 'export const metrics = 1;', concept })).toEqual([
      `1:1 ${missing} [export]`,
    ]);
  });

  it('is one finding each when there are several', () => {
    const concept = { exports: ['A', 'B', 'C'], adapter: 'toA' };
    const all = 'export class A {}\nexport class B {}\nexport class C {}\nexport function toA() {}';

    expect(lintCanonical({ saved: all, text: 'class A {}\nexport { A as B };', concept })).toEqual([
      '1:1 `C` is registered for `Metrics` but not exported here; export it, or take it out of the registry. [class]',
      '1:1 `toA` is registered for `Metrics` but not exported here; export it, or take it out of the registry. [class]',
      '2:15 `A` is registered for `Metrics`, but exported as `B`; export it as `A`. [B]',
    ]);
  });
});

describe('a default that is missing', () => {
  const concept = { exports: ['default'] };
  const lintDefault = (text: string) => lintCanonical({ saved: 'export default 1;', text, concept });
  const missingDefault = missing.replace('`Metrics`', '`default`');

  it('is reported where the concept leaves by its name', () => {
    expect(lintDefault('export class Metrics {}')).toEqual([
      '1:14 `default` is registered for `Metrics`, but exported as `Metrics`; export it as `default`. [Metrics]',
    ]);
  });

  it('is reported where the concept is declared, and else at the top', () => {
    expect(lintDefault('export {};\nclass Metrics {}')).toEqual([`2:7 ${missingDefault} [Metrics]`]);
    expect(lintDefault('\nexport class Other {}')).toEqual([`2:1 ${missingDefault} [export]`]);
    expect(lintDefault('export * from "./other";')).toEqual([]);
  });

  it('is no name of which another export is the half', () => {
    const both = { exports: ['default', 'Metrics'] };

    expect(lintCanonical({ saved: 'export class Metrics {}\nexport default 1;', text: saved, concept: both })).toEqual([
      `1:1 ${missingDefault} [export]`,
    ]);
  });
});

describe('what is exported in any form', () => {
  it.each([
    ['export class Metrics {}'],
    ['export abstract class Metrics {}'],
    ['export interface Metrics {}'],
    ['export type Metrics = 1;'],
    ['export declare class Metrics {}'],
    ['export const enum Metrics {}'],
    ['export namespace Metrics { export const a = 1; }'],
    ['export const { Metrics } = load();'],
    ['export const [, ...Metrics] = load();'],
    ['export function Metrics(): void;\nexport function Metrics() {}'],
    ['class Own {}\nexport { Own as Metrics };'],
    ['class Own {}\nexport { Own as "Metrics" };'],
    ['export * as Metrics from "./other";'],
    ['export { Other as Metrics } from "./gone";'],
    ['import { Metrics } from "./other";\nexport { Metrics };'],
    ['export import Metrics = require("./other");'],
    ['export * from "./other";'],
  ])('is not reported: %s', (text) => {
    expect(lint(text, { files: { 'src/other.ts': saved } })).toEqual([]);
  });

  it('is not reported in a file with a byte order mark, a hashbang, or JSX', () => {
    const canonical = './src/metrics.tsx';

    expect(lint(`\uFEFF#!/usr/bin/env node\n${saved}`)).toEqual([]);
    expect(lint('export const Metrics = () => <b>1</b>;', { canonical })).toEqual([]);
    expect(lint('const Metrics = () => <b>1</b>; export {};', { canonical })).toEqual([`1:7 ${inside} [Metrics]`]);
  });
});

describe('other modules', () => {
  const text = 'export * from "./one";\nexport * from "./two";\n';

  it('are followed through `export *`', () => {
    const files = { 'src/one.ts': 'export * from "./three";', 'src/two.ts': 'export const a = 1;' };

    expect(lint(text, { files: { ...files, 'src/three.ts': saved } })).toEqual([]);
    expect(lint(text, { files: { ...files, 'src/three.ts': 'export const b = 1;' } })).toEqual([
      `1:1 ${missing} [export]`,
    ]);
  });

  it('leave out a name that two of them have', () => {
    const files = { 'src/one.ts': saved, 'src/two.ts': saved };

    expect(lint(text, { files })).toEqual([`1:1 ${missing} [export]`]);
    expect(lint(text, { files: { ...files, 'src/two.ts': 'export * from "./one";' } })).toEqual([]);
    expect(lint(`${text}export { Metrics } from "./one";`, { files })).toEqual([]);
  });

  it('may lead to names that nobody knows, and then nothing is missing', () => {
    expect(lint('export * from "not-installed";')).toEqual([]);
    expect(lint('export * from "./gone";')).toEqual([]);
    const files = { 'src/one.ts': 'export { Metrics } from "a";', 'src/two.ts': 'export { Metrics } from "b";' };

    expect(lint(text, { files })).toEqual([]);
  });

  it('do not lead back to what the disk still holds', () => {
    const files = { 'src/one.ts': 'export * from "./metrics";', 'src/two.ts': 'export {};' };

    expect(lint(`class Metrics {}\n${text}`, { files })).toEqual([`1:7 ${inside} [Metrics]`]);
  });
});

describe('a file of its own', () => {
  it('is judged though it is gone from the disk', () => {
    const change = (root: string) => {
      rmSync(path.join(root, 'src/metrics.ts'));
      letTimePass();
    };

    expect(lint(saved, { change })).toEqual([]);
    expect(lint('export {};', { change })).toEqual([`1:1 ${missing} [export]`]);
  });

  it('is judged by its text, whatever was saved since', () => {
    const change = (root: string) => {
      writeFiles(root, { 'src/metrics.ts': 'export {};' });
      letTimePass();
    };

    expect(lint(saved, { change })).toEqual([]);
  });

  it('is the canonical module, and no other', () => {
    expect(lint('export {};', { file: 'src/other.ts' })).toEqual([]);
    expect(lint('export {};', { file: 'src/metrics.test.ts' })).toEqual([]);
    expect(lint('exports.other = 1;', { file: 'src/metrics.js' })).toEqual([]);
    expect(lint('export {};', { file: 'src/metrics/index.ts', files: { 'src/metrics/index.ts': '' } })).toEqual([]);
  });

  it('is left alone where the concept ignores it', () => {
    expect(lint('export {};', { concept: { ignore: ['src/metrics.ts'] } })).toEqual([]);
    expect(lint('export {};', { concept: { ignore: ['src/others/**'] } })).toHaveLength(1);
  });
});
