import type { EditGroup } from './move.ts';
import { getSpan, sortEdits, type TextEdit } from './text-edit.ts';

/**
 * Joins edits into fixes that can all be applied in one pass.
 *
 * ESLint takes a fix for one stretch from its first to its last edit, and drops a fix whose stretch meets another's. So groups
 * that share a move or whose stretches meet become one.
 */
export function getFixes<Key>(groups: readonly EditGroup<Key>[]): Map<Key, readonly TextEdit[]> {
  const sorted = joinSharedMoves(groups)
    .map((group) => ({ ...group, span: getSpan(group.edits) }))
    .sort((a, b) => a.span[0] - b.span[0]);
  const stretches: { readonly parts: Joined<Key>[]; end: number }[] = [];
  for (const { span, ...group } of sorted) {
    const last = stretches.at(-1);
    if (last && span[0] <= last.end) {
      last.parts.push(group);
      last.end = Math.max(last.end, span[1]);
    } else {
      stretches.push({ parts: [group], end: span[1] });
    }
  }
  return new Map(
    stretches.flatMap(({ parts }) => {
      const fix = sortEdits(parts.flatMap(({ edits }) => edits));
      return parts.flatMap(({ moves }) => [...moves].map((move): [Key, readonly TextEdit[]] => [move, fix]));
    }),
  );
}

interface Joined<Key> {
  readonly moves: Set<Key>;
  readonly edits: TextEdit[];
}

/** Joins the groups that share a move, be it by others; those without a move or an edit are none. */
function joinSharedMoves<Key>(groups: readonly EditGroup<Key>[]): Joined<Key>[] {
  // A group points at one that it was joined with, as long as there is one: the last of the row stands for all.
  const next = groups.map((_, index) => index);
  const firstOf = new Map<Key, number>();
  for (const [index, { moves }] of groups.entries()) {
    for (const move of moves) {
      const first = firstOf.get(move);
      firstOf.set(move, first ?? index);
      next[findLast(first ?? index, next)] = findLast(index, next);
    }
  }
  const joined = new Map<number, Joined<Key>>();
  for (const [index, { moves, edits }] of groups.entries()) {
    const last = findLast(index, next);
    const whole = joined.get(last) ?? { moves: new Set(), edits: [] };
    joined.set(last, whole);
    moves.forEach((move) => whole.moves.add(move));
    edits.forEach((edit) => whole.edits.push(edit));
  }
  return [...joined.values()].filter(({ moves, edits }) => moves.size > 0 && edits.length > 0);
}

// Each step halves the row for whoever asks next.
function findLast(index: number, next: number[]): number {
  let last = index;
  for (let after = next[last] ?? last; after !== last; after = next[last] ?? last) {
    next[last] = next[after] ?? after;
    last = after;
  }
  return last;
}
