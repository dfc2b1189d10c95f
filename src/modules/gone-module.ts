import path from 'node:path';
import { createPathsMatcher } from 'get-tsconfig';
import { resolveExports, resolveImports, type PathConditions, type PathConditionsMap } from 'resolve-pkg-maps';
import { createFileCache, findText } from './file-cache.ts';
import { findFileKind } from './file-kind.ts';
import { createFreshCache } from './fresh-cache.ts';
import { getFolder, toPosixPath } from './paths.ts';
import { listReferences, readTsconfig } from './read-tsconfig.ts';
import { getRealPath } from './real-path.ts';
import type { ResolutionScope } from './resolution-scope.ts';
import { conditions } from './resolver.ts';
import { getPackageName } from './specifier.ts';

type PathsMatcher = (specifier: string) => string[];

interface PackageJson {
  readonly name?: string;
  readonly imports?: PathConditionsMap;
  readonly exports?: PathConditions;
}

/**
 * Gets the paths that a bare specifier would mean by tsconfig `paths`, package `imports` and `exports`, were there a file:
 * a module that was deleted is still written in the code that has to leave it.
 *
 * @param specifier the specifier without a query, which resolves to no file.
 * @param folder absolute posix path of the folder it is written in.
 * @returns absolute posix paths, most likely first; the extension may be missing.
 */
export function getGonePaths(specifier: string, folder: string, scope: ResolutionScope): readonly string[] {
  const found = specifier.startsWith('#')
    ? getImportsPaths(specifier, scope.packageFile)
    : [...getAliasPaths(specifier, scope.configFile), ...getPackagePaths(specifier, folder, scope.packageFile)];
  return [...new Set(found.map((file) => toPosixPath(file)))];
}

/** Gets the paths that the `paths` of a tsconfig, or of the projects it references, make of a specifier. */
export function getAliasPaths(specifier: string, configFile: string | undefined): readonly string[] {
  return configFile === undefined ? [] : getMatchers(configFile).flatMap((match) => match(specifier));
}

/** What must stand in the text of a tsconfig that gives specifiers another meaning, itself or by another one. */
const aliasWord = /"(?:paths|extends|references)"/u;

// Asked for each folder of a run: read anew only when the tsconfig has changed.
const findScopeMatchers = createFileCache((configFile): readonly PathsMatcher[] =>
  aliasWord.test(findText(configFile) ?? '') ? getMatchers(configFile) : [],
);

/** Tells whether a tsconfig gives specifiers another meaning. */
export function hasAliases(configFile: string | undefined): boolean {
  return configFile !== undefined && (findScopeMatchers(configFile)?.length ?? 0) > 0;
}

/** Gets the paths that the tsconfig of a scope makes of a specifier. */
export function getScopeAliasPaths(specifier: string, { configFile }: ResolutionScope): readonly string[] {
  const matchers = configFile === undefined ? undefined : findScopeMatchers(configFile);
  return matchers?.flatMap((match) => match(specifier)) ?? [];
}

/** Tells whether a tsconfig gives bare specifiers a folder of the project to start from. */
export function hasBaseUrl(configFile: string | undefined): boolean {
  return configFile !== undefined && readTsconfig(configFile)?.compilerOptions?.baseUrl !== undefined;
}

const getMatchers = createFreshCache((configFile: string): readonly PathsMatcher[] =>
  [configFile, ...listReferences(configFile)].map(makeMatcher).filter((match) => match !== undefined),
);

function makeMatcher(configFile: string): PathsMatcher | undefined {
  const config = readTsconfig(configFile);
  if (config?.compilerOptions?.paths === undefined) {
    return undefined;
  }
  try {
    // A pattern of the tsconfig may be wrong.
    return createPathsMatcher({ path: configFile, config }) ?? undefined;
  } catch {
    return undefined;
  }
}

function getImportsPaths(specifier: string, packageFile: string | undefined): readonly string[] {
  const imports = readPackage(packageFile)?.imports;
  if (packageFile === undefined || imports === undefined) {
    return [];
  }
  return mapUnderAllConditions((names) => resolveImports(imports, specifier, names))
    .filter((target) => target.startsWith('./'))
    .map((target) => path.posix.join(getFolder(packageFile), target));
}

function getPackagePaths(specifier: string, folder: string, packageFile: string | undefined): readonly string[] {
  const name = getPackageName(specifier);
  const own = readPackage(packageFile);
  const home = own?.name === name && packageFile !== undefined ? packageFile : findInstalledPackage(name, folder);
  const exports = readPackage(home)?.exports;
  if (home === undefined) {
    return [];
  }
  const subpath = specifier.slice(name.length + 1);
  if (exports === undefined) {
    return subpath === '' ? [] : [path.posix.join(getFolder(home), subpath)];
  }
  return mapUnderAllConditions((names) => resolveExports(exports, subpath, names)).map((target) =>
    path.posix.join(getFolder(home), target),
  );
}

/** Finds the package.json, behind all links, of a package that is installed where a folder sees it. */
export function findInstalledPackage(name: string, folder: string): string | undefined {
  for (let above = folder; ; above = getFolder(above)) {
    const file = path.posix.join(above, 'node_modules', name, 'package.json');
    if (findFileKind(file) === 'file') {
      return toPosixPath(getRealPath(file));
    }
    if (above === getFolder(above)) {
      return undefined;
    }
  }
}

function readPackage(file: string | undefined): PackageJson | undefined {
  try {
    return JSON.parse((file === undefined ? undefined : findText(file)) ?? '') as PackageJson;
  } catch {
    return undefined;
  }
}

// The maps throw when they have no entry for the specifier.
function mapUnderAllConditions(read: (names: readonly string[]) => string[]): readonly string[] {
  return Object.values(conditions).flatMap((names) => {
    try {
      return read(names);
    } catch {
      return [];
    }
  });
}
