import type ts from 'typescript';
import { areSame, type Comparison } from './comparison.ts';

/**
 * Tells whether two types are the same by the aliases that they are written with: same declarations, same arguments.
 * It is for types that TypeScript leaves open as long as their type parameters are.
 */
export function compareAliases(comparison: Comparison, duplicate: ts.Type, canonical: ts.Type): boolean {
  const [alias, canonicalAlias] = [duplicate.aliasSymbol, canonical.aliasSymbol];
  if (alias === undefined || canonicalAlias === undefined || alias === canonicalAlias) {
    return comparison.doubt('a type depends on type parameters in a way that can not be compared');
  }
  const [declared, canonicalDeclared] = [alias, canonicalAlias].map((it) =>
    comparison.checker.getDeclaredTypeOfSymbol(it),
  );
  if (!declared || !canonicalDeclared || (declared === duplicate && canonicalDeclared === canonical)) {
    return comparison.doubt('a type depends on type parameters in a way that can not be compared');
  }
  return (
    areSame(comparison, duplicate.aliasTypeArguments, canonical.aliasTypeArguments) &&
    comparison.pair(declared.aliasTypeArguments, canonicalDeclared.aliasTypeArguments, () =>
      comparison.isSame(declared, canonicalDeclared),
    )
  );
}
