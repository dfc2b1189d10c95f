import { listSyntaxFaults } from '../modules/syntax-faults.ts';
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
  const after = before === undefined ? undefined : listSyntaxFaults(file, applyEdits(sourceCode.text, edits));
  return before === undefined || after === undefined || isSubset(after, before);
}

// One that went must not make up for one that came.
function isSubset(after: readonly string[], before: readonly string[]): boolean {
  const left = [...before];
  return after.every((fault) => {
    const index = left.indexOf(fault);
    left.splice(index, index === -1 ? 0 : 1);
    return index !== -1;
  });
}

type Source = FixContext['sourceCode'];

const faultsBefore = new WeakMap<Source, { readonly faults: readonly string[] | undefined }>();

// Asked for each suggestion of a file.
function getFaultsBefore(file: string, sourceCode: Source): readonly string[] | undefined {
  const known = faultsBefore.get(sourceCode) ?? { faults: listSyntaxFaults(file, sourceCode.text) };
  faultsBefore.set(sourceCode, known);
  return known.faults;
}
