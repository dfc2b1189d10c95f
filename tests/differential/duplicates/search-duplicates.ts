import fc from 'fast-check';
import { anyDuplicateProgram, type DuplicateProgram } from './duplicate-program.ts';
import { judgeDuplicates, type DuplicateVerdict } from './judge-duplicates.ts';

/** How many programs to make, and where chance starts. */
export interface DuplicateSearch {
  readonly programs: number;
  readonly seed: number;
  /** The most seconds that go into making a wrong program smaller. */
  readonly patience?: number;
}

/** Judges random programs in one batch, and makes the first wrong one as small as it can. */
export function searchDuplicates({ programs, seed, patience = 60 }: DuplicateSearch): {
  readonly verdicts: readonly DuplicateVerdict[];
  readonly failure: string | undefined;
} {
  const all = fc.sample(anyDuplicateProgram, { seed, numRuns: programs });
  const verdicts = judgeDuplicates(all);
  if (verdicts.every(({ faults }) => faults.length === 0)) return { verdicts, failure: undefined };
  const known = new Map(all.map((program, index) => [JSON.stringify(program), verdicts[index]]));
  const judgeOne = (program: DuplicateProgram): DuplicateVerdict | undefined => {
    const key = JSON.stringify(program);
    const verdict = known.get(key) ?? judgeDuplicates([program])[0];
    known.set(key, verdict);
    return verdict;
  };
  const { counterexample } = fc.check(
    fc.property(anyDuplicateProgram, (program) => judgeOne(program)?.faults.length === 0),
    { seed, numRuns: programs, interruptAfterTimeLimit: patience * 1000, markInterruptAsFailure: true },
  );
  const wrong = counterexample && judgeOne(counterexample[0]);
  const text = wrong ? describeVerdict(wrong) : 'A program is wrong in a batch and right alone.';
  return { verdicts, failure: `seed ${seed}\n${text}` };
}

/** Tells what is wrong with a program, with its files and what it did. */
export function describeVerdict({ before, after, faults, traceBefore, traceAfter, reasons }: DuplicateVerdict): string {
  const changed = Object.keys(before).map((file) =>
    before[file] === after[file]
      ? `--- ${file}\n${before[file] ?? ''}`
      : `--- ${file} before\n${before[file] ?? ''}--- ${file} after\n${after[file] ?? ''}`,
  );
  const lines = traceBefore.flatMap((line, index) =>
    line === traceAfter[index] ? [] : [`- ${line}`, `+ ${traceAfter[index] ?? ''}`],
  );
  return [...faults, ...reasons.map((reason) => `refused: ${reason}`), ...changed, ...lines].join('\n');
}
