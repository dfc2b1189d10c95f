import { getRealPath } from '../real-path.ts';
import { isEsModule } from './is-es-module.ts';
import { findLoadSyntax } from './load-syntax.ts';
import { getLoadGraph } from './module-graph.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

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
  const [from, home] = [getRealPath(old), getRealPath(canonical)];
  const graph = getLoadGraph(from);
  const handing = getReaching(home, graph);
  const suspects = [from, ...listBefore(home, from, graph).filter((file) => handing.has(file))];
  return suspects.find((file) => isCommonJs(file) && getReaching(file, graph).has(file));
}

/** Lists what a file loads by ways that do not lead through another one: what that hands on is there when it is asked. */
function listBefore(home: string, from: string, graph: Graph): string[] {
  const found = new Set<string>();
  const rest = [from];
  for (let file = rest.pop(); file !== undefined; file = rest.pop()) {
    for (const loaded of file === home ? [] : (graph.get(file) ?? [])) {
      if (loaded !== home && !found.has(loaded)) {
        found.add(loaded);
        rest.push(loaded);
      }
    }
  }
  return [...found];
}

/** Gets the files of a graph that load one, by way of others or not. */
function getReaching(file: string, graph: Graph): ReadonlySet<string> {
  const loaders = new Map<string, string[]>();
  for (const [from, loaded] of graph) {
    for (const to of loaded) {
      const known = loaders.get(to);
      if (known) known.push(from);
      else loaders.set(to, [from]);
    }
  }
  const reaching = new Set<string>();
  const rest = [...(loaders.get(file) ?? [])];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (!reaching.has(next)) {
      reaching.add(next);
      rest.push(...(loaders.get(next) ?? []));
    }
  }
  return reaching;
}

/** Finds the first of some files that loading one enters. */
function findFirst(graph: Graph, from: string, wanted: ReadonlySet<string>): string | undefined {
  const seen = new Set<string>();
  const rest = [from];
  for (let file = rest.pop(); file !== undefined; file = rest.pop()) {
    if (wanted.has(file)) return file;
    if (!seen.has(file)) {
      seen.add(file);
      rest.push(...(graph.get(file) ?? []).toReversed());
    }
  }
  return undefined;
}

// Functions are called when all is there; what is copied, derived or run while a module is loaded is not.
function caresForOrder(file: string): boolean {
  const syntax = findLoadSyntax(file);
  return !syntax || isCommonJs(file) || syntax.effect !== undefined || syntax.derives;
}

function isCommonJs(file: string): boolean {
  return /\.c?jsx?$/u.test(file) && isEsModule(file) === false;
}
