import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { MockFactory } from '../../syntax/module-reference.ts';
import { getListPieces, removePieces } from '../lists/list-tokens.ts';
import { getAllOwnComments } from '../lists/own-comments.ts';
import { replaceText, type TextEdit } from '../text-edit.ts';
import { isInside } from './part-factory.ts';

type Source = Readonly<TSESLint.SourceCode>;

/**
 * Takes parts out of a mock's factory, with the comments on them.
 *
 * @param further comments that go as well.
 */
export function removeParts(
  { object }: MockFactory,
  parts: readonly TSESTree.Node[],
  further: readonly TSESTree.Comment[],
  sourceCode: Source,
): TextEdit[] {
  const { properties, range } = object;
  const own = properties.filter((property) => parts.includes(property));
  const comments = new Set([...parts.flatMap((part) => getPartComments(part, { object }, sourceCode)), ...further]);
  const left = sourceCode.getCommentsInside(object).filter((comment) => !comments.has(comment));
  const isEmptied = own.length > 0 && own.length === properties.length && left.length === 0;
  const others = [...parts.filter((part) => !isInside(part.range, range)), ...comments].filter(
    (piece) => !isInside(piece.range, range),
  );
  const inner = [...comments].filter((comment) => isInside(comment.range, range)).map((comment) => comment.range);
  return [
    // `{ A: 1 }` → `{}`
    ...(isEmptied
      ? [replaceText([range[0] + 1, range[1] - 1], '')]
      : removePieces(getOutermost([...getListPieces(properties, own, sourceCode), ...inner]), sourceCode)),
    ...removePieces(getOutermost(others.map((piece) => piece.range)), sourceCode),
  ];
}

type Range = readonly [number, number];

function getOutermost(ranges: readonly Range[]): Range[] {
  return ranges.filter((range) => !ranges.some((other) => other !== range && isInside(range, other)));
}

/** Gets the comments on a part of a mock's factory: inside it, on the lines above it, and beside it on its line. */
export function getPartComments(
  part: TSESTree.Node,
  { object }: Pick<MockFactory, 'object'>,
  sourceCode: Source,
): TSESTree.Comment[] {
  const previous = sourceCode.getTokenBefore(part);
  const isEntry = object.properties.some((property) => property === part);
  return [
    ...sourceCode.getCommentsBefore(part).filter(({ loc }) => loc.start.line !== previous?.loc.end.line),
    ...sourceCode.getCommentsInside(part),
    ...(isEntry
      ? getAllOwnComments(part, sourceCode)
      : sourceCode.getCommentsAfter(part).filter(({ loc }) => loc.start.line === part.loc.end.line)),
  ];
}
