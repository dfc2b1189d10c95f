import type { NameUse } from '../syntax/module-reference.ts';
import { insertText, replaceText, type TextEdit } from './text-edit.ts';

const identifierName = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200C\u200D]*$/u;

/** Makes a use of one name read another, or answers undefined where the new name can't be written. */
export function renameUse(use: NameUse, newName: string): TextEdit[] | undefined {
  if (use.name === newName) {
    return [];
  }
  const isIdentifier = isIdentifierName(newName);
  switch (use.kind) {
    case 'member':
    case 'qualified':
      return isIdentifier ? [replaceText(use.range, newName)] : undefined;
    case 'import':
      return isIdentifier ? [replaceText(use.range, `${newName} as ${use.name}`)] : undefined;
    case 'default':
      // `@import Old from "x"` → `@import { New as Old } from "x"`
      return use.local === undefined ? undefined : [replaceText(use.range, `{ ${newName} as ${use.local} }`)];
    case 'literal':
      return /["'`\\\n]/u.test(newName) ? undefined : [replaceText(use.range, newName)];
    case 'key':
      return [replaceText(use.range, writeName(newName))];
    case 'shorthand':
      return [insertText(use.range[0], `${writeName(newName)}: `)];
  }
}

/** Tells whether a name can be written without quotes after a dot. */
export function isIdentifierName(name: string): boolean {
  return identifierName.test(name);
}

/** Writes an export's name: quoted when it is not an identifier. */
export function writeName(name: string): string {
  return isIdentifierName(name) ? name : JSON.stringify(name);
}
