import { getModuleKey } from '../modules/paths.ts';
import type { Concept } from './concept.ts';
import { push } from './file-index.ts';
import { GlobIndex } from './glob-index.ts';
import type { GlobPattern } from './glob-pattern.ts';
import type { Root } from './root.ts';

/** A canonical module with the concepts that have their home there. */
interface Home {
  readonly file: string | undefined;
  readonly specifier: string | undefined;
  readonly concepts: Concept[];
}

/** Finds the canonical modules that a glob matches, looking only at those that have a folder or file name of the glob. */
export class HomeIndex {
  readonly #root: Root;
  readonly #homes = new Map<string, Home>();
  readonly #bySegment = new Map<string, Home[]>();

  constructor(root: Root) {
    this.#root = root;
  }

  add(concept: Concept): void {
    const { written, specifier } = concept.canonical;
    const known = this.#homes.get(written);
    if (known !== undefined) {
      known.concepts.push(concept);
      return;
    }
    const file = specifier === undefined ? concept.canonical.file : undefined;
    const home: Home = { file, specifier, concepts: [concept] };
    this.#homes.set(written, home);
    for (const segment of new Set(getModuleKey(specifier ?? file ?? '').split('/'))) {
      push(this.#bySegment, segment, home);
    }
  }

  find(patterns: readonly GlobPattern[]): readonly Concept[] {
    const found = patterns.flatMap((pattern) => {
      const candidates =
        pattern.segment === undefined ? [...this.#homes.values()] : this.#bySegment.get(pattern.segment);
      return (candidates ?? []).filter((home) => this.#isMatch(pattern, home));
    });
    return [...new Set(found)].flatMap(({ concepts }) => concepts);
  }

  #isMatch(pattern: GlobPattern, { file, specifier }: Home): boolean {
    const globs = new GlobIndex<undefined>(this.#root);
    globs.add([pattern], undefined);
    const matches = file === undefined ? globs.findSpecifier(specifier ?? '') : globs.findPath(file);
    return matches.some((match) => !match.isVague || file === undefined || match.matchesFile(file));
  }
}
