// Measures in a process of its own: node --expose-gc bench/measure-metrics.mjs <folder of the compiled metrics>
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const load = (file) => import(pathToFileURL(path.join(process.argv[2] ?? '', file)).href);
const { DatabaseSessionMetrics, SystemSessionAggregator } = await load('index.js');
const { createLegacySessionMetrics } = await load('compat/index.js');
const legacy = createLegacySessionMetrics();
const warned = createLegacySessionMetrics({ phase: 2 });
process.on('warning', () => undefined);

const ids = (index) => ({ sessionId: `s${index}`, requestId: `r${index}`, userId: `u${index}` });
const makers = {
  'plain object': (index) => ({
    ...ids(index),
    state: 'created',
    createdAt: new Date(),
    lastActivityAt: new Date(),
    closedAt: null,
    queryCount: 0,
    transactionCount: 0,
    errorCount: 0,
    lastError: null,
    totalTimeMs: null,
  }),
  DatabaseSessionMetrics: (index) => new DatabaseSessionMetrics(ids(index)),
  'legacy object': (index) => new legacy.SessionMetrics(`s${index}`, `r${index}`, `u${index}`),
};
const make = (maker, count) => Array.from({ length: count }, (_, index) => maker(index));
const [plain, canonical, old] = Object.values(makers).map((maker) => make(maker, 1000));
const deprecated = make((index) => new warned.SessionMetrics(`s${index}`), 1000);

/** What keeps the engine from leaving out what is measured. */
let sink = 0;

const operations = {
  'plain: mark activity': () =>
    plain.forEach((session) => {
      session.lastActivityAt = new Date();
    }),
  'canonical: mark activity': () =>
    canonical.forEach((session) => {
      session.markActivity();
    }),
  'plain: count a query': () =>
    plain.forEach((session) => {
      session.queryCount += 1;
      session.lastActivityAt = new Date();
    }),
  'canonical: count a query': () =>
    canonical.forEach((session) => {
      session.incrementQueryCount();
    }),
  'plain: take a snapshot': () =>
    plain.forEach((session) => {
      sink += Object.freeze({ ...session }).queryCount;
    }),
  'canonical: take a snapshot': () =>
    canonical.forEach((session) => {
      sink += session.snapshot().queryCount;
    }),
  'canonical: last activity': () =>
    canonical.forEach((session) => {
      sink += session.lastActivityAt.getTime();
    }),
  'alias: last activity': () =>
    canonical.forEach((session) => {
      sink += session.last_activity.getTime();
    }),
  'legacy: last activity': () =>
    old.forEach((session) => {
      sink += session.last_activity.getTime();
    }),
  'canonical: query count': () =>
    canonical.forEach((session) => {
      sink += session.queryCount;
    }),
  'alias: query count': () =>
    canonical.forEach((session) => {
      sink += session.query_count;
    }),
  'legacy: query count': () =>
    old.forEach((session) => {
      sink += session.query_count;
    }),
  'phase 2: last activity': () =>
    deprecated.slice(0, 10).forEach((session) => {
      sink += session.last_activity.getTime();
    }),
  'phase 2: query count': () =>
    deprecated.slice(0, 10).forEach((session) => {
      sink += session.query_count;
    }),
};

/** The best of many short runs: what else the machine does can only make one slower. */
function measure(name, operation) {
  const count = name.startsWith('phase 2') ? 10 : 1000;
  let best = Infinity;
  for (let run = 0; run < 60; run += 1) {
    const start = process.hrtime.bigint();
    for (let pass = 0; pass < 50; pass += 1) operation();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 50 / count);
  }
  return best;
}

function measureHeap() {
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

function measureSize(maker) {
  const count = 50_000;
  const kept = new Array(count).fill(null);
  const before = measureHeap();
  for (let index = 0; index < count; index += 1) kept[index] = maker(index);
  const size = (measureHeap() - before) / count;
  sink += kept.length;
  return size;
}

const times = Object.fromEntries(
  Object.entries(operations).map(([name, operation]) => [name, measure(name, operation)]),
);
const aggregator = new SystemSessionAggregator();
const sizes = Object.fromEntries(
  Object.entries({ ...makers, 'registered session': (index) => aggregator.register(ids(index)) }).map(
    ([name, maker]) => [name, measureSize(maker)],
  ),
);
aggregator.closeAll();

const turn = (count) => {
  for (let index = 0; index < count; index += 1) {
    const session = aggregator.register(ids(index));
    session.activate();
    session.countQuery();
    session.commit();
    session.close();
  }
};
turn(10_000);
const before = measureHeap();
turn(1_000_000);
const growth = measureHeap() - before;
console.log(JSON.stringify({ times, sizes, growth, sink: sink > 0 }));
