import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, inject, it } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');

// The whole of it takes minutes: `npm run matrix`.
it('works with the lowest ESLint and the lowest TypeScript', () => {
  const lowest = ['--node=current', '--eslint=9.15.0', '--typescript=4.8.4'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/jiti/lib/jiti-cli.mjs', 'scripts/matrix.ts', ...lowest],
    { cwd: root, encoding: 'utf8', env: { ...process.env, SSOT_TARBALL: inject('tarball') } },
  );

  expect(stdout, stderr).toContain('1 passed, 0 failed');
  expect(status).toBe(0);
});
