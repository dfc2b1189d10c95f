import { testForms } from './form-tester.ts';
import { database, effectful, fixed, kept, manager, money, packaged, stats } from './findings.ts';

// Names that join an import of the canonical module, or get one of their own.
testForms('merging', {
  valid: [],
  invalid: [
    {
      name: 'joins an import above',
      code: `import { BaseSessionMetrics } from './metrics/session-metrics';
import { SessionMetrics } from './database/request-scoped-session-factory';
new SessionMetrics(BaseSessionMetrics);
`,
      output: `import { BaseSessionMetrics, DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
new SessionMetrics(BaseSessionMetrics);
`,
      errors: [fixed([2, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'joins an import below',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
import { BaseSessionMetrics } from './metrics/session-metrics';
new SessionMetrics(BaseSessionMetrics);
`,
      output: `import { BaseSessionMetrics, DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
new SessionMetrics(BaseSessionMetrics);
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'joins an import in JavaScript',
      filename: 'src/app.js',
      code: `import { BaseSessionMetrics } from './metrics/session-metrics';
import { SessionMetrics } from './database/request-scoped-session-factory';
new SessionMetrics(BaseSessionMetrics);
`,
      output: `import { BaseSessionMetrics, DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
new SessionMetrics(BaseSessionMetrics);
`,
      errors: [fixed([2, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'joins an import that has a trailing comma, on lines of their own',
      code: `import {
  BaseSessionMetrics,
} from './metrics/session-metrics';
import { SessionMetrics } from './database/request-scoped-session-factory';
`,
      output: `import {
  BaseSessionMetrics,
  DatabaseSessionMetrics as SessionMetrics,
} from './metrics/session-metrics';
`,
      errors: [fixed([4, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'joins an import that has no trailing comma, on lines of their own',
      code: `import {
  BaseSessionMetrics
} from './metrics/session-metrics';
import { SessionMetrics } from './database/request-scoped-session-factory';
`,
      output: `import {
  BaseSessionMetrics,
  DatabaseSessionMetrics as SessionMetrics
} from './metrics/session-metrics';
`,
      errors: [fixed([4, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'joins a default',
      code: `import Money from './money/money';
import { format } from './utils/money';
format(Money);
`,
      output: `import Money, { formatMoney as format } from './money/money';
format(Money);
`,
      errors: [fixed([2, 10], ['format', 'formatMoney'], money, './money/money')],
    },
    {
      name: 'joins a default beside empty braces',
      code: `import Money, {} from './money/money';
import { format } from './utils/money';
format(Money);
`,
      output: `import Money, { formatMoney as format } from './money/money';
format(Money);
`,
      errors: [fixed([2, 10], ['format', 'formatMoney'], money, './money/money')],
    },
    {
      name: 'joins as a default by name',
      code: `import { formatMoney } from './money/money';
import Money from './utils/money';
formatMoney(Money);
`,
      output: `import { formatMoney, default as Money } from './money/money';
formatMoney(Money);
`,
      errors: [fixed([2, 8], ['default', 'default'], money, './money/money')],
    },
    {
      name: 'imports an export under a second name',
      code: `import { DatabaseSessionMetrics } from './metrics/session-metrics';
import { SessionMetrics } from './database/request-scoped-session-factory';
new SessionMetrics(DatabaseSessionMetrics);
`,
      output: `import { DatabaseSessionMetrics, DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
new SessionMetrics(DatabaseSessionMetrics);
`,
      errors: [fixed([2, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'makes one import of three',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
import { SessionStats } from './session/session-stats';
import { SessionMetrics as User } from './session/user-session-manager';
new SessionMetrics(SessionStats, User);
`,
      output: `import { DatabaseSessionMetrics as SessionMetrics, SystemSessionMetrics as SessionStats, SystemSessionMetrics as User } from './metrics/session-metrics';
new SessionMetrics(SessionStats, User);
`,
      errors: [
        fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database),
        fixed([2, 10], ['SessionStats', 'SystemSessionMetrics'], stats),
        fixed([3, 10], ['SessionMetrics', 'SystemSessionMetrics'], manager),
      ],
    },
    {
      name: 'makes one import of names that leave others behind',
      code: `import { SessionMetrics, SESSION_TIMEOUT } from './database/request-scoped-session-factory';
import { SessionStats, other } from './session/session-stats';
new SessionMetrics(SESSION_TIMEOUT, SessionStats, other);
`,
      output: `import { SESSION_TIMEOUT } from './database/request-scoped-session-factory';
import { DatabaseSessionMetrics as SessionMetrics, SystemSessionMetrics as SessionStats } from './metrics/session-metrics';
import { other } from './session/session-stats';
new SessionMetrics(SESSION_TIMEOUT, SessionStats, other);
`,
      errors: [
        fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database),
        fixed([2, 10], ['SessionStats', 'SystemSessionMetrics'], stats),
      ],
    },
    {
      name: 'makes two imports of names of two concepts',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
import { format } from './utils/money';
import { SessionStats } from './session/session-stats';
import Money from './utils/money';
format(SessionMetrics, SessionStats, Money);
`,
      output: `import { DatabaseSessionMetrics as SessionMetrics, SystemSessionMetrics as SessionStats } from './metrics/session-metrics';
import { formatMoney as format, default as Money } from './money/money';
format(SessionMetrics, SessionStats, Money);
`,
      errors: [
        fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database),
        fixed([2, 10], ['format', 'formatMoney'], money, './money/money'),
        fixed([3, 10], ['SessionStats', 'SystemSessionMetrics'], stats),
        fixed([4, 8], ['default', 'default'], money, './money/money'),
      ],
    },
    {
      name: 'keeps the comment of the name before',
      code: `import {
  SessionMetrics, // s
} from './database/request-scoped-session-factory';
import { SessionStats } from './session/session-stats';
new SessionMetrics(SessionStats);
`,
      output: `import {
  DatabaseSessionMetrics as SessionMetrics, // s
  SystemSessionMetrics as SessionStats,
} from './metrics/session-metrics';
new SessionMetrics(SessionStats);
`,
      errors: [
        fixed([2, 3], ['SessionMetrics', 'DatabaseSessionMetrics'], database),
        fixed([4, 10], ['SessionStats', 'SystemSessionMetrics'], stats),
      ],
    },
    {
      name: 'keeps the comment of the name before, without a trailing comma',
      code: `import {
  SessionMetrics // s
} from './database/request-scoped-session-factory';
import { SessionStats } from './session/session-stats';
new SessionMetrics(SessionStats);
`,
      output: `import {
  DatabaseSessionMetrics as SessionMetrics, // s
  SystemSessionMetrics as SessionStats
} from './metrics/session-metrics';
new SessionMetrics(SessionStats);
`,
      errors: [
        fixed([2, 3], ['SessionMetrics', 'DatabaseSessionMetrics'], database),
        fixed([4, 10], ['SessionStats', 'SystemSessionMetrics'], stats),
      ],
    },
    {
      name: 'keeps the comment of the name before on one line',
      code: `import { SessionMetrics /* s */ } from './database/request-scoped-session-factory';
import { SessionStats } from './session/session-stats';
new SessionMetrics(SessionStats);
`,
      output: `import { DatabaseSessionMetrics as SessionMetrics /* s */, SystemSessionMetrics as SessionStats } from './metrics/session-metrics';
new SessionMetrics(SessionStats);
`,
      errors: [
        fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database),
        fixed([2, 10], ['SessionStats', 'SystemSessionMetrics'], stats),
      ],
    },
    {
      name: 'does not join a namespace',
      code: `import * as metrics from './metrics/session-metrics';
import { SessionMetrics } from './database/request-scoped-session-factory';
new SessionMetrics(metrics);
`,
      output: `import * as metrics from './metrics/session-metrics';
import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
new SessionMetrics(metrics);
`,
      errors: [fixed([2, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'does not make a value of a type-only import',
      code: `import type { BaseSessionMetrics } from './metrics/session-metrics';
import { SessionMetrics } from './database/request-scoped-session-factory';
let a: BaseSessionMetrics = new SessionMetrics();
`,
      output: `import type { BaseSessionMetrics } from './metrics/session-metrics';
import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
let a: BaseSessionMetrics = new SessionMetrics();
`,
      errors: [fixed([2, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'does not make a type-only import a value',
      code: `import { BaseSessionMetrics } from './metrics/session-metrics';
import type { SessionMetrics } from './database/request-scoped-session-factory';
let a: SessionMetrics = new BaseSessionMetrics();
`,
      output: `import { BaseSessionMetrics } from './metrics/session-metrics';
import type { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
let a: SessionMetrics = new BaseSessionMetrics();
`,
      errors: [fixed([2, 15], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'joins a type-only import with a type',
      code: `import type { BaseSessionMetrics } from './metrics/session-metrics';
import type { SessionMetrics } from './database/request-scoped-session-factory';
let a: BaseSessionMetrics | SessionMetrics;
`,
      output: `import type { BaseSessionMetrics, DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
let a: BaseSessionMetrics | SessionMetrics;
`,
      errors: [fixed([2, 15], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'does not join a type-only default',
      code: `import type Other from './money/money';
import type Money from './utils/money';
let a: Other | Money;
`,
      output: `import type Other from './money/money';
import type Money from './money/money';
let a: Other | Money;
`,
      errors: [fixed([2, 13], ['default', 'default'], money, './money/money')],
    },
    {
      name: 'does not join an import with other attributes',
      code: `import { BaseSessionMetrics } from './metrics/session-metrics' with { type: 'json' };
import { SessionMetrics } from './database/request-scoped-session-factory';
`,
      output: `import { BaseSessionMetrics } from './metrics/session-metrics' with { type: 'json' };
import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
`,
      errors: [fixed([2, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'joins an import with the same attributes',
      code: `import { BaseSessionMetrics } from './metrics/session-metrics' with { type: 'json' };
import { SessionStats } from './session/session-stats' with { type: 'json' };
`,
      output: `import { BaseSessionMetrics, SystemSessionMetrics as SessionStats } from './metrics/session-metrics' with { type: 'json' };
`,
      errors: [fixed([2, 10], ['SessionStats', 'SystemSessionMetrics'], stats)],
    },
    {
      name: 'joins an import that has comments, with its own',
      code: `import {
  BaseSessionMetrics, // keep
} from './metrics/session-metrics';
import {
  SessionMetrics, // of the database
} from './database/request-scoped-session-factory';
import { SessionStats /* late */ } from './session/session-stats';
`,
      output: `import {
  BaseSessionMetrics, // keep
  DatabaseSessionMetrics as SessionMetrics, // of the database
  SystemSessionMetrics as SessionStats /* late */,
} from './metrics/session-metrics';
`,
      errors: [
        fixed([5, 3], ['SessionMetrics', 'DatabaseSessionMetrics'], database),
        fixed([7, 10], ['SessionStats', 'SystemSessionMetrics'], stats),
      ],
    },
    {
      name: 'joins an import on one line with a comment to the end of the line',
      code: `import { BaseSessionMetrics } from './metrics/session-metrics';
import {
  SessionMetrics // of the database
} from './database/request-scoped-session-factory';
`,
      output: `import { BaseSessionMetrics,
  DatabaseSessionMetrics as SessionMetrics // of the database
 } from './metrics/session-metrics';
`,
      errors: [fixed([3, 3], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'joins an import as the first in braces with a comment to the end of the line',
      code: `import Canonical from './money/money';
import {
  format, // as text
} from './utils/money';
`,
      output: `import Canonical, {
  formatMoney as format, // as text
} from './money/money';
`,
      errors: [fixed([3, 3], ['format', 'formatMoney'], money, './money/money')],
    },
    {
      name: 'does not join an import that has comments elsewhere, nor leave a comment behind',
      code: `import /* keep */ { BaseSessionMetrics } from './metrics/session-metrics';
import {
  // All that there is.
  SessionMetrics,
} from './database/request-scoped-session-factory';
`,
      output: `import /* keep */ { BaseSessionMetrics } from './metrics/session-metrics';
import {
  // All that there is.
  DatabaseSessionMetrics as SessionMetrics,
} from './metrics/session-metrics';
`,
      errors: [fixed([4, 3], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'does not join an empty import',
      code: `import {} from './metrics/session-metrics';
import { SessionMetrics } from './database/request-scoped-session-factory';
`,
      output: `import {} from './metrics/session-metrics';
import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
`,
      errors: [fixed([2, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'stays where a comment belongs to it',
      code: `import { BaseSessionMetrics } from './metrics/session-metrics';
// mine
import { SessionMetrics } from './database/request-scoped-session-factory';
new SessionMetrics(BaseSessionMetrics);
`,
      output: `import { BaseSessionMetrics } from './metrics/session-metrics';
// mine
import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
new SessionMetrics(BaseSessionMetrics);
`,
      errors: [fixed([3, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'joins an import behind a bare one that loads the canonical module today',
      code: `import { BaseSessionMetrics } from '@acme/old-metrics';
import './polyfill';
import { SystemSessionMetrics } from './metrics/session-metrics';
new BaseSessionMetrics(SystemSessionMetrics);
`,
      output: `import './polyfill';
import { SystemSessionMetrics, BaseSessionMetrics } from './metrics/session-metrics';
new BaseSessionMetrics(SystemSessionMetrics);
`,
      errors: [fixed([1, 10], ['BaseSessionMetrics', 'BaseSessionMetrics'], packaged)],
    },
    {
      name: 'follows a namespace behind a bare import',
      code: `import { BaseSessionMetrics } from '@acme/old-metrics';
import './polyfill';
import * as metrics from './metrics/session-metrics';
new BaseSessionMetrics(metrics.now());
`,
      output: `import './polyfill';
import * as metrics from './metrics/session-metrics';
import { BaseSessionMetrics } from './metrics/session-metrics';
new BaseSessionMetrics(metrics.now());
`,
      errors: [fixed([1, 10], ['BaseSessionMetrics', 'BaseSessionMetrics'], packaged)],
    },
    {
      name: 'does not load the canonical module before a bare import, for a comment',
      code: `// mine
import { BaseSessionMetrics } from '@acme/old-metrics';
import './polyfill';
import * as metrics from './metrics/session-metrics';
new BaseSessionMetrics(metrics.now());
`,
      output: null,
      errors: [
        kept(
          [2, 10],
          ['BaseSessionMetrics', 'BaseSessionMetrics'],
          [packaged, './metrics/session-metrics'],
          '`./metrics/session-metrics` would be loaded before what stands above its own import',
          `// mine
import { BaseSessionMetrics } from './metrics/session-metrics';
import './polyfill';
import * as metrics from './metrics/session-metrics';
new BaseSessionMetrics(metrics.now());
`,
        ),
      ],
    },
    {
      name: 'does not join an import that only types are taken from, across a bare one',
      code: `import { type BaseSessionMetrics } from './metrics/session-metrics';
import './polyfill';
import { SessionMetrics } from './database/request-scoped-session-factory';
let a: BaseSessionMetrics = new SessionMetrics();
`,
      output: `import { type BaseSessionMetrics } from './metrics/session-metrics';
import './polyfill';
import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
let a: BaseSessionMetrics = new SessionMetrics();
`,
      errors: [fixed([3, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'joins an import above a bare one that loads the canonical module today',
      code: `import { BaseSessionMetrics } from './metrics/session-metrics';
import './polyfill';
import { SessionMetrics } from './database/request-scoped-session-factory';
new BaseSessionMetrics(SessionMetrics);
`,
      output: `import { BaseSessionMetrics, DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
import './polyfill';
new BaseSessionMetrics(SessionMetrics);
`,
      errors: [fixed([3, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'joins what a fix before a bare import loads',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
import './polyfill';
import { SessionStats } from './session/session-stats';
new SessionMetrics(SessionStats);
`,
      output: `import { DatabaseSessionMetrics as SessionMetrics, SystemSessionMetrics as SessionStats } from './metrics/session-metrics';
import './polyfill';
new SessionMetrics(SessionStats);
`,
      errors: [
        fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database),
        fixed([3, 10], ['SessionStats', 'SystemSessionMetrics'], stats),
      ],
    },
    {
      name: 'joins an import while the module stays loaded',
      code: `import { SessionMetrics } from './legacy/effectful';
import { BaseSessionMetrics } from './metrics/session-metrics';
new SessionMetrics(BaseSessionMetrics);
`,
      options: { keepSideEffects: true },
      output: `import './legacy/effectful';
import { BaseSessionMetrics, SystemSessionMetrics as SessionMetrics } from './metrics/session-metrics';
new SessionMetrics(BaseSessionMetrics);
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'SystemSessionMetrics'], effectful)],
    },
  ],
});
