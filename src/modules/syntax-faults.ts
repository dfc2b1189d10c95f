import { parseSync } from 'oxc-parser';

/**
 * Counts the faults of a module's text that no run would get past: syntax errors, names declared twice, exports of nothing.
 *
 * @returns undefined when the file is not one that can be parsed as it stands, such as a single-file component.
 */
export function countSyntaxFaults(file: string, text: string): number | undefined {
  const isCode = /\.[cm]?[jt]sx?$/u.test(file);
  const isPlainScript = /\.[cm]?js$/u.test(file);
  try {
    return isCode
      ? parseSync(file, text, {
          ...(isPlainScript ? { lang: 'jsx' } : {}),
          sourceType: 'unambiguous',
          showSemanticErrors: true,
        }).errors.length
      : undefined;
  } catch {
    return undefined;
  }
}
