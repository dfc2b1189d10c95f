import { mayReachByDirective } from './may-reach-by-directive.ts';
import { mayReachByImport } from './may-reach-by-import.ts';
import { mayReachByMock } from './may-reach-by-mock.ts';
import { mayReachByRequire } from './may-reach-by-require.ts';
import type { IsWanted } from './string-after.ts';

/**
 * Tells whether a file may reach a module that matters by anything but `declare module`; no is certain. Most files of most runs
 * do not, and what runs once for each file is never compiled, nor does it stay in the processor's caches: each further
 * function, listener or node that is touched costs more than a search of the whole text. So this is one function on purpose,
 * its constants are its own, and what nearly every hit is, is looked at on the spot; only the rest has functions. A search is
 * fastest for what begins with a rare character.
 */
export function mayReachByText(text: string, isWanted: IsWanted): boolean {
  const space = 0x20;
  const doubleQuote = 0x22;
  const quote = 0x27;
  const open = 0x28;
  const star = 0x2a;
  const at = 0x40;
  const lowerA = 0x61;
  const lowerZ = 0x7a;
  const openBrace = 0x7b;
  const longest = 200;

  for (let found = text.indexOf('quire'); found !== -1; found = text.indexOf('quire', found + 5)) {
    const next = text.charCodeAt(found + 5);
    const first = text.charCodeAt(found + 6);
    if (next === open && (first === quote || first === doubleQuote) && text.startsWith('re', found - 2)) {
      // require("x")
      const end = text.indexOf(first === quote ? "'" : '"', found + 7);
      const specifier = end === -1 ? '' : text.slice(found + 7, end);
      if (
        !specifier.includes('\n') &&
        (specifier.length > longest || specifier.includes('\\') || (end !== -1 && isWanted(specifier)))
      ) {
        return true;
      }
    } else if (
      // required, requires
      (next < lowerA || next > lowerZ) &&
      mayReachByRequire(text, found - 2, isWanted)
    ) {
      return true;
    }
  }

  for (let found = text.indexOf('mport'); found !== -1; found = text.indexOf('mport', found + 5)) {
    const first = text.charCodeAt(found + 5);
    const next = first === space ? text.charCodeAt(found + 6) : first;
    // import { a } from "x", import a from "x", import * as a from "x", import "x", imported
    const isStatement =
      (next >= lowerA && next <= lowerZ) ||
      next === openBrace ||
      (first === space && (next === star || next === quote || next === doubleQuote));
    if ((!isStatement || text.charCodeAt(found - 2) === at) && mayReachByImport(text, found - 1, isWanted)) {
      return true;
    }
  }

  return (
    ((text.includes('mock') || text.includes('Mock')) && mayReachByMock(text, isWanted)) ||
    (text.includes('<refe') && mayReachByDirective(text, isWanted))
  );
}
