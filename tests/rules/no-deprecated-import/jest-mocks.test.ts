import {
  acme,
  keptModule,
  keptName,
  measure,
  metrics,
  mockedModules,
  money,
  movedModule,
  movedName,
  post,
  postFile,
  stats,
  testForms,
  write,
} from './form-tester.ts';

testForms('mocks of jest, node and bun', {
  valid: [
    {
      name: 'leaves what is no call of jest',
      filename: 'src/app.test.ts',
      code: `mocker.mock('./session/session-stats');
jest.fn('./session/session-stats');
jest.spyOn('./session/session-stats' as any, "a");
function own(jest: any) {
  jest.mock('./session/session-stats');
}
`,
    },
    {
      name: 'leaves another object with a method module',
      filename: 'src/app.test.ts',
      code: `nest.module('./session/session-stats');
const mock = { module: (name: string) => name };
mock.module('./session/session-stats');
`,
    },
  ],
  invalid: [
    {
      name: 'moves path, types and keys',
      filename: 'src/app.test.ts',
      code: `jest.mock('./database/request-scoped-session-factory', () => ({ ...jest.requireActual<typeof import('./database/request-scoped-session-factory')>('./database/request-scoped-session-factory'), SessionMetrics: jest.fn() }));
`,
      output: `jest.mock('./metrics/session-metrics', () => ({ ...jest.requireActual<typeof import('./metrics/session-metrics')>('./metrics/session-metrics'), DatabaseSessionMetrics: jest.fn() }));
`,
      errors: [movedModule(metrics, 1, 12)],
    },
    {
      name: 'moves a mock with its mark and its cast',
      filename: 'src/app.test.ts',
      code: `jest.mock('./database/request-scoped-session-factory', () => ({
  __esModule: true,
  ...(jest.requireActual('./database/request-scoped-session-factory') as typeof import('./database/request-scoped-session-factory')),
  SessionMetrics: jest.fn(),
}));
`,
      output: `jest.mock('./metrics/session-metrics', () => ({
  __esModule: true,
  ...(jest.requireActual('./metrics/session-metrics') as typeof import('./metrics/session-metrics')),
  DatabaseSessionMetrics: jest.fn(),
}));
`,
      errors: [movedModule(metrics, 1, 12)],
    },
    {
      name: 'moves a mock with its options',
      filename: 'src/app.test.ts',
      code: `jest.mock('./database/request-scoped-session-factory', () => ({ ...jest.requireActual<object>('./database/request-scoped-session-factory'), SessionMetrics: 1 }), { virtual: true });
`,
      output: `jest.mock('./metrics/session-metrics', () => ({ ...jest.requireActual<object>('./metrics/session-metrics'), DatabaseSessionMetrics: 1 }), { virtual: true });
`,
      errors: [movedModule(metrics, 1, 12)],
    },
    {
      name: 'moves a mock that loads the original into a variable',
      filename: 'src/app.test.ts',
      code: `jest.mock('./database/request-scoped-session-factory', () => {
  const actual = jest.requireActual<typeof import('./database/request-scoped-session-factory')>('./database/request-scoped-session-factory');
  return { ...actual, SessionMetrics: jest.fn(() => new actual.SessionMetrics('a')) };
});
`,
      output: `jest.mock('./metrics/session-metrics', () => {
  const actual = jest.requireActual<typeof import('./metrics/session-metrics')>('./metrics/session-metrics');
  return { ...actual, DatabaseSessionMetrics: jest.fn(() => new actual.DatabaseSessionMetrics('a')) };
});
`,
      errors: [movedModule(metrics, 1, 12), movedName(metrics, 3, 64)],
    },
    {
      name: 'moves chained mocks',
      filename: 'src/app.test.ts',
      code: `jest.mock('./other').mock('./database/request-scoped-session-factory', () => ({ ...jest.requireActual<object>('./database/request-scoped-session-factory'), SessionMetrics: 1 })).doMock('./another');
`,
      output: `jest.mock('./other').mock('./metrics/session-metrics', () => ({ ...jest.requireActual<object>('./metrics/session-metrics'), DatabaseSessionMetrics: 1 })).doMock('./another');
`,
      errors: [movedModule(metrics, 1, 28)],
    },
    {
      name: 'marks a mock whose original has a default',
      filename: 'src/app.test.ts',
      code: `jest.mock('./old-shape', () => ({ measure: jest.fn() }));
`,
      project: mockedModules,
      output: `jest.mock('./shape', () => ({ __esModule: true, ...jest.requireActual<typeof import('./shape')>('./shape'), area: jest.fn() }));
`,
      errors: [movedModule(measure, 1, 12)],
    },
    {
      name: 'marks a mock that spreads an original that had no default',
      code: `jest.mock('./old-shape', () => ({
  ...jest.requireActual('./old-shape'),
  measure: jest.fn(),
}));
`,
      filename: 'src/app.test.ts',
      project: mockedModules,
      output: `jest.mock('./shape', () => ({
  __esModule: true,
  ...jest.requireActual('./shape'),
  area: jest.fn(),
}));
`,
      errors: [movedModule(measure, 1, 12), movedModule(measure, 2, 26)],
    },
    {
      name: 'marks no mock twice',
      filename: 'src/app.test.ts',
      code: `jest.mock('./old-shape', () => ({ __esModule: true, measure: jest.fn() }));
`,
      project: mockedModules,
      output: `jest.mock('./shape', () => ({ ...jest.requireActual<typeof import('./shape')>('./shape'), __esModule: true, area: jest.fn() }));
`,
      errors: [movedModule(measure, 1, 12)],
    },
    {
      name: 'keeps a mock that another one would take back',
      filename: 'src/app.test.ts',
      code: `jest.mock('./database/request-scoped-session-factory', () => ({ ...jest.requireActual<object>('./database/request-scoped-session-factory'), SessionMetrics: 1 })).unmock('./session/session-stats');
`,
      output: null,
      errors: [
        keptModule(metrics, 1, 12, 'the file mocks `./session/session-stats`, too'),
        keptModule(stats, 1, 171, 'the file mocks `./database/request-scoped-session-factory`, too'),
      ],
    },
    {
      name: 'moves a mock under another name of jest',
      filename: 'src/app.test.ts',
      code: `import { jest as runner } from '@jest/globals';
runner.mock('./session/session-stats', () => ({ SessionStats: runner.fn() }));
`,
      output: `import { jest as runner } from '@jest/globals';
runner.mock('./metrics/session-metrics', () => ({ ...runner.requireActual<typeof import('./metrics/session-metrics')>('./metrics/session-metrics'), SystemSessionMetrics: runner.fn() }));
`,
      errors: [movedModule(stats, 2, 14)],
    },
    {
      name: 'takes the names that it does not mention from the original',
      filename: 'src/app.test.ts',
      code: `jest.mock('./session/session-stats', () => ({ SessionStats: jest.fn() }));
`,
      output: `jest.mock('./metrics/session-metrics', () => ({ ...jest.requireActual<typeof import('./metrics/session-metrics')>('./metrics/session-metrics'), SystemSessionMetrics: jest.fn() }));
`,
      errors: [movedModule(stats, 1, 12)],
    },
    {
      name: 'takes the others from the original in a mock with a template literal',
      filename: 'src/app.test.ts',
      code: `jest.doMock(\`./session/session-stats\`, () => ({ SessionStats: jest.fn() }));
`,
      output: `jest.doMock(\`./metrics/session-metrics\`, () => ({ ...jest.requireActual<typeof import('./metrics/session-metrics')>('./metrics/session-metrics'), SystemSessionMetrics: jest.fn() }));
`,
      errors: [movedModule(stats, 1, 14)],
    },
    {
      name: 'moves a default that is mocked',
      filename: 'src/app.test.ts',
      code: `jest.mock('./utils/money', () => ({ __esModule: true, ...jest.requireActual<object>('./utils/money'), default: jest.fn(), format: jest.fn() }));
`,
      output: `jest.mock('./money/money', () => ({ __esModule: true, ...jest.requireActual<object>('./money/money'), default: jest.fn(), formatMoney: jest.fn() }));
`,
      errors: [movedModule(money, 1, 12)],
    },
    {
      name: 'moves what takes a mock back',
      filename: 'src/app.test.ts',
      code: `jest.unmock('./session/session-stats');
jest.dontMock('./session/session-stats');
jest.deepUnmock('@acme/old-metrics');
`,
      output: `jest.unmock('./metrics/session-metrics');
jest.dontMock('./metrics/session-metrics');
jest.deepUnmock('./metrics/session-metrics.ts');
`,
      errors: [movedModule(stats, 1, 14), movedModule(stats, 2, 16), movedModule(acme, 3, 18)],
    },
    {
      name: 'moves loads of the original and of the mock',
      filename: 'src/app.test.ts',
      code: `const { SessionMetrics } = jest.requireActual('./database/request-scoped-session-factory');
jest.requireMock('./database/request-scoped-session-factory').SessionMetrics.mockReset();
jest.createMockFromModule<typeof import('./database/request-scoped-session-factory')>('./database/request-scoped-session-factory').SessionMetrics;
jest.genMockFromModule<any>('./database/request-scoped-session-factory').SessionMetrics;
`,
      output: `const { DatabaseSessionMetrics: SessionMetrics } = jest.requireActual('./metrics/session-metrics');
jest.requireMock('./metrics/session-metrics').DatabaseSessionMetrics.mockReset();
jest.createMockFromModule<typeof import('./metrics/session-metrics')>('./metrics/session-metrics').DatabaseSessionMetrics;
jest.genMockFromModule<any>('./metrics/session-metrics').DatabaseSessionMetrics;
`,
      errors: [
        movedName(metrics, 1, 9),
        movedName(metrics, 2, 63),
        movedName(metrics, 3, 132),
        movedName(metrics, 4, 74),
      ],
    },
    {
      name: 'moves a load inside the mock of another module',
      filename: 'src/app.test.ts',
      code: `jest.mock('./other', () => ({ A: jest.requireActual('./database/request-scoped-session-factory').SessionMetrics }));
`,
      output: `jest.mock('./other', () => ({ A: jest.requireActual('./metrics/session-metrics').DatabaseSessionMetrics }));
`,
      errors: [movedName(metrics, 1, 98)],
    },
    {
      name: 'moves a mock together with what it replaces',
      filename: 'src/app.test.ts',
      code: `import { SessionStats } from './session/session-stats';
jest.mock('./session/session-stats', () => ({ SessionStats: jest.fn() }));
new SessionStats();
`,
      output: `import { SystemSessionMetrics as SessionStats } from './metrics/session-metrics';
jest.mock('./metrics/session-metrics', () => ({ ...jest.requireActual<typeof import('./metrics/session-metrics')>('./metrics/session-metrics'), SystemSessionMetrics: jest.fn() }));
new SessionStats();
`,
      errors: [movedName(stats, 1, 10), movedModule(stats, 2, 12)],
    },
    {
      name: 'moves a mock of modules that offers all that there is',
      filename: 'src/app.test.ts',
      code: `jest.unstable_mockModule('./old-covered', () => ({ post: jest.fn() }));
const { post } = await import('./old-covered');
jest.setMock('./old-covered', { post });
`,
      project: mockedModules,
      output: `jest.unstable_mockModule('./covered', () => ({ send: jest.fn() }));
const { send: post } = await import('./covered');
jest.setMock('./covered', { send: post });
`,
      errors: [movedModule(post, 1, 27), movedName(post, 2, 9), movedModule(post, 3, 15)],
    },
    {
      name: 'keeps a mock of modules that would replace more, and what it replaces',
      filename: 'src/app.test.ts',
      code: `jest.unstable_mockModule('./session/session-stats', () => ({ SessionStats: 1 }));
const { SessionStats } = await import('./session/session-stats');
`,
      output: null,
      errors: [
        keptModule(
          stats,
          1,
          27,
          'it would replace further names of `./metrics/session-metrics`',
          `jest.unstable_mockModule('./metrics/session-metrics', () => ({ SystemSessionMetrics: 1 }));
const { SessionStats } = await import('./session/session-stats');
`,
        ),
        keptName(
          stats,
          2,
          9,
          'a mock of it in this file stays',
          `jest.unstable_mockModule('./session/session-stats', () => ({ SessionStats: 1 }));
const { SystemSessionMetrics: SessionStats } = await import('./metrics/session-metrics');
`,
        ),
      ],
    },
    {
      name: 'keeps a mock that is set and would replace more',
      filename: 'src/app.test.ts',
      code: `jest.setMock('./session/session-stats', { SessionStats: 1 });
`,
      output: null,
      errors: [
        keptModule(
          stats,
          1,
          15,
          'it would replace further names of `./metrics/session-metrics`',
          `jest.setMock('./metrics/session-metrics', { SystemSessionMetrics: 1 });
`,
        ),
      ],
    },
    {
      name: 'keeps a mock that is set from elsewhere',
      filename: 'src/app.test.ts',
      code: `jest.setMock('./session/session-stats', stats);
`,
      output: null,
      errors: [keptModule(stats, 1, 15, 'what replaces it is not an object literal')],
    },
    {
      name: 'keeps a mock in a chain with one of the canonical module',
      filename: 'src/app.test.ts',
      code: `jest.mock('./metrics/session-metrics').mock('./session/session-stats', () => ({ SessionStats: 1 }));
`,
      output: null,
      errors: [keptModule(stats, 1, 46, 'the file mocks `./metrics/session-metrics`, too')],
    },
    {
      name: 'keeps an automatic mock of a package that would replace more',
      filename: 'src/app.test.ts',
      code: `jest.mock('@acme/old-metrics');
`,
      output: null,
      errors: [
        keptModule(
          acme,
          1,
          12,
          'it would replace further names of `./metrics/session-metrics.ts`',
          `jest.mock('./metrics/session-metrics.ts');
`,
        ),
      ],
    },
    {
      name: 'keeps a mock whose canonical module does something when it is loaded',
      filename: 'src/app.test.ts',
      code: `jest.mock('./old-log', () => ({ write: jest.fn() }));
`,
      project: mockedModules,
      output: null,
      errors: [
        keptModule(
          write,
          1,
          12,
          'it would replace further names of `./effectful`',
          `jest.mock('./effectful', () => ({ log: jest.fn() }));
`,
        ),
      ],
    },
    {
      name: 'moves mocks of jest in CommonJS',
      filename: 'src/app.test.js',
      code: `const { jest: runner } = require('@jest/globals');
runner.mock('./session/session-stats', () => ({ SessionStats: runner.fn() }));
const { SessionStats } = require('./session/session-stats');
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: `const { jest: runner } = require('@jest/globals');
runner.mock('./metrics/session-metrics', () => ({ ...runner.requireActual('./metrics/session-metrics'), SystemSessionMetrics: runner.fn() }));
const { SystemSessionMetrics: SessionStats } = require('./metrics/session-metrics');
`,
      errors: [movedModule(stats, 2, 14), movedName(stats, 3, 9)],
    },
    {
      name: 'moves a mock of node that offers all that there is',
      filename: 'src/app.test.js',
      code: `import { mock } from 'node:test';
mock.module('./old-covered.ts', { namedExports: { post: 1 } });
test('a', (t) => {
  t.mock.module('./old-covered.ts', { namedExports: { post: 2 } });
});
`,
      parser: 'espree',
      project: mockedModules,
      output: `import { mock } from 'node:test';
mock.module('./covered.ts', { namedExports: { send: 1 } });
test('a', (t) => {
  t.mock.module('./covered.ts', { namedExports: { send: 2 } });
});
`,
      errors: [movedModule(postFile, 2, 14), movedModule(postFile, 4, 18)],
    },
    {
      name: 'moves a mock of bun that offers all that there is',
      filename: 'src/app.test.js',
      code: `import { mock as replace } from 'bun:test';
replace.module('./old-covered.ts', () => ({ post: 1 }));
`,
      parser: 'espree',
      project: mockedModules,
      output: `import { mock as replace } from 'bun:test';
replace.module('./covered.ts', () => ({ send: 1 }));
`,
      errors: [movedModule(postFile, 2, 17)],
    },
    {
      name: 'keeps a mock of node that would replace more',
      filename: 'src/app.test.js',
      code: `import { mock } from 'node:test';
mock.module('./session/session-stats', { namedExports: { SessionStats: 1 } });
`,
      parser: 'espree',
      output: null,
      errors: [
        keptModule(
          stats,
          2,
          14,
          'it would replace further names of `./metrics/session-metrics`',
          `import { mock } from 'node:test';
mock.module('./metrics/session-metrics', { namedExports: { SystemSessionMetrics: 1 } });
`,
        ),
      ],
    },
    {
      name: 'keeps a mock of node that replaces a default',
      filename: 'src/app.test.js',
      code: `import { mock } from 'node:test';
mock.module('./session/session-stats', { namedExports: { SessionStats: 1 }, defaultExport: 2 });
`,
      parser: 'espree',
      output: null,
      errors: [keptModule(stats, 2, 14, 'it replaces more than named exports')],
    },
    {
      name: 'keeps a mock of bun that would replace more',
      filename: 'src/app.test.js',
      code: `import { mock } from 'bun:test';
mock.module('./session/session-stats', () => ({ SessionStats: 1 }));
`,
      parser: 'espree',
      output: null,
      errors: [
        keptModule(
          stats,
          2,
          14,
          'it would replace further names of `./metrics/session-metrics`',
          `import { mock } from 'bun:test';
mock.module('./metrics/session-metrics', () => ({ SystemSessionMetrics: 1 }));
`,
        ),
      ],
    },
  ],
});
