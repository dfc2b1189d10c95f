import type ts from 'typescript';
import type { Comparison } from '../structure/comparison.ts';
import { isSameWhenDefined } from '../structure/compare-optional.ts';
import { comparePropertyTypes, isSameHiding } from '../structure/compare-properties.ts';
import { isMethod } from '../structure/compare-signatures.ts';
import { findHiding, isOptional, isReadonly } from '../structure/property-traits.ts';
import { contrast, printType, quoteCode } from './print-type.ts';

/** Lists how a property of the duplicate differs from the canonical one of that name. */
export function listPropertyDifferences(
  comparison: Comparison,
  duplicate: ts.Symbol,
  canonical: ts.Symbol,
): readonly string[] {
  const name = printName(comparison.checker, canonical);
  const traits = [
    ...describeTrait(name, 'optional', isOptional(duplicate), isOptional(canonical)),
    ...describeTrait(name, 'readonly', isReadonly(duplicate), isReadonly(canonical)),
    ...describeHiding(name, duplicate, canonical),
  ];
  return haveSameTypes(comparison, duplicate, canonical)
    ? traits
    : [...traits, describeTypes(comparison, name, duplicate, canonical)];
}

function haveSameTypes(comparison: Comparison, duplicate: ts.Symbol, canonical: ts.Symbol): boolean {
  const { checker } = comparison;
  return isOptional(duplicate) === isOptional(canonical)
    ? comparePropertyTypes(comparison, duplicate, canonical)
    : isSameWhenDefined(comparison, checker.getTypeOfSymbol(duplicate), checker.getTypeOfSymbol(canonical));
}

/** Writes the name of a property as code: `[Symbol.iterator]` for a symbol. */
export function printName(checker: ts.TypeChecker, property: ts.Symbol): string {
  return quoteCode(checker.symbolToString(property));
}

function describeTrait(name: string, trait: string, has: boolean, canonicalHas: boolean): readonly string[] {
  return has === canonicalHas ? [] : [`${name} is ${has ? '' : 'not '}${trait}`];
}

function describeHiding(name: string, duplicate: ts.Symbol, canonical: ts.Symbol): readonly string[] {
  if (isSameHiding(duplicate, canonical)) {
    return [];
  }
  const [own, canonicalOwn] = [findHiding(duplicate), findHiding(canonical)];
  // No class can stand for another one that has private members, though they be the same.
  return own === canonicalOwn
    ? [`${name} is another ${String(own)} member`]
    : [own === undefined ? `${name} is not ${String(canonicalOwn)}` : `${name} is ${own}`];
}

function describeTypes(comparison: Comparison, name: string, duplicate: ts.Symbol, canonical: ts.Symbol): string {
  const { checker } = comparison;
  const [type, canonicalType] = [checker.getTypeOfSymbol(duplicate), checker.getTypeOfSymbol(canonical)];
  const isBothOptional = isOptional(duplicate) || isOptional(canonical);
  const [text, canonicalText] = [type, canonicalType].map((it) => print(checker, it, isBothOptional)) as [
    string,
    string,
  ];
  const [method, canonicalMethod] = [isMethodType(type), isMethodType(canonicalType)];
  return text === canonicalText && method !== canonicalMethod
    ? `${name} is ${method ? '' : 'not '}a method`
    : contrast(`${name} is`, text, canonicalText);
}

/** The `undefined` of an optional property is said by its being optional. */
function print(checker: ts.TypeChecker, type: ts.Type, isOptionalProperty: boolean): string {
  return isOptionalProperty && type.isUnion()
    ? printType(checker, checker.getNonNullableType(type))
    : printType(checker, type);
}

function isMethodType(type: ts.Type): boolean {
  return type.getCallSignatures().some((signature) => isMethod(signature));
}
