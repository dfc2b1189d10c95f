import { findInstalledPackage, getScopeAliasPaths, hasBaseUrl } from '../modules/gone-module.ts';
import { leadsIntoProject } from '../modules/leads-into-project.ts';
import { getPackages } from '../modules/package-info.ts';
import { getFolder, getModuleKey, isPackageFile } from '../modules/paths.ts';
import { getResolutionScope } from '../modules/resolution-scope.ts';
import { getPackageName, parseSpecifier } from '../modules/specifier.ts';
import type { ListedModule } from './concept.ts';
import type { ListedNames } from './listed-names.ts';
import { ScopeVerdicts, type Verdicts } from './scope-verdicts.ts';

/** What the text of a specifier tells: an answer that holds everywhere, or what it takes to find one. */
type Meaning = boolean | 'a listed name' | 'no listed name';

/** Answers cheaply whether the specifier of a package, an alias or a built-in may mean a listed module. */
export class BareFilter {
  readonly #names: ListedNames;
  readonly #find: (specifier: string, fromFile: string) => ListedModule | undefined;
  /** Packages that are listed, in part or whole, or hold a listed file. */
  readonly #packages = new Set<string>();
  readonly #folders = new Set<string>();
  readonly #meanings = new Map<string, Meaning>();
  readonly #verdicts = new ScopeVerdicts();
  /** By package name whether it may be linked from the project. */
  readonly #links = new ScopeVerdicts();

  constructor(names: ListedNames, find: (specifier: string, fromFile: string) => ListedModule | undefined) {
    this.#names = names;
    this.#find = find;
  }

  /** Makes known that specifiers of a package may be listed ones. */
  addPackage(specifier: string): void {
    this.#packages.add(getPackageName(specifier));
  }

  /** Makes known that specifiers of the packages that hold a file may be listed ones. */
  addFile(file: string): void {
    const folder = getFolder(file);
    if (!this.#folders.has(folder)) {
      this.#folders.add(folder);
      for (const { name } of getPackages(file)) {
        if (name !== undefined) {
          this.#packages.add(name);
        }
      }
    }
  }

  /** Gets what holds for the bare specifiers of a file. */
  in(file: string): Verdicts {
    return this.#verdicts.in(file);
  }

  /** Gets what the text of a specifier tells, whichever file holds it. */
  getMeaning(specifier: string): Meaning {
    let known = this.#meanings.get(specifier);
    if (known === undefined) {
      known = this.#readMeaning(specifier);
      this.#meanings.set(specifier, known);
    }
    return known;
  }

  /** Tells whether a specifier means a listed module in a file, given by its absolute posix path. */
  means(specifier: string, file: string, verdicts: Verdicts): boolean {
    return verdicts.get(
      specifier,
      () =>
        (this.getMeaning(specifier) === 'a listed name' || this.#mayLead(specifier, file)) &&
        this.#find(specifier, file) !== undefined,
    );
  }

  // Most specifiers are those of packages that nobody lists: their ends tell.
  #readMeaning(specifier: string): Meaning {
    const isListed =
      specifier.startsWith('#') ||
      this.#packages.has(getPackageName(specifier)) ||
      (!this.#names.ends.isUnknown(specifier) && this.#names.mayHold(specifier));
    // No configuration gives another meaning to what the runtime has, or a URL.
    const isFixed = specifier.startsWith('node:') || parseSpecifier(specifier).kind !== 'package';
    return isFixed ? isListed : isListed ? 'a listed name' : 'no listed name';
  }

  /** Tells whether configuration or a linked package may make a listed module of a specifier. */
  #mayLead(specifier: string, file: string): boolean {
    const scope = getResolutionScope(getFolder(file));
    return (
      getScopeAliasPaths(specifier, scope).some((alias) => this.#names.mayHold(getModuleKey(alias))) ||
      // A glob may list files of any package.
      (this.#names.hasGlobs && this.#mayBeLinked(getPackageName(specifier), file) && leadsIntoProject(specifier, file))
    );
  }

  // The packages of a project are few: where they are is asked once for all of their parts, and not each time anew.
  #mayBeLinked(name: string, file: string): boolean {
    const folder = getFolder(file);
    const links = this.#links.in(file);
    return links.get(name, () => {
      const home = findInstalledPackage(name, folder);
      return home === undefined
        ? links.get('', () => hasOwnWays(folder)) || getPackages(file).some((info) => info.name === name)
        : !isPackageFile(home);
    });
  }
}

// Bare specifiers may begin at a folder of the project, or where no folder of packages is.
function hasOwnWays(folder: string): boolean {
  return process.versions['pnp'] !== undefined || hasBaseUrl(getResolutionScope(folder).configFile);
}
