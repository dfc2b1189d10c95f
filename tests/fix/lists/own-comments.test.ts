import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';
import { getListText, joinOnLine, joinOnLines, needsLines, writeList } from '../../../src/fix/lists/list-text.ts';
import { hasCommentsInBraces } from '../../../src/fix/lists/list-tokens.ts';
import { getAllOwnComments, getOwnComments } from '../../../src/fix/lists/own-comments.ts';
import { readCode } from '../../syntax/declaring/read-code.ts';

/** The comments that go with the name `A`: before it, between it and its comma, and behind that. */
function getComments(code: string): readonly (readonly string[])[] {
  return readCode(code, (sourceCode) => {
    const [statement] = sourceCode.ast.body as [TSESTree.ImportDeclaration];
    const entry = statement.specifiers.find(({ local }) => local.name === 'A') as TSESTree.Node;
    const { before, inner, behind } = getOwnComments(entry, sourceCode);
    const parts = [before, inner, behind].map((comments) => comments.map(({ value }) => value.trim()));

    expect(getAllOwnComments(entry, sourceCode).map(({ value }) => value.trim())).toEqual(parts.flat());
    return parts;
  });
}

it.each([
  ['import { A } from "x";', [], [], []],
  ['import { /* a */ A } from "x";', ['a'], [], []],
  ['import { A /* a */ } from "x";', [], ['a'], []],
  ['import { A /* a */, B } from "x";', [], ['a'], []],
  ['import { A, /* b */ B } from "x";', [], [], []],
  ['import { B, /* a */ A } from "x";', ['a'], [], []],
  ['import { B /* b */, A } from "x";', [], [], []],
  ['import { /* 1 */ /* 2 */ A /* 3 */ /* 4 */ } from "x";', ['1', '2'], ['3', '4'], []],
  ['import {\n  A, // a\n} from "x";', [], [], ['a']],
  ['import {\n  A // a\n} from "x";', [], [], ['a']],
  ['import {\n  A /* i */, // a\n} from "x";', [], ['i'], ['a']],
  ['import {\n  A /* i */\n} from "x";', [], [], ['i']],
  ['import {\n  A, /* a */\n  B,\n} from "x";', [], [], ['a']],
  ['import {\n  // heading\n  A,\n} from "x";', [], [], []],
  ['import {\n  /* a */ A,\n} from "x";', ['a'], [], []],
  ['import {\n  /* above */\n  A,\n} from "x";', [], [], []],
  ['import {\n  A, B, // both\n} from "x";', [], [], []],
  ['import {\n  B, A, // both\n} from "x";', [], [], []],
  ['import {\n  B, A // both\n} from "x";', [], [], []],
  ['import {\n  B, A /* a */\n} from "x";', [], ['a'], []],
  ['import {\n  A\n  , // below\n} from "x";', [], [], []],
  ['import {\n  A,\n  // below\n  B,\n} from "x";', [], [], []],
])('finds the comments of A in %j', (code, before, inner, behind) => {
  expect(getComments(code)).toEqual([before, inner, behind]);
});

it.each([
  ['import { /* a */ A /* b */ } from "x";', { text: '/* a */ New /* b */', trail: '', indent: '' }],
  ['import {\n    A, // a\n} from "x";', { text: 'New', trail: '// a', indent: '    ' }],
  ['import {\n\tA /* i */, /* a */ // b\n} from "x";', { text: 'New /* i */', trail: '/* a */ // b', indent: '\t' }],
])('writes A for another list from %j', (code, text) => {
  const written = readCode(code, (sourceCode) => {
    const [statement] = sourceCode.ast.body as [TSESTree.ImportDeclaration];
    return getListText(statement.specifiers[0] as TSESTree.Node, 'New', sourceCode);
  });

  expect(written).toEqual(text);
});

const plain = { text: 'A', trail: '', indent: '  ' };
const block = { text: 'B', trail: '/* b */', indent: '    ' };
const line = { text: 'C', trail: '// c', indent: '\t' };

it('joins names on a line and on lines', () => {
  expect(joinOnLine([plain, block, plain])).toBe('A, B /* b */, A');
  expect(joinOnLines([plain, block, line], '\n', '')).toBe('A,\nB, /* b */\nC // c');
  expect(joinOnLines([plain, line], '\n  ', ',')).toBe('A,\n  C, // c');
  expect([[], [plain], [plain, block], [plain, line]].map(needsLines)).toEqual([false, false, false, true]);
});

it.each([
  ['f();', [plain], '{ A }'],
  ['f();', [plain, plain], '{ A, A }'],
  ['  f();', [plain, block], '{\n    A,\n    B, /* b */\n  }'],
  ['f();\r\ng();', [line, block], '{\r\n\tC, // c\r\n\tB, /* b */\r\n}'],
])('writes a list below %j', (code, texts, output) => {
  expect(readCode(code, (sourceCode) => writeList(texts, sourceCode.ast.body[0] as TSESTree.Node, sourceCode))).toBe(
    output,
  );
});

it.each([
  ['import { A } from "x";', true],
  ['import { /* a */ A /* b */ } from "x";', true],
  ['import {/* a */} from "x";', true],
  ['import /* a */ { A } from "x";', false],
  ['import { A } /* a */ from "x";', false],
  ['import { A } from /* a */ "x";', false],
  ['import D /* a */, { A } from "x";', false],
  ['import D from "x";', true],
  ['import D /* a */ from "x";', false],
])('tells whether the comments of %s stand in its braces', (code, answer) => {
  expect(
    readCode(code, (sourceCode) =>
      hasCommentsInBraces(sourceCode.ast.body[0] as TSESTree.ImportDeclaration, sourceCode),
    ),
  ).toBe(answer);
});
