import type ts from 'typescript';
import { getUnmatched, type Comparison } from '../structure/comparison.ts';
import { withThis } from '../structure/compare-members.ts';
import { fitsIndexSignatures } from '../structure/fits-index-signatures.ts';
import { isOpenMapped } from '../structure/is-open-mapped.ts';
import { getTypeKind, isReference } from '../structure/type-kind.ts';
import { listMemberDifferences } from './list-member-differences.ts';
import { contrast, printDeclaredType, printType } from './print-type.ts';

/** Lists how the type that a duplicate declares differs from that of the canonical module. */
export function listTypeDifferences(comparison: Comparison, duplicate: ts.Type, canonical: ts.Type): readonly string[] {
  // The members come first: what differs in them is what the reader must change.
  const list = (): readonly string[] => listPartDifferences(comparison, duplicate, canonical);
  const differences = [...listFormDifferences(duplicate, canonical), ...comparison.assume(duplicate, canonical, list)];
  if (differences.length > 0 || comparison.isSame(duplicate, canonical)) {
    return differences;
  }
  const { checker } = comparison;
  return [contrast('is', printDeclaredType(checker, duplicate), printDeclaredType(checker, canonical))];
}

function listFormDifferences(duplicate: ts.Type, canonical: ts.Type): readonly string[] {
  return fitsIndexSignatures(duplicate) && canonical.isClassOrInterface()
    ? ['is a type literal, which fits `Record<string, unknown>`; the canonical one does not']
    : [];
}

function listPartDifferences(comparison: Comparison, duplicate: ts.Type, canonical: ts.Type): readonly string[] {
  if (hasMembers(comparison.checker, duplicate) && hasMembers(comparison.checker, canonical)) {
    let differences: readonly string[] = [];
    withThis(comparison, duplicate, canonical, () => {
      differences = listMemberDifferences(comparison, duplicate, canonical);
      return true;
    });
    return differences;
  }
  return duplicate.isUnion() && canonical.isUnion() && getTypeKind(duplicate) === 'union'
    ? listUnionDifferences(comparison, duplicate, canonical)
    : [];
}

/** Tells whether a type is best described member by member: not an array, nor a `Map`, nor a branded string. */
function hasMembers(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (type.isIntersection()) {
    return type.types.every((part) => hasMembers(checker, part));
  }
  return getTypeKind(type) === 'object' && !isOpenMapped(checker, type) && (!isReference(type) || type.target === type);
}

function listUnionDifferences(
  comparison: Comparison,
  duplicate: ts.UnionType,
  canonical: ts.UnionType,
): readonly string[] {
  const isAlike = (left: ts.Type, right: ts.Type): boolean => comparison.isSame(left, right);
  const { added, lacking } = getUnmatched(duplicate.types, canonical.types, isAlike);
  return [
    ...lacking.map((type) => `lacks ${printType(comparison.checker, type)}`),
    ...added.map((type) => `adds ${printType(comparison.checker, type)}`),
  ];
}
