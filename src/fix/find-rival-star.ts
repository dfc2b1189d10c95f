import type { TSESTree } from '@typescript-eslint/utils';
import { getModuleExports, type ExportInfo, type ModuleExports } from '../modules/exports/exports.ts';
import { findModuleFile } from '../modules/resolver.ts';

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
 * stars offer it only when it is the same thing.
 */
export function findShiftedStar(
  node: TSESTree.ExportAllDeclaration,
  before: ReadonlyMap<string, ExportInfo>,
  after: ReadonlyMap<string, ExportInfo>,
  program: TSESTree.Program,
  file: string,
): string | undefined {
  return getOtherStars(node, program).find((other) =>
    [...(findStarNames(other, file)?.names ?? [])].some(
      ([name, info]) =>
        name !== 'default' && (info.file === before.get(name)?.file) !== (info.file === after.get(name)?.file),
    ),
  )?.source.value;
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
