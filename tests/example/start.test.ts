import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSites } from '../real-input/count-sites.ts';
import { readConfig } from '../real-input/project.ts';
import { findReads } from './find-reads.ts';

const repository = path.join(import.meta.dirname, '..', '..');
const example = path.join(repository, 'examples', 'legacy-app');
const members = new Set(['last_activity', 'operations_count', 'errors']);
const expected = JSON.parse(readFileSync(path.join(repository, 'scripts', 'start', 'expected.json'), 'utf8')) as {
  readonly failingTests: readonly string[];
  readonly findings: Readonly<Record<string, readonly string[]>>;
};

describe('npm start', () => {
  const temporary = mkdtempSync(path.join(tmpdir(), 'ssot-example-'));
  const fixed = path.join(temporary, 'fixed');
  let status: number | null;
  let printed: string;
  let textsBefore: ReadonlyMap<string, string>;

  beforeAll(() => {
    textsBefore = readTexts(example);
    const script = path.join(repository, 'scripts', 'start.mjs');
    const result = spawnSync(process.execPath, [script, '--keep', fixed], { encoding: 'utf8' });
    status = result.status;
    printed = result.stdout + result.stderr;
  }, 300_000);

  afterAll(() => {
    rmSync(temporary, { recursive: true, force: true });
  });

  it('says that all is as it should be', () => {
    expect(printed).toContain('All as it should be');
    expect(status).toBe(0);
  });

  it('states the bug, its findings, and that nothing of them is left', () => {
    expect(printed.match(/✓ .*/gu)).toEqual([
      '✓ The app type-checks: no type tells of the bug.',
      '✓ Its tests fail on exactly what the bug breaks.',
      '✓ Every expected finding is there, and no other.',
      '✓ One run fixes all of it.',
      '✓ The fixed app type-checks.',
      '✓ All of its 24 tests pass.',
      '✓ A second run changes nothing.',
    ]);
    expect(printed).toContain('7 of 24 tests fail:');
    expect(printed).toContain('Found 30 departures in 15 files:');
    expect(printed).toMatch(/Left to a person: nothing\.\n\nThe fixed app is in .*\n\nAll as it should be/u);
  });

  it('shows how each failing test fails', () => {
    for (const name of expected.failingTests) {
      expect(printed).toContain(`  ${name}\n    `);
    }
    expect(printed.match(/Cannot read properties of undefined/gu)?.length).toBeGreaterThan(1);
  });

  it('finds every form of import that the app has, as many as an independent count', () => {
    const sites = countSites(example);
    expect(sites).toEqual({
      import: 3,
      'import type': 4,
      'export from': 2,
      'import()': 1,
      'import() type': 1,
      require: 2,
      'JSDoc import': 2,
      mock: 2,
    });
    expect(countExpected('no-deprecated-import')).toBe(sum(sites));
    expect(countSites(fixed)).toEqual({});
  });

  it('finds every read of a legacy member, as many as an independent count', () => {
    expect(countReads(example)).toBe(9);
    expect(countExpected('no-legacy-member')).toBe(9);
    expect(countReads(fixed)).toBe(0);
  });

  it('finds both copies, and leaves one declaration of each class', () => {
    expect(countExpected('no-duplicate-declaration')).toBe(2);
    const declarations = [...readTexts(fixed)].filter(([, text]) => /class \w*SessionMetrics/u.test(text));
    expect(declarations.map(([name]) => name)).toEqual(['src/metrics/session-metrics.ts']);
  });

  it('moves the Vue component, which TypeScript does not see', () => {
    const name = 'src/admin/SessionPanel.vue';
    expect(expected.findings[name]).toEqual(['3:15 ssot/no-deprecated-import', '6:48 ssot/no-legacy-member']);
    expect(readTexts(fixed).get(name)).toBe(
      textsBefore
        .get(name)
        ?.replace('SessionMetrics }', 'SystemSessionMetrics as SessionMetrics }')
        .replace('../session/user-session-manager', '../metrics/session-metrics')
        .replace('last_activity', 'lastActivityAt'),
    );
  });

  it('keeps the fixed app where it is asked to, and changes nothing in it that had no finding', () => {
    const texts = readTexts(fixed);
    expect([...texts.keys()]).toEqual([...textsBefore.keys()]);
    const changed = [...texts].filter(([name, text]) => text !== textsBefore.get(name)).map(([name]) => name);
    expect(changed).toEqual(Object.keys(expected.findings).sort());
  });

  it('never edits the example', () => {
    expect(readTexts(example)).toEqual(textsBefore);
    expect(existsSync(path.join(example, 'node_modules'))).toBe(false);
  });
});

it('refuses to write into a folder that holds something', () => {
  const script = path.join(repository, 'scripts', 'start.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--keep', repository], { encoding: 'utf8' });
  expect(stderr).toContain('is not empty');
  expect(status).toBe(1);
});

/** Counts the expected findings of a rule, without those in the Vue component, which TypeScript does not see. */
function countExpected(rule: string): number {
  const findings = Object.entries(expected.findings).flatMap(([file, list]) => (file.endsWith('.vue') ? [] : list));
  return findings.filter((finding) => finding.endsWith(` ssot/${rule}`)).length;
}

function countSites(root: string): Record<string, number> {
  const names = new Set(['SessionMetrics']);
  const deprecated = new Map([
    [path.join(root, 'src/database/request-scoped-session-factory.ts'), names],
    [path.join(root, 'src/session/user-session-manager.ts'), names],
    [path.join(root, 'src/generated/log-records.ts'), names],
  ]);
  const counts: Record<string, number> = {};
  for (const { form } of findSites(createProgram(root), root, deprecated)) {
    counts[form] = (counts[form] ?? 0) + 1;
  }
  return counts;
}

function countReads(root: string): number {
  return findReads(createProgram(root), members).length;
}

function createProgram(root: string): ts.Program {
  const { fileNames, options } = readConfig(root);
  return ts.createProgram([...fileNames], options);
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** Reads every file of an app: its path from there → its text. */
function readTexts(root: string): ReadonlyMap<string, string> {
  const extensions = ['.ts', '.vue', '.js', '.cjs', '.mjs', '.json', '.md'];
  const files = ts.sys.readDirectory(root, extensions, ['node_modules']);
  return new Map(
    files
      .map((file) => [path.relative(root, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
