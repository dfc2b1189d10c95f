import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSites, type Site } from '../real-input/count-sites.ts';
import { readConfig } from '../real-input/project.ts';

const repository = path.join(import.meta.dirname, '..', '..');
const example = path.join(repository, 'examples', 'legacy-app');

describe('npm start', () => {
  const temporary = mkdtempSync(path.join(tmpdir(), 'ssot-example-'));
  const fixed = path.join(temporary, 'fixed');
  let status: number | null;
  let printed: string;
  let textsBefore: ReadonlyMap<string, string>;

  beforeAll(() => {
    textsBefore = readTexts();
    const script = path.join(repository, 'scripts', 'start.mjs');
    const result = spawnSync(process.execPath, [script, '--keep', fixed], { encoding: 'utf8' });
    status = result.status;
    printed = result.stdout + result.stderr;
  }, 120_000);

  afterAll(() => {
    rmSync(temporary, { recursive: true, force: true });
  });

  it('says that all is as it should be', () => {
    expect(printed).toContain('All as it should be');
    expect(status).toBe(0);
  });

  it('finds every form that the app has, as many as an independent count', () => {
    const sites = countSites(example);
    expect(sites).toEqual({
      import: 4,
      'import type': 2,
      'export from': 2,
      'import()': 1,
      'import() type': 1,
      require: 2,
      'JSDoc import': 1,
      mock: 1,
    });
    const total = Object.values(sites).reduce((sum, count) => sum + count, 0);
    expect(printed).toContain(`Found ${total} deprecated imports in 9 files`);
  });

  it('leaves none of them', () => {
    expect(countSites(fixed)).toEqual({});
  });

  it('shows the type checker and the tests satisfied, before and after', () => {
    const statements = printed.match(/✓ .*/gu);
    expect(statements).toEqual([
      '✓ The app type-checks before the fix.',
      "✓ The app's tests pass before the fix.",
      '✓ There is something to find.',
      '✓ One run fixes all of it.',
      '✓ The app type-checks after the fix.',
      "✓ The app's tests pass after the fix.",
      '✓ A second run changes nothing.',
    ]);
  });

  it('keeps the fixed app where it is asked to, and changes nothing else in it', () => {
    const names = readdirNames(fixed);
    expect(names).toEqual(readdirNames(example));
    const changed = names.filter((name) => readFileSync(path.join(fixed, name), 'utf8') !== textsBefore.get(name));
    expect(changed).toHaveLength(9);
  });

  it('never edits the example', () => {
    expect(readTexts()).toEqual(textsBefore);
    expect(existsSync(path.join(example, 'node_modules'))).toBe(false);
  });

  it('refuses to write into a folder that holds something', () => {
    const script = path.join(repository, 'scripts', 'start.mjs');
    const { status: refused, stderr } = spawnSync(process.execPath, [script, '--keep', repository], {
      encoding: 'utf8',
    });
    expect(stderr).toContain('is not empty');
    expect(refused).toBe(1);
  });
});

function countSites(root: string): Record<string, number> {
  const { fileNames, options } = readConfig(root);
  const deprecated = new Map([
    [path.join(root, 'src/database/request-scoped-session-factory.ts'), new Set(['SessionMetrics'])],
    [path.join(root, 'src/session/user-session-manager.ts'), new Set(['SessionMetrics'])],
  ]);
  const counts: Record<string, number> = {};
  const sites: readonly Site[] = findSites(ts.createProgram([...fileNames], options), root, deprecated);
  for (const { form } of sites) counts[form] = (counts[form] ?? 0) + 1;
  return counts;
}

function readTexts(): ReadonlyMap<string, string> {
  return new Map(readdirNames(example).map((name) => [name, readFileSync(path.join(example, name), 'utf8')]));
}

function readdirNames(root: string): readonly string[] {
  return ts.sys
    .readDirectory(root, undefined, ['node_modules'])
    .map((file) => path.relative(root, file))
    .sort();
}
