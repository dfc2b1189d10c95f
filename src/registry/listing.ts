import { getMeantPaths, identifyModule } from '../modules/identify-module.ts';
import { findModuleFile } from '../modules/resolver.ts';
import type { Concept, ListedModule, Target } from './concept.ts';

/** One concept's entry for a deprecated or compat module. */
export interface Listing {
  readonly concept: Concept;
  readonly written: string;
  readonly names: ReadonlyMap<string, string | null> | '*';
  readonly hasSideEffects: boolean;
}

/**
 * Makes one module of the listings that all concepts hold for it. An explicit name wins over `"*"`, an earlier
 * listing over a later one.
 *
 * @param listings at least one.
 */
export function mergeListings(listings: readonly Listing[], specifier: string, fromFile: string): ListedModule {
  const getActive = (file: string): readonly Listing[] => listings.filter(({ concept }) => !concept.isIgnored(file));
  let found: { readonly file: string | undefined } | undefined;
  return {
    written: listings[0]?.written ?? specifier,
    hasListedSideEffects: listings.some(({ hasSideEffects }) => hasSideEffects),
    get file() {
      // Asked again and again, of what is itself made anew each second.
      found ??= { file: findFile(specifier, fromFile) };
      return found.file;
    },
    movesEveryName: (file) => getActive(file).some(({ names }) => names === '*'),
    getListedNames: (file) => [
      ...new Set(getActive(file).flatMap(({ names }) => (names === '*' ? [] : [...names.keys()]))),
    ],
    findTarget: (name, file) => findTarget(getActive(file), name),
  };
}

function findFile(specifier: string, fromFile: string): string | undefined {
  const { path, text } = identifyModule(specifier, fromFile);
  return path === undefined
    ? getMeantPaths(text, fromFile).find(({ exists }) => exists)?.path
    : findModuleFile(path, fromFile);
}

function findTarget(listings: readonly Listing[], name: string): Target | undefined {
  for (const { concept, names } of listings) {
    if (names !== '*' && names.has(name)) {
      return { concept, export: names.get(name) ?? null };
    }
  }
  const moving = listings.filter(({ names }) => names === '*').map(({ concept }) => concept);
  const owner = moving.find((concept) => concept.exports.includes(name)) ?? moving[0];
  if (owner === undefined) {
    return undefined;
  }
  // Two concepts take every name, and neither says that this one is its own.
  const isUnclear =
    !owner.exports.includes(name) && moving.some((concept) => concept.canonical.written !== owner.canonical.written);
  return { concept: owner, export: isUnclear ? null : name };
}
