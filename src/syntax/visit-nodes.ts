import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

type Properties = Readonly<Record<string, unknown>>;

/**
 * Calls the listeners of a file's nodes, by their types and in the order of the text, as a linter would; keys are types of nodes,
 * each perhaps with `:exit`.
 */
export function visitNodes(
  { ast, visitorKeys }: Readonly<Pick<TSESLint.SourceCode, 'ast' | 'visitorKeys'>>,
  listeners: TSESLint.RuleListener,
): void {
  const byType = listeners as Readonly<Record<string, ((node: TSESTree.Node) => void) | undefined>>;
  // Not by calls of itself: code may be nested deeper than those may be.
  const open: (TSESTree.Node | Exit)[] = [ast];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type === exit) {
      next.leave(next.node);
      continue;
    }
    const node = next;
    byType[node.type]?.(node);
    const leave = byType[`${node.type}:exit`];
    if (leave) {
      open.push({ type: exit, node, leave });
    }
    const keys = visitorKeys[node.type] ?? getKeys(node);
    for (let index = keys.length - 1; index >= 0; index -= 1) {
      openNodes((node as unknown as Properties)[keys[index] ?? ''], open);
    }
  }
}

const exit = ':exit';

/** Calls the listeners of a file's nodes, and then of the template's, of a single-file component that has one. */
export function visitScriptAndTemplate(
  sourceCode: Readonly<Pick<TSESLint.SourceCode, 'ast' | 'visitorKeys'>>,
  listeners: TSESLint.RuleListener,
): void {
  visitNodes(sourceCode, listeners);
  // The visitor that the parser offers for templates waits for the end of the whole file.
  const template = findTemplate(sourceCode);
  if (template) {
    visitNodes({ ast: template as never, visitorKeys: sourceCode.visitorKeys }, listeners);
  }
}

/** Finds the template of a single-file component, where the parser reads it apart from the script. */
export function findTemplate({ ast }: Readonly<Pick<TSESLint.SourceCode, 'ast'>>): TSESTree.Node | undefined {
  return (ast as { readonly templateBody?: TSESTree.Node | null }).templateBody ?? undefined;
}

/** What is called when all that is in a node was visited. */
interface Exit {
  readonly type: typeof exit;
  readonly node: TSESTree.Node;
  readonly leave: (node: TSESTree.Node) => void;
}

// The last first, so that the first is taken next.
function openNodes(value: unknown, open: (TSESTree.Node | Exit)[]): void {
  if (!Array.isArray(value)) {
    if (isNode(value)) {
      open.push(value);
    }
    return;
  }
  for (let index = value.length - 1; index >= 0; index -= 1) {
    openNodes(value[index], open);
  }
}

// A node that the parser says nothing of.
function getKeys(node: TSESTree.Node): readonly string[] {
  return Object.keys(node).filter((key) => key !== 'parent');
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
