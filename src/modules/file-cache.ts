import { readFileSync, statSync } from 'node:fs';
import { createFreshCache } from './fresh-cache.ts';

interface Entry<Value> {
  readonly stamp: string;
  readonly value: Value | undefined;
}

/**
 * Makes a function of a file's content that runs again only when the file has changed.
 * Undefined for a file that is missing, for what is no file, and for code nested too deep to be walked through.
 */
export function createFileCache<Value>(compute: (file: string) => Value): (file: string) => Value | undefined {
  const entries = new Map<string, Entry<Value>>();
  return (file) => {
    const stamp = findStamp(file);
    if (stamp === undefined) {
      entries.delete(file);
      return undefined;
    }
    const known = entries.get(file);
    if (known?.stamp === stamp) return known.value;
    const value = attempt(compute, file);
    entries.set(file, { stamp, value });
    return value;
  };
}

function attempt<Value>(compute: (file: string) => Value, file: string): Value | undefined {
  try {
    return compute(file);
  } catch (error) {
    // The engine's stack is full, or the file went while it was looked at.
    if (error instanceof RangeError || (error instanceof Error && 'syscall' in error)) return undefined;
    throw error;
  }
}

/** Finds what tells one version of a file from the next; undefined when there is no such file. */
export const findStamp = createFreshCache((file: string): string | undefined => {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats?.isFile() ? `${stats.mtimeMs}:${stats.size}:${stats.ino}` : undefined;
  } catch {
    return undefined; // a path that no file can have, a folder that may not be entered
  }
}, 100_000);

/** Reads a text file without its byte order mark; undefined when it can't be read. */
export function findText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
  } catch {
    return undefined;
  }
}
