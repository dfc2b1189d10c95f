import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { printTable } from './table.ts';

/**
 * Measures what the metrics cost beside the plain object that they replace, and the legacy API beside the canonical
 * one: `npm run bench:metrics`. README.md beside this file says what is measured, and how.
 */
const repository = path.join(import.meta.dirname, '..');
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);

/** What one process has measured. */
interface Measurement {
  /** Nanoseconds of each operation. */
  readonly times: Readonly<Record<string, number>>;
  /** Bytes of each live object. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Bytes that the heap has grown by over a million sessions that came and went. */
  readonly growth: number;
}

mkdirSync(path.join(repository, '.tmp'), { recursive: true });
const workplace = mkdtempSync(path.join(repository, '.tmp', 'bench-metrics-'));
try {
  run(path.join(repository, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--outDir', workplace);
  const script = path.join(import.meta.dirname, 'measure-metrics.mjs');
  const measurements = Array.from({ length: rounds }, () => {
    return JSON.parse(run('--expose-gc', script, path.join(workplace, 'src/metrics'))) as Measurement;
  });
  process.exitCode = report(measurements) ? 0 : 1;
} finally {
  rmSync(workplace, { recursive: true, force: true });
}

function run(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: repository, encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout + stderr);
  return stdout;
}

/** Prints the medians; tells whether they are within their limits. */
function report(measurements: readonly Measurement[]): boolean {
  const time = (name: string) => median(measurements.map(({ times }) => times[name] ?? Number.NaN));
  const size = (name: string) => median(measurements.map(({ sizes }) => sizes[name] ?? Number.NaN));
  console.log(`Node ${process.version}, ${os.cpus().length} cores, medians of ${rounds} rounds.`);

  const operations = ['mark activity', 'count a query', 'take a snapshot'].map((name) => {
    const [plain, ours] = [time(`plain: ${name}`), time(`canonical: ${name}`)];
    return { name, plain, ours, more: ours - plain };
  });
  printTable(
    'Nanoseconds, beside a plain object',
    ['', 'plain object', 'DatabaseSessionMetrics', 'more'],
    operations.map(({ name, plain, ours, more }) => [name, plain.toFixed(1), ours.toFixed(1), more.toFixed(1)]),
  );

  const reads = ['last activity', 'query count'].map((name) => {
    const [canonical, alias, legacy] = [time(`canonical: ${name}`), time(`alias: ${name}`), time(`legacy: ${name}`)];
    return { name, canonical, alias, legacy, warned: time(`phase 2: ${name}`) };
  });
  printTable(
    'Nanoseconds of a read, canonical and legacy; with a look at the place of each in phase 2',
    ['', 'canonical', 'legacy member', 'ratio', 'legacy object', 'ratio', 'phase 2'],
    reads.map(({ name, canonical, alias, legacy, warned }) => {
      const ratio = (other: number) => (other / canonical).toFixed(2);
      return [name, canonical, alias, ratio(alias), legacy, ratio(legacy), warned].map((cell) =>
        typeof cell === 'number' ? cell.toFixed(1) : cell,
      );
    }),
  );

  const growth = median(measurements.map((measurement) => measurement.growth));
  printTable(
    'Bytes of a live session',
    ['', 'bytes'],
    ['plain object', 'DatabaseSessionMetrics', 'registered session', 'legacy object'].map((name) => [
      name,
      size(name).toFixed(0),
    ]),
  );
  console.log(
    `\nA million registered sessions that came and went: the heap has grown by ${(growth / 1024).toFixed(0)} KiB.`,
  );
  return (
    operations.every(({ more }) => more < 1000) &&
    reads.every(({ canonical, alias, legacy }) => Math.max(alias, legacy) < 2.5 * canonical) &&
    growth < 1_000_000
  );
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
