import { getModuleId, type ListedReference } from '../fix-context.ts';
import type { Entry, Move } from '../move.ts';

/** Tells whether a statement above a move goes on loading its module, so that nothing of it is dropped or comes later. */
export function isKept(
  move: Move,
  moves: readonly Move[],
  listed: readonly ListedReference[],
  stuck: ReadonlySet<Entry>,
): boolean {
  return listed.some(({ reference, module }) => {
    if (
      !/^(?:import|export|export-all)$/u.test(reference.form) ||
      reference.isTypeOnly ||
      reference === move.reference
    ) {
      return false;
    }
    const own = moves.filter((other) => other.reference === reference);
    const stays =
      own.length === 0 ||
      own.some((other) => other.keepsLoad === true || keepsValue(other, stuck) || hasStuck(other, stuck));
    return stays && getModuleId({ module }) === getModuleId(move) && reference.source[0] < move.reference.source[0];
  });
}

/** Tells whether a reference goes on loading its module for what stays: `import { type T } from "./old"` does not. */
export function keepsValue(
  { reference, entries, keepsNames, namespace }: Move,
  stuck: ReadonlySet<Entry> = new Set(),
): boolean {
  if (namespace || (reference.form !== 'import' && reference.form !== 'export')) {
    return keepsNames;
  }
  const moved = new Set(entries.flatMap((entry) => (isStuck(entry, stuck) ? [] : entry.specifier)));
  return reference.node.specifiers.some(
    (specifier) =>
      !(specifier.type !== 'ImportNamespaceSpecifier' && moved.has(specifier)) &&
      !(specifier.type === 'ImportSpecifier' && specifier.importKind === 'type') &&
      !(specifier.type === 'ExportSpecifier' && specifier.exportKind === 'type'),
  );
}

function isStuck(entry: Entry, stuck: ReadonlySet<Entry>): boolean {
  return entry.reason !== undefined || stuck.has(entry);
}

/** Tells whether a finding of a move stays. */
export function hasStuck({ entries }: Move, stuck: ReadonlySet<Entry>): boolean {
  return entries.some((entry) => isStuck(entry, stuck));
}
