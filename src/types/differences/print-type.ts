import type ts from 'typescript';
import { formatFlags } from '../flags.ts';

/** Characters of a type that are shown: enough to tell it from another one. */
const longest = 40;

/** Writes a type as code, on one line and cut where it gets long. */
export function printType(checker: ts.TypeChecker, type: ts.Type): string {
  return print(checker, type, formatFlags.whole);
}

/** Writes a type as code, by what it is made of and not by its name. */
export function printDeclaredType(checker: ts.TypeChecker, type: ts.Type): string {
  return print(checker, type, formatFlags.wholeAlias);
}

function print(checker: ts.TypeChecker, type: ts.Type, flags: number): string {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the enum is not there at run time
  return quoteCode(checker.typeToString(type, undefined, flags));
}

/** Writes a text as code, on one line and cut where it gets long. */
export function quoteCode(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const cut = line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
  // Code that holds a backtick stands between two of them.
  return cut.includes('`') ? `\`\` ${cut} \`\`` : `\`${cut}\``;
}

/** Says that something is one thing in the duplicate and another one in the canonical module. */
export function contrast(verb: string, duplicate: string, canonical: string): string {
  return duplicate === canonical ? `${verb} another ${canonical}` : `${verb} ${duplicate}, not ${canonical}`;
}
