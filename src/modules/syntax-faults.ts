import type { ParseResult } from 'oxc-parser';
import { parseText } from './parse-text.ts';

/**
 * Lists the faults of a module's text that no run would get past: syntax errors, names declared twice, exports of nothing.
 *
 * @returns undefined when the file is not one that can be parsed as it stands, such as a single-file component.
 */
export function listSyntaxFaults(file: string, text: string): readonly string[] | undefined {
  const isCode = /\.[cm]?[jt]sx?$/u.test(file);
  const isPlainScript = /\.[cm]?js$/u.test(file);
  const result = isCode
    ? parseText(file, text, {
        ...(isPlainScript ? { lang: 'jsx' } : {}),
        sourceType: 'unambiguous',
        showSemanticErrors: true,
      })
    : undefined;
  return result && [...result.errors.map(({ message }) => message), ...listExportedTwice(result)];
}

// Of TypeScript the parser takes `export { A, B as A }`, which no run gets past; overloads are exported as often before.
function listExportedTwice({ module }: ParseResult): string[] {
  const seen = new Set<string>();
  return module.staticExports
    .flatMap(({ entries }) => entries.flatMap(({ exportName: { name } }) => name ?? []))
    .filter((name) => seen.size === seen.add(name).size);
}
