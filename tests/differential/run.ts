import { parseArgs } from 'node:util';
import { searchPrograms, searchTypedPrograms } from './find-failure.ts';

/**
 * Searches for programs that the fix breaks, in batches, and prints figures:
 * `npx jiti tests/differential/run.ts --programs 10000 --seed 1`, with `--types` for TypeScript.
 */
const { values } = parseArgs({
  options: {
    programs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    types: { type: 'boolean', default: false },
  },
});
const [wanted, firstSeed] = [Number(values.programs), Number(values.seed)];
const search = values.types ? searchTypedPrograms : searchPrograms;
const batch = values.types ? 100 : 500;
const counts = { programs: 0, changed: 0, findings: 0, fixed: 0, refused: 0, failing: 0, different: 0 };
const reasons = new Map<string, number>();

for (let seed = firstSeed; counts.programs < wanted; seed += 1) {
  const { verdicts, failure } = search({ programs: Math.min(batch, wanted - counts.programs), seed });
  for (const verdict of verdicts) {
    counts.programs += 1;
    counts.findings += verdict.findings;
    counts.refused += verdict.reasons.length;
    counts.fixed += verdict.findings - verdict.reasons.length;
    counts.changed += Object.keys(verdict.before).some((file) => verdict.before[file] !== verdict.after[file]) ? 1 : 0;
    counts.failing += verdict.traceBefore.some((line) => values.types || line.startsWith('failed')) ? 1 : 0;
    counts.different += verdict.faults.length > 0 ? 1 : 0;
    for (const reason of verdict.reasons) {
      const kind = reason.replaceAll(/`[^`]*`/gu, '`…`').replace(/ \(.*\)$/u, '');
      reasons.set(kind, (reasons.get(kind) ?? 0) + 1);
    }
  }
  if (failure !== undefined) console.log(`\n${failure}\n`);
}
console.log(counts);
console.log(Object.fromEntries([...reasons].sort(([, a], [, b]) => b - a)));
process.exitCode = counts.different > 0 ? 1 : 0;
