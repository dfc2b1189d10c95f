/**
 * Shows on a small legacy app what the plugin finds and what one fix run makes of it: `npm start`, on a fresh clone, with
 * nothing but Node, npm and git. Works on a copy; `npm start -- --keep DIR` leaves the copy in DIR.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import {
  buildPlugin,
  checkTools,
  copyApp,
  installDependencies,
  repository,
  runTests,
  runTypeChecker,
} from './start/prepare.mjs';
import { check, failures, showStep, StartError } from './start/progress.mjs';
import { printDiff, printFindings, printFixes } from './start/report.mjs';

const example = path.join(repository, 'examples', 'legacy-app');
/** The file whose diff is shown: two modules and two forms that become one import. */
const shownFile = 'src/http/health.ts';
const started = performance.now();

try {
  const { keep } = readArguments();
  checkTools(keep);
  await showStep('Installing the dependencies', installDependencies);
  const temporary = realpathSync(mkdtempSync(path.join(tmpdir(), 'ssot-start-')));
  try {
    const app = await showStep('Copying examples/legacy-app', () =>
      copyApp(example, keep ?? path.join(temporary, 'legacy-app')),
    );
    await showStep('Building the plugin', () => buildPlugin(app));
    await show(app);
    if (keep !== undefined) console.log(`\nThe fixed app is in ${app}.`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(`\n${error.message}`);
  failures.push(error.message);
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  failures.length === 0
    ? `\nAll as it should be, in ${seconds} s.`
    : `\nNot as it should be, after ${seconds} s: ${failures.join(' ')}`,
);
process.exitCode = failures.length === 0 ? 0 : 1;

function readArguments() {
  try {
    const { values } = parseArgs({ options: { keep: { type: 'string' } } });
    return values.keep === undefined ? {} : { keep: path.resolve(values.keep) };
  } catch (error) {
    throw new StartError(`${error.message}\nUsage: npm start [-- --keep DIR]`);
  }
}

/** Lints, fixes and looks again, with the app's own type checker and tests before and after. */
async function show(app) {
  const typesBefore = await showStep('Type-checking the app', () => runTypeChecker(app));
  check('The app type-checks before the fix.', typesBefore);
  const testsBefore = await showStep("Running the app's own tests", () => runTests(app));
  check("The app's tests pass before the fix.", testsBefore);

  const found = await showStep('Linting the app', () => lint(app, false));
  printFindings(app, found);
  check('There is something to find.', { ok: count(found) > 0 });

  const fixed = await showStep('Fixing in one run', () => lint(app, true));
  printFixes(app, found, fixed);
  check('One run fixes all of it.', { ok: count(fixed) === 0 });
  printDiff(path.join(example, shownFile), path.join(app, shownFile), shownFile);

  const typesAfter = await showStep('Type-checking the fixed app', () => runTypeChecker(app));
  check('The app type-checks after the fix.', typesAfter);
  const testsAfter = await showStep("Running the fixed app's own tests", () => runTests(app));
  check("The app's tests pass after the fix.", testsAfter);

  const again = await showStep('Fixing a second time', () => lint(app, true));
  check('A second run changes nothing.', {
    ok: again.every(({ output }) => output === undefined) && count(again) === 0,
  });
}

async function lint(app, fix) {
  const { ESLint } = await import('eslint');
  const results = await new ESLint({ cwd: app, fix }).lintFiles(['.']);
  if (fix) await ESLint.outputFixes(results);
  return results;
}

function count(results) {
  return results.reduce((sum, { messages }) => sum + messages.length, 0);
}
