import { getModuleExports, type ModuleExports } from '../modules/exports/exports.ts';
import { findFileKind } from '../modules/file-kind.ts';
import { findModuleFile } from '../modules/resolver.ts';
import type { Concept } from './concept.ts';
import { findTextExports, isSameFile, type ExportKind, type TextExports } from './text-exports.ts';

/** The names that a canonical module exports, and what kind of thing each is. */
export type CanonicalExports = ReadonlyMap<string, ExportKind>;

/** Finds what the canonical module of a concept exports by the files on disk; undefined where that can't be known. */
export function findCanonicalExports(concept: Concept): CanonicalExports | undefined {
  const files = getCanonicalFiles(concept).filter((file) => findFileKind(file) === 'file');
  return concept.canonical.file === undefined ? undefined : merge(files.map((file) => readExports(file)));
}

/**
 * Finds what the canonical module of a concept would export if one of its files held a text.
 *
 * @param file absolute posix path of that file.
 * @returns undefined where that can't be known, or the file is none of the canonical module.
 */
export function findCanonicalExportsWith(concept: Concept, file: string, text: string): CanonicalExports | undefined {
  const files = getCanonicalFiles(concept);
  const given = files.some((known) => isSameFile(known, file)) ? findTextExports(file, text) : undefined;
  // The file itself may be new, or gone from the disk.
  const others = files.filter((other) => !isSameFile(other, file) && findFileKind(other) === 'file');
  return given && merge([given, ...others.map((other) => readExports(other))]);
}

// The types of a compiled module stand in a file of their own.
function getCanonicalFiles({ canonical: { file, specifier } }: Concept): readonly string[] {
  if (file === undefined) {
    return [];
  }
  const types =
    specifier === undefined ? file.replace(/\.([cm]?)jsx?$/u, '.d.$1ts') : findModuleFile(specifier, file, 'types');
  return [...new Set([file, types].filter((path) => path !== undefined))];
}

function readExports(file: string): TextExports {
  const { complete, names }: ModuleExports = getModuleExports(file);
  return { complete, names: new Map([...names].map(([name, { kind }]) => [name, kind])) };
}

function merge(modules: readonly TextExports[]): CanonicalExports | undefined {
  return modules.every(({ complete }) => complete)
    ? // What one of them knows as a value is one.
      new Map(
        modules
          .flatMap(({ names }) => [...names])
          .sort(([, one], [, other]) => Number(other === 'type') - Number(one === 'type')),
      )
    : undefined;
}
