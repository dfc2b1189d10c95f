import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { ListStatement } from '../../syntax/module-reference.ts';
import { getLineEnding } from '../fix-context.ts';
import { findComma } from './find-comma.ts';
import { getIndent, joinOnLine, joinOnLines, needsLines, writeList, type ListText } from './list-text.ts';
import { findBraces, getNamesInBraces, removeFromList, removePieces, type Braces } from './list-tokens.ts';
import { insertText, replaceText, type TextEdit } from '../text-edit.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** What becomes of the names of an import or export list, besides those that are rewritten where they stand. */
export interface ListPlan {
  readonly removed: readonly TSESTree.Node[];
  /** What a default import becomes when it turns into a name in braces: `New as Old`. */
  readonly first?: ListText | undefined;
  /** Names to write behind the others. */
  readonly added: readonly ListText[];
}

/**
 * Takes names out of a statement and writes others into it, in its own layout. The comments beside a name go with it,
 * others stay where they are.
 *
 * `import Old, { A, B } from "x"` → `import { New as Old, B, C } from "x"`
 */
export function editNameList(statement: ListStatement, plan: ListPlan, sourceCode: Source): TextEdit[] {
  const { removed, first, added } = plan;
  const names = getNamesInBraces(statement);
  const byDefault = statement.specifiers.find(({ type }) => type === 'ImportDefaultSpecifier');
  const braces = findBraces(statement, sourceCode);
  const leavesDefault = byDefault !== undefined && (removed.includes(byDefault) || first !== undefined);
  const texts = first === undefined ? added : [first, ...added];
  if (!braces) {
    return byDefault ? editBareDefault(byDefault, leavesDefault, texts, sourceCode) : [];
  }
  const fallen = names.filter((name) => removed.includes(name));
  const isEmptied = names.length > 0 && fallen.length === names.length && texts.length === 0;
  if (isEmptied && byDefault && !leavesDefault && !sourceCode.commentsExistBetween(byDefault, braces.close)) {
    // `D, { A }from"x"` → `D from"x"`
    const gap = /^\s/u.test(sourceCode.text.slice(braces.close.range[1])) ? '' : ' ';
    return [replaceText([byDefault.range[1], braces.close.range[1]], gap)];
  }
  return [
    ...(byDefault && leavesDefault ? removeDefault(byDefault, sourceCode) : []),
    ...removeFromList(names, fallen, sourceCode, texts.length > 0),
    ...(first === undefined || fallen.length === names.length
      ? []
      : [insertText(braces.open.range[1], ` ${joinOnLine([first])},`)]),
    ...addNames(braces, names, fallen, fallen.length === names.length ? texts : added, sourceCode),
  ];
}

// `D` → `D, { A }`, `Old` → `{ New as Old, A }`, `D, * as ns` → `* as ns`
function editBareDefault(
  byDefault: TSESTree.Node,
  leaves: boolean,
  texts: readonly ListText[],
  sourceCode: Source,
): TextEdit[] {
  const list = writeList(texts, byDefault, sourceCode);
  if (!leaves) {
    return texts.length > 0 ? [insertText(byDefault.range[1], `, ${list}`)] : [];
  }
  return texts.length > 0 ? [replaceText(byDefault.range, list)] : removeDefault(byDefault, sourceCode);
}

function removeDefault(byDefault: TSESTree.Node, sourceCode: Source): TextEdit[] {
  const comma = findComma(byDefault, sourceCode);
  return removePieces([byDefault.range, ...(comma ? [comma.range] : [])], sourceCode);
}

function addNames(
  { open, close }: Braces,
  names: readonly TSESTree.Node[],
  fallen: readonly TSESTree.Node[],
  texts: readonly ListText[],
  sourceCode: Source,
): TextEdit[] {
  const kept = names.findLast((name) => !fallen.includes(name));
  const lineEnd = getLineEnding(sourceCode);
  if (texts.length === 0) {
    return [];
  }
  if (!kept) {
    const end = open.range[1] === close.range[0] ? ' ' : '';
    const text = needsLines(texts) ? joinOnLines(texts, lineEnd, ',') + lineEnd : joinOnLine(texts) + end;
    return [insertText(open.range[1], ` ${text}`)];
  }
  const comma = findComma(kept, sourceCode);
  const trail = findTrail(comma ?? kept, sourceCode);
  const startsLine = kept.loc.start.line !== open.loc.end.line || trail.isLineEnd;
  const isOnLines = startsLine || needsLines(texts);
  const indent = startsLine ? getIndent(kept, sourceCode) : (texts[0]?.indent ?? '');
  const gap = isOnLines ? `${lineEnd}${indent}` : ' ';
  const last = names.at(-1);
  const end = last && findComma(last, sourceCode) ? ',' : '';
  const list = isOnLines ? joinOnLines(texts, gap, end) : joinOnLine(texts) + end;
  // `{ A, B, // of B` must not swallow the brace.
  const rest = isOnLines && !startsLine ? lineEnd : '';
  if (comma) {
    return [insertText(trail.end, `${gap}${list}${rest}`)];
  }
  return trail.isLineEnd
    ? [insertText(kept.range[1], ','), insertText(trail.end, `${gap}${list}${rest}`)]
    : [insertText(trail.end, `,${gap}${list}${rest}`)];
}

/** Finds where a new name can follow: behind the comments that stand behind the last one on its line. */
function findTrail(last: TSESTree.Node | TSESTree.Token, sourceCode: Source): { end: number; isLineEnd: boolean } {
  const comments = sourceCode.getCommentsAfter(last).filter(({ loc }) => loc.start.line === last.loc.end.line);
  const final = comments.at(-1);
  const next = sourceCode.getTokenAfter(last);
  if (!final) {
    return { end: last.range[1], isLineEnd: false };
  }
  const isLineEnd = next?.loc.start.line !== final.loc.end.line;
  // `A, /* of B */ B`: what stands behind a comma in the middle of a line belongs to the next name.
  return isLineEnd || !isComma(last) ? { end: final.range[1], isLineEnd } : { end: last.range[1], isLineEnd: false };
}

function isComma(last: TSESTree.Node | TSESTree.Token): boolean {
  return 'value' in last && last.value === ',';
}
