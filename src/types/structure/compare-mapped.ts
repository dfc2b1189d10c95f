import type ts from 'typescript';
import { areBothSame, type Comparison } from './comparison.ts';
import { getDeclaredParameter } from './declared-parameter.ts';
import { getInner } from './inner-types.ts';
import { compareAliases } from './compare-aliases.ts';

/** Tells whether two mapped types whose keys depend on type parameters are the same as they are written. */
export function compareMapped(comparison: Comparison, duplicate: ts.Type, canonical: ts.Type): boolean {
  const [inner, canonicalInner] = [getInner(duplicate), getInner(canonical)];
  const [node, canonicalNode] = [inner.declaration, canonicalInner.declaration] as ts.MappedTypeNode[];
  if (inner.mapper !== undefined || canonicalInner.mapper !== undefined || !node || !canonicalNode) {
    return compareAliases(comparison, duplicate, canonical);
  }
  const { checker } = comparison;
  const getType = (written: ts.TypeNode | undefined): ts.Type | undefined =>
    written && checker.getTypeFromTypeNode(written);
  return (
    getSign(node.readonlyToken) === getSign(canonicalNode.readonlyToken) &&
    getSign(node.questionToken) === getSign(canonicalNode.questionToken) &&
    areBothSame(comparison, getType(node.typeParameter.constraint), getType(canonicalNode.typeParameter.constraint)) &&
    comparison.pair(
      [getDeclaredParameter(checker, node.typeParameter)],
      [getDeclaredParameter(checker, canonicalNode.typeParameter)],
      () =>
        areBothSame(comparison, getType(node.nameType), getType(canonicalNode.nameType)) &&
        areBothSame(comparison, getType(node.type), getType(canonicalNode.type)),
    )
  );
}

/** Of `+readonly` and `-readonly` the token is the sign alone; `readonly` says what `+readonly` does. */
function getSign(token: ts.Node | undefined): '+' | '-' | undefined {
  return token && (token.getText() === '-' ? '-' : '+');
}
