import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

const escapes = /\\(?:u\{(?<point>[\da-f]{1,6})\}|u(?<unit>[\da-f]{4})|x(?<byte>[\da-f]{2})|(?<plain>[^]))/giu;

/** Tells whether any of the names that are looked for stands in a file: as a word, or as a string. */
export function mentionsMember({ ast }: Readonly<TSESLint.SourceCode>, isMember: (name: string) => boolean): boolean {
  // Not every linter hands over the tokens.
  const { tokens, comments } = ast as Partial<TSESTree.Program>;
  return (
    !tokens ||
    tokens.length === 0 ||
    tokens.some(({ value }) => isMember(getName(value))) ||
    // JSDoc gives types to JavaScript.
    (comments ?? []).some(({ value }) => value.startsWith('*') && getWords(value).some(isMember))
  );
}

// The text of a token, without the quotes of a string and the ends of a template's piece.
function getName(token: string): string {
  const isQuoted = /^["'`}]/u.test(token) && token.length > 1;
  const text = isQuoted ? token.slice(1, token.endsWith('${') ? -2 : -1) : token;
  return text.includes('\\') ? text.replace(escapes, unescape) : text;
}

function unescape(_match: string, point?: string, unit?: string, byte?: string, plain?: string): string {
  const code = point ?? unit ?? byte;
  return code === undefined ? (plain ?? '') : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
}

function getWords(text: string): readonly string[] {
  return text.match(/[\p{ID_Continue}$-]+/gu) ?? [];
}
