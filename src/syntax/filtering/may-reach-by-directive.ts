import type { IsWanted } from './string-after.ts';

/** `/// <reference path="x" />`: the only such directive that names a file. */
const directive = /<reference\s[^<>\n]*?path\s*=\s*(?:"([^"<>\n]*)"|'([^'<>\n]*)')?/gu;

/** Tells from a file's text whether a directive may name a module that matters. */
export function mayReachByDirective(text: string, isWanted: IsWanted): boolean {
  directive.lastIndex = 0;
  for (let found = directive.exec(text); found; found = directive.exec(text)) {
    const file = found[1] ?? found[2];
    // It is relative to the file, with or without a dot.
    if (file === undefined || isWanted(file) || isWanted(`./${file}`)) {
      return true;
    }
  }
  return false;
}
