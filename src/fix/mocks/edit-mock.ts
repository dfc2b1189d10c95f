import { getModuleExports } from '../../modules/exports/exports.ts';
import { noUses, type MockReference } from '../../syntax/module-reference.ts';
import { getDestinationExports } from '../settling/find-destination.ts';
import { isWhollyListed } from '../find-moves.ts';
import { findRivalMock } from './find-rival-mock.ts';
import type { FixContext, ListedReference } from '../fix-context.ts';
import type { Destination, Move, MoveOutcome } from '../move.ts';
import { renameInside, renameKeys } from './rename-mock-keys.ts';
import { spreadOriginal } from './spread-original.ts';
import { replaceSpecifier } from '../statement-text.ts';

/**
 * Moves a mock: its path, its factory's keys, and what the factory takes from the original module.
 *
 * The mock must go on replacing what it replaced and nothing else. So names of the canonical module that it does not
 * mention are taken from the original, and a mock of a module that keeps other names stays.
 *
 * @param companions the references to the same module inside the mock.
 */
export function editMock(
  move: Move,
  reference: MockReference,
  destination: Destination,
  companions: readonly ListedReference[],
  context: FixContext,
): MoveOutcome {
  const rival = findRivalMock(move, reference, destination, context);
  if (rival !== undefined) {
    return { reason: `the file mocks \`${rival}\`, too` };
  }
  if (reference.opaque !== undefined) {
    return editOpaque(move, reference.opaque, destination, context);
  }
  return reference.factory
    ? editFactory(move, reference, reference.factory.object, destination, companions, context)
    : editBare(move, reference, destination, context);
}

// jest.mock("./old", factory)
function editOpaque(move: Move, opaque: string, destination: Destination, context: FixContext): MoveOutcome {
  const { module, reference } = move;
  const isRenamed = module
    .getListedNames(context.file)
    .some((name) => module.findTarget(name, context.file)?.export !== name);
  const isSafe = module.movesEveryName(context.file) && !isRenamed && isCovered(move, '*', destination, context);
  return isSafe
    ? { edits: [replaceSpecifier(reference.source, destination.specifier, context.sourceCode)] }
    : { reason: opaque };
}

// jest.mock("./old"), vi.unmock("./old")
function editBare(move: Move, reference: MockReference, destination: Destination, context: FixContext): MoveOutcome {
  if (!isWhollyListed(move.module, context.file)) {
    return { reason: 'it replaces the names that stay, too' };
  }
  const edits = [replaceSpecifier(reference.source, destination.specifier, context.sourceCode)];
  const targets = move.entries.flatMap((entry) => entry.targets.map((target) => target.export ?? ''));
  return !reference.replaces || isSpy(reference) || isCovered(move, targets, destination, context)
    ? { edits }
    : { edits, reason: `it would replace further names of \`${destination.specifier}\`` };
}

// vi.mock("./old", { spy: true }): all goes on as it was, watched.
function isSpy({ node: { arguments: given } }: MockReference): boolean {
  return (
    given[1]?.type === 'ObjectExpression' &&
    given[1].properties.some(
      (property) =>
        property.type === 'Property' &&
        property.key.type === 'Identifier' &&
        property.key.name === 'spy' &&
        property.value.type === 'Literal' &&
        property.value.value === true,
    )
  );
}

// jest.mock("./old", () => ({ … }))
function editFactory(
  move: Move,
  reference: MockReference,
  { properties }: NonNullable<MockReference['factory']>['object'],
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
    reference.factory?.original ?? noUses,
    ...companions.map(({ reference: own }) => (own.form === 'namespace' ? own.uses : noUses)),
  ];
  const own = new Set(originals.flatMap(({ spreads }) => spreads));
  const spreads = properties.filter((property) => property.type === 'SpreadElement');
  if (spreads.some((spread) => !own.has(spread))) {
    return { reason: 'its factory spreads something that is not the original module' };
  }
  if (spreads.length === 0 && !isWhollyListed(move.module, context.file)) {
    return { reason: 'it replaces the names that stay, too' };
  }
  const path = replaceSpecifier(reference.source, destination.specifier, context.sourceCode);
  const edits = [path, ...inner.edits, ...keys.edits];
  if (spreads.length > 0 || isCovered(move, keys.names, destination, context)) {
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
function isCovered(
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
