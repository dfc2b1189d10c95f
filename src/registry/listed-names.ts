import type { FileIndex } from './file-index.ts';
import type { GlobIndex } from './glob-index.ts';
import type { Listing } from './listing.ts';
import { NameEnds } from './name-ends.ts';

/** What a path means takes more than its last name: a query, an escape, a folder. */
const vague = /[#%?\\]|(?:^|\/)(?:\.{0,2}|index(?:\.[a-z.]+)?)$/u;

/** A last name that is more than the name of a file. */
const unusual = /[.#%?\\]|^(?:index)?$/u;

/** Ends of names behind which another may stand: an index, a folder, an extension. */
const openEnds = ['index', '.', '..', '.d', '.jsx', '.tsx', '.mjs', '.mts', '.cjs', '.cts'];

/** Tells from names alone whether a listed file or glob may be meant: no is certain. */
export class ListedNames {
  readonly #files: FileIndex<Listing>;
  readonly #globs: GlobIndex<Listing>;
  readonly #texts = new Map<string, boolean>();
  /** How the names of listed files and globs end. */
  readonly ends = new NameEnds();

  constructor(files: FileIndex<Listing>, globs: GlobIndex<Listing>) {
    this.#files = files;
    this.#globs = globs;
    for (const end of openEnds) {
      this.ends.add(end);
    }
  }

  /** Makes known the last name of a listed file or glob, given without extension. */
  addName(name: string): void {
    this.ends.add(name);
  }

  /** True when a glob is listed. */
  get hasGlobs(): boolean {
    return !this.#globs.isEmpty;
  }

  /** Tells whether a glob may match a path for the names of a folder that it begins with. */
  mayHoldBelow(folder: string): boolean {
    return this.#globs.mayMatch(folder);
  }

  /** Finds the answer for every path that ends in a name; undefined when it takes the folders, too. */
  findAnswer(name: string): boolean | undefined {
    const key = name.endsWith('.js') || name.endsWith('.ts') ? name.slice(0, -3) : name;
    return this.#globs.needsFolders || unusual.test(key)
      ? undefined
      : this.#files.hasName(key) || this.#globs.hasSegment(key);
  }

  /** Tells whether a listed file has the last name of a path or specifier, or a glob one of its names. */
  mayHold(text: string): boolean {
    let known = this.#texts.get(text);
    if (known === undefined) {
      known = vague.test(text) || this.#files.mayHold(text) || this.#globs.mayMatch(text);
      this.#texts.set(text, known);
    }
    return known;
  }
}
