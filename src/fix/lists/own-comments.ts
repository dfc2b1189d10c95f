import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findComma } from './find-comma.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** The comments that go wherever an entry of a list goes. */
export interface OwnComments {
  /** Between what stands before the entry and the entry itself: `, /* of A *\/ A`. */
  readonly before: readonly TSESTree.Comment[];
  /** Between the entry and the comma: `A /* of A *\/,`. */
  readonly inner: readonly TSESTree.Comment[];
  /** At the end of the line, when nothing else stands on it: `A, // of A`. */
  readonly behind: readonly TSESTree.Comment[];
}

/**
 * Gets the comments that belong to an entry of a comma-separated list in braces: those beside it on its line. A line of its
 * own above the entry may be the heading of all that follow, and stays.
 */
export function getOwnComments(entry: TSESTree.Node, sourceCode: Source): OwnComments {
  const comma = findComma(entry, sourceCode);
  const [previous, next] = [sourceCode.getTokenBefore(entry), sourceCode.getTokenAfter(comma ?? entry)];
  const { start, end } = entry.loc;
  const isAlone = previous && next && previous.loc.end.line < start.line && next.loc.start.line > end.line;
  const before = sourceCode.getCommentsBefore(entry).filter(({ loc }) => loc.start.line === start.line);
  const behind = [
    ...sourceCode.getCommentsAfter(entry),
    ...(comma?.loc.start.line === end.line ? sourceCode.getCommentsAfter(comma) : []),
  ].filter(({ loc }) => loc.start.line === end.line && (!next || loc.end.line < next.loc.start.line || !isAlone));
  const inner = behind.filter(({ type, range }) => isBlock(type) && comma !== undefined && range[1] <= comma.range[0]);
  const last = comma === undefined ? behind.filter(({ type }) => isBlock(type)) : inner;
  return isAlone
    ? { before, inner, behind: behind.filter((comment) => !inner.includes(comment)) }
    : { before, inner: last, behind: [] };
}

/** Gets all comments that belong to an entry of a list. */
export function getAllOwnComments(entry: TSESTree.Node, sourceCode: Source): TSESTree.Comment[] {
  const { before, inner, behind } = getOwnComments(entry, sourceCode);
  return [...before, ...inner, ...behind];
}

function isBlock(type: TSESTree.Comment['type']): boolean {
  return (type as string) === 'Block';
}
