import {
  acme,
  format,
  keptModule,
  keptName,
  metrics,
  mockedModules,
  money,
  movedModule,
  movedName,
  send,
  stats,
  statsWritten,
  testForms,
} from './form-tester.ts';

testForms('import()', {
  valid: [
    {
      name: 'leaves an import whose specifier is not known',
      code: `declare const name: string;
import(name);
import(\`./\${name}\`);
`,
    },
    {
      name: 'leaves an import of which only names that stay are used',
      code: `const { SESSION_TIMEOUT } = await import('./database/request-scoped-session-factory');
`,
    },
    {
      name: 'leaves a bare load of a module that keeps names',
      code: `await import('./utils/money');
void import('./utils/money');
import('./utils/money').catch(console.log);
`,
    },
    {
      name: 'leaves a module that keeps names when its promise goes on',
      code: `export const load = () => import('./database/request-scoped-session-factory');
React.lazy(() => import('./utils/money'));
Promise.race([import('./utils/money')]);
`,
    },
  ],
  invalid: [
    {
      name: 'follows await',
      code: `new (await import('./database/request-scoped-session-factory')).SessionMetrics("a");
(await import('./database/request-scoped-session-factory'))["SessionMetrics"];
(await import('./database/request-scoped-session-factory'))?.SessionMetrics;
((await import('./database/request-scoped-session-factory')) as any).SessionMetrics;
`,
      output: `new (await import('./metrics/session-metrics')).DatabaseSessionMetrics("a");
(await import('./metrics/session-metrics'))["DatabaseSessionMetrics"];
(await import('./metrics/session-metrics'))?.DatabaseSessionMetrics;
((await import('./metrics/session-metrics')) as any).DatabaseSessionMetrics;
`,
      errors: [
        movedName(metrics, 1, 65),
        movedName(metrics, 2, 62),
        movedName(metrics, 3, 62),
        movedName(metrics, 4, 70),
      ],
    },
    {
      name: 'follows destructuring',
      code: `const { SessionMetrics } = await import('./database/request-scoped-session-factory');
const { default: Money, format = String } = await import('./utils/money');
`,
      output: `const { DatabaseSessionMetrics: SessionMetrics } = await import('./metrics/session-metrics');
const { default: Money, formatMoney: format = String } = await import('./money/money');
`,
      errors: [movedName(metrics, 1, 9), movedName(money, 2, 9), movedName(format, 2, 25)],
    },
    {
      name: 'keeps the public name of what it destructures',
      code: `export const { SessionMetrics } = await import('./database/request-scoped-session-factory');
`,
      output: `export const { DatabaseSessionMetrics: SessionMetrics } = await import('./metrics/session-metrics');
`,
      errors: [movedName(metrics, 1, 16)],
    },
    {
      name: 'follows a variable',
      code: `const old = await import('./database/request-scoped-session-factory');
new old.SessionMetrics("a");
let a: InstanceType<typeof old.SessionMetrics>;
`,
      output: `const old = await import('./metrics/session-metrics');
new old.DatabaseSessionMetrics("a");
let a: InstanceType<typeof old.DatabaseSessionMetrics>;
`,
      errors: [movedName(metrics, 2, 9)],
    },
    {
      name: 'follows a promise in a variable',
      code: `const promise = import('./database/request-scoped-session-factory');
new (await promise).SessionMetrics("a");
promise.then(({ SessionMetrics }) => SessionMetrics);
`,
      output: `const promise = import('./metrics/session-metrics');
new (await promise).DatabaseSessionMetrics("a");
promise.then(({ DatabaseSessionMetrics: SessionMetrics }) => SessionMetrics);
`,
      errors: [movedName(metrics, 2, 21)],
    },
    {
      name: 'follows then with every sort of callback',
      code: `import('./database/request-scoped-session-factory').then((old) => old.SessionMetrics);
import('./database/request-scoped-session-factory').then(({ SessionMetrics }) => SessionMetrics);
import('./database/request-scoped-session-factory').then(({ SessionMetrics: A = Object }) => A);
import('./database/request-scoped-session-factory').then(function (old) {
  return old.SessionMetrics;
});
import('./database/request-scoped-session-factory').then(async (old) => old.SessionMetrics, console.log);
import('./utils/money').then((old) => old.default);
import('./utils/money').then(function ({ default: Money }) {});
`,
      output: `import('./metrics/session-metrics').then((old) => old.DatabaseSessionMetrics);
import('./metrics/session-metrics').then(({ DatabaseSessionMetrics: SessionMetrics }) => SessionMetrics);
import('./metrics/session-metrics').then(({ DatabaseSessionMetrics: A = Object }) => A);
import('./metrics/session-metrics').then(function (old) {
  return old.DatabaseSessionMetrics;
});
import('./metrics/session-metrics').then(async (old) => old.DatabaseSessionMetrics, console.log);
import('./money/money').then((old) => old.default);
import('./money/money').then(function ({ default: Money }) {});
`,
      errors: [
        movedName(metrics, 1, 71),
        movedName(metrics, 2, 61),
        movedName(metrics, 3, 61),
        movedName(metrics, 5, 14),
        movedName(metrics, 7, 77),
        movedName(money, 8, 43),
        movedName(money, 9, 42),
      ],
    },
    {
      name: 'follows then behind then',
      code: `import('./database/request-scoped-session-factory')
  .then((old) => old)
  .then(({ SessionMetrics }) => SessionMetrics)
  .catch(console.log);
`,
      output: `import('./metrics/session-metrics')
  .then((old) => old)
  .then(({ DatabaseSessionMetrics: SessionMetrics }) => SessionMetrics)
  .catch(console.log);
`,
      errors: [movedName(metrics, 3, 12)],
    },
    {
      name: 'follows finally',
      code: `import('./database/request-scoped-session-factory')
  .finally(() => console.log())
  .then((old) => old.SessionMetrics);
`,
      output: `import('./metrics/session-metrics')
  .finally(() => console.log())
  .then((old) => old.DatabaseSessionMetrics);
`,
      errors: [movedName(metrics, 3, 22)],
    },
    {
      name: 'follows Promise.all by position',
      code: `const [{ SessionMetrics }, other] = await Promise.all([import('./database/request-scoped-session-factory'), import('node:fs')]);
const [, old] = await Promise.all([1, import('./database/request-scoped-session-factory')]);
old.SessionMetrics;
Promise.all([import('./database/request-scoped-session-factory')]).then(([{ SessionMetrics }]) => SessionMetrics);
`,
      output: `const [{ DatabaseSessionMetrics: SessionMetrics }, other] = await Promise.all([import('./metrics/session-metrics'), import('node:fs')]);
const [, old] = await Promise.all([1, import('./metrics/session-metrics')]);
old.DatabaseSessionMetrics;
Promise.all([import('./metrics/session-metrics')]).then(([{ DatabaseSessionMetrics: SessionMetrics }]) => SessionMetrics);
`,
      errors: [movedName(metrics, 1, 10), movedName(metrics, 3, 5), movedName(metrics, 4, 77)],
    },
    {
      name: 'follows a function that loads it',
      code: `const load = () => import('./database/request-scoped-session-factory');
const again = async () => import('./database/request-scoped-session-factory');
(await load()).SessionMetrics;
again().then(({ SessionMetrics }) => SessionMetrics);
`,
      output: `const load = () => import('./metrics/session-metrics');
const again = async () => import('./metrics/session-metrics');
(await load()).DatabaseSessionMetrics;
again().then(({ DatabaseSessionMetrics: SessionMetrics }) => SessionMetrics);
`,
      errors: [movedName(metrics, 3, 16), movedName(metrics, 4, 17)],
    },
    {
      name: 'follows a function that is called where it stands',
      code: `(await (async () => await import('./database/request-scoped-session-factory'))()).SessionMetrics;
`,
      output: `(await (async () => await import('./metrics/session-metrics'))()).DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 1, 83)],
    },
    {
      name: 'follows a component that is named in then',
      code: `React.lazy(() => import('./utils/money').then((old) => ({ default: old.default })));
`,
      output: `React.lazy(() => import('./money/money').then((old) => ({ default: old.default })));
`,
      errors: [movedName(money, 1, 72)],
    },
    {
      name: 'follows a loop head',
      code: `for (const { SessionMetrics } = await import('./database/request-scoped-session-factory'); ; ) SessionMetrics;
`,
      output: `for (const { DatabaseSessionMetrics: SessionMetrics } = await import('./metrics/session-metrics'); ; ) SessionMetrics;
`,
      errors: [movedName(metrics, 1, 14)],
    },
    {
      name: 'follows destructuring assignments',
      code: `let SessionMetrics;
({ SessionMetrics } = await import('./database/request-scoped-session-factory'));
[{ SessionMetrics }] = [await import('./database/request-scoped-session-factory')];
`,
      output: `let SessionMetrics;
({ DatabaseSessionMetrics: SessionMetrics } = await import('./metrics/session-metrics'));
[{ DatabaseSessionMetrics: SessionMetrics }] = [await import('./metrics/session-metrics')];
`,
      errors: [movedName(metrics, 2, 4), movedName(metrics, 3, 4)],
    },
    {
      name: 'moves the types that are said of it',
      code: `const old: typeof import('./database/request-scoped-session-factory') = await import('./database/request-scoped-session-factory');
old.SessionMetrics;
import('./database/request-scoped-session-factory').then((own: typeof import('./database/request-scoped-session-factory')) => own.SessionMetrics);
const promise: Promise<typeof import('./database/request-scoped-session-factory')> = import('./database/request-scoped-session-factory');
(await promise).SessionMetrics;
(await (import('./database/request-scoped-session-factory') as Promise<typeof import('./database/request-scoped-session-factory')>)).SessionMetrics;
`,
      output: `const old: typeof import('./metrics/session-metrics') = await import('./metrics/session-metrics');
old.DatabaseSessionMetrics;
import('./metrics/session-metrics').then((own: typeof import('./metrics/session-metrics')) => own.DatabaseSessionMetrics);
const promise: Promise<typeof import('./metrics/session-metrics')> = import('./metrics/session-metrics');
(await promise).DatabaseSessionMetrics;
(await (import('./metrics/session-metrics') as Promise<typeof import('./metrics/session-metrics')>)).DatabaseSessionMetrics;
`,
      errors: [
        movedName(metrics, 2, 5),
        movedName(metrics, 3, 131),
        movedName(metrics, 5, 17),
        movedName(metrics, 6, 134),
      ],
    },
    {
      name: 'keeps comments, template literals, options and escapes out of it',
      code: `import(/* webpackChunkName: "x" */ './database/request-scoped-session-factory').then((old) => old.SessionMetrics);
import(\`./database/request-scoped-session-factory\`).then((old) => old.SessionMetrics);
import("./d\\u0061tabase/request-scoped-session-factory").then((old) => old.SessionMetrics);
import('./database/request-scoped-session-factory', {}).then((old) => old.SessionMetrics);
`,
      output: `import(/* webpackChunkName: "x" */ './metrics/session-metrics').then((old) => old.DatabaseSessionMetrics);
import(\`./metrics/session-metrics\`).then((old) => old.DatabaseSessionMetrics);
import("./metrics/session-metrics").then((old) => old.DatabaseSessionMetrics);
import('./metrics/session-metrics', {}).then((old) => old.DatabaseSessionMetrics);
`,
      errors: [
        movedName(metrics, 1, 99),
        movedName(metrics, 2, 71),
        movedName(metrics, 3, 76),
        movedName(metrics, 4, 75),
      ],
    },
    {
      name: 'splits a destructured load of which names stay',
      code: `const { SessionMetrics, SESSION_TIMEOUT: timeout = 1 } = await import('./database/request-scoped-session-factory');
`,
      output: `const { SESSION_TIMEOUT: timeout = 1 } = await import('./database/request-scoped-session-factory');
const { DatabaseSessionMetrics: SessionMetrics } = await import('./metrics/session-metrics');
`,
      errors: [movedName(metrics, 1, 9)],
    },
    {
      name: 'splits a typed load of which names stay',
      code: `async function load() {
  const { SESSION_TIMEOUT, SessionMetrics } = (await import('./database/request-scoped-session-factory')) as typeof import('./database/request-scoped-session-factory');
  return new SessionMetrics(SESSION_TIMEOUT);
}
`,
      output: `async function load() {
  const { SESSION_TIMEOUT } = (await import('./database/request-scoped-session-factory')) as typeof import('./database/request-scoped-session-factory');
  const { DatabaseSessionMetrics: SessionMetrics } = (await import('./metrics/session-metrics')) as typeof import('./metrics/session-metrics');
  return new SessionMetrics(SESSION_TIMEOUT);
}
`,
      errors: [movedName(metrics, 2, 28)],
    },
    {
      name: 'splits a load in Windows line endings',
      code: `const {\r
  SessionMetrics,\r
  SESSION_TIMEOUT\r
} = await import('./database/request-scoped-session-factory')\r
`,
      output: `const {\r
  SESSION_TIMEOUT\r
} = await import('./database/request-scoped-session-factory')\r
const { DatabaseSessionMetrics: SessionMetrics } = await import('./metrics/session-metrics')\r
`,
      errors: [movedName(metrics, 2, 3)],
    },
    {
      name: 'moves a module as a whole, wherever its promise goes, when both export the same',
      code: `import('./same-covered').then(console.log);
export const load = () => import('./same-covered');
console.log(await import('./same-covered'));
React.lazy(() => import('./same-covered'));
`,
      project: mockedModules,
      output: `import('./covered').then(console.log);
export const load = () => import('./covered');
console.log(await import('./covered'));
React.lazy(() => import('./covered'));
`,
      errors: [movedModule(send, 1, 9), movedModule(send, 2, 35), movedModule(send, 3, 27), movedModule(send, 4, 26)],
    },
    {
      name: 'keeps a package whose promise is passed on when the canonical one exports more',
      code: `import('@acme/old-metrics').then(console.log);
React.lazy(() => import('@acme/old-metrics'));
`,
      output: null,
      errors: [
        keptModule(
          acme,
          1,
          9,
          'its promise is passed on, and `./metrics/session-metrics.ts` exports `toUnifiedSessionMetrics`, too',
          `import('./metrics/session-metrics.ts').then(console.log);
React.lazy(() => import('@acme/old-metrics'));
`,
        ),
        keptModule(
          acme,
          2,
          26,
          'the function that loads it is passed on, and `./metrics/session-metrics.ts` exports `toUnifiedSessionMetrics`, too',
          `import('@acme/old-metrics').then(console.log);
React.lazy(() => import('./metrics/session-metrics.ts'));
`,
        ),
      ],
    },
    {
      name: 'moves a bare load of a package',
      code: `await import('@acme/old-metrics');
void import('@acme/old-metrics');
`,
      output: `await import('./metrics/session-metrics.ts');
void import('./metrics/session-metrics.ts');
`,
      errors: [movedModule(acme, 1, 15), movedModule(acme, 2, 14)],
    },
    {
      name: 'moves a bare load of a module that is gone',
      code: `await import('./session/session-stats');
`,
      output: `await import('./metrics/session-metrics');
`,
      errors: [movedModule(stats, 1, 15)],
    },
    {
      name: 'keeps a default that a later name stands for',
      code: `const { SessionMetrics, SESSION_TIMEOUT = SessionMetrics } = await import('./database/request-scoped-session-factory');
`,
      output: null,
      errors: [keptName(metrics, 1, 9, 'it takes names that stay, too')],
    },
    {
      name: 'keeps a variable of which names stay',
      code: `const old = await import('./database/request-scoped-session-factory');
new old.SessionMetrics(old.SESSION_TIMEOUT);
`,
      output: null,
      errors: [keptName(metrics, 2, 9, 'it takes names that stay, too')],
    },
    {
      name: 'keeps a promise that is exported',
      code: `const promise = import('./database/request-scoped-session-factory');
export { promise };
promise.then((old) => old.SessionMetrics);
`,
      output: null,
      errors: [
        keptName(
          metrics,
          3,
          27,
          'its promise is exported',
          `const promise = import('./metrics/session-metrics');
export { promise };
promise.then((old) => old.DatabaseSessionMetrics);
`,
        ),
      ],
    },
    {
      name: 'keeps a promise that is passed on',
      code: `const promise = import('./database/request-scoped-session-factory');
promise.then(console.log);
const { SessionMetrics } = await promise;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          3,
          9,
          'its promise is passed on',
          `const promise = import('./metrics/session-metrics');
promise.then(console.log);
const { DatabaseSessionMetrics: SessionMetrics } = await promise;
`,
        ),
      ],
    },
    {
      name: 'keeps a promise that something else may stand in for',
      code: `import('./database/request-scoped-session-factory')
  .catch(() => ({ SessionMetrics: Object }))
  .then((old) => old.SessionMetrics);
`,
      output: null,
      errors: [
        keptName(
          metrics,
          3,
          22,
          'something else may stand in for it',
          `import('./metrics/session-metrics')
  .catch(() => ({ SessionMetrics: Object }))
  .then((old) => old.DatabaseSessionMetrics);
`,
        ),
      ],
    },
    {
      name: 'keeps a promise in a list that is not destructured',
      code: `const all = await Promise.all([import('./database/request-scoped-session-factory')]);
import('./database/request-scoped-session-factory').then((old) => [old, old.SessionMetrics]);
`,
      output: `const all = await Promise.all([import('./database/request-scoped-session-factory')]);
import('./metrics/session-metrics').then((old) => [old, old.DatabaseSessionMetrics]);
`,
      errors: [movedName(metrics, 2, 77)],
    },
    {
      name: 'keeps a promise whose place is not known',
      code: `declare const before: [];
const [{ SessionMetrics: A }] = await Promise.all([...before, import('./database/request-scoped-session-factory')]);
const { SessionMetrics: B } = await import('./database/request-scoped-session-factory');
`,
      output: `declare const before: [];
const [{ SessionMetrics: A }] = await Promise.all([...before, import('./database/request-scoped-session-factory')]);
const { DatabaseSessionMetrics: B } = await import('./metrics/session-metrics');
`,
      errors: [movedName(metrics, 3, 9)],
    },
    {
      name: 'keeps a promise of which the rest is taken',
      code: `const { SessionMetrics, ...rest } = await import('./database/request-scoped-session-factory');
`,
      output: null,
      errors: [
        keptName(
          metrics,
          1,
          9,
          'rest destructuring takes the names that are left',
          `const { DatabaseSessionMetrics: SessionMetrics, ...rest } = await import('./metrics/session-metrics');
`,
        ),
      ],
    },
    {
      name: 'keeps a variable that is assigned',
      code: `let old: any;
old = await import('./database/request-scoped-session-factory');
old.SessionMetrics;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          3,
          5,
          'the variable that holds it is reassigned',
          `let old: any;
old = await import('./metrics/session-metrics');
old.DatabaseSessionMetrics;
`,
        ),
      ],
    },
    {
      name: 'keeps a parameter that is assigned',
      code: `import('./database/request-scoped-session-factory').then((old: any) => {
  old = null;
  return old.SessionMetrics;
});
`,
      output: null,
      errors: [
        keptName(
          metrics,
          3,
          14,
          'the variable that holds it is reassigned',
          `import('./metrics/session-metrics').then((old: any) => {
  old = null;
  return old.DatabaseSessionMetrics;
});
`,
        ),
      ],
    },
    {
      name: 'keeps a namespace that a callback passes on',
      code: `import('./database/request-scoped-session-factory').then((old) => {
  const { SessionMetrics } = old;
  console.log(old);
});
`,
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          11,
          'it is passed to a function',
          `import('./metrics/session-metrics').then((old) => {
  const { DatabaseSessionMetrics: SessionMetrics } = old;
  console.log(old);
});
`,
        ),
      ],
    },
    {
      name: 'keeps a member that is written',
      code: `(await import('./database/request-scoped-session-factory') as any).SessionMetrics = null;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          1,
          68,
          'a member of it is written or deleted',
          `(await import('./metrics/session-metrics') as any).DatabaseSessionMetrics = null;
`,
        ),
      ],
    },
    {
      name: 'keeps a type that is written out',
      code: `const old: { SessionMetrics: any } = await import('./database/request-scoped-session-factory');
old.SessionMetrics;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          5,
          'its type is written out',
          `const old: { SessionMetrics: any } = await import('./metrics/session-metrics');
old.DatabaseSessionMetrics;
`,
        ),
      ],
    },
    {
      name: 'keeps a function that is passed on',
      code: `const load = () => import('./database/request-scoped-session-factory');
(await load()).SessionMetrics;
console.log(load);
`,
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          16,
          'the function that loads it is passed on',
          `const load = () => import('./metrics/session-metrics');
(await load()).DatabaseSessionMetrics;
console.log(load);
`,
        ),
      ],
    },
    {
      name: 'keeps what a loader makes of a query',
      code: `import('./session/session-stats?raw').then((old) => old.SessionStats);
`,
      output: null,
      errors: [keptName(statsWritten, 1, 57, 'a loader decides what `?raw` makes of the module')],
    },
  ],
});
