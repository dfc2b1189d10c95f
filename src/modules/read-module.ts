import { statSync } from 'node:fs';
import type { Comment, ParserOptions, Program } from 'oxc-parser';
import { findStamp, findText } from './file-cache.ts';
import { parseText } from './parse-text.ts';

/** A module of the project or of a package, parsed and never run. */
export interface SourceModule {
  readonly file: string;
  readonly text: string;
  readonly program: Program;
  readonly comments: readonly Comment[];
}

interface Entry {
  readonly stamp: string;
  readonly size: number;
  readonly module: SourceModule | undefined;
}

const codeFile = /\.[cm]?[jt]sx?$/u;
const largestFile = 20 * 1024 * 1024;

/** Characters of source whose syntax trees are kept; what is derived from a tree is kept by those who derive it. */
const keptSource = 2_000_000;

const entries = new Map<string, Entry>();
let keptSize = 0;

/** Reads and parses a module; undefined when it is missing, too large, no JavaScript or TypeScript, or has syntax errors. */
export function readModule(file: string): SourceModule | undefined {
  if (!codeFile.test(file)) return undefined;
  const stamp = findStamp(file);
  const known = entries.get(file);
  if (known && known.stamp === stamp) return known.module;
  forget(file);
  if (stamp === undefined) return undefined;
  const module = parseFile(file);
  remember(file, { stamp, size: module?.text.length ?? 0, module });
  return module;
}

function forget(file: string): void {
  keptSize -= entries.get(file)?.size ?? 0;
  entries.delete(file);
}

function remember(file: string, entry: Entry): void {
  entries.set(file, entry);
  keptSize += entry.size;
  for (const oldest of entries.keys()) {
    if (keptSize <= keptSource || oldest === file) return;
    forget(oldest);
  }
}

function parseFile(file: string): SourceModule | undefined {
  const text = isTooLarge(file) ? undefined : findText(file);
  return text === undefined ? undefined : parseModule(file, text);
}

function isTooLarge(file: string): boolean {
  try {
    return statSync(file).size > largestFile;
  } catch {
    return true;
  }
}

/** Parses the text of a module as the file's extension says; undefined when it has syntax errors. */
export function parseModule(file: string, text: string): SourceModule | undefined {
  const lang = getLanguage(file);
  // A file without import and export may still be a module by its package.json, or a script that returns at its top.
  for (const sourceType of ['unambiguous', 'commonjs', 'module'] as const) {
    const result = parseText(file, text, { lang, sourceType, preserveParens: false });
    if (result && !result.errors.some((error) => error.severity === 'Error')) {
      return { file, text, program: result.program, comments: result.comments };
    }
  }
  return undefined;
}

function getLanguage(file: string): NonNullable<ParserOptions['lang']> {
  if (/\.d\.(?:[^./]+\.)?[cm]?ts$/u.test(file)) return 'dts';
  if (file.endsWith('.tsx')) return 'tsx';
  return /\.[cm]?ts$/u.test(file) ? 'ts' : 'jsx';
}
