import type { TSESTree } from '@typescript-eslint/utils';
import type { FixContext } from '../fix-context.ts';
import { insertBelow } from '../statement-text.ts';
import type { TextEdit } from '../text-edit.ts';
import { getStretch } from './attached-comments.ts';
import { getFileStyle, type FileStyle } from './file-style.ts';
import { writePieces, type Piece } from './piece.ts';
import type { OwnedEdit, Replacement } from './replacement.ts';

/** The edits of a file while they are collected. */
export interface Draft {
  readonly context: FixContext;
  readonly style: FileStyle;
  readonly pieces: Map<TSESTree.Node, Piece>;
  readonly edits: OwnedEdit[];
  /** Statements for the top of the file, which are written together. */
  readonly top: { readonly text: string; readonly owners: ReadonlySet<Replacement> }[];
  /** True once a statement is written that makes the file a module. */
  hasModuleStatement: boolean;
}

/** Makes a draft without edits. */
export function createDraft(context: FixContext): Draft {
  return {
    context,
    style: getFileStyle(context.sourceCode),
    pieces: new Map(),
    edits: [],
    top: [],
    hasModuleStatement: false,
  };
}

/** Gets the piece of a statement that goes as a whole, and says whose it is. */
export function getPiece(
  draft: Draft,
  statement: TSESTree.Node,
  owners: Iterable<Replacement>,
  range = getStretch(statement, draft.context.sourceCode),
): Piece {
  const piece = draft.pieces.get(statement) ?? { range, owners: new Set(), lines: [] };
  draft.pieces.set(statement, piece);
  for (const owner of owners) {
    piece.owners.add(owner);
  }
  return piece;
}

/** Writes statements in the place of one that goes, or below one that stays. */
export function putLine(draft: Draft, statement: TSESTree.Node, line: string, owners: ReadonlySet<Replacement>): void {
  const piece = draft.pieces.get(statement);
  if (piece) {
    piece.lines.push(line);
    owners.forEach((owner) => piece.owners.add(owner));
  } else {
    addEdits(draft, [insertBelow(statement, line, draft.context.sourceCode)], owners);
  }
}

/** Adds edits that stand alone. */
export function addEdits(draft: Draft, edits: readonly TextEdit[], owners: Iterable<Replacement>): void {
  const set = new Set(owners);
  for (const edit of edits) draft.edits.push({ owners: set, edit });
}

/** Gets all edits of a draft. */
export function getOwnedEdits({ edits, pieces, context }: Draft): OwnedEdit[] {
  return [...writePieces([...pieces.values()], context.sourceCode), ...edits];
}
