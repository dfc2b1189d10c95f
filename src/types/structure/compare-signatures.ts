import type ts from 'typescript';
import { innerFlags, symbolFlags } from '../flags.ts';
import { areAlike, areBothSame, type Comparison } from './comparison.ts';
import { isSameWhenDefined } from './compare-optional.ts';
import { compareTypeParameters } from './compare-type-parameters.ts';
import type { InnerSignature } from './inner-types.ts';
import { hasModifier } from './property-traits.ts';

/** Tells whether two functions, methods or constructors take and return the same. */
export function compareSignatures(comparison: Comparison, duplicate: ts.Signature, canonical: ts.Signature): boolean {
  return withSignatures(
    comparison,
    duplicate,
    canonical,
    () =>
      compareTypeParameters(comparison, duplicate.typeParameters, canonical.typeParameters) &&
      isSameForm(duplicate, canonical) &&
      compareParameters(comparison, duplicate, canonical) &&
      compareReturns(comparison, duplicate, canonical),
  );
}

/** Asks a question in which the type parameters of one signature stand for those of the other. */
export function withSignatures(
  comparison: Comparison,
  duplicate: ts.Signature,
  canonical: ts.Signature,
  ask: () => boolean,
): boolean {
  return duplicate === canonical || comparison.pair(duplicate.typeParameters, canonical.typeParameters, ask);
}

/** Tells whether two signatures take the same parameters; their names mean nothing. */
export function compareParameters(comparison: Comparison, duplicate: ts.Signature, canonical: ts.Signature): boolean {
  const { checker } = comparison;
  const [left, right] = [duplicate as InnerSignature, canonical as InnerSignature].map(({ thisParameter }) =>
    thisParameter === undefined ? undefined : checker.getTypeOfSymbol(thisParameter),
  );
  return (
    (duplicate as InnerSignature).minArgumentCount === (canonical as InnerSignature).minArgumentCount &&
    areBothSame(comparison, left, right) &&
    areAlike(
      duplicate.parameters,
      canonical.parameters,
      (parameter, canonicalParameter) =>
        isRest(parameter) === isRest(canonicalParameter) && compareParameter(comparison, parameter, canonicalParameter),
    )
  );
}

/** Tells whether two signatures return the same, and prove the same about what they take: `x is string`. */
export function compareReturns(comparison: Comparison, duplicate: ts.Signature, canonical: ts.Signature): boolean {
  const { checker } = comparison;
  const predicate = checker.getTypePredicateOfSignature(duplicate);
  const canonicalPredicate = checker.getTypePredicateOfSignature(canonical);
  return (
    predicate?.kind === canonicalPredicate?.kind &&
    predicate?.parameterIndex === canonicalPredicate?.parameterIndex &&
    areBothSame(comparison, predicate?.type, canonicalPredicate?.type) &&
    comparison.isSame(checker.getReturnTypeOfSignature(duplicate), checker.getReturnTypeOfSignature(canonical))
  );
}

/** Tells whether a signature is a method's, whose parameters TypeScript checks more loosely than a function's. */
export function isMethod(signature: ts.Signature): boolean {
  const { symbol } = (signature.declaration ?? {}) as { readonly symbol?: ts.Symbol };
  return ((symbol?.flags ?? 0) & (symbolFlags.method | symbolFlags.constructor)) !== 0;
}

function isSameForm(duplicate: ts.Signature, canonical: ts.Signature): boolean {
  const [flags, canonicalFlags] = [duplicate as InnerSignature, canonical as InnerSignature].map(
    (signature) => (signature.flags ?? 0) & innerFlags.restOrAbstract,
  );
  return (
    flags === canonicalFlags &&
    isMethod(duplicate) === isMethod(canonical) &&
    // A class with a hidden constructor is made, or extended, by itself alone.
    [duplicate, canonical].every(
      ({ declaration }) => !hasModifier(declaration, 'private') && !hasModifier(declaration, 'protected'),
    )
  );
}

/** `a = 1` is a number inside of the function, `a?: number` may be undefined there: callers see one thing. */
function compareParameter(comparison: Comparison, duplicate: ts.Symbol, canonical: ts.Symbol): boolean {
  const { checker } = comparison;
  const [type, canonicalType] = [checker.getTypeOfSymbol(duplicate), checker.getTypeOfSymbol(canonical)];
  if (hasInitializer(duplicate) === hasInitializer(canonical)) {
    return comparison.isSame(type, canonicalType);
  }
  return isSameWhenDefined(comparison, type, canonicalType);
}

function hasInitializer(parameter: ts.Symbol): boolean {
  return (parameter.valueDeclaration as Partial<ts.ParameterDeclaration> | undefined)?.initializer !== undefined;
}

function isRest(parameter: ts.Symbol): boolean {
  return (parameter.valueDeclaration as Partial<ts.ParameterDeclaration> | undefined)?.dotDotDotToken !== undefined;
}
