import type { TSESTree } from '@typescript-eslint/utils';
import type { Home } from '../../syntax/receiving/home.ts';

/** What the source says of the type of a member. */
export interface Written {
  readonly text: string;
  /** The nodes whose names the text is made of. */
  readonly nodes: readonly TSESTree.Node[];
}

/** Writes nodes on one line, with a flag in front. */
export function write(flag: string, nodes: readonly TSESTree.Node[], home: Home): Written {
  const text = nodes.map((node) => home.getText(node).replaceAll(/\s+/gu, ' ')).join(', ');
  return { text: flag + text, nodes };
}

/** Tells whether the names in two types, word for word the same, mean the same. */
export function hasSameNames(first: Written, firstHome: Home, second: Written, secondHome: Home): boolean {
  const [own, other] = [getNames(first, firstHome), getNames(second, secondHome)];
  return own.length === other.length && own.every((key, index) => key === other[index]);
}

/** What the names in a type are bound to; those that nothing binds mean the same everywhere. */
function getNames({ nodes }: Written, home: Home): unknown[] {
  const names: unknown[] = [];
  const pending = [...nodes];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'TSImportType') {
      names.push(node); // means what it means from its own file
    } else if (node.type === 'Identifier') {
      const binding = home.findBinding(node.name, node, 'type') ?? home.findBinding(node.name, node, 'value');
      names.push(binding && binding.definitions.length > 0 && !isParameter(node, binding) ? binding.key : undefined);
    }
    for (const [key, child] of Object.entries(node)) {
      for (const inner of key === 'parent' ? [] : ([child].flat().filter(isNode) as TSESTree.Node[]))
        pending.push(inner);
    }
  }
  return names;
}

function isParameter(
  node: TSESTree.Identifier,
  binding: { readonly definitions: readonly { name: TSESTree.Node }[] },
): boolean {
  return binding.definitions.some(({ name }) => name === node);
}

function isNode(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
