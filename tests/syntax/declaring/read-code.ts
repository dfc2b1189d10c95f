import * as parser from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import { expect } from 'vitest';

/** Reads a text as a rule would, and asks something about it. */
export function readCode<Answer>(
  code: string,
  ask: (sourceCode: Readonly<TSESLint.SourceCode>) => Answer,
  { filename = 'file.ts', languageOptions = { parser } }: { filename?: string; languageOptions?: object } = {},
): Answer {
  const answers: Answer[] = [];
  const rule = {
    create({ sourceCode }: { sourceCode: TSESLint.SourceCode }) {
      answers.push(ask(sourceCode));
      return {};
    },
  };
  const config = {
    files: ['**/*'],
    plugins: { a: { rules: { a: rule } } },
    rules: { 'a/a': 'error' },
    languageOptions,
  } as unknown as Linter.Config;

  expect(new Linter().verify(code, [{ files: ['**/*.*'] }, config], { filename })).toEqual([]);
  return answers[0] as Answer;
}
