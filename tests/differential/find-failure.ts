import fc from 'fast-check';
import { describeVerdict } from './describe-verdict.ts';
import { printProgram } from './print/print-program.ts';
import { anyProgram, type Program } from './program.ts';
import { judgePrograms, type Verdict } from './run-programs.ts';

/** How many programs to make, and where chance starts. */
export interface Search {
  readonly programs: number;
  readonly seed: number;
  /** The most seconds that go into making a wrong program smaller. */
  readonly patience?: number;
}

/** What came of a search. */
export interface SearchResult {
  readonly verdicts: readonly Verdict[];
  /** The smallest wrong program that was found, described; undefined when all are right. */
  readonly failure: string | undefined;
}

/**
 * Judges all programs of a search in one batch. Only when one is wrong does fast-check walk them again, with the verdicts
 * at hand, and judge the smaller programs that it makes of the first wrong one, each on its own.
 */
export function findFailure({ programs, seed, patience = 60 }: Search): SearchResult {
  const all = fc.sample(anyProgram, { seed, numRuns: programs });
  const verdicts = judgePrograms(all.map(printProgram));
  if (verdicts.every(({ faults }) => faults.length === 0)) return { verdicts, failure: undefined };
  const known = new Map(all.map((program, index) => [JSON.stringify(program), verdicts[index]]));
  const judge = (program: Program): Verdict | undefined => {
    const key = JSON.stringify(program);
    const verdict = known.get(key) ?? judgePrograms([printProgram(program)])[0];
    known.set(key, verdict);
    return verdict;
  };
  const details = fc.check(
    fc.property(anyProgram, (program) => judge(program)?.faults.length === 0),
    { seed, numRuns: programs, interruptAfterTimeLimit: patience * 1000, markInterruptAsFailure: true },
  );
  const [smallest] = details.counterexample ?? [];
  const wrong = smallest && judge(smallest);
  const text =
    smallest && wrong
      ? describeVerdict(printProgram(smallest), wrong)
      : 'A program is wrong in a batch and right alone.';
  return { verdicts, failure: `seed ${seed}\n${text}` };
}
