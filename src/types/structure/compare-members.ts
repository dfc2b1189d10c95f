import type ts from 'typescript';
import { areAlike, getUnmatched, type Comparison } from './comparison.ts';
import { compareSignatures } from './compare-signatures.ts';
import { compareProperties } from './compare-properties.ts';
import { fitsIndexSignatures } from './fits-index-signatures.ts';

/** Tells whether two types have the same properties, call signatures, constructors and index signatures. */
export function compareMembers(comparison: Comparison, duplicate: ts.Type, canonical: ts.Type): boolean {
  return withThis(
    comparison,
    duplicate,
    canonical,
    () =>
      (!fitsIndexSignatures(duplicate) || fitsIndexSignatures(canonical)) &&
      compareAllProperties(comparison, duplicate, canonical) &&
      areAlike(duplicate.getCallSignatures(), canonical.getCallSignatures(), (left, right) =>
        compareSignatures(comparison, left, right),
      ) &&
      areAlike(duplicate.getConstructSignatures(), canonical.getConstructSignatures(), (left, right) =>
        compareSignatures(comparison, left, right),
      ) &&
      compareIndexSignatures(comparison, duplicate, canonical),
  );
}

/** Asks a question in which the `this` of one interface or class stands for that of the other. */
export function withThis(comparison: Comparison, duplicate: ts.Type, canonical: ts.Type, ask: () => boolean): boolean {
  const [left, right] = [findThisType(duplicate), findThisType(canonical)];
  return left === undefined || right === undefined ? ask() : comparison.pair([left], [right], ask);
}

function findThisType(type: ts.Type): ts.Type | undefined {
  return type.isClassOrInterface() ? type.thisType : undefined;
}

/**
 * Gets the type whose properties still speak of `this`: asked for those of an interface or a class itself, TypeScript
 * puts the interface in its place.
 */
export function getThisOrSelf(type: ts.Type): ts.Type {
  return findThisType(type) ?? type;
}

function compareAllProperties(comparison: Comparison, duplicate: ts.Type, canonical: ts.Type): boolean {
  const { checker } = comparison;
  const canonicalProperties = new Map(
    checker.getPropertiesOfType(getThisOrSelf(canonical)).map((it) => [it.escapedName, it]),
  );
  const properties = checker.getPropertiesOfType(getThisOrSelf(duplicate));
  return (
    properties.length === canonicalProperties.size &&
    properties.every((property) => {
      const canonicalProperty = canonicalProperties.get(property.escapedName);
      return canonicalProperty !== undefined && compareProperties(comparison, property, canonicalProperty);
    })
  );
}

function compareIndexSignatures(comparison: Comparison, duplicate: ts.Type, canonical: ts.Type): boolean {
  const [own, canonicalOwn] = [duplicate, canonical].map((it) => comparison.checker.getIndexInfosOfType(it));
  const isAlike = (left: ts.IndexInfo, right: ts.IndexInfo): boolean =>
    left.isReadonly === right.isReadonly &&
    comparison.isSame(left.keyType, right.keyType) &&
    comparison.isSame(left.type, right.type);
  const { added, lacking } = getUnmatched(own ?? [], canonicalOwn ?? [], isAlike);
  return added.length === 0 && lacking.length === 0;
}
