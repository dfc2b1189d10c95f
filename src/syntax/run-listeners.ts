import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

type Listener = ((node: never) => void) | undefined;

/**
 * Runs listeners over a file that has been parsed, outside of ESLint's own pass over it: for questions that most files are
 * never asked. Keys are types of nodes, each perhaps with `:exit`; nothing else is understood.
 */
export function runListeners(
  { ast, visitorKeys }: Readonly<Pick<TSESLint.SourceCode, 'ast' | 'visitorKeys'>>,
  listeners: TSESLint.RuleListener,
): void {
  const byKey = listeners as Readonly<Record<string, Listener>>;
  // A list of what is left to do: trees can be deeper than the stack.
  const left: { readonly node: TSESTree.Node; readonly isExit: boolean }[] = [{ node: ast, isExit: false }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { node, isExit } = next;
    byKey[isExit ? `${node.type}:exit` : node.type]?.(node as never);
    if (!isExit) {
      left.push({ node, isExit: true });
      const children = (visitorKeys[node.type] ?? []).flatMap((key) => getNodes(node[key as keyof typeof node]));
      left.push(...children.reverse().map((child) => ({ node: child, isExit: false })));
    }
  }
}

function getNodes(value: unknown): TSESTree.Node[] {
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}
