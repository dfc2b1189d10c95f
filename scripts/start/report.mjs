import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { isInColour, paint } from './progress.mjs';

/** Prints every finding under its file. */
export function printFindings(app, results) {
  const files = results.filter(({ messages }) => messages.length > 0);
  const total = files.reduce((sum, { messages }) => sum + messages.length, 0);
  console.log(`\nFound ${countThings(total, 'deprecated import')} in ${countThings(files.length, 'file')}:`);
  for (const { filePath, messages } of files) {
    console.log(`\n  ${paint('bold', getName(app, filePath))} (${messages.length})`);
    for (const { line, column, message } of messages) console.log(`  ${`${line}:${column}`.padStart(6)}  ${message}`);
  }
  console.log();
}

/** Prints what became of each file's findings. */
export function printFixes(app, found, fixed) {
  const left = new Map(fixed.map(({ filePath, messages }) => [filePath, messages]));
  for (const { filePath, messages } of found.filter((result) => result.messages.length > 0)) {
    const rest = left.get(filePath) ?? [];
    const done = `${messages.length - rest.length} fixed`;
    console.log(`  ${getName(app, filePath).padEnd(34)} ${done}${rest.length > 0 ? `, ${rest.length} left` : ''}`);
    for (const { line, column, message } of rest) console.log(`  ${`${line}:${column}`.padStart(6)}  ${message}`);
  }
}

/** Prints the difference that the fix made to one file. */
export function printDiff(before, after, name) {
  const colour = isInColour ? 'always' : 'never';
  const { stdout } = spawnSync('git', ['diff', '--no-index', `--color=${colour}`, before, after], { encoding: 'utf8' });
  // The header names temporary folders; the name of the file says more.
  const hunks = stdout.slice(Math.max(0, stdout.search(/^(?:\u001B\[\d*m)*@@/mu)));
  console.log(`\n${paint('bold', name)}\n${hunks.trimEnd().replaceAll(/^/gmu, '  ')}\n`);
}

function getName(app, file) {
  return path.relative(app, file);
}

function countThings(number, thing) {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
