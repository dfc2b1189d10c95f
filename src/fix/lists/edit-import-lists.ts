import type { TSESTree } from '@typescript-eslint/utils';
import { editNameList } from './edit-name-list.ts';
import { editSpecifier } from './edit-specifier.ts';
import { findDepartures, type Departure, type MovedName } from './find-departures.ts';
import type { FixContext } from '../fix-context.ts';
import { getSink, type Sink } from './import-sinks.ts';
import { writeList, type ListText } from './list-text.ts';
import { getNamesInBraces, removePieces } from './list-tokens.ts';
import { getAllOwnComments } from './own-comments.ts';
import { findFirstLoad, isOrderFree } from '../settling/load-order.ts';
import type { EditGroup, Move } from '../move.ts';
import { getFromClause, insertBelow, loadAlone, removeStatement, replaceSpecifier } from '../statement-text.ts';
import { replaceText, type TextEdit } from '../text-edit.ts';

/**
 * Moves the names of import statements to their canonical modules.
 *
 * Each statement is rewritten where it stands, or, when the file imports the canonical module already, merged into that import;
 * when some of its names stay, the moved ones get a statement of their own below it.
 */
export function editImportLists(moves: readonly Move[], context: FixContext): EditGroup[] {
  const departures = findDepartures(moves, context);
  const departing = new Set(departures.map(({ statement }) => statement));
  const sinks: Sink[] = [];
  const inPlace = new Map<Departure, readonly MovedName[]>();
  // Where the canonical module is loaded first its import stays, and others can join it.
  const [firsts, others] = [true, false].map((isFirst) =>
    departures.filter((departure) => loadsFirst(departure, context) === isFirst),
  ) as [Departure[], Departure[]];
  for (const departure of [...firsts, ...others]) {
    inPlace.set(departure, deliver(departure, sinks, departing, context));
  }
  return [
    ...departures.map((departure) => ({
      moves: new Set([departure.move]),
      edits: editDeparture(departure, inPlace.get(departure) ?? [], sinks, context),
    })),
    ...sinks.map((sink) => ({ moves: sink.moves, edits: editSink(sink, context) })),
  ];
}

function loadsFirst({ move, statement, names }: Departure, context: FixContext): boolean {
  return names.some(
    ({ destination }) =>
      !isOrderFree(statement, destination) && findFirstLoad(statement, destination, move, context) === statement,
  );
}

/** Gives the names of a statement to sinks; answers with those that are rewritten where they stand. */
function deliver(
  { move, statement, names, stays }: Departure,
  sinks: Sink[],
  departing: ReadonlySet<TSESTree.Node>,
  context: FixContext,
): readonly MovedName[] {
  let inPlace: readonly MovedName[] = [];
  for (const specifier of new Set(names.map((name) => name.destination.specifier))) {
    const some = names.filter((name) => name.destination.specifier === specifier);
    const [{ destination }] = some as [MovedName];
    const isSplit = stays || inPlace.length > 0;
    const sink = getSink({ move, statement, destination, isSplit }, sinks, departing, context);
    sink.moves.add(move);
    if (sink.kind === 'in-place' && sink.statement === statement) {
      inPlace = some;
    } else {
      for (const { text } of some) sink.texts.push(text);
    }
    if (!sinks.includes(sink)) {
      sinks.push(sink);
    }
  }
  return inPlace;
}

/** Edits the statement that the names leave. */
function editDeparture(
  { move, statement, names, stays }: Departure,
  inPlace: readonly MovedName[],
  sinks: readonly Sink[],
  { sourceCode }: FixContext,
): TextEdit[] {
  const uses = names.flatMap((name) => name.uses);
  const removed = names.filter((name) => !inPlace.includes(name)).map(({ specifier }) => specifier);
  const [first] = inPlace;
  if (!first) {
    const isGone = removed.length === statement.specifiers.length;
    const edits = !isGone
      ? [...loadAlone(move, statement, sourceCode), ...editNameList(statement, { removed, added: [] }, sourceCode)]
      : stays
        ? removeClause(statement, sourceCode)
        : [removeStatement(statement, sourceCode)];
    return [...edits, ...uses];
  }
  const added = sinks.find((sink) => sink.statement === statement && sink.kind === 'in-place')?.texts ?? [];
  const byDefault = inPlace.find(
    ({ specifier, exportName }) => specifier.type === 'ImportDefaultSpecifier' && exportName !== 'default',
  );
  return [
    ...editNameList(statement, { removed, first: byDefault?.text, added }, sourceCode),
    ...inPlace.flatMap(({ specifier, exportName, isRenamed }) =>
      specifier.type === 'ImportSpecifier' ? [editSpecifier(specifier, exportName, isRenamed, sourceCode)] : [],
    ),
    replaceSpecifier(move.reference.source, first.destination.specifier, sourceCode),
    ...uses,
  ];
}

// `import { A } from "./old"` → `import "./old"`; comments inside a name and beside it go with it, the others stay.
function removeClause(statement: TSESTree.ImportDeclaration, sourceCode: FixContext['sourceCode']): TextEdit[] {
  const { specifiers, source } = statement;
  const [keyword, ...tokens] = sourceCode.getTokens(statement).filter(({ range }) => range[0] < source.range[0]);
  if (keyword && !sourceCode.commentsExistBetween(keyword, source)) {
    return [replaceText([keyword.range[1], source.range[0]], ' ')];
  }
  const between = tokens.filter(
    (token) => !specifiers.some(({ range }) => token.range[0] >= range[0] && token.range[1] <= range[1]),
  );
  return removePieces(
    [
      ...specifiers,
      ...getNamesInBraces(statement).flatMap((name) => getAllOwnComments(name, sourceCode)),
      ...between,
    ].map(({ range }) => range),
    sourceCode,
  );
}

/** Edits the statement that receives names, unless they are written where they stand. */
function editSink(sink: Sink, { sourceCode }: FixContext): TextEdit[] {
  const { kind, statement, model, texts, destination } = sink;
  if (kind === 'existing') {
    return statement.type === 'ImportDeclaration'
      ? editNameList(statement, { removed: [], added: texts }, sourceCode)
      : [];
  }
  if (kind === 'in-place') {
    return [];
  }
  const type = model.importKind === 'type' ? 'type ' : '';
  return [
    insertBelow(
      statement,
      `import ${type}${getClause(texts, statement, sourceCode)} ${getFromClause(model, destination.specifier, sourceCode)}`,
      sourceCode,
    ),
  ];
}

function getClause(texts: readonly ListText[], below: TSESTree.Node, sourceCode: FixContext['sourceCode']): string {
  const [only] = texts;
  const isBare = texts.length === 1 && only?.trail === '';
  const name = isBare ? /^default as (?<name>[^\s/]+)$/u.exec(only.text)?.groups?.['name'] : undefined;
  return name ?? writeList(texts, below, sourceCode);
}
