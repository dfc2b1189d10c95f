import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A file that a guide shows: its name stands behind the language, as in "```json package.json". */
export interface GuideFile {
  readonly name: string;
  readonly text: string;
}

/** Reads the files that a guide of docs/ shows, in their order; a name can come more than once. */
export function readGuideFiles(guide: string): readonly GuideFile[] {
  const text = readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', guide), 'utf8');
  return [...text.matchAll(/^```\w+ (?<name>\S*\.\S+)\n(?<text>.*?)^```$/gmsu)].map(({ groups }) => ({
    name: groups?.['name'] ?? '',
    text: groups?.['text'] ?? '',
  }));
}

/** Gets the file of that name that a guide shows; with `nth`, the nth of them. */
export function getGuideFile(guide: string, name: string, nth = 0): string {
  const found = readGuideFiles(guide).filter((file) => file.name === name)[nth];
  if (!found) throw new Error(`docs/${guide} does not show ${name}`);
  return found.text;
}
