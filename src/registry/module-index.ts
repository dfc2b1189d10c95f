import { getMeantPaths, identifyModule, type MeantPath } from '../modules/identify-module.ts';
import { getModuleKey, isPackageFile } from '../modules/paths.ts';
import { findModuleFile } from '../modules/resolver.ts';
import type { ListedModule } from './concept.ts';
import { FileIndex, push } from './file-index.ts';
import { getSpellings } from './get-spellings.ts';
import { GlobIndex, type GlobMatch } from './glob-index.ts';
import { dropCanonical, isWrittenCanonical } from './canonical-module.ts';
import { ModuleFilter } from './module-filter.ts';
import { mergeListings, type Listing } from './listing.ts';
import { getAliasedPaths, type ModulePattern } from './module-pattern.ts';
import type { Root } from './root.ts';

interface Answer {
  readonly module: ListedModule | undefined;
  /** Until when the answer holds; infinite when the disk had no part in it. */
  readonly until: number;
}

const pause = 1000;

/** The deprecated modules of all concepts, or the compat modules: found by hash, whatever their number. */
export class ModuleIndex {
  readonly #root: Root;
  readonly #files = new FileIndex<Listing>();
  readonly #packages = new Map<string, Listing[]>();
  /** Listed specifiers by their text without extension and `/index`. */
  readonly #spellings = new Map<string, string[]>();
  readonly #globs: GlobIndex<Listing>;
  /** By folder, then specifier. */
  readonly #answers = new Map<string, Map<string, Answer>>();
  /** Answers cheaply what is listed and what is not. */
  readonly filter: ModuleFilter;

  constructor(root: Root) {
    this.#root = root;
    this.#globs = new GlobIndex(root);
    this.filter = new ModuleFilter(this.#files, this.#globs, (specifier, fromFile) => this.find(specifier, fromFile));
  }

  add(pattern: ModulePattern, listing: Listing): void {
    if (pattern.kind === 'file') {
      this.#addFile(pattern.path, listing);
    } else if (pattern.kind === 'glob') {
      this.#globs.add(pattern.patterns, listing);
      this.filter.addGlob(pattern.patterns);
    } else {
      push(this.#packages, pattern.specifier, listing);
      this.filter.addPackage(pattern.specifier);
      push(this.#spellings, getModuleKey(pattern.specifier), pattern.specifier);
      getAliasedPaths(pattern.specifier, this.#root).forEach((path) => {
        this.#addFile(path, listing);
      });
    }
  }

  #addFile(path: string, listing: Listing): void {
    this.#files.add(path, listing);
    this.filter.addFile(path);
  }

  /** Finds the listed module that a specifier means in a file. */
  find(specifier: string, fromFile: string): ListedModule | undefined {
    const folder = fromFile.slice(0, Math.max(fromFile.lastIndexOf('/'), fromFile.lastIndexOf('\\')));
    let answers = this.#answers.get(folder);
    if (answers === undefined) {
      this.#answers.set(folder, (answers = new Map<string, Answer>()));
    }
    const known = answers.get(specifier);
    if (known !== undefined && (known.until === Infinity || Date.now() < known.until)) {
      return known.module;
    }
    const answer = this.#answer(specifier, this.#root.place(fromFile));
    answers.set(specifier, answer);
    return answer.module;
  }

  #answer(specifier: string, fromFile: string): Answer {
    const { kind, path, text } = identifyModule(specifier, fromFile);
    const placed = path === undefined ? undefined : this.#root.place(path);
    const matches = placed === undefined ? [] : this.#globs.findPath(placed);
    const isLexical = placed === undefined ? kind !== 'package' : matches.length === 0 && !this.#files.mayHold(placed);
    const listings =
      placed === undefined
        ? this.#findBare(text, fromFile)
        : isLexical
          ? []
          : this.#findPath(text, placed, matches, fromFile);
    return {
      module: listings.length === 0 ? undefined : mergeListings(listings, specifier, fromFile),
      until: isLexical ? Infinity : Date.now() + pause,
    };
  }

  #findPath(text: string, path: string, matches: readonly GlobMatch<Listing>[], fromFile: string): readonly Listing[] {
    const confirmed = matches.filter((match) => isConfirmed(match, () => findModuleFile(path, fromFile)));
    return [...new Set([...this.#files.find(path, fromFile), ...dropCanonical(confirmed, text, [path])])];
  }

  #findBare(text: string, fromFile: string): readonly Listing[] {
    const meant = getMeantPaths(text, fromFile);
    const paths = meant.map(({ path }) => this.#root.place(path));
    const listed = [
      ...(this.#packages.get(text) ?? []),
      ...paths.flatMap((path) => this.#files.find(path, fromFile)),
      ...this.#findOtherSpelling(text, meant, fromFile),
    ];
    const globbed = dropCanonical(this.#findBareGlobs(text, meant), text, paths);
    return [...new Set([...listed, ...globbed])];
  }

  #findBareGlobs(text: string, meant: readonly MeantPath[]): readonly GlobMatch<Listing>[] {
    // What is installed goes by its specifier: a glob like `**/format` does not mean the insides of every package.
    const own = meant.filter(({ path }) => !isPackageFile(path));
    const resolved = own.flatMap(({ path, exists }) =>
      this.#globs.findPath(path).filter((match) => isConfirmed(match, () => (exists ? path : undefined))),
    );
    const file = own.find(({ exists }) => exists)?.path;
    return [...this.#globs.findSpecifier(text).filter((match) => isMeantBy(match, text, file)), ...resolved];
  }

  // `pkg/index.js` or `pkg/dist/main` where `pkg` is listed, and the other way round
  #findOtherSpelling(text: string, meant: readonly MeantPath[], fromFile: string): readonly Listing[] {
    const files = meant.filter(({ exists }) => exists).map(({ path }) => path);
    if (this.#packages.size === 0 || this.#packages.has(text)) {
      return [];
    }
    return getSpellings(text, files)
      .flatMap((spelling) => this.#spellings.get(spelling) ?? [])
      .filter((other) => getMeantPaths(other, fromFile).some(({ path, exists }) => exists && files.includes(path)))
      .flatMap((other) => this.#packages.get(other) ?? [])
      .filter(({ concept }) => !isWrittenCanonical(concept.canonical, text));
  }
}

// `**/old.js` does not mean `@/old` where that leads to `old.ts`; `@/*.ts` does, by what the file adds to the specifier.
function isMeantBy(match: GlobMatch<Listing>, text: string, file: string | undefined): boolean {
  const tail = file?.slice(getModuleKey(file).length) ?? '';
  return isConfirmed(match, () => file) || match.matchesFile(`${getModuleKey(text)}${tail}`);
}

// A glob with an extension says more than a specifier without one: the file decides, if there is one.
function isConfirmed(match: GlobMatch<Listing>, findFile: () => string | undefined): boolean {
  const file = match.isVague ? findFile() : undefined;
  return file === undefined || match.matchesFile(file);
}
