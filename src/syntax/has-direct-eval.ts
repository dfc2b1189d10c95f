import type { TSESLint } from '@typescript-eslint/utils';

/** Tells whether a file evaluates text, which can name what no scope knows of. `redis.eval(…)` does not. */
export function hasDirectEval({ text }: Readonly<TSESLint.SourceCode>): boolean {
  return text.includes('eval') && /(?<![\p{ID_Continue}$.#])eval\s*\(/u.test(text);
}
