import type { TSESTree } from '@typescript-eslint/utils';
import { findLoadEffect } from '../../modules/loading/load-effects.ts';
import { getPackages } from '../../modules/package-info.ts';
import { isPackageFile } from '../../modules/paths.ts';
import { findModuleFile } from '../../modules/resolver.ts';
import { getPackageName, parseSpecifier } from '../../modules/specifier.ts';
import { getTsconfigInfo } from '../../modules/tsconfig-info.ts';
import type { FixContext } from '../fix-context.ts';
import { getLoadStatements, isSurelyLoaded } from '../settling/load-order.ts';

/** Gets what becomes of an import of which no name is left: `stay` when compilers disagree whether it loads its module. */
export function getEmptiedImport(statement: TSESTree.ImportDeclaration, context: FixContext): 'go' | 'load' | 'stay' {
  if (!getLoadStatements(statement).includes(statement) || !doesSomething(statement.source.value, context)) {
    return 'go';
  }
  if (isSurelyLoaded(statement, context)) {
    return 'load';
  }
  return getTsconfigInfo(context.file).unusedImports === 'dropped' ? 'go' : 'stay';
}

/** Tells whether loading a module may do something that would be missed. Packages are taken as free of effects. */
export function doesSomething(specifier: string, { file, registry }: Pick<FixContext, 'file' | 'registry'>): boolean {
  const { kind, text, query } = parseSpecifier(specifier);
  if (kind === 'builtin' || registry.findDeprecatedModule(specifier, file)?.hasListedSideEffects) {
    return kind !== 'builtin';
  }
  const found = kind === 'remote' || query !== '' ? undefined : findModuleFile(text, file);
  if (found === undefined) {
    const isDependency =
      kind === 'package' &&
      query === '' &&
      getPackages(file).some(({ dependencies }) => dependencies.has(getPackageName(text)));
    return !isDependency;
  }
  return !isPackageFile(found) && findLoadEffect(found) !== undefined;
}
