import type { TSESTree } from '@typescript-eslint/utils';
import { getModuleExports } from '../modules/exports/exports.ts';
import type { ListedModule, Target } from '../registry/concept.ts';
import {
  noUses,
  type ExportReference,
  type ImportReference,
  type MockReference,
  type NameUse,
  type Range,
} from '../syntax/module-reference.ts';
import { getExportedNames } from '../syntax/exported-names.ts';
import { getVariableUses } from '../syntax/following/namespace-uses.ts';
import type { FixContext, ListedReference } from './fix-context.ts';
import type { Entry, ListSpecifier, Move } from './move.ts';

/** Gets what a reference to a deprecated module takes from it that must move; nothing, when all may stay. */
export function getMoves(listed: ListedReference, context: FixContext): Move[] {
  const { reference } = listed;
  switch (reference.form) {
    case 'import':
      return getImportMoves(listed, reference, context);
    case 'export':
      return getListMoves(listed, reference, reference.node.specifiers, false, context);
    case 'export-all':
      return isReExported(listed.module, reference.node, context) ? [getWholeMove(listed, context)] : [];
    case 'namespace':
      return getUseMoves(listed, reference.uses.names, reference.uses.escape !== undefined, context);
    case 'comment':
      return getUseMoves(listed, reference.names, reference.hasWhole, context);
    case 'mock':
      return getMockMoves(listed, reference, context);
    case 'path':
    case 'declaration':
      return isWhollyListed(listed.module, context.file) ? [getWholeMove(listed, context)] : [];
  }
}

function getImportMoves(listed: ListedReference, reference: ImportReference, context: FixContext): Move[] {
  const { specifiers } = reference.node;
  const namespace = specifiers.find((specifier) => specifier.type === 'ImportNamespaceSpecifier');
  const names = specifiers.filter((specifier) => specifier.type !== 'ImportNamespaceSpecifier');
  if (specifiers.length === 0) {
    // `import {} from "./old"` loads it like `import "./old"`.
    return isWhollyListed(listed.module, context.file) ? [getWholeMove(listed, context)] : [];
  }
  const moves = getListMoves(listed, reference, names, namespace !== undefined, context);
  if (!namespace) {
    return moves;
  }
  const variable = context.sourceCode.getDeclaredVariables(namespace).at(0);
  const uses = variable
    ? getVariableUses(variable, context.sourceCode)
    : { ...noUses, escape: 'it can not be followed' };
  const range = namespace.range;
  return [
    ...moves,
    ...getUseMoves(listed, uses.names, uses.escape !== undefined, context, range).map((move) => ({
      ...move,
      keepsNames: move.keepsNames || names.length > 0,
      namespace: { node: namespace, uses },
    })),
  ];
}

function getListMoves(
  listed: ListedReference,
  reference: ImportReference | ExportReference,
  specifiers: readonly ListSpecifier[],
  hasNamespace: boolean,
  { file }: FixContext,
): Move[] {
  const entries = specifiers.flatMap((specifier): Entry[] => {
    const name = getImportedName(specifier);
    const target = listed.module.findTarget(name, file);
    return target ? [{ range: specifier.range, name, targets: [target], specifier }] : [];
  });
  const keepsNames = hasNamespace || entries.length < specifiers.length;
  return entries.length > 0 ? [{ ...listed, reference, entries, keepsNames }] : [];
}

/** Gets the name that a list entry takes from the module. */
export function getImportedName(specifier: ListSpecifier): string {
  if (specifier.type === 'ImportDefaultSpecifier') {
    return 'default';
  }
  const name: TSESTree.Identifier | TSESTree.StringLiteral =
    specifier.type === 'ImportSpecifier' ? specifier.imported : specifier.local;
  return name.type === 'Identifier' ? name.name : name.value;
}

function getUseMoves(
  listed: ListedReference,
  uses: readonly NameUse[],
  isWhole: boolean,
  context: FixContext,
  wholeRange: Range = listed.reference.source,
): Move[] {
  const { module } = listed;
  if ((isWhole || uses.length === 0) && isWhollyListed(module, context.file)) {
    return [getWholeMove(listed, context, wholeRange, uses)];
  }
  const names = [...new Set(uses.map(({ name }) => name))];
  const entries = names.flatMap((name): Entry[] => {
    const target = module.findTarget(name, context.file);
    const same = uses.filter((use) => use.name === name);
    return target && same[0] ? [{ range: same[0].range, name, targets: [target], uses: same }] : [];
  });
  return entries.length > 0 ? [{ ...listed, entries, keepsNames: entries.length < names.length }] : [];
}

function getMockMoves(listed: ListedReference, reference: MockReference, context: FixContext): Move[] {
  const { module } = listed;
  const keys = reference.factory?.keys ?? [];
  const isListed = reference.factory
    ? keys.some(({ name }) => module.findTarget(name, context.file))
    : // What replaces all that the module exports replaces the names that move, too.
      reference.replaces && exportsListedValue(module, context.file);
  return isListed || isWhollyListed(module, context.file)
    ? [getWholeMove(listed, context, listed.reference.source, keys)]
    : [];
}

function exportsListedValue(module: ListedModule, file: string): boolean {
  const names = module.file === undefined ? [] : [...getModuleExports(module.file).names];
  return names.some(([name, { kind }]) => kind !== 'type' && module.findTarget(name, file));
}

function getWholeMove(
  listed: ListedReference,
  context: FixContext,
  range: Range = listed.reference.source,
  uses: readonly NameUse[] = [],
): Move {
  const entry: Entry = { range, name: undefined, targets: getTargets(listed.module, context.file), uses };
  return { ...listed, entries: [entry], keepsNames: false };
}

/** Gets every canonical export that a name of the module may have to become. */
export function getTargets(module: ListedModule, file: string): Target[] {
  const names = module.movesEveryName(file) ? ['*', ...module.getListedNames(file)] : module.getListedNames(file);
  return names.flatMap((name) => module.findTarget(name, file) ?? []);
}

/** Tells whether all that a module offers is listed, as far as can be known. */
export function isWhollyListed(module: ListedModule, file: string): boolean {
  if (module.movesEveryName(file) || module.file === undefined) {
    return getTargets(module, file).length > 0;
  }
  const exports = getModuleExports(module.file);
  const listed = new Set(module.getListedNames(file));
  return listed.size > 0 && (!exports.complete || [...exports.names.keys()].every((name) => listed.has(name)));
}

/** Tells whether a module that is there may export values that are not listed. */
export function keepsValues(module: ListedModule, file: string): boolean {
  const exports = module.file === undefined ? undefined : getModuleExports(module.file);
  return (
    exports !== undefined &&
    (!exports.complete ||
      [...exports.names].some(([name, { kind }]) => kind !== 'type' && !module.findTarget(name, file)))
  );
}

// `export * from "./old"` is done with when every listed name is exported by name, which wins over the star.
function isReExported(
  module: ListedModule,
  node: TSESTree.ExportAllDeclaration,
  { file, sourceCode }: FixContext,
): boolean {
  if (module.movesEveryName(file) || node.exported) {
    return isWhollyListed(module, file) || getTargets(module, file).length > 0;
  }
  const exports = module.file === undefined ? undefined : getModuleExports(module.file);
  const own = getExportedNames(sourceCode.ast);
  // A default never passes through a star.
  return module
    .getListedNames(file)
    .some((name) => name !== 'default' && !own.has(name) && (!exports?.complete || exports.names.has(name)));
}
