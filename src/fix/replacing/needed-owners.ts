import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../../syntax/module-reference.ts';
import { getGoneRange, type Leftover } from './leftovers.ts';
import { isWithin, type Order, type OwnedEdit, type Replacement } from './replacement.ts';

interface Stretch {
  readonly range: Range;
  readonly owners: Iterable<Replacement>;
}

/**
 * Adds to the owners of edits the replacements without which they would be wrong: of a name that only another duplicate uses,
 * nothing is imported once that one is gone. ESLint drops a fix that meets another rule's, and an editor makes one alone.
 */
export function addNeededOwners(
  edits: readonly OwnedEdit[],
  orders: readonly Order[],
  leftovers: readonly Leftover[],
  sourceCode: Readonly<TSESLint.SourceCode>,
): OwnedEdit[] {
  const getStretches = (nodes: readonly TSESTree.Node[], owners: Iterable<Replacement>): Stretch[] =>
    nodes.map((node) => ({ range: getGoneRange(node, sourceCode), owners }));
  const stretches = [
    ...orders.flatMap(({ replacement }) => getStretches(replacement.declared.parts, [replacement])),
    ...leftovers.flatMap(({ nodes, owners }) => getStretches(nodes, owners)),
  ];
  const needed = getNeeded(orders, stretches);
  return edits.map(({ edit, owners }) => ({
    edit,
    owners: new Set([...owners, ...[...owners].flatMap((owner) => [...(needed.get(owner) ?? [])])]),
  }));
}

/** Gets the replacements with which uses of each one's name go. */
function getNeeded(orders: readonly Order[], stretches: readonly Stretch[]): Map<Replacement, Set<Replacement>> {
  const needed = new Map(orders.map(({ replacement }) => [replacement, new Set<Replacement>()]));
  const uses = orders
    .flatMap(({ replacement, local }) => (local?.uses ?? []).map(({ range }) => ({ range, replacement })))
    .sort((one, other) => one.range[0] - other.range[0]);
  const coming = [...stretches].sort((one, other) => other.range[0] - one.range[0]);
  let open: Stretch[] = [];
  for (const { range, replacement } of uses) {
    for (let next = coming.at(-1); next && next.range[0] <= range[0]; next = coming.at(-1)) {
      open.push(next);
      coming.pop();
    }
    open = open.filter((stretch) => stretch.range[1] > range[0]);
    for (const stretch of open.filter((each) => isWithin(range, each.range))) {
      for (const owner of stretch.owners) needed.get(replacement)?.add(owner);
    }
  }
  return needed;
}
