import type { TSESTree } from '@typescript-eslint/utils';
import type { DeclaredName, ExportPlace } from './declared-name.ts';
import type { ImportedValue } from './imported-value.ts';
import { getPlace, type NameQuery } from './name-query.ts';
import type { Departure, Local } from './surface.ts';

/** Tells whether a name is a new one for what it stands for; under its own name, or as a whole module, it is only passed on. */
export function isRenamed({ path }: ImportedValue, name: string): boolean {
  return path.length > 0 && path.at(-1) !== name;
}

/**
 * Lists the names that matter by which a file passes on what another module offers under another name.
 *
 * @param local what binds it in between: `const { A: B } = require("m"); exports.X = B`.
 */
export function getReExports(
  value: ImportedValue,
  departures: readonly Departure[],
  query: NameQuery,
  local?: Local,
): DeclaredName[] {
  return departures
    .filter(({ name }) => name !== 'default' && query.mayMatter(name) && isRenamed(value, name))
    .map((departure) => describe(value, departure, query, local));
}

function describe(
  { specifier, path, isTypeOnly }: ImportedValue,
  { name, range, place, target }: Departure,
  query: NameQuery,
  local: Local | undefined,
): DeclaredName {
  const [importedName] = path;
  const hasOrigin = importedName !== undefined && path.length === 1;
  const localId = local?.id ?? target;
  return {
    name,
    range,
    kind: hasOrigin ? 're-export' : 'alias',
    localName: localId.type === 'Identifier' ? localId.name : undefined,
    parts: [getPart(place, target, local)],
    exports: [{ ...place, isTypeOnly: place.isTypeOnly || isTypeOnly }],
    place: getPlace([{ name, range, place, target }], query),
    ...(hasOrigin ? { origin: { specifier, importedName } } : {}),
  };
}

function getPart({ form, node }: ExportPlace, target: TSESTree.Node, local: Local | undefined): TSESTree.Node {
  if (form === 'list') {
    return node;
  }
  return form === 'statement' && local ? local.part : target;
}
