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

const dot = 0x2e;

/** Answers cheaply whether a specifier means a listed module. */
export class ModuleFilter {
  readonly #find: (specifier: string, fromFile: string) => ListedModule | undefined;
  readonly #names: ListedNames;
  readonly #bare: BareFilter;
  /** By the last name of a relative path, where that is enough. */
  readonly #byName = new Map<string, boolean>();
  /** By folder, then specifier. */
  readonly #byFolder = new Map<string, Map<string, boolean>>();

  constructor(
    files: FileIndex<Listing>,
    globs: GlobIndex<Listing>,
    find: (specifier: string, fromFile: string) => ListedModule | undefined,
  ) {
    this.#find = find;
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
    for (const { segment } of patterns) {
      this.#names.addName(segment ?? '');
    }
  }

  /**
   * Makes the question whether a specifier means a listed module in a file. It is asked of every import of every run: most
   * answers hold everywhere, and cost a look at two characters. The name of the file is not even read for them.
   */
  in(getFile: () => string): (specifier: string) => boolean {
    let verdicts: Verdicts | undefined;
    return (specifier) => {
      if (specifier.charCodeAt(0) === dot && isPathSpecifier(specifier)) {
        if (this.#names.isUnlisted(specifier)) {
          return false;
        }
        const name = specifier.slice(specifier.lastIndexOf('/') + 1);
        const mayMean = this.#byName.get(name) ?? this.#askName(name) ?? this.#askPath(specifier, getFile());
        return mayMean && this.#find(specifier, getFile()) !== undefined;
      }
      const meaning = this.#bare.getMeaning(specifier);
      if (typeof meaning === 'boolean') {
        return meaning && this.#find(specifier, getFile()) !== undefined;
      }
      verdicts ??= this.#bare.in(getFolder(toPosixPath(getFile())));
      return this.#bare.mayMean(meaning, verdicts) && this.#bare.means(specifier, toPosixPath(getFile()), verdicts);
    };
  }

  #askName(name: string): boolean | undefined {
    const answer = this.#names.findAnswer(name);
    if (answer !== undefined) {
      this.#byName.set(name, answer);
    }
    return answer;
  }

  // `..`, `./index` and the like mean a folder, whose name is not in them.
  #askPath(specifier: string, fromFile: string): boolean {
    const folder = getFolder(toPosixPath(fromFile));
    let answers = this.#byFolder.get(folder);
    if (answers === undefined) {
      this.#byFolder.set(folder, (answers = new Map<string, boolean>()));
    }
    let answer = answers.get(specifier);
    if (answer === undefined) {
      const isPlain = !/[#%?\\]/u.test(specifier);
      answer =
        this.#names.mayHold(isPlain ? getModuleKey(path.posix.join(folder, specifier)) : specifier) ||
        this.#names.mayHoldBelow(folder);
      answers.set(specifier, answer);
    }
    return answer;
  }
}
