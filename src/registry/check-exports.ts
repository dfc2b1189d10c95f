import { getModuleExports, type ExportInfo, type ModuleExports } from '../modules/exports/exports.ts';
import { findFileKind } from '../modules/file-kind.ts';
import { findModuleFile } from '../modules/resolver.ts';
import type { Concept } from './concept.ts';
import type { Draft } from './draft.ts';
import { at, findNearestName, type Fault } from './fault.ts';

/** The names that a module exports, and what kind of thing each is. */
type Exports = ReadonlyMap<string, ExportInfo['kind']>;

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
    checkAdapter(concept, found, at(path, 'adapter'), faults);
  }
}

function checkAdapter(concept: Concept, found: Exports, path: string, faults: Fault[]): void {
  const { adapter, canonical } = concept;
  if (adapter === undefined) {
    return;
  }
  if (!found.has(adapter)) {
    faults.push(`${path}: ${describeMissing(concept, adapter, found)}`);
  } else if (found.get(adapter) === 'type') {
    faults.push(
      `${path}: ${canonical.written} exports ${adapter} only as a type; export a function of that name, or delete it`,
    );
  }
}

function findExports({ canonical }: Concept): Exports | undefined {
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
    ? // What one of them knows as a value is one.
      new Map(
        modules
          .flatMap(({ names }) => [...names].map(([name, { kind }]) => [name, kind] as const))
          .sort(([, one], [, other]) => Number(other === 'type') - Number(one === 'type')),
      )
    : undefined;
}

function describeMissing({ canonical }: Concept, name: string, found: Exports): string {
  const nearest = findNearestName(name, [...found.keys()]);
  const hint =
    nearest === undefined ? 'export it there, or list what the module exports' : `did you mean \`${nearest}\`?`;
  return `${canonical.written} does not export ${name}; ${hint}`;
}
