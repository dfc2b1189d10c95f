import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { ListStatement, Range } from '../syntax/module-reference.ts';
import { getLineEnding } from './fix-context.ts';
import { insertText, replaceText, type TextEdit } from './text-edit.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** The braces of an import or export list. */
interface Braces {
  readonly open: TSESTree.Token;
  readonly close: TSESTree.Token;
}

/** Finds the braces that hold a statement's names. */
export function findBraces(statement: ListStatement, sourceCode: Source): Braces | undefined {
  const from = statement.source && sourceCode.getTokenBefore(statement.source);
  const close = from && sourceCode.getTokenBefore(from);
  if (close?.value !== '}') {
    return undefined;
  }
  const open = sourceCode.getFirstToken(statement, ({ value }) => value === '{');
  return open ? { open, close } : undefined;
}

/** Tells whether comments stand inside a statement. */
export function hasComments(statement: TSESTree.Node, sourceCode: Source): boolean {
  return sourceCode.getCommentsInside(statement).length > 0;
}

/**
 * Writes further names into the braces of a statement, in its own layout.
 *
 * `import { A } from "x"` → `import { A, B } from "x"`
 *              ^ here
 *
 * @param last the list's last name that stays, or undefined when the braces hold none.
 */
export function appendNames(
  statement: ListStatement,
  last: TSESTree.Node | undefined,
  texts: readonly string[],
  sourceCode: Source,
): TextEdit[] {
  const braces = findBraces(statement, sourceCode);
  if (texts.length === 0) {
    return [];
  }
  if (!braces) {
    // import D from "x"
    const [first] = statement.specifiers;
    return first ? [insertText(first.range[1], `, { ${texts.join(', ')} }`)] : [];
  }
  if (!last) {
    return [insertText(braces.open.range[1], ` ${texts.join(', ')} `)];
  }
  const comma = sourceCode.getTokenAfter(last);
  const isMultiLine = last.loc.start.line !== braces.open.loc.end.line;
  const indent = /^\s*/u.exec(sourceCode.lines[last.loc.start.line - 1] ?? '')?.[0] ?? '';
  const gap = isMultiLine ? `${getLineEnding(sourceCode)}${indent}` : ' ';
  return comma?.value === ','
    ? [insertText(comma.range[1], texts.map((text) => `${gap}${text},`).join(''))]
    : [insertText(last.range[1], texts.map((text) => `,${gap}${text}`).join(''))];
}

/**
 * Takes names out of a statement that keeps others; comments among them stay where they are.
 *
 * `import D, { A, B, C } from "x"` → `import D, { B } from "x"`
 */
export function removeNames(
  statement: ListStatement,
  removed: readonly TSESTree.Node[],
  sourceCode: Source,
): TextEdit[] {
  const inBraces = statement.specifiers.filter(({ type }) => type === 'ImportSpecifier' || type === 'ExportSpecifier');
  const fallen = inBraces.filter((specifier) => removed.includes(specifier));
  const byDefault = statement.specifiers.find(({ type }) => type === 'ImportDefaultSpecifier');
  const edits: TextEdit[] = [];
  if (byDefault && removed.includes(byDefault)) {
    // `D, { B }` and `D, * as ns`: the comma goes with the default.
    const comma = sourceCode.getTokenAfter(byDefault);
    const next = comma && sourceCode.getTokenAfter(comma, { includeComments: true });
    edits.push(replaceText([byDefault.range[0], next?.range[0] ?? byDefault.range[1]], ''));
  }
  const braces = findBraces(statement, sourceCode);
  if (fallen.length === 0 || !braces) {
    return edits;
  }
  if (
    fallen.length === inBraces.length &&
    byDefault &&
    !removed.includes(byDefault) &&
    !hasComments(statement, sourceCode)
  ) {
    // `D, { A }` → `D`
    return [...edits, replaceText([byDefault.range[1], braces.close.range[1]], '')];
  }
  return [...edits, ...removeFromList(inBraces, fallen, sourceCode)];
}

/** Takes entries out of a comma-separated list that keeps others; comments among them stay. */
export function removeFromList(
  all: readonly TSESTree.Node[],
  fallen: readonly TSESTree.Node[],
  sourceCode: Source,
): TextEdit[] {
  const lastKept = all.findLast((specifier) => !fallen.includes(specifier));
  const tail = lastKept ? all.slice(all.indexOf(lastKept) + 1) : [];
  const edits = fallen
    .filter((specifier) => !tail.includes(specifier))
    .map((specifier) => replaceText(getNameRange(specifier, sourceCode), ''));
  const [firstOfTail] = tail;
  const lastOfTail = tail.at(-1);
  if (!lastKept || !firstOfTail || !lastOfTail) {
    return edits;
  }
  const hasTrailingComma = sourceCode.getTokenAfter(lastOfTail)?.value === ',';
  const start = hasTrailingComma ? sourceCode.getTokenAfter(lastKept) : lastKept;
  const end = hasTrailingComma ? sourceCode.getTokenAfter(lastOfTail) : lastOfTail;
  const range: Range = [start?.range[1] ?? firstOfTail.range[0], end?.range[1] ?? lastOfTail.range[1]];
  const isBare = !sourceCode.commentsExistBetween(lastKept, sourceCode.getTokenAfter(lastOfTail) ?? lastOfTail);
  // A comment among them: each name goes with its own comma, and the one before stays as a trailing comma.
  return isBare
    ? [...edits, replaceText(range, '')]
    : [...edits, ...tail.map((specifier) => replaceText(getNameRange(specifier, sourceCode), ''))];
}

/** From a name to what follows its comma. */
function getNameRange(specifier: TSESTree.Node, sourceCode: Source): Range {
  const comma = sourceCode.getTokenAfter(specifier);
  if (comma?.value !== ',') {
    return specifier.range;
  }
  const next = sourceCode.getTokenAfter(comma, { includeComments: true });
  const isSameLine = next?.loc.start.line === comma.loc.end.line;
  if (next && isSameLine) {
    // A comment that follows the comma stays; between two bare names nothing else stands.
    return sourceCode.commentsExistBetween(specifier, comma) ? specifier.range : [specifier.range[0], next.range[0]];
  }
  const lineStart = specifier.range[0] - specifier.loc.start.column;
  const isOwnLine = sourceCode.text.slice(lineStart, specifier.range[0]).trim() === '';
  const lineEnd = sourceCode.text.indexOf('\n', comma.range[1]) + 1;
  return isOwnLine && lineEnd > 0 && !sourceCode.commentsExistBetween(specifier, comma)
    ? [lineStart, lineEnd]
    : [specifier.range[0], comma.range[1]];
}
