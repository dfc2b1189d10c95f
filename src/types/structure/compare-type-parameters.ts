import type ts from 'typescript';
import { areAlike, areBothSame, type Comparison } from './comparison.ts';
import { getInner } from './inner-types.ts';
import { hasModifier } from './property-traits.ts';

const modifiers = ['const', 'in', 'out'];

/** Tells whether two lists of type parameters, already paired, have the same constraints, defaults and modifiers. */
export function compareTypeParameters(
  comparison: Comparison,
  duplicates: readonly ts.TypeParameter[] = [],
  canonicals: readonly ts.TypeParameter[] = [],
): boolean {
  return areAlike(
    duplicates,
    canonicals,
    (duplicate, canonical) =>
      modifiers.every(
        (it) => hasModifier(getDeclaration(duplicate), it) === hasModifier(getDeclaration(canonical), it),
      ) &&
      compareConstraints(comparison, duplicate, canonical) &&
      areBothSame(comparison, duplicate.getDefault(), canonical.getDefault()),
  );
}

function compareConstraints(comparison: Comparison, duplicate: ts.TypeParameter, canonical: ts.TypeParameter): boolean {
  const { checker } = comparison;
  const [node, canonicalNode] = [getDeclaration(duplicate)?.constraint, getDeclaration(canonical)?.constraint];
  if (node === undefined || canonicalNode === undefined) {
    return node === canonicalNode;
  }
  const [constraint, canonicalConstraint] = [
    checker.getTypeFromTypeNode(node),
    checker.getTypeFromTypeNode(canonicalNode),
  ];
  if (!isInstantiated(duplicate) && !isInstantiated(canonical)) {
    return comparison.isSame(constraint, canonicalConstraint);
  }
  // What is written speaks of type parameters that have arguments by now.
  return constraint.isTypeParameter() || canonicalConstraint.isTypeParameter()
    ? comparison.doubt('a type parameter is bound to another one')
    : areBothSame(comparison, duplicate.getConstraint(), canonical.getConstraint());
}

function isInstantiated(parameter: ts.TypeParameter): boolean {
  return getInner(parameter).target !== undefined;
}

function getDeclaration(parameter: ts.TypeParameter): ts.TypeParameterDeclaration | undefined {
  return parameter.getSymbol()?.declarations?.[0] as ts.TypeParameterDeclaration | undefined;
}
