import { getPackages } from '../package-info.ts';

/**
 * Tells whether a file is an ES module when it runs, by its extension or by the nearest package.json;
 * undefined when it is no code.
 */
export function isEsModule(file: string): boolean | undefined {
  if (/\.m[jt]s$/u.test(file)) return true;
  if (/\.c[jt]s$/u.test(file)) return false;
  return /\.[jt]sx?$/u.test(file) ? getPackages(file)[0]?.type === 'module' : undefined;
}
