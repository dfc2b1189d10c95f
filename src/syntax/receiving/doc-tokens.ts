/** What is read of the text of a type, and how far. */
export interface Reader {
  readonly tokens: readonly string[];
  at: number;
  depth: number;
}

/** A piece of the syntax that is made of a text; its names know their place once all is read. */
export type Plain = Record<string, unknown> & { type: string };

/** Gets the next token, or nothing at the end. */
export function peek({ tokens, at }: Reader): string {
  return tokens[at] ?? '';
}

/** Goes past a token, if that is what comes next, and tells whether it was. */
export function take(reader: Reader, token: string): boolean {
  const isNext = peek(reader) === token;
  reader.at += isNext ? 1 : 0;
  return isNext;
}
