import { isAbsolutePath, toPosixPath } from '../modules/paths.ts';
import { isPathSpecifier } from '../modules/specifier.ts';
import { makeCanonicalModule } from './canonical-module.ts';
import type { CanonicalModule, Concept } from './concept.ts';
import { at, type Fault } from './fault.ts';
import { compileGlob, findGlobFault } from './glob.ts';
import type { Root } from './root.ts';
import type { CheckedConcept } from './settings.ts';

/**
 * Makes a concept of its checked settings: resolves the canonical module and the defaults.
 *
 * @param where where the concept stands in the settings.
 * @returns undefined when its canonical module is wrong; the fault is then reported.
 */
export function buildConcept(
  name: string,
  settings: CheckedConcept,
  root: Root,
  where: string,
  faults: Fault[],
): Concept | undefined {
  checkImportAs(settings.importAs, where, faults);
  const isIgnored = buildIgnore(settings.ignore ?? [], root, at(where, 'ignore'), faults);
  if (settings.exports?.length === 0) {
    faults.push(`${at(where, 'exports')}: is empty; list the names, or delete it if there is one and it is ${name}`);
  }
  const exports = settings.exports ?? [name];
  const canonical = buildCanonical(settings, root, where, faults);
  const declared = exports
    .filter((exported) => exported !== 'default')
    .map((exported) => [exported, exported] as const);
  return canonical === undefined
    ? undefined
    : Object.freeze<Concept>({
        name,
        canonical,
        exports: Object.freeze([...exports]),
        names: new Map<string, string | null>([...(settings.names ?? []), ...declared]),
        members: settings.members ?? new Map<string, string>(),
        adapter: settings.adapter,
        hasCompat: (settings.compat?.size ?? 0) > 0,
        unified: new Set(settings.unified),
        isIgnored,
      });
}

function checkImportAs(importAs: string | undefined, where: string, faults: Fault[]): void {
  if (importAs !== undefined && isPathSpecifier(importAs)) {
    faults.push(
      `${at(where, 'importAs')}: ${importAs} is a path, which would differ from file to file; write an alias or a package`,
    );
  }
}

function buildCanonical(
  { canonical: written, importAs }: CheckedConcept,
  root: Root,
  conceptWhere: string,
  faults: Fault[],
): CanonicalModule | undefined {
  const where = at(conceptWhere, 'canonical');
  if (written === undefined) {
    // A wrong type was reported already.
    if (!faults.some((fault) => fault.startsWith(`${where}:`))) {
      faults.push(`${where}: is missing; write "./file" from the root, or a package specifier`);
    }
    return undefined;
  }
  const canonical = makeCanonicalModule(written, importAs, root);
  if (typeof canonical === 'string') {
    faults.push(`${where}: ${canonical}`);
    return undefined;
  }
  return canonical;
}

function buildIgnore(globs: readonly string[], root: Root, where: string, faults: Fault[]): (file: string) => boolean {
  for (const [index, glob] of globs.entries()) {
    const fault = findGlobFault(glob);
    if (fault !== undefined) {
      faults.push(`${at(where, index)}: ${glob} ${fault}`);
    }
  }
  if (globs.length === 0) {
    return () => false;
  }
  let tests: readonly ((file: string) => boolean)[] | undefined;
  let last: { readonly file: string; readonly isIgnored: boolean } | undefined;
  return (file) => {
    if (last?.file !== file) {
      tests ??= globs.map((glob) => compileFileGlob(glob, root));
      last = { file, isIgnored: tests.some((matches) => matches(file)) };
    }
    return last.isIgnored;
  };
}

// Below the root only the path from there counts, unless the glob is absolute.
function compileFileGlob(glob: string, root: Root): (file: string) => boolean {
  const climbing = glob.startsWith('../') ? root.joinGlob(glob) : glob.replace(/^\.\//u, '');
  const matches = compileGlob(climbing);
  const isAbsolute = isAbsolutePath(toPosixPath(climbing));
  return (file) => matches((isAbsolute ? undefined : root.findRelative(file)) ?? root.place(file));
}
