import {
  acme,
  keptModule,
  keptName,
  metrics,
  mockedModules,
  money,
  movedModule,
  movedName,
  post,
  send,
  stats,
  testForms,
  userMetrics,
  write,
} from './form-tester.ts';

testForms('mocks of vitest', {
  valid: [
    {
      name: 'leaves an object of the file that is called vi',
      filename: 'src/app.test.ts',
      code: `const vi = { mock: (name: string) => name };
vi.mock('./session/session-stats');
`,
    },
    {
      name: 'leaves a parameter that is called vi',
      filename: 'src/app.test.ts',
      code: `export const run = (vi: any) => vi.mock('./session/session-stats');
`,
    },
    {
      name: 'leaves a mock of which only names that stay are replaced',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./database/request-scoped-session-factory', async (original) => ({ ...(await original<typeof import('./database/request-scoped-session-factory')>()), SESSION_TIMEOUT: 1 }));
`,
    },
    {
      name: 'leaves what takes back a mock of a module that keeps names',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.unmock('./database/request-scoped-session-factory');
vi.unmock('./utils/money');
`,
    },
    {
      name: 'leaves a mock whose module is not known',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
declare const name: string;
vi.mock(name);
vi.mock();
vi.mock(\`./\${name}\`);
`,
    },
  ],
  invalid: [
    {
      name: 'moves path, types and keys',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./database/request-scoped-session-factory', async (original) => ({
  ...(await original<typeof import('./database/request-scoped-session-factory')>()),
  SessionMetrics: vi.fn(),
}));
`,
      output: `import { vi } from 'vitest';
vi.mock('./metrics/session-metrics', async (original) => ({
  ...(await original<typeof import('./metrics/session-metrics')>()),
  DatabaseSessionMetrics: vi.fn(),
}));
`,
      errors: [movedModule(metrics, 2, 10)],
    },
    {
      name: 'moves a mock of a dynamic import',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock(import('./database/request-scoped-session-factory'), async (original) => ({ ...(await original()), SessionMetrics: vi.fn() as never }));
`,
      output: `import { vi } from 'vitest';
vi.mock(import('./metrics/session-metrics'), async (original) => ({ ...(await original()), DatabaseSessionMetrics: vi.fn() as never }));
`,
      errors: [movedModule(metrics, 2, 17)],
    },
    {
      name: 'moves a mock with a typed call',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock<typeof import('./database/request-scoped-session-factory')>('./database/request-scoped-session-factory', async (original) => ({ ...(await original()), SessionMetrics: vi.fn() as never }));
`,
      output: `import { vi } from 'vitest';
vi.mock<typeof import('./metrics/session-metrics')>('./metrics/session-metrics', async (original) => ({ ...(await original()), DatabaseSessionMetrics: vi.fn() as never }));
`,
      errors: [movedModule(metrics, 2, 70)],
    },
    {
      name: 'moves a mock whose factory has a body',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./database/request-scoped-session-factory', async (original) => {
  const actual = await original<typeof import('./database/request-scoped-session-factory')>();
  const make = vi.fn(() => new actual.SessionMetrics('a'));
  return { ...actual, SessionMetrics: make };
});
`,
      output: `import { vi } from 'vitest';
vi.mock('./metrics/session-metrics', async (original) => {
  const actual = await original<typeof import('./metrics/session-metrics')>();
  const make = vi.fn(() => new actual.DatabaseSessionMetrics('a'));
  return { ...actual, DatabaseSessionMetrics: make };
});
`,
      errors: [movedModule(metrics, 2, 10)],
    },
    {
      name: 'moves a mock that loads the original itself',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./database/request-scoped-session-factory', async () => ({ ...(await vi.importActual<typeof import('./database/request-scoped-session-factory')>('./database/request-scoped-session-factory')), SessionMetrics: vi.fn() }));
`,
      output: `import { vi } from 'vitest';
vi.mock('./metrics/session-metrics', async () => ({ ...(await vi.importActual<typeof import('./metrics/session-metrics')>('./metrics/session-metrics')), DatabaseSessionMetrics: vi.fn() }));
`,
      errors: [movedModule(metrics, 2, 10)],
    },
    {
      name: 'moves a mock that loads the original into a variable',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./database/request-scoped-session-factory', async () => {
  const actual = (await vi.importActual('./database/request-scoped-session-factory')) as typeof import('./database/request-scoped-session-factory');
  return { ...actual, SessionMetrics: vi.fn(() => new actual.SessionMetrics('a')) };
});
`,
      output: `import { vi } from 'vitest';
vi.mock('./metrics/session-metrics', async () => {
  const actual = (await vi.importActual('./metrics/session-metrics')) as typeof import('./metrics/session-metrics');
  return { ...actual, DatabaseSessionMetrics: vi.fn(() => new actual.DatabaseSessionMetrics('a')) };
});
`,
      errors: [movedModule(metrics, 2, 10), movedName(metrics, 4, 62)],
    },
    {
      name: 'moves a mock under another name of vi',
      filename: 'src/app.test.ts',
      code: `import { vi as runner } from 'vitest';
runner.mock('./database/request-scoped-session-factory', async (original) => ({ ...(await original<typeof import('./database/request-scoped-session-factory')>()), SessionMetrics: 1 }));
`,
      output: `import { vi as runner } from 'vitest';
runner.mock('./metrics/session-metrics', async (original) => ({ ...(await original<typeof import('./metrics/session-metrics')>()), DatabaseSessionMetrics: 1 }));
`,
      errors: [movedModule(metrics, 2, 14)],
    },
    {
      name: 'moves a mock of the global',
      filename: 'src/app.test.ts',
      code: `vitest.mock('./database/request-scoped-session-factory', async (original: any) => ({ ...(await original()), SessionMetrics: 1 }));
`,
      output: `vitest.mock('./metrics/session-metrics', async (original: any) => ({ ...(await original()), DatabaseSessionMetrics: 1 }));
`,
      errors: [movedModule(metrics, 1, 14)],
    },
    {
      name: 'moves a mock with a call over two lines',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi
  .mock('./database/request-scoped-session-factory', async (original) => ({ ...(await original<typeof import('./database/request-scoped-session-factory')>()), SessionMetrics: 1 }));
`,
      output: `import { vi } from 'vitest';
vi
  .mock('./metrics/session-metrics', async (original) => ({ ...(await original<typeof import('./metrics/session-metrics')>()), DatabaseSessionMetrics: 1 }));
`,
      errors: [movedModule(metrics, 3, 10)],
    },
    {
      name: 'moves quoted keys, methods, getters and short ones',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
const formatMoney = 1;
const format = vi.fn();
vi.mock('./utils/money', async (original) => ({ ...(await original<typeof import('./utils/money')>()), format }));
vi.doMock('./utils/money', async (original) => ({ ...(await original<typeof import('./utils/money')>()), 'format': 1 }));
vi.doMock('./utils/money', async (original) => ({ ...(await original<typeof import('./utils/money')>()), ['format']: 1 }));
vi.doMock('./utils/money', async (original) => ({ ...(await original<typeof import('./utils/money')>()), format() {} }));
vi.doMock('./utils/money', async (original) => ({ ...(await original<typeof import('./utils/money')>()), async *format() {} }));
vi.doMock('./utils/money', async (original) => ({ ...(await original<typeof import('./utils/money')>()), get format() { return 1; } }));
vi.doMock('./utils/money', async (original) => ({ ...(await original<typeof import('./utils/money')>()), default: 1 }));
`,
      output: `import { vi } from 'vitest';
const formatMoney = 1;
const format = vi.fn();
vi.mock('./money/money', async (original) => ({ ...(await original<typeof import('./money/money')>()), formatMoney: format }));
vi.doMock('./money/money', async (original) => ({ ...(await original<typeof import('./money/money')>()), 'formatMoney': 1 }));
vi.doMock('./money/money', async (original) => ({ ...(await original<typeof import('./money/money')>()), ['formatMoney']: 1 }));
vi.doMock('./money/money', async (original) => ({ ...(await original<typeof import('./money/money')>()), formatMoney() {} }));
vi.doMock('./money/money', async (original) => ({ ...(await original<typeof import('./money/money')>()), async *formatMoney() {} }));
vi.doMock('./money/money', async (original) => ({ ...(await original<typeof import('./money/money')>()), get formatMoney() { return 1; } }));
vi.doMock('./money/money', async (original) => ({ ...(await original<typeof import('./money/money')>()), default: 1 }));
`,
      errors: [
        movedModule(money, 4, 10),
        movedModule(money, 5, 12),
        movedModule(money, 6, 12),
        movedModule(money, 7, 12),
        movedModule(money, 8, 12),
        movedModule(money, 9, 12),
        movedModule(money, 10, 12),
      ],
    },
    {
      name: 'takes the names that it does not mention from the original',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./session/session-stats', () => ({ SessionStats: vi.fn() }));
`,
      output: `import { vi } from 'vitest';
vi.mock('./metrics/session-metrics', async (importOriginal) => ({ ...(await importOriginal<typeof import('./metrics/session-metrics')>()), SystemSessionMetrics: vi.fn() }));
`,
      errors: [movedModule(stats, 2, 10)],
    },
    {
      name: 'takes the others from the original in a body',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./session/session-stats', () => {
  return { SessionStats: vi.fn() };
});
`,
      output: `import { vi } from 'vitest';
vi.mock('./metrics/session-metrics', async (importOriginal) => {
  return { ...(await importOriginal<typeof import('./metrics/session-metrics')>()), SystemSessionMetrics: vi.fn() };
});
`,
      errors: [movedModule(stats, 2, 10)],
    },
    {
      name: 'takes the others from the original in a function',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./session/session-stats', function () {
  return { SessionStats: vi.fn() };
});
`,
      output: `import { vi } from 'vitest';
