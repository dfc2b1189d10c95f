import type { Concept } from '../../registry/concept.ts';

const known = new WeakMap<Concept, ReadonlySet<string>>();

/** Gets the names of a concept's members, legacy and canonical. */
export function getMemberNames(concept: Concept): ReadonlySet<string> {
  const names = known.get(concept) ?? new Set([...concept.members].flat());
  known.set(concept, names);
  return names;
}
