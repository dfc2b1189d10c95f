import { getRealPath } from '../real-path.ts';
import { findModuleFile } from '../resolver.ts';
import { resolveAliases } from './alias.ts';
import { findExport, getImported, type Target } from './entity.ts';

/** A name of another module, as a file takes it. */
export interface Origin {
  readonly specifier: string;
  readonly importedName: string;
}

/** Tells whether a name that a file takes from a module is what another module exports, through whatever re-exports. */
export function leadsToExport(
  { specifier, importedName }: Origin,
  fromFile: string,
  canonicalFile: string,
  exportName: string,
): boolean {
  const own = getImported(specifier, importedName, fromFile);
  const canonical = findExport(canonicalFile, exportName);
  return canonical && getTargetKey(canonical) === getTargetKey(own)
    ? true
    : importedName === exportName && isFile(specifier, fromFile, canonicalFile);
}

/** Tells whether two names that a file could take from modules are the same declaration, by whatever other name. */
export function leadToSame(one: Origin, other: Origin, fromFile: string): boolean {
  const [first, second] = [one, other].map(({ specifier, importedName }) =>
    getTargetKey(resolveAliases(getImported(specifier, importedName, fromFile)).target),
  );
  return first === second;
}

/** Tells whether what a module exports under a name is declared in a file. */
export function isDeclaredIn(file: string, canonicalFile: string, exportName: string): boolean {
  const canonical = findExport(canonicalFile, exportName);
  return canonical !== undefined && 'entity' in canonical && canonical.entity.module.file === getRealPath(file);
}

function getTargetKey(target: Target): string {
  return 'entity' in target ? target.entity.key : target.foreign;
}

// A module that can't be read still is the one that it is.
function isFile(specifier: string, fromFile: string, file: string): boolean {
  const real = getRealPath(file);
  return [findModuleFile(specifier, fromFile, 'types'), findModuleFile(specifier, fromFile)].some(
    (found) => found !== undefined && getRealPath(found) === real,
  );
}
