import type { TSESTree } from '@typescript-eslint/utils';
import { editNameList } from './edit-name-list.ts';
import { editSpecifier, writeSpecifierText } from './edit-specifier.ts';
import { getListText, writeList } from './list-text.ts';
import type { FixContext } from '../fix-context.ts';
import type { Entry, Move } from '../move.ts';
import { getFromClause, insertBelow, loadAlone, replaceSpecifier } from '../statement-text.ts';
import type { TextEdit } from '../text-edit.ts';

interface MovedExport {
  readonly specifier: TSESTree.ExportSpecifier;
  readonly exportName: string;
  readonly destination: string;
}

/**
 * Moves the names of a re-export to their canonical modules; the names that importers see stay.
 *
 * `export { A, other } from "./old"` → `export { other } from "./old"` and `export { New as A } from "./canon"`
 */
export function editExportList(move: Move, { sourceCode }: FixContext): TextEdit[] {
  if (move.reference.form !== 'export') {
    return [];
  }
  const { node } = move.reference;
  const names = move.entries.flatMap((entry) => getMovedExport(entry));
  const [first] = names;
  if (!first) {
    return [];
  }
  const staying = node.specifiers.length > names.length;
  const inPlace = staying ? [] : names.filter(({ destination }) => destination === first.destination);
  const leaving = names.filter((name) => !inPlace.includes(name));
  const type = node.exportKind === 'type' ? 'type ' : '';
  const below = [...new Set(leaving.map(({ destination }) => destination))].map((destination) => {
    const texts = leaving
      .filter((name) => name.destination === destination)
      .map(({ specifier, exportName }) =>
        getListText(specifier, writeSpecifierText(specifier, exportName, false, sourceCode), sourceCode),
      );
    return insertBelow(
      node,
      `export ${type}${writeList(texts, node, sourceCode)} ${getFromClause(node, destination, sourceCode)}`,
      sourceCode,
    );
  });
  return [
    ...loadAlone(move, node, sourceCode),
    ...editNameList(node, { removed: leaving.map(({ specifier }) => specifier), added: [] }, sourceCode),
    ...inPlace.map(({ specifier, exportName }) => editSpecifier(specifier, exportName, false, sourceCode)),
    ...(inPlace.length > 0 ? [replaceSpecifier(move.reference.source, first.destination, sourceCode)] : []),
    ...below,
  ];
}

function getMovedExport({ specifier, destination, targets, reason }: Entry): MovedExport[] {
  const exportName = targets[0]?.export;
  return reason === undefined && specifier?.type === 'ExportSpecifier' && destination && typeof exportName === 'string'
    ? [{ specifier, exportName, destination: destination.specifier }]
    : [];
}
