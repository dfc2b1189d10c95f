import type { Registry } from './concept.ts';
import { buildRegistry } from './build-registry.ts';
import { RegistryError } from './fault.ts';
import { getSettingsKey } from './settings-key.ts';

/** What of ESLint's rule context the registry is made of. */
export interface RegistryContext {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly cwd: string;
}

type Loaded = Registry | Failure;

interface Failure {
  readonly error: RegistryError;
  readonly failedAt: number;
}

const pause = 1000;
const bySettings = new WeakMap<object, Map<string, Loaded>>();
const byText = new Map<string, Loaded>();

/**
 * Gets the registry of a lint run: built once per process for all settings that say the same.
 *
 * @throws RegistryError that lists all faults; the same one for each file, and looked at anew after a second, as the
 * missing file may be there by then.
 */
export function getRegistry({ settings, cwd }: RegistryContext): Registry {
  const given = settings['ssot'];
  if (typeof given !== 'object' || given === null) {
    return buildRegistry(given, cwd);
  }
  let loaded = bySettings.get(given);
  if (loaded === undefined) {
    bySettings.set(given, (loaded = new Map<string, Loaded>()));
  }
  const known = loaded.get(cwd);
  const current = known !== undefined && isCurrent(known) ? known : loadEqual(given, cwd);
  if (current !== known) {
    loaded.set(cwd, current);
  }
  if ('error' in current) {
    throw current.error;
  }
  return current;
}

function isCurrent(loaded: Loaded): boolean {
  return !('error' in loaded) || Date.now() - loaded.failedAt < pause;
}

// ESLint makes a settings object for each combination of config objects, oxlint for each file.
function loadEqual(settings: object, cwd: string): Loaded {
  const text = getSettingsKey(settings, cwd);
  const known = text === undefined ? undefined : byText.get(text);
  if (known !== undefined && isCurrent(known)) {
    return known;
  }
  const loaded = load(settings, cwd);
  if (text !== undefined) {
    byText.set(text, loaded);
  }
  return loaded;
}

function load(settings: object, cwd: string): Loaded {
  try {
    return buildRegistry(settings, cwd);
  } catch (error) {
    if (error instanceof RegistryError) {
      return { error, failedAt: Date.now() };
    }
    throw error;
  }
}
