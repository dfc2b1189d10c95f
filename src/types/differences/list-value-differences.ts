import type ts from 'typescript';
import { symbolFlags } from '../flags.ts';
import type { Comparison } from '../structure/comparison.ts';
import { listAllPropertyDifferences } from './list-member-differences.ts';
import { listSignatureDifferences } from './list-signature-differences.ts';
import { listTypeDifferences } from './list-type-differences.ts';

/** Lists how a value of the duplicate differs from the canonical one: a constructor, a function, a constant. */
export function listValueDifferences(
  comparison: Comparison,
  duplicate: ts.Symbol,
  canonical: ts.Symbol,
): readonly string[] {
  const { checker } = comparison;
  const [type, canonicalType] = [checker.getTypeOfSymbol(duplicate), checker.getTypeOfSymbol(canonical)];
  const isClass = [duplicate, canonical].some(({ flags }) => (flags & symbolFlags.class) !== 0);
  return isClass
    ? listStaticDifferences(comparison, type, canonicalType)
    : listTypeDifferences(comparison, type, canonicalType);
}

function listStaticDifferences(comparison: Comparison, duplicate: ts.Type, canonical: ts.Type): readonly string[] {
  const [made, canonicalMade] = [duplicate.getConstructSignatures(), canonical.getConstructSignatures()];
  const [called, canonicalCalled] = [duplicate.getCallSignatures(), canonical.getCallSignatures()];
  // Every class has a `prototype`, of the type that is compared anyway.
  const statics = listAllPropertyDifferences(comparison, duplicate, canonical, (name) => name !== 'prototype');
  return [
    ...listSignatureDifferences(comparison, made, canonicalMade, 'new '),
    ...listSignatureDifferences(comparison, called, canonicalCalled, ''),
    ...statics.map((difference) => difference.replace(/^(?:lacks |adds )?/u, (verb) => `${verb}static `)),
  ];
}
