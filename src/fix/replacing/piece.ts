import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../../syntax/module-reference.ts';
import { getLineEnding } from '../fix-context.ts';
import { insertText, replaceText } from '../text-edit.ts';
import { getEmptiedRange, getGapAbove, hasBlankLine } from './emptied-range.ts';
import type { OwnedEdit, Replacement } from './replacement.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** A stretch of whole statements that goes, and the statements that take its place. */
export interface Piece {
  readonly range: Range;
  readonly owners: Set<Replacement>;
  /** An empty one is a blank line. */
  lines: string[];
}

/** Pieces that have become one. */
interface Joined extends Piece {
  range: Range;
}

/** Writes pieces out, so that where a blank line was there is one still, and nothing runs into what follows. */
export function writePieces(pieces: readonly Piece[], sourceCode: Source): OwnedEdit[] {
  const end = getLineEnding(sourceCode);
  return joinPieces(pieces, sourceCode.text).flatMap(({ range, owners, lines }) => {
    if (lines.length > 0) {
      return [{ owners, edit: replaceText(range, lines.join(end)) }];
    }
    const guarded = findGuarded(range, sourceCode);
    const edits = [
      replaceText(getEmptiedRange(range, sourceCode.text), ''),
      ...(guarded ? [insertText(guarded.range[0], ';')] : []),
    ];
    return edits.map((edit) => ({ owners, edit }));
  });
}

// Pieces with nothing but blank lines between them are one.
function joinPieces(pieces: readonly Piece[], text: string): Piece[] {
  const joined: Joined[] = [];
  for (const { range, owners, lines } of [...pieces].sort((a, b) => a.range[0] - b.range[0])) {
    const last = joined.at(-1);
    if (last && text.slice(last.range[1], range[0]).trim() === '') {
      const added = leavesGap(last, { range, lines }, text) ? ['', ...lines] : lines;
      for (const line of added) last.lines.push(line);
      for (const owner of owners) last.owners.add(owner);
      last.range = [last.range[0], Math.max(last.range[1], range[1])];
    } else {
      joined.push({ range, owners: new Set(owners), lines: [...lines] });
    }
  }
  return joined;
}

// An import that goes, a blank line, and what takes the place of a declaration: the blank line is still wanted.
function leavesGap({ range, lines }: Joined, next: Pick<Piece, 'range' | 'lines'>, text: string): boolean {
  if (lines.length > 0 || next.lines.length === 0) {
    return false;
  }
  const gapAbove = getGapAbove(text, range[0]);
  const isGapAbove = gapAbove.length === range[0] || hasBlankLine(gapAbove);
  return !isGapAbove && hasBlankLine(text.slice(range[1], next.range[0]));
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
