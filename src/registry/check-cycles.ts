import { getModuleKey } from '../modules/paths.ts';
import type { Draft, ListedPattern } from './build-registry.ts';
import type { Concept } from './concept.ts';
import { at, type Fault } from './fault.ts';

/**
 * Checks that nothing is moved away from where it is moved to: no canonical module is listed, by whatever concept, for a
 * name that it defines. Then no chain of moves can close, however many concepts it runs through.
 */
export function checkCycles(drafts: readonly Draft[], faults: Fault[]): void {
  const homes = new Map<string, Concept[]>();
  for (const { concept } of drafts) {
    const key = getCanonicalKey(concept);
    homes.set(key, [...(homes.get(key) ?? []), concept]);
  }
  for (const { concept, deprecated, compat } of drafts) {
    for (const [what, listed] of [['deprecated', deprecated], ['compat', compat]] as const) {
      for (const module of listed) {
        const key = getListedKey(module);
        for (const home of key === undefined ? [] : (homes.get(key) ?? [])) {
          reportCycle(module, concept, home, what, faults);
        }
      }
    }
  }
}

function getCanonicalKey({ canonical }: Concept): string {
  return canonical.specifier ?? getModuleKey(canonical.file ?? '');
}

function getListedKey({ pattern }: ListedPattern): string | undefined {
  return pattern.kind === 'glob' ? undefined : pattern.kind === 'file' ? getModuleKey(pattern.path) : pattern.specifier;
}

function reportCycle(
  { names, path, pattern }: ListedPattern,
  concept: Concept,
  home: Concept,
  what: string,
  faults: Fault[],
): void {
  const whose = concept === home ? 'its own' : `the concept ${home.name}'s`;
  if (names === '*') {
    faults.push(`${path}: ${pattern.written} is ${whose} canonical module, so that imports would move in a circle; delete it from \`${what}\``);
    return;
  }
  for (const name of names.keys()) {
    if (home.exports.includes(name)) {
      faults.push(`${at(path, name)}: ${pattern.written} is ${whose} canonical module and defines \`${name}\`, so that imports would move in a circle; delete one`);
    }
  }
}
