import { statSync } from 'node:fs';
import path from 'node:path';
import { getModuleKey, isAbsolutePath, toPosixPath } from '../modules/paths.ts';
import { buildConcept } from './build-concept.ts';
import { checkClaims } from './check-claims.ts';
import { checkCycles } from './check-cycles.ts';
import { checkExports } from './check-exports.ts';
import { checkReferences } from './check-references.ts';
import type { Concept, Registry } from './concept.ts';
import { at, type Fault, RegistryError } from './fault.ts';
import { FileIndex } from './file-index.ts';
import type { Listing } from './listing.ts';
import { ModuleIndex } from './module-index.ts';
import { parseModulePattern, type ModulePattern } from './module-pattern.ts';
import { checkConcept, checkSettings, type CheckedConcept } from './settings.ts';

/** A concept with its settings and the modules it lists. */
export interface Draft {
  readonly path: string;
  readonly settings: CheckedConcept;
  readonly concept: Concept;
  readonly deprecated: readonly ListedPattern[];
  readonly compat: readonly ListedPattern[];
}

/** A module that a concept lists, and where it stands in the settings. */
export interface ListedPattern {
  readonly path: string;
  readonly pattern: ModulePattern;
  readonly names: ReadonlyMap<string, string | null> | '*';
}

const advice = `add a concept:
  settings: {
    ssot: {
      concepts: {
        SessionMetrics: { canonical: "./src/metrics/session-metrics.ts" },
      },
    },
  },`;

/**
 * Makes the registry of `settings.ssot`.
 *
 * @param cwd the root when the settings name none.
 * @throws RegistryError that lists every fault.
 */
export function buildRegistry(settings: unknown, cwd: string): Registry {
  const faults: Fault[] = [];
  if (settings === undefined) {
    throw new RegistryError([`settings.ssot: is missing, so that no rule has anything to check; ${advice}`]);
  }
  const checked = checkSettings(settings, faults);
  const root = getRoot(checked?.root, cwd, faults);
  if (checked !== undefined && (checked.concepts?.size ?? 0) === 0 && faults.length === 0) {
    faults.push(`settings.ssot.concepts: holds no concept, so that no rule has anything to check; ${advice}`);
  }
  const drafts = [...(checked?.concepts ?? [])]
    .map(([name, value]) => draftConcept(name, value, root, faults))
    .filter((draft) => draft !== undefined);
  checkClaims(drafts, faults);
  checkCycles(drafts, faults);
  checkExports(drafts, faults);
  if (faults.length > 0) {
    throw new RegistryError(faults);
  }
  return assembleRegistry(drafts, root);
}

function getRoot(written: string | undefined, cwd: string, faults: Fault[]): string {
  const base = toPosixPath(cwd);
  const given = toPosixPath(written ?? base);
  const root = isAbsolutePath(given) ? given : path.posix.join(base, given);
  const stats = statSync(root, { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) {
    const problem = stats === undefined ? `no folder at ${root}` : `${root} is a file`;
    faults.push(`settings.ssot.root: ${problem}; write the folder that "./" means, such as import.meta.dirname`);
  }
  return root.length > 1 && root.endsWith('/') ? root.slice(0, -1) : root;
}

function draftConcept(name: string, value: unknown, root: string, faults: Fault[]): Draft | undefined {
  const where = at('settings.ssot.concepts', name);
  const settings = checkConcept(value, where, faults);
  if (settings === undefined) {
    return undefined;
  }
  const deprecated = parseModules(settings.deprecated, root, at(where, 'deprecated'), faults);
  const compat = parseModules(settings.compat, root, at(where, 'compat'), faults);
  checkReferences(settings, name, { deprecated, compat }, where, faults);
  const concept = buildConcept(name, settings, root, where, faults);
  return concept === undefined ? undefined : { path: where, settings, concept, deprecated, compat };
}

function parseModules(
  modules: ReadonlyMap<string, ReadonlyMap<string, string | null> | '*'> | undefined,
  root: string,
  where: string,
  faults: Fault[],
): readonly ListedPattern[] {
  const parsed: ListedPattern[] = [];
  for (const [written, names] of modules ?? []) {
    const pattern = parseModulePattern(written, root);
    if (typeof pattern === 'string') {
      faults.push(`${at(where, written)}: ${pattern}`);
    } else {
      parsed.push({ path: at(where, written), pattern, names });
    }
  }
  return parsed;
}

function assembleRegistry(drafts: readonly Draft[], root: string): Registry {
  const deprecated = new ModuleIndex(root);
  const compat = new ModuleIndex(root);
  const canonical = new FileIndex<Concept>(root);
  const concepts = new Map<string, Concept>();
  const byName = new Map<string, readonly Concept[]>();
  const byMember = new Map<string, Concept[]>();
  for (const draft of drafts) {
    const { concept } = draft;
    concepts.set(concept.name, concept);
    addListings(deprecated, draft, draft.deprecated);
    addListings(compat, draft, draft.compat);
    if (concept.canonical.specifier === undefined && concept.canonical.file !== undefined) {
      canonical.add(concept.canonical.file, concept);
    }
    concept.names.forEach((_, name) => byName.set(name, [concept]));
    concept.members.forEach((_, member) => byMember.set(member, [...(byMember.get(member) ?? []), concept]));
  }
  const packaged = drafts.map(({ concept }) => concept).filter((concept) => concept.canonical.specifier !== undefined);
  return Object.freeze<Registry>({
    root,
    concepts,
    findDeprecatedModule: (specifier, fromFile) => deprecated.find(specifier, fromFile),
    findCompatModule: (specifier, fromFile) => compat.find(specifier, fromFile),
    findConceptsOf: (file) => findConceptsOf(toPosixPath(file), canonical, packaged),
    findConceptsByName: (name) => byName.get(name) ?? [],
    findConceptsByMember: (member) => byMember.get(member) ?? [],
  });
}

function addListings(index: ModuleIndex, { concept, settings }: Draft, modules: readonly ListedPattern[]): void {
  const loading = new Set((settings.sideEffects ?? []).map(getModuleKey));
  for (const { pattern, names } of modules) {
    const { written } = pattern;
    index.add(pattern, { concept, written, names, hasSideEffects: loading.has(getModuleKey(written)) } satisfies Listing);
  }
}

function findConceptsOf(file: string, canonical: FileIndex<Concept>, packaged: readonly Concept[]): readonly Concept[] {
  const own = canonical.mayHold(file) ? canonical.find(file, file) : [];
  const installed = packaged.filter((concept) => concept.canonical.file === file);
  return installed.length === 0 ? own : [...own, ...installed];
}
