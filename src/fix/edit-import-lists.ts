import type { TSESTree } from '@typescript-eslint/utils';
import type { FixContext } from './fix-context.ts';
import { editSpecifier, writeSpecifierText } from './edit-specifier.ts';
import { getImportedName } from './find-moves.ts';
import { findExistingImport, getSinkKey, keepsOrder, type Delivery, type Sink } from './import-sinks.ts';
import { appendNames, findBraces, removeNames } from './list-tokens.ts';
import type { Destination, EditGroup, Entry, Move } from './move.ts';
import { findReferenceEdits } from './rename-references.ts';
import {
  getFromClause,
  insertAbove,
  insertBelow,
  isRemovable,
  removeStatement,
  replaceSpecifier,
} from './statement-text.ts';
import { insertText, replaceText, type TextEdit } from './text-edit.ts';

type ImportName = TSESTree.ImportSpecifier | TSESTree.ImportDefaultSpecifier;

/** A name on its way: what it is called from now on, and the edits of its local uses. */
interface MovedName {
  readonly specifier: ImportName;
  readonly destination: Destination;
  readonly text: string;
  readonly exportName: string;
  readonly isRenamed: boolean;
  readonly uses: readonly TextEdit[];
}

/** One statement whose names move, and where to. */
interface Departure {
  readonly move: Move;
  readonly statement: TSESTree.ImportDeclaration;
  readonly names: readonly MovedName[];
  /** The names that are rewritten where they stand. */
  inPlace: readonly MovedName[];
}

/**
 * Moves the names of import statements to their canonical modules.
 *
 * Each statement is rewritten where it stands, or, when the file imports the canonical module already, merged into that import;
 * when some of its names stay, the moved ones get a statement of their own below it.
 */
export function editImportLists(moves: readonly Move[], context: FixContext): EditGroup[] {
  const newLocals = new Set<string>();
  const departures = moves.flatMap((move) => getDeparture(move, newLocals, context));
  const departing = new Set(departures.map(({ statement }) => statement));
  const sinks: Sink[] = [];
  for (const departure of departures) {
    assignSinks(departure, sinks, departing, context);
  }
  return [
    ...departures.map((departure) => ({
      moves: new Set([departure.move]),
      edits: editDeparture(departure, sinks, context),
    })),
    ...sinks.map((sink) => ({ moves: sink.moves, edits: editSink(sink, departures, context) })),
  ];
}

function getDeparture(move: Move, newLocals: Set<string>, context: FixContext): Departure[] {
  if (move.reference.form !== 'import') {
    return [];
  }
  const names = move.entries.flatMap((entry) =>
    entry.reason === undefined ? getMovedName(entry, newLocals, context) : [],
  );
  return names.length > 0 ? [{ move, statement: move.reference.node, names, inPlace: [] }] : [];
}

function getMovedName(entry: Entry, newLocals: Set<string>, { options, sourceCode }: FixContext): MovedName[] {
  const { specifier, destination, targets } = entry;
  const exportName = targets[0]?.export;
  if (
    !destination ||
    exportName === null ||
    exportName === undefined ||
    !specifier ||
    specifier.type === 'ExportSpecifier'
  ) {
    return [];
  }
  const local = specifier.local.name;
  const isPlain = specifier.type === 'ImportSpecifier' && getImportedName(specifier) === local;
  const isRenamed = options.rename === 'references' && isPlain && exportName !== local && !newLocals.has(exportName);
  const uses = isRenamed ? findReferenceEdits(specifier, exportName, sourceCode) : undefined;
  if (uses) {
    newLocals.add(exportName);
  }
  const text = writeSpecifierText(specifier, exportName, uses !== undefined, sourceCode);
  return [{ specifier, destination, exportName, text, isRenamed: uses !== undefined, uses: uses ?? [] }];
}

function assignSinks(
  departure: Departure,
  sinks: Sink[],
  departing: ReadonlySet<TSESTree.Node>,
  context: FixContext,
): void {
  const { move, statement, names } = departure;
  const keepsNames = names.length < statement.specifiers.length;
  let mustStay = !keepsNames && (move.keepsLoad === true || !isRemovable(statement, context.sourceCode));
  for (const specifier of new Set(names.map((name) => name.destination.specifier))) {
    const some = names.filter((name) => name.destination.specifier === specifier);
    const [{ destination }] = some as [MovedName];
    const delivery: Delivery = { move, statement, destination, isSplit: keepsNames || departure.inPlace.length > 0 };
    const sink =
      (mustStay ? undefined : findSink(delivery, sinks, context)) ?? createSink(delivery, mustStay, departing, context);
    mustStay = false;
    sink.moves.add(move);
    if (sink.kind === 'in-place' && sink.statement === statement) {
      departure.inPlace = some;
    } else {
      sink.texts.push(...some.map(({ text }) => text));
    }
    if (!sinks.includes(sink)) {
      sinks.push(sink);
    }
  }
}

