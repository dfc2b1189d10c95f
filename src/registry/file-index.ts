import { realpathSync, statSync } from 'node:fs';
import { findRelativePath, getFolder, getLastSegment, getModuleKey, toPosixPath } from '../modules/paths.ts';
import { findModuleFile } from '../modules/resolver.ts';

interface Entry<Value> {
  readonly path: string;
  readonly value: Value;
}

const realFolders = new Map<string, string>();

/** Finds what is listed for a module file. The disk is asked only when the name of the file is a listed one. */
export class FileIndex<Value> {
  readonly #root: string;
  readonly #realRoot: string;
  readonly #byKey = new Map<string, Entry<Value>[]>();
  readonly #byName = new Map<string, Entry<Value>[]>();
  /** Under the real path; filled when a file's name first comes by. */
  readonly #byRealKey = new Map<string, Entry<Value>[]>();
  readonly #realNames = new Set<string>();

  constructor(root: string) {
    this.#root = root;
    this.#realRoot = getRealPath(root);
  }

  add(path: string, value: Value): void {
    const entry = { path, value };
    const key = getModuleKey(path);
    push(this.#byKey, key, entry);
    push(this.#byName, getLastSegment(key), entry);
    const relative = this.#realRoot === this.#root ? undefined : findRelativePath(key, this.#root);
    if (relative !== undefined) {
      push(this.#byKey, `${this.#realRoot}/${relative}`, entry);
    }
  }

  /** Tells by name alone whether a path may be listed: false is certain, and cost no disk access. */
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
    const listed = this.#byKey.get(key) ?? this.#findByRealPath(key);
    return listed.filter((entry) => isSameModule(path, entry.path, fromFile)).map(({ value }) => value);
  }

  #findByRealPath(key: string): readonly Entry<Value>[] {
    const name = getLastSegment(key);
    if (!this.#byName.has(name)) {
      return [];
    }
    if (!this.#realNames.has(name)) {
      this.#realNames.add(name);
      for (const entry of this.#byName.get(name) ?? []) {
        push(this.#byRealKey, getRealKey(getModuleKey(entry.path)), entry);
      }
    }
    return this.#byRealKey.get(getRealKey(key)) ?? [];
  }
}

function push<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
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
  const isFile = statSync(listed, { throwIfNoEntry: false })?.isFile() === true;
  return isFile ? toPosixPath(realpathSync(listed)) : findModuleFile(listed, fromFile);
}

function getRealKey(key: string): string {
  const folder = getFolder(key);
  return `${getRealPath(folder)}/${getLastSegment(key)}`;
}

/** Gets the path behind all links; of what does not exist, that of the nearest folder that does. */
export function getRealPath(path: string): string {
  let real = realFolders.get(path);
  if (real === undefined) {
    real = readRealPath(path);
    realFolders.set(path, real);
  }
  return real;
}

function readRealPath(path: string): string {
  try {
    return toPosixPath(realpathSync(path));
  } catch {
    const folder = getFolder(path);
    return folder === path ? path : `${getRealPath(folder)}/${getLastSegment(path)}`;
  }
}
