import type { TSESTree } from '@typescript-eslint/utils';
import { findLoadEffect } from '../../modules/loading/load-effects.ts';
import { getLineEnding } from '../fix-context.ts';
import type { Destination } from '../move.ts';
import { leadsTo } from '../settling/load-order.ts';
import { insertBelow } from '../statement-text.ts';
import { insertText } from '../text-edit.ts';
import { getStretch } from './attached-comments.ts';
import { addEdits, type Draft } from './draft.ts';
import type { Replacement } from './replacement.ts';

/** Writes an import of a canonical module below the imports at the top of the file, or at its top. */
export function insertImport(text: string, home: Destination, owners: ReadonlySet<Replacement>, draft: Draft): void {
  const { body } = draft.context.sourceCode.ast;
  const top = getRun(body, isImport).at(-1) ?? body.findLast(isImport);
  const loader = findLoader(home, draft);
  const anchor = top && loader && loader.range[0] > top.range[0] ? loader : (top ?? loader);
  if (!anchor) {
    draft.top.push({ text, owners });
    return;
  }
  insertBehind(anchor, text, owners, draft);
}

/** Writes a statement below the loads at the top of the file, or at its top. */
export function insertRequire(text: string, owners: ReadonlySet<Replacement>, draft: Draft): void {
  const last = getRun(draft.context.sourceCode.ast.body, isRequire).at(-1);
  if (last) {
    insertBehind(last, text, owners, draft);
  } else {
    draft.top.push({ text, owners });
  }
}

/** Writes what no other load goes before: behind the header and the directives, above all else. */
export function writeTop(draft: Draft): void {
  const { sourceCode } = draft.context;
  const first = sourceCode.ast.body.find((node) => !isDirective(node));
  if (!first || draft.top.length === 0) {
    return;
  }
  const piece = draft.pieces.get(first);
  const texts = draft.top.map(({ text }) => text);
  const owners = new Set(draft.top.flatMap((each) => [...each.owners]));
  if (piece) {
    piece.lines = piece.lines.length > 0 ? [...texts, '', ...piece.lines] : texts;
    owners.forEach((owner) => piece.owners.add(owner));
  } else {
    const end = getLineEnding(sourceCode);
    const text = [...texts, ''].join(end);
    addEdits(draft, [insertText(getStretch(first, sourceCode)[0], `${text}${end}`)], owners);
  }
}

function insertBehind(anchor: TSESTree.Node, text: string, owners: ReadonlySet<Replacement>, draft: Draft): void {
  const piece = draft.pieces.get(anchor);
  if (piece) {
    piece.lines.push(text);
    owners.forEach((owner) => piece.owners.add(owner));
  } else {
    addEdits(draft, [insertBelow(anchor, text, draft.context.sourceCode)], owners);
  }
}

// A module that does something is not loaded before the statement that loads it today.
function findLoader(home: Destination, { context }: Draft): TSESTree.Node | undefined {
  return home.file !== undefined && findLoadEffect(home.file) !== undefined
    ? context.sourceCode.ast.body.find((node) => node.type === 'ImportDeclaration' && leadsTo(node, home, context))
    : undefined;
}

function getRun(body: readonly TSESTree.ProgramStatement[], isPart: (node: TSESTree.Node) => boolean): TSESTree.Node[] {
  const start = body.findIndex((node) => !isDirective(node));
  const end = body.findIndex((node, index) => index >= start && !isPart(node));
  return start === -1 ? [] : body.slice(start, end === -1 ? body.length : end);
}

function isDirective(node: TSESTree.Node): boolean {
  return node.type === 'ExpressionStatement' && typeof node.directive === 'string';
}

function isImport(node: TSESTree.Node): boolean {
  return (
    node.type === 'ImportDeclaration' ||
    (node.type === 'TSImportEqualsDeclaration' && node.moduleReference.type === 'TSExternalModuleReference')
  );
}

// const a = require("a"), { b } = require("b").c; require("d")
function isRequire(node: TSESTree.Node): boolean {
  if (node.type === 'VariableDeclaration') {
    return node.declarations.every(({ init }) => isLoad(init));
  }
  return node.type === 'ExpressionStatement' && isLoad(node.expression);
}

function isLoad(node: TSESTree.Node | null): boolean {
  if (node?.type === 'MemberExpression') {
    return isLoad(node.object);
  }
  return node?.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require';
}
