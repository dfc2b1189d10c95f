import { getModuleKey } from '../modules/paths.ts';
import type { Concept } from './concept.ts';
import type { Draft } from './draft.ts';
import { at, type Fault } from './fault.ts';
import { push } from './file-index.ts';
import { HomeIndex } from './home-index.ts';
import { OwnPackages } from './own-packages.ts';
import { getAliasedPaths, type ListedPattern } from './module-pattern.ts';
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
  const byKey = new Map<string, Concept[]>();
  const homes = new HomeIndex(root);
  const own = new OwnPackages(root);
  for (const { concept } of drafts) {
    getHomeKeys(concept).forEach((key) => {
      push(byKey, key, concept);
    });
    homes.add(concept);
    own.add(concept);
  }
  for (const { concept, deprecated, compat } of drafts) {
    for (const [setting, modules] of [
      ['deprecated', deprecated],
      ['compat', compat],
    ] as const) {
      for (const listed of modules) {
        for (const home of findHomes(listed, concept, byKey, homes, root)) {
          reportCycle({ setting, listed, concept }, home, faults);
        }
        for (const { home, specifier } of own.find(listed.pattern)) {
          reportCycle({ setting, listed, concept }, home, faults, specifier);
        }
      }
    }
  }
}

function getHomeKeys({ canonical }: Concept): readonly string[] {
  const home = canonical.specifier ?? getModuleKey(canonical.file ?? '');
  return canonical.importAs === undefined ? [home] : [home, canonical.importAs];
}

function findHomes(
  { pattern }: ListedPattern,
  { name }: Concept,
  byKey: ReadonlyMap<string, readonly Concept[]>,
  homes: HomeIndex,
  root: Root,
): Iterable<Concept> {
  if (pattern.kind === 'file') {
    return byKey.get(getModuleKey(pattern.path)) ?? [];
  }
  if (pattern.kind === 'glob') {
    // A concept's own glob never means its own canonical module.
    return homes.find(pattern.patterns).filter((home) => home.name !== name);
  }
  const keys = [pattern.specifier, ...getAliasedPaths(pattern.specifier, root).map((path) => getModuleKey(path))];
  return new Set(keys.flatMap((key) => byKey.get(key) ?? []));
}

function reportCycle({ listed, concept, setting }: Move, home: Concept, faults: Fault[], reachedBy?: string): void {
  const { names, path, pattern } = listed;
  const { written, importAs } = home.canonical;
  const whose = concept === home ? 'its own' : `the concept ${home.name}'s`;
  const what =
    reachedBy !== undefined
      ? `is what \`${reachedBy}\`, ${whose}`
      : pattern.kind === 'glob'
        ? `matches ${written}, ${whose}`
        : `is ${whose}`;
  const name = (reachedBy ?? pattern.written) === importAs ? '`importAs`' : 'canonical module';
  const where = `${what} ${name}${reachedBy === undefined ? '' : ', leads to'}`;
  if (names === '*') {
    faults.push(`${path}: ${where}, so that imports would move in a circle; delete it from \`${setting}\``);
    return;
  }
  for (const exported of names.keys()) {
    if (home.exports.includes(exported)) {
      faults.push(
        `${at(path, exported)}: ${where} and defines \`${exported}\`, so that imports would move in a circle; delete one`,
      );
    }
  }
}
