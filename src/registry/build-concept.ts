import { statSync } from 'node:fs';
import { findRelativePath, toPosixPath } from '../modules/paths.ts';
import { findModuleFile } from '../modules/resolver.ts';
import { isPathSpecifier } from '../modules/specifier.ts';
import type { CanonicalModule, Concept } from './concept.ts';
import { at, type Fault } from './fault.ts';
import { compileGlob, findGlobFault } from './glob.ts';
import { parseModulePattern } from './module-pattern.ts';
import type { CheckedConcept } from './settings.ts';

/**
 * Makes a concept of its checked settings: resolves the canonical module and the defaults.
 *
 * @param path where the concept stands in the settings.
 * @returns undefined when its canonical module is wrong; the fault is then reported.
 */
export function buildConcept(
  name: string,
  settings: CheckedConcept,
  root: string,
  path: string,
  faults: Fault[],
): Concept | undefined {
  checkImportAs(settings.importAs, path, faults);
  const isIgnored = buildIgnore(settings.ignore ?? [], root, at(path, 'ignore'), faults);
  if (settings.exports?.length === 0) {
    faults.push(`${at(path, 'exports')}: is empty; list the names, or delete it if there is one and it is ${name}`);
  }
  const exports = settings.exports ?? [name];
  const canonical = buildCanonical(settings, root, path, faults);
  const declared = exports.filter((exported) => exported !== 'default').map((exported) => [exported, exported] as const);
  return canonical === undefined
    ? undefined
    : Object.freeze<Concept>({
        name,
        canonical,
        exports: Object.freeze([...exports]),
        names: new Map<string, string | null>([...(settings.names ?? []), ...declared]),
        members: settings.members ?? new Map<string, string>(),
        adapter: settings.adapter,
        unified: new Set(settings.unified),
        isIgnored,
      });
}

function checkImportAs(importAs: string | undefined, path: string, faults: Fault[]): void {
  if (importAs !== undefined && isPathSpecifier(importAs)) {
    faults.push(`${at(path, 'importAs')}: ${importAs} is a path, which would differ from file to file; write an alias or a package`);
  }
}

function buildCanonical(
  { canonical: written, importAs }: CheckedConcept,
  root: string,
  conceptPath: string,
  faults: Fault[],
): CanonicalModule | undefined {
  const path = at(conceptPath, 'canonical');
  if (written === undefined) {
    // A wrong type was reported already.
    if (!faults.some((fault) => fault.startsWith(`${path}:`))) {
      faults.push(`${path}: is missing; write "./file" from the root, or a package specifier`);
    }
    return undefined;
  }
  const pattern = parseModulePattern(written, root);
  if (typeof pattern === 'string') {
    faults.push(`${path}: ${written} ${pattern}`);
    return undefined;
  }
  if (pattern.kind === 'glob') {
    faults.push(`${path}: ${written} is a glob; write the one module that defines the concept`);
    return undefined;
  }
  if (pattern.kind === 'package') {
    return makePackageModule(written, pattern.specifier, importAs, root);
  }
  const file = findCanonicalFile(pattern.path, root);
  if (file === undefined) {
    faults.push(`${path}: ${describeMissing(written, pattern.path, root)}`);
    return undefined;
  }
  return Object.freeze({ written, specifier: undefined, file, importAs });
}

// Resolved when it is asked for: most of a large registry never is.
function makePackageModule(written: string, specifier: string, importAs: string | undefined, root: string): CanonicalModule {
  let file: string | undefined;
  return Object.freeze({
    written,
    specifier,
    importAs,
    get file() {
      return (file ??= findModuleFile(specifier, `${root}/_`));
    },
  });
}

function findCanonicalFile(path: string, root: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() === true) {
    return path;
  }
  // The resolver follows links; the file is kept under the root as the settings spell it.
  const found = findModuleFile(path, `${root}/_`);
  if (found === undefined) {
    return undefined;
  }
  const tails = found.split('/');
  const folder = path.replace(/\/$/u, '');
  const index = `${folder}/${tails.at(-1) ?? ''}`;
  return stats?.isDirectory() === true && isFile(index) ? index : isFile(found) ? found : undefined;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function describeMissing(written: string, path: string, root: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    return `${written} is a folder without an index file; write the file itself`;
  }
  return `no file at ${written}; write the path from the root ${root}, with its extension`;
}

function buildIgnore(globs: readonly string[], root: string, path: string, faults: Fault[]): (file: string) => boolean {
  for (const [index, glob] of globs.entries()) {
    const fault = findGlobFault(glob);
    if (fault !== undefined) {
      faults.push(`${at(path, index)}: ${glob} ${fault}`);
    }
  }
  if (globs.length === 0) {
    return () => false;
  }
  let tests: readonly ((file: string) => boolean)[] | undefined;
  let last: { readonly file: string; readonly isIgnored: boolean } | undefined;
  return (file) => {
    if (last?.file !== file) {
      tests ??= globs.map((glob) => compileGlob(glob.replace(/^\.\//u, '')));
      const posix = toPosixPath(file);
      const path = findRelativePath(posix, root) ?? posix;
      last = { file, isIgnored: tests.some((matches) => matches(path) || (path !== posix && matches(posix))) };
    }
    return last.isIgnored;
  };
}
