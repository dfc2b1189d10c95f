/** What each of some files loads itself, in the order of evaluation. */
export type LoadGraph = ReadonlyMap<string, readonly string[]>;

/** Gets the files of a graph that load one, by way of others or not. */
export function getReaching(file: string, graph: LoadGraph): ReadonlySet<string> {
  const loaders = turn(graph);
  return getReached(loaders, loaders.get(file) ?? []);
}

/** Gets some files of a graph, and all that they load. */
export function getReached(graph: LoadGraph, from: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const rest = [...from];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (!reached.has(next)) {
      reached.add(next);
      for (const loaded of graph.get(next) ?? []) rest.push(loaded);
    }
  }
  return reached;
}

/** Gets the files that are part of a cycle, or stand on a way from one cycle to another. */
export function getCircular(graph: LoadGraph): ReadonlySet<string> {
  const files = new Set(graph.keys());
  const loaders = turn(graph);
  // What loads nothing that is left is part of no cycle, and neither is what nothing that is left loads.
  peel(files, graph, loaders);
  peel(files, loaders, graph);
  return files;
}

/** Finds the first of some files that loading one enters. */
export function findFirst(graph: LoadGraph, from: string, wanted: ReadonlySet<string>): string | undefined {
  const seen = new Set<string>();
  const rest = [from];
  for (let file = rest.pop(); file !== undefined; file = rest.pop()) {
    if (wanted.has(file)) return file;
    if (!seen.has(file)) {
      seen.add(file);
      for (const loaded of (graph.get(file) ?? []).toReversed()) rest.push(loaded);
    }
  }
  return undefined;
}

/** Lists what a file loads by ways that do not lead through another one. */
export function listBefore(home: string, from: string, graph: LoadGraph): string[] {
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

const turnedGraphs = new WeakMap<LoadGraph, LoadGraph>();

/** Makes a graph of who loads each file. */
function turn(graph: LoadGraph): LoadGraph {
  const known = turnedGraphs.get(graph);
  if (known) return known;
  const turned = new Map<string, string[]>();
  turnedGraphs.set(graph, turned);
  for (const [from, loaded] of graph) {
    for (const to of loaded) {
      const known = turned.get(to);
      if (known) known.push(from);
      else turned.set(to, [from]);
    }
  }
  return turned;
}

/** Takes away, again and again, the files from which no edge leads to one that is left. */
function peel(files: Set<string>, edges: LoadGraph, turned: LoadGraph): void {
  const counts = new Map(
    [...files].map((file) => [file, (edges.get(file) ?? []).filter((to) => files.has(to)).length]),
  );
  const rest = [...files].filter((file) => counts.get(file) === 0);
  for (let file = rest.pop(); file !== undefined; file = rest.pop()) {
    files.delete(file);
    for (const next of turned.get(file) ?? []) {
      const left = (counts.get(next) ?? 0) - 1;
      counts.set(next, left);
      if (left === 0 && files.has(next)) rest.push(next);
    }
  }
}
