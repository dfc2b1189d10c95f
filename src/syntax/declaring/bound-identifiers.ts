import type { TSESTree } from '@typescript-eslint/utils';

/** Lists the identifiers that a binding pattern binds. */
export function getBoundIdentifiers(pattern: TSESTree.Node | null): TSESTree.Identifier[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        getBoundIdentifiers(property.type === 'RestElement' ? property.argument : property.value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap(getBoundIdentifiers);
    case 'AssignmentPattern':
      return getBoundIdentifiers(pattern.left);
    case 'RestElement':
      return getBoundIdentifiers(pattern.argument);
    default:
      return [];
  }
}
