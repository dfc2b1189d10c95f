/** Every form but a static import has one of these words in it, or in the statement that names its function. */
const dynamicWord = /[rR]equire|[mM]ock|Actual|\bimport\s*(?:\(|\.\s*meta\b|\/[/*])|@import|<reference/g;

/** Methods whose calls begin with a specifier: `require.resolve`, `mock.module`, `module.require`. */
const methods = ['resolve', 'module', 'require'];

/** The longest rest of a word: `mock` begins `mockModule`, and `Mock` `MockFromModule`. */
const longestRest = 30;

/**
 * Tells from a file's text whether it may reach a module that matters by more than a static import. Calls and types are the
 * most common nodes of all: most files need not have theirs visited.
 *
 * @param isWanted tells whether a specifier may mean such a module; asked of every string that looks like one.
 */
export function mayReachDynamically(text: string, isWanted: (specifier: string) => boolean): boolean {
  dynamicWord.lastIndex = 0;
  for (let word = dynamicWord.exec(text); word; word = dynamicWord.exec(text)) {
    const specifier = findSpecifier(word[0], word.index, text);
    // An escape stands for a character that only the parser knows.
    if (specifier === null || (specifier !== undefined && (specifier.includes('\\') || isWanted(specifier)))) {
      return true;
    }
  }
  return false;
}

/**
 * Finds the specifier that belongs to a word.
 *
 * @returns null where it can't be told: behind types, comments, another name; undefined where there is none.
 */
function findSpecifier(word: string, index: number, text: string): string | null | undefined {
  if (word === '@import') {
    return findTagSpecifier(text, index);
  }
  // `new URL("x", import.meta.url)`, `<reference path="x" />`, and a `require` that the file makes, which may go by any name.
  const isLoose = /[a*/]$|^</.test(word) || (word === 'Require' && text.startsWith('create', index - 'create'.length));
  return isLoose ? null : findNextString(text, index + word.length, word === 'mock');
}

// @import { A } from "x"
function findTagSpecifier(text: string, index: number): string | null | undefined {
  const clause = /["'](?<specifier>[^"'\n]*)["']/.exec(text.slice(index, index + 1000));
  return clause ? clause[1] : null;
}

/** Finds the string that a call begins with: from the rest of its last word, over `.resolve`, `?.` and parentheses. */
function findNextString(text: string, start: number, mayBeRenamed: boolean): string | null | undefined {
  let at = start;
  while (isWordCode(text.charCodeAt(at)) && at - start < longestRest) {
    at += 1;
  }
  // `required`, `Requirements` and `mocked` are words of prose.
  if (/[a-z]/.test(text.charAt(start))) {
    return undefined;
  }
  // { mock as m }, { mock: m }
  if (mayBeRenamed && /^\s*(?:as\b|:)/.test(text.slice(at, at + 20))) {
    return null;
  }
  for (; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"' || char === "'" || char === '`') {
      return findStringText(text, at);
    }
    // mock<typeof import("x")>, require(/* why */ "x")
    if (char === '<' || (char === '/' && /[/*]/.test(text.charAt(at + 1)))) {
      return null;
    }
    const method = methods.find((name) => text.startsWith(name, at));
    if (method !== undefined) {
      at += method.length - 1;
    } else if (!/[\s(.?*]/.test(char)) {
      return undefined;
    }
  }
  return undefined;
}

// A quote in prose begins no string: its end is lines away.
function findStringText(text: string, start: number): string | undefined {
  const end = text.indexOf(text.charAt(start), start + 1);
  const inner = end === -1 || end - start > 1000 ? undefined : text.slice(start + 1, end);
  return inner?.includes('\n') ? undefined : inner;
}

function isWordCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}
