import type { Range } from '../../syntax/module-reference.ts';

// The two characters of one line break are never taken for two.
const lineBreak = '(?:\\r\\n|\\r(?!\\n)|(?<!\\r)\\n|[\\u2028\\u2029])';
const space = '[^\\S\\n\\r\\u2028\\u2029]';
// An optional group would not take the end of the file, which is empty.
const restOfLine = new RegExp(`^${space}*(?:(${lineBreak}|$)|)`, 'u');
const blankLines = new RegExp(`^(?:${space}*${lineBreak})+`, 'u');
const blankLine = new RegExp(`${lineBreak}${space}*${lineBreak}`, 'u');
const lastBlankLine = new RegExp(`${lineBreak}${space}*${lineBreak}$`, 'u');
const lastBlankLines = new RegExp(`(${lineBreak})(?:${space}*${lineBreak})+$`, 'u');

/** Tells whether there is a blank line in a gap. */
export function hasBlankLine(gap: string): boolean {
  return blankLine.test(gap);
}

/** Gets the white space above a place: all that a search which ends there may look at, or it would start anywhere above. */
export function getGapAbove(text: string, end: number): string {
  return text.slice(text.slice(0, end).trimEnd().length, end);
}

/** Gets what goes with a stretch that leaves nothing behind: its lines, and one of the two gaps round it. */
export function getEmptiedRange([start, end]: Range, text: string): Range {
  const lineStart = getIndentStart(text, start);
  const isLineStart = lineStart === 0 || /[\n\r\u2028\u2029]/u.test(text.charAt(lineStart - 1));
  const [spaces = '', lineEnd] = restOfLine.exec(text.slice(end)) ?? [];
  if (!isLineStart || lineEnd === undefined) {
    // foo(); class X {} bar();
    return isLineStart || lineEnd === undefined ? [start, end + spaces.length] : [lineStart, end];
  }
  const lineStop = end + spaces.length;
  const gap = blankLines.exec(text.slice(lineStop))?.[0].length ?? 0;
  const gapAbove = getGapAbove(text, lineStart);
  if (lineStop + gap < text.length) {
    const isGapAbove = lineStart === 0 || lastBlankLine.test(gapAbove);
    return [lineStart, isGapAbove ? lineStop + gap : lineStop];
  }
  // At the end of the file it is the gap above that goes.
  const above = lastBlankLines.exec(gapAbove);
  const from = above ? lineStart - gapAbove.length + above.index + (above[1]?.length ?? 0) : lineStart;
  return [from, lineStop + gap];
}

function getIndentStart(text: string, start: number): number {
  let at = start;
  while (at > 0 && /[^\S\n\r\u2028\u2029]/u.test(text.charAt(at - 1))) {
    at -= 1;
  }
  return at;
}
