import { countSyntaxFaults } from '../modules/syntax-faults.ts';
import type { FixContext } from './fix-context.ts';
import { applyEdits, type TextEdit } from './text-edit.ts';

/** Tells whether a file that parses still does after its edits, with every name declared once. */
export function isSound(
  edits: readonly TextEdit[],
  { sourceCode, file }: Pick<FixContext, 'sourceCode' | 'file'>,
): boolean {
  const before = countSyntaxFaults(file, sourceCode.text);
  const after = before === undefined ? undefined : countSyntaxFaults(file, applyEdits(sourceCode.text, edits));
  return before === undefined || after === undefined || after <= before;
}
