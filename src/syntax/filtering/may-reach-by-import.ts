import { findStringAfter, isFoundWanted, skipSpace, type IsWanted } from './string-after.ts';

const [open, dot, slash, at, lowerI] = [0x28, 0x2e, 0x2f, 0x40, 0x69];

/** `vi.importActual("x")` */
const verb = /import(?:Actual|Mock)(?![\w$])/uy;
/** What follows `import.`: a property of `import.meta`, or the phase of `import.defer("x")`. */
const member = /\.\s*(?<name>[\w$]*)\s*(?<link>\?\.|\.|\/)?\s*(?<property>[\w$]*)/uy;

/**
 * Tells from a file's text whether it may reach a module that matters by the `import` at a place: by `import()`,
 * `import.meta`, a type, or a type or tag in a comment.
 */
export function mayReachByImport(text: string, index: number, isWanted: IsWanted): boolean {
  const start = skipSpace(text, index + 'import'.length);
  if (text.charCodeAt(index) !== lowerI) {
    return false;
  }
  switch (text.charCodeAt(start)) {
    case open:
      return isFoundWanted(findStringAfter(text, start + 1), isWanted);
    case dot:
      return mayReachByMember(text, index, start, isWanted);
    case slash:
      // import /* why */ ("x")
      return /[/*]/u.test(text.charAt(start + 1));
    default:
      if (text.charCodeAt(index - 1) === at) {
        return isFoundWanted(findTagSpecifier(text, index), isWanted);
      }
      verb.lastIndex = index;
      return verb.test(text) && isFoundWanted(findStringAfter(text, verb.lastIndex), isWanted);
  }
}

function mayReachByMember(text: string, index: number, start: number, isWanted: IsWanted): boolean {
  member.lastIndex = start;
  const { name, link, property } = member.exec(text)?.groups ?? {};
  if (name !== 'meta' || link === '/') {
    return name === 'meta' || name === 'defer' || name === 'source';
  }
  if (property === 'resolve') {
    return isFoundWanted(findStringAfter(text, member.lastIndex), isWanted);
  }
  // It is relative to the file, with or without a dot.
  return (
    (property === 'url' || property === 'filename') &&
    isFoundWanted(findUrlSpecifier(text, index), (specifier) => isWanted(specifier) || isWanted(`./${specifier}`))
  );
}

// new URL("x", import.meta.url); elsewhere it is a path for something else, or for a `require` that the file makes.
function findUrlSpecifier(text: string, index: number): string | null | undefined {
  const before = text.slice(Math.max(0, index - 300), index).replace(/[(\s]+$/u, '');
  if (!/^[,/]?$/u.test(before.slice(-1))) {
    return undefined;
  }
  return /(["'])((?:(?!\1)[^\n])*)\1\s*,$/u.exec(before)?.[2] ?? null;
}

// @import { A } from "x"
function findTagSpecifier(text: string, index: number): string | null | undefined {
  const clause = /["'](?<specifier>[^"'\n]*)["']/u.exec(text.slice(index, index + 1000));
  return clause ? clause[1] : null;
}
