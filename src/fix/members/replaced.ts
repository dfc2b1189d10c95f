import type { Entry, Move } from '../move.ts';
import type { ReplacedImport } from '../receivers/replaced-imports.ts';

/** The findings that replace what makes a receiver's type. */
export interface Replaced {
  /** False when a part of the type is not replaced. */
  readonly isWhole: boolean;
  readonly entries: readonly Entry[];
  /** One of the entries for each canonical export. */
  readonly exports: readonly Entry[];
  readonly moves: ReadonlySet<Move>;
}

const replacedBy = new WeakMap<readonly Move[], Map<string, Replaced>>();

/** Gets what becomes of some imports; kept, for a thousand values may have their type from as many imports of one name. */
export function getReplaced(imports: readonly ReplacedImport[], moves: readonly Move[]): Replaced {
  const known = replacedBy.get(moves) ?? new Map<string, Replaced>();
  replacedBy.set(moves, known);
  const key = imports.map(({ specifier, importedName }) => `${specifier}\n${importedName}`).join('\n');
  const replaced = known.get(key) ?? findReplaced(imports, moves);
  known.set(key, replaced);
  return replaced;
}

function findReplaced(imports: readonly ReplacedImport[], moves: readonly Move[]): Replaced {
  const parts = imports.map(({ specifier, importedName }) =>
    moves
      .filter(({ reference }) => reference.specifier === specifier)
      .flatMap((move) => move.entries.filter(({ name }) => name === importedName).map((entry) => ({ move, entry }))),
  );
  const entries = parts.flat().map(({ entry }) => entry);
  const exports = new Map(
    entries.map((entry) => [`${entry.targets[0]?.concept.name ?? ''}\n${String(entry.targets[0]?.export)}`, entry]),
  );
  return {
    isWhole: parts.every((part) => part.length > 0),
    entries,
    exports: [...exports.values()],
    moves: new Set(parts.flat().map(({ move }) => move)),
  };
}
