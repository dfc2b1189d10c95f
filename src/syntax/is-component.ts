import type { TSESLint } from '@typescript-eslint/utils';

type Source = Readonly<TSESLint.SourceCode>;

/**
 * Tells whether a file is a single-file component, or another one whose script stands in markup: the markup uses names
 * of the script that no scope knows. Its name counts, since a linter may hand over the script as if it were the file.
 */
export function isComponent(sourceCode: Source, file: string): boolean {
  return !/\.[cm]?[jt]sx?$/u.test(file) || hasMarkup(sourceCode);
}

/** Tells whether markup stands around the script that was parsed, as far as its text tells. */
export function hasMarkup({ parserServices, text }: Source): boolean {
  return 'defineTemplateBodyVisitor' in (parserServices ?? {}) || /^\s*<|^---/u.test(text);
}
