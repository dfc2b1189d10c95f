import type { Range } from '../module-reference.ts';
import type { DeclaredKind, DeclaredName } from './declared-name.ts';
import { findBoundValue, type ImportedValue } from './imported-value.ts';
import { getPlace, getPublicRanges, type NameQuery } from './name-query.ts';
import { getReExports, isRenamed } from './re-exports.ts';
import type { Departure, Local } from './surface.ts';

/** Lists the names that matter by which a local declaration, in one part or several, is known. */
export function getLocalNames(
  locals: readonly Local[],
  departures: readonly Departure[],
  query: NameQuery,
): DeclaredName[] {
  const [first] = locals;
  const main = findMainPart(locals);
  if (!first || !main) {
    return [];
  }
  const localName = first.id.name;
  const ranges = getPublicRanges(departures);
  // What leaves under other names alone is none of the file's declarations of its local name.
  if (ranges.size === 0 ? !query.isInNamespace : ranges.has(localName)) {
    ranges.set(localName, getNameRange(first, query));
  }
  const names = [...ranges].filter(([name]) => query.mayMatter(name));
  if (names.length === 0) {
    return [];
  }
  const value = findBoundValue(main.id, main.part, query.sourceCode);
  const isForwarded = value !== undefined && locals.every((local) => isSame(local, value, query));
  if (isForwarded && value.isLoad) {
    return getReExports(value, departures, query, main);
  }
  const description: Omit<DeclaredName, 'name' | 'range'> = {
    ...describeValue(main.kind, value, isForwarded),
    localName,
    parts: [...new Set(locals.map(({ part }) => part))],
    exports: departures.map(({ place }) => place),
    place: getPlace(departures, query),
  };
  return names
    .filter(([name]) => !isForwarded || isRenamed(value, name))
    .map(([name, range]) => ({ name, range, ...description }));
}

/** The first part that is there at run time, or else the first that declares something. */
function findMainPart(locals: readonly Local[]): (Local & { readonly kind: DeclaredKind }) | undefined {
  const parts = locals.filter((local) => local.kind !== undefined) as (Local & { readonly kind: DeclaredKind })[];
  return parts.find(({ kind }) => kind !== 'interface' && kind !== 'type') ?? parts[0];
}

function isSame({ id, part }: Local, value: ImportedValue, { sourceCode }: NameQuery): boolean {
  const other = findBoundValue(id, part, sourceCode);
  return other?.specifier === value.specifier && other.path.join('\n') === value.path.join('\n');
}

function describeValue(
  kind: DeclaredKind,
  value: ImportedValue | undefined,
  isForwarded: boolean,
): Pick<DeclaredName, 'kind' | 'origin'> {
  const [importedName] = value?.path ?? [];
  if (!isForwarded || !value || importedName === undefined || value.path.length > 1) {
    return { kind };
  }
  return { kind: kind === 'type' ? kind : 'alias', origin: { specifier: value.specifier, importedName } };
}

// The name alone: the range of `name: Type` ends with the type.
function getNameRange({ id }: Local, { sourceCode }: NameQuery): Range {
  return sourceCode.getFirstToken(id)?.range ?? id.range;
}
