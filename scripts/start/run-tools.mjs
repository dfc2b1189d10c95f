import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { StartError } from './progress.mjs';

/** Absolute path of the repository. */
export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Where the repository's packages are installed. */
export const installed = path.join(repository, 'node_modules');

/** Type-checks the app with its own tsconfig. */
export function runTypeChecker(app) {
  return runTool('typescript/bin/tsc', ['--noEmit', '-p', '.'], app);
}

/** Lints the app, or fixes it; answers with ESLint's results. */
export async function runLinter(app, { fix }) {
  const file = path.join(app, 'node_modules', '.findings.json');
  const { output } = await runTool(
    'eslint/bin/eslint.js',
    ['.', '--format=json', `--output-file=${file}`, ...(fix ? ['--fix'] : [])],
    app,
  );
  if (!existsSync(file)) throw new StartError(`ESLint did not come to an end:\n${output}`);
  const results = JSON.parse(readFileSync(file, 'utf8'));
  // So that the next run can't be taken for this one.
  rmSync(file);
  return results;
}

/** Runs the app's own tests; answers with each of them, too: its file, name, and the first line of its failure. */
export async function runTests(app) {
  const file = path.join(app, 'node_modules', '.tests.json');
  const { ok, output } = await runTool(
    'vitest/vitest.mjs',
    ['run', '--no-color', '--reporter=json', `--outputFile=${file}`],
    app,
  );
  if (!existsSync(file)) return { ok: false, output, tests: [] };
  const results = JSON.parse(readFileSync(file, 'utf8')).testResults;
  rmSync(file);
  const tests = results.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status, failureMessages }) => ({
      name: `${path.relative(app, name).replaceAll('\\', '/')}: ${fullName}`,
      passed: status === 'passed',
      message: failureMessages[0]?.split('\n')[0],
    })),
  );
  return { ok, output, tests };
}

/** Runs a program of the repository's packages. */
export function runTool(script, args, cwd) {
  return run(process.execPath, [path.join(installed, script), ...args], cwd);
}

/** Runs a program to its end; answers whether it succeeded, and all that it printed. */
export function run(command, args, cwd) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, shell: command === 'npm' && process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
