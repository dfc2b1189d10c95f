import { getMeantPaths, identifyModule, type MeantPath, type ModuleIdentity } from '../modules/identify-module.ts';
import { getModuleKey, toPosixPath } from '../modules/paths.ts';
import { findModuleFile } from '../modules/resolver.ts';
import { getPackageName } from '../modules/specifier.ts';
import type { CanonicalModule, ListedModule } from './concept.ts';
import { FileIndex } from './file-index.ts';
import { getBareSubject, getPathSubject, GlobIndex, type GlobMatch } from './glob-index.ts';
import { mergeListings, type Listing } from './listing.ts';
import type { ModulePattern } from './module-pattern.ts';

interface Answer {
  readonly module: ListedModule | undefined;
  /** Until when the answer holds; infinite when the disk had no part in it. */
  readonly until: number;
}

const pause = 1000;

/** The deprecated modules of all concepts, or the compat modules: found by hash, whatever their number. */
export class ModuleIndex {
  readonly #root: string;
  readonly #files: FileIndex<Listing>;
  readonly #packages = new Map<string, Listing[]>();
  /** Listed specifiers by the package they are of. */
  readonly #specifiers = new Map<string, Set<string>>();
  readonly #globs = new GlobIndex<Listing>();
  readonly #answers = new Map<string, Map<string, Answer>>();

  constructor(root: string) {
    this.#root = root;
    this.#files = new FileIndex(root);
  }

  add(pattern: ModulePattern, listing: Listing): void {
    if (pattern.kind === 'file') {
      this.#files.add(pattern.path, listing);
    } else if (pattern.kind === 'glob') {
      this.#globs.add(pattern.glob, pattern.base, listing);
    } else {
      push(this.#packages, pattern.specifier, listing);
      const name = getPackageName(pattern.specifier);
      this.#specifiers.set(name, (this.#specifiers.get(name) ?? new Set<string>()).add(pattern.specifier));
    }
  }

  /** Finds the listed module that a specifier means in a file. */
  find(specifier: string, fromFile: string): ListedModule | undefined {
    const end = Math.max(fromFile.lastIndexOf('/'), fromFile.lastIndexOf('\\'));
    const folder = fromFile.slice(0, end);
    let answers = this.#answers.get(folder);
    if (answers === undefined) {
      this.#answers.set(folder, (answers = new Map<string, Answer>()));
    }
    const known = answers.get(specifier);
    if (known !== undefined && (known.until === Infinity || performance.now() < known.until)) {
      return known.module;
    }
    const { module, until } = this.#look(specifier, toPosixPath(fromFile));
    answers.set(specifier, { module, until });
    return module;
  }

  #look(specifier: string, fromFile: string): Answer {
    const identity = identifyModule(specifier, fromFile);
    const { path } = identity;
    const listings = path === undefined ? this.#findBare(identity, fromFile) : this.#findPath(identity, path, fromFile);
    const isLexical = path !== undefined && listings.length === 0 && !this.#files.mayHold(path);
    return {
      module: listings.length === 0 ? undefined : mergeListings(listings, specifier, fromFile),
      until: isLexical || identity.kind === 'remote' || identity.kind === 'builtin' ? Infinity : performance.now() + pause,
    };
  }

  #findPath(identity: ModuleIdentity, path: string, fromFile: string): readonly Listing[] {
    const globbed = this.#globs.isEmpty ? [] : this.#globs.find(getPathSubject(path, this.#root));
    const matching = globbed.filter((match) => this.#isConfirmed(match, () => findModuleFile(path, fromFile)));
    return [...this.#files.find(path, fromFile), ...dropCanonical(matching, identity, [path])];
  }

  #findBare(identity: ModuleIdentity, fromFile: string): readonly Listing[] {
    const { text } = identity;
    const meant = getMeantPaths(text, fromFile);
    const paths = meant.map(({ path }) => path);
    const own = meant.filter(({ path }) => !path.includes('/node_modules/'));
    const globbed = this.#globs.isEmpty ? [] : this.#globs.find(getBareSubject(text));
    const resolved = this.#globs.isEmpty ? [] : own.flatMap(({ path, exists }) => this.#findGlobs(path, exists));
    return [
      ...new Set([
        ...(this.#packages.get(text) ?? []),
        ...paths.flatMap((path) => this.#files.find(path, fromFile)),
        ...this.#findOtherSpelling(text, meant, fromFile),
        ...dropCanonical([...globbed, ...resolved], identity, paths),
      ]),
    ];
  }

  #findGlobs(path: string, exists: boolean): readonly GlobMatch<Listing>[] {
    const matches = this.#globs.find(getPathSubject(path, this.#root));
    return matches.filter((match) => this.#isConfirmed(match, () => (exists ? path : undefined)));
  }

  // `pkg/index.js` where `pkg` is listed, or an npm alias of it.
  #findOtherSpelling(text: string, meant: readonly MeantPath[], fromFile: string): readonly Listing[] {
    const spellings = this.#specifiers.get(getPackageName(text));
    if (spellings === undefined || this.#packages.has(text)) {
      return [];
    }
    const files = new Set(meant.filter(({ exists }) => exists).map(({ path }) => path));
    const same = [...spellings].filter((other) => getMeantPaths(other, fromFile).some(({ path, exists }) => exists && files.has(path)));
    return same
      .flatMap((other) => this.#packages.get(other) ?? [])
      .filter(({ concept }) => !isWrittenCanonical(concept.canonical, text));
  }

  #isConfirmed(match: GlobMatch<Listing>, findFile: () => string | undefined): boolean {
    const file = match.isVague ? findFile() : undefined;
    return file === undefined || match.matchesFile(file, this.#root);
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

// A glob like `**/session-metrics` means every module of that name but the concept's own canonical one.
function dropCanonical(
  matches: readonly GlobMatch<Listing>[],
  { text }: ModuleIdentity,
  paths: readonly string[],
): readonly Listing[] {
  const listings = [...new Set(matches.map(({ value }) => value))];
  return listings.filter(({ concept: { canonical } }) => {
    const key = canonical.file === undefined ? undefined : getModuleKey(canonical.file);
    return !isWrittenCanonical(canonical, text) && !paths.some((path) => getModuleKey(path) === key);
  });
}

function isWrittenCanonical(canonical: CanonicalModule, text: string): boolean {
  return text === canonical.specifier || text === canonical.importAs;
}

