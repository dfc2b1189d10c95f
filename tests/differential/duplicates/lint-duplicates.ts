import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import type ts from 'typescript';
import rule from '../../../src/rules/no-duplicate-declaration.ts';
import type { PrintedDuplicates } from './print-duplicates.ts';

/** What the rule says of one file. */
export interface LintedDuplicates {
  readonly file: string;
  readonly messages: readonly Linter.LintMessage[];
}

/** Lints the modules of a program that stands in a folder, with types if the compiler's program is given. */
export function lintDuplicates(
  folder: string,
  { files, linted, concepts }: Pick<PrintedDuplicates, 'files' | 'linted' | 'concepts'>,
  program: ts.Program | undefined,
): readonly LintedDuplicates[] {
  const linter = new Linter({ cwd: folder });
  return linted.map((file) => {
    const isCommonJs = file.endsWith('.cjs') || (file.endsWith('.js') && files['package.json']?.includes('"commonjs"'));
    const config = {
      files: ['**/*.*'],
      plugins: { ssot: { rules: { 'no-duplicate-declaration': rule } } },
      languageOptions: {
        ...(file.endsWith('.ts') ? { parser, parserOptions: program ? { programs: [program] } : {} } : {}),
        sourceType: isCommonJs === true ? 'commonjs' : 'module',
      },
      rules: { 'ssot/no-duplicate-declaration': 'error' },
      settings: { ssot: { root: folder, concepts } },
    } as unknown as Linter.Config;
    return { file, messages: linter.verify(files[file] ?? '', config, { filename: path.join(folder, file) }) };
  });
}

/** Applies what one pass of ESLint would: from the front, each fix that does not meet the one before it. */
export function applyOnce(code: string, messages: readonly Linter.LintMessage[]): string {
  const fixes = messages
    .flatMap(({ fix }) => fix ?? [])
    .sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  let output = '';
  let at = 0;
  let last = -Infinity;
  for (const { range, text } of fixes) {
    if (last >= range[0]) continue;
    output += code.slice(at, range[0]) + text;
    [, at] = range;
    last = at;
  }
  return output + code.slice(at);
}
