import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { getLineEnding } from '../fix-context.ts';
import { getOwnComments } from './own-comments.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** An entry as another list holds it. */
export interface ListText {
  readonly text: string;
  /** The comments that stand behind its comma, at the end of its line. */
  readonly trail: string;
  /** What its line begins with, where it has one of its own. */
  readonly indent: string;
}

/**
 * Writes an entry for another list, with the comments beside it.
 *
 * @param name the entry as it is written there.
 */
export function getListText(entry: TSESTree.Node, name: string, sourceCode: Source): ListText {
  const { before, inner, behind } = getOwnComments(entry, sourceCode);
  const write = (comments: readonly TSESTree.Comment[]): string[] =>
    comments.map(({ range }) => sourceCode.text.slice(...range));
  return {
    text: [...write(before), name, ...write(inner)].join(' '),
    trail: write(behind).join(' '),
    indent: getIndent(entry, sourceCode),
  };
}

/** Gets what a node's line begins with. */
export function getIndent({ loc }: TSESTree.Node, { lines }: Source): string {
  return /^\s*/u.exec(lines[loc.start.line - 1] ?? '')?.[0] ?? '';
}

/** Tells whether one of the entries needs the rest of its line for a comment. */
export function needsLines(texts: readonly ListText[]): boolean {
  return texts.some(({ trail }) => trail.includes('//'));
}

/** Joins entries on one line: `A, B /* b *\/`. */
export function joinOnLine(texts: readonly ListText[]): string {
  return texts.map(({ text, trail }) => (trail === '' ? text : `${text} ${trail}`)).join(', ');
}

/** Joins entries that stand on a line each, with their comments behind the commas. */
export function joinOnLines(texts: readonly ListText[], gap: string, end: ',' | ''): string {
  return texts
    .map(({ text, trail }, index) => {
      const comma = index < texts.length - 1 ? ',' : end;
      return `${text}${comma}${trail === '' ? '' : ` ${trail}`}`;
    })
    .join(gap);
}

/** Writes a list in braces below a statement: on one line unless a comment asks for more. */
export function writeList(texts: readonly ListText[], below: TSESTree.Node, sourceCode: Source): string {
  if (texts.every(({ trail }) => trail === '')) {
    return `{ ${joinOnLine(texts)} }`;
  }
  const end = getLineEnding(sourceCode);
  const gap = `${end}${texts.find(({ trail }) => trail !== '')?.indent ?? ''}`;
  return `{${gap}${joinOnLines(texts, gap, ',')}${end}${getIndent(below, sourceCode)}}`;
}
