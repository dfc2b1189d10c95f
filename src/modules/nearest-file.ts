import { existsSync } from 'node:fs';
import { findFileKind } from './file-kind.ts';
import { getFolder } from './paths.ts';

const pause = 5000;

interface Found {
  readonly file: string | undefined;
  readonly until: number;
}

/** Finds the nearest tsconfig.json or jsconfig.json of a folder, given as an absolute posix path: in it, or above. */
export const findNearestConfig = makeNearestFinder(['tsconfig.json', 'jsconfig.json']);

/** Finds the nearest package.json of a folder, given as an absolute posix path. */
export const findNearestPackage = makeNearestFinder(['package.json']);

// Asked for each folder of a run, and seen anew after some seconds, for editor sessions are long.
function makeNearestFinder(names: readonly string[]): (folder: string) => string | undefined {
  const byFolder = new Map<string, Found>();
  const find = (folder: string, now: number): string | undefined => {
    const known = byFolder.get(folder);
    if (known !== undefined && now < known.until) {
      return known.file;
    }
    const base = folder === '/' ? '' : folder;
    const parent = getFolder(folder);
    const file =
      names
        .map((name) => `${base}/${name}`)
        .find((candidate) => existsSync(candidate) && findFileKind(candidate) === 'file') ??
      (parent === folder || parent === '.' ? undefined : find(parent, now));
    byFolder.set(folder, { file, until: now + pause });
    return file;
  };
  return (folder) => find(folder, Date.now());
}
