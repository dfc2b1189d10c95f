import { countSyntaxFaults } from '../modules/syntax-faults.ts';
import type { FixContext } from './fix-context.ts';
import { applyEdits, type TextEdit } from './text-edit.ts';

/** Tells whether a file that parses still does after its edits, with every name declared once. */
export function isSound(
  edits: readonly TextEdit[],
  { sourceCode, file }: Pick<FixContext, 'sourceCode' | 'file'>,
): boolean {
  if (edits.length === 0) {
    return true;
  }
  const before = getFaultsBefore(file, sourceCode);
  const after = before === undefined ? undefined : countSyntaxFaults(file, applyEdits(sourceCode.text, edits));
  return before === undefined || after === undefined || after <= before;
}

type Source = FixContext['sourceCode'];

const faultsBefore = new WeakMap<Source, { readonly count: number | undefined }>();

// Asked for each suggestion of a file.
function getFaultsBefore(file: string, sourceCode: Source): number | undefined {
  const known = faultsBefore.get(sourceCode) ?? { count: countSyntaxFaults(file, sourceCode.text) };
  faultsBefore.set(sourceCode, known);
  return known.count;
}
