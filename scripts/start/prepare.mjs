import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { StartError } from './progress.mjs';

/** Absolute path of the repository. */
export const repository = fileURLToPath(new URL('../../', import.meta.url));

const installed = path.join(repository, 'node_modules');

/** Says what is missing before any work is done. */
export function checkTools(keep) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new StartError(`Node 20.19 or newer is needed; this is ${process.version}.`);
  }
  for (const tool of ['npm', 'git']) {
    if (spawnSync(tool, ['--version'], { shell: process.platform === 'win32' }).status !== 0) {
      throw new StartError(`${tool} was not found: install it, or put it on the PATH.`);
    }
  }
  if (keep !== undefined && existsSync(keep) && readdirSync(keep).length > 0) {
    throw new StartError(`${keep} is not empty: name a new folder for --keep.`);
  }
}

/** Runs `npm ci` when there is no node_modules. */
export async function installDependencies() {
  if (existsSync(path.join(installed, 'eslint')) && existsSync(path.join(installed, 'typescript'))) return;
  const { ok, output } = await run('npm', ['ci'], repository);
  if (!ok) throw new StartError(`npm ci failed:\n${output}`);
}

/** Copies the app without what a run may have left in it, and makes the installed packages resolvable from the copy. */
export async function copyApp(example, app) {
  cpSync(example, app, { recursive: true, filter: (file) => path.basename(file) !== 'node_modules' });
  const modules = path.join(app, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(installed)) {
    const isPackage = !name.startsWith('.') && name !== 'eslint-plugin-ssot';
    if (isPackage) symlinkSync(path.join(installed, name), path.join(modules, name), 'junction');
  }
  return app;
}

/** Compiles the plugin into the app's node_modules, where npm would install it. */
export async function buildPlugin(app) {
  const home = path.join(app, 'node_modules', 'eslint-plugin-ssot');
  mkdirSync(home);
  cpSync(path.join(repository, 'package.json'), path.join(home, 'package.json'));
  const { ok, output } = await runTool(
    'typescript/bin/tsc',
    ['-p', 'tsconfig.build.json', '--outDir', path.join(home, 'dist')],
    repository,
  );
  if (!ok) throw new StartError(`The plugin does not compile:\n${output}`);
}

/** Type-checks the app with its own tsconfig. */
export function runTypeChecker(app) {
  return runTool('typescript/bin/tsc', ['--noEmit', '-p', '.'], app);
}

/** Runs the app's own tests. */
export function runTests(app) {
  return runTool('vitest/vitest.mjs', ['run', '--no-color'], app);
}

function runTool(script, args, cwd) {
  return run(process.execPath, [path.join(installed, script), ...args], cwd);
}

/** Runs a program to its end; answers whether it succeeded, and all that it printed. */
function run(command, args, cwd) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, shell: command === 'npm' && process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
