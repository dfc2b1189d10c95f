import type ts from 'typescript';
import { areBothSame, type Comparison } from './comparison.ts';
import { findHiding, findWriteType, isOptional, isReadonly } from './property-traits.ts';

/** Tells whether two properties of one name are the same: optional or not, readonly or not, and of the same type. */
export function compareProperties(comparison: Comparison, duplicate: ts.Symbol, canonical: ts.Symbol): boolean {
  return (
    isOptional(duplicate) === isOptional(canonical) &&
    isReadonly(duplicate) === isReadonly(canonical) &&
    isSameHiding(duplicate, canonical) &&
    comparePropertyTypes(comparison, duplicate, canonical)
  );
}

/** Tells whether what is read from two properties, and what may be written to them, is of the same type. */
export function comparePropertyTypes(comparison: Comparison, duplicate: ts.Symbol, canonical: ts.Symbol): boolean {
  const { checker } = comparison;
  const [written, canonicalWritten] = [findWriteType(checker, duplicate), findWriteType(checker, canonical)];
  return (
    comparison.isSame(checker.getTypeOfSymbol(duplicate), checker.getTypeOfSymbol(canonical)) &&
    areBothSame(comparison, written, canonicalWritten)
  );
}

/** Tells whether neither of two properties is private or protected, or both are one property. */
export function isSameHiding(duplicate: ts.Symbol, canonical: ts.Symbol): boolean {
  return (
    (findHiding(duplicate) === undefined && findHiding(canonical) === undefined) ||
    (duplicate.declarations !== undefined && duplicate.declarations[0] === canonical.declarations?.[0])
  );
}
