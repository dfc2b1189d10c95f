import { expectsError } from '../../syntax/expects-error.ts';
import { findCompanions } from './find-companions.ts';
import { isBareStatement } from '../is-bare-statement.ts';
import { settleDestinations } from './find-destination.ts';
import type { FixContext, ListedReference } from '../fix-context.ts';
import { getFollowers, type Follower } from '../members/followers.ts';
import { editMove } from '../edit-move.ts';
import { findSharedDestination, isSettled, refuse, type Move } from '../move.ts';
import { joinHalves } from './settle-halves.ts';
import { settleRounds } from './settle-rounds.ts';
import type { TextEdit } from '../text-edit.ts';

/** The edits of the moves that stand alone: all but lists of imports. */
export type OwnEdits = ReadonlyMap<Move, readonly TextEdit[]>;

/** What was decided of the moves of a file. */
export interface Settlement {
  readonly own: OwnEdits;
  /** The uses of legacy members that go along with them. */
  readonly followers: readonly Follower[];
}

/**
 * Decides which moves can be made: fills in the reason on each finding that can't, and writes the edits of each move
 * that no other move has a part in, also of refused ones where a person could still decide for them.
 */
export function settleMoves(
  moves: readonly Move[],
  listed: readonly ListedReference[],
  context: FixContext,
): Settlement {
  const siblings = context.sourceCode.ast.body.flatMap((node) =>
    'source' in node && node.source?.type === 'Literal' && typeof node.source.value === 'string'
      ? [node.source.value]
      : [],
  );
  const edits = new Map<Move, readonly TextEdit[]>();
  for (const move of moves) {
    settleDestinations(
      move,
      siblings.filter((specifier) => specifier !== move.reference.specifier),
      context,
    );
  }
  for (const move of moves) {
    settleEdits(move, edits, listed, context);
    if (!isList(move) && !isSettled(move)) {
      // `const { A, B } = require("./old")` moves as a whole.
      refuse(move, 'it takes names that stay, too');
    }
  }
  const followers = getFollowers(moves, context);
  settleRounds(moves, listed, followers, context);
  joinHalves(moves);
  return { own: edits, followers };
}

function isList({ reference, namespace }: Move): boolean {
  return (reference.form === 'export' || (reference.form === 'import' && !namespace)) && !isBareStatement(reference);
}

function settleEdits(
  move: Move,
  edits: Map<Move, readonly TextEdit[]>,
  listed: readonly ListedReference[],
  context: FixContext,
): void {
  const { reference } = move;
  if (reference.form === 'import' && 'phase' in reference.node && reference.node.phase) {
    refuse(move, 'it is imported in a phase of its own', true);
  } else if (isErrorExpected(move, context)) {
    refuse(move, '`@ts-expect-error` says that it is wrong as it is');
  }
  if (isList(move) || move.entries.some(({ isImpossible }) => isImpossible)) {
    return;
  }
  const destination = findSharedDestination(move);
  if (!destination) {
    refuse(move, 'its names have several canonical modules', true);
    return;
  }
  const outcome = editMove(move, destination, findCompanions(move, listed), context);
  if (outcome.reason !== undefined) {
    refuse(move, outcome.reason, outcome.edits === undefined);
  }
  if (outcome.edits) {
    edits.set(move, outcome.edits);
  }
}

function isErrorExpected({ entries }: Move, { sourceCode }: FixContext): boolean {
  return entries.some(({ range }) => expectsError(sourceCode, sourceCode.getLocFromIndex(range[0]).line));
}
