import type ts from 'typescript';
import { getUnmatched, type Comparison } from '../structure/comparison.ts';
import {
  compareParameters,
  compareReturns,
  compareSignatures,
  withSignatures,
} from '../structure/compare-signatures.ts';
import { contrast, printType, quoteCode } from './print-type.ts';

/** Lists how what can be called, or constructed, differs: parameters and result of one signature, or whole overloads. */
export function listSignatureDifferences(
  comparison: Comparison,
  duplicates: readonly ts.Signature[],
  canonicals: readonly ts.Signature[],
  prefix: '' | 'new ',
): readonly string[] {
  const [duplicate, canonical] = [duplicates[0], canonicals[0]];
  if (duplicate && canonical && duplicates.length === 1 && canonicals.length === 1) {
    return compareSignatures(comparison, duplicate, canonical) ? [] : listSingle(comparison, duplicate, canonical);
  }
  const print = (signature: ts.Signature): string =>
    quoteCode(prefix + comparison.checker.signatureToString(signature));
  const isAlike = (left: ts.Signature, right: ts.Signature): boolean => compareSignatures(comparison, left, right);
  const { added, lacking } = getUnmatched(duplicates, canonicals, isAlike);
  const isInOrder = added.length > 0 || duplicates.every((it, index) => isAlike(it, canonicals[index] ?? it));
  return [
    ...lacking.map((signature) => `lacks ${print(signature)}`),
    ...added.map((signature) => `adds ${print(signature)}`),
    ...(isInOrder ? [] : ['has its overloads in another order']),
  ];
}

function listSingle(comparison: Comparison, duplicate: ts.Signature, canonical: ts.Signature): readonly string[] {
  const { checker } = comparison;
  const [takes, canonicalTakes] = [printParameters(checker, duplicate), printParameters(checker, canonical)];
  const [returned, canonicalReturned] = [printReturn(checker, duplicate), printReturn(checker, canonical)];
  const takesSame = withSignatures(comparison, duplicate, canonical, () =>
    compareParameters(comparison, duplicate, canonical),
  );
  const returnsSame = withSignatures(comparison, duplicate, canonical, () =>
    compareReturns(comparison, duplicate, canonical),
  );
  return [
    // What is left are type parameters, or the way in which it is declared.
    ...(takesSame && !returnsSame ? [] : [contrast('takes', takes, canonicalTakes)]),
    ...(returnsSame ? [] : [contrast('returns', returned, canonicalReturned)]),
  ];
}

function printParameters(checker: ts.TypeChecker, signature: ts.Signature): string {
  const names = (signature.typeParameters ?? []).map((parameter) => parameter.symbol.name).join(', ');
  const parameters = signature.parameters.map((parameter) => {
    const { dotDotDotToken, questionToken, initializer } = (parameter.valueDeclaration ??
      {}) as Partial<ts.ParameterDeclaration>;
    const type = checker.getTypeOfSymbol(parameter);
    const isOptional = questionToken !== undefined || initializer !== undefined;
    const text = checker.typeToString(isOptional ? checker.getNonNullableType(type) : type);
    return `${dotDotDotToken ? '...' : ''}${parameter.name}${isOptional ? '?' : ''}: ${text}`;
  });
  return quoteCode(`${names === '' ? '' : `<${names}>`}(${parameters.join(', ')})`);
}

function printReturn(checker: ts.TypeChecker, signature: ts.Signature): string {
  const predicate = checker.getTypePredicateOfSignature(signature);
  return predicate === undefined
    ? printType(checker, checker.getReturnTypeOfSignature(signature))
    : quoteCode(checker.typePredicateToString(predicate));
}
