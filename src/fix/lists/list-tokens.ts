import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { ListStatement, Range } from '../../syntax/module-reference.ts';
import { findComma } from './find-comma.ts';
import { getAllOwnComments } from './own-comments.ts';
import { replaceText, type TextEdit } from '../text-edit.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** The braces of an import or export list. */
export interface Braces {
  readonly open: TSESTree.Token;
  readonly close: TSESTree.Token;
}

/** Finds the braces that hold a statement's names. */
export function findBraces(statement: ListStatement, sourceCode: Source): Braces | undefined {
  const from = statement.source && sourceCode.getTokenBefore(statement.source);
  const close = from && sourceCode.getTokenBefore(from);
  if (close?.value !== '}') {
    return undefined;
  }
  const open = sourceCode.getFirstToken(statement, ({ value }) => value === '{');
  return open ? { open, close } : undefined;
}

/** Gets the names that a statement lists in braces. */
export function getNamesInBraces(statement: TSESTree.Node): TSESTree.Node[] {
  return 'specifiers' in statement
    ? statement.specifiers.filter(({ type }) => type === 'ImportSpecifier' || type === 'ExportSpecifier')
    : [];
}

/** Tells whether all comments inside a statement stand in its braces. */
export function hasCommentsInBraces(statement: ListStatement, sourceCode: Source): boolean {
  const braces = findBraces(statement, sourceCode);
  return sourceCode
    .getCommentsInside(statement)
    .every(({ range }) => braces && range[0] >= braces.open.range[1] && range[1] <= braces.close.range[0]);
}

/**
 * Takes entries out of a comma-separated list, each with the comma behind it and the comments beside it; others stay where they are.
 *
 * @param isFollowed true when further entries will be written behind the last one that stays.
 */
export function removeFromList(
  all: readonly TSESTree.Node[],
  removed: readonly TSESTree.Node[],
  sourceCode: Source,
  isFollowed = false,
): TextEdit[] {
  return removePieces(getListPieces(all, removed, sourceCode, isFollowed), sourceCode);
}

/** Gets what goes with entries of a comma-separated list: the entries, the comments beside them, and the commas that nothing needs then. */
export function getListPieces(
  all: readonly TSESTree.Node[],
  removed: readonly TSESTree.Node[],
  sourceCode: Source,
  isFollowed = false,
): Range[] {
  const gone = new Set(removed);
  const lastKept = all.findLast((entry) => !gone.has(entry));
  const last = all.at(-1);
  const pieces = removed.flatMap((entry) => [
    entry.range,
    ...getCommaRange(entry, sourceCode),
    ...getAllOwnComments(entry, sourceCode).map(({ range }) => range),
  ]);
  // `{ A, B }` → `{ A }`: what had no trailing comma gets none.
  const losesComma = lastKept && last && lastKept !== last && !findComma(last, sourceCode) && !isFollowed;
  return losesComma ? [...pieces, ...getCommaRange(lastKept, sourceCode)] : pieces;
}

function getCommaRange(entry: TSESTree.Node, sourceCode: Source): Range[] {
  const comma = findComma(entry, sourceCode);
  return comma ? [comma.range] : [];
}

/** Removes pieces of a list, with the whitespace and the lines that would be left empty. */
export function removePieces(pieces: readonly Range[], { text }: Source): TextEdit[] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...pieces].sort((a, b) => a[0] - b[0])) {
    const previous = joined.at(-1);
    if (previous && text.slice(previous[1], start).trim() === '') {
      previous[1] = end;
    } else {
      joined.push([start, end]);
    }
  }
  return joined.map((range) => replaceText(withWhitespace(range, text), ''));
}

function withWhitespace([start, end]: Range, text: string): Range {
  const before = text.slice(findLineStart(text, start), start);
  const [spaces = '', lineEnd] = /^[^\S\n\r\u2028\u2029]*(?<end>\r\n|[\n\r\u2028\u2029])?/u.exec(text.slice(end)) ?? [];
  if (before.trim() === '' && lineEnd !== undefined) {
    return [start - before.length, end + spaces.length];
  }
  if (lineEnd !== undefined) {
    return [start - (before.length - before.trimEnd().length), end];
  }
  const isEntry = end - start > 1 && text[end - 1] === ',';
  return isEntry || /\s$/u.test(before) ? [start, end + spaces.length] : [start, end];
}

// By a regular expression it takes time that grows with the square of a line's length.
function findLineStart(text: string, index: number): number {
  let at = index;
  while (at > 0 && !'\n\r\u2028\u2029'.includes(text.charAt(at - 1))) {
    at -= 1;
  }
  return at;
}
