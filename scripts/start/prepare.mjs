import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { StartError } from './progress.mjs';
import { installed, repository, run, runTool } from './run-tools.mjs';

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

/** Runs `npm ci` when there is no node_modules, or a package of the app is missing there. */
export async function installDependencies() {
  const needed = ['eslint', 'typescript', 'vitest', 'vue', '@electric-sql/pglite'];
  if (needed.every((name) => existsSync(path.join(installed, name)))) return;
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
    // Only what runs is wanted here: types are the matter of `npm test`.
    ['-p', 'tsconfig.build.json', '--noCheck', '--declaration', 'false', '--outDir', path.join(home, 'dist')],
    repository,
  );
  if (!ok) throw new StartError(`The plugin does not compile:\n${output}`);
}
