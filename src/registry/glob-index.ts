import { dropCodeExtension, getModuleKey } from '../modules/paths.ts';
import { compileGlob, expandBraces } from './glob.ts';
import type { GlobBase } from './module-pattern.ts';
import type { Root } from './root.ts';

/** The spellings of a module that globs are held against, without the extensions of code files. */
export interface GlobSubject {
  /** From the root; empty for what lies outside. */
  readonly relative: readonly string[];
  readonly absolute: readonly string[];
  /** The specifier of a package or alias, as written. */
  readonly bare: readonly string[];
}

/** A glob that matched a module, with the value it stands for. */
export interface GlobMatch<Value> {
  readonly value: Value;
  /** True when the glob says more than a specifier need hold (an extension, `/index`): the file must then be asked. */
  readonly isVague: boolean;
  /** Tells whether the glob matches a file as it is on the disk. */
  matchesFile(file: string, root: Root): boolean;
}

interface Entry<Value> {
  readonly value: Value;
  readonly glob: string;
  readonly key: string;
  readonly base: GlobBase;
  /** A part that every path it matches holds. */
  readonly literal: string;
  matchesKey: ((path: string) => boolean) | undefined;
}

/** Gets the spellings of a path that globs are held against. */
export function getPathSubject(file: string, root: Root): GlobSubject {
  const relative = root.findRelative(file);
  return { relative: relative === undefined ? [] : getSpellings(relative), absolute: getSpellings(file), bare: [] };
}

/** Gets the spellings of a package or alias specifier that globs are held against. */
export function getBareSubject(specifier: string): GlobSubject {
  return { relative: [], absolute: [], bare: getSpellings(specifier) };
}

function getSpellings(path: string): readonly string[] {
  const full = dropCodeExtension(path);
  const key = getModuleKey(full);
  return key === full ? [full] : [full, key];
}

/**
 * Finds the globs that match a module without trying them all: each stands under a folder or file name that it needs,
 * and is compiled when a path that has the name first comes by.
 */
export class GlobIndex<Value> {
  readonly #bySegment = new Map<string, Entry<Value>[]>();
  readonly #others: Entry<Value>[] = [];

  get isEmpty(): boolean {
    return this.#bySegment.size === 0 && this.#others.length === 0;
  }

  add(written: string, base: GlobBase, value: Value): void {
    for (const glob of expandBraces(written)) {
      const key = getGlobKey(glob);
      const fixed = hideAlternatives(key);
      const literal = findLongest(fixed.split(/[!()*+?@[\]{},/]+/u)) ?? '';
      const entry: Entry<Value> = { value, glob, key, base, literal, matchesKey: undefined };
      const segment = findLongest(fixed.split('/').filter(isLiteralSegment));
      const listed = segment === undefined ? this.#others : this.#bySegment.get(segment);
      if (listed === undefined) {
        this.#bySegment.set(segment ?? '', [entry]);
      } else {
        listed.push(entry);
      }
    }
  }

  find(subject: GlobSubject): readonly GlobMatch<Value>[] {
    const found = new Set<Entry<Value>>();
    // What a glob means below the root must not depend on where the project is checked out.
    const isOutside = subject.relative.length === 0;
    this.#collect(subject.bare, found, (base) => base === 'any');
    this.#collect(subject.relative, found, (base) => base !== 'absolute');
    this.#collect(subject.absolute, found, (base) => base === 'absolute' || (base === 'any' && isOutside));
    return [...found].map((entry) => ({
      value: entry.value,
      isVague: entry.key !== entry.glob,
      matchesFile: (file, root) => matchesFile(entry, file, root),
    }));
  }

  #collect(paths: readonly string[], found: Set<Entry<Value>>, accepts: (base: GlobBase) => boolean): void {
    for (const path of paths) {
      const segments = this.#bySegment.size === 0 ? [] : path.split('/');
      const candidates = segments.flatMap((segment) => this.#bySegment.get(segment) ?? []);
      for (const entry of [...candidates, ...this.#others]) {
        if (accepts(entry.base) && !found.has(entry) && path.includes(entry.literal)) {
          entry.matchesKey ??= compileGlob(entry.key);
          if (entry.matchesKey(path)) {
            found.add(entry);
          }
        }
      }
    }
  }
}

// `**/index` must not become `**`.
function getGlobKey(glob: string): string {
  const key = getModuleKey(glob);
  return isLiteralSegment(key.slice(key.lastIndexOf('/') + 1)) ? key : dropCodeExtension(glob);
}

// What stands in brackets need not be in a path that matches.
function hideAlternatives(glob: string): string {
  const hidden = glob.replace(/[!+?@]?\([^()]*\)|\[[^\]]*\]|\{[^{}]*\}/gu, '*');
  return hidden === glob ? glob : hideAlternatives(hidden);
}

function isLiteralSegment(segment: string): boolean {
  return segment !== '' && !/[*?[\]{}]|[!@+]\(/u.test(segment);
}

function findLongest(texts: readonly string[]): string | undefined {
  return texts.reduce<string | undefined>(
    (longest, text) => (text.length > (longest?.length ?? 0) ? text : longest),
    undefined,
  );
}

function matchesFile<Value>({ glob, base }: Entry<Value>, file: string, root: Root): boolean {
  const relative = root.findRelative(file);
  const path = base === 'absolute' ? file : (relative ?? file);
  const matches = compileGlob(glob);
  return matches(path) || matches(dropCodeExtension(path));
}
