import { findFileKind } from '../modules/file-kind.ts';
import { getLastSegment, getModuleKey } from '../modules/paths.ts';
import { getPathInRealFolder } from '../modules/real-path.ts';
import { findModuleFile } from '../modules/resolver.ts';
import type { CanonicalModule } from './concept.ts';
import type { GlobMatch } from './glob-index.ts';
import type { Listing } from './listing.ts';
import { parseModulePattern } from './module-pattern.ts';
import type { Root } from './root.ts';

/**
 * Makes the canonical module of a concept.
 *
 * @returns as a text what is wrong with it and what to do.
 */
export function makeCanonicalModule(
  written: string,
  importAs: string | undefined,
  root: Root,
): CanonicalModule | string {
  const pattern = parseModulePattern(written, root);
  if (typeof pattern === 'string') {
    return `${written} ${pattern}`;
  }
  if (pattern.kind === 'glob') {
    return `${written} is a glob; write the one module that defines the concept`;
  }
  if (pattern.kind === 'package') {
    return makePackageModule(written, pattern.specifier, importAs, root);
  }
  const file = findCanonicalFile(pattern.path, root);
  return file === undefined
    ? describeMissing(written, pattern.path, root)
    : Object.freeze({ written, specifier: undefined, file, importAs });
}

// Resolved when it is asked for: most of a large registry never is.
function makePackageModule(
  written: string,
  specifier: string,
  importAs: string | undefined,
  root: Root,
): CanonicalModule {
  return Object.freeze({
    written,
    specifier,
    importAs,
    get file() {
      const file = findModuleFile(specifier, root.join('_'));
      return file === undefined ? undefined : root.place(file);
    },
  });
}

function findCanonicalFile(path: string, root: Root): string | undefined {
  if (findFileKind(path) === 'file') {
    return path;
  }
  const found = findModuleFile(path, root.join('_'));
  if (found === undefined) {
    return undefined;
  }
  // The resolver has followed all links; the file is wanted as the settings spell it.
  const name = getLastSegment(found);
  const written = path.replace(/\/$/u, '');
  const spellings = [`${written}/${name}`, `${written.slice(0, written.lastIndexOf('/'))}/${name}`];
  return spellings.find((spelling) => findFileKind(spelling) === 'file') ?? root.place(found);
}

function describeMissing(written: string, path: string, root: Root): string {
  return findFileKind(path) === 'folder'
    ? `${written} is a folder without an index file; write the file itself`
    : `no file at ${written}; write its path from ${root.path}`;
}

/** Tells whether a specifier is, letter by letter, how the registry writes a canonical module. */
export function isWrittenCanonical(canonical: CanonicalModule, specifier: string): boolean {
  return specifier === canonical.specifier || specifier === canonical.importAs;
}

/**
 * Gets the listings whose glob matched a module, but for those of a concept that has its home there:
 * a glob for all `session-metrics` means every module of that name except the canonical one.
 *
 * @param paths absolute posix paths of the module.
 */
export function dropCanonical(
  matches: readonly GlobMatch<Listing>[],
  specifier: string,
  paths: readonly string[],
): readonly Listing[] {
  const listings = [...new Set(matches.map(({ value }) => value))];
  return listings.filter(
    ({ concept: { canonical } }) =>
      !isWrittenCanonical(canonical, specifier) && !paths.some((path) => isPathOf(canonical, path)),
  );
}

function isPathOf({ file }: CanonicalModule, path: string): boolean {
  if (file === undefined) {
    return false;
  }
  const [left, right] = [getModuleKey(path), getModuleKey(file)];
  return left === right || getPathInRealFolder(left) === getPathInRealFolder(right);
}
