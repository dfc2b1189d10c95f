import { realpathSync } from 'node:fs';
import { createFreshCache } from './fresh-cache.ts';
import { toPosixPath } from './paths.ts';

/** Tells whether a file belongs to an installed package and not to the project, by its real path. */
export function isPackageFile(file: string): boolean {
  return file.includes('/node_modules/');
}

/** Gets the path of a file with symbolic links followed; a file that is not there keeps its own. */
export const getRealPath: (file: string) => string = createFreshCache((file) => {
  try {
    return toPosixPath(realpathSync(file));
  } catch {
    return file;
  }
});
