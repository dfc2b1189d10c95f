import { getModuleExports } from '../../modules/exports/exports.ts';
import { noUses, type MockFactory, type MockReference } from '../../syntax/module-reference.ts';
import type { FixContext, ListedReference } from '../fix-context.ts';
import type { Destination, Move, MoveOutcome } from '../move.ts';
import { getDestinationExports } from '../settling/find-destination.ts';
import { replaceSpecifier } from '../statement-text.ts';
import { renameInside, renameKeys } from './rename-mock-keys.ts';
import { markDefault, spreadOriginal } from './spread-original.ts';

/**
 * Makes a mock whose factory returns an object one of the canonical module: `jest.mock("./old", () => ({ … }))`.
 *
 * @param companions the references to the same module inside the mock.
 */
export function editFactory(
  move: Move,
  reference: MockReference,
  factory: MockFactory,
  destination: Destination,
  companions: readonly ListedReference[],
  context: FixContext,
): MoveOutcome {
  const inner = renameInside(move, companions, destination, context);
  const keys = renameKeys(move, reference, context);
  if (inner.reason !== undefined || keys.reason !== undefined) {
    return { reason: inner.reason ?? keys.reason };
  }
  const originals = [
    factory.original,
    ...companions.map(({ reference: own }) => (own.form === 'namespace' ? own.uses : noUses)),
  ];
  const own = new Set(originals.flatMap(({ spreads }) => spreads));
  const spreads = factory.object.properties.filter((property) => property.type === 'SpreadElement');
  if (spreads.some((spread) => !own.has(spread))) {
    return { reason: 'its factory spreads something that is not the original module' };
  }
  const path = replaceSpecifier(reference.source, destination.specifier, context.sourceCode);
  const edits = [path, ...inner.edits, ...keys.edits];
  if (spreads.length > 0) {
    return { edits: [...edits, ...markDefault(move, reference, factory, destination, context)] };
  }
  if (isCovered(move, keys.names, destination, context)) {
    return { edits };
  }
  const rest = spreadOriginal(reference, destination, context);
  return rest
    ? { edits: [...edits, ...rest] }
    : { edits, reason: `it would replace further names of \`${destination.specifier}\`` };
}

/**
 * Tells whether a mock that offers some names (`*`: whatever the deprecated module exports) offers every value of the
 * canonical module. What is not known is not covered.
 */
export function isCovered(
  move: Move,
  names: readonly string[] | '*',
  destination: Destination,
  { file }: FixContext,
): boolean {
  const canonical = getDestinationExports(destination, file);
  const old = names === '*' && move.module.file !== undefined ? getModuleExports(move.module.file) : undefined;
  const offered = names === '*' ? [...(old?.names.keys() ?? [])] : names;
  const isKnown = canonical?.complete === true && (names !== '*' || old?.complete === true);
  return isKnown && [...canonical.names].every(([name, { kind }]) => kind === 'type' || offered.includes(name));
}
