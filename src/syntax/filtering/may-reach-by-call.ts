import type { IsWanted } from './find-reach.ts';
import { findStringAfter, isFoundWanted } from './string-after.ts';

const word = 'require';
const [open, a, z] = [0x28, 0x61, 0x7a];

/** `require.resolve("x")`, `jest.requireActual("x")` */
const rest = /(?:Actual|Mock|\s*(?:\?\.|\.)\s*resolve)(?![\w$])/uy;
/** The last word of the other mock verbs, and of `mock.module`. */
const verb = /(?:[mM]ock(?:Module|FromModule)?|\bmodule)(?![\w$])/gu;

/**
 * Tells from a file's text whether it may reach a module that matters by `require`, by a `require` that it makes, which may
 * go by any name, or by a mock verb.
 */
export function mayReachByCall(text: string, isWanted: IsWanted): boolean {
  for (let index = text.indexOf(word); index !== -1; index = text.indexOf(word, index + word.length)) {
    const end = index + word.length;
    const next = text.charCodeAt(end);
    // `required` is a word of prose.
    if (!(next >= a && next <= z) && mayReachBehind(text, next === open ? end : getEnd(text, end), isWanted)) {
      return true;
    }
  }
  return (text.includes('mock') || text.includes('Mock')) && mayReachByMock(text, isWanted);
}

function getEnd(text: string, end: number): number {
  rest.lastIndex = end;
  return rest.test(text) ? rest.lastIndex : end;
}

function mayReachBehind(text: string, end: number, isWanted: IsWanted): boolean {
  const specifier = findStringAfter(text, end);
  return isFoundWanted(specifier, isWanted) || (isMaker(specifier) && text.includes('createRequire'));
}

// require("module").createRequire(__filename)
function isMaker(specifier: string | null | undefined): boolean {
  return specifier === 'module' || specifier === 'node:module';
}

function mayReachByMock(text: string, isWanted: IsWanted): boolean {
  verb.lastIndex = 0;
  while (verb.test(text)) {
    if (isFoundWanted(findStringAfter(text, verb.lastIndex), isWanted)) {
      return true;
    }
  }
  return false;
}
