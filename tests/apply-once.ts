import type { Linter } from 'eslint';

/** Applies what one pass of ESLint would: from the front, each fix that does not meet the one before it. */
export function applyOnce(code: string, messages: readonly Pick<Linter.LintMessage, 'fix'>[]): string {
  const mark = code.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = code.slice(mark.length);
  const fixes = messages
    .flatMap(({ fix }) => fix ?? [])
    .sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  let output = mark;
  let at = 0;
  let last = -Infinity;
  for (const { range, text: replacement } of fixes) {
    if (last < range[0]) {
      output += text.slice(at, range[0]) + replacement;
      [, at] = range;
      last = at;
    }
  }
  return output + text.slice(at);
}
