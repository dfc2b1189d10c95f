import { findText } from './file-cache.ts';

/** What starts a script, a style sheet, or the front matter of a component. */
const openings = /<(?<tag>script|style)\b[^>]{0,1000}>|^---/gmu;

/** Finds the markup of a single-file component on disk: its text without scripts and styles; undefined if it was never saved. */
export function findMarkup(file: string): string | undefined {
  const text = findText(file);
  return text === undefined ? undefined : cutBlocks(text);
}

function cutBlocks(text: string): string {
  let markup = '';
  let end = 0;
  // What is not closed here is not closed further on: a file of nothing but openings is gone through once.
  const unclosed = new Set<string>();
  openings.lastIndex = 0;
  for (let match = openings.exec(text); match; match = openings.exec(text)) {
    const tag = match.groups?.['tag'];
    const closing = tag === undefined ? '\n---' : `</${tag}>`;
    const start = unclosed.has(closing) ? -1 : text.indexOf(closing, openings.lastIndex);
    if (start < 0) {
      unclosed.add(closing);
    } else {
      markup += text.slice(end, match.index);
      end = start + closing.length;
      openings.lastIndex = end;
    }
  }
  return markup + text.slice(end);
}
