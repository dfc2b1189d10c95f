import { getMeantPaths } from '../modules/identify-module.ts';
import { findPackage } from '../modules/package-info.ts';
import { getModuleKey } from '../modules/paths.ts';
import { getPackageName } from '../modules/specifier.ts';
import type { Concept } from './concept.ts';
import { push } from './file-index.ts';
import type { ModulePattern } from './module-pattern.ts';
import type { Root } from './root.ts';

/** A canonical module, by the specifier that leads to a file of the project. */
interface Way {
  readonly home: Concept;
  readonly specifier: string;
}

/**
 * Finds the canonical modules that are packages of the project itself and lead to a listed file: what leaves the file for the
 * package would come back to it.
 */
export class OwnPackages {
  readonly #root: Root;
  /** By the name of the package; `#` for what only the package itself can reach. */
  readonly #byPackage = new Map<string, Way[]>();

  constructor(root: Root) {
    this.#root = root;
  }

  add(home: Concept): void {
    const { specifier, importAs } = home.canonical;
    for (const each of new Set([specifier, importAs])) {
      if (each !== undefined) {
        push(this.#byPackage, each.startsWith('#') ? '#' : getPackageName(each), { home, specifier: each });
      }
    }
  }

  find(pattern: ModulePattern): readonly Way[] {
    if (pattern.kind !== 'file' || this.#byPackage.size === 0) {
      return [];
    }
    // Nothing is resolved but the packages whose folder the file stands in.
    const name = findPackage(pattern.path)?.name;
    const ways = [...(this.#byPackage.get(name ?? '') ?? []), ...(this.#byPackage.get('#') ?? [])];
    const key = getModuleKey(this.#root.place(pattern.path));
    return ways.filter(({ home, specifier }) => {
      const isKnown = getModuleKey(home.canonical.specifier === undefined ? (home.canonical.file ?? '') : '') === key;
      return !isKnown && this.#getKeys(specifier).includes(key);
    });
  }

  #getKeys(specifier: string): readonly string[] {
    return getMeantPaths(specifier, this.#root.join('_')).map(({ path }) => getModuleKey(this.#root.place(path)));
  }
}
