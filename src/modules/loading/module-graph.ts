import { findStamp } from '../file-cache.ts';
import { createFreshCache } from '../fresh-cache.ts';
import type { LoadGraph } from './load-graph.ts';
import { findLoads, type Load } from './loads.ts';
import { getPackages } from '../package-info.ts';
import { isPackageFile } from '../paths.ts';
import { getRealPath } from '../real-path.ts';
import { getPackageName, parseSpecifier } from '../specifier.ts';

const mostFiles = 5000;

interface Closure {
  /** The files that are loaded, that which was asked for among them only if it is part of a cycle. */
  readonly files: ReadonlySet<string>;
  /** What each file loads itself, in the order of evaluation; the file that was asked for is the first. */
  readonly graph: LoadGraph;
  /** False when some module could not be read or found, or when there were too many. */
  readonly isComplete: boolean;
}

/**
 * Tells whether loading one project file loads another for values, directly or by way of others.
 * A load that may be left out counts; undefined when some module on the way can't be known.
 */
export function loadsModule(from: string, to: string): boolean | undefined {
  if (findStamp(from) === undefined) return false;
  if (isPackageFile(getRealPath(from))) return isPackageFile(getRealPath(to)) ? undefined : false;
  const { files, isComplete } = getClosure(getRealPath(from));
  return files.has(getRealPath(to)) || (isComplete ? false : undefined);
}

/** Gets what a project file and the files that it loads load themselves, in the order of evaluation, the file itself first. */
export function getLoadGraph(from: string): LoadGraph {
  return getClosure(getRealPath(from)).graph;
}

/** Tells whether a project file loads another for values with a statement of its own. */
export function importsDirectly(from: string, to: string): boolean {
  const target = getRealPath(to);
  return (findLoads(getRealPath(from)) ?? []).some((load) => load.file === target);
}

const getClosure = createFreshCache((from: string): Closure => {
  const files = new Set<string>();
  const graph = new Map<string, readonly string[]>();
  const rest = [from];
  let isComplete = true;
  for (let file = rest.pop(); file !== undefined; file = rest.pop()) {
    if (files.size > mostFiles) return { files, graph, isComplete: false };
    const { loaded, isKnown } = getLoaded(file);
    isComplete &&= isKnown;
    graph.set(file, loaded);
    for (const found of loaded) {
      if (files.has(found)) continue;
      files.add(found);
      // The cycle that leads back to it.
      if (found !== from) rest.push(found);
    }
  }
  return { files, graph, isComplete };
}, 500);

// A project whose files load each other is gone through for each of them.
const getLoaded = createFreshCache(
  (file: string): { readonly loaded: readonly string[]; readonly isKnown: boolean } => {
    const loads = findLoads(file);
    return {
      loaded: (loads ?? []).flatMap(({ target, file: found }) => (target === 'code' && found ? [found] : [])),
      isKnown: loads !== undefined && !loads.some((load) => isUnknown(load, file)),
    };
  },
);

/** Tells whether a load may lead anywhere: a component file, or an alias that only a bundler knows. */
function isUnknown({ target, file, specifier }: Load, fromFile: string): boolean {
  if (target === 'asset') return /\.(?:vue|svelte|astro|mdx|marko)$/u.test(file ?? '');
  const { kind, text } = parseSpecifier(specifier);
  if (target !== 'nothing' || kind !== 'package') return false;
  const name = getPackageName(text);
  return !getPackages(fromFile).some((info) => info.dependencies.has(name)); // a dependency that is not installed
}
