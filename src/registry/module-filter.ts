import path from 'node:path';
import { getScopeAliasPaths } from '../modules/gone-module.ts';
import { getPackages } from '../modules/package-info.ts';
import { getFolder, getModuleKey, toPosixPath } from '../modules/paths.ts';
import { getResolutionScope } from '../modules/resolution-scope.ts';
import { leadsIntoProject } from '../modules/leads-into-project.ts';
import { getPackageName, isPathSpecifier } from '../modules/specifier.ts';
import type { ListedModule } from './concept.ts';
import type { Listing } from './listing.ts';
import type { FileIndex } from './file-index.ts';
import type { GlobIndex } from './glob-index.ts';
import { ScopeVerdicts, type Verdicts } from './scope-verdicts.ts';

/** What a specifier means takes more than its last name: a query, an escape, a folder. */
const vague = /[#%?\\]|(?:^|\/)(?:\.{0,2}|index(?:\.[a-z.]+)?)$/u;

/** A last name that is more than the name of a file. */
const unusual = /[.#%?\\]|^(?:index)?$/u;

interface Question {
  readonly ask: (specifier: string) => boolean;
  readonly until: number;
}

const pause = 1000;

/** Answers cheaply whether a specifier may mean a listed module. */
export class ModuleFilter {
  readonly #files: FileIndex<Listing>;
  readonly #globs: GlobIndex<Listing>;
  readonly #find: (specifier: string, fromFile: string) => ListedModule | undefined;
  readonly #packages = new Set<string>();
  /** Answers for specifiers of paths that hold in every folder. */
  readonly #paths = new Map<string, boolean>();
  /** By the text of a path, or its last name. */
  readonly #texts = new Map<string, boolean>();
  readonly #verdicts = new ScopeVerdicts();
  #homeNames: ReadonlySet<string> | undefined;
  /** By folder. */
  readonly #questions = new Map<string, Question>();

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
   * every run: a path costs one look into a map, and the name of the file is not even read for it.
   */
  in(getFile: () => string): (specifier: string) => boolean {
    const paths = this.#paths;
    let askHere: ((specifier: string) => boolean) | undefined;
    return (specifier) => {
      const known = paths.get(specifier);
      if (known !== undefined) {
        return known;
      }
      if (!this.#globs.needsFolders && (specifier.startsWith('./') || specifier.startsWith('../'))) {
        const answer = this.#mayHoldName(specifier.slice(specifier.lastIndexOf('/') + 1));
        if (answer !== undefined) {
          paths.set(specifier, answer);
          return answer;
        }
      }
      askHere ??= this.#getQuestion(getFile());
      return askHere(specifier);
    };
  }

  /** One question serves all files of a folder for a second. */
  #getQuestion(fromFile: string): (specifier: string) => boolean {
    const folder = fromFile.slice(0, Math.max(fromFile.lastIndexOf('/'), fromFile.lastIndexOf('\\')));
    const now = Date.now();
    let question = this.#questions.get(folder);
    if (question === undefined || now >= question.until) {
      question = { ask: this.#makeQuestion(fromFile), until: now + pause };
      this.#questions.set(folder, question);
    }
    return question.ask;
  }

  #makeQuestion(fromFile: string): (specifier: string) => boolean {
    const file = toPosixPath(fromFile);
    const folder = getFolder(file);
    const mayMatchHere = !this.#globs.isEmpty && this.#globs.mayMatch(folder);
    let verdicts: Verdicts | undefined;
    return (specifier) => {
      if (isPathSpecifier(specifier)) {
        const isRelative = specifier.startsWith('.') && !/[#%?\\]/u.test(specifier);
        const text = isRelative ? getModuleKey(path.posix.join(folder, specifier)) : specifier;
        return mayMatchHere || this.#mayHold(text);
      }
      if (specifier.startsWith('node:')) {
        return this.#packages.has(getPackageName(specifier));
      }
      verdicts ??= this.#verdicts.in(folder);
      return verdicts.get(specifier, () => this.#mayMean(specifier, file) && this.#find(specifier, file) !== undefined);
    };
  }

  /** Tells from configuration alone whether a specifier may mean a listed module: most are packages that nobody lists. */
  #mayMean(specifier: string, file: string): boolean {
    const scope = getResolutionScope(getFolder(file));
    return (
      specifier.startsWith('#') ||
      this.#packages.has(getPackageName(specifier)) ||
      this.#mayHold(specifier) ||
      getScopeAliasPaths(specifier, scope).some((alias) => this.#mayHold(alias)) ||
      this.#isOwn(specifier, file)
    );
  }

  /** Tells whether a specifier names a package of the project that holds listed files, be it the file's own. */
  #isOwn(specifier: string, file: string): boolean {
    // A glob may list files of any package.
    return (
      this.#getHomeNames().has(getPackageName(specifier)) || (!this.#globs.isEmpty && leadsIntoProject(specifier, file))
    );
  }

  /** The names of the packages that hold listed files. */
  #getHomeNames(): ReadonlySet<string> {
    this.#homeNames ??= new Set(
      [...this.#files.getFolders()].flatMap((folder) => getPackages(`${folder}/_`).flatMap(({ name }) => name ?? [])),
    );
    return this.#homeNames;
  }

  // `..`, `./index` and the like mean a folder, whose name is not in them.
  #mayHoldName(name: string): boolean | undefined {
    const key = name.endsWith('.js') || name.endsWith('.ts') ? name.slice(0, -3) : name;
    return unusual.test(key) ? undefined : this.#files.hasName(key) || this.#globs.hasSegment(key);
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
