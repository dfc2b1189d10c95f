import type ts from 'typescript';
import { symbolFlags } from '../flags.ts';
import type { Comparison } from '../structure/comparison.ts';
import { quoteCode } from './print-type.ts';

/** Lists how an enum differs from the canonical one: its members, and their values. */
export function listEnumDifferences(
  comparison: Comparison,
  duplicate: ts.Symbol,
  canonical: ts.Symbol,
): readonly string[] {
  const [own, canonicalOwn] = [getMembers(duplicate), getMembers(canonical)];
  const isConst = (duplicate.flags & symbolFlags.constEnum) !== 0;
  const isCanonicalConst = (canonical.flags & symbolFlags.constEnum) !== 0;
  const added = [...own.keys()].filter((name) => !canonicalOwn.has(name));
  return [
    ...(isConst === isCanonicalConst ? [] : [`is ${isConst ? '' : 'not '}a const enum`]),
    ...[...canonicalOwn].flatMap(([name, member]) => {
      const match = own.get(name);
      return match === undefined ? [`lacks ${quoteCode(name)}`] : listValueDifferences(comparison, match, member);
    }),
    ...added.map((name) => `adds ${quoteCode(name)}`),
  ];
}

function getMembers(symbol: ts.Symbol): ReadonlyMap<string, ts.Symbol> {
  const members = [...(symbol.exports?.values() ?? [])].filter(({ flags }) => (flags & symbolFlags.enumMember) !== 0);
  return new Map(members.map((member) => [member.name, member]));
}

function listValueDifferences(comparison: Comparison, duplicate: ts.Symbol, canonical: ts.Symbol): readonly string[] {
  const [value, canonicalValue] = [duplicate, canonical].map(({ valueDeclaration }) =>
    comparison.checker.getConstantValue(valueDeclaration as ts.EnumMember),
  );
  if (value === undefined && canonicalValue === undefined) {
    comparison.doubt(`the value of \`${canonical.name}\` is known only when the program runs`);
  }
  return value === canonicalValue
    ? []
    : [`\`${canonical.name}\` is ${printValue(value)}, not ${printValue(canonicalValue)}`];
}

function printValue(value: string | number | undefined): string {
  return value === undefined ? 'computed' : quoteCode(JSON.stringify(value));
}
