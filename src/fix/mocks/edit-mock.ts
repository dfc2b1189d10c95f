import type { MockFactory, MockReference } from '../../syntax/module-reference.ts';
import { isWhollyListed, keepsValues } from '../listed-exports.ts';
import { editFactory, isCovered } from './edit-factory.ts';
import { findRivalMock } from './find-rival-mock.ts';
import type { FixContext, ListedReference } from '../fix-context.ts';
import type { Destination, Move, MoveOutcome } from '../move.ts';
import { splitMock } from './split-mock.ts';
import { replaceSpecifier } from '../statement-text.ts';

/**
 * Moves a mock: its path, its factory's keys, and what the factory takes from the original module.
 *
 * The mock must go on replacing what it replaced and nothing else. So names of the canonical module that it does not
 * mention are taken from the original, and a mock that replaces names that stay is split.
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
  const { factory } = reference;
  if (!factory) {
    return editBare(move, reference, destination, context);
  }
  const edit = mustSplit(move, factory, context) ? splitMock : editFactory;
  return edit(move, reference, factory, destination, companions, context);
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
    return { reason: 'it has no factory that could be split, and replaces names that stay, too' };
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

/** Tells whether a mock replaces names that stay: by a key, or by offering nothing else of a module that keeps values. */
function mustSplit({ module }: Move, { object, keys }: MockFactory, { file }: FixContext): boolean {
  const staying = keys.some(({ name }) => name !== '__esModule' && !module.findTarget(name, file));
  const isWhole = object.properties.every(({ type }) => type !== 'SpreadElement');
  return !isWhollyListed(module, file) && (staying || (isWhole && keepsValues(module, file)));
}
