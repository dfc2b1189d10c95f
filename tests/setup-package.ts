import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of the packed plugin. */
    readonly tarball: string;
  }
}

/** Builds and packs the plugin once for all tests of the package, unless `SSOT_TARBALL` names one that is packed already. */
export default function packPlugin(project: TestProject): (() => void) | undefined {
  const packed = process.env['SSOT_TARBALL'];
  if (packed !== undefined) {
    project.provide('tarball', packed);
    return undefined;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'ssot-pack-'));
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--pack-destination', folder], {
    cwd: path.join(import.meta.dirname, '..'),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    // An error thrown here would keep the tests of all projects from running; the tests of the package fail by themselves.
    process.stderr.write(`npm pack: ${stdout}${stderr}`);
  }
  project.provide('tarball', path.join(folder, readdirSync(folder)[0] ?? 'none.tgz'));
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
