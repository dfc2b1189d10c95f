import { findExportSyntax } from '../exports/find-export-syntax.ts';
import { createFreshCache } from '../fresh-cache.ts';
import { getRealPath } from '../real-path.ts';
import { findModuleFile } from '../resolver.ts';
import { getTsconfigInfo } from '../tsconfig-info.ts';
import { isCommonJs } from './cycles.ts';
import { isEsModule } from './is-es-module.ts';
import { getCircular, getReached, getReaching, type LoadGraph } from './load-graph.ts';
import { findHandedOn, findLoadSyntax } from './load-syntax.ts';
import type { Names } from './load-time-imports.ts';
import { getLoadGraph } from './module-graph.ts';

/**
 * Tells whether modules of a cycle that a file loads count on what is there in time because the file loads an old module: what
 * they take from each other by then comes from modules that the canonical one does not load.
 */
export function suppliesCycle(file: string, old: string, canonical: string): boolean {
  const [from, left, home] = [getRealPath(file), getRealPath(old), getRealPath(canonical)];
  const graph = getLoadGraph(from);
  const readsLate = getLateReaders(`${left}\n${home}`);
  if (![...graph.keys()].some((member) => readsLate(member))) return false;
  const kept = listKept(from, left, home, graph);
  const dropped = new Set([...getLoadGraph(left).keys()].filter((module) => !kept.has(module)));
  const changed = replaceLoad(from, left, home, graph);
  const cycles = [...getCircular(changed)].filter((member) => !kept.has(member));
  const parts = [[...dropped].sort(), cycles.sort(), cycles.includes(from) ? [from, left] : []];
  return cycles.length > 0 && takesInTime(parts.map((part) => part.join('\n')).join('\n\n'));
}

// What can read late whichever modules are in cycles: asked first, since it is the same for all files.
const getLateReaders = createFreshCache((pair: string): ((member: string) => boolean) => {
  const [old = '', canonical = ''] = pair.split('\n');
  const kept = getLoadGraph(canonical);
  const dropped = new Set([...getLoadGraph(old).keys()].filter((module) => !kept.has(module)));
  return createFreshCache((member: string) =>
    isCommonJs(member) ? dropped.has(member) : readsInTime(member, { dropped }),
  );
}, 50);

// The files of one cycle ask the same of it.
const takesInTime = createFreshCache((key: string): boolean => {
  const [dropped = [], members = [], moved = []] = key.split('\n\n').map((part) => part.split('\n'));
  const late = { cycles: new Set(members), dropped: new Set(dropped), moved };
  return members.some((member) => (isCommonJs(member) ? late.dropped.has(member) : readsInTime(member, late)));
}, 50);

/** What of a program may be loaded later than before. */
interface Late {
  /** Undefined when any module may be part of one. */
  readonly cycles?: ReadonlySet<string>;
  readonly dropped: ReadonlySet<string>;
  /** The file of the cycle whose import moves, and the module that it no longer loads by that. */
  readonly moved?: readonly string[];
}

// What a module reads while it is loaded has to be there, whichever module of the cycle comes first.
function readsInTime(file: string, late: Late): boolean {
  const seen = new Set<string>();
  const rest = (findLoadSyntax(file)?.loadTimeImports ?? []).map((name) => ({ ...name, from: file }));
  for (let name = rest.pop(); name !== undefined; name = rest.pop()) {
    const { specifier, imported, from } = name;
    const target = findModuleFile(specifier, from);
    const home = target && getRealPath(target);
    const key = `${imported} ${home ?? ''}`;
    const isMoved = from === file && file === late.moved?.[0] && home === late.moved[1];
    if (home !== undefined && !isMoved && !seen.has(key)) {
      seen.add(key);
      // What the module itself imports is there; what others in its cycle import is not.
      const isCircular = late.cycles?.has(home) ?? true;
      if ((isCircular || from !== file) && isIn(late.dropped, name, from)) return true;
      const handed = isCircular && isLive(home) ? listHandedOn(home, imported) : [];
      for (const next of handed) rest.push({ ...next, from: home });
    }
  }
  return false;
}

function listHandedOn(file: string, name: string): Names {
  const handed = findHandedOn(file) ?? new Map<string, Names>();
  if (name === '*') return [...handed.values()].flat();
  const stars = handed.get('*') ?? [];
  return [...(handed.get(name) ?? []), ...stars.map(({ specifier }) => ({ specifier, imported: name }))];
}

// What a module only passes on is not in it.
function isIn(files: ReadonlySet<string>, name: Names[number], from: string): boolean {
  const passed = new Set<string>();
  let [next, at]: [Names[number] | undefined, string] = [name, from];
  while (next) {
    const target = findModuleFile(next.specifier, at);
    const home = target && getRealPath(target);
    if (home === undefined || !files.has(home)) return false;
    // Modules that pass a name on to each other have none.
    if (passed.has(home)) return true;
    passed.add(home);
    [next, at] = [isCommonJs(home) ? undefined : findExportSyntax(home)?.indirect.get(next.imported), home];
  }
  return true;
}

// What is done by the time that a file has loaded a canonical module in the place of an old one.
function listKept(from: string, old: string, canonical: string, graph: LoadGraph): ReadonlySet<string> {
  const loads = graph.get(from) ?? [];
  const before = loads.includes(old) ? loads.slice(0, loads.indexOf(old)) : loads;
  const unfinished = getReaching(from, graph);
  const finished = before.filter((loaded) => loaded !== from && !unfinished.has(loaded));
  return new Set([...getReached(graph, finished), ...getLoadGraph(canonical).keys()]);
}

// What a file loads with a canonical module in the place of an old one.
function replaceLoad(from: string, old: string, canonical: string, graph: LoadGraph): LoadGraph {
  const loads = (graph.get(from) ?? []).map((loaded) => (loaded === old ? canonical : loaded));
  const whole = new Map([...getLoadGraph(canonical), ...graph, [from, loads]]);
  const reached = getReached(whole, [from]);
  return new Map([...whole].filter(([module]) => reached.has(module)));
}

// What CommonJS hands on of others, in source or as TypeScript writes it for Node, is there when it has loaded them itself.
function isLive(file: string): boolean {
  return isEsModule(file) !== false || !(isCommonJs(file) || getTsconfigInfo(file).needsExtensions);
}
