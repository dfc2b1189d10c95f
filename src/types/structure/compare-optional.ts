import type ts from 'typescript';
import { getUnmatched, type Comparison } from './comparison.ts';
import { getInner } from './inner-types.ts';

/** Tells whether two types are the same but for `undefined`, which one of them may have for being optional. */
export function isSameWhenDefined(comparison: Comparison, duplicate: ts.Type, canonical: ts.Type): boolean {
  const isAlike = (left: ts.Type, right: ts.Type): boolean => comparison.isSame(left, right);
  const { added, lacking } = getUnmatched(getDefined(duplicate), getDefined(canonical), isAlike);
  return added.length + lacking.length === 0;
}

function getDefined(type: ts.Type): readonly ts.Type[] {
  return (type.isUnion() ? type.types : [type]).filter((part) => getInner(part).intrinsicName !== 'undefined');
}
