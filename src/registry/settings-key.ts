import { isPlainObject } from './fault.ts';

/**
 * Writes settings as a text that is the same for settings that say the same.
 *
 * @returns undefined when they hold something that JSON can't tell apart: functions, symbols, class instances, cycles.
 */
export function getSettingsKey(settings: object, cwd: string): string | undefined {
  try {
    return `${cwd}\n${JSON.stringify(settings, keepPlain)}`;
  } catch {
    return undefined;
  }
}

function keepPlain(_key: string, value: unknown): unknown {
  const isPlain =
    typeof value === 'object'
      ? value === null || Array.isArray(value) || isPlainObject(value)
      : typeof value === 'string' || typeof value === 'boolean' || value === undefined || Number.isFinite(value);
  if (!isPlain) {
    throw new TypeError('not plain');
  }
  return value;
}
