import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { listRuleNames } from '../scripts/rule-files.ts';
import { makeProject } from './temporary-project.ts';

const root = path.join(import.meta.dirname, '..');

it('takes one new file to add a rule', async () => {
  const project = makeProject();
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of files.trim().split('\n')) {
    if (existsSync(path.join(root, file)) && !/^(?:examples|tests\/(?:rules|real-input))\//u.test(file)) {
      cpSync(path.join(root, file), path.join(project.folder, file));
    }
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(project.folder, 'node_modules'), 'junction');
  const read = (file: string) => readFileSync(path.join(project.folder, file), 'utf8');

  const [copied = ''] = listRuleNames(root);
  project.write({
    'src/rules/no-such-import.ts': read(`src/rules/${copied}.ts`).replaceAll(`'${copied}'`, "'no-such-import'"),
  });
  const stale = await project.run('node_modules/.bin/jiti', 'scripts/sync.ts', '--check');
  const sync = await project.run('node_modules/.bin/jiti', 'scripts/sync.ts');
  const checked = await project.run('node_modules/.bin/jiti', 'scripts/sync.ts', '--check');

  expect(
    stale.output
      .split('\n  ')
      .slice(1)
      .map((line) => line.trim()),
  ).toEqual(['src/rules/index.ts', 'docs/rules/no-such-import.md', 'README.md']);
  expect(stale.code).toBe(1);
  expect(sync.code, sync.output).toBe(0);
  expect(checked).toEqual({ code: 0, output: '' });
  expect(read('src/rules/index.ts')).toContain("'no-such-import': noSuchImport,");
  expect(read('docs/rules/no-such-import.md')).toContain('# ssot/no-such-import\n');
  expect(read('README.md')).toContain('[`ssot/no-such-import`](docs/rules/no-such-import.md)');

  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project=ESLint 10', 'tests/conformance.test.ts'];
  const conformance = await project.run(process.execPath, ...vitest, '--reporter=verbose');

  expect(conformance.code, conformance.output).toBe(0);
  expect(conformance.output).toContain('> no-such-import > links to its page');

  project.write({ 'README.md': read('README.md').replace('<!-- begin rules -->', '') });
  const lost = await project.run('node_modules/.bin/jiti', 'scripts/sync.ts');

  expect(lost.code).toBe(1);
  expect(lost.output).toContain('README.md: exactly one `<!-- begin rules -->` is needed');
});
