import type ts from 'typescript';
import { symbolFlags } from '../flags.ts';
import type { ExportedSymbol } from '../find-export.ts';
import type { Comparison } from '../structure/comparison.ts';
import { listEnumDifferences } from './list-enum-differences.ts';
import { listTypeDifferences } from './list-type-differences.ts';
import { getTypeParameters, listParameterDifferences } from './list-parameter-differences.ts';
import { listValueDifferences } from './list-value-differences.ts';

/** Lists how what a duplicate declares differs from what the canonical module exports, as a type and as a value. */
export function listDifferences(
  comparison: Comparison,
  duplicate: ts.Symbol,
  canonical: ExportedSymbol,
): readonly string[] {
  const { symbol } = canonical;
  const missing = listMissingMeanings(duplicate, canonical);
  if (missing.length > 0) {
    return missing;
  }
  if (isEnum(duplicate) && isEnum(symbol)) {
    return listEnumDifferences(comparison, duplicate, symbol);
  }
  const types = isType(duplicate) ? listDeclaredDifferences(comparison, duplicate, symbol) : [];
  return isValue(duplicate) ? [...types, ...listValues(comparison, duplicate, symbol)] : types;
}

/** A class is listed as a type first; what its constructor returns is no difference of its own. */
function listValues(comparison: Comparison, duplicate: ts.Symbol, canonical: ts.Symbol): readonly string[] {
  const { checker } = comparison;
  const list = (): readonly string[] => listValueDifferences(comparison, duplicate, canonical);
  return isType(duplicate)
    ? comparison.assume(checker.getDeclaredTypeOfSymbol(duplicate), checker.getDeclaredTypeOfSymbol(canonical), list)
    : list();
}

function listMissingMeanings(duplicate: ts.Symbol, { symbol, isTypeOnly }: ExportedSymbol): readonly string[] {
  const lacksType = isType(duplicate) && !isType(symbol);
  const lacksValue = isValue(duplicate) && (!isValue(symbol) || isTypeOnly);
  return [
    ...(lacksType ? ['is a type; the canonical one is not'] : []),
    ...(lacksValue ? ['is a value; the canonical one is only a type'] : []),
    ...(isEnum(duplicate) && !isEnum(symbol) && !lacksType && !lacksValue
      ? ['is an enum; the canonical one is not']
      : []),
  ];
}

function listDeclaredDifferences(
  comparison: Comparison,
  duplicate: ts.Symbol,
  canonical: ts.Symbol,
): readonly string[] {
  const { checker } = comparison;
  const [type, canonicalType] = [
    checker.getDeclaredTypeOfSymbol(duplicate),
    checker.getDeclaredTypeOfSymbol(canonical),
  ];
  const [parameters, canonicalParameters] = [
    getTypeParameters(checker, duplicate),
    getTypeParameters(checker, canonical),
  ];
  let listed: readonly string[] = [];
  const paired = Math.min(parameters.length, canonicalParameters.length);
  comparison.pair(parameters.slice(0, paired), canonicalParameters.slice(0, paired), () => {
    const own = listParameterDifferences(comparison, parameters, canonicalParameters);
    const members = listTypeDifferences(comparison, type, canonicalType);
    listed = [...own, ...members];
    return true;
  });
  // Of what is too large to be compared TypeScript says no after a long time, whatever it is.
  const isSettled = listed.length > 0 || comparison.doubts.length > 0;
  return isSettled ? listed : listAssignability(comparison, parameters, type, canonicalType);
}

/** The last word is TypeScript's: what looks the same and can't be assigned is not the same. */
function listAssignability(
  { checker }: Comparison,
  parameters: readonly ts.Type[],
  duplicate: ts.Type,
  canonical: ts.Type,
): readonly string[] {
  if (parameters.length > 0) {
    return [];
  }
  const isAssignable =
    checker.isTypeAssignableTo(duplicate, canonical) && checker.isTypeAssignableTo(canonical, duplicate);
  return isAssignable ? [] : ['is not assignable to the canonical one and back'];
}

function isType({ flags }: ts.Symbol): boolean {
  return (flags & symbolFlags.type) !== 0;
}

function isValue({ flags }: ts.Symbol): boolean {
  return (flags & symbolFlags.value) !== 0;
}

function isEnum({ flags }: ts.Symbol): boolean {
  return (flags & symbolFlags.enum) !== 0;
}
