import { getModuleKey } from '../modules/paths.ts';
import { getPackageName } from '../modules/specifier.ts';

/**
 * Gets how the specifier of a file in a package may be listed, without extension and `/index`: as written, as the package
 * alone, and as the path of the file in the package.
 */
export function getSpellings(text: string, files: readonly string[]): readonly string[] {
  const name = getPackageName(text);
  const marker = `/node_modules/${name}/`;
  const inner = files.map((file) => file.split(marker)[1]).filter((path) => path !== undefined);
  return files.length === 0
    ? []
    : [...new Set([getModuleKey(text), name, ...inner.map((path) => getModuleKey(`${name}/${path}`))])];
}
