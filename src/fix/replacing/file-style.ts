import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** How a file writes its statements. */
export interface FileStyle {
  readonly quote: string;
  /** `;`, or nothing. */
  readonly end: string;
}

/** Gets how a file writes its statements: like its imports, or else like most of what is in it. */
export function getFileStyle({ ast, text }: Readonly<TSESLint.SourceCode>): FileStyle {
  const sources = ast.body.flatMap((node) => ('source' in node && node.source ? [node] : []));
  const strings = ast.tokens.filter(({ type, value }) => type === 'String' && /^["']/u.test(value));
  const double = strings.filter(({ value }) => value.startsWith('"')).length;
  const [first] = sources;
  const quote = first?.source ? (text[first.source.range[0]] ?? '"') : double * 2 > strings.length ? '"' : "'";
  const models =
    sources.length > 0 ? sources : ast.body.filter(({ type }) => /^(?:Expression|Variable|TSTypeAlias)/u.test(type));
  const bare = models.filter((node) => !isEnded(node, text)).length;
  return { quote, end: bare * 2 > models.length ? '' : ';' };
}

/** Writes a string in a file's quotes. */
export function writeString(value: string, { quote }: FileStyle): string {
  return `${quote}${value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`;
}

function isEnded({ range }: TSESTree.Node, text: string): boolean {
  return text[range[1] - 1] === ';' && !text.slice(...range).includes('\n;');
}
