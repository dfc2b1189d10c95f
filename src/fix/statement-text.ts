import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { ListStatement, Range } from '../syntax/module-reference.ts';
import { getLineEnding } from './fix-context.ts';
import type { Move } from './move.ts';
import { keepsValue } from './settling/what-stays.ts';
import { insertText, replaceText, type TextEdit } from './text-edit.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** `… from "specifier"` */
type FromStatement = ListStatement | TSESTree.ExportAllDeclaration;

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
export function getFromClause(statement: FromStatement, specifier: string, sourceCode: Source): string {
  const quote = statement.source ? (sourceCode.text[statement.source.range[0]] ?? '"') : '"';
  const semicolon = getLastToken(statement, sourceCode)?.value === ';' ? ';' : '';
  return `from ${quote}${escapeFor(specifier, quote)}${quote}${getAttributes(statement, sourceCode)}${semicolon}`;
}

/** Gets what stands behind a statement's specifier, without comments: ` with { type: "json" }`. */
export function getAttributes(statement: FromStatement, sourceCode: Source): string {
  const last = statement.attributes.at(-1);
  const [start] = statement.source ? sourceCode.getTokensAfter(statement.source, { count: 1 }) : [];
  const end = last && sourceCode.getTokenAfter(last, ({ value }) => value === '}');
  if (!start || !end) {
    return '';
  }
  let text = ' ';
  let at = start.range[0];
  for (const { range } of sourceCode.getCommentsInside(statement)) {
    if (range[0] >= at && range[1] <= end.range[1]) {
      text += sourceCode.text.slice(at, range[0]).trimEnd();
      [, at] = range;
    }
  }
  return text + sourceCode.text.slice(at, end.range[1]);
}

/**
 * Gets the last token that a statement can be said to end with. A semicolon that guards the next line is not its own:
 *
 *     import { A } from "x"
 *     ;[1, 2].map(A)
 */
function getLastToken(statement: TSESTree.Node, sourceCode: Source): TSESTree.Token | null {
  const last = sourceCode.getLastToken(statement);
  const previous = last && sourceCode.getTokenBefore(last);
  const isGuard = last?.value === ';' && previous !== null && last.loc.start.line > previous.loc.end.line;
  return isGuard ? previous : last;
}

/** Inserts a statement on a line of its own below another one. */
export function insertBelow(statement: TSESTree.Node, text: string, sourceCode: Source): TextEdit {
  // import { A } from "x"; f(A)
  const needsEnd = !text.endsWith(';') && isFollowedOnLine(statement, sourceCode);
  return insertText(
    getLineEnd(statement, sourceCode),
    `${getLineEnding(sourceCode)}${getIndent(statement, sourceCode)}${text}${needsEnd ? ';' : ''}`,
  );
}

function isFollowedOnLine(statement: TSESTree.Node, sourceCode: Source): boolean {
  const last = getLastToken(statement, sourceCode) ?? statement;
  return sourceCode.getTokenAfter(last)?.loc.start.line === last.loc.end.line;
}

/** Inserts a statement on a line of its own above another one, below what stands above it. */
export function insertAbove(statement: TSESTree.Node, text: string, sourceCode: Source): TextEdit {
  return insertText(statement.range[0], `${text}${getLineEnding(sourceCode)}${getIndent(statement, sourceCode)}`);
}

/**
 * Loads the module of a statement that names leave, where it stays for what the module does, by a statement of its own:
 * `import { type T } from "./old"` and `export { type T } from "./old"` may be gone at run time.
 */
export function loadAlone(move: Move, statement: ListStatement, sourceCode: Source): TextEdit[] {
  if (!move.keepsLoad || keepsValue(move)) {
    return [];
  }
  const clause = getFromClause(statement, move.reference.specifier, sourceCode);
  return [insertAbove(statement, `import ${clause.slice('from '.length)}`, sourceCode)];
}

function getIndent({ loc }: TSESTree.Node, { lines }: Source): string {
  return /^\s*/u.exec(lines[loc.start.line - 1] ?? '')?.[0] ?? '';
}

// Behind a comment on the same line; right behind the statement where code or a longer comment follows.
function getLineEnd(statement: TSESTree.Node, sourceCode: Source): number {
  const last = getLastToken(statement, sourceCode) ?? statement;
  const line = last.loc.end.line;
  let end = last.range[1];
  for (const comment of sourceCode.getCommentsAfter(last)) {
    if (comment.loc.start.line !== line || comment.loc.end.line !== line) {
      break;
    }
    end = comment.range[1];
  }
  const rest = /^[^\n\r\u2028\u2029]*/u.exec(sourceCode.text.slice(end))?.[0] ?? '';
  return rest.trim() === '' ? end : last.range[1];
}

/** Removes a statement, with its line when nothing else stands on it. */
export function removeStatement(statement: TSESTree.Node, sourceCode: Source): TextEdit {
  const { text } = sourceCode;
  const [start] = statement.range;
  const end = getLastToken(statement, sourceCode)?.range[1] ?? statement.range[1];
  const lineStart = start - statement.loc.start.column;
  const rest = /^[^\S\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029]|$)/u.exec(text.slice(end));
  const isAlone = text.slice(lineStart, start).trim() === '' && rest !== null;
  const spaces = /^[^\S\n\r\u2028\u2029]*/u.exec(text.slice(end))?.[0].length ?? 0;
  return isAlone ? replaceText([lineStart, end + rest[0].length], '') : replaceText([start, end + spaces], '');
}
