import { getResolutionScope, type ResolutionScope } from '../modules/resolution-scope.ts';

/** Yes or no for each specifier, remembered for some seconds. */
export interface Verdicts {
  get(specifier: string, decide: () => boolean): boolean;
}

interface Verdict {
  readonly isYes: boolean;
  readonly givenAt: number;
}

interface Known extends Verdicts {
  readonly version: number;
}

const pause = 10_000;

/** Remembers verdicts on package and alias specifiers for all files whose specifiers mean the same. */
export class ScopeVerdicts {
  readonly #byScope = new WeakMap<ResolutionScope, Known>();

  /** Gets the verdicts that hold in a folder, given as an absolute posix path. */
  in(folder: string): Verdicts {
    const scope = getResolutionScope(folder);
    let known = this.#byScope.get(scope);
    if (known?.version !== scope.version) {
      known = { version: scope.version, get: rememberVerdicts() };
      this.#byScope.set(scope, known);
    }
    return known;
  }
}

function rememberVerdicts(): Verdicts['get'] {
  const given = new Map<string, Verdict>();
  return (specifier, decide) => {
    const now = Date.now();
    const known = given.get(specifier);
    if (known !== undefined && now - known.givenAt < pause) {
      return known.isYes;
    }
    const isYes = decide();
    given.set(specifier, { isYes, givenAt: now });
    return isYes;
  };
}
