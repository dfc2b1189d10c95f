import type { TSESLint } from '@typescript-eslint/utils';
import { mayReachByImport } from './may-reach-by-import.ts';
import { mayReachByMock } from './may-reach-by-mock.ts';
import { mayReachByRequire } from './may-reach-by-require.ts';
import type { IsWanted } from './string-after.ts';

const [space, doubleQuote, quote, star, at, openBrace, lowerA, lowerZ] = [
  0x20, 0x22, 0x27, 0x2a, 0x40, 0x7b, 0x61, 0x7a,
];
const beforeQuire = 0x65;
const beforeMport = 0x69;

/**
 * Tells whether a file may reach a module that matters by more than a statement of its own syntax: by a call, a type, a mock or
 * a comment; no is certain. Most files of most runs do not, and what runs once for each file is never compiled, nor does it stay
 * in the processor's caches: a few searches of the text cost half of what it takes to ask each comment, and the scopes for each
 * `require`, since those are all over the memory. A search is fastest for what begins with a rare character.
 */
export function mayReachByText(
  { ast, text }: Readonly<Pick<TSESLint.SourceCode, 'ast' | 'text'>>,
  isWanted: IsWanted,
): boolean {
  return (
    mayReachByRequires(text, isWanted) ||
    mayReachByImports(text, isWanted) ||
    ((text.includes('mock') || text.includes('Mock')) && mayReachByMock(text, isWanted)) ||
    // TypeScript reads the directive above the first statement only.
    text.lastIndexOf('<reference', ast.body[0]?.range[0]) !== -1
  );
}

function mayReachByRequires(text: string, isWanted: IsWanted): boolean {
  for (let found = text.indexOf('quire'); found !== -1; found = text.indexOf('quire', found + 5)) {
    if (text.charCodeAt(found - 1) === beforeQuire && mayReachByRequire(text, found - 2, isWanted)) {
      return true;
    }
  }
  return false;
}

function mayReachByImports(text: string, isWanted: IsWanted): boolean {
  for (let found = text.indexOf('mport'); found !== -1; found = text.indexOf('mport', found + 5)) {
    if (
      text.charCodeAt(found - 1) === beforeMport &&
      !isNoCall(text, found - 1) &&
      mayReachByImport(text, found - 1, isWanted)
    ) {
      return true;
    }
  }
  return false;
}

// import { a } from "x", import a from "x", import * as a from "x", import "x", imported
function isNoCall(text: string, index: number): boolean {
  const start = index + 'import'.length;
  const first = text.charCodeAt(start);
  const next = first === space ? text.charCodeAt(start + 1) : first;
  return (
    ((next >= lowerA && next <= lowerZ) ||
      (first === space && (next === openBrace || next === quote || next === doubleQuote || next === star))) &&
    text.charCodeAt(index - 1) !== at
  );
}
