import type { Span } from 'oxc-parser';
import type { SourceModule } from '../read-module.ts';

const longest = 40;

/** Gets the source of a piece of syntax in one line, without comments; empty for none. */
export function getText(span: Span | null | undefined, module: SourceModule): string {
  if (!span) return '';
  let text = '';
  let { start } = span;
  const { comments } = module;
  for (let index = findFirst(comments, start); index < comments.length; index += 1) {
    const comment = comments[index];
    if (!comment || comment.end > span.end) break;
    if (comment.start < start) continue;
    text += `${module.text.slice(start, comment.start)} `;
    start = comment.end;
  }
  return `${text}${module.text.slice(start, span.end)}`.replaceAll(/\s+/gu, ' ').trim();
}

/** Finds the index of the first comment behind a place: a file may have as many as declarations. */
function findFirst(comments: readonly Span[], place: number): number {
  let [low, high] = [0, comments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.start ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Gets the source of a list of nodes, between parentheses. */
export function getListText(nodes: readonly Span[], module: SourceModule): string {
  return `(${nodes.map((node) => getText(node, module)).join(', ')})`;
}

/** Writes code for a message: in backticks, and not more than fits. */
export function quote(text: string): string {
  const short = text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
  return `\`${short.replaceAll('`', "'")}\``;
}
