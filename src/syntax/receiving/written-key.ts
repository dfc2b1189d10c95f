import type { TSESTree } from '@typescript-eslint/utils';

/** Finds the text of a literal, a template without expressions, or the type of one; a number counts as its text. */
export function findText(node: TSESTree.Node | null | undefined): string | undefined {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' || typeof node.value === 'number' ? String(node.value) : undefined;
    case 'TemplateLiteral':
      return node.quasis.length === 1 ? (node.quasis[0]?.value.cooked ?? undefined) : undefined;
    case 'TSLiteralType':
      return findText(node.literal);
    default:
      return undefined;
  }
}

/** Finds the name that a key spells out: `name`, `"name"`, `["name"]`, `#name`. */
export function findKey(key: TSESTree.Node, isComputed: boolean): string | undefined {
  if (key.type === 'PrivateIdentifier') {
    return `#${key.name}`;
  }
  return !isComputed && key.type === 'Identifier' ? key.name : findText(key);
}

/** Finds the name of the member that an expression reads. */
export function findMemberKey({ property, computed }: TSESTree.MemberExpression): string | undefined {
  return findKey(property, computed);
}
