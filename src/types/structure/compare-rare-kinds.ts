import type ts from 'typescript';
import { areAlike, areBothSame, areSame, type Comparison } from './comparison.ts';
import { compareAliases } from './compare-aliases.ts';
import { getInner, type InnerType } from './inner-types.ts';
import type { TypeKind } from './type-kind.ts';

/** Tells whether two types are the same that are computed from others: template literals, `keyof`, `T["k"]`, conditions. */
export function compareRareKinds(
  comparison: Comparison,
  kind: TypeKind,
  duplicate: ts.Type,
  canonical: ts.Type,
): boolean {
  const [left, right] = [getInner(duplicate), getInner(canonical)];
  switch (kind) {
    case 'template':
      return (
        areAlike(left.texts ?? [], right.texts ?? [], (text, canonicalText) => text === canonicalText) &&
        areSame(comparison, left.types, right.types)
      );
    case 'string mapping':
      return duplicate.symbol === canonical.symbol && areBothSame(comparison, left.type, right.type);
    case 'keyof':
      return areBothSame(comparison, left.type, right.type);
    case 'access':
      return (
        areBothSame(comparison, left.objectType, right.objectType) &&
        areBothSame(comparison, left.indexType, right.indexType)
      );
    case 'substitution':
      return (
        areBothSame(comparison, left.baseType, right.baseType) &&
        areBothSame(comparison, left.constraint, right.constraint)
      );
    default:
      return left.mapper === undefined && right.mapper === undefined
        ? compareConditions(comparison, left, right)
        : compareAliases(comparison, duplicate, canonical);
  }
}

/** Both as they are written: `A extends B ? C : D`. */
function compareConditions(comparison: Comparison, { root }: InnerType, { root: canonicalRoot }: InnerType): boolean {
  if (root === undefined || canonicalRoot === undefined) {
    return comparison.doubt('a type is of a kind that can not be compared');
  }
  const { checker } = comparison;
  return (
    root.isDistributive === canonicalRoot.isDistributive &&
    comparison.isSame(root.checkType, canonicalRoot.checkType) &&
    comparison.pair(
      root.inferTypeParameters,
      canonicalRoot.inferTypeParameters,
      () =>
        comparison.isSame(root.extendsType, canonicalRoot.extendsType) &&
        (['trueType', 'falseType'] as const).every((branch) =>
          comparison.isSame(
            checker.getTypeFromTypeNode(root.node[branch]),
            checker.getTypeFromTypeNode(canonicalRoot.node[branch]),
          ),
        ),
    )
  );
}
