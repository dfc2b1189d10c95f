import { testForms } from './form-tester.ts';
import { database, effectful, fixed, kept, manager, money, packaged, stats } from './findings.ts';

// What becomes of each form of an import statement, alone in its file.
testForms('import statements', {
  valid: [
    {
      name: 'leaves a name that is not listed',
      code: `import { SESSION_TIMEOUT } from './database/request-scoped-session-factory';
`,
    },
    {
      name: 'leaves an import in an ignored file',
      filename: 'src/legacy-fixtures/app.ts',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
`,
    },
    {
      name: 'leaves an empty import of a module that offers more than what is listed',
      code: `import {} from './utils/money';
`,
    },
    {
      name: 'leaves a namespace of which only other names are used',
      code: `import * as money from './utils/money';
money.add(1, 2);
`,
    },
  ],
  invalid: [
    {
      name: 'keeps the local name by an alias',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
new SessionMetrics();
`,
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
new SessionMetrics();
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps the local name by an alias in JavaScript',
      filename: 'src/app.js',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
new SessionMetrics();
`,
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
new SessionMetrics();
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps an alias',
      code: `import { SessionMetrics as Metrics } from './database/request-scoped-session-factory';
new Metrics();
`,
      output: `import { DatabaseSessionMetrics as Metrics } from './metrics/session-metrics';
new Metrics();
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'drops an alias that equals the new name',
      code: `import { SessionMetrics as DatabaseSessionMetrics } from './database/request-scoped-session-factory';
new DatabaseSessionMetrics();
`,
      output: `import { DatabaseSessionMetrics } from './metrics/session-metrics';
new DatabaseSessionMetrics();
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'moves one name twice',
      code: `import { SessionMetrics, SessionMetrics as Other } from './database/request-scoped-session-factory';
new SessionMetrics(new Other());
`,
      output: `import { DatabaseSessionMetrics as SessionMetrics, DatabaseSessionMetrics as Other } from './metrics/session-metrics';
new SessionMetrics(new Other());
`,
      errors: [
        fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database),
        fixed([1, 26], ['SessionMetrics', 'DatabaseSessionMetrics'], database),
      ],
    },
    {
      name: 'splits an import when only some names move',
      code: `import { SessionMetrics, SESSION_TIMEOUT } from './database/request-scoped-session-factory';
new SessionMetrics(SESSION_TIMEOUT);
`,
      output: `import { SESSION_TIMEOUT } from './database/request-scoped-session-factory';
import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
new SessionMetrics(SESSION_TIMEOUT);
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'splits a default that stays from a name that moves',
      code: `import Manager, { SessionMetrics } from './session/user-session-manager';
new Manager(SessionMetrics);
`,
      output: `import Manager from './session/user-session-manager';
import { SystemSessionMetrics as SessionMetrics } from './metrics/session-metrics';
new Manager(SessionMetrics);
`,
      errors: [fixed([1, 19], ['SessionMetrics', 'SystemSessionMetrics'], manager)],
    },
    {
      name: 'moves a default with the names',
      code: `import Money, { format } from './utils/money';
format(new Money());
`,
      output: `import Money, { formatMoney as format } from './money/money';
format(new Money());
`,
      errors: [
        fixed([1, 8], ['default', 'default'], money, './money/money'),
        fixed([1, 17], ['format', 'formatMoney'], money, './money/money'),
      ],
    },
    {
      name: 'moves a default and a name, and leaves another',
      code: `import Money, { format, add } from './utils/money';
format(new Money(), add);
`,
      output: `import { add } from './utils/money';
import { default as Money, formatMoney as format } from './money/money';
format(new Money(), add);
`,
      errors: [
        fixed([1, 8], ['default', 'default'], money, './money/money'),
        fixed([1, 17], ['format', 'formatMoney'], money, './money/money'),
      ],
    },
    {
      name: 'moves a default beside empty braces',
      code: `import Money, {} from './utils/money';
new Money();
`,
      output: `import Money, {} from './money/money';
new Money();
`,
      errors: [fixed([1, 8], ['default', 'default'], money, './money/money')],
    },
    {
      name: 'moves a default away from names that stay',
      code: `import Money, { add } from './utils/money';
new Money(add);
`,
      output: `import { add } from './utils/money';
import Money from './money/money';
new Money(add);
`,
      errors: [fixed([1, 8], ['default', 'default'], money, './money/money')],
    },
    {
      name: 'keeps the default that is imported by name',
      code: `import { default as Money, add } from './utils/money';
new Money(add);
`,
      output: `import { add } from './utils/money';
import Money from './money/money';
new Money(add);
`,
      errors: [fixed([1, 10], ['default', 'default'], money, './money/money')],
    },
    {
      name: 'reads names that are written as strings',
      code: `import { 'default' as Money, "format" as print } from './utils/money';
print(new Money());
`,
      output: `import { default as Money, formatMoney as print } from './money/money';
print(new Money());
`,
      errors: [
        fixed([1, 10], ['default', 'default'], money, './money/money'),
        fixed([1, 30], ['format', 'formatMoney'], money, './money/money'),
      ],
    },
    {
      name: 'reads escapes in names',
      code: `import { \\u0053essionMetrics } from './database/request-scoped-session-factory';
new SessionMetrics();
`,
      output: `import { DatabaseSessionMetrics as \\u0053essionMetrics } from './metrics/session-metrics';
new SessionMetrics();
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'moves a default away from a namespace',
      code: `import Money, * as money from './utils/money';
new Money(money.add);
`,
      output: `import * as money from './utils/money';
import Money from './money/money';
new Money(money.add);
`,
      errors: [fixed([1, 8], ['default', 'default'], money, './money/money')],
    },
    {
      name: 'keeps a type-only import type-only',
      code: `import type { SessionMetrics, RequestScopedSessionFactory } from './database/request-scoped-session-factory';
let a: SessionMetrics, b: RequestScopedSessionFactory;
`,
      output: `import type { RequestScopedSessionFactory } from './database/request-scoped-session-factory';
import type { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
let a: SessionMetrics, b: RequestScopedSessionFactory;
`,
      errors: [fixed([1, 15], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps a type-only default',
      code: `import type Money from './utils/money';
let money: Money;
`,
      output: `import type Money from './money/money';
let money: Money;
`,
      errors: [fixed([1, 13], ['default', 'default'], money, './money/money')],
    },
    {
      name: 'keeps an inline type',
      code: `import { type SessionMetrics, SESSION_TIMEOUT } from './database/request-scoped-session-factory';
let a: SessionMetrics = SESSION_TIMEOUT;
`,
      output: `import { SESSION_TIMEOUT } from './database/request-scoped-session-factory';
import { type DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
let a: SessionMetrics = SESSION_TIMEOUT;
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'does not make a value of decorator metadata a type',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
@injectable() class Store { constructor(readonly metrics: SessionMetrics) {} }
`,
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
@injectable() class Store { constructor(readonly metrics: SessionMetrics) {} }
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps attributes',
      code: `import { SessionStats } from './session/session-stats' with { type: 'json' };
SessionStats;
`,
      output: `import { SystemSessionMetrics as SessionStats } from './metrics/session-metrics' with { type: 'json' };
SessionStats;
`,
      errors: [fixed([1, 10], ['SessionStats', 'SystemSessionMetrics'], stats)],
    },
    {
      name: 'copies attributes, but not the comments in them',
      code: `import { SessionStats, other } from './session/session-stats' /* x */ with /* y */ { type: 'json' /* z */ };
other(SessionStats);
`,
      output: `import { other } from './session/session-stats' /* x */ with /* y */ { type: 'json' /* z */ };
import { SystemSessionMetrics as SessionStats } from './metrics/session-metrics' with { type: 'json' };
other(SessionStats);
`,
      errors: [fixed([1, 10], ['SessionStats', 'SystemSessionMetrics'], stats)],
    },
    {
      name: 'moves imports inside a module declaration among themselves',
      code: `import { SessionStats } from './session/session-stats';
declare module 'x' {
  import { SessionStats } from './session/session-stats';
  import { SessionMetrics } from './database/request-scoped-session-factory';
  export { SessionStats, SessionMetrics };
}
SessionStats;
`,
      output: `import { SystemSessionMetrics as SessionStats } from './metrics/session-metrics';
declare module 'x' {
  import { SystemSessionMetrics as SessionStats, DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
  export { SessionStats, SessionMetrics };
}
SessionStats;
`,
      errors: [
        fixed([1, 10], ['SessionStats', 'SystemSessionMetrics'], stats),
        fixed([3, 12], ['SessionStats', 'SystemSessionMetrics'], stats),
        fixed([4, 12], ['SessionMetrics', 'DatabaseSessionMetrics'], database),
      ],
    },
    {
      name: 'moves only what the canonical module exports',
      code: `import { BaseSessionMetrics, constructor, __proto__ } from '@acme/old-metrics';
new BaseSessionMetrics(constructor, __proto__);
`,
      output: `import { constructor, __proto__ } from '@acme/old-metrics';
import { BaseSessionMetrics } from './metrics/session-metrics.ts';
new BaseSessionMetrics(constructor, __proto__);
`,
      errors: [
        fixed([1, 10], ['BaseSessionMetrics', 'BaseSessionMetrics'], packaged, './metrics/session-metrics.ts'),
        kept(
          [1, 30],
          ['constructor', 'constructor'],
          [packaged, './metrics/session-metrics.ts'],
          '`./metrics/session-metrics.ts` does not export `constructor`',
          `import { BaseSessionMetrics, __proto__ } from '@acme/old-metrics';
import { constructor } from './metrics/session-metrics.ts';
new BaseSessionMetrics(constructor, __proto__);
`,
        ),
        kept(
          [1, 43],
          ['__proto__', '__proto__'],
          [packaged, './metrics/session-metrics.ts'],
          '`./metrics/session-metrics.ts` does not export `__proto__`',
          `import { BaseSessionMetrics, constructor } from '@acme/old-metrics';
import { __proto__ } from './metrics/session-metrics.ts';
new BaseSessionMetrics(constructor, __proto__);
`,
        ),
      ],
    },
    {
      name: 'binds a name called __proto__',
      code: `import { BaseSessionMetrics as __proto__ } from '@acme/old-metrics';
__proto__();
`,
      output: `import { BaseSessionMetrics as __proto__ } from './metrics/session-metrics.ts';
__proto__();
`,
      errors: [fixed([1, 10], ['BaseSessionMetrics', 'BaseSessionMetrics'], packaged, './metrics/session-metrics.ts')],
    },
    {
      name: 'keeps what loading the module does',
      code: `import { SessionMetrics } from './legacy/effectful';
new SessionMetrics();
`,
      output: null,
      errors: [
        kept(
          [1, 10],
          ['SessionMetrics', 'SystemSessionMetrics'],
          [effectful, './metrics/session-metrics'],
          "loading it runs `process.on('exit', () => { console.log('sessions closed'); …` (src/legacy/effectful.ts:12)",
          `import { SystemSessionMetrics as SessionMetrics } from './metrics/session-metrics';
new SessionMetrics();
`,
        ),
      ],
    },
    {
      name: 'keeps the module loaded where the option says so',
      code: `import { SessionMetrics } from './legacy/effectful';
new SessionMetrics();
`,
      options: { keepSideEffects: true },
      output: `import './legacy/effectful';
import { SystemSessionMetrics as SessionMetrics } from './metrics/session-metrics';
new SessionMetrics();
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'SystemSessionMetrics'], effectful)],
    },
    {
      name: 'keeps the module loaded, and its comments',
      code: `// first
import /* a */ { /* b */ SessionMetrics /* c */ } from './legacy/effectful'; // d
new SessionMetrics();
`,
      options: { keepSideEffects: true },
      output: `// first
import /* a */ './legacy/effectful'; // d
import { /* b */ SystemSessionMetrics as SessionMetrics /* c */ } from './metrics/session-metrics';
new SessionMetrics();
`,
      errors: [fixed([2, 26], ['SessionMetrics', 'SystemSessionMetrics'], effectful)],
    },
    {
      name: 'moves the type of a module that does something when it is loaded',
      code: `import type { SessionMetrics } from './legacy/effectful';
let a: SessionMetrics;
`,
      output: `import type { SystemSessionMetrics as SessionMetrics } from './metrics/session-metrics';
let a: SessionMetrics;
`,
      errors: [fixed([1, 15], ['SessionMetrics', 'SystemSessionMetrics'], effectful)],
    },
    {
      name: 'moves one name of a module that another import keeps loaded',
      code: `import { other } from './legacy/effectful';
import { SessionMetrics } from './legacy/effectful';
other(SessionMetrics);
`,
      output: `import { other } from './legacy/effectful';
import { SystemSessionMetrics as SessionMetrics } from './metrics/session-metrics';
other(SessionMetrics);
`,
      errors: [fixed([2, 10], ['SessionMetrics', 'SystemSessionMetrics'], effectful)],
    },
  ],
});
