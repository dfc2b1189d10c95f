import { existsSync } from 'node:fs';
import path from 'node:path';
import { isAbsolutePath, toPosixPath, isPackageFile } from '../modules/paths.ts';
import { getMeantPaths } from '../modules/identify-module.ts';
import { getAliasPaths } from '../modules/gone-module.ts';
import { getResolutionScope } from '../modules/resolution-scope.ts';
import { getPackageName, isPathSpecifier, parseSpecifier } from '../modules/specifier.ts';
import { findGlobFault } from './glob.ts';
import { makeGlobPatterns, type GlobPattern } from './glob-pattern.ts';
import type { Root } from './root.ts';

/** A module as the registry may write it: a file, a package or alias specifier, or a glob over both. */
export type ModulePattern =
  | { readonly kind: 'file'; readonly written: string; readonly path: string }
  | { readonly kind: 'package'; readonly written: string; readonly specifier: string }
  | { readonly kind: 'glob'; readonly written: string; readonly patterns: readonly GlobPattern[] };

/** A module that a concept lists, and where it stands in the settings. */
export interface ListedPattern {
  readonly path: string;
  readonly pattern: ModulePattern;
  readonly names: ReadonlyMap<string, string | null> | '*';
}

/**
 * Reads a module of the registry.
 *
 * @param written the module as the settings hold it.
 * @returns the module, or as a text what is wrong with it and what to do.
 */
export function parseModulePattern(written: string, root: Root): ModulePattern | string {
  const isPath = isPathSpecifier(written);
  // .\src\old.ts and C:\proj\src\old.ts
  const text = isPath && /^(?:\.{1,2}\\|[a-z]:\\)/iu.test(written) ? written.replaceAll('\\', '/') : written;
  if (isPath ? /[*{]/u.test(text) : /[*?{[]|[!@+]\(|^!/u.test(text)) {
    return parseGlob(written, text, isPath, root);
  }
  const { kind, text: bare, query } = parseSpecifier(text);
  if (query !== '') {
    return `has a query or hash, which modules are known without; write ${JSON.stringify(bare)}`;
  }
  if (kind === 'remote') {
    return 'is a URL; write "./file" from the root, or a package specifier';
  }
  if (kind === 'path') {
    const file = isAbsolutePath(toPosixPath(bare)) ? toPosixPath(bare) : path.posix.join(root.path, bare);
    return findAbsoluteFault(file, bare, root) ?? { kind: 'file', written, path: file };
  }
  return findPackageFault(bare, root) ?? { kind: 'package', written, specifier: bare };
}

function parseGlob(written: string, text: string, isPath: boolean, root: Root): ModulePattern | string {
  const fault = findGlobFault(text);
  if (fault !== undefined) {
    return fault;
  }
  if (!isPath) {
    return { kind: 'glob', written, patterns: makeGlobPatterns(text, 'any') };
  }
  if (text.startsWith('./')) {
    return { kind: 'glob', written, patterns: makeGlobPatterns(text.slice(2), 'root') };
  }
  const absolute = toPosixPath(text);
  const glob = isAbsolutePath(absolute) ? absolute : root.joinGlob(text);
  const fixedFolder = glob.slice(0, glob.lastIndexOf('/', glob.search(/[*{]/u)));
  return (
    findAbsoluteFault(fixedFolder, text, root) ?? {
      kind: 'glob',
      written,
      patterns: makeGlobPatterns(glob, 'absolute'),
    }
  );
}

// "/src/old.ts" is often meant to start at the root.
function findAbsoluteFault(file: string, written: string, root: Root): string | undefined {
  const isMistaken = written.startsWith('/') && !existsSync(file) && existsSync(path.posix.join(root.path, file));
  return isMistaken ? `starts at the root of the disk, where there is no ${file}; write ".${written}"` : undefined;
}

function findPackageFault(specifier: string, root: Root): string | undefined {
  const isPackage = /^(?:@[^/\s\\]*\/)?[^/\s\\]+(?:\/[^/\\]+)*$/u.test(specifier) && !/^@[^/]*$/u.test(specifier);
  const slashed = specifier.replaceAll('\\', '/');
  if (slashed.includes('/') && isProjectFile(slashed, root)) {
    return `looks like a package, but is a file of the project; write ${JSON.stringify(`./${slashed}`)}`;
  }
  return isPackage ? undefined : 'is neither "./file" nor a package specifier; write one of them';
}

function isProjectFile(specifier: string, root: Root): boolean {
  const installed = path.posix.join(root.path, 'node_modules', getPackageName(specifier));
  return existsSync(path.posix.join(root.path, specifier)) && !existsSync(installed);
}

/** Gets the files of the project that a listed alias stands for: their other spellings mean the same module. */
export function getAliasedPaths(specifier: string, root: Root): readonly string[] {
  const { configFile } = getResolutionScope(root.path);
  const isAlias = specifier.startsWith('#') || getAliasPaths(specifier, configFile).length > 0;
  const meant = isAlias ? getMeantPaths(specifier, root.join('_')) : [];
  return meant.map(({ path: file }) => root.place(file)).filter((file) => !isPackageFile(file));
}
