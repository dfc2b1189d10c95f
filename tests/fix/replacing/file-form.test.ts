import * as parser from '@typescript-eslint/parser';
import { expect, it } from 'vitest';
import { getFileForm, hasEsSyntax, isDeclarationFile, isTypeScript } from '../../../src/fix/replacing/file-form.ts';
import { createProject } from '../../modules/temp-project.ts';
import { readCode } from '../../syntax/declaring/read-code.ts';

it.each([
  ['a.d.ts', true, true],
  ['a.d.mts', true, true],
  ['a.d.css.ts', true, true],
  ['a.ts', true, false],
  ['a.tsx', true, false],
  ['d.ts', true, false],
  ['a.d.ts.js', false, false],
])('%s is TypeScript: %s, and declares types alone: %s', (file, isTyped, isDeclaration) => {
  expect(isTypeScript(file)).toBe(isTyped);
  expect(isDeclarationFile(file)).toBe(isDeclaration);
});

const espree = { parserOptions: { ecmaFeatures: { jsx: true } }, sourceType: 'commonjs' };

it.each([
  // What it says itself.
  ["import 'a';", 'a.ts', 'module'],
  ["import a from 'a';", 'a.cts', 'module'],
  ['export {};', 'a.ts', 'module'],
  ["export * from 'a';", 'a.ts', 'module'],
  ['export default 1;', 'a.ts', 'module'],
  ['export = 1;', 'a.ts', 'module'],
  ["import a = require('a');", 'a.ts', 'module'],
  ['import a = b.c;', 'a.ts', 'script'],
  ['exports.a = 1; export {};', 'a.ts', 'module'],
  ["f(import('a'), import.meta);", 'a.ts', 'script'],
  // How it is written.
  ["require('a');", 'a.js', 'commonjs'],
  ["f(...require('a'));", 'a.js', 'commonjs'],
  ['exports.a = 1;', 'a.js', 'commonjs'],
  ["exports['a'] = 1;", 'a.js', 'commonjs'],
  ['module.exports = 1;', 'a.js', 'commonjs'],
  ["require('a');", 'a.ts', 'commonjs'],
  ['require;', 'a.js', 'script'],
  ["a.require('a');", 'a.js', 'script'],
  ["a?.require('a');", 'a.js', 'script'],
  ['a.exports.b = 1;', 'a.js', 'script'],
  ['exports;', 'a.js', 'script'],
  ['exports(1);', 'a.js', 'script'],
  ['module.a = 1;', 'a.js', 'script'],
  ['module;', 'a.js', 'script'],
  ['a.module.exports = 1;', 'a.js', 'script'],
  ["f('exports.a', \"require('a')\");", 'a.js', 'script'],
  // Where it stands.
  ['f();', 'a.mts', 'module'],
  ['f();', 'a.mjs', 'module'],
  ["require('a');", 'a.mjs', 'module'],
  ['f();', 'a.cts', 'commonjs'],
  ['f();', 'a.cjs', 'commonjs'],
  ['f();', 'a.ts', 'script'],
  ['f();', 'a.js', 'script'],
  ['f();', 'esm/a.js', 'module'],
  ['f();', 'esm/a.jsx', 'module'],
  ['f();', 'esm/a.ts', 'script'],
  ["require('a');", 'esm/a.js', 'commonjs'],
])('%j in %s is a %s', (code, file, form) => {
  const root = createProject({ 'package.json': '{}', 'esm/package.json': '{ "type": "module" }' });
  const languageOptions = /\.[cm]?js$/u.test(file) ? espree : { parser };

  expect(
    readCode(code, (sourceCode) => getFileForm({ sourceCode, file: `${root}/${file}` } as never), { languageOptions }),
  ).toBe(form);
});

it.each([
  ['export {};', true],
  ["import 'a';", true],
  ["export * from 'a';", true],
  ['export default 1;', true],
  ['f();', false],
  ["f(import('a'));", false],
  ['exports.a = 1;', false],
])('%j is written as an ES module: %s', (text, answer) => {
  const root = createProject({ 'a.js': text });

  expect(hasEsSyntax(`${root}/a.js`)).toBe(answer);
  expect(hasEsSyntax(`${root}/gone.js`)).toBe(false);
});
