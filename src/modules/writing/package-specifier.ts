import { existsSync } from 'node:fs';
import path from 'node:path';
import { getPackages, type PackageInfo } from '../package-info.ts';
import { isPackageFile } from '../paths.ts';
import { findModuleFile, type LoadKind } from '../resolver.ts';
import { getPackageName, parseSpecifier } from '../specifier.ts';

/** Finds why a file may not import a package specifier; undefined when it may. */
export function findPackageProblem(specifier: string, file: string, load: LoadKind): string | undefined {
  if (parseSpecifier(specifier).kind === 'builtin') return undefined;
  const found = findModuleFile(specifier, file, load) ?? findModuleFile(specifier, file, 'types');
  if (found === undefined) return getReason(specifier, file);
  return isDeclared(specifier, file, found) ? undefined : getUndeclared(specifier, file);
}

/** Tells whether a file's package.json, or one above it, has the package, or is it; an alias for project files needs none. */
export function isDeclared(specifier: string, file: string, found: string): boolean {
  const name = getPackageName(specifier);
  const isKnown = getPackages(file).some(({ dependencies, name: own }) => own === name || dependencies.has(name));
  return isKnown || specifier.startsWith('#') || (!isPackageFile(found) && findInstalled(name, file) === undefined);
}

function getReason(specifier: string, file: string): string {
  const name = getPackageName(specifier);
  const installed = findInstalled(name, file);
  const own = getPackages(file).find((info) => info.name === name);
  if (own?.hasExports || (installed !== undefined && getPackages(installed)[0]?.hasExports)) {
    return `\`${specifier}\` is not offered by the \`exports\` of its package`;
  }
  const isKnown = getPackages(file).some(({ dependencies }) => dependencies.has(name));
  return isKnown || installed !== undefined || getPackages(file).length === 0
    ? `\`${specifier}\` can't be found from here`
    : getUndeclared(specifier, file);
}

function getUndeclared(specifier: string, file: string): string {
  const packages = getPackages(file);
  return `\`${getPackageName(specifier)}\` is not a dependency in ${getShortPath(packages)}`;
}

/** Gets the path of the nearest package.json as seen from the outermost one. */
function getShortPath(packages: readonly PackageInfo[]): string {
  const [nearest, outermost] = [packages[0], packages.at(-1)];
  return nearest && outermost ? path.posix.relative(outermost.folder, nearest.file) : 'a package.json';
}

function findInstalled(name: string, file: string): string | undefined {
  const segments = file.split('/').slice(0, -1);
  return segments
    .map((_, index) => `${segments.slice(0, segments.length - index).join('/')}/node_modules/${name}/package.json`)
    .find((candidate) => existsSync(candidate));
}
