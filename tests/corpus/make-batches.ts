import type { Chance } from './chance.ts';
import type { Batch } from './judge-batch.ts';
import type { PackageSources } from './list-sources.ts';

/** What of the packages is judged, and how. */
export interface Choice {
  readonly modules: string;
  readonly seed: number;
  /** The most files. */
  readonly limit: number;
  /** The most files of one package, to the next whole batch. */
  readonly share: number;
  readonly size: number;
  readonly isTyped: boolean;
}

/** Cuts packages into batches of neighbouring files, each with a seed of its own. */
export function makeBatches(
  packages: readonly PackageSources[],
  { modules, seed, limit, share, size, isTyped }: Choice,
  chance: Chance,
): Batch[] {
  const all = packages.flatMap(({ name, folder, files }) =>
    Array.from({ length: Math.ceil(files.length / size) }, (_, index) => ({
      name,
      folder,
      modules,
      files: files.slice(index * size, (index + 1) * size),
      seed: seed * 100_000 + index,
      isTyped,
    })),
  );
  const shares = new Map(packages.map(({ name }) => [name, share]));
  let left = limit;
  const chosen = new Set(
    chance.shuffle(all).filter(({ name, files }) => {
      const own = shares.get(name) ?? 0;
      if (left <= 0 || own <= 0) return false;
      left -= files.length;
      shares.set(name, own - files.length);
      return true;
    }),
  );
  // In their order, so that a package is copied once.
  return all.filter((batch) => chosen.has(batch));
}
