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
  return [Math.min(...edits.map(({ range }) => range[0])), Math.max(...edits.map(({ range }) => range[1]))];
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
