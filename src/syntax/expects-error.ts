import type { TSESLint } from '@typescript-eslint/utils';

/**
 * Tells whether TypeScript is told to expect an error in a line: by a comment above, with only blank lines and comments between.
 * A fix may take the error away, and its absence is an error of its own.
 *
 * @param line counted from 1.
 */
export function expectsError({ text, lines }: Readonly<TSESLint.SourceCode>, line: number): boolean {
  if (!text.includes('@ts-expect-error')) {
    return false;
  }
  const above = lines.slice(0, line - 1).reverse();
  const end = above.findIndex((each) => !/^\s*(?:\/\/.*)?$/u.test(each));
  // The last of them may be the end of another kind of comment, or of code that the comment follows.
  return above.slice(0, end === -1 ? above.length : end + 1).some((each) => each.includes('@ts-expect-error'));
}
