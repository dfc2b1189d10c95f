import type { TSESTree } from '@typescript-eslint/utils';
import { writeSpecifierText } from './edit-specifier.ts';
import { getImportedName } from '../find-moves.ts';
import type { FixContext } from '../fix-context.ts';
import type { Destination, Entry, Move } from '../move.ts';
import { findReferenceEdits } from './rename-references.ts';
import { getListText, type ListText } from './list-text.ts';
import type { TextEdit } from '../text-edit.ts';

type ImportName = TSESTree.ImportSpecifier | TSESTree.ImportDefaultSpecifier;

/** A name on its way: what it is called from now on, and the edits of its local uses. */
export interface MovedName {
  readonly specifier: ImportName;
  readonly destination: Destination;
  /** The name as another list would hold it. */
  readonly text: ListText;
  readonly exportName: string;
  readonly isRenamed: boolean;
  readonly uses: readonly TextEdit[];
}

/** One import statement whose names move, and where to. */
export interface Departure {
  readonly move: Move;
  readonly statement: TSESTree.ImportDeclaration;
  readonly names: readonly MovedName[];
  /** True when `import "./old"` or some of its names stay. */
  readonly stays: boolean;
}

/** Finds the import statements whose names move; a name that can't keeps its place. */
export function findDepartures(moves: readonly Move[], context: FixContext): Departure[] {
  const newLocals = new Set<string>();
  return moves.flatMap((move) => {
    // `import D, * as ns` that stays one statement moves with its namespace.
    if (move.reference.form !== 'import' || move.owner) {
      return [];
    }
    const statement = move.reference.node;
    const names = move.entries.flatMap((entry) => getMovedName(entry, newLocals, context));
    const stays = names.length < statement.specifiers.length || move.keepsLoad === true;
    return names.length > 0 ? [{ move, statement, names, stays }] : [];
  });
}

function getMovedName(entry: Entry, newLocals: Set<string>, context: FixContext): MovedName[] {
  const { options, sourceCode } = context;
  const { specifier, destination, targets, reason } = entry;
  const exportName = targets[0]?.export;
  if (
    reason !== undefined ||
    !destination ||
    typeof exportName !== 'string' ||
    !specifier ||
    specifier.type === 'ExportSpecifier'
  ) {
    return [];
  }
  const local = specifier.local.name;
  const isPlain = specifier.type === 'ImportSpecifier' && getImportedName(specifier) === local;
  const canRename = options.rename === 'references' && isPlain && exportName !== local && !newLocals.has(exportName);
  const uses = canRename ? findReferenceEdits(specifier, exportName, context) : undefined;
  const isRenamed = uses !== undefined;
  if (isRenamed) {
    newLocals.add(exportName);
  }
  const name = writeSpecifierText(specifier, exportName, isRenamed, sourceCode);
  const text =
    specifier.type === 'ImportSpecifier'
      ? getListText(specifier, name, sourceCode)
      : { text: name, trail: '', indent: '' };
  return [{ specifier, destination, exportName, text, isRenamed, uses: uses ?? [] }];
}
