import { parseArgs } from 'node:util';
import { runTool } from '../run-tool.ts';
import { describeMutants } from './report.ts';
import { getTests } from './tests.ts';

/**
 * Changes the source in small ways, one at a time, and lists the changes that no test noticed:
 * `npm run mutate -- --folder src/registry --sample 300 --seed 1` draws 300 of them, spread over the folder;
 * without `--sample` all are run. `--folder` takes a file, too; `--tests` names other tests than those of the folder.
 * `--static` adds what runs when a module is loaded; each of those starts the tests anew.
 */
const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    sample: { type: 'string', default: '' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    tests: { type: 'string' },
    concurrency: { type: 'string', default: '1' },
    static: { type: 'boolean', default: false },
  },
});
const { folder, sample, seed, concurrency } = values;
if (folder === undefined) {
  throw new Error('Name what to mutate: `npm run mutate -- --folder src/registry --sample 300`.');
}
process.env['SSOT_MUTATION_TESTS'] = values.tests ?? getTests(folder).join(',');
process.env['SSOT_MUTATION_SAMPLE'] = sample;
process.env['SSOT_MUTATION_SEED'] = seed;
process.stdout.write(`${folder}, ${sample === '' ? 'every mutant' : `${sample} mutants, seed ${seed}`}\n`);

const start = performance.now();
const args = ['run', '--mutate', folder.endsWith('.ts') ? folder : `${folder}/**/*.ts`, '--concurrency', concurrency];
if (sample !== '') args.push('--checkers', 'sample');
if (!values.static) args.push('--ignoreStatic');
const { ok } = await runTool('@stryker-mutator/core', args, { print: true });
const minutes = ((performance.now() - start) / 60_000).toFixed(1);
process.stdout.write(ok ? `${describeMutants('.tmp/mutation.json')}; ${minutes} min\n` : 'Stryker failed.\n');
process.exitCode = ok ? 0 : 1;