vi.mock('./metrics/session-metrics', async function (importOriginal) {
  return { ...(await importOriginal<typeof import('./metrics/session-metrics')>()), SystemSessionMetrics: vi.fn() };
});
`,
      errors: [movedModule(stats, 2, 10)],
    },
    {
      name: 'takes the others from the original by the parameter there is',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./session/session-stats', async (actual) => ({ SessionStats: (await actual<typeof import('./session/session-stats')>()).SessionStats }));
`,
      output: `import { vi } from 'vitest';
vi.mock('./metrics/session-metrics', async (actual) => ({ ...(await actual<typeof import('./metrics/session-metrics')>()), SystemSessionMetrics: (await actual<typeof import('./metrics/session-metrics')>()).SystemSessionMetrics }));
`,
      errors: [movedModule(stats, 2, 10), movedModule(stats, 2, 100)],
    },
    {
      name: 'takes the others from the original in a typed object',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./session/session-stats', () => ({ SessionStats: vi.fn() }) as any);
vi.doMock('./session/session-stats', () => ({ SessionStats: vi.fn() }) satisfies object);
`,
      output: `import { vi } from 'vitest';
vi.mock('./metrics/session-metrics', async (importOriginal) => ({ ...(await importOriginal<typeof import('./metrics/session-metrics')>()), SystemSessionMetrics: vi.fn() }) as any);
vi.doMock('./metrics/session-metrics', async (importOriginal) => ({ ...(await importOriginal<typeof import('./metrics/session-metrics')>()), SystemSessionMetrics: vi.fn() }) satisfies object);
`,
      errors: [movedModule(stats, 2, 10), movedModule(stats, 3, 12)],
    },
    {
      name: 'takes the others from the original beside what is hoisted',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
const { stats } = vi.hoisted(() => ({ stats: vi.fn() }));
vi.mock('./session/session-stats', () => ({ SessionStats: stats }));
`,
      output: `import { vi } from 'vitest';
const { stats } = vi.hoisted(() => ({ stats: vi.fn() }));
vi.mock('./metrics/session-metrics', async (importOriginal) => ({ ...(await importOriginal<typeof import('./metrics/session-metrics')>()), SystemSessionMetrics: stats }));
`,
      errors: [movedModule(stats, 3, 10)],
    },
    {
      name: 'moves a mock together with what it replaces',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
import { SessionMetrics, SESSION_TIMEOUT } from './database/request-scoped-session-factory';
vi.mock('./database/request-scoped-session-factory', async (original) => ({ ...(await original<typeof import('./database/request-scoped-session-factory')>()), SessionMetrics: vi.fn() }));
new SessionMetrics('a', SESSION_TIMEOUT);
`,
      output: `import { vi } from 'vitest';
import { SESSION_TIMEOUT } from './database/request-scoped-session-factory';
import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
vi.mock('./metrics/session-metrics', async (original) => ({ ...(await original<typeof import('./metrics/session-metrics')>()), DatabaseSessionMetrics: vi.fn() }));
new SessionMetrics('a', SESSION_TIMEOUT);
`,
      errors: [movedName(metrics, 2, 10), movedModule(metrics, 3, 10)],
    },
    {
      name: 'moves a mock within a test together with its load',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
it('a', async () => {
  vi.doMock('./session/session-stats', () => ({ SessionStats: vi.fn() }));
  const { SessionStats } = await import('./session/session-stats');
  vi.doUnmock('./session/session-stats');
});
`,
      output: `import { vi } from 'vitest';
it('a', async () => {
  vi.doMock('./metrics/session-metrics', async (importOriginal) => ({ ...(await importOriginal<typeof import('./metrics/session-metrics')>()), SystemSessionMetrics: vi.fn() }));
  const { SystemSessionMetrics: SessionStats } = await import('./metrics/session-metrics');
  vi.doUnmock('./metrics/session-metrics');
});
`,
      errors: [movedModule(stats, 3, 14), movedName(stats, 4, 11), movedModule(stats, 5, 16)],
    },
    {
      name: 'moves a mock that spies',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./session/session-stats', { spy: true });
`,
      output: `import { vi } from 'vitest';
vi.mock('./metrics/session-metrics', { spy: true });
`,
      errors: [movedModule(stats, 2, 10)],
    },
    {
      name: 'moves what takes a mock back',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.unmock('./session/session-stats');
vi.doUnmock('@acme/old-metrics');
`,
      output: `import { vi } from 'vitest';
vi.unmock('./metrics/session-metrics');
vi.doUnmock('./metrics/session-metrics.ts');
`,
      errors: [movedModule(stats, 2, 12), movedModule(acme, 3, 14)],
    },
    {
      name: 'moves loads of the original and of the mock',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
const { SessionMetrics } = await vi.importActual<typeof import('./database/request-scoped-session-factory')>('./database/request-scoped-session-factory');
const mocked = await vi.importMock<typeof import('./database/request-scoped-session-factory')>('./database/request-scoped-session-factory');
mocked.SessionMetrics.mockReset();
vi.mocked(await import('./database/request-scoped-session-factory')).SessionMetrics;
`,
      output: `import { vi } from 'vitest';
const { DatabaseSessionMetrics: SessionMetrics } = await vi.importActual<typeof import('./metrics/session-metrics')>('./metrics/session-metrics');
const mocked = await vi.importMock<typeof import('./metrics/session-metrics')>('./metrics/session-metrics');
mocked.DatabaseSessionMetrics.mockReset();
vi.mocked(await import('./metrics/session-metrics')).DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 2, 9), movedName(metrics, 4, 8), movedName(metrics, 5, 70)],
    },
    {
      name: 'moves a load inside the mock of another module',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./other', async () => ({ A: (await vi.importActual<typeof import('./database/request-scoped-session-factory')>('./database/request-scoped-session-factory')).SessionMetrics }));
`,
      output: `import { vi } from 'vitest';
vi.mock('./other', async () => ({ A: (await vi.importActual<typeof import('./metrics/session-metrics')>('./metrics/session-metrics')).DatabaseSessionMetrics }));
`,
      errors: [movedName(metrics, 2, 167)],
    },
    {
      name: 'moves a mock of a package with the names that it had',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('@acme/old-metrics', async (original) => ({ ...(await original<typeof import('@acme/old-metrics')>()), SystemSessionMetrics: vi.fn() }));
`,
      output: `import { vi } from 'vitest';
vi.mock('./metrics/session-metrics.ts', async (original) => ({ ...(await original<typeof import('./metrics/session-metrics.ts')>()), SystemSessionMetrics: vi.fn() }));
`,
      errors: [movedModule(acme, 2, 10), movedModule(acme, 2, 87)],
    },
    {
      name: 'moves a mock that offers all that there is',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./old-covered', () => ({ post: vi.fn() }));
vi.doMock('./old-covered');
`,
      project: mockedModules,
      output: `import { vi } from 'vitest';
vi.mock('./covered', () => ({ send: vi.fn() }));
vi.doMock('./covered');
`,
      errors: [movedModule(post, 2, 10), movedModule(post, 3, 12)],
    },
    {
      name: 'moves a factory that stands elsewhere where all names are the same',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
const factory = () => ({ send: vi.fn() });
vi.doMock('./same-covered', factory);
`,
      project: mockedModules,
      output: `import { vi } from 'vitest';
const factory = () => ({ send: vi.fn() });
vi.doMock('./covered', factory);
`,
      errors: [movedModule(send, 3, 12)],
    },
    {
      name: 'keeps a mock whose canonical module does something when it is loaded',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./old-log', () => ({ write: vi.fn() }));
`,
      project: mockedModules,
      output: null,
      errors: [
        keptModule(
          write,
          2,
          10,
          'it would replace further names of `./effectful`',
          `import { vi } from 'vitest';
vi.mock('./effectful', () => ({ log: vi.fn() }));
`,
        ),
      ],
    },
    {
      name: 'keeps a mock beside one of the canonical module',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./session/session-stats', () => ({ SessionStats: vi.fn() }));
vi.mock('./metrics/session-metrics', () => ({}));
`,
      output: null,
      errors: [keptModule(stats, 2, 10, 'the file mocks `./metrics/session-metrics`, too')],
    },
    {
      name: 'keeps a mock beside one of the canonical module under another name',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./session/session-stats', () => ({ SessionStats: vi.fn() }));
vi.mock(import('@/metrics/session-metrics'));
`,
      output: null,
      errors: [keptModule(stats, 2, 10, 'the file mocks `@/metrics/session-metrics`, too')],
    },
    {
      name: 'keeps two mocks that would be of one module',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./database/request-scoped-session-factory', async (original) => ({ ...(await original<typeof import('./database/request-scoped-session-factory')>()), SessionMetrics: 1 }));
vi.mock('./session/user-session-manager', async (original) => ({ ...(await original<typeof import('./session/user-session-manager')>()), SessionMetrics: 1 }));
`,
      output: null,
      errors: [
        keptModule(metrics, 2, 10, 'the file mocks `./session/user-session-manager`, too'),
        keptModule(userMetrics, 3, 10, 'the file mocks `./database/request-scoped-session-factory`, too'),
      ],
    },
    {
      name: 'keeps what an automatic mock replaces',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
import { SessionMetrics } from './database/request-scoped-session-factory';
vi.mock('./database/request-scoped-session-factory');
new SessionMetrics('a');
`,
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          10,
          'a mock of it in this file stays',
          `import { vi } from 'vitest';
import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
vi.mock('./database/request-scoped-session-factory');
new SessionMetrics('a');
`,
        ),
        keptModule(metrics, 3, 10, 'it has no factory that could be split, and replaces names that stay, too'),
      ],
    },
    {
      name: 'keeps a mock whose import stays',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
import * as old from './database/request-scoped-session-factory';
vi.mock('./database/request-scoped-session-factory', async (original) => ({ ...(await original<typeof import('./database/request-scoped-session-factory')>()), SessionMetrics: 1 }));
console.log(old, old.SessionMetrics);
`,
      output: null,
      errors: [
        keptModule(
          metrics,
          3,
          10,
          'another use of it in this file stays',
          `import { vi } from 'vitest';
import * as old from './database/request-scoped-session-factory';
vi.mock('./metrics/session-metrics', async (original) => ({ ...(await original<typeof import('./metrics/session-metrics')>()), DatabaseSessionMetrics: 1 }));
console.log(old, old.SessionMetrics);
`,
        ),
        keptName(
          metrics,
          4,
          22,
          'it is passed to a function',
          `import { vi } from 'vitest';
import * as old from './metrics/session-metrics';
vi.mock('./database/request-scoped-session-factory', async (original) => ({ ...(await original<typeof import('./database/request-scoped-session-factory')>()), SessionMetrics: 1 }));
console.log(old, old.DatabaseSessionMetrics);
`,
        ),
      ],
    },
    {
      name: 'keeps an automatic mock that would replace more',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./session/session-stats');
`,
      output: null,
      errors: [
        keptModule(
          stats,
          2,
          10,
          'it would replace further names of `./metrics/session-metrics`',
          `import { vi } from 'vitest';
vi.mock('./metrics/session-metrics');
`,
        ),
      ],
    },
    {
      name: 'keeps a mock that is told not to spy',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./session/session-stats', { spy: false });
`,
      output: null,
      errors: [
        keptModule(
          stats,
          2,
          10,
          'it would replace further names of `./metrics/session-metrics`',
          `import { vi } from 'vitest';
vi.mock('./metrics/session-metrics', { spy: false });
`,
        ),
      ],
    },
    {
      name: 'keeps a factory that stands elsewhere',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
const factory = () => ({ SessionStats: 1 });
vi.mock('./session/session-stats', factory);
`,
      output: null,
      errors: [keptModule(stats, 3, 10, 'its factory stands elsewhere')],
    },
    {
      name: 'keeps a factory with branches',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./session/session-stats', () => {
  if (flag) return {};
  return { SessionStats: 1 };
});
`,
      output: null,
      errors: [keptModule(stats, 2, 10, 'its factory does not return an object literal')],
    },
    {
      name: 'keeps a factory that returns something else',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./session/session-stats', () => import('./other'));
`,
      output: null,
      errors: [keptModule(stats, 2, 10, 'its factory does not return an object literal')],
    },
    {
      name: 'keeps a factory with a computed key',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./session/session-stats', () => ({ [key]: 1, SessionStats: 2 }));
`,
      output: null,
      errors: [keptModule(stats, 2, 10, 'a key of what replaces it is computed')],
    },
    {
      name: 'keeps a factory with a key that stays',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./session/session-stats', () => ({ SessionStats: 1, default: {} }));
`,
      output: null,
      errors: [keptModule(stats, 2, 10, 'its `default` stays')],
    },
    {
      name: 'keeps a factory that spreads something else',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./session/session-stats', () => ({ ...other, SessionStats: 1 }));
`,
      output: null,
      errors: [keptModule(stats, 2, 10, 'its factory spreads something that is not the original module')],
    },
    {
      name: 'keeps a factory that passes the original on',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./database/request-scoped-session-factory', async (original) => ({ ...wrap(await original()), ...(await original<typeof import('./database/request-scoped-session-factory')>()), SessionMetrics: 1 }));
`,
      output: null,
      errors: [keptModule(metrics, 2, 10, 'it is passed to a function in its factory')],
    },
    {
      name: 'keeps a factory that passes the loader on',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./database/request-scoped-session-factory', async (original) => ({ ...(await original<typeof import('./database/request-scoped-session-factory')>()), SessionMetrics: wrap(original) }));
`,
      output: null,
      errors: [keptModule(metrics, 2, 10, 'the function that loads it is passed on in its factory')],
    },
    {
      name: 'keeps a factory that destructures its parameter',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./session/session-stats', ({ length }: any) => ({ SessionStats: length }));
`,
      output: null,
      errors: [keptModule(stats, 2, 10, 'its parameter is destructured in its factory')],
    },
    {
      name: 'keeps a factory whose original gives names that stay',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./database/request-scoped-session-factory', async (original) => {
  const actual = await original<typeof import('./database/request-scoped-session-factory')>();
  return { ...actual, SessionMetrics: actual.SESSION_TIMEOUT };
});
`,
      output: null,
      errors: [keptModule(metrics, 2, 10, 'its `SESSION_TIMEOUT` stays')],
    },
    {
      name: 'keeps a factory that means something else by importOriginal',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./session/session-stats', () => ({ SessionStats: importOriginal }));
`,
      output: null,
      errors: [
        keptModule(
          stats,
          2,
          10,
          'it would replace further names of `./metrics/session-metrics`',
          `import { vi } from 'vitest';
vi.mock('./metrics/session-metrics', () => ({ SystemSessionMetrics: importOriginal }));
`,
        ),
      ],
    },
    {
      name: 'keeps a factory whose parameter has a type',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./session/session-stats', async (original: any) => ({ SessionStats: (await original()).SessionStats }));
`,
      output: null,
      errors: [
        keptModule(
          stats,
          2,
          10,
          'it would replace further names of `./metrics/session-metrics`',
          `import { vi } from 'vitest';
vi.mock('./metrics/session-metrics', async (original: any) => ({ SystemSessionMetrics: (await original()).SystemSessionMetrics }));
`,
        ),
      ],
    },
    {
      name: 'writes no type into JavaScript',
      filename: 'src/app.test.js',
      code: `import { vi } from 'vitest';
vi.mock('./session/session-stats', () => ({ SessionStats: vi.fn() }));
`,
      parser: 'espree',
      output: `import { vi } from 'vitest';
vi.mock('./metrics/session-metrics', async (importOriginal) => ({ ...(await importOriginal()), SystemSessionMetrics: vi.fn() }));
`,
      errors: [movedModule(stats, 2, 10)],
    },
    {
      name: 'moves a mock under a name that is imported later',
      filename: 'src/app.test.js',
      code: `const { vi: runner } = await import('vitest');
runner.mock('./database/request-scoped-session-factory', async (original) => ({ ...(await original()), SessionMetrics: 1 }));
`,
      parser: 'espree',
      output: `const { vi: runner } = await import('vitest');
runner.mock('./metrics/session-metrics', async (original) => ({ ...(await original()), DatabaseSessionMetrics: 1 }));
`,
      errors: [movedModule(metrics, 2, 14)],
    },
  ],
});
