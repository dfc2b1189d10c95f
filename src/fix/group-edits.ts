import type { EditGroup } from './move.ts';
import { getSpan, sortEdits, type TextEdit } from './text-edit.ts';

/**
 * Joins edits into fixes that can all be applied in one pass.
 *
 * ESLint takes a fix for one stretch from its first to its last edit, and drops a fix whose stretch meets another's. So groups
 * that share a move or whose stretches meet become one.
 */
export function getFixes<Key>(groups: readonly EditGroup<Key>[]): Map<Key, readonly TextEdit[]> {
  const byMove = joinSharedMoves(groups.filter(({ moves }) => moves.size > 0));
  const sorted = byMove
    .filter(({ edits }) => edits.length > 0)
    .sort((a, b) => getSpan(a.edits)[0] - getSpan(b.edits)[0]);
  const fixes: { moves: Set<Key>; edits: TextEdit[] }[] = [];
  for (const { moves, edits } of sorted) {
    const last = fixes.at(-1);
    if (last && getSpan(edits)[0] <= getSpan(last.edits)[1]) {
      last.edits.push(...edits);
      moves.forEach((move) => last.moves.add(move));
    } else {
      fixes.push({ moves: new Set(moves), edits: [...edits] });
    }
  }
  return new Map(
    fixes.flatMap(({ moves, edits }) => {
      const fix = sortEdits(edits);
      return [...moves].map((move): [Key, readonly TextEdit[]] => [move, fix]);
    }),
  );
}

function joinSharedMoves<Key>(groups: readonly EditGroup<Key>[]): { moves: Set<Key>; edits: TextEdit[] }[] {
  const joined = new Map<Key, { moves: Set<Key>; edits: TextEdit[] }>();
  for (const { moves, edits } of groups) {
    const meeting = new Set([...moves].flatMap((move) => joined.get(move) ?? []));
    const whole = { moves: new Set(moves), edits: [] as TextEdit[] };
    for (const group of meeting) {
      group.moves.forEach((move) => whole.moves.add(move));
      whole.edits.push(...group.edits);
    }
    whole.edits.push(...edits);
    whole.moves.forEach((move) => joined.set(move, whole));
  }
  return [...new Set(joined.values())];
}
