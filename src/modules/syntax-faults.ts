import { parseText } from './parse-text.ts';

/**
 * Counts the faults of a module's text that no run would get past: syntax errors, names declared twice, exports of nothing.
 *
 * @returns undefined when the file is not one that can be parsed as it stands, such as a single-file component.
 */
export function countSyntaxFaults(file: string, text: string): number | undefined {
  const isCode = /\.[cm]?[jt]sx?$/u.test(file);
  const isPlainScript = /\.[cm]?js$/u.test(file);
  const result = isCode
    ? parseText(file, text, {
        ...(isPlainScript ? { lang: 'jsx' } : {}),
        sourceType: 'unambiguous',
        showSemanticErrors: true,
      })
    : undefined;
  return result?.errors.length;
}
