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
  let index = line - 2;
  while (index > 0 && /^\s*(?:\/\/(?!.*@ts-expect-error).*)?$/u.test(lines[index] ?? '')) {
    index -= 1;
  }
  return lines[index]?.includes('@ts-expect-error') === true;
}
