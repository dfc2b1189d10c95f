import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';
import { editNameList } from '../../../src/fix/lists/edit-name-list.ts';
import type { ListText } from '../../../src/fix/lists/list-text.ts';
import { applyEdits } from '../../../src/fix/text-edit.ts';
import { readCode } from '../../syntax/declaring/read-code.ts';

/** Takes names out of the first statement of a text and adds others: `B -- // of B` stands for one with a comment behind it. */
function edit(code: string, removed: string, added = '', first?: string): string {
  return readCode(code, (sourceCode) => {
    const [statement] = sourceCode.ast.body as [TSESTree.ImportDeclaration];
    const names = removed.split(' ');
    const plan = {
      removed: statement.specifiers.filter(({ local }) => names.includes(local.name)),
      added: added === '' ? [] : added.split(', ').map(toText),
      first: first === undefined ? undefined : toText(first),
    };
    return applyEdits(code, editNameList(statement, plan, sourceCode));
  });
}

function toText(written: string): ListText {
  const [text = '', trail = ''] = written.split(' -- ');
  return { text, trail, indent: '    ' };
}

it.each([
  // One name of several.
  ['import { A, B } from "x";', 'A', 'import { B } from "x";'],
  ['import { A, B } from "x";', 'B', 'import { A } from "x";'],
  ['import { A, B, C } from "x";', 'B', 'import { A, C } from "x";'],
  ['import { A, B, C } from "x";', 'A C', 'import { B } from "x";'],
  ['import { A, B, } from "x";', 'A', 'import { B, } from "x";'],
  ['import { A, B, } from "x";', 'B', 'import { A, } from "x";'],
  ['import {A,B} from "x";', 'A', 'import {B} from "x";'],
  ['import {A,B} from "x";', 'B', 'import {A} from "x";'],
  ['import {A, B} from "x";', 'A', 'import {B} from "x";'],
  ['import {A , B} from "x";', 'A', 'import {B} from "x";'],
  ['import { A, // of both\n  B } from "x";', 'B', 'import { A // of both\n  } from "x";'],
  ['import {\n  B,\n\n  A,\n  C,\n} from "x";', 'A', 'import {\n  B,\n\n  C,\n} from "x";'],
  ['import { A,\u2028 B } from "x";', 'A', 'import {\u2028 B } from "x";'],
  ['import { A as C, type B } from "x";', 'C', 'import { type B } from "x";'],
  ['import { A, type B as C } from "x";', 'C', 'import { A } from "x";'],
  // Each on its own line.
  ['import {\n  A,\n  B,\n} from "x";', 'A', 'import {\n  B,\n} from "x";'],
  ['import {\n  A,\n  B,\n} from "x";', 'B', 'import {\n  A,\n} from "x";'],
  ['import {\n  A,\n  B\n} from "x";', 'B', 'import {\n  A\n} from "x";'],
  ['import {\r\n  A,\r\n  B,\r\n} from "x";', 'A', 'import {\r\n  B,\r\n} from "x";'],
  ['import { A,\n  B } from "x";', 'A', 'import {\n  B } from "x";'],
  ['import { A,\n  B } from "x";', 'B', 'import { A } from "x";'],
  ['import {\n  A, B,\n  C,\n} from "x";', 'A', 'import {\n  B,\n  C,\n} from "x";'],
  ['import {\n  A, B,\n  C,\n} from "x";', 'B', 'import {\n  A,\n  C,\n} from "x";'],
  // Comments go with the name that they stand beside.
  ['import { A, /* b */ B } from "x";', 'B', 'import { A } from "x";'],
  ['import { A /* a */, B } from "x";', 'A', 'import { B } from "x";'],
  ['import { /* a */ A, B } from "x";', 'A', 'import { B } from "x";'],
  ['import { /* a */ A, B } from "x";', 'B', 'import { /* a */ A } from "x";'],
  ['import {\n  A, // a\n  B, // b\n} from "x";', 'A', 'import {\n  B, // b\n} from "x";'],
  ['import {\n  A, // a\n  B, // b\n} from "x";', 'B', 'import {\n  A, // a\n} from "x";'],
  ['import {\n  A, // a\n  B // b\n} from "x";', 'B', 'import {\n  A // a\n} from "x";'],
  ['import {\n  A, /* a */\n  B,\n} from "x";', 'A', 'import {\n  B,\n} from "x";'],
  ['import {\n  // both\n  A,\n  B,\n} from "x";', 'A', 'import {\n  // both\n  B,\n} from "x";'],
  ['import {\n  A, B, // both\n} from "x";', 'B', 'import {\n  A, // both\n} from "x";'],
  // A default import.
  ['import D, { A } from "x";', 'D', 'import { A } from "x";'],
  ['import D, { A } from "x";', 'A', 'import D from "x";'],
  ['import D, { A }from "x";', 'A', 'import D from "x";'],
  ['import D, { A, B } from "x";', 'A', 'import D, { B } from "x";'],
  ['import D, { A /* a */ } from "x";', 'D', 'import { A /* a */ } from "x";'],
  ['import D, * as n from "x";', 'D', 'import * as n from "x";'],
])('takes names out of %j: %s', (code, removed, output) => {
  expect(edit(code, removed)).toBe(output);
});

