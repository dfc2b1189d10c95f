import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { createProject } from '../modules/temp-project.ts';
import { compareInProgram, compareInProject } from './compare-project.ts';
import { options } from './memory-program.ts';

const equivalent = { verdict: 'equivalent' };
const duplicate = 'export interface A { a: string }';

describe('the canonical module', () => {
  it('is followed through its re-exports', () => {
    const files = {
      'duplicate.ts': duplicate,
      'canonical.ts': 'export * from "./barrel"',
      'barrel.ts': 'export { type B as A } from "./home"',
      'home.ts': 'interface B { a: string }\nexport type { B }',
    };
    expect(compareInProject({ files })).toEqual(equivalent);
  });

  it('is followed through an import of its own', () => {
    const files = {
      'duplicate.ts': duplicate,
      'canonical.ts': 'import * as home from "./home"\nexport import A = home.B',
      'home.ts': 'export interface B { a: string }',
    };
    expect(compareInProject({ files })).toEqual(equivalent);
  });

  it.each([
    ['export default interface B { a: string }', 'default'],
    ['interface B { a: string }\nexport default B', 'default'],
    ['interface B { a: string }\nexport { type B as "a-b" }', 'a-b'],
  ])('exports under any name: %s', (text, exportName) => {
    expect(compareInProject({ files: { 'duplicate.ts': duplicate, 'canonical.ts': text }, exportName })).toEqual(
      equivalent,
    );
  });

  it('exports by assignment', () => {
    const files = { 'duplicate.ts': duplicate, 'canonical.cts': 'interface B { a: string }\nexport = B' };
    const further = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext };
    const question = { files, canonical: 'canonical.cts', exportName: 'default', options: further };
    expect(compareInProject(question)).toEqual(equivalent);
  });

  it('is what others add to it, too', () => {
    const files = {
      'canonical.ts': 'export interface A { a: string }',
      'more.ts': 'import "./canonical"\ndeclare module "./canonical" { interface A { b: number } }',
    };
    const [less, whole] = ['a: string', 'b: number; a: string'].map((members) =>
      compareInProject({ files: { ...files, 'duplicate.ts': `export interface A { ${members} }` } }),
    );
    expect(less).toEqual({ verdict: 'different', differences: ['lacks `b`'] });
    expect(whole).toEqual(equivalent);
  });

  it('is a package with declarations', () => {
    const files = {
      'duplicate.ts': `import type {} from "@acme/types"\n${duplicate}`,
      'node_modules/@acme/types/package.json': '{ "name": "@acme/types", "version": "1.0.0", "types": "index.d.ts" }',
      'node_modules/@acme/types/index.d.ts': 'export interface A { a: string }',
      'node_modules/@acme/types/index.js': '',
    };
    for (const file of ['index.d.ts', 'index.js']) {
      expect(compareInProject({ files, canonical: `node_modules/@acme/types/${file}` })).toEqual(equivalent);
    }
  });

  it.each(['dist/index.js', 'dist/index.cjs'])('is a package whose declarations stand elsewhere: %s', (file) => {
    const files = {
      'duplicate.ts': `import type {} from "acme"\n${duplicate}`,
      'node_modules/acme/package.json': JSON.stringify({
        name: 'acme',
        exports: {
          './other': { types: './types/other.d.ts', default: './dist/other.js' },
          '.': { types: './types/index.d.ts', require: './dist/index.cjs', default: './dist/index.js' },
        },
      }),
      'node_modules/acme/types/index.d.ts': 'export interface A { a: string }',
      'node_modules/acme/types/other.d.ts': 'export interface A { b: string }',
      'node_modules/acme/dist/index.js': '',
      'node_modules/acme/dist/index.cjs': '',
    };
    expect(compareInProject({ files, canonical: `node_modules/acme/${file}` })).toEqual(equivalent);
  });

  it('is JavaScript with comments that say the types', () => {
    const canonical = `
      /** @typedef {{ a: string, b?: number }} A */
      /** @template T @typedef {{ v: T }} Box */
      export {}`;
    const further = { allowJs: true, checkJs: true };
    const files = { 'canonical.js': canonical, 'duplicate.ts': 'export interface A { a: string; b?: number }' };
    expect(compareInProject({ files, canonical: 'canonical.js', options: further })).toEqual(equivalent);
    const generic = { 'canonical.js': canonical, 'duplicate.ts': 'export interface Box<V> { v: V }' };
    expect(compareInProject({ files: generic, canonical: 'canonical.js', name: 'Box', options: further })).toEqual(
      equivalent,
    );
  });

  it('is JavaScript whose functions take what they do not name', () => {
    const text = 'export function A() { return arguments.length }';
    const files = { 'canonical.js': text, 'duplicate.js': text, 'other.js': 'export function A(a) { return 1 }' };
    const question = { files, duplicate: 'duplicate.js', options: { allowJs: true, checkJs: true, strict: false } };
    expect(compareInProject({ ...question, canonical: 'canonical.js' })).toEqual(equivalent);
    expect(compareInProject({ ...question, canonical: 'other.js' }).verdict).toBe('different');
  });

  it('is found behind links, in either direction', () => {
    const root = createProject({
      'src/duplicate.ts': duplicate,
      'src/canonical.ts': 'export interface A { a: string }',
    });
    symlinkSync(path.join(root, 'src'), path.join(root, 'link'), 'junction');
    for (const [written, asked] of [
      ['src', 'link'],
      ['link', 'src'],
    ] as const) {
      const file = path.join(root, written, 'duplicate.ts');
      const program = ts.createProgram([file, path.join(root, written, 'canonical.ts')], options);
      expect(
        compareInProgram(program, file, path.posix.join(root.replaceAll('\\', '/'), asked, 'canonical.ts'), 'A', 'A'),
      ).toEqual(equivalent);
    }
  });

  it('is found as Windows writes it', () => {
    const root = createProject({ 'duplicate.ts': duplicate, 'canonical.ts': duplicate });
    const [file = '', canonical = ''] = ['duplicate.ts', 'canonical.ts'].map((it) => path.join(root, it));
    const program = ts.createProgram([file, canonical], options);
    expect(compareInProgram(program, file, canonical.replaceAll('/', '\\'), 'A', 'A')).toEqual(equivalent);
  });
});
