import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram, runTool, type Outcome } from './run-tool.ts';

/**
 * Runs every check, two at a time, then every test, and ends with one line: `N passed, N failed`.
 * Arguments name the checks to run (`npm test -- lint types`); without any, all of them run.
 */
const scratch = mkdtempSync(path.join(tmpdir(), 'ssot-test-'));
const checks: Readonly<Record<string, () => Promise<Outcome>>> = {
  lint: () => runTool('eslint', ['.', '--max-warnings=0']),
  package: checkPackage,
  types: () => runTool('typescript', ['--project', '.']),
  generated: () => runTool('jiti', ['scripts/sync.ts', '--check']),
  format: () => runTool('prettier', ['--check', '--log-level=warn', '.']),
  unused: () => runTool('knip', ['--no-progress']),
};

const asked = process.argv.slice(2);
const counts = { passed: 0, failed: 0, skipped: 0 };
try {
  await runChecks(Object.keys(checks).filter((name) => asked.length === 0 || asked.includes(name)));
  if (asked.length === 0 || asked.includes('tests')) {
    await runTests();
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed${skipped}\n`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

async function runChecks(names: string[]): Promise<void> {
  async function work(): Promise<void> {
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      const start = performance.now();
      const { ok, output } = (await checks[name]?.()) ?? { ok: false, output: '' };
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      counts[ok ? 'passed' : 'failed'] += 1;
      process.stdout.write(`${ok ? '✓' : '✗'} ${name} (${seconds} s)\n${ok ? '' : `${output.trimEnd()}\n`}`);
    }
  }
  await Promise.all([work(), work()]);
}

/** Builds and packs once; the tests of the package take the same tarball. */
async function checkPackage(): Promise<Outcome> {
  const build = await runTool('jiti', ['scripts/build.ts']);
  const pack = build.ok ? await runProgram('npm', ['pack', '--ignore-scripts', '--pack-destination', scratch]) : build;
  const tarball = readdirSync(scratch).find((file) => file.endsWith('.tgz'));
  if (!pack.ok || tarball === undefined) {
    return pack;
  }
  process.env['SSOT_TARBALL'] = path.join(scratch, tarball);
  const lint = await runTool('publint', ['run', path.join(scratch, tarball), '--strict']);
  const types = await runTool('@arethetypeswrong/cli', [path.join(scratch, tarball), '--profile', 'esm-only']);
  return {
    ok: lint.ok && types.ok,
    output: [lint, types]
      .filter(({ ok }) => !ok)
      .map(({ output }) => output)
      .join('\n'),
  };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

async function runTests(): Promise<void> {
  const file = path.join(scratch, 'vitest.json');
  const { ok } = await runTool(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { print: true },
  );
  const report = readReport(file);
  // A file that could not be loaded holds no failed test of its own.
  const broken = report?.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = (report?.numFailedTests ?? 0) + (broken?.length ?? 0);
  counts.passed += report?.numPassedTests ?? 0;
  counts.skipped += report?.numPendingTests ?? 0;
  counts.failed += failed === 0 && !ok ? 1 : failed;
}

function readReport(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
}
