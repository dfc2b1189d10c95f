import { getDeclarations } from '../../modules/exports/declarations.ts';
import { getModuleExports } from '../../modules/exports/exports.ts';
import { createFileCache } from '../../modules/file-cache.ts';
import { findLoads } from '../../modules/loading/loads.ts';
import { readModule } from '../../modules/read-module.ts';
import { getRealPath } from '../../modules/real-path.ts';
import type { Registry } from '../../registry/concept.ts';

const mostFiles = 5000;

/**
 * Tells whether fixes of several files would close a cycle that none of them closes alone: the canonical module holds a
 * duplicate, too, and the fix of that leads back to this file, at once or by way of others. Of the files on such a cycle it
 * says so for the last by path alone: where that one stays as it is, the others can be fixed.
 */
export function closesJointCycle(canonical: string, file: string, registry: Registry): boolean {
  const target = getRealPath(file);
  const seen = new Set([getRealPath(canonical)]);
  // What is added while it is walked is walked, too.
  for (const each of seen) {
    if (each === target) return true;
    if (seen.size > mostFiles) return false;
    const homes = each < target ? getHomes(each, registry) : [];
    for (const next of [...getLoaded(each), ...homes]) {
      seen.add(getRealPath(next));
    }
  }
  return false;
}

function getLoaded(file: string): string[] {
  return (findLoads(file) ?? []).flatMap((load) =>
    load.target === 'code' && load.file !== undefined ? [load.file] : [],
  );
}

/** Lists the canonical modules that a fix could make a file load. */
function getHomes(file: string, registry: Registry): string[] {
  return (findValueNames(file) ?? [])
    .flatMap((name) => registry.findConceptsByName(name))
    .filter((concept) => !concept.isIgnored(file))
    .flatMap(({ canonical }) => canonical.file ?? []);
}

// Each file that is linted asks it of all that its canonical modules load.
const findValueNames = createFileCache((file) => {
  const { program, text = '' } = readModule(file) ?? {};
  const local = [...getDeclarations(program?.body ?? [])].filter(([, { kind }]) => kind !== 'type');
  // exports.X = class {} · export { Local as X }
  const exported = [...getModuleExports(file).names].filter(([, info]) => info.kind !== 'type' && info.file === file);
  const words = getWordsUsedTwice(text);
  // What nobody uses goes, and nothing is loaded in its place.
  const used = local.filter(([name]) => words.has(name));
  return [...exported, ...used].map(([name]) => name);
});

function getWordsUsedTwice(text: string): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(text.match(/[\p{ID_Continue}$]+/gu)?.filter((word) => seen.size === seen.add(word).size));
}
