import type ts from 'typescript';

/** A comparison of two declarations under way. The first of two is always of the duplicate, the second of the canonical one. */
export interface Comparison {
  readonly checker: ts.TypeChecker;
  /** Why the comparison could not be finished; the first reason counts. */
  readonly doubts: readonly string[];
  /** Notes a doubt and lets the comparison go on, as if there were no difference. */
  doubt(reason: string): true;
  /** Tells whether one type can stand for the other in every use. */
  isSame(duplicate: ts.Type, canonical: ts.Type): boolean;
  /** Asks a question in which two types count as the same: the ones whose members are being listed. */
  assume<Answer>(duplicate: ts.Type, canonical: ts.Type, ask: () => Answer): Answer;
  /** Asks a question in which the type parameters of one list stand for those of the other, in their order. */
  pair(
    duplicate: readonly ts.Type[] | undefined,
    canonical: readonly ts.Type[] | undefined,
    ask: () => boolean,
  ): boolean;
}

/** Tells whether two lists are as long as each other and hold the same types, in the same order. */
export function areSame(
  comparison: Comparison,
  duplicates: readonly ts.Type[] = [],
  canonicals: readonly ts.Type[] = [],
): boolean {
  return areAlike(duplicates, canonicals, (duplicate, canonical) => comparison.isSame(duplicate, canonical));
}

/** Tells whether two lists are as long as each other and alike, in the same order. */
export function areAlike<Item>(
  duplicates: readonly Item[],
  canonicals: readonly Item[],
  isAlike: (duplicate: Item, canonical: Item) => boolean,
): boolean {
  return (
    duplicates.length === canonicals.length &&
    duplicates.every((duplicate, index) => {
      const canonical = canonicals[index];
      return canonical !== undefined && isAlike(duplicate, canonical);
    })
  );
}

/** Tells whether two types that may be absent are both absent, or the same. */
export function areBothSame(
  comparison: Comparison,
  duplicate: ts.Type | undefined,
  canonical: ts.Type | undefined,
): boolean {
  return duplicate === undefined || canonical === undefined
    ? duplicate === canonical
    : comparison.isSame(duplicate, canonical);
}

/** Gets the items of each list that have no equal in the other one, whatever the order. */
export function getUnmatched<Item>(
  duplicates: readonly Item[],
  canonicals: readonly Item[],
  isAlike: (duplicate: Item, canonical: Item) => boolean,
): { readonly added: readonly Item[]; readonly lacking: readonly Item[] } {
  const lacking = new Set(canonicals);
  const further = duplicates.filter((item) => !(lacking.has(item) && isAlike(item, item) && lacking.delete(item)));
  const added = further.filter((item) => {
    const match = [...lacking].find((candidate) => isAlike(item, candidate));
    return match === undefined || !lacking.delete(match);
  });
  return { added, lacking: [...lacking] };
}
