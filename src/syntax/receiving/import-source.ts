import type { TSESTree } from '@typescript-eslint/utils';
import { findText } from './written-key.ts';

/** Gets the name that an import specifier takes from the other module; `*` for the module itself. */
export function getImportedName(node: TSESTree.Node): string {
  switch (node.type) {
    case 'ImportSpecifier':
      return node.imported.type === 'Identifier' ? node.imported.name : node.imported.value;
    case 'ImportDefaultSpecifier':
      return 'default';
    default:
      return '*';
  }
}

/** Finds the module that `require("x")` loads, by its text alone; the name `require` is not looked up. */
export function findRequireSource(node: TSESTree.Node | null | undefined): string | undefined {
  return node?.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    node.callee.name === 'require' &&
    node.arguments.length === 1
    ? findText(node.arguments[0])
    : undefined;
}
