import { isPackageFile } from '../modules/paths.ts';
import { findLoadEffect } from '../modules/loading/load-effects.ts';
import { loadsModule } from '../modules/loading/module-graph.ts';
import { getModuleExports, type ModuleExports } from '../modules/exports/exports.ts';
import type { NamespaceUses } from '../syntax/module-reference.ts';
import { findNamespaceDifference } from './compare-exports.ts';
import { editMock } from './mocks/edit-mock.ts';
import { editNamespace } from './edit-namespace.ts';
import { editExportAll, editPath } from './edit-whole.ts';
import { getDestinationExports } from './settling/find-destination.ts';
import { findDirectiveProblem } from './find-directive-problem.ts';
import type { FixContext, ListedReference } from './fix-context.ts';
import type { Destination, Move, MoveOutcome } from './move.ts';

/** Writes the edits of a move that no other move has a part in: of every form but a list of imports or exports. */
export function editMove(
  move: Move,
  destination: Destination,
  companions: readonly ListedReference[],
  context: FixContext,
): MoveOutcome {
  const { reference } = move;
  switch (reference.form) {
    case 'import':
      return move.namespace ? editUses(move, destination, companions, context) : editLoad(move, destination, context);
    case 'export':
      // Without names: a list of them is edited together with others.
      return editLoad(move, destination, context);
    case 'export-all':
      return editExportAll(move, reference, destination, context);
    case 'namespace':
    case 'comment':
      return editUses(move, destination, companions, context);
    case 'mock':
      return editMock(move, reference, destination, companions, context);
    case 'path':
      return editFile(move, destination, context);
    case 'declaration':
      return { reason: 'an augmentation belongs to the module that it names' };
  }
}

/** A namespace whose names are used, or that goes somewhere as a whole. */
function editUses(
  move: Move,
  destination: Destination,
  companions: readonly ListedReference[],
  context: FixContext,
): MoveOutcome {
  const { reference } = move;
  const uses = move.namespace?.uses ?? (reference.form === 'namespace' ? reference.uses : undefined);
  const edits = editNamespace(move, companions, context);
  if (!edits) {
    return { reason: move.keepsNames ? 'it takes names that stay, too' : 'a new name can not be written here' };
  }
  const escape =
    uses?.escape ??
    (uses && uses.spreads.length > 0 ? 'its namespace object is spread' : undefined) ??
    (move.namespace && hasImportType(uses, context) ? 'its type is written out' : undefined);
  const isWhole = escape !== undefined || (reference.form === 'comment' && reference.hasWhole);
  if (isWhole) {
    return {
      edits,
      reason: findWholeProblem(move, destination, escape ?? 'its whole namespace is used', context),
    };
  }
  const isBare = uses?.names.length === 0 && !reference.isTypeOnly;
  return isBare
    ? { ...editLoad(move, destination, context), edits }
    : { edits, reason: findUnknownName(move, uses, context) };
}

// import * as old from "./old"; const own: typeof import("./old") = old;
function hasImportType(uses: NamespaceUses | undefined, { sourceCode }: FixContext): boolean {
  return uses?.types.some((range) => /\bimport\b/u.test(sourceCode.text.slice(...range))) === true;
}

// Where both modules export the same, it does not matter who is handed the namespace object.
function findWholeProblem(
  { module, reference }: Move,
  destination: Destination,
  escape: string,
  { file }: FixContext,
): string | undefined {
  const isRenamed = module.getListedNames(file).some((name) => module.findTarget(name, file)?.export !== name);
  if (!module.movesEveryName(file) || isRenamed) {
    return escape;
  }
  const old = module.file === undefined ? undefined : getModuleExports(module.file);
  const canonical = getDestinationExports(destination, file);
  // A type has no names that could be counted.
  const missing = old?.complete && canonical?.complete ? findMissing([...old.names.keys()], canonical) : undefined;
  const difference = reference.isTypeOnly
    ? missing && `\`${destination.specifier}\` does not export \`${missing}\``
    : findNamespaceDifference({ module, reference }, destination, file);
  return difference && `${escape}, and ${difference}`;
}

// `"A" in old`, `old.A`: what is not there must not turn up.
function findUnknownName(
  { module, reference }: Move,
  uses: NamespaceUses | undefined,
  { file }: FixContext,
): string | undefined {
  const old = module.file === undefined || reference.isTypeOnly ? undefined : getModuleExports(module.file);
  const listed = module.getListedNames(file);
  const names = uses?.names.flatMap(({ name }) => (listed.includes(name) ? [] : [name])) ?? [];
  const name = old?.complete ? findMissing(names, old) : undefined;
  return name && `\`${module.written}\` does not export \`${name}\``;
}

function findMissing(names: readonly string[], exports: ModuleExports): string | undefined {
  return names.find((name) => !exports.names.has(name));
}

// `import "./old"`: what stays of it is that the canonical module is loaded.
function editLoad(move: Move, destination: Destination, context: FixContext): MoveOutcome {
  const edits = editPath(move.reference, destination, context);
  const { file: old } = move.module;
  const { file: canonical } = destination;
  const isOwn = old !== undefined && !isPackageFile(old);
  const isLoadedByOld = isOwn && canonical !== undefined && loadsModule(old, canonical) === true;
  const effect = isOwn && !isLoadedByOld && canonical !== undefined ? findLoadEffect(canonical) : undefined;
  if (!effect) {
    return { edits };
  }
  const what = effect.isUnknown ? `might do anything, for ${effect.text}` : `would run \`${effect.text}\``;
  return { edits, reason: `it ${what}` };
}

function editFile(move: Move, destination: Destination, context: FixContext): MoveOutcome {
  const { reference } = move;
  const edits = editPath(reference, destination, context);
  if (reference.form !== 'path') {
    return { edits };
  }
  if (reference.isFilePath && !/^\.{0,2}\//u.test(destination.specifier)) {
    return { reason: 'a path can not name a package' };
  }
  if (reference.isElsewhere) {
    return { reason: 'it is looked up in other folders' };
  }
  if (reference.isTypeOnly) {
    return { edits, reason: findDirectiveProblem(move, destination) };
  }
  return reference.isEntry ? { edits, reason: 'it is run on its own' } : { edits };
}
