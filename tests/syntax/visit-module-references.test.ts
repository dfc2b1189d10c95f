import * as parser from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import type { ModuleReference } from '../../src/syntax/module-reference.ts';
import { visitModuleReferences } from '../../src/syntax/visit-module-references.ts';
import { startCpuTime } from '../cpu-time.ts';

/** Finds the references of a text to the module `./old`; says how often a call was looked at, too. */
function find(code: string, languageOptions: object = { parser }): { found: ModuleReference[]; listeners: string[] } {
  const found: ModuleReference[] = [];
  const listeners: string[] = [];
  const linter = new Linter();
  const rule = {
    create(context: { sourceCode: TSESLint.SourceCode }) {
      const visitors = visitModuleReferences(
        context.sourceCode,
        (specifier) => specifier === './old',
        (references) => found.push(...references),
      );
      listeners.push(...Object.keys(visitors));
      return visitors;
    },
  };
  const config = {
    plugins: { a: { rules: { a: rule } } },
    rules: { 'a/a': 'error' },
    languageOptions,
  } as unknown as Linter.Config;
  const messages = linter.verify(code, config, { filename: 'a.js' });
  expect(messages).toEqual([]);
  return { found, listeners };
}

/** One line for each form that is a call or `new`: whatever the prefilter does not know, is lost. */
const calls = [
  "require('./old')",
  "module.require('./old')",
  "require.resolve('./old')",
  "require\n.resolve('./old')",
  "import.meta.resolve('./old')",
  "import . meta . resolve('./old')",
  "import\n/* a */.meta\n.resolve('./old')",
  "new URL('./old', import.meta.url)",
  "new URL('./old', import\n.meta.url)",
  "jest.mock('./old')",
  "jest\n  .mock('./old')",
  "jest/* a */./* b */mock('./old')",
  "jest.doMock('./old')",
  "jest.setMock('./old', {})",
  "jest.unmock('./old')",
  "jest.dontMock('./old')",
  "jest.deepUnmock('./old')",
  "jest.unstable_mockModule('./old')",
  "jest.unstable_unmockModule('./old')",
  "jest.requireActual('./old')",
  "jest.requireMock('./old')",
  "jest.createMockFromModule('./old')",
  "jest.genMockFromModule('./old')",
  "jest?.mock('./old')",
  "jest.fn().mockReset().mock('./old')",
  "vi.mock('./old')",
  "vi.mock(import('./old'))",
  "vi.doMock('./old')",
  "vi.doUnmock('./old')",
  "vi.importActual('./old')",
  "vi.importMock('./old')",
  "vitest.mock('./old')",
  "mock.module('./old')",
  "mock\n.module('./old')",
  "t.mock.module('./old')",
];

describe('a call that reaches a module', () => {
  it.each(calls)('is found once: %j', (code) => {
    expect(find(`${code};`).found.map(({ specifier }) => specifier)).toEqual(['./old']);
    expect(find(`${code};`, {}).found).toHaveLength(1);
  });

  it.each([
    "import { createRequire as make } from 'module'; const load = make(import.meta.url); load('./old');",
    "import { createRequire } from 'module'; createRequire(import.meta.url)('./old');",
    "import { jest as j } from '@jest/globals'; j.mock('./old');",
    "import { vi as v } from 'vitest'; v.mock('./old');",
    "import { mock as m } from 'node:test'; m.module('./old');",
    "const { mock: m } = await import('bun:test'); m.module('./old');",
  ])('is found under another name: %j', (code) => {
    expect(find(code).found).toHaveLength(1);
  });

  it('is not looked for in a file that has no word of one', () => {
    expect(find("import a from './old'; a('./old'); new a('./old');").listeners).not.toContain('CallExpression');
  });
});

describe('a text that has the words of a form', () => {
  it.each([
    "const required = f.required('./old');",
    '/** global-require\n */ "./old";',
    "require('./other'); require(\n'./other');",
    "new URL('./other', import.meta.url);",
    "new URL(\n  './other',\n  import.meta.url,\n);",
    "jest.mock('./other');",
    "const imported = './old';",
    '/// <reference lib="es2023" />\nexport {};',
    '/// <reference path="./other" />\nexport {};',
    "/// <reference path='other.ts' />\nexport {};",
  ])('is not looked at any further where it names another module: %j', (code) => {
    expect(find(code).listeners).toContain('ImportDeclaration');
  });

  it.each([
    ["new URL('\\x2e/old', import.meta.url);", './old'],
    ["new URL('./old',\n import.meta.url);", './old'],
    ["new URL('old', import.meta.url);", './old'],
    ["new URL('./other', import.meta.url); new URL('./old', import.meta.url);", './old'],
    ["new URL(('./old'), import.meta.url);", './old'],
    ["require('\\u002e/old');", './old'],
    ["require('./other'); require('./old');", './old'],
    ["/* it's no string */ require('./old');", './old'],
    ['/// <reference path="./old" />\nexport {};', './old'],
    ['/// <reference types="x" path=\'./old\' />\nexport {};', './old'],
    ['/// <reference lib="es2023" />\n/// <reference path = "./old" />\nexport {};', './old'],
  ])('is looked at where it names the module: %j', (code, specifier) => {
    expect(find(code).found.map((reference) => reference.specifier)).toEqual([specifier]);
  });
});

