/** More of a kind than a message has to name: what is like them stands beside them in the code. */
const most = 20;

/** Lists things for a message, the first of them when there are very many: `a; b; 2480 more`. */
export function listSome(texts: readonly string[], separator: string): string {
  const rest = texts.length - most;
  return rest > 0 ? [...texts.slice(0, most), `${String(rest)} more`].join(separator) : texts.join(separator);
}
