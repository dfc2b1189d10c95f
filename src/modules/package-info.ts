import { createFileCache, findText } from './file-cache.ts';
import { getFolder } from './paths.ts';

/** What a package.json says, as far as imports depend on it. */
export interface PackageInfo {
  /** Absolute posix path of the package.json. */
  readonly file: string;
  readonly folder: string;
  readonly name: string | undefined;
  readonly type: string | undefined;
  readonly hasExports: boolean;
  /** Names under dependencies of any sort. */
  readonly dependencies: ReadonlySet<string>;
}

const readPackage = createFileCache((file): PackageInfo | undefined => {
  const content = parseObject(findText(file));
  return (
    content && {
      file,
      folder: getFolder(file),
      name: typeof content['name'] === 'string' ? content['name'] : undefined,
      type: typeof content['type'] === 'string' ? content['type'] : undefined,
      hasExports: content['exports'] !== undefined,
      dependencies: new Set(
        ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'].flatMap((key) =>
          Object.keys(content[key] ?? {}),
        ),
      ),
    }
  );
});

/** Lists the package.json files that hold for a file, nearest first; what can't be parsed is left out. */
export function getPackages(file: string): PackageInfo[] {
  const packages: PackageInfo[] = [];
  for (let folder = getFolder(file); ; folder = getFolder(folder)) {
    const found = readPackage(folder.endsWith('/') ? `${folder}package.json` : `${folder}/package.json`);
    if (found) packages.push(found);
    if (folder === getFolder(folder)) return packages;
  }
}

/** Finds the package that a file belongs to: the nearest package.json that has a name, or else the nearest. */
export function findPackage(file: string): PackageInfo | undefined {
  const packages = getPackages(file);
  return packages.find((info) => info.name !== undefined) ?? packages[0];
}

function parseObject(text: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
