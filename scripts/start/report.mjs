import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { isInColour, paint } from './progress.mjs';

/** Prints the tests that fail, each with the first line of its failure. */
export function printFailures(tests) {
  const failing = tests.filter(({ passed }) => !passed);
  console.log(`\n${failing.length} of ${countThings(tests.length, 'test')} fail:\n`);
  for (const { name, message } of failing) console.log(`  ${paint('bold', name)}\n    ${message}`);
  console.log();
}

/** Prints every finding under its file. */
export function printFindings(app, results) {
  const files = results.filter(({ messages }) => messages.length > 0);
  const total = files.reduce((sum, { messages }) => sum + messages.length, 0);
  console.log(`\nFound ${countThings(total, 'departure')} in ${countThings(files.length, 'file')}:`);
  for (const { filePath, messages } of files) {
    console.log(`\n  ${paint('bold', getName(app, filePath))} (${messages.length})`);
    for (const finding of messages) console.log(`  ${describe(finding)}`);
  }
  console.log();
}

/** Prints what became of each file's findings. */
export function printFixes(app, found, fixed) {
  const left = new Map(fixed.map(({ filePath, messages }) => [filePath, messages.length]));
  for (const { filePath, messages } of found.filter((result) => result.messages.length > 0)) {
    const rest = left.get(filePath) ?? 0;
    const done = rest > 0 ? `${rest} left` : `${messages.length} fixed`;
    console.log(`  ${getName(app, filePath).padEnd(48)} ${done}`);
  }
}

/** Prints what is left to a person after the fixes. */
export function printRest(app, fixed) {
  const files = fixed.filter(({ messages }) => messages.length > 0);
  console.log(`\n${paint('bold', 'Left to a person:')}${files.length === 0 ? ' nothing.' : ''}`);
  for (const { filePath, messages } of files) {
    for (const finding of messages) console.log(`  ${getName(app, filePath)} ${describe(finding)}`);
  }
}

/** Prints the difference that the fix made to one file. */
export function printDiff(before, after, name) {
  const colour = isInColour ? 'always' : 'never';
  const { stdout } = spawnSync('git', ['diff', '--no-index', `--color=${colour}`, before, after], { encoding: 'utf8' });
  // The header names temporary folders; the name of the file says more.
  const hunks = stdout.slice(Math.max(0, stdout.search(/^(?:\u001B\[\d*m)*@@/mu)));
  console.log(`\n${paint('bold', name)}\n${hunks.trimEnd().replaceAll(/^/gmu, '  ')}`);
}

/** Gets the names of the tests that fail, sorted as the list of the expected ones is. */
export function listFailures(tests) {
  return tests
    .filter(({ passed }) => !passed)
    .map(({ name }) => name)
    .sort();
}

/** Gets the findings as the list of the expected ones writes them: file → `line:column rule`. */
export function listFindings(app, results) {
  const listed = results
    .filter(({ messages }) => messages.length > 0)
    .map(({ filePath, messages }) => [
      getName(app, filePath),
      messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`),
    ]);
  return Object.fromEntries(listed.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function describe({ line, column, message }) {
  return `${`${line}:${column}`.padStart(6)}  ${message}`;
}

function getName(app, file) {
  return path.relative(app, file).replaceAll('\\', '/');
}

function countThings(number, thing) {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
