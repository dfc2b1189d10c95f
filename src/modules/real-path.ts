import { realpathSync } from 'node:fs';
import { createFreshCache } from './fresh-cache.ts';
import { getFolder, getLastSegment, toPosixPath } from './paths.ts';

/** Gets the posix path behind all links; of what does not exist, that of the nearest folder that does. */
export const getRealPath: (path: string) => string = createFreshCache((path: string): string => {
  try {
    return toPosixPath(realpathSync(path));
  } catch {
    const folder = getFolder(path);
    return folder === path || (!path.startsWith('/') && !/^[A-Z]:\//u.test(path))
      ? path
      : join(getRealPath(folder), path);
  }
});

/** Gets a path with all links in its folder followed, its own name kept: that of a module may lack the extension. */
export function getPathInRealFolder(path: string): string {
  return join(getRealPath(getFolder(path)), path);
}

function join(folder: string, path: string): string {
  return `${folder === '/' ? '' : folder}/${getLastSegment(path)}`;
}
