import { readFileSync } from 'node:fs';
import path from 'node:path';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Gets the files that may declare the types of a package's file, as its package.json says: of one entry both. */
export function getPackageDeclarations(file: string): readonly string[] {
  const folder = findPackageFolder(file);
  const manifest = folder === undefined ? undefined : readManifest(folder);
  if (folder === undefined || !isRecord(manifest)) {
    return [];
  }
  const place = (target: string): string => path.posix.join(folder, target);
  const { exports = null, main = 'index.js', module = null, types, typings = types } = manifest;
  const isMain = [main, module].some(
    (entry) => typeof entry === 'string' && [place(entry), place(`${entry}.js`)].includes(file),
  );
  return [
    ...getEntries(exports)
      .filter((targets) => targets.some((target) => place(target) === file))
      .flat(),
    ...(isMain && typeof typings === 'string' ? [typings] : []),
  ]
    .filter((target) => /\.d\.[cm]?ts$/u.test(target))
    .map(place);
}

function findPackageFolder(file: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(file)?.[0];
}

function readManifest(folder: string): Json | undefined {
  try {
    return JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Json;
  } catch {
    return undefined;
  }
}

/** Gets for each entry of a package's `exports` all files that it may mean, whatever the conditions. */
function getEntries(exports: Json): readonly (readonly string[])[] {
  const isByPath = isRecord(exports) && Object.keys(exports).some((key) => key.startsWith('.'));
  return isByPath ? Object.values(exports).map((entry) => getTargets(entry)) : [getTargets(exports)];
}

function getTargets(entry: Json): readonly string[] {
  if (typeof entry === 'string') {
    return [entry];
  }
  return typeof entry === 'object' && entry !== null
    ? Object.values(entry).flatMap((part: Json) => getTargets(part))
    : [];
}

function isRecord(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
