import type { FixContext, ListedReference } from '../fix-context.ts';
import { settleFollowers, type Follower } from '../members/followers.ts';
import type { Entry, Move } from '../move.ts';
import { settleHalves } from './settle-halves.ts';
import { settleLoading } from './settle-loading.ts';
import { settleTogether } from './settle-together.ts';

const mostRounds = 6;

/**
 * Settles what depends on the other moves of the file, in rounds, until nothing changes: a move that stays keeps its module
 * loaded for those below it, so that they need not stay. Thus one pass of fixes leaves nothing that a second could fix.
 */
export function settleRounds(
  moves: readonly Move[],
  listed: readonly ListedReference[],
  followers: readonly Follower[],
  context: FixContext,
): void {
  const restore = remember(moves);
  const settle = (stuck: ReadonlySet<Entry>): ReadonlySet<Entry> => {
    restore();
    settleLoading(moves, listed, stuck, context);
    settleHalves(moves);
    settleTogether(moves, listed);
    settleFollowers(followers, context);
    return getStuck(moves);
  };
  let stuck = getStuck(moves);
  for (let round = 0; round < mostRounds; round += 1) {
    const next = settle(stuck);
    if (next.size === stuck.size && [...next].every((entry) => stuck.has(entry))) {
      return;
    }
    stuck = next;
  }
  // Each decision undoes another one: those of a first round rest on nothing but the file as it is.
  settle(new Set());
}

function getStuck(moves: readonly Move[]): ReadonlySet<Entry> {
  return new Set(moves.flatMap(({ entries }) => entries.filter(({ reason }) => reason !== undefined)));
}

/** Remembers what is decided so far; the answer takes back whatever is decided later. */
function remember(moves: readonly Move[]): () => void {
  const entries = moves.flatMap((move) =>
    move.entries.map((entry) => ({ entry, reason: entry.reason, isImpossible: entry.isImpossible })),
  );
  return () => {
    for (const { entry, reason, isImpossible } of entries) {
      delete entry.reason;
      delete entry.isImpossible;
      Object.assign(entry, { ...(reason === undefined ? {} : { reason }), ...(isImpossible ? { isImpossible } : {}) });
    }
    for (const move of moves) {
      delete move.keepsLoad;
      delete move.isSilent;
      delete move.owner;
    }
  };
}
