import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** Lists the nodes directly below a node. */
export function getChildNodes(
  node: TSESTree.Node,
  { visitorKeys }: Readonly<Pick<TSESLint.SourceCode, 'visitorKeys'>>,
): TSESTree.Node[] {
  const properties = node as unknown as Readonly<Record<string, unknown>>;
  return (visitorKeys[node.type] ?? []).flatMap((key) => [properties[key]].flat().filter(isNode));
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
