import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { judgeMembers } from './judge-members.ts';
import { memberProgram } from './member-program.ts';

/** Runs many random programs by hand: `npx jiti tests/differential/members/run.ts --programs 10000 --seed 1`. */
const { values } = parseArgs({ options: { programs: { type: 'string' }, seed: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now());
const counts = { programs: 0, fixed: 0, findings: 0 };

const { failed, counterexample } = fc.check(
  fc.property(memberProgram, (program) => {
    const { isFixed, messages, faults } = judgeMembers(program);
    counts.programs += 1;
    counts.fixed += Number(isFixed);
    counts.findings += messages.length;
    return faults.length === 0;
  }),
  { numRuns: Number(values.programs ?? 2000), seed },
);
const verdict = counterexample && judgeMembers(counterexample[0]);

process.stdout.write(`${JSON.stringify({ ...counts, seed, failed })}\n`);
if (verdict) {
  process.stdout.write([verdict.code, verdict.output, ...verdict.faults, ''].join('\n→\n'));
  process.exitCode = 1;
}
