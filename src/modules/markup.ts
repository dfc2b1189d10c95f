import { readFileSync } from 'node:fs';

const scripts = /<(?<tag>script|style)\b[^>]*>[\s\S]*?<\/\k<tag>>|^---[\s\S]*?^---/gmu;

/** Finds the markup of a single-file component on disk: its text without scripts and styles. */
export function findMarkup(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(scripts, '');
  } catch {
    // A file that was never saved.
    return undefined;
  }
}
