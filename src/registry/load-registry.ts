import { buildRegistry } from './build-registry.ts';
import type { Registry } from './concept.ts';
import { RegistryError } from './fault.ts';
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
  readonly result: Registry | RegistryError;
  readonly loadedAt: number;
}

const pause = 1000;
/** More registries than one process has in use, unless its settings are edited. */
const mostLoaded = 20;

const bySettings = new WeakMap<object, Loaded>();
let recent: readonly Loaded[] = [];

/**
 * Gets the registry of a lint run: built once per process for all settings that say the same.
 *
 * @throws RegistryError that lists all faults: the same ones for each file, looked at anew after a second, as the
 * missing file may be there by then.
 */
export function getRegistry({ settings, cwd }: RegistryContext): Registry {
  const given = settings['ssot'];
  if (typeof given !== 'object' || given === null) {
    return buildRegistry(given, cwd);
  }
  const known = bySettings.get(given);
  const loaded = known?.cwd === cwd && isCurrent(known) ? known : (findEqual(given, cwd) ?? load(given, cwd));
  if (loaded !== known) {
    bySettings.set(given, loaded);
  }
  if (loaded.result instanceof RegistryError) {
    // A new one each time: ESLint writes the file into the message of what it catches.
    throw new RegistryError(loaded.result.faults);
  }
  return loaded.result;
}

// ESLint makes a settings object for each combination of config objects, oxlint for each file.
function findEqual(settings: object, cwd: string): Loaded | undefined {
  return recent.find((loaded) => loaded.cwd === cwd && isCurrent(loaded) && isSameSetting(loaded.settings, settings));
}

function isCurrent({ result, loadedAt }: Loaded): boolean {
  return !(result instanceof RegistryError) || Date.now() - loadedAt < pause;
}

function load(settings: object, cwd: string): Loaded {
  const loaded: Loaded = { settings, cwd, result: build(settings, cwd), loadedAt: Date.now() };
  recent = [loaded, ...recent.filter(isCurrent)].slice(0, mostLoaded);
  return loaded;
}

function build(settings: object, cwd: string): Registry | RegistryError {
  try {
    return buildRegistry(settings, cwd);
  } catch (error) {
    if (error instanceof RegistryError) {
      return error;
    }
    throw error;
  }
}
