import * as parser from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';
import { SourceCode } from 'eslint';
import { describe, expect, it } from 'vitest';
import { getCommentsOf, getStretch } from '../../../src/fix/replacing/attached-comments.ts';
import { readCode } from '../../syntax/declaring/read-code.ts';

/** The stretch of the statement that names `X`, with the comments that belong to it. */
function getText(code: string): string {
  // As a rule it would hear of comments that turn rules off.
  const parsed = parser.parseForESLint(code, { comment: true, tokens: true, range: true, loc: true });
  const sourceCode = new SourceCode({ text: code, ...parsed } as never) as unknown as TSESLint.SourceCode;
  const statement = sourceCode.ast.body.find((node) => /\bX\b/u.test(sourceCode.getText(node)));
  return statement ? sourceCode.text.slice(...getStretch(statement, sourceCode)) : 'none';
}

describe('the stretch of a statement', () => {
  it.each([
    // Above it.
    ['f();\nclass X {}\ng();', 'class X {}'],
    ['/** a */\nclass X {}', '/** a */\nclass X {}'],
    ['// a\n// b\n\n// c\n// d\nclass X {}', '// c\n// d\nclass X {}'],
    ['// a\n\nclass X {}', 'class X {}'],
    ['/*\n a\n*/\n// b\nclass X {}', '/*\n a\n*/\n// b\nclass X {}'],
    ['// a\n/*\n b\n*/\nclass X {}', '// a\n/*\n b\n*/\nclass X {}'],
    ['/* a */ class X {}', '/* a */ class X {}'],
    ['f(); // said of f\nclass X {}', 'class X {}'],
    ['f();\n// a\nclass X {}', '// a\nclass X {}'],
    ['f(); // said of f\n// a\nclass X {}', '// a\nclass X {}'],
    ['/* a */ // @license\n// b\nclass X {}', '// b\nclass X {}'],
    // Decorators stand outside of what is exported.
    ['// a\n@d export class X {}', '// a\n@d export class X {}'],
    ['// a\n@d\nexport default class X {}', '// a\n@d\nexport default class X {}'],
    ['// a\n@d @e export class X {}', '// a\n@d @e export class X {}'],
    ['// a\nexport @d class X {}', '// a\nexport @d class X {}'],
    ['// a\n@d class X {}', '// a\n@d class X {}'],
    ['// a\nexport const X = 1;', '// a\nexport const X = 1;'],
    ['// a\nexport { X };\nlet X;', '// a\nexport { X };'],
    ['// a\nexport * as X from "x";', '// a\nexport * as X from "x";'],
    // Behind it.
    ['class X {} // a', 'class X {} // a'],
    ['class X {} /* a */ // b', 'class X {} /* a */ // b'],
    ['class X {} /* a */ f();', 'class X {}'],
    ['class X {} /* a\n*/', 'class X {}'],
    ['class X {} /* a */ /* b\n*/', 'class X {}'],
    ['class X {}\n// a', 'class X {}'],
    ['class X {} // a\n// b', 'class X {} // a'],
    ['class X {} /* a */  \t\nf();', 'class X {} /* a */'],
    ['class X {} /* a */\r\nf();', 'class X {} /* a */'],
    ['class X {} /* a */\u2028f();', 'class X {} /* a */'],
    // A semicolon that guards the next line is not its own.
    ['const X = 1;', 'const X = 1;'],
    ['const X = 1 ;', 'const X = 1 ;'],
    ['const X = 1\n;[1].map(f)', 'const X = 1'],
    ['const X = 1 // a\n;[1].map(f)', 'const X = 1 // a'],
    ['class X {\n}', 'class X {\n}'],
  ])('of %j', (code, text) => {
    expect(getText(code)).toBe(text);
  });

  it.each([
    '/*! a */',
    '// @license MIT',
    '/* @licence MIT */',
    '// Copyright a',
    '// SPDX-License-Identifier: MIT',
    '/** @file a */',
    '/** @fileoverview a */',
    '/** @overview a */',
    '/** @packageDocumentation */',
    '/** @module a */',
    '/** @jsx h */',
    '/** @jsxImportSource h */',
    '// @vitest-environment node',
    '/** @jest-environment node */',
    '// @ts-check',
    '// @ts-nocheck',
    '// @flow',
    '/* eslint no-eval: 0 */',
    '/* eslint-env node */',
    '/* eslint-enable */',
    '/* eslint-disable -- all of it */',
    '/* eslint-disable no-eval -- a */',
    '/* global a */',
    '/* globals a */',
    '/* exported a */',
    '// #region a',
    '//#endregion',
    '// region a',
    '// endregion',
    '/// <reference path="a" />',
    '/* istanbul ignore file */',
    '/* c8 ignore file */',
    '/* v8 ignore file */',
    '// @generated',
    '/** @format */',
  ])('has no comment that is said of more: %s', (comment) => {
    expect(getText(`// a\n${comment}\n/** b */\nclass X {}`)).toBe('/** b */\nclass X {}');
    expect(getText(`${comment}\nclass X {}`)).toBe('class X {}');
  });

  it.each([
    '// a!',
    '// eslint-disable-next-line no-eval -- why',
    '// an eslint-enable',
    '// eslinted',
    '// @ts-ignore',
    '// @ts-expect-error',
    '// globally',
    '// the global a',
    '// exportedly',
    '// regional',
    '// the region a',
    '/* c8 ignore next */',
    '// <a>',
    '// a / <b>',
  ])('has a comment that is said of it: %s', (comment) => {
    expect(getText(`${comment}\nclass X {}`)).toBe(`${comment}\nclass X {}`);
  });

  it('has no first line for the shell', () => {
    expect(getText('#!/usr/bin/env node\n// a\nclass X {}')).toBe('// a\nclass X {}');
    expect(getText('#!/usr/bin/env node\nclass X {}')).toBe('class X {}');
  });

  it('is the same to a parser that knows no decorators', () => {
    const texts = readCode(
      '// a\nexport class X {}',
      (sourceCode) => sourceCode.ast.body.map((node) => getCommentsOf(node, sourceCode).map(({ value }) => value)),
      { filename: 'file.js', languageOptions: {} },
    );

    expect(texts).toEqual([[' a']]);
  });
});
