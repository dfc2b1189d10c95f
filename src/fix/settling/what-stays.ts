import { getModuleId, type ListedReference } from '../fix-context.ts';
import type { Entry, Move } from '../move.ts';

/** Which statements of a file go on loading their modules. */
export interface Loads {
  /** Tells whether a statement above a move goes on loading its module, so that nothing of it is dropped or comes later. */
  isKept(move: Move): boolean;
  /** Looks again at a reference of which a finding has come to stay. */
  see(listed: ListedReference): void;
}

/** Remembers of each module the first statement that goes on loading it: a file can have thousands of them. */
export function trackLoads(
  moves: readonly Move[],
  listed: readonly ListedReference[],
  stuck: ReadonlySet<Entry>,
): Loads {
  const byReference = new Map<unknown, Move[]>();
  for (const move of moves) {
    byReference.set(move.reference, [...(byReference.get(move.reference) ?? []), move]);
  }
  const firsts = new Map<string, number>();
  const getFirst = (owner: Pick<ListedReference, 'module'>): number => firsts.get(getModuleId(owner)) ?? Infinity;
  const see = (owner: ListedReference): void => {
    const [start] = owner.reference.source;
    if (start < getFirst(owner) && isLoad(owner) && stays(byReference.get(owner.reference) ?? [], stuck)) {
      firsts.set(getModuleId(owner), start);
    }
  };
  listed.forEach(see);
  return { isKept: (move) => getFirst(move) < move.reference.source[0], see };
}

function isLoad({ reference }: ListedReference): boolean {
  return /^(?:import|export|export-all)$/u.test(reference.form) && !reference.isTypeOnly;
}

function stays(own: readonly Move[], stuck: ReadonlySet<Entry>): boolean {
  return (
    own.length === 0 || own.some((move) => move.keepsLoad === true || keepsValue(move, stuck) || hasStuck(move, stuck))
  );
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
