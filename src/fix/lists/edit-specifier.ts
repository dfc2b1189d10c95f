import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { ListSpecifier } from '../move.ts';
import { writeName } from '../rename-use.ts';
import { applyEdits, replaceText, type TextEdit } from '../text-edit.ts';

type Source = Readonly<TSESLint.SourceCode>;

/**
 * Makes a name of an import or export list take another export of the module.
 *
 * `A` → `New as A`, `type A as B` → `type New as B`, `A as New` → `New`
 *
 * @param isRenamed true when the local name becomes the new one too.
 */
export function editSpecifier(
  specifier: TSESTree.ImportSpecifier | TSESTree.ExportSpecifier,
  exportName: string,
  isRenamed: boolean,
  sourceCode: Source,
): TextEdit {
  const [taken, given] =
    specifier.type === 'ImportSpecifier'
      ? [specifier.imported, specifier.local]
      : [specifier.local, specifier.exported];
  const name = writeName(exportName);
  const givenText = sourceCode.text.slice(...given.range);
  if (taken.range[0] === given.range[0]) {
    return replaceText(given.range, isRenamed || name === givenText ? name : `${name} as ${givenText}`);
  }
  if (!sourceCode.commentsExistBetween(taken, given)) {
    const isOneName = isRenamed || name === givenText;
    return replaceText(isOneName ? [taken.range[0], given.range[1]] : taken.range, name);
  }
  const between = sourceCode.text.slice(taken.range[1], given.range[0]);
  return isRenamed
    ? replaceText([taken.range[0], given.range[1]], `${name}${between}${name}`)
    : replaceText(taken.range, name);
}

/** Writes a name for another list, with the comments and modifiers it has in this one. */
export function writeSpecifierText(
  specifier: ListSpecifier,
  exportName: string,
  isRenamed: boolean,
  sourceCode: Source,
): string {
  if (specifier.type === 'ImportDefaultSpecifier') {
    const { name } = specifier.local;
    return name === exportName ? name : `${writeName(exportName)} as ${name}`;
  }
  const { range, text } = editSpecifier(specifier, exportName, isRenamed, sourceCode);
  const [start, end] = specifier.range;
  return applyEdits(sourceCode.text.slice(start, end), [{ range: [range[0] - start, range[1] - start], text }]);
}
