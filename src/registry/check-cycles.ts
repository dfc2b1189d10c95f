import { getModuleKey } from '../modules/paths.ts';
import type { Concept } from './concept.ts';
import type { Draft, ListedPattern } from './draft.ts';
import { at, type Fault } from './fault.ts';
import { push } from './file-index.ts';
import { GlobIndex } from './glob-index.ts';
import { getAliasedPaths } from './module-pattern.ts';
import type { Root } from './root.ts';

interface Move {
  readonly setting: 'deprecated' | 'compat';
  readonly listed: ListedPattern;
  readonly concept: Concept;
}

/**
 * Checks that nothing is moved away from where it is moved to: no canonical module is listed, by whatever concept, for a
 * name that it defines. Then no chain of moves can close, however many concepts it runs through.
 */
export function checkCycles(drafts: readonly Draft[], root: Root, faults: Fault[]): void {
  const byKey = new Map<string, Move[]>();
  const globs = new GlobIndex<Move>(root);
  for (const { concept, deprecated, compat } of drafts) {
    const moves: readonly Move[] = [
      ...deprecated.map((listed) => ({ setting: 'deprecated', listed, concept }) as const),
      ...compat.map((listed) => ({ setting: 'compat', listed, concept }) as const),
    ];
    for (const move of moves) {
      const { pattern } = move.listed;
      if (pattern.kind === 'glob') {
        globs.add(pattern.patterns, move);
      } else {
        getKeys(move.listed, root).forEach((key) => {
          push(byKey, key, move);
        });
      }
    }
  }
  for (const { concept } of drafts) {
    const moves = new Set([...findMoves(concept, byKey), ...findGlobMoves(concept, globs)]);
    moves.forEach((move) => {
      reportCycle(move, concept, faults);
    });
  }
}

function getKeys({ pattern }: ListedPattern, root: Root): readonly string[] {
  if (pattern.kind === 'file') {
    return [getModuleKey(pattern.path)];
  }
  return pattern.kind === 'glob'
    ? []
    : [pattern.specifier, ...getAliasedPaths(pattern.specifier, root).map((path) => getModuleKey(path))];
}

function findMoves({ canonical }: Concept, byKey: ReadonlyMap<string, Move[]>): readonly Move[] {
  const home = canonical.specifier ?? getModuleKey(canonical.file ?? '');
  return [home, canonical.importAs].flatMap((key) => (key === undefined ? [] : (byKey.get(key) ?? [])));
}

// A concept's own glob never means its own canonical module.
function findGlobMoves({ name, canonical }: Concept, globs: GlobIndex<Move>): readonly Move[] {
  const { specifier, file } = canonical;
  const matches = specifier === undefined ? globs.findPath(file ?? '') : globs.findSpecifier(specifier);
  return matches
    .filter((match) => !match.isVague || file === undefined || match.matchesFile(file))
    .map(({ value }) => value)
    .filter(({ concept }) => concept.name !== name);
}

function reportCycle({ listed, concept, setting }: Move, home: Concept, faults: Fault[]): void {
  const { names, path, pattern } = listed;
  const { written, importAs } = home.canonical;
  const whose = concept === home ? 'its own' : `the concept ${home.name}'s`;
  const what = pattern.kind === 'glob' ? `matches ${written}, ${whose}` : `is ${whose}`;
  const where = pattern.written === importAs ? `${what} \`importAs\`` : `${what} canonical module`;
  if (names === '*') {
    faults.push(`${path}: ${where}, so that imports would move in a circle; delete it from \`${setting}\``);
    return;
  }
  for (const name of names.keys()) {
    if (home.exports.includes(name)) {
      faults.push(
        `${at(path, name)}: ${where} and defines \`${name}\`, so that imports would move in a circle; delete one`,
      );
    }
  }
}
