import fc from 'fast-check';
import { describeVerdict } from './describe-verdict.ts';
import { printProgram, type PrintedProgram } from './print/print-program.ts';
import { anyProgram } from './program.ts';
import { judgePrograms, type Verdict } from './run-programs.ts';
import { judgeTypedPrograms } from './types/judge-typed-programs.ts';
import { printTypedProgram } from './types/print-typed-program.ts';
import { anyTypedProgram } from './types/typed-program.ts';

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

/** How programs are made, written as files, and judged together. */
interface Trial<T> {
  readonly any: fc.Arbitrary<T>;
  readonly print: (program: T) => PrintedProgram;
  readonly judge: (programs: readonly T[]) => Verdict[];
}

/** Runs JavaScript programs before and after the fix. */
export function searchPrograms(search: Search): SearchResult {
  const judge = (programs: readonly PrintedProgram[]): Verdict[] => judgePrograms(programs);
  return findFailure(
    { any: anyProgram, print: printProgram, judge: (programs) => judge(programs.map(printProgram)) },
    search,
  );
}

/** Type-checks TypeScript programs before and after the fix. */
export function searchTypedPrograms(search: Search): SearchResult {
  return findFailure({ any: anyTypedProgram, print: printTypedProgram, judge: judgeTypedPrograms }, search);
}

/**
 * Judges all programs of a search in one batch. Only when one is wrong does fast-check walk them again, with the verdicts
 * at hand, and judge the smaller programs that it makes of the first wrong one, each on its own.
 */
function findFailure<T>({ any, print, judge }: Trial<T>, { programs, seed, patience = 60 }: Search): SearchResult {
  const all = fc.sample(any, { seed, numRuns: programs });
  const verdicts = judge(all);
  if (verdicts.every(({ faults }) => faults.length === 0)) return { verdicts, failure: undefined };
  const known = new Map(all.map((program, index) => [JSON.stringify(program), verdicts[index]]));
  const judgeOne = (program: T): Verdict | undefined => {
    const key = JSON.stringify(program);
    const verdict = known.get(key) ?? judge([program])[0];
    known.set(key, verdict);
    return verdict;
  };
  const { counterexample } = fc.check(
    fc.property(any, (program) => judgeOne(program)?.faults.length === 0),
    { seed, numRuns: programs, interruptAfterTimeLimit: patience * 1000, markInterruptAsFailure: true },
  );
  const wrong = counterexample && judgeOne(counterexample[0]);
  const text =
    counterexample && wrong
      ? describeVerdict(print(counterexample[0]), wrong)
      : 'A program is wrong in a batch and right alone.';
  return { verdicts, failure: `seed ${seed}\n${text}` };
}
