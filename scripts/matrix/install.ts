import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from '../run-tool.ts';

/** Installs packages into a folder, as a user would. */
export function installPackages(folder: string, packages: readonly string[]): Promise<Outcome> {
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock'];
  return new Promise((resolve) => {
    const child = spawn('npm', ['install', ...options, ...packages], {
      cwd: folder,
      shell: process.platform === 'win32',
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
      });
    }
    child.on('close', (code) => {
      resolve({ ok: code === 0, output: Buffer.concat(chunks).toString() });
    });
  });
}

/**
 * Finds the program of each version of Node.js, by the version that it says of itself.
 * They are installed outside the repository: a package of Node.js puts itself into the path of all scripts.
 */
export async function findPrograms(versions: readonly string[], folder: string): Promise<ReadonlyMap<string, string>> {
  const programs = versions.map((version, index) => ({ version, name: `node-${index}` }));
  const wanted = programs.filter(({ version }) => version !== 'current');
  if (wanted.length > 0) {
    mkdirSync(folder, { recursive: true });
    const platform = process.platform === 'win32' ? 'win' : process.platform;
    const packages = wanted.map(({ version, name }) => `${name}@npm:node-${platform}-${process.arch}@${version}`);
    const { ok, output } = await installPackages(folder, packages);
    if (!ok) throw new Error(`npm could not install Node.js:\n${output}`);
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return new Map(
    programs.map(({ version, name }) => {
      const program =
        version === 'current' ? process.execPath : path.join(folder, 'node_modules', name, 'bin', `node${suffix}`);
      return [spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.trim().slice(1), program];
    }),
  );
}
