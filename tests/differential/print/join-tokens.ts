import type { Statement } from '../statement.ts';

/** Writes the tokens of a statement in its layout, with its comments between them; `number` numbers each comment. */
export function joinTokens(
  tokens: readonly string[],
  { layout, comments }: Pick<Statement, 'layout' | 'comments'>,
  number: () => number,
): string {
  const all = [...tokens];
  for (const { at, kind } of comments) {
    const text = `c${number()}`;
    const comment = { block: `/* ${text} */`, line: `// ${text}\n`, lines: `/*\n * ${text}\n */` }[kind];
    all.splice(at % (all.length + 1), 0, comment);
  }
  return all.reduce((written, token) => written + getGap(written, token, layout) + token, '');
}

function getGap(before: string, token: string, layout: Statement['layout']): string {
  if (before === '' || before.endsWith('\n')) return '';
  if (layout === 'tight') return /[\w$]$/u.test(before) && /^[\w$]/u.test(token) ? ' ' : '';
  if (layout === 'lines' && (/[{,]$/u.test(before) || token === '}')) return token === '}' ? '\n' : '\n  ';
  return /^[,;.):]/u.test(token) || /[(.]$/u.test(before) || (token === '(' && /\w$/u.test(before)) ? '' : ' ';
}
