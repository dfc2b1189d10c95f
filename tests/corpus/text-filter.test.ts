import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import { mayReachByText } from '../../src/syntax/filtering/may-reach-by-text.ts';
import { listModuleReferences } from '../../src/syntax/list-module-references.ts';

/** What listeners of their own look for, and the text does not tell. */
const statements = ['import', 'export', 'export-all', 'declaration'];

/** Lists the references that the text of a file gives no sign of, when their module is the only one that matters. */
function listMissed(file: string): { missed: string[]; count: number } {
  const missed: string[] = [];
  let count = 0;
  const rule = {
    create: ({ sourceCode }: { sourceCode: TSESLint.SourceCode }) => ({
      'Program:exit'() {
        for (const { form, specifier } of listModuleReferences(sourceCode, () => true)) {
          if (!statements.includes(form)) {
            count += 1;
            if (!mayReachByText(sourceCode.text, (asked) => asked === specifier)) {
              missed.push(`${file}: ${form} ${specifier}`);
            }
          }
        }
      },
    }),
  };
  const config = {
    files: ['**/*.*'],
    plugins: { a: { rules: { a: rule } } },
    rules: { 'a/a': 'error' },
    languageOptions: { parser },
    linterOptions: { noInlineConfig: true },
  } as unknown as Linter.Config;
  new Linter().verify(readFileSync(file, 'utf8'), [config], { filename: `a${path.extname(file)}` });
  return { missed, count };
}

it.each([
  ['CommonJS', 'node_modules/eslint/lib', 200],
  ['JSDoc types', 'node_modules/svelte/src', 100],
  ['mocks, workers and dynamic imports', 'tests', 5],
])('the text gives a sign of each reference: %s', (_forms, folder, least) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[jt]s$/u.test(file) && !file.includes('node_modules'))
    .slice(0, 150);
  const answers = files.map((file) => listMissed(path.join(folder, file)));

  expect(answers.flatMap(({ missed }) => missed)).toEqual([]);
  expect(answers.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(least);
});
