import { isSettled, refuse, type Move } from '../move.ts';

/**
 * Settles `import D, * as ns from "./old"` of which both halves move. The statement goes with the namespace; a default that
 * becomes something else leaves it, one that is the canonical default goes along.
 */
export function settleHalves(moves: readonly Move[]): void {
  for (const namespace of moves.filter((move) => move.namespace && !move.keepsNames)) {
    const byDefault = findOtherHalf(namespace, moves);
    if (byDefault && !isSettled(byDefault)) {
      refuse(namespace, 'the default beside it stays');
    }
    if (byDefault) {
      for (const entry of namespace.entries) {
        // Alone, the namespace would take the default along to where it may be something else.
        entry.isImpossible ||= entry.reason !== undefined;
      }
    }
  }
}

/** Joins the halves of the statements that stay one. */
export function joinHalves(moves: readonly Move[]): void {
  for (const namespace of moves.filter((move) => move.namespace && !move.keepsNames && isSettled(move))) {
    const byDefault = findOtherHalf(namespace, moves);
    const [entry] = byDefault?.entries ?? [];
    const [target] = entry?.targets ?? [];
    const [whole] = namespace.entries;
    if (byDefault && target?.export === 'default' && entry?.destination?.specifier === whole?.destination?.specifier) {
      byDefault.owner = namespace;
    }
  }
}

function findOtherHalf(move: Move, moves: readonly Move[]): Move | undefined {
  return moves.find((other) => other !== move && other.reference === move.reference);
}