it.each([
  ['import { A } from "x";', 'B', 'import { A, B } from "x";'],
  ['import { A } from "x";', 'B, C', 'import { A, B, C } from "x";'],
  ['import { A, } from "x";', 'B', 'import { A, B, } from "x";'],
  ['import {A} from "x";', 'B', 'import {A, B} from "x";'],
  ['import {} from "x";', 'B', 'import { B } from "x";'],
  ['import { } from "x";', 'B', 'import { B } from "x";'],
  ['import { A, /* of C */ C } from "x";', 'B', 'import { A, /* of C */ C, B } from "x";'],
  ['import { A, /* behind */ } from "x";', 'B', 'import { A, B, /* behind */ } from "x";'],
  ['import { A,\n  C } from "x";', 'B', 'import { A,\n  C,\n  B } from "x";'],
  ['import { A, // a\n} from "x";', 'B', 'import { A, // a\nB,\n} from "x";'],
  ['import D, * as n from "x";', '', 'import D, * as n from "x";'],
  ['import D from "x";', '', 'import D from "x";'],
  ['import D from "x";', 'B', 'import D, { B } from "x";'],
  ['import D from "x";', 'B, C', 'import D, { B, C } from "x";'],
  ['import D, {} from "x";', 'B', 'import D, { B } from "x";'],
  ['import {\n  A,\n} from "x";', 'B', 'import {\n  A,\n  B,\n} from "x";'],
  ['import {\n  A\n} from "x";', 'B', 'import {\n  A,\n  B\n} from "x";'],
  ['import {\r\n  A,\r\n} from "x";', 'B, C', 'import {\r\n  A,\r\n  B,\r\n  C,\r\n} from "x";'],
  ['import {\n  A, // a\n} from "x";', 'B', 'import {\n  A, // a\n  B,\n} from "x";'],
  ['import {\n  A // a\n} from "x";', 'B', 'import {\n  A, // a\n  B\n} from "x";'],
  ['import { A /* a */ } from "x";', 'B', 'import { A /* a */, B } from "x";'],
  ['import { A } from "x";', 'B -- /* b */', 'import { A, B /* b */ } from "x";'],
  ['import { A } from "x";', 'B -- // b', 'import { A,\n    B // b\n } from "x";'],
  ['import { A } from "x";', 'B -- // b, C', 'import { A,\n    B, // b\n    C\n } from "x";'],
  ['import {\n  A,\n} from "x";', 'B -- // b', 'import {\n  A,\n  B, // b\n} from "x";'],
  ['import {\n  A\n} from "x";', 'B -- // b, C', 'import {\n  A,\n  B, // b\n  C\n} from "x";'],
  ['import {} from "x";', 'B -- // b', 'import { B, // b\n} from "x";'],
  ['export { A } from "x";', 'B', 'export { A, B } from "x";'],
])('adds names to %j: %s', (code, added, output) => {
  expect(edit(code, '', added)).toBe(output);
});

it.each([
  ['import { A } from "x";', 'A', 'B', undefined, 'import { B } from "x";'],
  ['import { A, B } from "x";', 'A', 'C', undefined, 'import { B, C } from "x";'],
  ['import { A, B } from "x";', 'B', 'C', undefined, 'import { A, C } from "x";'],
  ['import {\n  A,\n  B\n} from "x";', 'B', 'C', undefined, 'import {\n  A,\n  C\n} from "x";'],
  ['import D from "x";', 'D', 'B', undefined, 'import { B } from "x";'],
  ['import D from "x";', '', '', 'New as D', 'import { New as D } from "x";'],
  ['import D from "x";', '', 'B', 'New as D', 'import { New as D, B } from "x";'],
  ['import D, { A } from "x";', '', '', 'New as D', 'import { New as D, A } from "x";'],
  ['import D, { A } from "x";', 'A', '', 'New as D', 'import { New as D } from "x";'],
  ['import D, { A } from "x";', 'A', 'B', 'New as D', 'import { New as D, B } from "x";'],
  ['import D, { A } from "x";', '', 'B', 'New as D', 'import { New as D, A, B } from "x";'],
  ['import D, {\n  A,\n} from "x";', '', '', 'New as D', 'import { New as D,\n  A,\n} from "x";'],
])('exchanges names in %j: -%s +%s %s', (code, removed, added, first, output) => {
  expect(edit(code, removed, added, first)).toBe(output);
});
