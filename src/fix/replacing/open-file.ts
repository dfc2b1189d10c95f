import type { FixContext } from '../fix-context.ts';
import { getFileFacts, type FileFacts } from './facts.ts';
import type { ReplacementContext } from './replacement.ts';

/** A file, and what is known of it before anything in it is replaced. */
export interface OpenFile {
  readonly context: FixContext;
  readonly file: FileFacts;
}

const openFiles = new WeakMap<ReplacementContext, OpenFile>();

/** Gets what is known of a file: once, for of a file with many duplicates it is asked for each suggestion. */
export function getOpenFile(given: ReplacementContext): OpenFile {
  let known = openFiles.get(given);
  if (!known) {
    const context: FixContext = {
      ...given,
      isSuppressed: (place) => given.isSuppressed(place),
      options: { rename: 'alias', keepSideEffects: false },
      newNames: new Set(),
    };
    known = { context, file: getFileFacts(context) };
    openFiles.set(given, known);
  }
  return known;
}
