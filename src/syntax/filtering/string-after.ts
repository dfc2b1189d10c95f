/** Tells whether a specifier may mean a module that matters. */
export type IsWanted = (specifier: string) => boolean;

const [doubleQuote, quote, backtick, slash, star, less, newline, carriageReturn, space, tab] = [
  0x22, 0x27, 0x60, 0x2f, 0x2a, 0x3c, 0x0a, 0x0d, 0x20, 0x09,
];
/** What may stand between a word and the string that it is called with: `(`, `)`, `.`, `?`, and the stars of a comment. */
const between = new Set([0x28, 0x29, 0x2e, 0x3f, star, space, tab, newline, carriageReturn]);
const longest = 1000;

/**
 * Finds the string that begins at a place of a text, behind spaces, parentheses and dots.
 *
 * @returns null where it can't be told: behind a comment or a type argument; undefined where there is no string.
 */
export function findStringAfter(text: string, start: number): string | null | undefined {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === doubleQuote || code === quote || code === backtick) {
      return findStringText(text, at);
    }
    if (!between.has(code)) {
      // mock<typeof import("x")>, require(/* why */ "x")
      return code === less || isCommentStart(text, at) || (code > 0x7f && isSpace(text, at)) ? null : undefined;
    }
  }
  return undefined;
}

/** Gets the place of a text behind spaces. */
export function skipSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text, at)) {
    at += 1;
  }
  return at;
}

/** Tells whether what was found after a word may be the specifier of a module that matters. */
export function isFoundWanted(found: string | null | undefined, isWanted: IsWanted): boolean {
  // An escape stands for a character that only the parser knows.
  return found === null || (found !== undefined && (found.includes('\\') || isWanted(found)));
}

function isCommentStart(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === slash && (next === slash || next === star);
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === space || (code <= carriageReturn && code >= tab) || (code > 0x7f && /\s/u.test(text.charAt(at)));
}

// A quote in prose begins no string: its end is lines away.
function findStringText(text: string, start: number): string | undefined {
  const end = text.indexOf(text.charAt(start), start + 1);
  const inner = end === -1 || end - start > longest ? undefined : text.slice(start + 1, end);
  return inner?.includes('\n') ? undefined : inner;
}
