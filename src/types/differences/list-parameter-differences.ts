import type ts from 'typescript';
import type { Comparison } from '../structure/comparison.ts';
import { compareTypeParameters } from '../structure/compare-type-parameters.ts';
import { getDeclaredParameter } from '../structure/declared-parameter.ts';
import { contrast, quoteCode } from './print-type.ts';

/** Gets the type parameters of a declared type, in their order. */
export function getTypeParameters(checker: ts.TypeChecker, symbol: ts.Symbol): readonly ts.TypeParameter[] {
  const written = (symbol.declarations ?? [])
    .map((declaration) => (declaration as Partial<ts.InterfaceDeclaration>).typeParameters ?? [])
    .find((parameters) => parameters.length > 0);
  if (written !== undefined) {
    return written.map((parameter) => getDeclaredParameter(checker, parameter));
  }
  // JavaScript: a `@template` tag.
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  const own = type.aliasSymbol === symbol ? type.aliasTypeArguments : undefined;
  return (own ?? []).filter((parameter): parameter is ts.TypeParameter => parameter.isTypeParameter());
}

/** Lists how the type parameters of two declarations, already paired, differ: names mean nothing, number and bounds do. */
export function listParameterDifferences(
  comparison: Comparison,
  duplicates: readonly ts.TypeParameter[],
  canonicals: readonly ts.TypeParameter[],
): readonly string[] {
  if (duplicates.length === 0 || canonicals.length === 0) {
    return [
      ...(canonicals.length === 0 ? [] : [`lacks type parameters ${print(canonicals)}`]),
      ...(duplicates.length === 0 ? [] : [`adds type parameters ${print(duplicates)}`]),
    ];
  }
  return compareTypeParameters(comparison, duplicates, canonicals)
    ? []
    : [contrast('has type parameters', print(duplicates), print(canonicals))];
}

function print(parameters: readonly ts.TypeParameter[]): string {
  const written = parameters.map(({ symbol }) => symbol.declarations?.[0]?.getText() ?? symbol.name);
  return quoteCode(`<${written.join(', ')}>`);
}
