import type ts from 'typescript';
import { objectFlags } from '../flags.ts';
import { getDeclaredParameter } from './declared-parameter.ts';
import { getInner } from './inner-types.ts';
import { getTypeKind, isObjectType } from './type-kind.ts';

/** Tells whether a type is a mapped type whose keys depend on type parameters, so that the list of its members is not whole. */
export function isOpenMapped(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (!isMapped(type)) {
    return false;
  }
  // Listing the members makes TypeScript note the keys.
  checker.getPropertiesOfType(type);
  const { constraintType, declaration } = getInner(type);
  const { nameType } = declaration as ts.MappedTypeNode;
  return (
    constraintType === undefined ||
    isOpen(constraintType) ||
    // { [K in keyof A as …]: … }
    (nameType !== undefined && hasOuterParameter(checker, declaration as ts.MappedTypeNode))
  );
}

/** Tells whether a type is written `{ [K in Keys]: Value }`, at once or through an alias. */
function isMapped(type: ts.Type): boolean {
  return (
    isObjectType(type) && (type.objectFlags & objectFlags.mapped) !== 0 && getInner(type).declaration !== undefined
  );
}

function isOpen(type: ts.Type): boolean {
  switch (getTypeKind(type)) {
    case 'parameter':
    case 'keyof':
    case 'access':
    case 'conditional':
    case 'substitution':
    case 'string mapping':
      return true;
    case 'union':
    case 'intersection':
    case 'template':
      return (getInner(type).types ?? []).some((part) => isOpen(part));
    default:
      return false;
  }
}

/** Any name in the written keys that is a type parameter, other than that of the mapped type itself. */
function hasOuterParameter(checker: ts.TypeChecker, declaration: ts.MappedTypeNode): boolean {
  const own = getDeclaredParameter(checker, declaration.typeParameter);
  const visit = (node: ts.Node): boolean => {
    const type = checker.getTypeAtLocation(node);
    return (type.isTypeParameter() && type !== own) || node.forEachChild((child) => visit(child) || undefined) === true;
  };
  return declaration.nameType !== undefined && visit(declaration.nameType);
}
