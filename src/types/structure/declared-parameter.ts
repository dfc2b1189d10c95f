import type ts from 'typescript';

/** Gets the type parameter that a declaration declares: `T` in `interface A<T> {}`, `K` in `{ [K in Keys]: Value }`. */
export function getDeclaredParameter(
  checker: ts.TypeChecker,
  declaration: ts.TypeParameterDeclaration,
): ts.TypeParameter {
  const symbol = checker.getSymbolAtLocation(declaration.name);
  return symbol === undefined ? checker.getTypeAtLocation(declaration) : checker.getDeclaredTypeOfSymbol(symbol);
}
