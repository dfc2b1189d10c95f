import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { corpora } from './corpora.ts';

/** Installs the pinned corpora in a temporary folder; answers its `node_modules`. */
export function installCorpora(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'ssot-corpora-'));
  const flags = ['--prefix', folder, '--no-save', '--no-package-lock', '--ignore-scripts', '--legacy-peer-deps'];
  const { status } = spawnSync('npm', ['install', ...flags, ...corpora], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm could not install the corpora in ${folder}`);
  return path.join(folder, 'node_modules');
}
