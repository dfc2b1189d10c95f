import { findInstalledPackage, hasBaseUrl } from './gone-module.ts';
import { getPackages } from './package-info.ts';
import { getFolder, isPackageFile } from './paths.ts';
import { getResolutionScope } from './resolution-scope.ts';
import { findModuleFile } from './resolver.ts';
import { getPackageName } from './specifier.ts';

/**
 * Tells whether a package specifier means a file of the project: of a linked package, or of the file's own. The resolver is
 * asked only where the place of the package does not tell.
 *
 * @param file absolute posix path of the file that holds the specifier.
 */
export function leadsIntoProject(specifier: string, file: string): boolean {
  const name = getPackageName(specifier);
  const folder = getFolder(file);
  const home = findInstalledPackage(name, folder);
  const isUnknown =
    home === undefined &&
    (process.versions['pnp'] !== undefined ||
      hasBaseUrl(getResolutionScope(folder).configFile) ||
      getPackages(file).some((info) => info.name === name));
  if (!isUnknown && (home === undefined || isPackageFile(home))) {
    return false;
  }
  const found = findModuleFile(specifier, file);
  return found !== undefined && !isPackageFile(found);
}
