import { existsSync } from 'node:fs';
import path from 'node:path';
import { getGonePaths } from './gone-module.ts';
import { getFolder, isAbsolutePath, toPosixPath, isPackageFile } from './paths.ts';
import { getResolutionScope, type ResolutionScope } from './resolution-scope.ts';
import { findModuleFile, forgetAnswers, type LoadKind } from './resolver.ts';
import { parseSpecifier, type SpecifierKind } from './specifier.ts';

/** A module as its specifier names it. */
export interface ModuleIdentity {
  readonly kind: SpecifierKind;
  /** The specifier without its query: the key under which the registry may know a package or an alias. */
  readonly text: string;
  /** The query and hash with their first character, or the empty string; two queries of a file are the same module. */
  readonly query: string;
  /** For a path: absolute and posix, spelled as written, ending in a slash when it can only mean a folder. */
  readonly path: string | undefined;
}

/** A path that a bare specifier means. */
export interface MeantPath {
  readonly path: string;
  /** False when the module is gone: the path is what aliases and package maps make of the specifier. */
  readonly exists: boolean;
}

interface Answer {
  readonly paths: readonly MeantPath[];
  readonly givenAt: number;
}

interface Answers {
  readonly version: number;
  readonly byText: Map<string, Answer>;
}

const pause = 1000;
const answers = new WeakMap<ResolutionScope, Answers>();

/**
 * Identifies the module that a specifier names in a file, by its text alone: nothing is read from the disk.
 *
 * @param fromFile absolute path of the file that holds the specifier, of any platform.
 */
export function identifyModule(specifier: string, fromFile: string): ModuleIdentity {
  const { kind, text, query } = parseSpecifier(specifier);
  return { kind, text, query, path: kind === 'path' ? getWrittenPath(text, fromFile) : undefined };
}

function getWrittenPath(text: string, fromFile: string): string {
  const posix = /^(?:\.{1,2}\\|[a-z]:)/iu.test(text) ? text.replaceAll('\\', '/') : text;
  // Normalised by itself, `../../…` costs the square of its length; behind a folder it ends at the root.
  const absolute = /^(?:[\\/]|[a-z]:)/iu.test(posix) ? toPosixPath(posix) : '';
  const full = isAbsolutePath(absolute) ? absolute : path.posix.join(getFolder(toPosixPath(fromFile)), posix);
  return /(?:^|\/)\.{1,2}$/u.test(posix) && !full.endsWith('/') ? `${full}/` : full;
}

/**
 * Gets the paths that a package or alias specifier means in a file: existing files, or where the module was, if it is gone.
 * Resolved once per specifier and scope; what does not exist is looked for again after a second.
 *
 * @param text the specifier without its query.
 * @returns none for built-ins and remote modules; several where `import`, `require` and types lead to different files.
 */
export function getMeantPaths(text: string, fromFile: string): readonly MeantPath[] {
  const { kind } = parseSpecifier(text);
  if (kind !== 'package') {
    return [];
  }
  const folder = getFolder(toPosixPath(fromFile));
  const scope = getResolutionScope(folder);
  const known = getAnswers(scope);
  const answer = known.get(text);
  if (answer !== undefined && !isStale(answer)) {
    return answer.paths;
  }
  const paths = findMeantPaths(text, fromFile, folder, scope);
  known.set(text, { paths, givenAt: Date.now() });
  return paths;
}

function getAnswers(scope: ResolutionScope): Map<string, Answer> {
  let known = answers.get(scope);
  if (known?.version !== scope.version) {
    if (known !== undefined) {
      forgetAnswers();
    }
    known = { version: scope.version, byText: new Map<string, Answer>() };
    answers.set(scope, known);
  }
  return known.byText;
}

function isStale({ paths, givenAt }: Answer): boolean {
  const files = paths.filter(({ exists }) => exists);
  return Date.now() - givenAt >= pause && (files.length === 0 || !files.every(({ path: file }) => existsSync(file)));
}

function findMeantPaths(text: string, fromFile: string, folder: string, scope: ResolutionScope): readonly MeantPath[] {
  const first = findModuleFile(text, fromFile, 'import');
  // What is installed is known by its package name; other conditions matter for the project's own packages.
  const loads: readonly LoadKind[] = first !== undefined && isPackageFile(first) ? [] : ['require', 'types'];
  const others = loads.map((load) => findModuleFile(text, fromFile, load));
  const files = [...new Set([first, ...others])].filter((file) => file !== undefined);
  return files.length > 0
    ? files.map((file) => ({ path: file, exists: true }))
    : getGonePaths(text, folder, scope).map((file) => ({ path: file, exists: existsSync(file) }));
}
