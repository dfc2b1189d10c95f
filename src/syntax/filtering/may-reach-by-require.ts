import { findStringAfter, isFoundWanted, type IsWanted } from './string-after.ts';

const length = 'require'.length;
const [open, capital] = [0x28, 0x52];

/** `require.resolve("x")`, `jest.requireActual("x")` */
const rest = /(?:Actual|Mock|\s*(?:\?\.|\.)\s*resolve)(?![\w$])/uy;

/**
 * Tells from a file's text whether it may reach a module that matters by the `require` at a place, or by one that it makes
 * there, which may go by any name.
 */
export function mayReachByRequire(text: string, index: number, isWanted: IsWanted): boolean {
  if (text.charCodeAt(index) === capital) {
    return text.startsWith('create', index - 'create'.length);
  }
  let start = index + length;
  if (text.charCodeAt(start) !== open) {
    rest.lastIndex = start;
    start = rest.test(text) ? rest.lastIndex : start;
  }
  return isFoundWanted(findStringAfter(text, start), isWanted);
}
