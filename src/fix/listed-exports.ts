import type { TSESTree } from '@typescript-eslint/utils';
import { getModuleExports } from '../modules/exports/exports.ts';
import type { ListedModule, Target } from '../registry/concept.ts';
import { getExportedNames } from '../syntax/exported-names.ts';
import type { FixContext } from './fix-context.ts';

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

/** Tells whether a module that is there exports a value that moves. */
export function exportsListedValue(module: ListedModule, file: string): boolean {
  const names = module.file === undefined ? [] : [...getModuleExports(module.file).names];
  return names.some(([name, { kind }]) => kind !== 'type' && module.findTarget(name, file));
}

/**
 * Tells whether `export * from "./old"` offers a name that moves: it is done with when every listed name is exported by name,
 * which wins over the star.
 */
export function isReExported(
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
