import { statSync } from 'node:fs';
import { getFolder } from './paths.ts';

/** Finds what a path is on the disk; undefined when there is nothing, or nothing that can be read. */
export function findFileKind(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() === true ? 'file' : stats?.isDirectory() === true ? 'folder' : undefined;
  } catch {
    return undefined; // a path that no file can have, a folder that may not be entered
  }
}

/**
 * Tells whether code stands in a document, and has a name that a processor made up: `guide.md/0.ts` stands in no folder,
 * so that a path that is right there is not known.
 */
export function isEmbedded(file: string): boolean {
  return findFileKind(getFolder(file)) === 'file';
}
