import path from 'node:path';
import { getFolder, isPackageFile } from '../paths.ts';

import { findModuleFile } from '../resolver.ts';
import { getPackageName, isPathSpecifier, parseSpecifier } from '../specifier.ts';
import { getFileStyle, getStyle, writePath, type SpecifierStyle } from './specifier-style.ts';

/** What the candidates depend on. */
export interface Situation {
  readonly file: string;
  readonly canonicalFile: string;
  readonly replaced: string;
  readonly replacedFile: string | undefined;
  readonly siblings: readonly string[];
}

/** Lists the ways in which a file might write its canonical module, those like the replaced specifier first. */
export function getCandidates(situation: Situation): string[] {
  const { replaced, replacedFile, siblings } = situation;
  const relative = getRelativeCandidates(situation);
  if (isPathSpecifier(replaced)) return relative;
  const like = getAliasCandidates(replaced, situation);
  const others = getSiblingCandidates(situation);
  const prefersAlias =
    (replacedFile !== undefined && !isPackageFile(replacedFile)) ||
    !siblings.some((specifier) => specifier.startsWith('.'));
  return prefersAlias ? [...like, ...others, ...relative] : [...like, ...relative, ...others];
}

/** Tells whether a specifier that looks like a package leads to a file of the project. */
function isAlias(specifier: string, file: string): boolean {
  const found = parseSpecifier(specifier).kind === 'package' ? findModuleFile(specifier, file) : undefined;
  return found !== undefined && !isPackageFile(found);
}

/** Each is tried by looking for a file: a barrel with hundreds of aliases must not try what each of them begins with. */
const mostPrefixes = 10;

/** Lists what the file might write by the aliases that it uses, those that it uses most first. */
function getSiblingCandidates({ file, canonicalFile, siblings }: Situation): string[] {
  const found = new Map<string, { readonly prefix: string; readonly style: SpecifierStyle; readonly times: number }>();
  for (const specifier of siblings.filter((each) => isAlias(each, file))) {
    const style = getStyle(specifier);
    for (const prefix of getPrefixes(specifier, undefined)) {
      const key = JSON.stringify([prefix, style]);
      found.set(key, { prefix, style, times: (found.get(key)?.times ?? 0) + 1 });
    }
  }
  return [...found.values()]
    .sort((one, other) => other.times - one.times)
    .slice(0, mostPrefixes)
    .flatMap(({ prefix, style }) => getSuffixes(canonicalFile, style).map((suffix) => prefix + suffix));
}

function getAliasCandidates(model: string, { canonicalFile, replaced, replacedFile }: Situation): string[] {
  const prefixes = getPrefixes(model, model === replaced ? replacedFile : undefined);
  return prefixes.flatMap((prefix) => getSuffixes(canonicalFile, getStyle(model)).map((suffix) => prefix + suffix));
}

function getRelativeCandidates({ file, canonicalFile, replaced, siblings }: Situation): string[] {
  if (getDrive(file) !== getDrive(canonicalFile)) return [];
  const relative = path.posix.relative(getFolder(file), canonicalFile);
  const dotted = relative.startsWith('../') ? relative : `./${relative}`;
  const style =
    isPathSpecifier(replaced) && replaced.startsWith('.') ? getStyle(replaced) : getFileStyle(file, siblings);
  // ./metrics may mean metrics.ts beside metrics/index.ts
  const styles: SpecifierStyle[] = [style, { ...style, writesIndex: true }, { extension: 'output', writesIndex: true }];
  return styles.map((each) => writePath(dotted, each));
}

/** Lists the ways in which a file might write its canonical module by the name of the package that holds it. */
export function getPackageCandidates({ canonicalFile, replaced }: Situation, name: string, folder: string): string[] {
  const inside = canonicalFile.slice(folder.length + 1);
  const { extension } = getStyle(replaced);
  const styles: SpecifierStyle[] = [
    { extension, writesIndex: false },
    { extension: 'none', writesIndex: false },
    { extension: 'output', writesIndex: true },
    { extension: 'source', writesIndex: true },
  ];
  const inner = [inside, inside.replace(/^(?:src|lib|source)\//u, '')];
  return [name, ...styles.flatMap((style) => inner.map((part) => `${name}/${writePath(part, style)}`))];
}

/** Lists what may stand for a folder at the start of an alias: `@/db/old` → `@/`; `#db/old` → `#db/`, `#`; `@app/db` → `@app/`. */
function getPrefixes(specifier: string, file: string | undefined): string[] {
  const [first = ''] = specifier.split('/', 1);
  const prefixes = [`${first}/`, `${getPackageName(specifier)}/`];
  if (/^[#~@$]/u.test(first)) prefixes.push(first.charAt(0));
  // db/old means <baseUrl>/db/old
  if (file !== undefined && getBare(file).endsWith(`/${getBare(specifier)}`)) prefixes.push('');
  return [...new Set(prefixes)];
}

function getBare(file: string): string {
  return file.replace(/\.[cm]?[jt]sx?$/u, '').replace(/\/index$/u, '');
}

/** Lists the ends of a path, longest last: `c`, `b/c`, `a/b/c`. */
function getSuffixes(file: string, style: SpecifierStyle): string[] {
  const segments = file.split('/').filter((segment) => segment !== '');
  return segments.map((_, index) => writePath(segments.slice(segments.length - 1 - index).join('/'), style));
}

function getDrive(file: string): string {
  return /^[A-Z]:/u.exec(file)?.[0] ?? '';
}
