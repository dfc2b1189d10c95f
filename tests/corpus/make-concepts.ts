import type { ConceptSettings } from '../../src/registry/settings.ts';
import type { Chance } from './chance.ts';
import { harvest } from './harvest.ts';
import { moveModule, movePackage, type BatchFile, type Harvested } from './move-module.ts';

/** The files that one registry is made for. */
interface NamedBatch {
  readonly id: string;
  /** The package they come from: its own modules are moved as files. */
  readonly packageName: string;
  readonly files: readonly BatchFile[];
}

/** What is decided for a batch of files. */
export interface BatchConcepts {
  readonly concepts: Record<string, ConceptSettings>;
  /** The canonical modules, to be written below the root. */
  readonly homes: readonly BatchFile[];
}

/** A longer file would be read with each that imports it, and its time counted there. */
const mostHomeText = 100_000;

/**
 * Makes concepts of the names that occur in a batch, so that every rule has something to say: modules of the batch move to a
 * copy of themselves beside them, with a member renamed or not, and packages to a module that declares what is imported.
 */
export function makeConcepts({ id, packageName, files }: NamedBatch, chance: Chance): BatchConcepts {
  const harvested = files.map((file) => ({ ...file, ...harvest(file.file, file.text) }));
  const claimed = new Set<string>();
  const moved = new Set<string>();
  const parts = [
    ...harvested
      .filter(({ exports, text }) => exports.length > 0 && text.length < mostHomeText && chance.is(0.4))
      .filter(({ file }) => moved.size < moved.add(getRunFile(file)).size)
      .map((file) => moveModule(file, id, claimed, chance)),
    ...[...joinImports(harvested)]
      .filter(
        ([specifier]) => !/^[./]/u.test(specifier) && !`${specifier}/`.startsWith(`${packageName}/`) && chance.is(0.7),
      )
      .map(([specifier, names]) => movePackage(specifier, [...names], getExtension(harvested), claimed, chance)),
  ].filter((part) => part !== undefined);
  const frequent = harvested.flatMap(({ members }) => members.slice(0, 1)).slice(0, 12);
  return {
    homes: parts.map(({ home }) => home),
    concepts: Object.fromEntries(
      parts.map(({ concept }, index) => {
        const member = chance.is(0.3) ? frequent.shift() : undefined;
        const members = member === undefined || concept.members ? {} : { members: { [member]: `${member}Next` } };
        return [`${id}C${index}`, { ...concept, ...members }];
      }),
    ),
  };
}

/** Gets the file that runs where a file is imported: to move it and its declarations to two modules would be a wrong registry. */
function getRunFile(file: string): string {
  return file.replace(/(?:\.d)?\.(?<kind>[cm]?)[jt]sx?$/u, '.$<kind>js');
}

function joinImports(files: readonly Harvested[]): Map<string, Set<string>> {
  const joined = new Map<string, Set<string>>();
  for (const { imports } of files) {
    for (const [specifier, names] of imports) {
      joined.set(specifier, new Set([...(joined.get(specifier) ?? []), ...names]));
    }
  }
  return joined;
}

/** The extension of a module that most of the files could import. */
function getExtension(files: readonly Harvested[]): string {
  const count = (pattern: RegExp): number => files.filter(({ file }) => pattern.test(file)).length;
  if (count(/\.[cm]?tsx?$/u) > files.length / 2) return '.ts';
  return files.filter(({ text }) => /\brequire\(/u.test(text)).length > files.length / 2 ? '.cjs' : '.mjs';
}
