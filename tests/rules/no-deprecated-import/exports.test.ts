import { testForms } from './form-tester.ts';
import { database, effectful, fixed, kept, money, packaged } from './findings.ts';

// Re-exports: what importers of the file see stays as it is.
testForms('re-exports', {
  valid: [
    {
      name: 'leaves a re-export of a name that is not listed',
      code: `export { add } from './utils/money';
`,
    },
    {
      name: 'leaves a local export',
      code: `const SessionMetrics = 1;
export { SessionMetrics };
`,
    },
  ],
  invalid: [
    {
      name: 'keeps the name that importers see',
      code: `export { SessionMetrics } from './database/request-scoped-session-factory';
`,
      output: `export { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps the name that importers see in JavaScript',
      filename: 'src/app.js',
      code: `export { SessionMetrics } from './database/request-scoped-session-factory';
`,
      output: `export { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps an alias',
      code: `export { SessionMetrics as Metrics } from './database/request-scoped-session-factory';
`,
      output: `export { DatabaseSessionMetrics as Metrics } from './metrics/session-metrics';
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'drops an alias that equals the new name',
      code: `export { SessionMetrics as DatabaseSessionMetrics } from './database/request-scoped-session-factory';
`,
      output: `export { DatabaseSessionMetrics } from './metrics/session-metrics';
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 're-exports a name as the default',
      code: `export { SessionMetrics as default } from './database/request-scoped-session-factory';
`,
      output: `export { DatabaseSessionMetrics as default } from './metrics/session-metrics';
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 're-exports a default as the default',
      code: `export { default } from './utils/money';
`,
      output: `export { default } from './money/money';
`,
      errors: [fixed([1, 10], ['default', 'default'], money, './money/money')],
    },
    {
      name: 're-exports a default by name',
      code: `export { default as Money } from './utils/money';
`,
      output: `export { default as Money } from './money/money';
`,
      errors: [fixed([1, 10], ['default', 'default'], money, './money/money')],
    },
    {
      name: 're-exports by a name that is no identifier',
      code: `export { format as 'a-b', add } from './utils/money';
`,
      output: `export { add } from './utils/money';
export { formatMoney as 'a-b' } from './money/money';
`,
      errors: [fixed([1, 10], ['format', 'formatMoney'], money, './money/money')],
    },
    {
      name: 'keeps a type-only re-export type-only',
      code: `export type { SessionMetrics, RequestScopedSessionFactory } from './database/request-scoped-session-factory';
`,
      output: `export type { RequestScopedSessionFactory } from './database/request-scoped-session-factory';
export type { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
`,
      errors: [fixed([1, 15], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps an inline type',
      code: `export { type SessionMetrics, SESSION_TIMEOUT } from './database/request-scoped-session-factory';
`,
      output: `export { SESSION_TIMEOUT } from './database/request-scoped-session-factory';
export { type DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'moves one name under two names',
      code: `export { SessionMetrics, SessionMetrics as Other } from './database/request-scoped-session-factory';
`,
      output: `export { DatabaseSessionMetrics as SessionMetrics, DatabaseSessionMetrics as Other } from './metrics/session-metrics';
`,
      errors: [
        fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database),
        fixed([1, 26], ['SessionMetrics', 'DatabaseSessionMetrics'], database),
      ],
    },
    {
      name: 'keeps a trailing comma and the comments of a list',
      code: `export {
  // a
  SESSION_TIMEOUT, // b
  SessionMetrics, // c
} from './database/request-scoped-session-factory';
`,
      output: `export {
  // a
  SESSION_TIMEOUT, // b
} from './database/request-scoped-session-factory';
export {
  DatabaseSessionMetrics as SessionMetrics, // c
} from './metrics/session-metrics';
`,
      errors: [fixed([4, 3], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'gives a list without a trailing comma none',
      code: `export {
  SESSION_TIMEOUT,
  SessionMetrics
} from './database/request-scoped-session-factory';
`,
      output: `export {
  SESSION_TIMEOUT
} from './database/request-scoped-session-factory';
export { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
`,
      errors: [fixed([3, 3], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'moves the first name of a list',
      code: `export {
  SessionMetrics, // a
  SESSION_TIMEOUT // b
} from './database/request-scoped-session-factory';
`,
      output: `export {
  SESSION_TIMEOUT // b
} from './database/request-scoped-session-factory';
export {
  DatabaseSessionMetrics as SessionMetrics, // a
} from './metrics/session-metrics';
`,
      errors: [fixed([2, 3], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'does not run into a line that begins with a bracket',
      code: `export { SessionMetrics, SESSION_TIMEOUT } from './database/request-scoped-session-factory'
;[1, 2].map(String)
`,
      output: `export { SESSION_TIMEOUT } from './database/request-scoped-session-factory'
export { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics'
;[1, 2].map(String)
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'refuses to drop what loading the module does',
      code: `export { SessionMetrics } from './legacy/effectful';
`,
      output: null,
      errors: [
        kept(
          [1, 10],
          ['SessionMetrics', 'SystemSessionMetrics'],
          [effectful, './metrics/session-metrics'],
          "loading it runs `process.on('exit', () => { console.log('sessions closed'); …` (src/legacy/effectful.ts:12)",
          `export { SystemSessionMetrics as SessionMetrics } from './metrics/session-metrics';
`,
        ),
      ],
    },
    {
      name: 'keeps the module loaded where the option says so',
      code: `export { SessionMetrics } from './legacy/effectful';
`,
      options: { keepSideEffects: true },
      output: `import './legacy/effectful';
export { SystemSessionMetrics as SessionMetrics } from './metrics/session-metrics';
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'SystemSessionMetrics'], effectful)],
    },
    {
      name: 'keeps the module loaded by the names that stay',
      code: `export { SessionMetrics, other } from './legacy/effectful';
`,
      options: { keepSideEffects: true },
      output: `export { other } from './legacy/effectful';
export { SystemSessionMetrics as SessionMetrics } from './metrics/session-metrics';
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'SystemSessionMetrics'], effectful)],
    },
    {
      name: 'refuses to load the canonical module before a bare import',
      code: `export { BaseSessionMetrics } from '@acme/old-metrics';
import './polyfill';
import * as metrics from './metrics/session-metrics';
metrics.run();
`,
      output: null,
      errors: [
        kept(
          [1, 10],
          ['BaseSessionMetrics', 'BaseSessionMetrics'],
          [packaged, './metrics/session-metrics'],
          '`./metrics/session-metrics` would be loaded before what stands above its own import',
          `export { BaseSessionMetrics } from './metrics/session-metrics';
import './polyfill';
import * as metrics from './metrics/session-metrics';
metrics.run();
`,
        ),
      ],
    },
  ],
});
