import { statSync } from 'node:fs';
import { createFileCache, findStamp } from '../file-cache.ts';
import { findPackage } from '../package-info.ts';
import { findRelativePath, getLastSegment } from '../paths.ts';
import { parseModule, readModule, type SourceModule } from '../read-module.ts';

/** Longer modules take too long to be read for each duplicate, and are generated. */
const longest = 1_000_000;

const keptTexts = 20;
const parsed = new Map<string, SourceModule>();

const findSize = createFileCache((file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0);

/** Finds a module that is not too large to be compared with; undefined when it can't be read or parsed. */
export function findSource(file: string, text?: string): SourceModule | undefined {
  if (text !== undefined) return text.length > longest ? undefined : findParsed(file, text);
  return (findSize(file) ?? Infinity) > longest ? undefined : readModule(file);
}

/** Says why a module can't be compared with. */
export function getSourceFault(file: string, text?: string): string {
  const name = getPrintedFile(file);
  if (text === undefined && findStamp(file) === undefined) return `there is no file ${name}`;
  const size = text?.length ?? findSize(file) ?? 0;
  return size > longest ? `${name} is too large to compare with` : `${name} can't be parsed`;
}

/** Gets how a file is named in a message: from the folder of its package. */
export function getPrintedFile(file: string): string {
  const folder = findPackage(file)?.folder;
  const path = folder === undefined ? undefined : findRelativePath(file, folder);
  return path === undefined ? `\`${getLastSegment(file)}\`` : `\`./${path}\``;
}

/** The text of an open file is asked for once for each of its duplicates. */
function findParsed(file: string, text: string): SourceModule | undefined {
  const known = parsed.get(file);
  if (known?.text === text) return known;
  const module = parseModule(file, text.replace(/^\uFEFF/u, ''));
  parsed.delete(file);
  if (module) parsed.set(file, module);
  const [oldest] = parsed.keys();
  if (parsed.size > keptTexts && oldest !== undefined) parsed.delete(oldest);
  return module;
}
