import type ts from 'typescript';
import { getUnmatched, type Comparison } from '../structure/comparison.ts';
import { getThisOrSelf } from '../structure/compare-members.ts';
import { listPropertyDifferences, printName } from './list-property-differences.ts';
import { listSignatureDifferences } from './list-signature-differences.ts';
import { contrast, printType, quoteCode } from './print-type.ts';

/** Lists how the members of two types differ: what is missing or other in the canonical order, then what is added. */
export function listMemberDifferences(
  comparison: Comparison,
  duplicate: ts.Type,
  canonical: ts.Type,
): readonly string[] {
  return [
    ...listSignatureDifferences(comparison, duplicate.getCallSignatures(), canonical.getCallSignatures(), ''),
    ...listSignatureDifferences(
      comparison,
      duplicate.getConstructSignatures(),
      canonical.getConstructSignatures(),
      'new ',
    ),
    ...listIndexDifferences(comparison, duplicate, canonical),
    ...listAllPropertyDifferences(comparison, duplicate, canonical),
  ];
}

/** Lists how the properties of two types differ. */
export function listAllPropertyDifferences(
  comparison: Comparison,
  duplicate: ts.Type,
  canonical: ts.Type,
  isListed: (name: string) => boolean = () => true,
): readonly string[] {
  const { checker } = comparison;
  const [own, canonicalOwn] = [duplicate, canonical].map(
    (type) =>
      new Map(
        checker
          .getPropertiesOfType(getThisOrSelf(type))
          .filter(({ name }) => isListed(name))
          .map((property) => [getKey(property), property]),
      ),
  ) as [Map<string, ts.Symbol>, Map<string, ts.Symbol>];
  const added = [...own].filter(([key]) => !canonicalOwn.has(key));
  return [
    ...[...canonicalOwn].flatMap(([key, property]) => {
      const match = own.get(key);
      return match === undefined
        ? [`lacks ${printName(checker, property)}`]
        : listPropertyDifferences(comparison, match, property);
    }),
    ...added.map(([, property]) => `adds ${printName(checker, property)}`),
  ];
}

/** `#a` of one class and `#a` of another have two names. */
function getKey({ escapedName }: ts.Symbol): string {
  return String(escapedName).replace(/^__#\d+@/u, '');
}

function listIndexDifferences(comparison: Comparison, duplicate: ts.Type, canonical: ts.Type): readonly string[] {
  const { checker } = comparison;
  const [own, canonicalOwn] = [checker.getIndexInfosOfType(duplicate), checker.getIndexInfosOfType(canonical)];
  const hasSameKey = (left: ts.IndexInfo, right: ts.IndexInfo): boolean =>
    comparison.isSame(left.keyType, right.keyType);
  const print = ({ keyType }: ts.IndexInfo): string => quoteCode(`[key: ${checker.typeToString(keyType)}]`);
  return [
    ...canonicalOwn.flatMap((info) => {
      const match = own.find((it) => hasSameKey(it, info));
      return match === undefined
        ? [`lacks ${print(info)}`]
        : [
            ...(match.isReadonly === info.isReadonly
              ? []
              : [`${print(info)} is ${match.isReadonly ? '' : 'not '}readonly`]),
            ...(comparison.isSame(match.type, info.type)
              ? []
              : [contrast(`${print(info)} is`, printType(checker, match.type), printType(checker, info.type))]),
          ];
    }),
    ...getUnmatched(own, canonicalOwn, hasSameKey).added.map((info) => `adds ${print(info)}`),
  ];
}
