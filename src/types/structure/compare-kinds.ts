import type ts from 'typescript';
import { areSame, getUnmatched, type Comparison } from './comparison.ts';
import { compareIntersections } from './compare-intersections.ts';
import { compareObjects } from './compare-objects.ts';
import { compareRareKinds } from './compare-rare-kinds.ts';
import { getInner } from './inner-types.ts';
import { getTypeKind, type TypeKind } from './type-kind.ts';

/** Tells whether two types that are not one object of TypeScript's are the same by what they are made of. */
export function compareKinds(comparison: Comparison, duplicate: ts.Type, canonical: ts.Type): boolean {
  const kind = getTypeKind(duplicate);
  const canonicalKind = getTypeKind(canonical);
  if (kind === 'unresolved' || canonicalKind === 'unresolved') {
    return comparison.doubt('TypeScript does not know a type that is named');
  }
  if (isSameAlias(comparison, duplicate, canonical)) {
    return true;
  }
  if (isKindOfObject(kind) && isKindOfObject(canonicalKind) && (kind === 'intersection' || kind !== canonicalKind)) {
    // { a: string } & { b: string } has the members of { a: string; b: string }
    return compareIntersections(comparison, duplicate, canonical);
  }
  return kind === canonicalKind && compareKind(comparison, kind, duplicate, canonical);
}

function compareKind(comparison: Comparison, kind: TypeKind, duplicate: ts.Type, canonical: ts.Type): boolean {
  switch (kind) {
    case 'object':
      return compareObjects(comparison, duplicate as ts.ObjectType, canonical as ts.ObjectType);
    case 'union':
      return compareUnions(comparison, duplicate as ts.UnionType, canonical as ts.UnionType);
    case 'any':
      return true;
    case 'intrinsic':
      return isSameBoolean(duplicate, canonical);
    case 'literal':
      return isSameLiteral(duplicate, canonical);
    case 'enum':
      // Two enums are two types, whatever their members are.
      return duplicate.symbol === canonical.symbol;
    case 'unique symbol':
    case 'parameter':
      return false;
    default:
      return compareRareKinds(comparison, kind, duplicate, canonical);
  }
}

/** `Partial<A>` and `Partial<B>` are the same when `A` and `B` are; when they aren't, the structures still may be. */
function isSameAlias(comparison: Comparison, duplicate: ts.Type, canonical: ts.Type): boolean {
  return (
    duplicate.aliasSymbol === canonical.aliasSymbol &&
    duplicate.aliasTypeArguments !== undefined &&
    areSame(comparison, duplicate.aliasTypeArguments, canonical.aliasTypeArguments)
  );
}

function isKindOfObject(kind: TypeKind): boolean {
  return kind === 'object' || kind === 'intersection';
}

function compareUnions(comparison: Comparison, duplicate: ts.UnionType, canonical: ts.UnionType): boolean {
  const isAlike = (left: ts.Type, right: ts.Type): boolean => comparison.isSame(left, right);
  const { length } = duplicate.types;
  if (length === canonical.types.length && getUnmatched(duplicate.types, canonical.types, isAlike).added.length === 0) {
    return true;
  }
  // TypeScript keeps two members that are the same when each was written on its own, as two aliases of `{}` were.
  return (
    Math.max(length, canonical.types.length) <= mostRepeated &&
    duplicate.types.every((left) => canonical.types.some((right) => isAlike(left, right))) &&
    canonical.types.every((right) => duplicate.types.some((left) => isAlike(left, right)))
  );
}

/** Of a longer union each member would be held against each. */
const mostRepeated = 50;

/**
 * TypeScript keeps a fresh and a regular object for `true` and for `false`, and one of its own for each alias of `boolean`;
 * those for `undefined` mean different things.
 */
function isSameBoolean(duplicate: ts.Type, canonical: ts.Type): boolean {
  const { intrinsicName = '' } = getInner(duplicate);
  return ['true', 'false', 'boolean'].includes(intrinsicName) && intrinsicName === getInner(canonical).intrinsicName;
}

function isSameLiteral(duplicate: ts.Type, canonical: ts.Type): boolean {
  // What stands for a big number is the same object in both.
  return Object.is(getInner(duplicate).value, getInner(canonical).value);
}
