import { attempt, countStep, type Run } from './run.ts';
import { isSameName } from './same-name.ts';
import type { Shape } from './shape.ts';

/** Tells whether two pieces of syntax mean the same, each in its own module. */
export function isSameShape(first: Shape | undefined, second: Shape | undefined, run: Run): boolean {
  if (!first || !second) return first === second;
  countStep(run);
  if (first.label !== second.label || first.parts.length !== second.parts.length) return false;
  if (first.free || second.free) {
    return first.free !== undefined && second.free !== undefined && isSameName(first.free, second.free, run);
  }
  if (first.isUnordered === true) return isSameSet(first.parts, second.parts, run);
  return first.parts.every((part, index) => isSameShape(part, second.parts[index], run));
}

/** Being equivalent passes on from one to the next, so the first partner found is as good as any other. */
function isSameSet(first: readonly Shape[], second: readonly Shape[], run: Run): boolean {
  const left = new Map<string, Shape[]>();
  for (const part of second) {
    const group = left.get(part.label);
    if (group) group.push(part);
    else left.set(part.label, [part]);
  }
  return first.every((part) => {
    const candidates = left.get(part.label) ?? [];
    const index = candidates.findIndex((candidate) => attempt(run, () => isSameShape(part, candidate, run)));
    candidates.splice(index, index === -1 ? 0 : 1);
    return index !== -1;
  });
}

/** Finds the name for which two pieces of syntax that read alike mean different things. */
export function findClash(first: Shape | undefined, second: Shape | undefined, run: Run): string | undefined {
  const bySpelling: Run = { ...run, assumed: new Set(run.assumed), isBySpelling: true };
  if (!isSameShape(first, second, bySpelling)) return undefined;
  run.clash = undefined;
  isSameShape(first, second, run);
  return run.clash;
}
