import type { TSESTree } from '@typescript-eslint/utils';
import type { FixContext } from '../fix-context.ts';
import { leadsTo } from '../settling/load-order.ts';
import type { Order } from './replacement.ts';

/** Finds an import of the canonical module that can hold a name: for a type, one of types before one of values. */
export function findHost(
  { home, isTypeImport }: Pick<Order, 'home' | 'isTypeImport'>,
  changes: ReadonlyMap<TSESTree.ImportDeclaration, { readonly removed: readonly TSESTree.Node[] }>,
  context: FixContext,
): TSESTree.ImportDeclaration | undefined {
  const { sourceCode } = context;
  const hosts = sourceCode.ast.body.filter(
    (node): node is TSESTree.ImportDeclaration =>
      node.type === 'ImportDeclaration' &&
      leadsTo(node, home, context) &&
      node.specifiers.length > 0 &&
      node.attributes.length === 0 &&
      !('phase' in node && node.phase) &&
      node.specifiers.every(({ type }) => type !== 'ImportNamespaceSpecifier') &&
      !(node.importKind === 'type' && node.specifiers[0]?.type === 'ImportDefaultSpecifier') &&
      sourceCode.getCommentsInside(node).length === 0,
  );
  const values = hosts.filter(({ importKind }) => importKind !== 'type');
  return isTypeImport
    ? (hosts.find(({ importKind }) => importKind === 'type') ??
        // One that would only hold a type from then on might be loaded, or not.
        values.find((node) => (changes.get(node)?.removed.length ?? 0) < node.specifiers.length))
    : values[0];
}
