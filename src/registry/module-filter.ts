import path from 'node:path';
import { getScopeAliasPaths, hasAliases } from '../modules/gone-module.ts';
import { getPackages } from '../modules/package-info.ts';
import { getFolder, getModuleKey } from '../modules/paths.ts';
import { getResolutionScope } from '../modules/resolution-scope.ts';
import { leadsIntoProject } from '../modules/leads-into-project.ts';
import { getPackageName, isPathSpecifier } from '../modules/specifier.ts';
import type { ListedModule } from './concept.ts';
import type { Listing } from './listing.ts';
import type { FileIndex } from './file-index.ts';
import { FolderQuestions } from './folder-questions.ts';
import type { GlobIndex } from './glob-index.ts';
import { ScopeVerdicts } from './scope-verdicts.ts';

/** What a specifier means takes more than its last name: a query, an escape, a folder. */
const vague = /[#%?\\]|(?:^|\/)(?:\.{0,2}|index(?:\.[a-z.]+)?)$/u;

/** A last name that is more than the name of a file. */
const unusual = /[.#%?\\]|^(?:index)?$/u;

/** Answers cheaply whether a specifier may mean a listed module. */
export class ModuleFilter {
  readonly #files: FileIndex<Listing>;
  readonly #globs: GlobIndex<Listing>;
  readonly #find: (specifier: string, fromFile: string) => ListedModule | undefined;
  readonly #packages = new Set<string>();
  /** Answers that hold in every folder. */
  readonly #answers = new Map<string, boolean>();
  /** By the text of a path, or its last name. */
  readonly #texts = new Map<string, boolean>();
  readonly #verdicts = new ScopeVerdicts();
  #homeNames: ReadonlySet<string> | undefined;
  readonly #questions = new FolderQuestions((specifier, file) =>
    isPathSpecifier(specifier) ? this.#mayHoldFrom(specifier, file) : this.#mayMeanIn(specifier, file),
  );

  constructor(
    files: FileIndex<Listing>,
    globs: GlobIndex<Listing>,
    find: (specifier: string, fromFile: string) => ListedModule | undefined,
  ) {
    this.#files = files;
    this.#globs = globs;
    this.#find = find;
  }

  /** Makes known that specifiers of a package may be listed ones. */
  addPackage(specifier: string): void {
    this.#packages.add(getPackageName(specifier));
  }

  /**
   * Makes the question whether a specifier may mean a listed module in a file; no is certain. It is asked of every import of
   * every run: most answers hold everywhere, and cost one look into a map. The name of the file is not even read for them.
   */
  in(getFile: () => string): (specifier: string) => boolean {
    const answers = this.#answers;
    let askHere: ((specifier: string) => boolean) | undefined;
    return (specifier) => {
      const known = answers.get(specifier);
      if (known !== undefined) {
        return known;
      }
      const answer = this.#findAnswer(specifier);
      if (answer !== undefined) {
        answers.set(specifier, answer);
        return answer;
      }
      askHere ??= this.#questions.in(getFile());
      return askHere(specifier);
    };
  }

  /** Finds the answer where it does not depend on the folder. */
  #findAnswer(specifier: string): boolean | undefined {
    if (specifier.startsWith('./') || specifier.startsWith('../')) {
      return this.#globs.needsFolders ? undefined : this.#mayHoldName(specifier.slice(specifier.lastIndexOf('/') + 1));
    }
    return specifier.startsWith('node:') ? this.#packages.has(getPackageName(specifier)) : undefined;
  }

  // `..`, `./index` and the like mean a folder, whose name is not in them.
  #mayHoldName(name: string): boolean | undefined {
    const key = name.endsWith('.js') || name.endsWith('.ts') ? name.slice(0, -3) : name;
    return unusual.test(key) ? undefined : this.#files.hasName(key) || this.#globs.hasSegment(key);
  }

  #mayHoldFrom(specifier: string, file: string): boolean {
    const folder = getFolder(file);
    const isPlain = specifier.startsWith('.') && !/[#%?\\]/u.test(specifier);
    const text = isPlain ? getModuleKey(path.posix.join(folder, specifier)) : specifier;
    return this.#mayHold(text) || (!this.#globs.isEmpty && this.#globs.mayMatch(folder));
  }

  #mayMeanIn(specifier: string, file: string): boolean {
    const folder = getFolder(file);
    const mayMean = this.#mayMean(specifier);
    if (!mayMean && this.#globs.isEmpty && !hasAliases(getResolutionScope(folder))) {
      return false;
    }
    const verdicts = this.#verdicts.in(folder);
    return verdicts.get(
      specifier,
      () => (mayMean || this.#mayLeadFrom(specifier, file)) && this.#find(specifier, file) !== undefined,
    );
  }

  /** Tells from its text alone whether a specifier may mean a listed module: most are packages that nobody lists. */
  #mayMean(specifier: string): boolean {
    const name = getPackageName(specifier);
    return (
      specifier.startsWith('#') ||
      this.#packages.has(name) ||
      this.#mayHold(specifier) ||
      this.#getHomeNames().has(name)
    );
  }

  /** Tells whether configuration or a linked package may make a listed module of a specifier. */
  #mayLeadFrom(specifier: string, file: string): boolean {
    const scope = getResolutionScope(getFolder(file));
    return (
      getScopeAliasPaths(specifier, scope).some((alias) => this.#mayHold(getModuleKey(alias))) ||
      // A glob may list files of any package.
      (!this.#globs.isEmpty && leadsIntoProject(specifier, file))
    );
  }

  /** The names of the packages that hold listed files. */
  #getHomeNames(): ReadonlySet<string> {
    this.#homeNames ??= new Set(
      [...this.#files.getFolders()].flatMap((folder) => getPackages(`${folder}/_`).flatMap(({ name }) => name ?? [])),
    );
    return this.#homeNames;
  }

  /** Tells from the text of a path whether a listed file or a glob has its last name, or a glob one of the others. */
  #mayHold(text: string): boolean {
    let known = this.#texts.get(text);
    if (known === undefined) {
      known = vague.test(text) || this.#files.mayHold(text) || this.#globs.mayMatch(text);
      this.#texts.set(text, known);
    }
    return known;
  }
}
