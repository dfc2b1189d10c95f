import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { copySources } from '../tests/real-input/project.ts';
import eslint from '../tests/real-input/migrations/eslint.ts';
import rxjs from '../tests/real-input/migrations/rxjs.ts';
import { copyCorpus, groups, writeConcepts } from './corpus.ts';
import { printTable } from './table.ts';

/**
 * Measures what `ssot/no-deprecated-import` costs, side by side with the rules that people use for such bans:
 * `npm run bench`. README.md beside this file says what is measured, and how.
 */
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const repository = path.join(import.meta.dirname, '..');
const ours = 'ssot/no-deprecated-import';
const theirs = 'no-restricted-imports';
/** The peer that bans `require()`, which the other does not look at: it is what CommonJS is compared with. */
const theirsForRequire = 'no-restricted-modules';
const alsoTheirs = '@typescript-eslint/no-restricted-imports';
const columns = [ours, theirs, theirsForRequire, alsoTheirs];
const ban = ['error', { paths: [{ name: '@old/metrics', message: 'Import it from its new home.' }] }];

interface Measurement {
  /** An empty file, with which the registry is loaded. */
  readonly first: FileTimes;
  /** Processor time of the whole lint run. */
  readonly cpu: number;
  readonly files: readonly FileTimes[];
}

interface FileTimes {
  readonly file: string;
  readonly findings: number;
  readonly parse: number;
  readonly rules: Readonly<Record<string, number>>;
}

/** What one process is asked to measure. */
interface Task {
  readonly root: string;
  readonly concepts: unknown;
  readonly rules: Readonly<Record<string, unknown>>;
  readonly fix: boolean;
}

mkdirSync(path.join(repository, '.tmp'), { recursive: true });
const workplace = mkdtempSync(path.join(repository, '.tmp', 'bench-'));
const corpus = copyCorpus();
try {
  compilePlugin();
  console.log(
    `Node ${process.version}, ${os.cpus().length} cores. Times in milliseconds, medians of ${rounds} rounds.`,
  );
  const isCheaper = measureCost([1, 10_000]);
  measureMigrations();
  console.log(isCheaper ? '\nCheaper than its peer in every row.' : '\nNot cheaper than its peer in every row.');
  process.exitCode = isCheaper ? 0 : 1;
} finally {
  rmSync(workplace, { recursive: true, force: true });
  corpus.remove();
}

/** Compiles the plugin as it is published: what is measured is what people run. */
function compilePlugin(): void {
  const tsc = path.join(repository, 'node_modules', 'typescript', 'bin', 'tsc');
  const args = [tsc, '-p', 'tsconfig.build.json', '--outDir', path.join(workplace, 'dist')];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: repository, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The plugin does not compile:\n${stdout}`);
}

/** Prints a table for each size of the registry; tells whether our rule took less time than its peer in every row. */
function measureCost(sizes: readonly number[]): boolean {
  const tasks = new Map(
    sizes.map((size) => [size, { root: corpus.root, concepts: writeConcepts(corpus, size), fix: false }]),
  );
  const measured = new Map(sizes.map((size) => [size, [] as Measurement[]]));
  for (let round = 0; round < rounds; round += 1) {
    // What runs first in a round, and which rule comes first, changes from round to round.
    const names = round % 2 === 0 ? columns : [...columns].reverse();
    const rules = Object.fromEntries(names.map((name) => [name, name === ours ? 'error' : ban]));
    for (const [size, task] of round % 2 === 0 ? tasks : [...tasks].reverse()) {
      measured.get(size)?.push(measure({ ...task, rules }));
    }
  }
  return [...measured].map(([size, measurements]) => printCost(size, measurements)).every(Boolean);
}

function printCost(size: number, measurements: readonly Measurement[]): boolean {
  const rows = [...groups, 'all'].map((group) => {
    const names = [...corpus.files].filter(([, file]) => group === 'all' || file.group === group).map(([name]) => name);
    const wanted = new Set(names);
    const getMedian = (read: (file: FileTimes) => number) =>
      median(measurements.map(({ files }) => sum(files.filter(({ file }) => wanted.has(file)).map(read))));
    const getPeer = ({ file }: FileTimes) => (corpus.files.get(file)?.group === 'CommonJS' ? theirsForRequire : theirs);
    return {
      group,
      files: names.length,
      lines: sum(names.map((name) => corpus.files.get(name)?.lines ?? 0)),
      parse: getMedian(({ parse }) => parse),
      times: columns.map((rule) => getMedian(({ rules }) => rules[rule] ?? 0)),
      own: getMedian(({ rules }) => rules[ours] ?? 0),
      peer: getMedian((file) => file.rules[getPeer(file)] ?? 0),
    };
  });
  const findings = sum(measurements.map(({ files }) => sum(files.map((file) => file.findings))));
  if (findings > 0) throw new Error(`The corpus holds ${findings} deprecated imports; it is meant to hold none.`);

  printTable(
    `${size.toLocaleString('en')} ${size === 1 ? 'concept' : 'concepts'}, no deprecated import`,
    ['', 'files', 'lines', 'parsing', ...columns, 'ratio', '% of parsing'],
    rows.map(({ group, files, lines, parse, times, own, peer }) => [
      group,
      files.toLocaleString('en'),
      lines.toLocaleString('en'),
      parse.toFixed(0),
      ...times.map((time) => time.toFixed(1)),
      (own / peer).toFixed(2),
      `${((own / parse) * 100).toFixed(2)} %`,
    ]),
  );
  const load = median(measurements.map(({ first }) => first.rules[ours] ?? 0));
  console.log(`Besides, once in a run: ${load.toFixed(0)} to load the registry.`);
  return rows.every(({ own, peer }) => own < peer);
}

/** Prints, for information, what runs with findings and fixes cost. */
function measureMigrations(): void {
  const rows = [rxjs, eslint].map((migration) => {
    const project = copySources(migration);
    try {
      migration.prepare(project);
      const task = { root: project.root, concepts: migration.concepts, rules: { [ours]: 'error' } };
      const found: Measurement[] = [];
      const fixed: Measurement[] = [];
      for (let round = 0; round < rounds; round += 1) {
        found.push(measure({ ...task, fix: false }));
        fixed.push(measure({ ...task, fix: true }));
      }
      const getMedian = (of: readonly Measurement[], read: (file: FileTimes) => number) =>
        median(of.map(({ files }) => sum(files.map(read))));
      const readOurs = ({ rules }: FileTimes) => rules[ours] ?? 0;
      return [
        migration.packageName,
        String(found[0]?.files.length),
        String(getMedian(found, ({ findings }) => findings)),
        getMedian(found, readOurs).toFixed(1),
        getMedian(fixed, readOurs).toFixed(1),
        median(found.map(({ cpu }) => cpu)).toFixed(0),
        median(fixed.map(({ cpu }) => cpu)).toFixed(0),
      ];
    } finally {
      project.remove();
    }
  });
  const header = ['package', 'files', 'findings', 'rule', 'rule, fixing', 'lint run (CPU)', 'fix run (CPU)'];
  printTable('With findings and fixes, for information', header, rows);
}

function measure(task: Task): Measurement {
  const [input, output] = ['task.json', 'measurement.json'].map((name) => path.join(workplace, name)) as [
    string,
    string,
  ];
  writeFileSync(input, JSON.stringify({ ...task, plugin: path.join(workplace, 'dist', 'index.js') }));
  const script = path.join(import.meta.dirname, 'measure.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, input, output], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(readFileSync(output, 'utf8')) as Measurement;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
