import { existsSync, renameSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runTool } from '../run-tool.ts';
import { describeMutants } from './report.ts';
import { getTests } from './tests.ts';

/**
 * Changes the source in small ways, one at a time, and lists the changes that no test noticed:
 * `npm run mutate -- --folder src/registry --sample 300 --seed 1` draws 300 of them, spread over the folder;
 * without `--sample` all are run. `--folder` takes files and globs of files, too, and several, comma separated; `--tests` names
 * other tests than those of the folder.
 * `--again` runs only those that no test noticed in the run before. `--static` adds what runs when a module is loaded; each of
 * those starts the tests anew.
 */
const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    sample: { type: 'string', default: '' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    tests: { type: 'string' },
    again: { type: 'boolean', default: false },
    concurrency: { type: 'string', default: '1' },
    static: { type: 'boolean', default: false },
  },
});
const { folder, sample, seed, again } = values;
const report = '.tmp/mutation.json';
const reportBefore = '.tmp/mutation-before.json';
if (folder === undefined) {
  throw new Error('Name what to mutate: `npm run mutate -- --folder src/registry --sample 300`.');
}
if (again && existsSync(report)) {
  renameSync(report, reportBefore);
}
process.env['SSOT_MUTATION_TESTS'] = values.tests ?? [...new Set(folder.split(',').flatMap(getTests))].join(',');
process.env['SSOT_MUTATION_SAMPLE'] = sample;
process.env['SSOT_MUTATION_SEED'] = seed;
process.env['SSOT_MUTATION_BEFORE'] = again ? reportBefore : '';
process.stdout.write(`${folder}, ${sample === '' ? 'every mutant' : `${sample} mutants, seed ${seed}`}\n`);

const start = performance.now();
const mutated = folder.split(',').map((each) => (each.endsWith('.ts') ? each : `${each}/**/*.ts`));
const args = ['run', '--mutate', mutated.join(',')];
args.push('--concurrency', values.concurrency, ...(values.static ? [] : ['--ignoreStatic']));
args.push(...(again || sample !== '' ? ['--checkers', 'sample'] : []));
const { ok } = await runTool('@stryker-mutator/core', args, { print: true });
const minutes = ((performance.now() - start) / 60_000).toFixed(1);
process.stdout.write(ok ? `${describeMutants(report)}; ${minutes} min\n` : 'Stryker failed.\n');
process.exitCode = ok ? 0 : 1;
