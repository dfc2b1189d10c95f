import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { ListStatement, Range } from '../syntax/module-reference.ts';
import { getLineEnding, getSiblings } from './fix-context.ts';
import { insertText, replaceText, type TextEdit } from './text-edit.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** Replaces a specifier between its quotes. */
export function replaceSpecifier(source: Range, specifier: string, { text }: Source): TextEdit {
  const quote = text[source[1]] ?? '"';
  return replaceText(source, escapeFor(specifier, quote));
}

function escapeFor(specifier: string, quote: string): string {
  const escaped = specifier.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
  return quote === '`' ? escaped.replaceAll('${', '\\${') : escaped;
}

/** Gets `from "specifier" with {…};` in the quotes, with the attributes and the semicolon of a statement. */
export function getFromClause(statement: ListStatement, specifier: string, sourceCode: Source): string {
  const quote = statement.source ? (sourceCode.text[statement.source.range[0]] ?? '"') : '"';
  const semicolon = sourceCode.getLastToken(statement)?.value === ';' ? ';' : '';
  return `from ${quote}${escapeFor(specifier, quote)}${quote}${getAttributes(statement, sourceCode)}${semicolon}`;
}

/** Gets what stands behind a statement's specifier: ` with { type: "json" }`. */
export function getAttributes(statement: ListStatement, sourceCode: Source): string {
  if (!statement.source || statement.attributes.length === 0) {
    return '';
  }
  const last = sourceCode.getLastToken(statement);
  const end = last?.value === ';' ? last.range[0] : statement.range[1];
  return sourceCode.text.slice(statement.source.range[1], end).trimEnd();
}

/** Inserts a statement on a line of its own below another one. */
export function insertBelow(statement: TSESTree.Node, text: string, sourceCode: Source): TextEdit {
  const { start } = statement.loc;
  const indent = /^\s*/u.exec(sourceCode.lines[start.line - 1] ?? '')?.[0] ?? '';
  return insertText(getLineEnd(statement, sourceCode), `${getLineEnding(sourceCode)}${indent}${text}`);
}

/** Inserts a statement on a line of its own above another one, below what stands above it. */
export function insertAbove(statement: TSESTree.Node, text: string, sourceCode: Source): TextEdit {
  const indent = /^\s*/u.exec(sourceCode.lines[statement.loc.start.line - 1] ?? '')?.[0] ?? '';
  return insertText(statement.range[0], `${text}${getLineEnding(sourceCode)}${indent}`);
}

// Behind a comment on the same line; right behind the statement where code or a longer comment follows.
function getLineEnd(statement: TSESTree.Node, sourceCode: Source): number {
  let end = statement.range[1];
  for (const comment of sourceCode.getCommentsAfter(statement)) {
    if (comment.loc.start.line !== statement.loc.end.line || comment.loc.end.line !== statement.loc.end.line) {
      break;
    }
    end = comment.range[1];
  }
  const next = sourceCode.getTokenAfter(statement, { includeComments: true });
  const rest = /^[^\r\n]*/u.exec(sourceCode.text.slice(end))?.[0] ?? '';
  return rest.trim() === '' || next === null ? end : statement.range[1];
}

/**
 * Tells whether a statement can go without leaving a trace: no comment belongs to it,
 * and what stands before it can't run into what stands behind it.
 */
export function isRemovable(statement: TSESTree.Node, sourceCode: Source): boolean {
  const before = sourceCode.getCommentsBefore(statement).at(-1);
  const [after] = sourceCode.getCommentsAfter(statement);
  const siblings = getSiblings(statement);
  const previous = siblings[siblings.indexOf(statement) - 1];
  return (
    sourceCode.getCommentsInside(statement).length === 0 &&
    (!before || before.loc.end.line < statement.loc.start.line - 1) &&
    after?.loc.start.line !== statement.loc.end.line &&
    (!previous || /^(?:Import|Export)/u.test(previous.type))
  );
}

/** Removes a statement, with its line when nothing else stands on it. */
export function removeStatement(statement: TSESTree.Node, sourceCode: Source): TextEdit {
  const { text } = sourceCode;
  const lineStart = statement.range[0] - statement.loc.start.column;
  const rest = /^[ \t]*(?:\r?\n|$)/u.exec(text.slice(statement.range[1]));
  const isAlone = text.slice(lineStart, statement.range[0]).trim() === '' && rest !== null;
  const spaces = /^[ \t]*/u.exec(text.slice(statement.range[1]))?.[0].length ?? 0;
  return isAlone
    ? replaceText([lineStart, statement.range[1] + rest[0].length], '')
    : replaceText([statement.range[0], statement.range[1] + spaces], '');
}
