import type { TSESLint } from '@typescript-eslint/utils';
import { mayReachByImport } from './may-reach-by-import.ts';
import { mayReachByMock } from './may-reach-by-mock.ts';
import { mayReachByRequire } from './may-reach-by-require.ts';
import type { IsWanted } from './string-after.ts';

/**
 * Tells whether a file may reach a module that matters by more than a statement of its own syntax: by a call, a type, a mock or
 * a comment; no is certain. Most files of most runs do not, and what runs once for each file is never compiled, nor does it stay
 * in the processor's caches: a few searches of the text cost half of what it takes to ask each comment, and the scopes for each
 * `require`, since those are all over the memory.
 */
export function mayReachByText(
  { ast, text }: Readonly<Pick<TSESLint.SourceCode, 'ast' | 'text'>>,
  isWanted: IsWanted,
): boolean {
  return (
    mayReachByWord(text, isWanted) ||
    ((text.includes('mock') || text.includes('Mock')) && mayReachByMock(text, isWanted)) ||
    // TypeScript reads the directive above the first statement only.
    text.lastIndexOf('<reference', ast.body[0]?.range[0]) !== -1
  );
}

/**
 * Each `import` that is no statement and each `require`, with the specifier where it is all that stands in the parentheses.
 * One expression: an engine searches a text by compiled code, but what it does between two searches it interprets.
 */
const words =
  /\b(?:require|import)\((?:"([^"\\\n]*)"|'([^'\\\n]*)')\)|@import\b|\bimport(?:\s*(?:[(.]|\/[/*])|(?:Actual|Mock)\b)|[rR]equire(?![a-z])/gu;

function mayReachByWord(text: string, isWanted: IsWanted): boolean {
  words.lastIndex = 0;
  for (let found = words.exec(text); found; found = words.exec(text)) {
    const specifier = found[1] ?? found[2];
    if (specifier === undefined ? mayReachAt(text, found, isWanted) : isWanted(specifier)) {
      return true;
    }
  }
  return false;
}

function mayReachAt(text: string, { 0: word, index }: RegExpExecArray, isWanted: IsWanted): boolean {
  return word.includes('import')
    ? mayReachByImport(text, word.startsWith('@') ? index + 1 : index, isWanted)
    : mayReachByRequire(text, index, isWanted);
}
