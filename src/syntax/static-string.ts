import type { TSESTree } from '@typescript-eslint/utils';
import type { Range } from './module-reference.ts';

/** A string that stands in the source as it is: a literal, or a template without substitutions. */
export interface StaticString {
  readonly value: string;
  /** The text between the quotes. */
  readonly inner: Range;
}

/** Finds the string that a node spells out, if it does. */
export function findStaticString(node: TSESTree.Node | null | undefined): StaticString | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') {
    return { value: node.value, inner: [node.range[0] + 1, node.range[1] - 1] };
  }
  if (node?.type === 'TemplateLiteral' && node.quasis.length === 1) {
    const value = node.quasis[0]?.value.cooked;
    return typeof value === 'string' ? { value, inner: [node.range[0] + 1, node.range[1] - 1] } : undefined;
  }
  if (node?.type === 'TSLiteralType') {
    return findStaticString(node.literal);
  }
  return undefined;
}
