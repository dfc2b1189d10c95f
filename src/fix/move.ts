import type { TSESTree } from '@typescript-eslint/utils';
import type { Concept, ListedModule, Target } from '../registry/concept.ts';
import type { ModuleReference, NameUse, NamespaceUses, Range } from '../syntax/module-reference.ts';
import type { TextEdit } from './text-edit.ts';

/** Where a fix takes a name: the specifier as this file writes it, and the canonical file, when it is known. */
export interface Destination {
  readonly concept: Concept;
  readonly specifier: string;
  readonly file: string | undefined;
}

/** Gets what tells one canonical module from another: a file can be written in several ways. */
export function getDestinationId({ file, specifier }: Destination): string {
  return file ?? specifier;
}

/** The name that stands in an import or export list. */
export type ListSpecifier = TSESTree.ImportSpecifier | TSESTree.ImportDefaultSpecifier | TSESTree.ExportSpecifier;

/** One finding: a name, or a module as a whole, with what must become of it and why it can't. */
export interface Entry {
  /** What is reported. */
  readonly range: Range;
  /** The imported name, or undefined for the whole module. */
  readonly name: string | undefined;
  readonly targets: readonly Target[];
  readonly specifier?: ListSpecifier;
  readonly uses?: readonly NameUse[];
  destination?: Destination;
  /** Why it is not fixed. */
  reason?: string;
  /** True when there is no way to write the fix, so that none can be suggested either. */
  isImpossible?: boolean;
}

/** A reference to a deprecated module, with its findings. */
export interface Move {
  readonly reference: ModuleReference;
  readonly module: ListedModule;
  readonly entries: readonly Entry[];
  /** The namespace that an import statement binds: `import * as ns`. */
  readonly namespace?: { readonly node: TSESTree.ImportNamespaceSpecifier; readonly uses: NamespaceUses };
  /** True when the reference keeps reaching the deprecated module for names that are not listed. */
  readonly keepsNames: boolean;
  /** True when `import "./old"` stays for what the module does when it is loaded. */
  keepsLoad?: boolean;
  /** True when the move is nothing to report. */
  isSilent?: boolean;
  /** The move that this one is part of: a type said of a load, the original module in a mock. */
  owner?: Move;
}

/** Edits that are only right together, and the moves, or whatever else, that they make. */
export interface EditGroup<Key = Move> {
  readonly moves: ReadonlySet<Key>;
  readonly edits: readonly TextEdit[];
}

/** Refuses every finding of a move for one reason. */
export function refuse(move: Move, reason: string, isImpossible = false): void {
  for (const entry of move.entries) {
    entry.reason ??= reason;
    entry.isImpossible ||= isImpossible;
  }
}

/** Tells whether every finding of a move can be fixed. */
export function isSettled(move: Move): boolean {
  return move.entries.every(({ reason }) => reason === undefined);
}

/** The edits of a move, the reason why they must not be made unattended, or both. */
export interface MoveOutcome {
  readonly edits?: readonly TextEdit[] | undefined;
  readonly reason?: string | undefined;
}

/** Gets the destination that all findings of a move share; undefined when they have several, or none. */
export function findSharedDestination({ entries }: Move): Destination | undefined {
  const [first] = entries;
  return entries.every(({ destination }) => destination?.specifier === first?.destination?.specifier)
    ? first?.destination
    : undefined;
}
