import { parseArgs } from 'node:util';
import { packages } from './packages.ts';
import { unify } from './unify.ts';

/**
 * Unifies what published packages declare twice, and prints figures: `npx jiti tests/real-input/duplicates/run.ts [package …]`.
 * With `--planted`, copies are planted first; with `--typed`, the rule may ask for types; with `--keep`, the fixed copies stay.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    planted: { type: 'boolean', default: false },
    typed: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
for (const definition of packages) {
  if (positionals.length > 0 && !positionals.includes(definition.packageName)) continue;
  const started = performance.now();
  const outcome = unify(definition, { isTyped: values.typed, isPlanted: values.planted, keep: values.keep });
  const { duplicates, found, fixed, different, printed, ...rest } = outcome;
  console.log(definition.packageName, {
    seconds: Math.round((performance.now() - started) / 1000),
    ...rest,
    duplicates: duplicates.length,
    found: found.length,
    fixed: fixed.length,
    different: different.length,
    runsAlike: printed.before === printed.after,
    linesPrinted: printed.before?.split('\n').length,
    failing: printed.before?.split('\n').filter((line) => line.includes('fails:')),
  });
  console.log('different:', different);
  console.log(
    'not found:',
    duplicates.filter((place) => !found.includes(place)),
  );
  console.log(
    'not declared twice:',
    found.filter((place) => !duplicates.includes(place)),
  );
}
