/**
 * Shows on a small legacy app what the plugin finds and what one fix run makes of it: `npm start`, on a fresh clone, with
 * nothing but Node, npm and git. Works on a copy; `npm start -- --keep DIR` leaves the copy in DIR.
 */
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildPlugin, checkTools, copyApp, installDependencies } from './start/prepare.mjs';
import { check, failures, showStep, StartError } from './start/progress.mjs';
import {
  listFailures,
  listFindings,
  printDiff,
  printFailures,
  printFindings,
  printFixes,
  printRest,
} from './start/report.mjs';
import { repository, runLinter, runTests, runTypeChecker } from './start/run-tools.mjs';

const example = path.join(repository, 'examples', 'legacy-app');
/** What the app's tests and the linter must find, no more and no less. */
const expected = JSON.parse(readFileSync(path.join(repository, 'scripts', 'start', 'expected.json'), 'utf8'));
/** The files whose diffs are shown: where the bug breaks a request, and where it hides the error of another. */
const shownFiles = ['src/http/cors-with-activity.ts', 'src/database/request-scoped-session-factory.ts'];
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

/** Tests, lints and fixes the app, and looks again. */
async function show(app) {
  const [before] = await showStep('Running its type checker and its tests, and building the plugin', () =>
    Promise.all([runChecks(app), buildPlugin(app)]),
  );
  printFailures(before.tests);
  check('The app type-checks: no type tells of the bug.', before.types);
  check('Its tests fail on exactly what the bug breaks.', {
    ok: isSame(listFailures(before.tests), expected.failingTests),
    output: before.output,
  });

  const found = await showStep('\nLinting the app', () => runLinter(app, { fix: false }));
  printFindings(app, found);
  const findings = listFindings(app, found);
  check('Every expected finding is there, and no other.', {
    ok: isSame(findings, expected.findings),
    output: JSON.stringify(findings, undefined, 2),
  });

  const fixed = await showStep('\nFixing in one run', () => runLinter(app, { fix: true }));
  printFixes(app, found, fixed);
  check('One run fixes all of it.', { ok: count(fixed) === 0 });
  for (const name of shownFiles) printDiff(path.join(example, name), path.join(app, name), name);

  const [after, again] = await showStep('\nRunning its type checker and its tests, and the fixes a second time', () =>
    Promise.all([runChecks(app), runLinter(app, { fix: true })]),
  );
  check('The fixed app type-checks.', after.types);
  check(`All of its ${before.tests.length} tests pass.`, {
    ok: after.ok && after.tests.length === before.tests.length,
    output: after.output,
  });
  check('A second run changes nothing.', {
    ok: again.every(({ output }) => output === undefined) && count(again) === 0,
  });
  printRest(app, again);
}

async function runChecks(app) {
  const [types, tests] = await Promise.all([runTypeChecker(app), runTests(app)]);
  return { types, ...tests };
}

function count(results) {
  return results.reduce((sum, { messages }) => sum + messages.length, 0);
}

function isSame(some, others) {
  return JSON.stringify(some) === JSON.stringify(others);
}
