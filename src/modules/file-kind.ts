import { statSync } from 'node:fs';

/** Finds what a path is on the disk; undefined when there is nothing, or nothing that can be read. */
export function findFileKind(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() === true ? 'file' : stats?.isDirectory() === true ? 'folder' : undefined;
  } catch {
    return undefined; // a path that no file can have, a folder that may not be entered
  }
}
