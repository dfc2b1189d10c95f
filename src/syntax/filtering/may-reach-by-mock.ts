import { findStringAfter, isFoundWanted, type IsWanted } from './string-after.ts';

/** The last word of a mock verb, and of `mock.module`. */
const verb = /(?:[mM]ock(?:Module|FromModule)?|\bmodule)(?![\w$])/gu;

/** Tells from a file's text whether a mock verb may name a module that matters. */
export function mayReachByMock(text: string, isWanted: IsWanted): boolean {
  verb.lastIndex = 0;
  while (verb.test(text)) {
    if (isFoundWanted(findStringAfter(text, verb.lastIndex), isWanted)) {
      return true;
    }
  }
  return false;
}
