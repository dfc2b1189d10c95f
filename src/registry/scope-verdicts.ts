import { hasAliases } from '../modules/gone-module.ts';
import { findNearestConfig } from '../modules/nearest-file.ts';
import { getFolder, toPosixPath } from '../modules/paths.ts';
import { getResolutionScope, type ResolutionScope } from '../modules/resolution-scope.ts';

/** What is known of the files whose bare specifiers mean the same. */
export interface Verdicts {
  /** True when a tsconfig gives specifiers another meaning. */
  readonly hasAliases: boolean;
  /** Gets yes or no for a specifier, remembered for some seconds. */
  get(specifier: string, decide: () => boolean): boolean;
}

interface Verdict {
  readonly isYes: boolean;
  readonly givenAt: number;
}

interface Known {
  readonly version: number;
  readonly get: Verdicts['get'];
}

const folderPause = 5000;
const verdictPause = 10_000;

/** Remembers verdicts on package and alias specifiers for all files whose specifiers mean the same. */
export class ScopeVerdicts {
  readonly #byFolder = new Map<string, { readonly verdicts: Verdicts; readonly until: number }>();
  readonly #byScope = new WeakMap<ResolutionScope, Known>();

  /** Gets the verdicts that hold in the folder of a file: the disk is asked once in some seconds. */
  in(file: string): Verdicts {
    const now = Date.now();
    const folder = file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')));
    const known = this.#byFolder.get(folder);
    return known !== undefined && now < known.until ? known.verdicts : this.#look(file, folder, now);
  }

  #look(file: string, folder: string, now: number): Verdicts {
    const place = getFolder(toPosixPath(file));
    let get: Verdicts['get'] | undefined;
    const verdicts: Verdicts = {
      hasAliases: hasAliases(findNearestConfig(place)),
      get: (specifier, decide) => (get ??= this.#get(getResolutionScope(place)))(specifier, decide),
    };
    this.#byFolder.set(folder, { verdicts, until: now + folderPause });
    return verdicts;
  }

  #get(scope: ResolutionScope): Verdicts['get'] {
    let known = this.#byScope.get(scope);
    if (known?.version !== scope.version) {
      known = { version: scope.version, get: rememberVerdicts() };
      this.#byScope.set(scope, known);
    }
    return known.get;
  }
}

function rememberVerdicts(): Verdicts['get'] {
  const given = new Map<string, Verdict>();
  return (specifier, decide) => {
    const now = Date.now();
    const known = given.get(specifier);
    if (known !== undefined && now - known.givenAt < verdictPause) {
      return known.isYes;
    }
    const isYes = decide();
    given.set(specifier, { isYes, givenAt: now });
    return isYes;
  };
}
