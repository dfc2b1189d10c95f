import { getModuleExports } from '../exports/exports.ts';
import { findLoadSyntax, type LoadStatement } from './load-syntax.ts';
import { isPackageFile } from '../paths.ts';
import { findModuleFile } from '../resolver.ts';
import { parseSpecifier } from '../specifier.ts';
import { getTsconfigInfo } from '../tsconfig-info.ts';

/** What a load leads to. */
export type LoadTarget = 'code' | 'package' | 'data' | 'asset' | 'nothing';

/** A statement of a module that loads another one, with the file it leads to. */
export interface Load extends LoadStatement {
  readonly target: LoadTarget;
  /** Absolute posix path; undefined when there is no such file. */
  readonly file: string | undefined;
  /** False when it depends on a condition, or on the compiler, whether it loads. */
  readonly isCertain: boolean;
}

/** Finds what a module loads for values, in the order of evaluation; undefined when it can't be read. */
export function findLoads(file: string): Load[] | undefined {
  return findLoadSyntax(file)?.loads.flatMap((statement) => {
    const { kind, text } = parseSpecifier(statement.specifier);
    if (kind === 'builtin' || kind === 'remote') return [];
    const found = findModuleFile(text, file, statement.kind);
    const certainty = getCertainty(statement, file, found);
    return certainty === 'never'
      ? []
      : [{ ...statement, target: getTarget(found), file: found, isCertain: certainty === 'always' }];
  });
}

function getTarget(file: string | undefined): LoadTarget {
  if (file === undefined) return 'nothing';
  if (isPackageFile(file)) return 'package';
  if (/\.[cm]?[jt]sx?$/u.test(file)) return 'code';
  return file.endsWith('.json') ? 'data' : 'asset';
}

function getCertainty(
  statement: LoadStatement,
  file: string,
  target: string | undefined,
): 'always' | 'perhaps' | 'never' {
  switch (statement.certainty) {
    case 'exported':
      return getReExportCertainty(statement, file, target);
    case 'unused': {
      const { unusedImports, emitsDecoratorMetadata } = getTsconfigInfo(file);
      if (unusedImports === 'dropped') return emitsDecoratorMetadata ? 'perhaps' : 'never';
      return unusedImports === 'kept' ? 'always' : 'perhaps';
    }
    default:
      return statement.certainty;
  }
}

/** `export { A } from './a'` is dropped when all its names are types, by those compilers that can see it. */
function getReExportCertainty(
  { names }: LoadStatement,
  file: string,
  target: string | undefined,
): 'always' | 'perhaps' {
  if (names.length === 0 || getTsconfigInfo(file).unusedImports === 'kept') return 'always';
  const exported = target === undefined ? undefined : getModuleExports(target).names;
  const kinds = names.map((name) => exported?.get(name)?.kind);
  return kinds.includes('value') || kinds.includes('both') ? 'always' : 'perhaps';
}
