import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeChance } from './chance.ts';
import { installCorpora } from './install-corpora.ts';
import type { Batch } from './judge-batch.ts';
import { listSources } from './list-sources.ts';
import { makeBatches } from './make-batches.ts';
import { addTally, addVerdict, makeTally, type Tally } from './tally.ts';
import { makeWorker, type Worker } from './worker.ts';

/**
 * Lints and fixes published packages with all rules and a registry made of their own names: `npm run corpus`.
 * `--modules` names a `node_modules` folder that is there already, `--packages` some of its packages, `--share` the most
 * files of one, `--largest` the most bytes of a file, `--typed` asks types, too; `--jobs` processes share the packages;
 * `--out` takes what came of each batch, so that a run that was ended goes on.
 */
const { values } = parseArgs({
  options: {
    modules: { type: 'string' },
    packages: { type: 'string' },
    limit: { type: 'string', default: '1000000' },
    share: { type: 'string', default: '1000000' },
    largest: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '1' },
    size: { type: 'string', default: '150' },
    patience: { type: 'string', default: '120' },
    jobs: { type: 'string', default: '1' },
    typed: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
const seed = Number(values.seed);
const modules = path.resolve(values.modules ?? installCorpora());
const packages = listSources(modules, values.packages?.split(','), Number(values.largest));
const choice = {
  modules,
  seed,
  limit: Number(values.limit),
  share: Number(values.share),
  size: Number(values.size),
  isTyped: values.typed,
};
const batches = makeBatches(packages, choice, makeChance(seed));
const total = makeTally();
const done = new Set(readDone());
const started = performance.now();
const queue = groupByPackage(batches.filter(({ name, seed: own }) => !done.has(`${name} ${own}`))).values();

await Promise.all(Array.from({ length: Number(values.jobs) }, judgePackages));
const { reasons, ...figures } = total;
console.log(
  Object.fromEntries(
    Object.entries(reasons)
      .sort(([, a], [, b]) => b - a)
      .slice(0, 40),
  ),
);
console.log(JSON.stringify({ seed, packages: packages.length, ...figures }));
process.exitCode = Object.keys(total.faults).length > 0 ? 1 : 0;

/** Judges packages that no other process has taken, till none is left. */
async function judgePackages(): Promise<void> {
  const worker = makeWorker(Number(values.patience) * 1000);
  for (const group of queue) for (const batch of group) await judgeWhole(batch, worker);
  worker.stop();
}

/** Judges a batch; goes on behind a file at which the process hung or died. */
async function judgeWhole(batch: Batch, worker: Worker): Promise<void> {
  const tally = makeTally();
  let { files } = batch;
  while (files.length > 0) {
    const { lostAt, error } = await worker.judge({ ...batch, files }, (verdict) => {
      addVerdict(tally, verdict);
      if (verdict.faults.length > 0) write({ package: batch.name, seed: batch.seed, ...verdict, reasons: [] });
    });
    if (lostAt === undefined && error === undefined) break;
    tally.faults['lost'] = (tally.faults['lost'] ?? 0) + 1;
    write({ package: batch.name, seed: batch.seed, lostAt, error });
    const index = files.findIndex((file) => `pkg/${file}` === lostAt);
    files = index === -1 ? [] : files.slice(index + 1);
  }
  addTally(total, tally);
  const key = `${batch.name} ${batch.seed}`;
  write({ done: key, tally });
  const seconds = Math.round((performance.now() - started) / 1000);
  console.error(
    `${seconds} s: ${total.distinct} distinct files, ${JSON.stringify(total.faults)}, ${tally.slow.length} slow, ${key}`,
  );
}

/** Puts the batches of a package together: who judges one has its workspace open for the next. */
function groupByPackage(listed: readonly Batch[]): Batch[][] {
  const groups = new Map<string, Batch[]>();
  for (const batch of listed) groups.set(batch.name, [...(groups.get(batch.name) ?? []), batch]);
  return [...groups.values()];
}

function write(line: object): void {
  if (values.out === undefined) {
    if (!('done' in line)) console.log(JSON.stringify(line));
  } else {
    appendFileSync(values.out, `${JSON.stringify(line)}\n`);
  }
}

/** Reads what an earlier run wrote, adds its figures, and lists its batches. */
function readDone(): string[] {
  if (values.out === undefined || !existsSync(values.out)) return [];
  const lines = readFileSync(values.out, 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const { done: key, tally } = JSON.parse(line) as { done?: string; tally?: Tally };
    if (tally) addTally(total, tally);
    return key ?? [];
  });
}
