import { keptModule, metrics, mockedModules, movedModule, movedName, plot, testForms } from './form-tester.ts';

const old = './database/request-scoped-session-factory';
const canonical = './metrics/session-metrics';
const original = `...(await importOriginal<typeof import('${canonical}')>())`;
const notSplit = 'it has no factory that could be split, and replaces names that stay, too';

testForms('mocks that are split', {
  valid: [
    {
      name: 'leaves the half that stays',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('${old}', () => ({}));
vi.doMock('${old}', () => ({ SESSION_TIMEOUT: 1 }));
`,
    },
  ],
  invalid: [
    {
      name: 'splits a mock of names that move and of names that stay',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('${old}', () => ({ SessionMetrics: vi.fn(), SESSION_TIMEOUT: 2 }));
`,
      output: `import { vi } from 'vitest';
vi.mock('${old}', () => ({ SESSION_TIMEOUT: 2 }));
vi.mock('${canonical}', async (importOriginal) => ({ ${original}, DatabaseSessionMetrics: vi.fn() }));
`,
      errors: [movedModule(metrics, 2, 10)],
    },
    {
      name: 'goes on hiding the names that it does not mention',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('${old}', () => ({ SessionMetrics: vi.fn() }));
`,
      output: `import { vi } from 'vitest';
vi.mock('${old}', () => ({}));
vi.mock('${canonical}', async (importOriginal) => ({ ${original}, DatabaseSessionMetrics: vi.fn() }));
`,
      errors: [movedModule(metrics, 2, 10)],
    },
    {
      name: 'splits a mock together with what it replaces',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
import { SessionMetrics, SESSION_TIMEOUT } from '${old}';
vi.mock('${old}', async (original) => ({ ...(await original<typeof import('${old}')>()), SessionMetrics: vi.fn(), SESSION_TIMEOUT: 2 }));
new SessionMetrics('a', SESSION_TIMEOUT);
`,
      output: `import { vi } from 'vitest';
import { SESSION_TIMEOUT } from '${old}';
import { DatabaseSessionMetrics as SessionMetrics } from '${canonical}';
vi.mock('${old}', async (original) => ({ ...(await original<typeof import('${old}')>()), SESSION_TIMEOUT: 2 }));
vi.mock('${canonical}', async (original) => ({ ...(await original<typeof import('${canonical}')>()), DatabaseSessionMetrics: vi.fn() }));
new SessionMetrics('a', SESSION_TIMEOUT);
`,
      errors: [movedName(metrics, 2, 10), movedModule(metrics, 3, 10)],
    },
    {
      name: 'splits a mock over several lines, each comment with its name',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';

// What the session does.
vi.mock('${old}', () => ({
  // The one of the database.
  SessionMetrics: vi.fn(), // not called
  /** In minutes. */
  SESSION_TIMEOUT: 2, // short
}));

it('a', () => {});
`,
      output: `import { vi } from 'vitest';

// What the session does.
vi.mock('${old}', () => ({
  /** In minutes. */
  SESSION_TIMEOUT: 2, // short
}));
vi.mock('${canonical}', async (importOriginal) => ({
  ${original},
  // The one of the database.
  DatabaseSessionMetrics: vi.fn(), // not called
}));

it('a', () => {});
`,
      errors: [movedModule(metrics, 4, 10)],
    },
    {
      name: 'splits a mock whose body loads the original',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('${old}', async () => {
  const actual = await vi.importActual<typeof import('${old}')>('${old}');
  return {
    ...actual,
    SessionMetrics: vi.fn(() => new actual.SessionMetrics('a')),
    SESSION_TIMEOUT: actual.SESSION_TIMEOUT + 1,
  };
});
`,
      output: `import { vi } from 'vitest';
vi.mock('${old}', async () => {
  const actual = await vi.importActual<typeof import('${old}')>('${old}');
  return {
    ...actual,
    SESSION_TIMEOUT: actual.SESSION_TIMEOUT + 1,
  };
});
vi.mock('${canonical}', async () => {
  const actual = await vi.importActual<typeof import('${canonical}')>('${canonical}');
  return {
    ...actual,
    DatabaseSessionMetrics: vi.fn(() => new actual.DatabaseSessionMetrics('a')),
  };
});
`,
      errors: [movedModule(metrics, 2, 10), movedName(metrics, 6, 44)],
    },
    {
      name: 'splits a mock whose body declares something for each name',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('${old}', () => {
  const SessionMetrics = vi.fn(); // a class
  const minutes = 2;
  function getTimeout() {
    return minutes * 60;
  }
  return { SessionMetrics, SESSION_TIMEOUT: getTimeout() };
});
`,
      output: `import { vi } from 'vitest';
vi.mock('${old}', () => {
  const minutes = 2;
  function getTimeout() {
    return minutes * 60;
  }
  return { SESSION_TIMEOUT: getTimeout() };
});
vi.mock('${canonical}', async (importOriginal) => {
  const SessionMetrics = vi.fn(); // a class
  return { ${original}, DatabaseSessionMetrics: SessionMetrics };
});
`,
      errors: [movedModule(metrics, 2, 10)],
    },
    {
      name: 'splits a mock by its type',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock(import('${old}'), async (original) => ({ ...(await original()), SessionMetrics: vi.fn() as never, SESSION_TIMEOUT: 2 as never }))
`,
      output: `import { vi } from 'vitest';
vi.mock(import('${old}'), async (original) => ({ ...(await original()), SESSION_TIMEOUT: 2 as never }))
vi.mock(import('${canonical}'), async (original) => ({ ...(await original()), DatabaseSessionMetrics: vi.fn() as never }))
`,
      errors: [movedModule(metrics, 2, 17)],
    },
    {
      name: 'splits a mock within a test',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
it('a', async () => {
  vi.doMock('${old}', () => ({ SessionMetrics: 1, SESSION_TIMEOUT: 2 }));
  const { SESSION_TIMEOUT, SessionMetrics } = await import('${old}');
});
`,
      output: `import { vi } from 'vitest';
it('a', async () => {
  vi.doMock('${old}', () => ({ SESSION_TIMEOUT: 2 }));
  vi.doMock('${canonical}', async (importOriginal) => ({ ${original}, DatabaseSessionMetrics: 1 }));
  const { SESSION_TIMEOUT } = await import('${old}');
  const { DatabaseSessionMetrics: SessionMetrics } = await import('${canonical}');
});
`,
      errors: [movedModule(metrics, 3, 14), movedName(metrics, 4, 28)],
    },
    {
      name: 'splits a mock of jest with its mark and its options',
      filename: 'src/app.test.ts',
      code: `jest.mock('${old}', () => ({ __esModule: true, SESSION_TIMEOUT: 2, SessionMetrics: mockMetrics }), { virtual: true });
`,
      output: `jest.mock('${old}', () => ({ __esModule: true, SESSION_TIMEOUT: 2 }), { virtual: true });
jest.mock('${canonical}', () => ({ ...jest.requireActual<typeof import('${canonical}')>('${canonical}'), __esModule: true, DatabaseSessionMetrics: mockMetrics }), { virtual: true });
`,
      errors: [movedModule(metrics, 1, 12)],
    },
    {
      name: 'splits a mock of jest that loads the original',
      filename: 'src/app.test.js',
      parser: 'espree',
      sourceType: 'commonjs',
      code: `jest.mock('${old}', () => ({ ...jest.requireActual('${old}'), SESSION_TIMEOUT: 2, SessionMetrics() {} }));
`,
      output: `jest.mock('${old}', () => ({ ...jest.requireActual('${old}'), SESSION_TIMEOUT: 2 }));
jest.mock('${canonical}', () => ({ ...jest.requireActual('${canonical}'), DatabaseSessionMetrics() {} }));
`,
      errors: [movedModule(metrics, 1, 12)],
    },
    {
      name: 'keeps an automatic mock',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('${old}');
vi.doMock('${old}', { spy: true });
`,
      output: null,
      errors: [keptModule(metrics, 2, 10, notSplit), keptModule(metrics, 3, 12, notSplit)],
    },
    {
      name: 'keeps a factory of which no key can be known',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('${old}', factory);
vi.doMock('${old}', () => ({ [key]: 1 }));
`,
      output: null,
      errors: [
        keptModule(metrics, 2, 10, 'its factory stands elsewhere'),
        keptModule(metrics, 3, 12, 'a key of what replaces it is computed'),
      ],
    },
    {
      name: 'keeps a factory that spreads something else',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('${old}', () => ({ ...others, SessionMetrics: 1 }));
`,
      output: null,
      errors: [keptModule(metrics, 2, 10, 'its factory spreads something that is not the original module')],
    },
    {
      name: 'keeps a factory whose names share something',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('${old}', () => {
  const calls: unknown[] = [];
  const note = () => calls.push(1);
  return { SessionMetrics: note, SESSION_TIMEOUT: calls.length };
});
`,
      output: null,
      errors: [keptModule(metrics, 2, 10, 'its factory uses `calls` for names that move and for names that stay')],
    },
    {
      name: 'keeps a factory that does something',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('${old}', () => {
  console.log('mocked');
  return { SessionMetrics: 1, SESSION_TIMEOUT: 2 };
});
`,
      output: null,
      errors: [keptModule(metrics, 2, 10, 'its factory does more than return an object, and some of its names stay')],
    },
    {
      name: 'keeps a factory that mixes the names of the original',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('${old}', async (original: any) => ({ SessionMetrics: (await original()).SESSION_TIMEOUT, SESSION_TIMEOUT: 2 }));
vi.doMock('${old}', async (original: any) => ({ SessionMetrics: 1, SESSION_TIMEOUT: (await original()).SessionMetrics }));
`,
      output: null,
      errors: [
        keptModule(metrics, 2, 10, 'its `SESSION_TIMEOUT` stays'),
        keptModule(metrics, 3, 12, 'its factory uses the original `SessionMetrics` for a name that stays'),
      ],
    },
    {
      name: 'keeps a mock in a longer expression',
      filename: 'src/app.test.ts',
      code: `jest.mock('./other').mock('${old}', () => ({ SessionMetrics: 1, SESSION_TIMEOUT: 2 }));
`,
      output: null,
      errors: [keptModule(metrics, 1, 28, 'some of its names stay, and it is part of a longer expression')],
    },
    {
      name: 'keeps a mock that is not among other statements',
      filename: 'src/app.test.ts',
      code: `if (flag) jest.doMock('${old}', () => ({ SessionMetrics: 1, SESSION_TIMEOUT: 2 }));
`,
      output: null,
      errors: [keptModule(metrics, 1, 24, 'some of its names stay, and it is part of a longer expression')],
    },
    {
      name: 'keeps a mock whose canonical module loads the deprecated one',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.mock('./old-plot', () => ({ plot: vi.fn(), scale: 2 }));
`,
      project: mockedModules,
      output: null,
      errors: [keptModule(plot, 2, 10, 'some of its names stay, and the canonical module loads the deprecated one')],
    },
    {
      name: 'keeps a mock that is taken back for what stays as well',
      filename: 'src/app.test.ts',
      code: `import { vi } from 'vitest';
vi.doMock('${old}', () => ({ SessionMetrics: 1, SESSION_TIMEOUT: 2 }));
vi.doUnmock('${old}');
`,
      output: null,
      errors: [
        keptModule(
          metrics,
          2,
          12,
          'a call that takes the mock back stays',
          `import { vi } from 'vitest';
vi.doMock('${old}', () => ({ SESSION_TIMEOUT: 2 }));
vi.doMock('${canonical}', async (importOriginal) => ({ ${original}, DatabaseSessionMetrics: 1 }));
vi.doUnmock('${old}');
`,
        ),
      ],
    },
    {
      name: 'keeps what a mock of node replaces beside names that stay',
      filename: 'src/app.test.js',
      parser: 'espree',
      code: `import { mock } from 'node:test';
mock.module('${old}.ts', { namedExports: { SessionMetrics: 1, SESSION_TIMEOUT: 2 } });
`,
      output: null,
      errors: [
        keptModule(
          { ...metrics, canonical: `${canonical}.ts` },
          2,
          14,
          `it would replace further names of \`${canonical}.ts\``,
          `import { mock } from 'node:test';
mock.module('${old}.ts', { namedExports: { SESSION_TIMEOUT: 2 } });
mock.module('${canonical}.ts', { namedExports: { DatabaseSessionMetrics: 1 } });
`,
        ),
      ],
    },
  ],
});
