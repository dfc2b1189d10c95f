import { findVariable } from '@typescript-eslint/utils/ast-utils';
import type { TSESLint } from '@typescript-eslint/utils';
import { findExportsObject } from './commonjs-departures.ts';
import type { DeclaredName } from './declared-name.ts';
import { getLocalNames } from './local-names.ts';
import type { NameQuery } from './name-query.ts';
import type { Departure, Local, Surface } from './surface.ts';
import { getTargetNames } from './target-names.ts';

/** Lists the names that matter which a file's top level declares; one may come up again, from another place. */
export function getSurfaceNames(surface: Surface, query: Omit<NameQuery, 'isInNamespace'>): DeclaredName[] {
  const departures = surface.departures.filter((departure) => isExport(departure, query.sourceCode));
  return [
    ...getOwnNames({ ...surface, departures }, { ...query, isInNamespace: false }),
    ...getNamespaceNames(surface, { ...query, isInNamespace: true }),
  ];
}

// A namespace at the top level counts like any other declaration there; one that is inside must leave the one around it.
function getNamespaceNames(top: Surface, query: NameQuery): DeclaredName[] {
  const names: DeclaredName[] = [];
  // Not by calls of itself: namespaces can be nested deeper than those may be.
  const rest: { readonly blocks: readonly Surface[]; readonly mustLeave: boolean }[] = [
    { blocks: [top], mustLeave: false },
  ];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { blocks, mustLeave } = next;
    const namespaces = blocks
      .flatMap((block) => block.namespaces)
      .filter((namespace) => namespace.isExported || !mustLeave);
    for (const sameName of groupBy(namespaces, ({ name }) => name).values()) {
      const surfaces = sameName.map(({ surface }) => surface);
      const merged = {
        locals: surfaces.flatMap(({ locals }) => locals),
        departures: surfaces.flatMap(({ departures }) => departures).filter(({ place }) => place.form !== 'commonjs'),
        namespaces: [],
      };
      for (const name of getOwnNames(merged, query)) names.push(name);
      rest.push({ blocks: surfaces, mustLeave: true });
    }
  }
  return names;
}

function getOwnNames({ locals, departures }: Surface, query: NameQuery): DeclaredName[] {
  const localsByName = groupBy(locals, ({ id }) => id.name);
  const byTarget = groupBy(departures, (departure) => findLocalName(departure, localsByName) ?? departure.target);
  const localNames = [...localsByName].flatMap(([name, parts]) =>
    getLocalNames(parts, byTarget.get(name) ?? [], query),
  );
  const otherNames = [...byTarget].flatMap(([target, group]) =>
    typeof target === 'string' ? [] : getTargetNames(target, group, query),
  );
  // What leaves comes first: of two declarations of one name, it is the one that others see.
  return [...localNames, ...otherNames].sort((a, b) => Number(b.exports.length > 0) - Number(a.exports.length > 0));
}

function findLocalName(
  { target, origin }: Departure,
  locals: ReadonlyMap<string, readonly Local[]>,
): string | undefined {
  return !origin && target.type === 'Identifier' && locals.has(target.name) ? target.name : undefined;
}

// `exports` and `module` are CommonJS's own, unless the file declares others.
function isExport(departure: Departure, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  if (departure.place.form !== 'commonjs') {
    return true;
  }
  const object = findExportsObject(departure.place);
  const definitions = object && findVariable(sourceCode.getScope(object), object.name)?.defs;
  return (definitions ?? []).every(({ node }) => node.type === 'VariableDeclarator' && node.parent.declare);
}

function groupBy<Key, Item>(items: readonly Item[], getKey: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = getKey(item);
    const group = groups.get(key);
    if (group) {
      group.push(item);
    } else {
      groups.set(key, [item]);
    }
  }
  return groups;
}
