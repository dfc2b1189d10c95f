import type { ParserServicesWithTypeInformation, TSESTree } from '@typescript-eslint/utils';
import type ts from 'typescript';
import { listDifferences } from './differences/list-differences.ts';
import { findExport } from './find-export.ts';
import { findSourceFile } from './find-source-file.ts';
import { symbolFlags } from './flags.ts';
import { makeComparison } from './structure/make-comparison.ts';
import { getTypeKind } from './structure/type-kind.ts';

/** Whether one declared type can stand for another one; `differences` are never none. */
export type TypeComparison =
  | { readonly verdict: 'equivalent' }
  | { readonly verdict: 'different'; readonly differences: readonly string[] }
  | { readonly verdict: 'unknown'; readonly reason: string };

/**
 * Compares what a duplicate declares with what the canonical module exports, by what TypeScript knows of both: equivalent
 * are types that can be swapped in every use. Of classes, functions and constants it says nothing about what they do.
 *
 * @param node a declaration of the duplicate: an interface, a type alias, a class, an enum, a function, a variable.
 * @param canonicalFile absolute posix path.
 * @returns undefined when one of the two is not part of the TypeScript program, so that it has no say.
 */
export function compareTypes(
  node: TSESTree.Node,
  canonicalFile: string,
  exportName: string,
  services: ParserServicesWithTypeInformation,
): TypeComparison | undefined {
  try {
    return compareDeclared(node, canonicalFile, exportName, services);
  } catch {
    // A program that is being edited can make TypeScript itself fail.
    return unknown('TypeScript could not compare them');
  }
}

function compareDeclared(
  node: TSESTree.Node,
  canonicalFile: string,
  exportName: string,
  services: ParserServicesWithTypeInformation,
): TypeComparison | undefined {
  const checker = services.program.getTypeChecker();
  const duplicate = findDeclaredSymbol(node, services);
  const file = findSourceFile(services.program, canonicalFile);
  if (duplicate === undefined || file === undefined) {
    return undefined;
  }
  const canonical = findExport(checker, file, exportName);
  if (canonical === undefined) {
    return unknown(`TypeScript finds no export \`${exportName}\` in the canonical module`);
  }
  return (
    findObstacle(checker, duplicate, canonical.symbol) ??
    settle(makeComparison(checker), (comparison) => listDifferences(comparison, duplicate, canonical))
  );
}

function settle(
  comparison: ReturnType<typeof makeComparison>,
  list: (comparison: ReturnType<typeof makeComparison>) => readonly string[],
): TypeComparison {
  const differences = [...new Set(list(comparison))];
  const [doubt] = comparison.doubts;
  if (differences.length > 0) {
    return { verdict: 'different', differences };
  }
  return doubt === undefined ? { verdict: 'equivalent' } : unknown(doubt);
}

function findDeclaredSymbol(node: TSESTree.Node, services: ParserServicesWithTypeInformation): ts.Symbol | undefined {
  const { id } = node as { readonly id?: TSESTree.Node | null };
  return id ? services.getSymbolAtLocation(id) : services.getTypeAtLocation(node).getSymbol();
}

function findObstacle(checker: ts.TypeChecker, duplicate: ts.Symbol, canonical: ts.Symbol): TypeComparison | undefined {
  if ([duplicate, canonical].some((symbol) => isUnknown(checker, symbol))) {
    return unknown('TypeScript knows nothing about one of the two types');
  }
  if ((duplicate.flags & symbolFlags.module) !== 0) {
    // What a namespace declares besides is not compared.
    return unknown('the declaration is merged with a namespace');
  }
  const files = new Set((duplicate.declarations ?? []).map((declaration) => declaration.getSourceFile()));
  // declare module "./duplicate" { interface A { … } }
  return files.size > 1 ? unknown('another file adds to the declaration') : undefined;
}

function isUnknown(checker: ts.TypeChecker, symbol: ts.Symbol): boolean {
  const types = [
    ...((symbol.flags & symbolFlags.type) === 0 ? [] : [checker.getDeclaredTypeOfSymbol(symbol)]),
    ...((symbol.flags & symbolFlags.value) === 0 ? [] : [checker.getTypeOfSymbol(symbol)]),
  ];
  return types.length === 0 || types.some((type) => ['any', 'unresolved'].includes(getTypeKind(type)));
}

function unknown(reason: string): TypeComparison {
  return { verdict: 'unknown', reason };
}
