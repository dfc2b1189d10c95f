import path from 'node:path';
import type { LoadEffect } from '../modules/loading/load-effects.ts';

/**
 * Describes what loading a module does, and where, as the end of a sentence:
 * "loading it runs `start()` (src/old.ts:3)", "loading it may do anything, for it cannot be parsed (src/old.ts:1)".
 */
export function describeEffect({ file, line, text, isUnknown }: LoadEffect, root: string): string {
  const what = isUnknown === true ? `may do anything, for ${text}` : `runs \`${text}\``;
  return `${what} (${path.posix.relative(root, file)}:${String(line)})`;
}
