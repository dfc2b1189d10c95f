import { parseArgs } from 'node:util';
import { describeVerdict, searchDuplicates } from './search-duplicates.ts';

/**
 * Searches for programs that the fix of duplicates breaks, in batches, and prints figures:
 * `npx jiti tests/differential/duplicates/run.ts --programs 1000 --seed 1`, with `--quick` to leave wrong ones as they are.
 */
const { values } = parseArgs({
  options: {
    programs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    quick: { type: 'boolean', default: false },
  },
});
const wanted = Number(values.programs);
const counts = { programs: 0, changed: 0, findings: 0, fixed: 0, failing: 0, wrong: 0 };
const reasons = new Map<string, number>();
const faults = new Map<string, number>();

for (let seed = Number(values.seed); counts.programs < wanted; seed += 1) {
  const patience = values.quick ? 0 : 60;
  const { verdicts, failure } = searchDuplicates({ programs: Math.min(100, wanted - counts.programs), seed, patience });
  for (const verdict of verdicts) {
    counts.programs += 1;
    counts.findings += verdict.findings.length;
    counts.fixed += verdict.fixed.length;
    counts.changed += verdict.fixed.length > 0 ? 1 : 0;
    counts.failing += verdict.traceBefore.some((line) => /^failed|does not load/u.test(line)) ? 1 : 0;
    counts.wrong += verdict.faults.length > 0 ? 1 : 0;
    for (const reason of verdict.reasons)
      count(reason.replaceAll(/`[^`]*`/gu, '`…`').replace(/ \(.*\)$/u, ''), reasons);
    for (const fault of verdict.faults)
      count(fault.replaceAll(/\b(?:home|copy)\d\S* (?:Alpha|Beta|Gamma)?/gu, '… '), faults);
    if (values.quick && verdict.faults.length > 0) console.log(`\n=====\n${describeVerdict(verdict)}`);
  }
  if (!values.quick && failure !== undefined) console.log(`\n${failure}\n`);
}
console.log(counts);
console.log(Object.fromEntries([...reasons].sort(([, a], [, b]) => b - a)));
console.log(Object.fromEntries([...faults].sort(([, a], [, b]) => b - a)));
process.exitCode = counts.wrong > 0 ? 1 : 0;

function count(key: string, map: Map<string, number>): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}
