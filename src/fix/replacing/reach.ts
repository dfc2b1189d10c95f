import type { TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../../syntax/module-reference.ts';
import type { ModuleName } from './module-names.ts';

/** Asks which names of a file nodes use, directly or by way of what the file declares. */
export type ReachQuestion = (nodes: readonly TSESTree.Node[]) => ModuleName[];

interface Use {
  readonly start: number;
  readonly end: number;
  readonly name: ModuleName;
}

/** Gets the question which names of a file nodes use. */
export function getReachQuestion(names: readonly ModuleName[]): ReachQuestion {
  const uses = names
    .flatMap((name) =>
      name.uses
        .filter(({ kind }) => kind !== 'comment')
        .map(({ range }): Use => ({ start: range[0], end: range[1], name })),
    )
    .sort((a, b) => a.start - b.start);
  return (nodes) => {
    const reached = new Set<ModuleName>();
    const ranges: Range[] = nodes.map(({ range }) => range);
    // What is reached is looked into in turn.
    for (const [start, end] of ranges) {
      for (let index = findIndex(uses, start); index < uses.length; index += 1) {
        const use = uses[index];
        if (!use || use.start >= end) {
          break;
        }
        if (use.end <= end && !reached.has(use.name)) {
          reached.add(use.name);
          for (const range of getOwnRanges(use.name)) ranges.push(range);
        }
      }
    }
    return [...reached];
  };
}

/** Gets the question whether a stretch lies within one of some others. */
export function getCover(ranges: readonly Range[]): (inner: Range) => boolean {
  const joined: { start: number; end: number }[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
    } else {
      joined.push({ start, end });
    }
  }
  return ([start, end]) => {
    const index = findIndex(joined, start);
    return [joined[index], joined[index - 1]].some((each) => each && each.start <= start && end <= each.end);
  };
}

/** Finds where in a sorted list what starts at an offset, or behind it, begins. */
function findIndex(sorted: readonly { readonly start: number }[], offset: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function getOwnRanges({ definitions }: ModuleName): Range[] {
  return definitions.filter(({ type }) => (type as string) !== 'ImportBinding').map(({ node }) => node.range);
}
