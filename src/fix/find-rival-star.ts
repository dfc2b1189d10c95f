import type { TSESTree } from '@typescript-eslint/utils';
import { findBinding } from '../modules/exports/find-binding.ts';
import { getModuleExports, type ExportInfo, type ModuleExports } from '../modules/exports/exports.ts';
import { findModuleFile } from '../modules/resolver.ts';
import type { FixContext } from './fix-context.ts';

/** Finds another star that offers one of the names: one that two stars offer is offered by neither, until it is exported by name. */
export function findRivalStar(
  node: TSESTree.ExportAllDeclaration,
  moved: readonly { readonly name: string }[],
  program: TSESTree.Program,
  file: string,
): string | undefined {
  return getOtherStars(node, program).find((other) => {
    const exports = findStarNames(other, file);
    return !exports?.complete || moved.some(({ name }) => exports.names.has(name));
  })?.source.value;
}

/**
 * Finds another star after whose names something else happens to a name when a star goes from one module to another: two
 * stars offer it only when it is the same thing. A star that is to move as well may become the same.
 *
 * @param modules the files of the deprecated and of the canonical module, with what they export.
 */
export function findShiftedStar(
  node: TSESTree.ExportAllDeclaration,
  modules: { readonly before: StarModule; readonly after: StarModule },
  { sourceCode: { ast }, file, registry }: FixContext,
): string | undefined {
  return getOtherStars(node, ast).find((other) => {
    const found = findModuleFile(other.source.value, file);
    if (found === undefined) return false;
    const moves = registry.findDeprecatedModule(other.source.value, file) !== undefined;
    return [...getModuleExports(found).names.keys()].some((name) => {
      const isSame = ({ file: module, names }: StarModule): boolean =>
        names.has(name) && findBinding(module, name) === findBinding(found, name);
      const wasSame = isSame(modules.before);
      const isRival = modules.before.names.has(name) && moves && !wasSame;
      return name !== 'default' && (isRival || wasSame !== isSame(modules.after));
    });
  })?.source.value;
}

/** A module of which every name is passed on. */
interface StarModule {
  readonly file: string;
  readonly names: ReadonlyMap<string, ExportInfo>;
}

/** Gets the other statements of a file that pass on every name of a module. */
export function getOtherStars(
  node: TSESTree.ExportAllDeclaration,
  { body }: TSESTree.Program,
): TSESTree.ExportAllDeclaration[] {
  return body.filter(
    (other): other is TSESTree.ExportAllDeclaration =>
      other !== node && other.type === 'ExportAllDeclaration' && !other.exported,
  );
}

function findStarNames(star: TSESTree.ExportAllDeclaration, file: string): ModuleExports | undefined {
  const found = findModuleFile(star.source.value, file);
  return found === undefined ? undefined : getModuleExports(found);
}
