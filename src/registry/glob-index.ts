import { dropCodeExtension, getLastSegment, getModuleKey } from '../modules/paths.ts';
import { push } from './file-index.ts';
import { compileGlob } from './glob.ts';
import type { GlobBase, GlobPattern } from './glob-pattern.ts';
import type { Root } from './root.ts';

/** A glob that matched a module, with the value it stands for. */
export interface GlobMatch<Value> {
  readonly value: Value;
  /** True when the glob says more than a specifier need hold (an extension, `/index`): the file must then be asked. */
  readonly isVague: boolean;
  /** Tells whether the glob matches a file as it is on the disk. */
  matchesFile(file: string): boolean;
}

interface Entry<Value> {
  readonly pattern: GlobPattern;
  readonly value: Value;
}

const none: readonly never[] = [];

/**
 * Finds the globs that match a module without trying them all: each stands under a folder or file name that it needs,
 * and is compiled when a path that has the name first comes by.
 */
export class GlobIndex<Value> {
  readonly #root: Root;
  readonly #bySegment = new Map<string, Entry<Value>[]>();
  readonly #others: Entry<Value>[] = [];
  #hasAbsolute = false;
  #needsFolders = false;

  constructor(root: Root) {
    this.#root = root;
  }

  add(patterns: readonly GlobPattern[], value: Value): void {
    for (const pattern of patterns) {
      this.#hasAbsolute ||= pattern.base === 'absolute';
      this.#needsFolders ||= pattern.segment !== getLastSegment(pattern.key);
      if (pattern.segment === undefined) {
        this.#others.push({ pattern, value });
      } else {
        push(this.#bySegment, pattern.segment, { pattern, value });
      }
    }
  }

  /**
   * Finds the globs that match a path. What a glob means must not depend on where the project is checked out: below the
   * root only the path from there counts, unless the glob is absolute.
   */
  findPath(file: string): readonly GlobMatch<Value>[] {
    if (this.isEmpty) {
      return none;
    }
    const relative = this.#root.findRelative(file);
    const matches = relative === undefined ? none : this.#find(relative, (base) => base !== 'absolute');
    const isAsked = this.#hasAbsolute || relative === undefined;
    const isMeant = (base: GlobBase): boolean => base === 'absolute' || (base === 'any' && relative === undefined);
    return isAsked ? [...matches, ...this.#find(file, isMeant)] : matches;
  }

  /** Tells whether a glob needs a folder or file name. */
  hasSegment(name: string): boolean {
    return this.#bySegment.has(name);
  }

  /** Tells by names alone whether a glob may match a path, or one that goes on from it: no is certain. */
  mayMatch(path: string): boolean {
    return !this.isEmpty && this.#getCandidates(dropCodeExtension(path)).length > 0;
  }

  /** Finds the globs that match the specifier of a package or alias as written. */
  findSpecifier(specifier: string): readonly GlobMatch<Value>[] {
    return this.isEmpty ? none : this.#find(specifier, (base) => base === 'any');
  }

  /** True when a glob may match a path for what its folders are called; false when it takes the name of the file, too. */
  get needsFolders(): boolean {
    return this.#needsFolders;
  }

  /** True when no glob is listed. */
  get isEmpty(): boolean {
    return this.#bySegment.size === 0 && this.#others.length === 0;
  }

  #find(path: string, isMeant: (base: GlobBase) => boolean): readonly GlobMatch<Value>[] {
    const full = dropCodeExtension(path);
    const key = getModuleKey(full);
    const candidates = this.#getCandidates(full);
    if (candidates.length === 0) {
      return none;
    }
    const matching = candidates.filter(
      ({ pattern }) =>
        isMeant(pattern.base) &&
        full.includes(pattern.literal) &&
        (pattern.matchesKey(full) || (key !== full && pattern.matchesKey(key))),
    );
    return matching.map(({ pattern, value }) => ({
      value,
      isVague: pattern.key !== pattern.glob,
      matchesFile: (file) => this.#matchesFile(pattern, file),
    }));
  }

  #getCandidates(path: string): readonly Entry<Value>[] {
    let candidates: readonly Entry<Value>[] = this.#others;
    if (this.#bySegment.size === 0) {
      return candidates;
    }
    let start = 0;
    while (start <= path.length) {
      const slash = path.indexOf('/', start);
      const end = slash === -1 ? path.length : slash;
      const found = this.#bySegment.get(path.slice(start, end));
      if (found !== undefined) {
        candidates = [...candidates, ...found];
      }
      start = end + 1;
    }
    return candidates;
  }

  #matchesFile({ glob, base }: GlobPattern, file: string): boolean {
    const path = (base === 'absolute' ? undefined : this.#root.findRelative(file)) ?? file;
    const matches = compileGlob(glob);
    return matches(path) || matches(dropCodeExtension(path));
  }
}
