import { findCompanions } from './find-companions.ts';
import { settleDestinations } from './find-destination.ts';
import { findDroppedEffect, findRefusal } from './find-refusal.ts';
import { getModuleId, type FixContext, type ListedReference } from './fix-context.ts';
import { editMove } from './edit-move.ts';
import { findCanonicalImports, findReorder } from './import-sinks.ts';
import { findSharedDestination, isSettled, refuse, type Move } from './move.ts';
import type { TextEdit } from './text-edit.ts';

/** The edits of the moves that stand alone: all but lists of imports. */
export type OwnEdits = ReadonlyMap<Move, readonly TextEdit[]>;

/**
 * Decides which moves can be made: fills in the reason on each finding that can't, and writes the edits of each move
 * that no other move has a part in, also of refused ones where a person could still decide for them.
 */
export function settleMoves(moves: readonly Move[], listed: readonly ListedReference[], context: FixContext): OwnEdits {
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
    // `import D, * as ns` of which both move would need statements of two kinds.
    const hasOtherHalf = moves.some((other) => other !== move && other.reference === move.reference);
    settleEdits(move, hasOtherHalf, edits, listed, context);
  }
  // One that stays keeps its module loaded for those that follow.
  for (const move of [...moves].sort((a, b) => getRank(a) - getRank(b))) {
    settleRefusals(move, isKept(move, moves, listed), context);
  }
  settleTogether(moves, listed);
  return edits;
}

function isList({ reference, namespace }: Move): boolean {
  return (
    reference.form === 'export' || (reference.form === 'import' && !namespace && reference.node.specifiers.length > 0)
  );
}

// Bare imports come first, then statements, then what runs after them; the sort keeps the order of the file.
function getRank(move: Move): number {
  return isBareImport(move) ? 0 : /^(?:import|export|export-all)$/u.test(move.reference.form) ? 1 : 2;
}

// import "./old"
function isBareImport({ reference }: Move): boolean {
  return reference.form === 'import' && reference.node.specifiers.length === 0;
}

function settleEdits(
  move: Move,
  hasOtherHalf: boolean,
  edits: Map<Move, readonly TextEdit[]>,
  listed: readonly ListedReference[],
  context: FixContext,
): void {
  const { reference } = move;
  if (reference.form === 'import' && 'phase' in reference.node && reference.node.phase) {
    refuse(move, 'it is imported in a phase of its own', true);
  } else if (hasOtherHalf) {
    refuse(move, 'a default and a namespace are imported in one statement', true);
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

/** Tells whether a statement above a move goes on loading its module, so that nothing of it is dropped or comes later. */
function isKept(move: Move, moves: readonly Move[], listed: readonly ListedReference[]): boolean {
  return listed.some(({ reference, module }) => {
    if (
      !/^(?:import|export|export-all)$/u.test(reference.form) ||
      reference.isTypeOnly ||
      reference === move.reference
    ) {
      return false;
    }
    const own = moves.filter((other) => other.reference === reference);
    const stays = own.length === 0 || own.some((other) => other.keepsLoad === true || keepsValue(other) || !isSettled(other));
    return stays && getModuleId({ module }) === getModuleId(move) && reference.source[0] < move.reference.source[0];
  });
}

// `import { type T } from "./old"` does not keep it loaded.
function keepsValue({ reference, entries, keepsNames, namespace }: Move): boolean {
  if (namespace || (reference.form !== 'import' && reference.form !== 'export')) {
    return keepsNames;
  }
  const moved = new Set(entries.flatMap(({ specifier, reason }) => (reason === undefined ? specifier : [])));
  return reference.node.specifiers.some(
    (specifier) =>
      !(specifier.type !== 'ImportNamespaceSpecifier' && moved.has(specifier)) &&
      !(specifier.type === 'ImportSpecifier' && specifier.importKind === 'type') &&
      !(specifier.type === 'ExportSpecifier' && specifier.exportKind === 'type'),
  );
}

function settleRefusals(move: Move, isLoaded: boolean, context: FixContext): void {
  const { reference } = move;
  const destination = move.entries.find((entry) => entry.destination)?.destination;
  if (!destination || reference.form === 'path' || reference.form === 'comment' || reference.form === 'declaration') {
    return;
  }
  const loads = !reference.isTypeOnly && reference.form !== 'mock';
  const canKeep =
    context.options.keepSideEffects && (reference.form === 'import' || reference.form === 'export') && !move.namespace;
  const isDropped = loads && !isLoaded && !keepsValue(move);
  if (isDropped && canKeep && findDroppedEffect(move, destination, context) !== undefined) {
    move.keepsLoad = true;
    // What the option leaves behind is not reported.
    move.isSilent = isBareImport(move);
  }
  const hasCanonical =
    'node' in reference &&
    findCanonicalImports(reference.node, destination, context).some(({ importKind }) => importKind !== 'type');
  const reason = findRefusal(move, destination, { dropsLoad: isDropped && !move.keepsLoad, hasCanonical }, context);
  if (reason !== undefined) {
    refuse(move, reason);
  }
  for (const entry of move.entries) {
    const reorder = entry.destination && findReorder(move, entry.destination, context);
    if (reorder !== undefined) {
      entry.reason ??= reorder;
    }
  }
}

/** A mock and the imports that it replaces move together or not at all; so do a load and the type said of it. */
function settleTogether(moves: readonly Move[], listed: readonly ListedReference[]): void {
  for (const owner of listed) {
    const own = moves.find(({ reference }) => reference === owner.reference);
    const inner = new Set(findCompanions(owner, listed).map(({ reference }) => reference));
    for (const move of moves.filter(({ reference }) => inner.has(reference as never))) {
      followOwner(move, own);
    }
  }
  for (const mock of listed.filter(({ reference }) => reference.form === 'mock' && reference.replaces)) {
    const same = moves.filter((move) => getModuleId(move) === getModuleId(mock) && !move.reference.isTypeOnly);
    const own = same.find(({ reference }) => reference === mock.reference);
    const stuck = own ? same.find((move) => !isSettled(move)) : undefined;
    if (!own || stuck) {
      const reason = !own || stuck === own ? 'a mock of it in this file stays' : 'another use of it in this file stays';
      same.forEach((move) => {
        refuse(move, reason);
      });
    }
  }
  for (const { reference, module } of listed) {
    if (reference.form === 'declaration' && reference.node.body?.body.length) {
      const same = moves.filter((move) => getModuleId(move) === getModuleId({ module }));
      same.forEach((move) => {
        refuse(move, 'this file augments the deprecated module');
      });
    }
  }
}

// What stands inside a mock or a cast is edited with it.
function followOwner(move: Move, owner: Move | undefined): void {
  if (!owner) {
    refuse(move, 'what it belongs to stays');
    return;
  }
  for (const entry of move.entries) {
    const [first] = owner.entries;
    delete entry.reason;
    entry.isImpossible = true;
    if (first?.reason !== undefined) {
      entry.reason = first.reason;
    }
  }
  move.owner = owner;
}
