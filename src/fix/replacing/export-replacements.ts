import type { TSESTree } from '@typescript-eslint/utils';
import type { ExportPlace } from '../../syntax/declaring/declared-name.ts';
import { removeFromList } from '../lists/list-tokens.ts';
import { writeName } from '../rename-use.ts';
import { addEdits, getPiece, putLine, type Draft } from './draft.ts';
import { doesSomething } from './dropped-load.ts';
import { writeString } from './file-style.ts';
import { findTopStatement, type Order, type Replacement } from './replacement.ts';

/** A name that is exported from the canonical module from now on. */
interface Passed {
  readonly order: Order;
  readonly place: ExportPlace;
  /** The statement in whose place, or below which, it is exported. */
  readonly statement: TSESTree.Node;
}

/** Keeps offering importers what the duplicates offered: by a re-export, or of the imported name. */
export function exportReplacements(orders: readonly Order[], draft: Draft): void {
  const passed = dropSecond(orders.flatMap((order) => getPassed(order, draft)));
  takeOutOfLists(passed, draft);
  const groups = new Map<string, Passed[]>();
  for (const each of passed.sort((a, b) => a.statement.range[0] - b.statement.range[0])) {
    const { order, place } = each;
    if (order.isImported && order.local) {
      // export class X {} → export { X }
      putLine(draft, each.statement, writeOwnExport(order, place, draft), new Set([order.replacement]));
    } else {
      const key = `${order.home.specifier}\0${isType(order, place) ? 'type' : ''}`;
      groups.set(key, [...(groups.get(key) ?? []), each]);
    }
  }
  for (const group of groups.values()) {
    const [first] = group as [Passed];
    const names = group.map(({ order, place }) => writeRenamed(order.exportName, place.publicName));
    const type = isType(first.order, first.place) ? 'type ' : '';
    const from = writeString(first.order.home.specifier, draft.style);
    const line = `export ${type}{ ${names.join(', ')} } from ${from}${draft.style.end}`;
    putLine(draft, first.statement, line, new Set(group.map(({ order }) => order.replacement)));
  }
  draft.hasModuleStatement ||= passed.length > 0;
}

// export class A {}
// export { A as B }
// Both are duplicates, and either stands for the other: each name is exported once, by the canonical name that is the same.
function dropSecond(passed: readonly Passed[]): Passed[] {
  const own = new Set(passed.filter(({ order, place }) => order.exportName === place.publicName).map(getPublicName));
  const seen = new Set<string>();
  return passed.filter((each) => {
    const isOwn = each.order.exportName === each.place.publicName;
    const name = getPublicName(each);
    return (isOwn || !own.has(name)) && seen.size < seen.add(name).size;
  });
}

function getPublicName({ place }: Passed): string {
  return place.publicName;
}

/** Writes `A as B`, or `A` when both are the same. */
export function writeRenamed(name: string, local: string): string {
  return name === local ? writeName(name) : `${writeName(name)} as ${writeName(local)}`;
}

/** Gets the exports of a duplicate that go with its declaration or with their list, once for each public name. */
function getPassed(order: Order, draft: Draft): Passed[] {
  const byName = new Map<string, Passed>();
  for (const place of order.declared.exports) {
    const statement = place.form === 'list' ? place.node.parent : findExportStatement(place);
    const stays = place.form === 'commonjs' || (place.form !== 'statement' && order.isImported);
    if (statement && !stays && !byName.has(place.publicName)) {
      byName.set(place.publicName, { order, place, statement });
      if (place.form === 'default') {
        getPiece(draft, statement, [order.replacement]);
      }
    }
  }
  return [...byName.values()];
}

function findExportStatement({ node }: ExportPlace): TSESTree.Node | undefined {
  return /^Export(?:Named|Default)Declaration$/u.test(node.type) ? node : findTopStatement(node);
}

function isType({ isTypeExport }: Order, { isTypeOnly }: ExportPlace): boolean {
  return isTypeExport || isTypeOnly;
}

function writeOwnExport(order: Order, place: ExportPlace, { style }: Draft): string {
  const local = order.local?.name ?? '';
  if (isType(order, place)) {
    return `export type { ${writeRenamed(local, place.publicName)} }${style.end}`;
  }
  return place.publicName === 'default'
    ? `export default ${local}${style.end}`
    : `export { ${writeRenamed(local, place.publicName)} }${style.end}`;
}

// export { Local as X, other } → export { other }
function takeOutOfLists(passed: readonly Passed[], draft: Draft): void {
  const lists = new Map<TSESTree.ExportNamedDeclaration, Passed[]>();
  for (const each of passed) {
    if (each.place.form === 'list' && each.statement.type === 'ExportNamedDeclaration') {
      lists.set(each.statement, [...(lists.get(each.statement) ?? []), each]);
    }
  }
  for (const [statement, some] of lists) {
    takeOut(statement, some, draft);
  }
}

function takeOut(statement: TSESTree.ExportNamedDeclaration, passed: readonly Passed[], draft: Draft): void {
  const { sourceCode } = draft.context;
  const removed = passed.map(({ place }) => place.node);
  const owners = new Set<Replacement>(passed.map(({ order }) => order.replacement));
  if (removed.length < statement.specifiers.length) {
    addEdits(draft, removeFromList(statement.specifiers, removed, sourceCode), owners);
    return;
  }
  const piece = getPiece(draft, statement, owners, statement.range);
  const isLoad =
    statement.source &&
    statement.exportKind !== 'type' &&
    statement.specifiers.some(({ exportKind }) => exportKind !== 'type');
  if (statement.source && isLoad && doesSomething(statement.source.value, draft.context)) {
    // What the module does when it is loaded is still done.
    piece.lines.push(`import ${sourceCode.getText(statement.source)}${draft.style.end}`);
  }
}
