import type { TSESTree } from '@typescript-eslint/utils';
import type { Home } from './home.ts';
import { getTypeOrigins } from './type-origins.ts';
import { unbound, type Bound, type Origins } from './value-origin.ts';

/** Gets what the type parameters of a declaration stand for, given its type arguments. */
export function bindTypes(node: TSESTree.Node, types: readonly Origins[], home: Home, around: Bound): Bound {
  const parameters = 'typeParameters' in node ? node.typeParameters?.params : undefined;
  if (!parameters || parameters.length === 0) {
    return around.size === 0 || !isInner(node) ? unbound : around;
  }
  const bound = new Map(isInner(node) ? around : undefined);
  parameters.forEach((parameter, index) => {
    const given = types[index] ?? (parameter.default ? getTypeOrigins(parameter.default, home, bound) : undefined);
    if (given) {
      bound.set(parameter, given);
    }
  });
  return bound.size === 0 ? unbound : bound;
}

// A function sees the type parameters of the class or the object type it is a member of.
function isInner({ type }: TSESTree.Node): boolean {
  return /Function|Method|Signature/u.test(type);
}
