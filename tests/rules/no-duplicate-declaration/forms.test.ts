import { describe, expect, it } from 'vitest';
import { lintInProject } from './lint-project.ts';

const canon = 'export class X { a = 1; }\n';

/** Lints code in which a `^` stands before the name that is to be reported. */
function lintMarked(marked: string, file?: string): { readonly findings: readonly string[]; readonly place: string } {
  const code = marked.replace('^', '');
  const { findings } = lintInProject({ code: `${code}\n`, canon, ...(file === undefined ? {} : { file }) });
  return { findings, place: `1:${marked.indexOf('^') + 1}` };
}

const typescript = [
  'class ^X {}',
  'export class ^X {}',
  'export default class ^X {}',
  'export abstract class ^X {}',
  'declare class ^X {}',
  'class ^X {} export { X };',
  'class ^X {} export { X as Y, X };',
  'class ^X {} export default X;',
  'class ^X {} export = X;',
  'class Local {} export { Local as ^X };',
  "class Local {} export { Local as '^X' };",
  'interface ^X {}',
  'export interface ^X {}',
  'export default interface ^X {}',
  'interface Local {} export type { Local as ^X };',
  'type ^X = { a: 1 };',
  'export type ^X = { a: 1 };',
  'type Local = { a: 1 }; export { type Local as ^X };',
  'enum ^X { A }',
  'export enum ^X { A }',
  'export const enum ^X { A }',
  'export declare enum ^X { A }',
  'function ^X() {}',
  'export function ^X() {}',
  'export async function* ^X() {}',
  'export default function ^X() {}',
  'export declare function ^X(): void;',
  'const ^X = 1;',
  'export const ^X = 1;',
  'export let ^X: number;',
  'export var Y = 1, ^X = 2;',
  'export const ^X = class {};',
  'export const ^X = class Y {};',
  'export const ^X = () => 1;',
  'export const ^X = function () {};',
  'export const { ^X } = object;',
  'export const { a: ^X = 1 } = object;',
  'export const [, ...^X] = list;',
  'export const ^X = Y; class Y {}',
  "import { Y } from './y'; export const ^X = Y;",
  "import * as y from './y'; export const ^X = y.Y;",
  "import { Y } from './y'; export { Y as ^X };",
  "import Y from './y'; export { Y as ^X };",
  "export { Y as ^X } from './y';",
  "export { default as ^X } from './y';",
  "export type { Y as ^X } from './y';",
  "import y = require('./y'); export import ^X = y.Y;",
  "import y = require('./y'); export type ^X = y.Y;",
  'export namespace N { export class ^X {} }',
  'namespace N { export const ^X = 1; }',
  'export namespace N.M { export type ^X = 1; }',
  'declare namespace N { class ^X {} }',
] as const;

describe('a declaration in TypeScript', () => {
  it.each(typescript)('is reported once, at the name: %s', (marked) => {
    const { findings, place } = lintMarked(marked);

    expect(findings).toEqual([expect.stringContaining(`${place} \`X\` `)]);
  });

  it.each([
    'function ^X(): void; function X(a: 1): void; function X(a?: 1) {}',
    'export function ^X(): void; export function X(a?: 1) {} export const b = 1;',
    'class ^X {} interface X { b: 1 }',
    'interface ^X { b: 1 } class X {}',
    'interface ^X { a: 1 } interface X { b: 1 }',
    'type ^X = 1; const X = 1;',
    'export const ^X = {} as const; export type X = typeof X;',
    'function ^X() {} namespace X { export const a = 1; }',
    'enum ^X { A } enum X { B = 1 }',
    'class ^X {} export { X }; export { X as Z }; export default X;',
    'class ^X {} namespace N { export class X {} }',
    'namespace N { export class X {} } export class ^X {}',
    'var ^X = 1; var X = 2;',
    'class X {} class Local {} export { Local as ^X };',
  ])('in several parts is one finding: %s', (marked) => {
    const { findings, place } = lintMarked(marked);

    expect(findings).toEqual([expect.stringContaining(`${place} \`X\` `)]);
  });

  it('is one finding for each name', () => {
    const code = 'export class X {}\nexport class Y {}\nexport { X as Z };\n';
    const { findings } = lintInProject({ code, canon, concept: { names: { Y: 'X', Z: null } } });

    expect(findings.map((finding) => /^\S+ `\w+`/u.exec(finding)?.[0])).toEqual(['1:14 `X`', '2:14 `Y`', '3:15 `Z`']);
  });
});

describe('a declaration in a declaration file', () => {
  it.each([
    'export declare class ^X {}',
    'export class ^X {}',
    'export interface ^X {}',
    'declare const ^X: number; export {};',
    'export declare const ^X: number;',
    'export declare namespace N { class ^X {} }',
    'export default function ^X(): void;',
  ])('is reported like any other: %s', (marked) => {
    const { findings, place } = lintMarked(marked, 'src/native.d.ts');

    expect(findings).toEqual([expect.stringContaining(`${place} \`X\` `)]);
  });
});

describe('a declaration in an ES module of JavaScript', () => {
  it.each([
    'class ^X {} export {};',
    'export class ^X {}',
    'export default class ^X {}',
    'export default (class ^X {});',
    'export function ^X() {}',
    'export const ^X = class {};',
    'export const ^X = () => 1;',
    'export const ^X = Y; const Y = 1;',
    'const Local = 1; export { Local as ^X };',
    "export { Y as ^X } from './y.js';",
  ])('is reported once, at the name: %s', (marked) => {
    const { findings, place } = lintMarked(marked, 'src/app.js');

    expect(findings).toEqual([expect.stringContaining(`${place} \`X\` `)]);
  });
});

describe('a declaration in CommonJS', () => {
  it.each([
    'exports.^X = class {};',
    "exports['^X'] = class {};",
    'module.exports.^X = class X {};',
    'module.exports = class ^X {};',
    'module.exports = { ^X: class {} };',
    'module.exports = { ^X() {} };',
    'class ^X {} module.exports = { X };',
    'class ^X {} module.exports = X;',
    'function Local() {} exports.^X = Local;',
    'const ^X = exports.X = class {};',
    'exports.^X = exports.Z = 1;',
    'class ^X {} exports.a = 1;',
    "exports.^X = require('./y.cjs').Y;",
    "const { Y: X } = require('./y.cjs'); exports.^X = X;",
    "const { Y } = require('./y.cjs'); module.exports = { ^X: Y };",
  ])('is reported once, at the name: %s', (marked) => {
    const { findings, place } = lintMarked(marked, 'src/app.cjs');

    expect(findings).toEqual([expect.stringContaining(`${place} \`X\` `)]);
  });
});
