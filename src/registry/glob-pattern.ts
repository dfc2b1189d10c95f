import { dropCodeExtension, getModuleKey } from '../modules/paths.ts';
import { compileGlob, expandBraces } from './glob.ts';

/** What a glob is held against: paths from the root and bare specifiers, paths from the root only, or absolute paths. */
export type GlobBase = 'any' | 'root' | 'absolute';

/** One alternative of a glob, made ready to be found by hash. */
export interface GlobPattern {
  readonly base: GlobBase;
  /** The alternative as written. */
  readonly glob: string;
  /** Without the extension of a code file and `/index`, as specifiers are held against it. */
  readonly key: string;
  /** The longest folder or file name that every match has; undefined when there is none. */
  readonly segment: string | undefined;
  /** The longest text that every match holds. */
  readonly literal: string;
  /** Tests a path; the glob is compiled when it is first asked. */
  readonly matchesKey: (path: string) => boolean;
}

/** Makes the patterns of a glob: one for each of its alternatives in braces. */
export function makeGlobPatterns(glob: string, base: GlobBase): readonly GlobPattern[] {
  return expandBraces(glob).map((alternative) => {
    const key = getGlobKey(alternative);
    const fixed = hideAlternatives(key);
    let matches: ((path: string) => boolean) | undefined;
    return {
      base,
      glob: alternative,
      key,
      segment: findLongest(fixed.split('/').filter(isLiteral)),
      literal: findLongest(fixed.split(/[!()*+?@[\]{},/]+/u)) ?? '',
      matchesKey: (path) => (matches ??= compileGlob(key))(path),
    };
  });
}

// `**/index` must not become `**`.
function getGlobKey(glob: string): string {
  const key = getModuleKey(glob);
  return key !== '' && isLiteral(key.slice(key.lastIndexOf('/') + 1)) ? key : dropCodeExtension(glob);
}

// What stands in brackets need not be in a path that matches.
function hideAlternatives(glob: string): string {
  let hidden = glob;
  let before: string;
  do {
    before = hidden;
    hidden = before.replace(/[!+?@]?\([^()]*\)|\[[^\]]*\]|\{[^{}]*\}/gu, '*');
  } while (hidden !== before);
  return hidden;
}

function isLiteral(segment: string): boolean {
  return !/[*?[\]{}]|[!@+]\(/u.test(segment);
}

function findLongest(texts: readonly string[]): string | undefined {
  return texts.reduce<string | undefined>(
    (longest, text) => (text.length > (longest?.length ?? 0) ? text : longest),
    undefined,
  );
}
