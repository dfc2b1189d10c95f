import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';
import { editSpecifier, writeSpecifierText } from '../../../src/fix/lists/edit-specifier.ts';
import { isRemovable } from '../../../src/fix/lists/is-removable.ts';
import { applyEdits } from '../../../src/fix/text-edit.ts';
import { readCode } from '../../syntax/declaring/read-code.ts';

type Statement = TSESTree.ImportDeclaration | TSESTree.ExportNamedDeclaration;

/** Makes the first name of a statement take another export, and writes it for another list. */
function edit(code: string, exportName: string, isRenamed: boolean): readonly [string, string] {
  return readCode(code, (sourceCode) => {
    const [statement] = sourceCode.ast.body as [Statement];
    const [specifier] = statement.specifiers as [TSESTree.ImportSpecifier];
    return [
      applyEdits(code, [editSpecifier(specifier, exportName, isRenamed, sourceCode)]),
      writeSpecifierText(specifier, exportName, isRenamed, sourceCode),
    ];
  });
}

it.each([
  ['import { A } from "x";', 'New', 'New as A', 'New'],
  ['import { A } from "x";', 'A', 'A', 'A'],
  ['import { type A } from "x";', 'New', 'type New as A', 'type New'],
  ['import { A as B } from "x";', 'New', 'New as B', 'New'],
  ['import { A as New } from "x";', 'New', 'New', 'New'],
  ['import { A  as  B } from "x";', 'New', 'New  as  B', 'New'],
  ['import { A /* a */ as B } from "x";', 'New', 'New /* a */ as B', 'New /* a */ as New'],
  ['import { type A as B } from "x";', 'New', 'type New as B', 'type New'],
  ['import { "a-b" as B } from "x";', 'New', 'New as B', 'New'],
  ['import { default as B } from "x";', 'New', 'New as B', 'New'],
  ['import { A } from "x";', 'default', 'default as A', 'default'],
  ['export { A } from "x";', 'New', 'New as A', 'New'],
  ['export { A as B } from "x";', 'New', 'New as B', 'New'],
  ['export { A as New } from "x";', 'New', 'New', 'New'],
  ['export { A as "a-b" } from "x";', 'New', 'New as "a-b"', 'New'],
])('makes a name of %s take %s', (code, exportName, kept, renamed) => {
  const [before, after] = [code.slice(0, code.indexOf('{') + 2), code.slice(code.indexOf(' }'))];

  expect(edit(code, exportName, false)).toEqual([`${before}${kept}${after}`, kept]);
  expect(edit(code, exportName, true)).toEqual([`${before}${renamed}${after}`, renamed]);
});

/** What a test runner reads wherever it stands in a file, so that it is not written out here. */
const environment = '-environment jsdom';

/** Tells whether the import of `x` can go without leaving a trace. */
function canGo(code: string): boolean {
  return readCode(code, (sourceCode) => {
    const statement = sourceCode.ast.body.find((node) => 'source' in node && node.source?.value === 'x');
    return statement !== undefined && isRemovable(statement, sourceCode);
  });
}

it.each([
  'import { A } from "x";',
  'import { A } from "x";\nf();',
  'import { A } from "x"\n(f)();',
  'import { /* a */ A } from "x";',
  'import {\n  A, // a\n} from "x";',
  'import { A as /* a */ B } from "x";',
  '// far above\n\nimport { A } from "x";',
  'import { A } from "x";\n// below',
  '/* @license MIT */\nimport { A } from "x";',
  '#!/usr/bin/env node\nimport { A } from "x";',
  '/*! kept */\nimport { A } from "x";',
  '// Copyright of all\nimport { A } from "x";',
  '// SPDX-License-Identifier: MIT\nimport { A } from "x";',
  '/** @file Says what it is. */\nimport { A } from "x";',
  '/** @overview Says what it is. */\nimport { A } from "x";',
  '/** @jsx h */\nimport { A } from "x";',
  `// @vitest${environment}\nimport { A } from "x";`,
  `/** @jest${environment} */\nimport { A } from "x";`,
  '// @ts-nocheck\nimport { A } from "x";',
  '/* eslint no-console: 0 */\nimport { A } from "x";',
  '/* global a */\nimport { A } from "x";',
  '/* globals a */\nimport { A } from "x";',
  'import { A } from "x";\n\n/* below */ f();',
  'f()\nimport { A } from "x";\nin_;',
  'f()\nimport { A } from "x";\n@dec class C {}',
  'f()\nimport { A } from "x";\n{}',
  'f()\nimport { A } from "x";\n1;',
  'f()\nimport { A } from "x"',
  'f();\n"a";\nimport { A } from "x";\n"b";',
  '// @ts-check\nimport { A } from "x";',
  'f();\nimport { A } from "x";\n(g)();',
  'f()\nimport { A } from "x";\ng();',
  'f()\nimport { A } from "x";\n"a";',
  'import "y"\nimport { A } from "x";\n(g)();',
  'export * from "y"\nimport { A } from "x";\n[g];',
  '"use strict";\nimport { A } from "x";\ng();',
])('a statement can go: %s', (code) => {
  expect(canGo(code)).toBe(true);
});

it.each([
  'import /* a */ { A } from "x";',
  'import { A } /* a */ from "x";',
  'import { A } from /* a */ "x";',
  'import {\n  // all\n  A,\n} from "x";',
  '// of A\nimport { A } from "x";',
  'f();\n// @ts-check\nimport { A } from "x";',
  '// not said of the file by @ts-check? by eslint, global\nf();\n// eslint\nimport { A } from "x";',
  '/* said of eslint */\nimport { A } from "x";',
  '/* eslintish */\nimport { A } from "x";',
  'import {\n  A,\n  // below\n} from "x";',
  '/* @license MIT */ import { A } from "x";',
  'import { A } from "x"; // of A',
  'import { A } from "x"; /* of f */ f();',
  'f()\nimport { A } from "x";\n(g)();',
  'f()\nimport { A } from "x";\n[g];',
  'f()\nimport { A } from "x";\n`g`;',
  'f()\nimport { A } from "x";\n+g;',
  'f()\nimport { A } from "x";\n/g/.test(h);',
  'f()\nimport { A } from "x";\n--g;',
  'import { A } from "x";\n"use strict";',
  '"use strict";\nimport { A } from "x";\n"use client";',
])('a statement stays: %s', (code) => {
  expect(canGo(code)).toBe(false);
});
