import type { TSESTree } from '@typescript-eslint/utils';
import { getModuleId, type ListedReference } from '../fix-context.ts';

/**
 * Finds the references that go with another one because they stand inside it: the original module in a mock's factory,
 * and the type that is said of a load.
 *
 * `vi.mock("./old", async (original) => ({ ...(await original<typeof import("./old")>()) }))`
 * `require("./old") as typeof import("./old")`, `import("./old").then((old: typeof import("./old")) => …)`
 */
export function findCompanions(owner: ListedReference, all: readonly ListedReference[]): ListedReference[] {
  const { reference } = owner;
  if (reference.form !== 'mock' && (reference.form !== 'namespace' || reference.node.type === 'TSImportType')) {
    return [];
  }
  const ranges = [reference.node.range, ...(reference.form === 'namespace' ? reference.uses.types : [])];
  return all.filter((other) => {
    const { reference: inner } = other;
    return (
      other !== owner &&
      inner.form === 'namespace' &&
      getModuleId(other) === getModuleId(owner) &&
      ranges.some(([start, end]) => inner.node.range[0] >= start && inner.node.range[1] <= end) &&
      (reference.form === 'mock' || isWholeType(inner.node))
    );
  });
}

function isWholeType(node: TSESTree.Node): boolean {
  return (
    node.type === 'TSImportType' &&
    node.parent.type === 'TSTypeQuery' &&
    node.parent.parent.type !== 'TSIndexedAccessType'
  );
}