describe('a file of a hostile size', () => {
  const size = 2_000_000;

  it.each([
    ['stars', `/*${'*'.repeat(size)}*/`],
    ['stars and blanks', `/**${' *'.repeat(size / 2)} import( */`],
    ['words before a bracket', `/** ${'import('.repeat(size / 7)} */`],
    ['words and blanks', `/** import(${' '.repeat(size)} */`],
    ['open strings', `/** ${'import("a'.repeat(size / 9)} */`],
    ['open types', `/** ${"import('a',".repeat(size / 11)} */`],
    ['tags', `/** ${'@import '.repeat(size / 8)} */`],
    ['a tag and blanks', `/** @import ${' '.repeat(size)} */`],
    ['a tag and words', `/** @import ${'from '.repeat(size / 5)} */`],
    ['a tag and names', `/** @import { ${'a as b, '.repeat(size / 8)}} from './other' */`],
    ['a default and blanks', `/** @import a${' *'.repeat(size / 2)} from './other' */`],
    ['a default, blanks and a name', `/** @import a${' *'.repeat(size / 2)} b from './other' */`],
    ['a type and blanks', `/** import('./other')${' *'.repeat(size / 2)} b */`],
    ['an indexed type and blanks', `/** import('./other'))${' '.repeat(size)}[${' '.repeat(size)} */`],
    ['attributes and commas', `/** import('./other'${','.repeat(size)} */`],
    ['directives', `/// <reference ${'a="b" '.repeat(size / 6)}/>`],
    ['dots', `'${'.'.repeat(size)}'; jest.mock('./other')`],
    ['directives with paths', `/// ${'<reference path="a" '.repeat(size / 20)}/>`],
    ['directives without an end', `/// ${'<reference a '.repeat(size / 13)}/>`],
    ['words', `'${'mock require meta '.repeat(size / 18)}'`],
  ])('is read in linear time: %s', (_name, code) => {
    const getSpent = startCpuTime();
    find(`${code}\n'a';`, {});

    expect(getSpent()).toBeLessThan(6000);
  });
});

describe('a namespace that a template may use', () => {
  it.each([
    ['services of a template parser', { defineTemplateBodyVisitor: () => ({}) }, ''],
    ['a file that begins with a tag', {}, '<script>'],
    ['a file that begins with a fence', {}, '---\n'],
  ])('is not followed to an end: %s', (_name, services, head) => {
    const component = {
      parseForESLint(text: string) {
        const blank = ' '.repeat(head.length) + text.slice(head.length);
        return { ...parser.parseForESLint(blank, { range: true, loc: true, comment: true, tokens: true }), services };
      },
    };
    const { found } = find(`${head}const old = require('./old'); old.A;`, { parser: component });
    const [reference] = found;

    expect(reference?.form === 'namespace' && reference.uses.escape).toBe('a template may use it');
  });
});

describe('a reference', () => {
  it('gives the text between the quotes, whatever is written there', () => {
    const code = "require('\\u002e/old'); require(`./old`);";

    expect(find(code).found.map(({ source: [start, end] }) => code.slice(start, end))).toEqual([
      '\\u002e/old',
      './old',
    ]);
  });

  it('is eager at the top of a module, and late in a function', () => {
    const code =
      "require('./old'); () => require('./old'); class A { static a = require('./old'); b = require('./old') } import('./old');";
    const loads = find(code).found.map((reference) => reference.form === 'namespace' && reference.isEager);

    expect(loads).toEqual([true, false, true, false, false]);
  });

  it('names the node that it is', () => {
    const types = find(
      "import './old'; export * from './old'; export {} from './old'; let a: import('./old').A; declare module './old' {} import b = require('./old');",
    ).found.map((reference) => ('node' in reference ? reference.node.type : ''));

    expect(types).toEqual([
      'ImportDeclaration',
      'ExportAllDeclaration',
      'ExportNamedDeclaration',
      'TSImportType',
      'TSModuleDeclaration',
      'TSImportEqualsDeclaration',
    ]);
  });
});
