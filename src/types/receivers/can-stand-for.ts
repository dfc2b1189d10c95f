import type ts from 'typescript';
import { symbolFlags } from '../flags.ts';
import type { InnerSignature } from '../structure/inner-types.ts';
import { isReference } from '../structure/type-kind.ts';
import { makeComparison } from '../structure/make-comparison.ts';
import { findHiding, isOptional } from '../structure/property-traits.ts';
import { isOpaque } from './receiver-parts.ts';

/** Tells whether a member can be read in the place of another one, which may not be there: it holds the same. */
export function canStandFor(checker: ts.TypeChecker, canonical: ts.Symbol, legacy: ts.Symbol | undefined): boolean {
  if (!isReadable(canonical)) {
    return false;
  }
  if (legacy === undefined) {
    return findHiding(canonical) === undefined;
  }
  return (
    findHiding(canonical) === findHiding(legacy) &&
    isOptional(canonical) === isOptional(legacy) &&
    isSame(checker, getTyped(checker, canonical), getTyped(checker, legacy))
  );
}

/** A type, and whether somebody wrote it down. */
interface Typed {
  readonly type: ts.Type;
  readonly isWritten: boolean;
}

function isReadable({ flags }: ts.Symbol): boolean {
  return (flags & symbolFlags.setAccessor) === 0 || (flags & symbolFlags.getAccessor) !== 0;
}

function getTyped(checker: ts.TypeChecker, symbol: ts.Symbol): Typed {
  const { type } = (symbol.valueDeclaration ?? {}) as { readonly type?: ts.Node };
  return { type: checker.getTypeOfSymbol(symbol), isWritten: type !== undefined };
}

function isSame(checker: ts.TypeChecker, canonical: Typed, legacy: Typed): boolean {
  // Of `any` only the same written down twice says that both hold the same.
  if (isVague(checker, canonical.type) || isVague(checker, legacy.type)) {
    return canonical.type === legacy.type && canonical.isWritten && legacy.isWritten;
  }
  return isSameType(checker, canonical.type, legacy.type) || isSameCall(checker, canonical.type, legacy.type);
}

function isVague(checker: ts.TypeChecker, type: ts.Type, depth = 3): boolean {
  const parts = type.isUnionOrIntersection() ? type.types : isReference(type) ? checker.getTypeArguments(type) : [];
  return isOpaque(type) || (depth > 0 && parts.some((part) => part !== type && isVague(checker, part, depth - 1)));
}

function isSameType(checker: ts.TypeChecker, canonical: ts.Type, legacy: ts.Type): boolean {
  if (canonical === legacy) {
    return true;
  }
  const comparison = makeComparison(checker);
  return comparison.isSame(legacy, canonical) && comparison.doubts.length === 0;
}

/** A method that can be called as the legacy one is, and gives back the same: it may take more, if it need not. */
function isSameCall(checker: ts.TypeChecker, canonical: ts.Type, legacy: ts.Type): boolean {
  const signatures = findCalls(checker, canonical, legacy);
  if (signatures === undefined) {
    return false;
  }
  const [canonicalCall, legacyCall] = signatures;
  const [taken, given] = [canonicalCall.parameters, legacyCall.parameters];
  return (
    getLeast(canonicalCall) <= getLeast(legacyCall) &&
    given.every((parameter, index) => takes(checker, taken[index], parameter)) &&
    isSame(checker, getResult(canonicalCall), getResult(legacyCall))
  );
}

/** Finds the one signature of each, which takes no more than parameters and says no more than what it gives back. */
function findCalls(
  checker: ts.TypeChecker,
  canonical: ts.Type,
  legacy: ts.Type,
): readonly [ts.Signature, ts.Signature] | undefined {
  const [[first, ...others], [second, ...further]] = [canonical.getCallSignatures(), legacy.getCallSignatures()];
  return first && second && others.length + further.length === 0 && isPlain(checker, first) && isPlain(checker, second)
    ? [first, second]
    : undefined;
}

/** Tells whether a signature has neither type parameters, nor a rest, nor a `this` that it asks for, nor proves anything. */
function isPlain(checker: ts.TypeChecker, signature: ts.Signature): boolean {
  return (
    signature.typeParameters === undefined &&
    (signature as InnerSignature).thisParameter === undefined &&
    checker.getTypePredicateOfSignature(signature) === undefined &&
    !hasRest(signature)
  );
}

function hasRest({ parameters }: ts.Signature): boolean {
  const { dotDotDotToken } = (parameters.at(-1)?.valueDeclaration ?? {}) as { readonly dotDotDotToken?: ts.Node };
  return dotDotDotToken !== undefined;
}

function takes(checker: ts.TypeChecker, taken: ts.Symbol | undefined, given: ts.Symbol): boolean {
  if (taken === undefined) {
    return false;
  }
  const [to, from] = [getTyped(checker, taken), getTyped(checker, given)];
  return isVague(checker, to.type) || isVague(checker, from.type)
    ? isSame(checker, to, from)
    : checker.isTypeAssignableTo(from.type, to.type);
}

function getLeast({ parameters }: ts.Signature): number {
  return parameters.filter(({ valueDeclaration }) => {
    const { questionToken, initializer } = (valueDeclaration ?? {}) as Partial<ts.ParameterDeclaration>;
    return questionToken === undefined && initializer === undefined;
  }).length;
}

function getResult(signature: ts.Signature): Typed {
  return { type: signature.getReturnType(), isWritten: signature.declaration?.type !== undefined };
}
