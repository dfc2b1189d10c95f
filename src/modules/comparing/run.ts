import type { Target } from './entity.ts';

/** What the comparisons of one file have found together: each of its duplicates may refer to all others. */
export interface Proofs {
  /** Pairs of declarations that are equivalent, whatever is swapped. */
  readonly pairs: Set<string>;
  /** How many steps have been taken. */
  steps: number;
}

/** What one comparison keeps in mind while it goes from declaration to declaration. */
export interface Run {
  /** Pairs of declarations that are taken for equivalent while they are being compared, or since they were found so. */
  readonly assumed: Set<string>;
  /** Those of them that were asked for. */
  readonly used: Set<string>;
  readonly proofs: Proofs;
  /** Pairs that were found to differ, which no assumption can change. */
  readonly refuted: Set<string>;
  readonly targets: Map<string, Target | undefined>;
  /** True to take names that are spelled alike for the same. */
  isBySpelling: boolean;
  /** How many declarations deep the comparison is. */
  depth: number;
  /** The first name that is spelled alike in the declarations themselves and means something else. */
  clash: string | undefined;
  steps: number;
}

const mostSteps = 300_000;
const mostStepsOfFile = 3_000_000;

/** Starts a comparison. */
export function createRun(proofs: Proofs): Run {
  return {
    assumed: new Set(),
    used: new Set(),
    proofs,
    refuted: new Set(),
    targets: new Map(),
    isBySpelling: false,
    depth: 0,
    clash: undefined,
    steps: 0,
  };
}

/** Counts a step and ends a comparison that takes too many, as one ends that goes too deep. */
export function countStep(run: Run): void {
  run.steps += 1;
  run.proofs.steps += 1;
  if (run.steps > mostSteps || run.proofs.steps > mostStepsOfFile) throw new RangeError('too much to compare');
}

/** Asks a question that may assume pairs to be equivalent, and forgets what it assumed if the answer is no. */
export function attempt(run: Run, question: () => boolean): boolean {
  const before = run.assumed.size;
  const answer = question();
  if (answer) return true;
  if (run.assumed.size === before) return false;
  for (const pair of [...run.assumed].slice(before)) run.assumed.delete(pair);
  return false;
}
