import type ts from 'typescript';
import { getUnmatched, type Comparison } from './comparison.ts';
import { compareMembers } from './compare-members.ts';
import { isOpenMapped } from './is-open-mapped.ts';
import { isObjectType } from './type-kind.ts';

/**
 * Tells whether two types, of which one at least is an intersection, are the same: what has no members of its own
 * (a primitive, a type parameter) stands in both, and all else has the same members.
 */
export function compareIntersections(comparison: Comparison, duplicate: ts.Type, canonical: ts.Type): boolean {
  const { checker } = comparison;
  const isAlike = (left: ts.Type, right: ts.Type): boolean => comparison.isSame(left, right);
  const { added, lacking } = getUnmatched(getParts(checker, duplicate), getParts(checker, canonical), isAlike);
  return added.length + lacking.length === 0 && compareMembers(comparison, duplicate, canonical);
}

/** The parts of an intersection of which the list of members tells too little. */
function getParts(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] {
  const all = type.isIntersection() ? type.types : [type];
  return all.filter((part) => !isObjectType(part) || isOpenMapped(checker, part));
}
