import type { TSESTree } from '@typescript-eslint/utils';
import type { IsWanted } from './find-reach.ts';
import { findStringAfter, isFoundWanted, skipSpace } from './string-after.ts';

const word = 'import';
const [space, dot, slash, open, at, brace, a, z] = [0x20, 0x2e, 0x2f, 0x28, 0x40, 0x7b, 0x61, 0x7a];

/** `vi.importActual("x")` */
const verb = /import(?:Actual|Mock)(?![\w$])/uy;
/** What follows `import.`: a property of `import.meta`, or the phase of `import.defer("x")`. */
const member = /\.\s*(?<name>[\w$]*)\s*(?<link>\?\.|\.|\/)?\s*(?<property>[\w$]*)/uy;

/**
 * Tells from a file's text whether it may reach a module that matters by `import()`, `import.meta`, a type, a type or a tag
 * in a comment, or `/// <reference>`.
 */
export function mayReachByImport(text: string, { body: [first] }: TSESTree.Program, isWanted: IsWanted): boolean {
  for (let index = text.indexOf(word); index !== -1; index = text.indexOf(word, index + word.length)) {
    const next = text.charCodeAt(index + word.length);
    const after = text.charCodeAt(index + word.length + 1);
    // `import { A }`, `import A`, and words like `imports` reach nothing: the rest is looked at.
    const isPlain = next === space ? after === brace || (after >= a && after <= z) : next >= a && next <= z;
    if ((!isPlain || text.charCodeAt(index - 1) === at) && mayReachAt(text, index, isWanted)) {
      return true;
    }
  }
  // TypeScript reads the directive above the first statement only.
  return text.lastIndexOf('<reference', first?.range[0]) !== -1;
}

function mayReachAt(text: string, index: number, isWanted: IsWanted): boolean {
  const end = skipSpace(text, index + word.length);
  switch (text.charCodeAt(end)) {
    case open:
      return isFoundWanted(findStringAfter(text, end + 1), isWanted);
    case dot:
      return mayReachByMember(text, index, end, isWanted);
    case slash:
      // import /* why */ ("x")
      return /[/*]/u.test(text.charAt(end + 1));
    default:
      if (text.charCodeAt(index - 1) === at) {
        return isFoundWanted(findTagSpecifier(text, index), isWanted);
      }
      verb.lastIndex = index;
      return verb.test(text) && isFoundWanted(findStringAfter(text, verb.lastIndex), isWanted);
  }
}

function mayReachByMember(text: string, index: number, end: number, isWanted: IsWanted): boolean {
  member.lastIndex = end;
  const { name, link, property } = member.exec(text)?.groups ?? {};
  if (name !== 'meta' || link === '/') {
    return name === 'meta' || name === 'defer' || name === 'source';
  }
  if (property === 'resolve') {
    return isFoundWanted(findStringAfter(text, member.lastIndex), isWanted);
  }
  return (property === 'url' || property === 'filename') && isArgument(text, index);
}

// new URL("x", import.meta.url), createRequire(import.meta.url); elsewhere it is a path for something else.
function isArgument(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 100), index).trimEnd();
  const last = before.replace(/[(\s]+$/u, '').slice(-1);
  return /^[,/]?$/u.test(last) || (before.endsWith('(') && text.includes('createRequire'));
}

// @import { A } from "x"
function findTagSpecifier(text: string, index: number): string | null | undefined {
  const clause = /["'](?<specifier>[^"'\n]*)["']/u.exec(text.slice(index, index + 1000));
  return clause ? clause[1] : null;
}
