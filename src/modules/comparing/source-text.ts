import type { Span } from 'oxc-parser';
import type { SourceModule } from '../read-module.ts';

const longest = 40;

/** Gets the source of a piece of syntax in one line, without comments; empty for none. */
export function getText(span: Span | null | undefined, module: SourceModule): string {
  if (!span) return '';
  let text = '';
  let { start } = span;
  for (const comment of module.comments) {
    if (comment.start < start || comment.end > span.end) continue;
    text += `${module.text.slice(start, comment.start)} `;
    start = comment.end;
  }
  return `${text}${module.text.slice(start, span.end)}`.replaceAll(/\s+/gu, ' ').trim();
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
