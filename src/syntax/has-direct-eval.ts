import type { TSESLint } from '@typescript-eslint/utils';

/** Tells whether a file evaluates text, which can name what no scope knows of. `redis.eval(…)` and a comment do not. */
export function hasDirectEval({ text, ast: { tokens } }: Readonly<TSESLint.SourceCode>): boolean {
  return (
    text.includes('eval') &&
    tokens.some(
      ({ value }, index) =>
        value === 'eval' &&
        tokens[index + 1]?.value === '(' &&
        !/^(?:\.|\?\.|#|function)$/u.test(tokens[index - 1]?.value ?? ''),
    )
  );
}
