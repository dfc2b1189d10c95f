import { parseSync, type ParserOptions, type ParseResult } from 'oxc-parser';

/** Half of what was seen to end the process: a parser in native code has no stack overflow that could be caught. */
const deepest = 2500;

/** Parses a text; undefined when it is nested too deep, or the parser gives up. */
export function parseText(file: string, text: string, options: ParserOptions): ParseResult | undefined {
  if (isTooDeep(text) || hasLongChain(text)) {
    return undefined;
  }
  try {
    return parseSync(file, text, options);
  } catch {
    return undefined;
  }
}

// Brackets in strings and comments count, too: code has as many that close.
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const { 0: bracket } of text.length < deepest ? [] : text.matchAll(/[()[\]{}]/gu)) {
    depth = '([{'.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > deepest) {
      return true;
    }
  }
  return false;
}

/** What starts a comment or a string, what ends a chain, and the operators that make one: `a + b`, `a ? b : c`, `a => b`. */
const chainParts = /\/[/*]|["']|[;,{}]|[-+*/%&|^<>=?:]+|[!~]/gu;

// Each operator is a level of its own in the tree, without a bracket.
function hasLongChain(text: string): boolean {
  let length = 0;
  const last = { '//': text.lastIndexOf('\n'), '/*': text.lastIndexOf('*/') };
  chainParts.lastIndex = text.length < deepest ? text.length : 0;
  for (let match = chainParts.exec(text); match; match = chainParts.exec(text)) {
    const [part] = match;
    const start = chainParts.lastIndex;
    if (part === '//' || part === '/*') {
      // In a template or a regular expression it starts nothing: what has no end is looked for once.
      chainParts.lastIndex = start > last[part] ? start : findCommentEnd(text, part, start);
    } else if (part === '"' || part === "'") {
      chainParts.lastIndex = findStringEnd(text, part, start);
    } else if (/^[;,{}]/u.test(part)) {
      length = 0;
    } else {
      length += 1;
      if (length > deepest) {
        return true;
      }
    }
  }
  return false;
}

function findCommentEnd(text: string, opening: '//' | '/*', start: number): number {
  return opening === '//' ? text.indexOf('\n', start) : text.indexOf('*/', start) + 2;
}

const stringParts = { '"': /["\\\n]/gu, "'": /['\\\n]/gu };

/** Finds where a string ends; right behind its start where it does not end in its line. */
function findStringEnd(text: string, quote: '"' | "'", start: number): number {
  // By one expression for the whole, a string of some megabytes would take more stack than there is.
  const parts = stringParts[quote];
  parts.lastIndex = start;
  for (let match = parts.exec(text); match; match = parts.exec(text)) {
    const [part] = match;
    if (part !== '\\') {
      return part === quote ? parts.lastIndex : start;
    }
    parts.lastIndex += 1;
  }
  return start;
}
