import type { TSESTree } from '@typescript-eslint/utils';
import { editNameList } from '../lists/edit-name-list.ts';
import { getDestinationId } from '../move.ts';
import { insertBelow } from '../statement-text.ts';
import { replaceText } from '../text-edit.ts';
import { getCommentsOf, getEnd } from './attached-comments.ts';
import { addEdits, getPiece, type Draft } from './draft.ts';
import { getEmptiedImport } from './dropped-load.ts';
import { writeRenamed } from './export-replacements.ts';
import { findHost } from './find-host.ts';
import { writeString } from './file-style.ts';
import { insertImport } from './insert-import.ts';
import type { Removal } from './remove-declarations.ts';
import type { Order, Replacement } from './replacement.ts';

/** What becomes of the names of one import statement. */
interface Change {
  readonly removed: TSESTree.Node[];
  readonly added: string[];
  readonly owners: Set<Replacement>;
}

/**
 * Imports the canonical exports under the names that the file uses, and takes the names that nothing uses any more out of
 * their imports. A statement of which both happen is edited once.
 */
export function importReplacements(
  orders: readonly Order[],
  unused: readonly Removal[],
  loads: ReadonlySet<TSESTree.ImportDeclaration>,
  draft: Draft,
): void {
  const changes = new Map<TSESTree.ImportDeclaration, Change>();
  for (const { node, owners } of unused) {
    if (node.parent?.type === 'ImportDeclaration') {
      const change = getChange(changes, node.parent);
      change.removed.push(node);
      owners.forEach((owner) => change.owners.add(owner));
    }
  }
  const groups = new Map<string, Order[]>();
  for (const order of orders.filter(({ isImported, local }) => isImported && local)) {
    const key = getDestinationId(order.home);
    groups.set(key, [...(groups.get(key) ?? []), order]);
  }
  const rest = [...groups.values()].map((group) => deliver(group, changes, draft));
  for (const [statement, change] of changes) {
    editImport(statement, change, draft);
  }
  for (const statement of loads) {
    const { removed = [], added = [] } = changes.get(statement) ?? {};
    const isEmptied = removed.length === statement.specifiers.length && added.length === 0;
    if (!isEmptied && !added.some((name) => !name.startsWith('type '))) {
      // Only types would be left of it.
      const { sourceCode } = draft.context;
      const bare = `import ${sourceCode.getText(statement.source)}${draft.style.end}`;
      addEdits(
        draft,
        [insertBelow(statement, bare, sourceCode)],
        orders.map(({ replacement }) => replacement),
      );
    }
  }
  // What goes must be known before something is put in its place.
  rest.forEach((group) => {
    writeImport(group, draft);
  });
}

function getChange(changes: Map<TSESTree.ImportDeclaration, Change>, statement: TSESTree.ImportDeclaration): Change {
  const change = changes.get(statement) ?? { removed: [], added: [], owners: new Set() };
  changes.set(statement, change);
  return change;
}

/** Gives the names of one canonical module to imports that the file has; answers with those that need a new one. */
function deliver(group: readonly Order[], changes: Map<TSESTree.ImportDeclaration, Change>, draft: Draft): Order[] {
  const rest: Order[] = [];
  for (const order of group) {
    const host = findHost(order, changes, draft.context);
    if (host) {
      const change = getChange(changes, host);
      const type = order.isTypeImport && host.importKind !== 'type' ? 'type ' : '';
      change.added.push(`${type}${writeName(order)}`);
      change.owners.add(order.replacement);
    } else {
      rest.push(order);
    }
  }
  return rest;
}

function writeImport(rest: readonly Order[], draft: Draft): void {
  const isMixed = rest.some(({ isTypeImport }) => !isTypeImport);
  const [first] = rest;
  if (first) {
    const names = rest.map((order) => `${isMixed && order.isTypeImport ? 'type ' : ''}${writeName(order)}`);
    const text = `import ${isMixed ? '' : 'type '}${writeClause(names)} from ${writeString(first.home.specifier, draft.style)}${draft.style.end}`;
    insertImport(text, first.home, new Set(rest.map(({ replacement }) => replacement)), draft);
    draft.hasModuleStatement = true;
  }
}

function writeName({ exportName, local }: Order): string {
  return writeRenamed(exportName, local?.name ?? exportName);
}

// import { default as X } → import X
function writeClause(names: readonly string[]): string {
  const [only = ''] = names;
  const byDefault = names.length === 1 ? /^default as (?<name>\S+)$/u.exec(only)?.groups?.['name'] : undefined;
  return byDefault ?? `{ ${names.join(', ')} }`;
}

function editImport(statement: TSESTree.ImportDeclaration, { removed, added, owners }: Change, draft: Draft): void {
  const { context } = draft;
  const { sourceCode } = context;
  const isEmptied = removed.length === statement.specifiers.length && added.length === 0;
  if (!isEmptied) {
    const isNamespace = removed.some(({ type }) => type === 'ImportNamespaceSpecifier');
    if (!isNamespace) {
      addEdits(
        draft,
        editNameList(statement, { removed, added: added.map((text) => ({ text, trail: '', indent: '' })) }, sourceCode),
        owners,
      );
    }
    return;
  }
  const end = getEmptiedImport(statement, context);
  if (end === 'go') {
    getPiece(draft, statement, owners, getImportStretch(statement, draft));
  } else if (end === 'load' && sourceCode.getCommentsInside(statement).length === 0) {
    // import { A } from "./old" → import "./old"
    const [keyword] = sourceCode.getTokens(statement);
    addEdits(draft, keyword ? [replaceText([keyword.range[1], statement.source.range[0]], ' ')] : [], owners);
  }
}

// A comment above an import is often said of those that follow; one that is only said of the next line goes.
function getImportStretch(statement: TSESTree.ImportDeclaration, { context: { sourceCode } }: Draft): [number, number] {
  const nextLine = getCommentsOf(statement, sourceCode).find(({ value }) =>
    /-next-line|@ts-(?:ignore|expect-error)/u.test(value),
  );
  return [nextLine?.range[0] ?? statement.range[0], getEnd(statement, sourceCode)];
}
