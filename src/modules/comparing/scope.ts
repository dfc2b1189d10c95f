/** Where a name is looked up: types and values of one name are two things; the left of `A.B` in a type may be either. */
export type Space = 'value' | 'type' | 'any';

/** What a name that is bound inside a declaration is. */
export interface Binding {
  readonly isValue: boolean;
  readonly isType: boolean;
}

/** The names that one function, block, signature or list of type parameters binds, and what is round it. */
export interface Scope {
  readonly names: ReadonlyMap<string, Binding>;
  /** True when the names count by their place in the list and not by their spelling: type parameters. */
  readonly isByPlace: boolean;
  readonly above: Scope | undefined;
  /** Set where the names are bound round the declaration and not in it: they mean nothing anywhere else. */
  readonly owner?: string;
}

export const valueBinding: Binding = { isValue: true, isType: false };
export const typeBinding: Binding = { isValue: false, isType: true };

/** Puts names into a scope of their own below another one. */
export function addScope(
  names: ReadonlyMap<string, Binding>,
  above: Scope | undefined,
  isByPlace = false,
): Scope | undefined {
  return names.size === 0 ? above : { names, isByPlace, above };
}

/** Finds what tells a bound name from others: its spelling, or how far off and at which place it is bound. */
export function findBoundLabel(name: string, space: Space, from: Scope | undefined): string | undefined {
  let distance = 0;
  for (let scope = from; scope; scope = scope.above) {
    const binding = scope.names.get(name);
    if (binding && (space === 'any' || (space === 'value' ? binding.isValue : binding.isType))) {
      if (scope.owner !== undefined) return `${name} of ${scope.owner}`;
      return scope.isByPlace ? `bound ${distance} ${[...scope.names.keys()].indexOf(name)}` : `local ${name}`;
    }
    if (scope.isByPlace) distance += 1;
  }
  return undefined;
}