function findSink(delivery: Delivery, sinks: readonly Sink[], context: FixContext): Sink | undefined {
  const key = getSinkKey(delivery, context);
  return sinks.find((sink) => sink.key === key && (sink.kind !== 'existing' || keepsOrder(sink.statement, delivery)));
}

function createSink(
  delivery: Delivery,
  mustStay: boolean,
  departing: ReadonlySet<TSESTree.Node>,
  context: FixContext,
): Sink {
  const { statement, destination, isSplit } = delivery;
  const existing = mustStay ? undefined : findExistingImport(delivery, departing, context);
  const { specifier } = destination;
  const base = { key: getSinkKey(delivery, context), specifier, moves: new Set<Move>(), texts: [] };
  if (existing) {
    return { ...base, kind: 'existing', statement: existing };
  }
  return { ...base, kind: isSplit ? 'below' : 'in-place', statement };
}

/** Edits the statement that the names leave. */
function editDeparture(departure: Departure, sinks: readonly Sink[], context: FixContext): TextEdit[] {
  const { move, statement, names, inPlace } = departure;
  const { sourceCode } = context;
  const uses = names.flatMap((name) => name.uses);
  const gone = names.filter((name) => !inPlace.includes(name)).map(({ specifier }) => specifier);
  const isGone = gone.length === statement.specifiers.length;
  if (isGone && !move.keepsLoad) {
    return [removeStatement(statement, sourceCode), ...uses];
  }
  const [first] = inPlace;
  if (!first) {
    return [...removeNames(statement, gone, sourceCode), ...uses];
  }
  const added = sinks.find((sink) => sink.statement === statement && sink.kind === 'in-place')?.texts ?? [];
  const bare = `import ${getFromClause(statement, move.reference.specifier, sourceCode).slice('from '.length)}`;
  return [
    ...(move.keepsLoad ? [insertAbove(statement, bare, sourceCode)] : []),
    ...removeNames(statement, gone, sourceCode),
    ...inPlace.flatMap((name) => editName(name, added, statement, context)),
    replaceSpecifier(move.reference.source, first.destination.specifier, sourceCode),
    ...uses,
  ];
}

/** Edits a name where it stands: `A` → `New as A`, `Old` → `{ New as Old }`. */
function editName(
  { specifier, text, exportName, isRenamed }: MovedName,
  added: readonly string[],
  statement: TSESTree.ImportDeclaration,
  context: FixContext,
): TextEdit[] {
  const { sourceCode } = context;
  if (specifier.type === 'ImportDefaultSpecifier') {
    return exportName === 'default' ? [] : editDefault(specifier, [text, ...added], statement, context);
  }
  return [editSpecifier(specifier, exportName, isRenamed, sourceCode)];
}

// `Old, { A }` → `{ New as Old, A }`
function editDefault(
  specifier: TSESTree.ImportDefaultSpecifier,
  texts: readonly string[],
  statement: TSESTree.ImportDeclaration,
  { sourceCode }: FixContext,
): TextEdit[] {
  const braces = findBraces(statement, sourceCode);
  if (!braces) {
    return [replaceText(specifier.range, `{ ${texts.join(', ')} }`)];
  }
  return [
    replaceText([specifier.range[0], braces.open.range[0]], ''),
    insertText(braces.open.range[1], ` ${texts[0] ?? ''},`),
  ];
}

/** Edits the statement that receives names. */
function editSink(sink: Sink, departures: readonly Departure[], { sourceCode }: FixContext): TextEdit[] {
  const { statement, texts } = sink;
  if (texts.length === 0) {
    return [];
  }
  if (sink.kind === 'below') {
    const type = statement.importKind === 'type' ? 'type ' : '';
    const from = getFromClause(statement, sink.specifier, sourceCode);
    return [insertBelow(statement, `import ${type}${getClause(texts)} ${from}`, sourceCode)];
  }
  const departure = departures.find((some) => some.statement === statement && sink.kind === 'in-place');
  const left =
    departure?.names
      .filter((name) => !departure.inPlace.includes(name))
      .map(({ specifier }) => specifier as TSESTree.Node) ?? [];
  const last = statement.specifiers.findLast(
    (specifier) => specifier.type === 'ImportSpecifier' && !left.includes(specifier),
  );
  const [only] = departure?.inPlace ?? [];
  if (
    only?.specifier.type === 'ImportDefaultSpecifier' &&
    only.exportName !== 'default' &&
    !findBraces(statement, sourceCode)
  ) {
    // The default's own edit writes the braces, with all that goes into them.
    return [];
  }
  return appendNames(statement, last, texts, sourceCode);
}

function getClause(texts: readonly string[]): string {
  const [only] = texts;
  const isDefault = texts.length === 1 && only?.startsWith('default as ');
  return isDefault ? (only?.slice('default as '.length) ?? '') : `{ ${texts.join(', ')} }`;
}
