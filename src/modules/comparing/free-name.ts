import { findBoundLabel, type Space } from './scope.ts';
import type { FreeName, Shape, View } from './shape.ts';

/** Gets the shape of a name; `space` says whether types or values are meant. */
export function getName(name: string, space: Space, use: FreeName['use'], view: View): Shape {
  const bound = findBoundLabel(name, space, view.scope);
  if (bound !== undefined) return { label: bound, parts: [] };
  return { label: 'free', parts: [], free: { module: view.module, name, space, use } };
}

/** Gets the shape of what is taken from a module without an import; `*` is the module itself. */
export function getLoaded(specifier: string, name: string, use: FreeName['use'], view: View): Shape {
  return { label: 'free', parts: [], free: { module: view.module, name, space: 'any', use, specifier } };
}
