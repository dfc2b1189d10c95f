import type ts from 'typescript';
import { getTypeKind, isReference } from './type-kind.ts';

/** Tells whether TypeScript found an error where a type is written, or where its arguments or members are. */
export function isUnresolved(checker: ts.TypeChecker, type: ts.Type, depth = 4): boolean {
  if (getTypeKind(type) === 'unresolved') {
    return true;
  }
  return depth > 0 && getParts(checker, type).some((part) => part !== type && isUnresolved(checker, part, depth - 1));
}

function getParts(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] {
  const own = type.isUnionOrIntersection() ? type.types : isReference(type) ? checker.getTypeArguments(type) : [];
  return [...own, ...(type.aliasTypeArguments ?? [])];
}
