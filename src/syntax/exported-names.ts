import type { TSESTree } from '@typescript-eslint/utils';

/** Gets the names that a file exports by name: such a name wins over the same one behind an `export *`. */
export function getExportedNames(program: TSESTree.Program): Set<string> {
  return new Set(program.body.flatMap(getStatementNames));
}

function getStatementNames(statement: TSESTree.Node): string[] {
  if (statement.type === 'ExportDefaultDeclaration') {
    return ['default'];
  }
  if (statement.type === 'ExportAllDeclaration') {
    return statement.exported ? [getName(statement.exported)] : [];
  }
  if (statement.type !== 'ExportNamedDeclaration') {
    return [];
  }
  return [...statement.specifiers.map(({ exported }) => getName(exported)), ...getDeclaredNames(statement.declaration)];
}

function getName(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value;
}

function getDeclaredNames(node: TSESTree.Node | null): string[] {
  if (node?.type === 'VariableDeclaration') {
    return node.declarations.flatMap(({ id }) => getBoundNames(id));
  }
  return node && 'id' in node && node.id?.type === 'Identifier' ? [node.id.name] : [];
}

function getBoundNames(pattern: TSESTree.Node | null): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        getBoundNames(property.type === 'RestElement' ? property.argument : property.value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap(getBoundNames);
    case 'AssignmentPattern':
      return getBoundNames(pattern.left);
    case 'RestElement':
      return getBoundNames(pattern.argument);
    default:
      return [];
  }
}
