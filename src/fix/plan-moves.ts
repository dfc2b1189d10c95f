import type { ListedModule } from '../registry/concept.ts';
import { listModuleReferences } from '../syntax/list-module-references.ts';
import type { Range } from '../syntax/module-reference.ts';
import { isBareStatement } from './is-bare-statement.ts';
import { isSound } from './check-edits.ts';
import { editImportLists } from './lists/edit-import-lists.ts';
import { editExportList } from './lists/edit-export-list.ts';
import { getMoves } from './find-moves.ts';
import type { FixContext, ListedReference } from './fix-context.ts';
import { getFixes } from './group-edits.ts';
import { isSettled, refuse, type EditGroup, type Entry, type Move } from './move.ts';
import { getFollowerGroups } from './members/followers.ts';
import { settleMoves, type OwnEdits } from './settling/settle-moves.ts';
import { groupMocks } from './settling/settle-together.ts';
import type { TextEdit } from './text-edit.ts';

/** A change that a person could decide for. */
export interface Proposal {
  readonly exportName: string | undefined;
  readonly module: string;
  readonly edits: readonly TextEdit[];
}

/** What there is to say of one place of a file. */
export interface Finding {
  readonly range: Range;
  /** The imported name; undefined for a module as a whole. */
  readonly name: string | undefined;
  /** The listed module, as the registry writes it. */
  readonly module: string;
  /** The listed module, as the file writes it. */
  readonly specifier: string;
  /** The canonical export, or undefined when several could be meant. */
  readonly exportName: string | undefined;
  /** The canonical module, as this file would write it where that is known. */
  readonly canonical: string;
  /** Why there is no fix. */
  readonly reason: string | undefined;
  readonly fix: readonly TextEdit[] | undefined;
  readonly proposals: readonly Proposal[];
}

/** More than any file has that was not made to be slow: what becomes of one depends on each of the others. */
const mostMoves = 1000;

/**
 * Plans how a file leaves the listed modules that it reaches.
 *
 * @param listed every reference of the file to a listed module.
 * @returns the findings, each with its fix, or with the reason why there is none and what a person could decide for.
 */
export function planMoves(listed: readonly ListedReference[], context: FixContext): Finding[] {
  const moves = listed.flatMap((reference) => getMoves(reference, context));
  for (const entry of moves.flatMap(({ entries }) => entries)) {
    if (context.isSuppressed(context.sourceCode.getLocFromIndex(entry.range[0]))) {
      // Nobody reads the reason; it keeps the finding out of the fixes of others.
      entry.reason = 'a comment turns the rule off';
      entry.isImpossible = true;
    }
  }
  if (moves.reduce((sum, { entries }) => sum + entries.length, 0) > mostMoves) {
    return moves.flatMap((move) => {
      refuse(move, `more than ${String(mostMoves)} uses of listed modules are too many to move at once`, true);
      return move.entries.map((entry) => getFinding(move, entry, undefined, new Map(), context));
    });
  }
  const { own, followers } = settleMoves(moves, listed, context);
  const groups = [
    ...getOwnGroups(moves, own, context),
    ...editImportLists(moves, context),
    ...getFollowerGroups(followers),
    ...groupMocks(moves),
  ];
  const fixes = getFixes(groups);
  if (!isSound([...new Set(fixes.values())].flat(), context)) {
    // No known input gets here; a fix that would break the file is worse than none.
    moves.forEach((move) => {
      refuse(move, 'the fixed file would not parse', true);
    });
  }
  return moves
    .filter(({ isSilent }) => !isSilent)
    .flatMap((move) =>
      move.entries.map((entry) => getFinding(move, entry, fixes.get(move.owner ?? move), own, context)),
    );
}

/** Plans how a file that has been parsed leaves every deprecated module that it reaches. */
export function moveAll(context: FixContext): Finding[] {
  const { sourceCode, registry, file } = context;
  const find = (specifier: string): ListedModule | undefined => registry.findDeprecatedModule(specifier, file);
  const references = listModuleReferences(sourceCode, (specifier) => find(specifier) !== undefined);
  return planMoves(
    references.flatMap((reference) => {
      const module = find(reference.specifier);
      return module ? [{ reference, module }] : [];
    }),
    context,
  );
}

function getOwnGroups(moves: readonly Move[], own: OwnEdits, context: FixContext): EditGroup[] {
  return moves.flatMap((move) => {
    const isReady = isSettled(move) && !move.owner && !move.isSilent;
    const edits = isExportList(move) ? editExportList(move, context) : isReady ? own.get(move) : undefined;
    return edits ? [{ moves: new Set([move]), edits }] : [];
  });
}

function isExportList({ reference }: Move): boolean {
  return reference.form === 'export' && !isBareStatement(reference);
}

function getFinding(
  move: Move,
  entry: Entry,
  fix: readonly TextEdit[] | undefined,
  own: OwnEdits,
  context: FixContext,
): Finding {
  const [target] = entry.targets;
  const { reason } = entry;
  return {
    range: entry.range,
    name: entry.name,
    module: move.module.written,
    specifier: move.reference.specifier,
    exportName: target?.export ?? undefined,
    canonical: entry.destination?.specifier ?? target?.concept.canonical.written ?? '',
    reason,
    fix: reason === undefined && fix && fix.length > 0 ? fix : undefined,
    proposals: reason === undefined || entry.isImpossible ? [] : getProposals(move, entry, own, context),
  };
}

/** Gets what the fix would have been, once for each canonical export that could be meant. */
function getProposals(move: Move, entry: Entry, own: OwnEdits, context: FixContext): Proposal[] {
  const { destination, targets } = entry;
  const [target] = targets;
  if (!destination || !target) {
    return [];
  }
  const isNamed = entry.name !== undefined;
  const exports = target.export === null ? target.concept.exports : [target.export];
  return exports.flatMap((name): Proposal[] => {
    const { reason, ...rest } = entry;
    const decided: Entry = { ...rest, targets: isNamed ? [{ ...target, export: name }] : targets };
    const edits = proposeEdits(reason === undefined ? move : { ...move, entries: [decided] }, move, own, context);
    return edits.length > 0 ? [{ exportName: isNamed ? name : undefined, module: destination.specifier, edits }] : [];
  });
}

function proposeEdits(decided: Move, move: Move, own: OwnEdits, context: FixContext): readonly TextEdit[] {
  if (isExportList(decided)) {
    return editExportList(decided, context);
  }
  const lists = editImportLists([decided], context).flatMap(({ edits }) => edits);
  return lists.length > 0 ? lists : (own.get(move) ?? []);
}
