import path from 'node:path';
import { buildRegistry } from './build-registry.ts';
import type { Registry } from './concept.ts';
import { RegistryError, type Fault } from './fault.ts';
import { isSameSetting } from './same-settings.ts';

/** What of ESLint's rule context the registry is made of. */
export interface RegistryContext {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly cwd: string;
}

/** The settings of one linter and what was made of them. */
interface Loaded {
  readonly settings: object;
  readonly cwd: string;
  /** True when the settings say what `./` means, so that the working directory does not matter. */
  readonly hasRoot: boolean;
  /** Undefined when the settings are wrong. */
  readonly registry: Registry | undefined;
  readonly faults: readonly Fault[];
  readonly loadedAt: number;
}

const pause = 1000;
/** More registries than one process has in use, unless its settings are edited. */
const mostLoaded = 20;

const bySettings = new WeakMap<object, Loaded>();
let recent: readonly Loaded[] = [];
/** That of the file before. */
let last: Loaded | undefined;

/**
 * Gets the registry of a lint run: built once per process for all settings that say the same.
 *
 * @throws RegistryError that lists all faults: the same ones for each file, looked at anew after a second, as the
 * missing file may be there by then.
 */
export function getRegistry(context: RegistryContext): Registry {
  const given = context.settings['ssot'];
  if (typeof given !== 'object' || given === null) {
    return buildRegistry(given, context.cwd);
  }
  const known = given === last?.settings ? last : (last = bySettings.get(given));
  // Asked for each file of each run: the common case is one look.
  return known?.registry && (known.hasRoot || known.cwd === context.cwd)
    ? known.registry
    : getLoaded(given, context.cwd);
}

function getLoaded(settings: object, cwd: string): Registry {
  const loaded = findEqual(settings, cwd) ?? load(settings, cwd);
  bySettings.set(settings, loaded);
  if (!loaded.registry) {
    // A new one each time: ESLint writes the file into the message of what it catches.
    throw new RegistryError(loaded.faults);
  }
  return loaded.registry;
}

// ESLint makes a settings object for each combination of config objects, oxlint for each file.
function findEqual(settings: object, cwd: string): Loaded | undefined {
  return recent.find((loaded) => loaded.cwd === cwd && isCurrent(loaded) && isSameSetting(loaded.settings, settings));
}

function isCurrent({ registry, loadedAt }: Loaded): boolean {
  return registry !== undefined || Date.now() - loadedAt < pause;
}

function load(settings: object, cwd: string): Loaded {
  const hasRoot = 'root' in settings && typeof settings.root === 'string' && path.isAbsolute(settings.root);
  const loaded: Loaded = { settings, cwd, hasRoot, ...build(settings, cwd), loadedAt: Date.now() };
  recent = [loaded, ...recent.filter(isCurrent)].slice(0, mostLoaded);
  return loaded;
}

function build(settings: object, cwd: string): Pick<Loaded, 'registry' | 'faults'> {
  try {
    return { registry: buildRegistry(settings, cwd), faults: [] };
  } catch (error) {
    if (error instanceof RegistryError) {
      return { registry: undefined, faults: error.faults };
    }
    throw error;
  }
}
