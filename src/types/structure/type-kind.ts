import type ts from 'typescript';
import { objectFlags, symbolFlags } from '../flags.ts';
import { getInner } from './inner-types.ts';

/** What a type is made of. `unresolved`: TypeScript found an error where it is written, and knows nothing about it. */
export type TypeKind =
  | 'any'
  | 'unresolved'
  | 'intrinsic'
  | 'literal'
  | 'enum'
  | 'unique symbol'
  | 'parameter'
  | 'object'
  | 'union'
  | 'intersection'
  | 'template'
  | 'string mapping'
  | 'keyof'
  | 'access'
  | 'conditional'
  | 'substitution';

/** Gets the kind of a type from its shape, which outlived the numbers of its flags. */
export function getTypeKind(type: ts.Type): TypeKind {
  const inner = getInner(type);
  if (inner.intrinsicName !== undefined) {
    return inner.intrinsicName === 'error' ? 'unresolved' : inner.intrinsicName === 'any' ? 'any' : 'intrinsic';
  }
  const isObject: boolean = isObjectType(type);
  if (isObject) {
    return 'object';
  }
  if (isEnumType(type)) {
    return 'enum';
  }
  return type.isUnionOrIntersection() ? (type.isUnion() ? 'union' : 'intersection') : getRareKind(type);
}

function getRareKind(type: ts.Type): TypeKind {
  const inner = getInner(type);
  const isParameter: boolean = type.isTypeParameter();
  if (isParameter) {
    return 'parameter';
  }
  if (inner.value !== undefined) {
    return 'literal';
  }
  if (inner.escapedName !== undefined) {
    return 'unique symbol';
  }
  if (inner.texts !== undefined) {
    return 'template';
  }
  if (inner.root !== undefined) {
    return 'conditional';
  }
  if (inner.objectType !== undefined) {
    return 'access';
  }
  if (inner.baseType !== undefined) {
    return 'substitution';
  }
  // Of the two that are left, `keyof T` has no symbol, and `Uppercase<T>` has that of its alias.
  return type.getSymbol() === undefined ? 'keyof' : 'string mapping';
}

/** Tells whether a type is an object type: an interface, a class, a type literal, an array, a function. */
export function isObjectType(type: ts.Type): type is ts.ObjectType {
  return ((getInner(type).objectFlags ?? 0) & objectFlags.object) !== 0;
}

/** Tells whether a type is an object with type arguments: `Map<string, number>`, an array, a tuple, a generic class itself. */
export function isReference(type: ts.Type): type is ts.TypeReference {
  return isObjectType(type) && (type.objectFlags & objectFlags.reference) !== 0;
}

function isEnumType(type: ts.Type): boolean {
  const flags = type.getSymbol()?.flags ?? 0;
  return (flags & (symbolFlags.enum | symbolFlags.enumMember)) !== 0;
}
