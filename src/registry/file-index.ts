import { findFileKind } from '../modules/file-kind.ts';
import { getLastSegment, getModuleKey } from '../modules/paths.ts';
import { getPathInRealFolder, getRealPath } from '../modules/real-path.ts';
import { findModuleFile } from '../modules/resolver.ts';

interface Entry<Value> {
  readonly path: string;
  readonly value: Value;
}

/** Finds what is listed for a module file. The disk is asked only when the name of the file is a listed one. */
export class FileIndex<Value> {
  readonly #byKey = new Map<string, Entry<Value>[]>();
  readonly #byName = new Map<string, Entry<Value>[]>();
  /** Under the path behind all links; filled when a file's name first comes by. */
  readonly #byRealKey = new Map<string, Entry<Value>[]>();
  readonly #realNames = new Set<string>();

  /** Lists a value for a file, given by its absolute posix path. */
  add(path: string, value: Value): void {
    const key = getModuleKey(path);
    push(this.#byKey, key, { path, value });
    push(this.#byName, getLastSegment(key), { path, value });
  }

  /** Tells whether a listed file has a name, given without extension. */
  hasName(name: string): boolean {
    return this.#byName.has(name);
  }

  /** Tells by name alone whether a path may be listed: no is certain, and cost no disk access. */
  mayHold(path: string): boolean {
    return this.#byName.has(getLastSegment(getModuleKey(path)));
  }

  /**
   * Finds the values listed for the module that a path means.
   *
   * @param path absolute and posix, with or without extension, ending in a slash when it can only mean a folder.
   */
  find(path: string, fromFile: string): readonly Value[] {
    const key = getModuleKey(path);
    const listed = this.#byKey.get(key) ?? this.#findBehindLinks(key);
    return listed.filter((entry) => isSameModule(path, entry.path, fromFile)).map(({ value }) => value);
  }

  #findBehindLinks(key: string): readonly Entry<Value>[] {
    const name = getLastSegment(key);
    if (!this.#byName.has(name)) {
      return [];
    }
    if (!this.#realNames.has(name)) {
      this.#realNames.add(name);
      for (const entry of this.#byName.get(name) ?? []) {
        push(this.#byRealKey, getPathInRealFolder(getModuleKey(entry.path)), entry);
      }
    }
    return this.#byRealKey.get(getPathInRealFolder(key)) ?? [];
  }
}

/** Adds a value to those that a map holds under a key. */
export function push<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const listed = index.get(key);
  if (listed === undefined) {
    index.set(key, [value]);
  } else {
    listed.push(value);
  }
}

// The keys agree already: what is left is old.ts beside old/index.ts, old.js beside old.ts, and a link to elsewhere.
function isSameModule(path: string, listed: string, fromFile: string): boolean {
  return path === listed || findModuleFile(path, fromFile) === findListedFile(listed, fromFile);
}

function findListedFile(listed: string, fromFile: string): string | undefined {
  return findFileKind(listed) === 'file' ? getRealPath(listed) : findModuleFile(listed, fromFile);
}
