import { createFreshCache } from '../fresh-cache.ts';
import { getRealPath } from '../real-path.ts';
import { isEsModule } from './is-es-module.ts';
import { findLoadSyntax } from './load-syntax.ts';
import { findFirst, getCircular, getReaching, listBefore } from './load-graph.ts';
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

/** Tells whether a file that is in no cycle with a canonical module enters the cycle of that by another module as it is. */
export function entersCycleByOther(file: string, canonical: string): boolean {
  const [from, home] = [getRealPath(file), getRealPath(canonical)];
  const cycle = getReaching(home, getLoadGraph(home));
  const first = cycle.has(home) && !cycle.has(from) ? findFirst(getLoadGraph(from), from, cycle) : undefined;
  return first !== undefined && first !== home;
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
 * Tells whether a file, in a cycle with an old ES module, finds no value yet in what that hands on from CommonJS, be it the
 * canonical module or one on the way to it: the value would be there when the file loaded the canonical module itself.
 */
export function isHandedUnfinished(file: string, old: string, canonical: string): boolean {
  const [from, left, home] = [getRealPath(file), getRealPath(old), getRealPath(canonical)];
  return handsOnCommonJs(`${left}\n${home}`) && getReaching(from, getLoadGraph(left)).has(left);
}

// Asked for each file that reaches the old module.
const handsOnCommonJs = createFreshCache((pair: string): boolean => {
  const [left = '', home = ''] = pair.split('\n');
  return [...getReaching(home, getLoadGraph(left)), home].some(isCommonJs);
});

// Functions are called when all is there; what is copied, read or run while a module is loaded may not be.
function caresForOrder(file: string): boolean {
  const syntax = findLoadSyntax(file);
  return !syntax || isCommonJs(file) || syntax.effect !== undefined || syntax.loadTimeImports.length > 0;
}

/** Tells whether a file is CommonJS as it stands. */
export function isCommonJs(file: string): boolean {
  return /\.c?jsx?$/u.test(file) && isEsModule(file) === false;
}
