import type { Range } from '../syntax/module-reference.ts';

/** A piece of source text and what stands in its place afterwards. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** Replaces a piece of text. */
export function replaceText(range: Range, text: string): TextEdit {
  return { range, text };
}

/** Inserts text before the character at an offset. */
export function insertText(offset: number, text: string): TextEdit {
  return { range: [offset, offset], text };
}

/** Orders edits as they stand in the file; insertions at one place keep their order. */
export function sortEdits(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}

/** Gets the stretch from the first to the last edit: what ESLint takes one fix to be. */
export function getSpan(edits: readonly TextEdit[]): Range {
  // No more arguments than a call can take: a fix may be of any number of edits.
  return [
    edits.reduce((start, { range }) => Math.min(start, range[0]), Infinity),
    edits.reduce((end, { range }) => Math.max(end, range[1]), -Infinity),
  ];
}

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { range, text: replacement } of sortEdits(edits)) {
    result += text.slice(at, range[0]) + replacement;
    at = range[1];
  }
  return result + text.slice(at);
}

/** Tells whether one of some edits, sorted and apart, replaces all of a stretch. */
export function isCovered([start, end]: Range, edits: readonly TextEdit[]): boolean {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edits[middle]?.range[1] ?? end) < end) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  // The first that ends no sooner: those behind it start later.
  const found = edits[low];
  return found !== undefined && found.range[0] <= start;
}
