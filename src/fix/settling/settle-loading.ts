import { findCycle, findDroppedEffect, findForeignMock } from './find-refusal.ts';
import { hasStuck, keepsValue, trackLoads } from './what-stays.ts';
import { isBareStatement } from '../is-bare-statement.ts';
import type { FixContext, ListedReference } from '../fix-context.ts';
import { findCanonicalImports, findReorder } from '../lists/import-sinks.ts';
import { getDestinationId, refuse, type Destination, type Entry, type Move } from '../move.ts';

/**
 * Refuses the moves after which modules would be loaded otherwise than before: no longer, in another order, in a cycle, or
 * in the place of a mock.
 *
 * @param stuck what is known to stay.
 */
export function settleLoading(
  moves: readonly Move[],
  listed: readonly ListedReference[],
  stuck: ReadonlySet<Entry>,
  context: FixContext,
): void {
  const loads = trackLoads(moves, listed, stuck);
  // One that stays keeps its module loaded for those that follow.
  for (const move of moves.toSorted((one, other) => getRank(one) - getRank(other))) {
    settleEffect(move, loads.isKept(move), context);
    loads.see(move);
  }
  const landings = getLandings(moves, stuck, context);
  for (const move of moves) {
    settleOrder(move, landings, context);
  }
}

// Bare imports come first, then statements, then what runs after them; the sort keeps the order of the file.
function getRank(move: Move): number {
  return isBareStatement(move.reference) ? 0 : /^(?:import|export|export-all)$/u.test(move.reference.form) ? 1 : 2;
}

/** Refuses what would leave a mock of the project behind, or load modules in another order. */
function settleOrder(move: Move, landings: ReadonlySet<string>, context: FixContext): void {
  if (!canLoad(move)) {
    return;
  }
  const mock = findForeignMock(move, context);
  if (mock !== undefined) {
    refuse(move, mock);
  }
  for (const destination of getDestinations(move)) {
    const hasCanonical = landings.has(getDestinationId(destination));
    const reason = findCycle(move, destination, hasCanonical, context) ?? findReorder(move, destination, context);
    for (const entry of move.entries) {
      if (reason !== undefined && entry.destination?.specifier === destination.specifier) {
        entry.reason ??= reason;
      }
    }
  }
}

function canLoad({ reference }: Move): boolean {
  return !/^(?:path|comment|declaration)$/u.test(reference.form);
}

/** Refuses to drop what the deprecated module does when it is loaded, or keeps it. */
function settleEffect(move: Move, isLoaded: boolean, context: FixContext): void {
  const { reference } = move;
  // A bare import that the option leaves behind is left whatever stands above it.
  const isFree = isLoaded && !(context.options.keepSideEffects && isBareStatement(move.reference));
  if (!canLoad(move) || reference.isTypeOnly || reference.form === 'mock' || isFree || keepsValue(move)) {
    return;
  }
  const destinations = getDestinations(move);
  // `import "./old"` of which the names have several canonical modules, so that it can become none of them.
  const wanted = destinations.length === 0 && isBareStatement(move.reference) ? [undefined] : destinations;
  const effects = wanted.map((destination) => findDroppedEffect(move, destination, context));
  const [effect] = effects;
  // One canonical module that does the same is enough.
  if (effect === undefined || effects.includes(undefined)) {
    return;
  }
  if (context.options.keepSideEffects && /^(?:import|export)$/u.test(reference.form) && !move.namespace) {
    move.keepsLoad = true;
    // What the option leaves behind is not reported.
    move.isSilent = isBareStatement(move.reference);
  } else {
    refuse(move, effect);
  }
}

/** The canonical modules that the file loads anyway, by what it holds now or by a statement that can move there. */
function getLandings(moves: readonly Move[], stuck: ReadonlySet<Entry>, context: FixContext): Set<string> {
  const landings = moves.flatMap((move) =>
    getDestinations(move).filter((destination) => {
      const { reference } = move;
      return (
        getRank(move) < 2 &&
        'node' in reference &&
        (findCanonicalImports(reference.node, destination, context).some(({ importKind }) => importKind !== 'type') ||
          (!reference.isTypeOnly &&
            !hasStuck(move, stuck) &&
            findCycle(move, destination, false, context) === undefined))
      );
    }),
  );
  return new Set(landings.map(getDestinationId));
}

function getDestinations({ entries }: Move): Destination[] {
  const bySpecifier = new Map(
    entries.flatMap(({ destination }) => (destination ? [[destination.specifier, destination]] : [])),
  );
  return [...bySpecifier.values()];
}
