import { getModuleExports, type ModuleExports } from '../modules/exports/exports.ts';
import { findFileKind } from '../modules/file-kind.ts';
import { findModuleFile } from '../modules/resolver.ts';
import type { Concept } from './concept.ts';
import type { Draft } from './draft.ts';
import { at, findNearestName, type Fault } from './fault.ts';

/** Checks that the canonical modules export what is registered of them; silent where that can't be known. */
export function checkExports(drafts: readonly Draft[], faults: Fault[]): void {
  for (const { concept, path, settings } of drafts) {
    const found = findExports(concept);
    if (found === undefined) {
      continue;
    }
    for (const [index, name] of concept.exports.entries()) {
      const where = at(path, 'exports');
      if (settings.exports === undefined && !found.has(name)) {
        faults.push(`${where}: is left out, which means ${name}; ${describeMissing(concept, name, found)}`);
      } else if (!found.has(name)) {
        faults.push(`${at(where, index)}: ${describeMissing(concept, name, found)}`);
      }
    }
    if (concept.adapter !== undefined && !found.has(concept.adapter)) {
      faults.push(`${at(path, 'adapter')}: ${describeMissing(concept, concept.adapter, found)}`);
    }
  }
}

function findExports({ canonical }: Concept): ReadonlySet<string> | undefined {
  if (canonical.file === undefined) {
    return undefined;
  }
  // The types of a compiled module stand in a file of their own.
  const types =
    canonical.specifier === undefined
      ? canonical.file.replace(/\.([cm]?)jsx?$/u, '.d.$1ts')
      : findModuleFile(canonical.specifier, canonical.file, 'types');
  const files = new Set([canonical.file, types].filter((file) => file !== undefined));
  const modules = [...files]
    .filter((file) => findFileKind(file) === 'file')
    .map((file): ModuleExports => getModuleExports(file));
  return modules.every(({ complete }) => complete)
    ? new Set(modules.flatMap(({ names }) => [...names.keys()]))
    : undefined;
}

function describeMissing({ canonical }: Concept, name: string, found: ReadonlySet<string>): string {
  const nearest = findNearestName(name, [...found]);
  const hint =
    nearest === undefined ? 'export it there, or list what the module exports' : `did you mean \`${nearest}\`?`;
  return `${canonical.written} does not export ${name}; ${hint}`;
}
