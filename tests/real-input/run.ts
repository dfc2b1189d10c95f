import { migrate, type Migration } from './migrate.ts';
import eslint from './migrations/eslint.ts';
import mongodb from './migrations/mongodb.ts';
import reduxToolkit from './migrations/redux-toolkit.ts';
import rxjs from './migrations/rxjs.ts';

/**
 * Runs the migrations that the tests run, and prints what came of each: `npx jiti tests/real-input/run.ts [package …]`.
 * With `--keep`, the fixed copies stay where the output says; with `--references`, local uses are renamed, too.
 */
const migrations: readonly Migration[] = [rxjs, mongodb, reduxToolkit, eslint];
const keep = process.argv.includes('--keep');
const rename = process.argv.includes('--references') ? 'references' : 'alias';
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
for (const migration of migrations) {
  if (asked.length > 0 && !asked.includes(migration.packageName)) continue;
  const started = performance.now();
  const { sitePlaces, findingPlaces, ...rest } = await migrate(migration, { keep, rename });
  console.log(migration.packageName, {
    seconds: Math.round((performance.now() - started) / 1000),
    ...rest,
    sitesFound: sitePlaces.length,
    findings: findingPlaces.length,
    missed: getMissing(sitePlaces, findingPlaces),
    notASite: getMissing(findingPlaces, sitePlaces),
  });
}

/** The places that the first list has more often than the second. */
function getMissing(places: readonly string[], others: readonly string[]): readonly string[] {
  const rest = [...others];
  return places.filter((place) => {
    const index = rest.indexOf(place);
    if (index !== -1) rest.splice(index, 1);
    return index === -1;
  });
}
