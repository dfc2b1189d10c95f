import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../../syntax/module-reference.ts';
import { getLineEnding } from '../fix-context.ts';
import { insertText, replaceText } from '../text-edit.ts';
import type { OwnedEdit, Replacement } from './replacement.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** A stretch of whole statements that goes, and the statements that take its place. */
export interface Piece {
  readonly range: Range;
  readonly owners: Set<Replacement>;
  /** An empty one is a blank line. */
  lines: string[];
}

// The two characters of one line break are never taken for two.
const lineBreak = '(?:\\r\\n|\\r(?!\\n)|(?<!\\r)\\n|[\\u2028\\u2029])';
const blankLines = new RegExp(`^(?:[^\\S\\n\\r\\u2028\\u2029]*${lineBreak})+`, 'u');

/** Writes pieces out, so that where a blank line was there is one still, and nothing runs into what follows. */
export function writePieces(pieces: readonly Piece[], sourceCode: Source): OwnedEdit[] {
  const end = getLineEnding(sourceCode);
  return joinPieces(pieces, sourceCode.text).flatMap(({ range, owners, lines }) => {
    if (lines.length > 0) {
      return [{ owners, edit: replaceText(range, lines.join(end)) }];
    }
    const guarded = findGuarded(range, sourceCode);
    const edits = [
      replaceText(getEmptiedRange(range, sourceCode), ''),
      ...(guarded ? [insertText(guarded.range[0], ';')] : []),
    ];
    return edits.map((edit) => ({ owners, edit }));
  });
}

// Pieces with nothing but blank lines between them are one.
function joinPieces(pieces: readonly Piece[], text: string): Piece[] {
  const joined: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.range[0] - b.range[0])) {
    const last = joined.at(-1);
    if (last && text.slice(last.range[1], piece.range[0]).trim() === '') {
      joined[joined.length - 1] = {
        range: [last.range[0], Math.max(last.range[1], piece.range[1])],
        owners: new Set([...last.owners, ...piece.owners]),
        lines: [...last.lines, ...(leavesGap(last, piece, text) ? [''] : []), ...piece.lines],
      };
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

// An import that goes, a blank line, and what takes the place of a declaration: the blank line is still wanted.
function leavesGap({ range, lines }: Piece, next: Piece, text: string): boolean {
  const isBlank = (between: string): boolean =>
    new RegExp(`${lineBreak}[^\\S\\n\\r\\u2028\\u2029]*${lineBreak}`, 'u').test(between);
  const above = text.slice(0, range[0]);
  const isGapAbove = above.trim() === '' || isBlank(/\s*$/u.exec(above)?.[0] ?? '');
  return lines.length === 0 && next.lines.length > 0 && !isGapAbove && isBlank(text.slice(range[1], next.range[0]));
}

/** Gets what goes with a stretch that leaves nothing behind: its lines, and one of the two gaps round it. */
function getEmptiedRange([start, end]: Range, { text }: Source): Range {
  const before = text.slice(0, start);
  const indent = /[^\S\n\r\u2028\u2029]*$/u.exec(before)?.[0].length ?? 0;
  const lineStart = start - indent;
  const isLineStart = lineStart === 0 || /[\n\r\u2028\u2029]$/u.test(text.slice(0, lineStart));
  const [spaces = '', lineEnd] =
    new RegExp(`^[^\\S\\n\\r\\u2028\\u2029]*(${lineBreak}|$)?`, 'u').exec(text.slice(end)) ?? [];
  if (!isLineStart || lineEnd === undefined) {
    // foo(); class X {} bar();
    return isLineStart || lineEnd === undefined ? [start, end + spaces.length] : [lineStart, end];
  }
  const lineStop = end + spaces.length;
  const gap = blankLines.exec(text.slice(lineStop))?.[0].length ?? 0;
  const isGapAbove =
    lineStart === 0 ||
    new RegExp(`${lineBreak}[^\\S\\n\\r\\u2028\\u2029]*${lineBreak}$`, 'u').test(text.slice(0, lineStart));
  if (lineStop + gap < text.length) {
    return [lineStart, isGapAbove ? lineStop + gap : lineStop];
  }
  // At the end of the file it is the gap above that goes.
  const above = new RegExp(`(${lineBreak})(?:[^\\S\\n\\r\\u2028\\u2029]*${lineBreak})+$`, 'u').exec(
    text.slice(0, lineStart),
  );
  return above ? [above.index + (above[1]?.length ?? 0), lineStop + gap] : [lineStart, lineStop + gap];
}

/**
 * Finds the token that must be kept apart from what comes to stand before it. Without semicolons `a = b` would run on into
 * `(c)`.
 */
function findGuarded([start, end]: Range, { ast }: Source): TSESTree.Token | undefined {
  const previous = ast.tokens.findLast(({ range }) => range[1] <= start);
  const next = ast.tokens.find(({ range }) => range[0] >= end);
  const statement = ast.body.findLast(({ range }) => range[1] <= start);
  const isEnded = !previous || !statement || previous.value === ';' || endsItself(statement);
  return !isEnded && next && /^[([`/+*-]/u.test(next.value) ? next : undefined;
}

function endsItself(statement: TSESTree.Node): boolean {
  if (statement.type === 'ExportNamedDeclaration') {
    return statement.declaration === null || endsItself(statement.declaration);
  }
  return /^(?:Block|Try|Switch|Import|ExportAll|Function|Class|TSInterface|TSEnum|TSModule)(?:Statement|Declaration)$/u.test(
    statement.type,
  );
}
