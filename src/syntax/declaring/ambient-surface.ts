import type { TSESTree } from '@typescript-eslint/utils';
import { getDeclaredDeparture } from './export-departures.ts';
import type { Surface } from './surface.ts';

/** Gets the surface of a namespace that only describes: all that stands there leaves, unless a list says what does. */
export function getAmbientSurface(surface: Surface, statements: readonly TSESTree.Node[]): Surface {
  if (statements.some(isExportList)) {
    return surface;
  }
  const exported = new Set(surface.departures.map(({ target }) => target));
  const implied = surface.locals.filter(({ id }) => !exported.has(id));
  return {
    locals: surface.locals,
    departures: [...surface.departures, ...implied.map(({ id, part }) => getDeclaredDeparture(id, part, part))],
    namespaces: surface.namespaces.map((namespace) => ({ ...namespace, isExported: true })),
  };
}

function isExportList(node: TSESTree.Node): boolean {
  return node.type === 'TSExportAssignment' || (node.type === 'ExportNamedDeclaration' && !node.declaration);
}
