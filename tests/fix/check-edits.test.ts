import type { TSESLint } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';
import { isSound } from '../../src/fix/check-edits.ts';
import { insertText, replaceText, type TextEdit } from '../../src/fix/text-edit.ts';

function judge(text: string, edits: readonly TextEdit[], file = '/project/src/a.ts'): boolean {
  return isSound(edits, { sourceCode: { text } as TSESLint.SourceCode, file });
}

it.each([
  ['a file that nothing happens to', 'let a = ;', [], undefined],
  ['a file that parses afterwards', 'let a = 1;', [replaceText([8, 9], '2')], undefined],
  ['a file with the fault that it had', 'let a = 1; let a = 2;', [replaceText([8, 9], '3')], undefined],
  ['a file with one fault of two', 'let a; let a; let b; let b;', [replaceText([20, 26], '')], undefined],
  ['a file that can not be judged', '<template>a</template>', [insertText(0, '<<')], '/project/src/a.vue'],
] as const)('takes for sound %s', (_name, text, edits, file) => {
  expect(judge(text, edits, file)).toBe(true);
});

it.each([
  ['a file that does not parse any more', 'let a = 1;', [replaceText([8, 9], '')]],
  ['a file that declares a name twice', 'let a = 1;', [insertText(10, 'let a = 2;')]],
  ['a file with another fault than it had', 'let a; let a; let b; let c;', [replaceText([11, 12], 'b')]],
  ['a file with a second fault of one kind', 'let a; let a;', [insertText(13, 'let a;')]],
] as const)('does not take for sound %s', (_name, text, edits) => {
  expect(judge(text, edits)).toBe(false);
});

it('judges several edits of one file, each by the file as it was', () => {
  const sourceCode = { text: 'let a = 1;' } as TSESLint.SourceCode;
  const judgeOne = (text: string): boolean =>
    isSound([replaceText([8, 9], text)], { sourceCode, file: '/project/src/a.ts' });

  expect(['2', '', '3', ')'].map(judgeOne)).toEqual([true, false, true, false]);
});
