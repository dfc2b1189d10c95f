import type { TSESTree } from '@typescript-eslint/utils';
import type { DeclaredName } from './declared-name.ts';
import { getExpressionKind } from './expression-kind.ts';
import { findImportedValue, type ImportedValue } from './imported-value.ts';
import { getPlace, getPublicRanges, type NameQuery } from './name-query.ts';
import { getReExports } from './re-exports.ts';
import { findOwnId, type Departure } from './surface.ts';

/** Lists the names that matter under which something leaves that no local declaration names. */
export function getTargetNames(
  target: TSESTree.Node,
  departures: readonly Departure[],
  query: NameQuery,
): DeclaredName[] {
  const ranges = getPublicRanges(departures);
  if (ranges.size === 0) {
    // Known by no other name, it goes by its own.
    const id = findOwnId(target);
    if (id) {
      ranges.set(id.name, id.range);
    }
  }
  const names = [...ranges].filter(([name]) => query.mayMatter(name));
  if (names.length === 0) {
    return [];
  }
  const value = findOrigin(departures) ?? findImportedValue(target, query.sourceCode);
  if (value) {
    return getReExports(value, departures, query);
  }
  // export { X } of what the file does not declare
  if (departures.some(({ place }) => place.form === 'list')) {
    return [];
  }
  const description: Omit<DeclaredName, 'name' | 'range'> = {
    kind: getExpressionKind(target),
    localName: undefined,
    parts: [target],
    exports: departures.map(({ place }) => place),
    place: getPlace(departures, query),
  };
  return names.map(([name, range]) => ({ name, range, ...description }));
}

function findOrigin(departures: readonly Departure[]): ImportedValue | undefined {
  const origin = departures[0]?.origin;
  return origin && { specifier: origin.specifier, path: [origin.importedName], isTypeOnly: false, isLoad: true };
}
