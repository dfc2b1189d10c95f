import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The source files of an installed package that no package before it has. */
export interface PackageSources {
  readonly name: string;
  /** Absolute path. */
  readonly folder: string;
  /** Posix paths in the folder, sorted, so that files of a folder stand together. */
  readonly files: readonly string[];
}

/** Tells whether a file is one that the plugin can be asked to lint. */
export function isSource(file: string): boolean {
  return /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/u.test(file);
}

/**
 * Lists the packages of a `node_modules` folder with their sources; a file whose content was seen before is left out.
 *
 * @param largest the most bytes of a file.
 */
export function listSources(modules: string, names = listPackages(modules), largest = Infinity): PackageSources[] {
  const seen = new Set<string>();
  return names.map((name) => {
    const folder = path.join(modules, name);
    const files = listFiles(folder).filter((file) => {
      const content = readFileSync(path.join(folder, file));
      return (
        content.length <= largest && seen.size < seen.add(createHash('sha1').update(content).digest('base64')).size
      );
    });
    return { name, folder, files };
  });
}

/** Lists the names of the packages in a `node_modules` folder. */
function listPackages(modules: string): string[] {
  return readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(path.join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
    )
    .filter((name) => existsSync(path.join(modules, name, 'package.json')))
    .sort();
}

function listFiles(folder: string): string[] {
  const found: string[] = [];
  function walk(inner: string): void {
    for (const entry of readdirSync(path.join(folder, inner), { withFileTypes: true })) {
      const file = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (entry.isDirectory() && entry.name !== 'node_modules') walk(file);
      else if (entry.isFile() && isSource(entry.name)) found.push(file);
    }
  }
  walk('');
  return found.sort();
}
