import * as parser from '@typescript-eslint/parser';
import type { TSESLint } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import { expect } from 'vitest';
import type { MemberQuestion } from '../../../src/syntax/reading/member-search.ts';
import type { MemberUse } from '../../../src/syntax/reading/member-use.ts';
import { visitMemberUses } from '../../../src/syntax/reading/visit-member-uses.ts';

type Source = Readonly<TSESLint.SourceCode>;

interface Options extends Partial<MemberQuestion> {
  readonly languageOptions?: object;
  readonly filename?: string;
}

/** The member that the tests look for. */
const legacy = 'last_activity';

/** Tells whether a name is the one that the tests look for. */
export function isLegacy(name: string): boolean {
  return name === legacy;
}

/** Finds the uses of members in a text, as a rule would, and makes something of each. */
export function readUses<Answer>(
  code: string,
  describe: (use: MemberUse, sourceCode: Source) => Answer,
  { languageOptions = { parser }, filename = 'file.ts', isMember = isLegacy, findKeyName }: Options = {},
): Answer[] {
  const answers: Answer[] = [];
  const rule = {
    create({ sourceCode }: { sourceCode: TSESLint.SourceCode }) {
      const uses: MemberUse[] = [];
      const question = { isMember, ...(findKeyName ? { findKeyName } : {}) };
      const listeners = visitMemberUses(sourceCode, question, (use) => uses.push(use));
      return {
        ...listeners,
        'Program:exit'(node: never) {
          listeners['Program:exit']?.(node);
          answers.push(...uses.map((use) => describe(use, sourceCode)));
        },
      };
    },
  };
  const config = {
    files: ['**/*'],
    plugins: { a: { rules: { a: rule } } },
    rules: { 'a/a': 'error' },
    languageOptions,
  } as unknown as Linter.Config;

  expect(new Linter().verify(code, [{ files: ['**/*.*'] }, config], { filename })).toEqual([]);
  return answers;
}

/** Lists the uses in a text, one line each: `form: receiver → key`, then what is special about it. */
export function listUses(code: string, options?: Options): string[] {
  return readUses(
    code,
    (use, { text }) =>
      [
        `${use.form}: ${text.slice(...use.receiver.range)} → ${text.slice(...use.key.range)}`,
        ...(use.access === 'read' ? [] : [use.access]),
        ...(use.isIndirect ? ['indirect'] : []),
        ...(use.hasRest ? ['rest'] : []),
      ].join(', '),
    options,
  ).sort();
}
