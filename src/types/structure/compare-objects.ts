import type ts from 'typescript';
import { areAlike, areSame, type Comparison } from './comparison.ts';
import { compareMapped } from './compare-mapped.ts';
import { compareMembers } from './compare-members.ts';
import { isOpenMapped } from './is-open-mapped.ts';
import { isReference } from './type-kind.ts';

/** Tells whether two object types are the same: by their type arguments, else by their members. */
export function compareObjects(comparison: Comparison, duplicate: ts.ObjectType, canonical: ts.ObjectType): boolean {
  if (isReference(duplicate) && isReference(canonical)) {
    return compareReferences(comparison, duplicate, canonical);
  }
  const openMapped = [duplicate, canonical].filter((type) => isOpenMapped(comparison.checker, type));
  return openMapped.length === 0
    ? compareMembers(comparison, duplicate, canonical) && isThisKnown(comparison, duplicate, canonical)
    : openMapped.length === 2 && compareMapped(comparison, duplicate, canonical);
}

/** Of a generic type with arguments TypeScript lists the members with the type itself in place of `this`. */
function isThisKnown(comparison: Comparison, ...types: readonly ts.Type[]): boolean {
  const { checker } = comparison;
  const mentionsThis = types.some(
    (type) =>
      isReference(type) &&
      type !== type.target &&
      type.target.thisType !== undefined &&
      checker
        .getPropertiesOfType(type.target.thisType)
        .some((property) => /\bthis\b/u.test(checker.typeToString(checker.getTypeOfSymbol(property)))),
  );
  return !mentionsThis || comparison.doubt('a type that is filled in speaks of `this`');
}

function compareReferences(comparison: Comparison, duplicate: ts.TypeReference, canonical: ts.TypeReference): boolean {
  const { checker } = comparison;
  const [own, canonicalOwn] = [getArguments(checker, duplicate), getArguments(checker, canonical)];
  if (duplicate.target === canonical.target) {
    return areSame(comparison, own, canonicalOwn);
  }
  if (isTuple(duplicate.target) || isTuple(canonical.target)) {
    return isSameTuple(duplicate.target, canonical.target) && areSame(comparison, own, canonicalOwn);
  }
  // Box<string> and Box<string>, each declared beside the type that is compared: same declarations, same arguments.
  // It ends where the members would not: interface List<T> { next: List<List<T>> }
  return duplicate === duplicate.target && canonical === canonical.target
    ? compareMembers(comparison, duplicate, canonical)
    : areSame(comparison, own, canonicalOwn) &&
        comparison.pair(duplicate.target.typeParameters, canonical.target.typeParameters, () =>
          comparison.isSame(duplicate.target, canonical.target),
        );
}

/** TypeScript lists the type of `this` behind the type arguments. */
function getArguments(checker: ts.TypeChecker, type: ts.TypeReference): readonly ts.Type[] {
  return checker.getTypeArguments(type).slice(0, type.target.typeParameters?.length ?? 0);
}

function isTuple(target: ts.GenericType | ts.TupleType): target is ts.TupleType {
  return 'elementFlags' in target;
}

/** The labels of a tuple's elements are names for the reader alone. */
function isSameTuple(duplicate: ts.GenericType, canonical: ts.GenericType): boolean {
  return (
    isTuple(duplicate) &&
    isTuple(canonical) &&
    duplicate.readonly === canonical.readonly &&
    areAlike(duplicate.elementFlags, canonical.elementFlags, (left, right) => left === right)
  );
}
