import { createFreshCache } from '../fresh-cache.ts';
import { getRealPath } from '../real-path.ts';
import { isEsModule } from './is-es-module.ts';
import { findExportSyntax } from '../exports/find-export-syntax.ts';
import type { Names } from './load-time-imports.ts';
import { findModuleFile } from '../resolver.ts';
import { getTsconfigInfo } from '../tsconfig-info.ts';
import { findHandedOn, findLoadSyntax } from './load-syntax.ts';
import { findFirst, getCircular, getReached, getReaching, listBefore, type LoadGraph } from './load-graph.ts';
import { getLoadGraph } from './module-graph.ts';

/**
 * Tells whether modules that load each other, a canonical one among them, would find each other in another state when the
 * canonical one is loaded instead of an old one: which of them is entered first decides who runs first.
 */
export function entersCycleElsewhere(old: string, canonical: string): boolean {
  const home = getRealPath(canonical);
  const cycle = getReaching(home, getLoadGraph(home));
  return (
    cycle.has(home) && findFirst(getLoadGraph(old), getRealPath(old), cycle) !== home && [...cycle].some(caresForOrder)
  );
}

/**
 * Finds a CommonJS module that an old one is, or has its values from, and that may have copied what was not there yet, since
 * it is part of a cycle. What an ES module hands on is looked up when it is used, and so is what TypeScript makes of it.
 */
export function findCircularCopy(old: string, canonical: string): string | undefined {
  return findCopy(`${getRealPath(old)}\n${getRealPath(canonical)}`);
}

// Asked for each file that reaches the old module.
const findCopy = createFreshCache((pair: string): string | undefined => {
  const [from = '', home = ''] = pair.split('\n');
  const graph = getLoadGraph(from);
  const handing = getReaching(home, graph);
  const suspects = [from, ...listBefore(home, from, graph).filter((file) => handing.has(file))].filter(isCommonJs);
  const circular = suspects.length === 0 ? undefined : getCircular(graph);
  return suspects.find((file) => circular?.has(file));
});

/**
 * Tells whether modules of a cycle that a file loads count on what is there in time because the file loads an old module: what
 * they take from each other by then comes from modules that the canonical one does not load.
 */
export function suppliesCycle(file: string, old: string, canonical: string): boolean {
  const [from, left, home] = [getRealPath(file), getRealPath(old), getRealPath(canonical)];
  const graph = getLoadGraph(from);
  if (getCircular(graph).size === 0) return false;
  const kept = listKept(from, left, home, graph);
  const dropped = new Set([...getLoadGraph(left).keys()].filter((module) => !kept.has(module)));
  const changed = replaceLoad(from, left, home, graph);
  const cycles = new Set([...getCircular(changed)].filter((member) => !kept.has(member)));
  return [...cycles].some((member) =>
    isCommonJs(member) ? dropped.has(member) : readsInTime(member, { cycles, dropped }),
  );
}

/** What of a program may be loaded later than before. */
interface Late {
  readonly cycles: ReadonlySet<string>;
  readonly dropped: ReadonlySet<string>;
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
    if (home !== undefined && !seen.has(key)) {
      seen.add(key);
      // What the module itself imports is there; what others in its cycle import is not.
      const isCircular = late.cycles.has(home);
      if ((isCircular || from !== file) && isIn(late.dropped, name, from)) return true;
      const handed = isCircular && isLive(home) ? listHandedOn(home, imported) : [];
      rest.push(...handed.map((next) => ({ ...next, from: home })));
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
function isIn(files: ReadonlySet<string>, { specifier, imported }: Names[number], from: string): boolean {
  const target = findModuleFile(specifier, from);
  const home = target && getRealPath(target);
  if (home === undefined || !files.has(home)) return false;
  const next = isCommonJs(home) ? undefined : findExportSyntax(home)?.indirect.get(imported);
  return !next || next.specifier === specifier || isIn(files, next, home);
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

/**
 * Tells whether a file, in a cycle with an old ES module, finds no value yet in what that hands on from a CommonJS canonical
 * module: the value would be there when the file loaded that itself.
 */
export function isHandedUnfinished(file: string, old: string, canonical: string): boolean {
  return isCommonJs(canonical) && getReaching(getRealPath(file), getLoadGraph(old)).has(getRealPath(old));
}

// Functions are called when all is there; what is copied, read or run while a module is loaded may not be.
function caresForOrder(file: string): boolean {
  const syntax = findLoadSyntax(file);
  return !syntax || isCommonJs(file) || syntax.effect !== undefined || syntax.loadTimeImports.length > 0;
}

// What CommonJS hands on of others, in source or as TypeScript writes it for Node, is there when it has loaded them itself.
function isLive(file: string): boolean {
  return isEsModule(file) !== false || !(isCommonJs(file) || getTsconfigInfo(file).needsExtensions);
}

function isCommonJs(file: string): boolean {
  return /\.c?jsx?$/u.test(file) && isEsModule(file) === false;
}
