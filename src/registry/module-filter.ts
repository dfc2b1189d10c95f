import path from 'node:path';
import { getFolder, getLastSegment, getModuleKey, toPosixPath } from '../modules/paths.ts';
import { isPathSpecifier } from '../modules/specifier.ts';
import { BareFilter } from './bare-filter.ts';
import type { ListedModule } from './concept.ts';
import type { FileIndex } from './file-index.ts';
import type { GlobIndex } from './glob-index.ts';
import type { GlobPattern } from './glob-pattern.ts';
import { ListedNames } from './listed-names.ts';
import type { Listing } from './listing.ts';
import type { Verdicts } from './scope-verdicts.ts';

const [dot, slash] = [0x2e, 0x2f];
const index = /^index(?:(?:\.d)?\.[cm]?[jt]sx?)?$/u;

/** Answers cheaply whether a specifier means a listed module. */
export class ModuleFilter {
  readonly #find: (specifier: string, fromFile: string) => ListedModule | undefined;
  readonly #globs: GlobIndex<Listing>;
  readonly #names: ListedNames;
  readonly #bare: BareFilter;
  /** By the last name of a relative path, where that is enough. */
  readonly #byName = new Map<string, boolean>();

  constructor(
    files: FileIndex<Listing>,
    globs: GlobIndex<Listing>,
    find: (specifier: string, fromFile: string) => ListedModule | undefined,
  ) {
    this.#find = find;
    this.#globs = globs;
    this.#names = new ListedNames(files, globs);
    this.#bare = new BareFilter(this.#names, find);
  }

  /** Makes known that specifiers of a package may be listed ones. */
  addPackage(specifier: string): void {
    this.#bare.addPackage(specifier);
  }

  /** Makes known that a file is listed, given by its absolute posix path. */
  addFile(file: string): void {
    this.#bare.addFile(file);
    this.#names.addName(getLastSegment(getModuleKey(file)));
  }

  /** Makes known that the modules which match a glob are listed. */
  addGlob(patterns: readonly GlobPattern[]): void {
    if (this.#globs.needsFolders) {
      this.#names.ends.addAll();
    }
    for (const { segment } of patterns) {
      this.#names.addName(segment ?? '');
    }
  }

  /**
   * Makes the question whether a specifier means a listed module in a file. It is asked of every import of every run: most
   * answers hold everywhere, and cost a look at two characters. The name of the file is not even read for them.
   */
  readonly in = (getFile: () => string): ((specifier: string) => boolean) => {
    const names = this.#names;
    const { ends } = names;
    const bare = this.#bare;
    let verdicts: Verdicts | undefined;
    return (specifier) => {
      const second = specifier.charCodeAt(1);
      if (specifier.charCodeAt(0) === dot && (second === slash || second === dot || isPathSpecifier(specifier))) {
        return !ends.isUnknown(specifier) && this.#mayMeanPath(specifier, getFile);
      }
      const meaning = bare.getMeaning(specifier);
      if (typeof meaning === 'boolean') {
        return meaning && this.#find(specifier, getFile()) !== undefined;
      }
      verdicts ??= bare.in(getFile());
      return (
        (meaning === 'a listed name' || verdicts.hasAliases || names.hasGlobs) &&
        bare.means(specifier, toPosixPath(getFile()), verdicts)
      );
    };
  };

  #mayMeanPath(specifier: string, getFile: () => string): boolean {
    const name = specifier.slice(specifier.lastIndexOf('/') + 1);
    const mayMean = this.#byName.get(name) ?? this.#askName(name) ?? this.#askFolder(specifier, name, getFile);
    return mayMean && this.#find(specifier, getFile()) !== undefined;
  }

  #askName(name: string): boolean | undefined {
    const answer = this.#names.findAnswer(name);
    if (answer !== undefined) {
      this.#byName.set(name, answer);
    }
    return answer;
  }

  // `..`, `./a/index` and the like mean a folder, whose name is not the last one of them, or not in them.
  #askFolder(specifier: string, name: string, getFile: () => string): boolean {
    const names = this.#names;
    if (/[#%?\\]/u.test(specifier)) {
      return names.mayHold(specifier) || names.mayHoldBelow(getFolder(toPosixPath(getFile())));
    }
    if (index.test(name) && names.ends.isUnknown(specifier.slice(0, -name.length - 1))) {
      return false;
    }
    const folder = getFolder(toPosixPath(getFile()));
    const key = getModuleKey(path.posix.join(folder, specifier));
    return names.ends.has(key) && (names.mayHold(key) || names.mayHoldBelow(folder));
  }
}
