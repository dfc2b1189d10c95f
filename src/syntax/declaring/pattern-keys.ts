import type { TSESTree } from '@typescript-eslint/utils';
import { findKeyName } from './static-names.ts';

/** Finds the keys that lead from what is destructured to a name: `const { a: { b: X } } = ns`. */
export function findPatternKeys(pattern: TSESTree.Node | null, id: TSESTree.Node): string[] | undefined {
  if (pattern === id) {
    return [];
  }
  if (pattern?.type === 'AssignmentPattern') {
    return findPatternKeys(pattern.left, id);
  }
  if (pattern?.type !== 'ObjectPattern') {
    return undefined;
  }
  for (const property of pattern.properties) {
    const keys = property.type === 'Property' ? findPatternKeys(property.value, id) : undefined;
    if (keys && property.type === 'Property') {
      const name = findKeyName(property);
      return name === undefined ? undefined : [name, ...keys];
    }
  }
  return undefined;
}
