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

/** What is skipped, what ends a chain, and the operators that make one: `a + b + c`, `a ? b : c ? d : e`, `a => b => c`. */
const chainParts = /\/\/.*|\/\*[^]*?\*\/|(["'])(?:[^\\\n]|\\[^])*?\1|[;,{}]|[-+*/%&|^<>=?:]+|[!~]/gu;

// Each operator is a level of its own in the tree, without a bracket.
function hasLongChain(text: string): boolean {
  let length = 0;
  for (const [part] of text.length < deepest ? [] : text.matchAll(chainParts)) {
    if (/^[;,{}]/u.test(part)) {
      length = 0;
    } else if (!/^(?:["']|\/[/*])/u.test(part)) {
      length += 1;
      if (length > deepest) {
        return true;
      }
    }
  }
  return false;
}
