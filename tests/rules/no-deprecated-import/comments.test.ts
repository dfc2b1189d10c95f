import {
  acme,
  format,
  keptModule,
  keptName,
  metrics,
  money,
  movedModule,
  movedName,
  stats,
  testForms,
  userMetrics,
} from './form-tester.ts';

testForms('comments', {
  valid: [
    {
      name: 'leaves comments that are no JSDoc',
      filename: 'src/app.js',
      code: `/* @type {import("./database/request-scoped-session-factory").SessionMetrics} */
// @type {import("./database/request-scoped-session-factory").SessionMetrics}
let a;
`,
      parser: 'espree',
    },
    {
      name: 'leaves code in comments',
      filename: 'src/app.js',
      code: `/**
 * \`\`\`js
 * import('./database/request-scoped-session-factory').then((old) => old.SessionMetrics);
 * import { SessionMetrics } from './database/request-scoped-session-factory';
 * \`\`\`
 */
let a;
`,
      parser: 'espree',
    },
    {
      name: 'leaves names that stay',
      filename: 'src/app.js',
      code: `/** @type {import('./database/request-scoped-session-factory').RequestScopedSessionFactory} */
let a;
/** @import { RequestScopedSessionFactory } from './database/request-scoped-session-factory' */
/** @import * as old from './database/request-scoped-session-factory' */
/** @type {typeof import('./database/request-scoped-session-factory')} */
let b;
`,
      parser: 'espree',
    },
    {
      name: 'leaves a string that looks like a comment',
      filename: 'src/app.js',
      code: `const a = "/** @type {import('./session/session-stats').SessionStats} */";
`,
      parser: 'espree',
    },
  ],
  invalid: [
    {
      name: 'moves a type',
      filename: 'src/app.js',
      code: `/** @type {import('./database/request-scoped-session-factory').SessionMetrics} */
let a;
`,
      parser: 'espree',
      output: `/** @type {import('./metrics/session-metrics').DatabaseSessionMetrics} */
let a;
`,
      errors: [movedName(metrics, 1, 64)],
    },
    {
      name: 'moves a type in TypeScript',
      code: `/** @see {import('./database/request-scoped-session-factory').SessionMetrics} */
let a;
`,
      output: `/** @see {import('./metrics/session-metrics').DatabaseSessionMetrics} */
let a;
`,
      errors: [movedName(metrics, 1, 63)],
    },
    {
      name: 'moves types in nested braces, each other and queries',
      filename: 'src/app.js',
      code: `/**
 * @type {{ a: import('./database/request-scoped-session-factory').SessionMetrics, b: { c: import('./database/request-scoped-session-factory').SessionMetrics<import('./utils/money').default> } }}
 * @param {typeof import('./database/request-scoped-session-factory').SessionMetrics} a
 * @returns {(typeof import('./database/request-scoped-session-factory'))["SessionMetrics"]}
 */
function b(a) {}
`,
      parser: 'espree',
      output: `/**
 * @type {{ a: import('./metrics/session-metrics').DatabaseSessionMetrics, b: { c: import('./metrics/session-metrics').DatabaseSessionMetrics<import('./money/money').default> } }}
 * @param {typeof import('./metrics/session-metrics').DatabaseSessionMetrics} a
 * @returns {(typeof import('./metrics/session-metrics'))["DatabaseSessionMetrics"]}
 */
function b(a) {}
`,
      errors: [
        movedName(metrics, 2, 68),
        movedName(metrics, 2, 144),
        movedName(money, 2, 183),
        movedName(metrics, 3, 71),
        movedName(metrics, 4, 76),
      ],
    },
    {
      name: 'moves a type over several lines',
      filename: 'src/app.js',
      code: `/**
 * @type {import(
 *   './database/request-scoped-session-factory'
 * ).SessionMetrics}
 * @type {import ('./database/request-scoped-session-factory')
 *   .SessionMetrics}
 */
let a;
`,
      parser: 'espree',
      output: `/**
 * @type {import(
 *   './metrics/session-metrics'
 * ).DatabaseSessionMetrics}
 * @type {import ('./metrics/session-metrics')
 *   .DatabaseSessionMetrics}
 */
let a;
`,
      errors: [movedName(metrics, 4, 6), movedName(metrics, 6, 7)],
    },
    {
      name: 'moves a type with attributes',
      filename: 'src/app.js',
      code: `/** @type {import('./database/request-scoped-session-factory', { with: { "resolution-mode": "import" } }).SessionMetrics} */
let a;
`,
      parser: 'espree',
      output: `/** @type {import('./metrics/session-metrics', { with: { "resolution-mode": "import" } }).DatabaseSessionMetrics} */
let a;
`,
      errors: [movedName(metrics, 1, 107)],
    },
    {
      name: 'moves several tags of a comment',
      filename: 'src/app.js',
      code: `/**
 * @import { SessionMetrics } from './database/request-scoped-session-factory'
 * @import { SessionMetrics as A } from "./session/user-session-manager"
 * @import Money, { format as write } from './utils/money'
 */
`,
      parser: 'espree',
      output: `/**
 * @import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics'
 * @import { SystemSessionMetrics as A } from "./metrics/session-metrics"
 * @import Money, { formatMoney as write } from './money/money'
 */
`,
      errors: [
        movedName(metrics, 2, 14),
        movedName(userMetrics, 3, 14),
        movedName(money, 4, 12),
        movedName(format, 4, 21),
      ],
    },
    {
      name: 'moves a tag in TypeScript',
      code: `/** @import { SessionMetrics } from './database/request-scoped-session-factory' */
`,
      output: `/** @import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics' */
`,
      errors: [movedName(metrics, 1, 15)],
    },
    {
      name: 'moves a tag over several lines',
      filename: 'src/app.js',
      code: `/**
 * @import {
 *   format,
 *   default as Money,
 * } from './utils/money'
 */
`,
      parser: 'espree',
      output: `/**
 * @import {
 *   formatMoney as format,
 *   default as Money,
 * } from './money/money'
 */
`,
      errors: [movedName(format, 3, 6), movedName(money, 4, 6)],
    },
    {
      name: 'moves a tag in Windows line endings',
      filename: 'src/app.js',
      code: `/**\r
 * @import {\r
 *   format\r
 * }\r
 * from './utils/money'\r
 */\r
`,
      parser: 'espree',
      output: `/**\r
 * @import {\r
 *   formatMoney as format\r
 * }\r
 * from './money/money'\r
 */\r
`,
      errors: [movedName(format, 3, 6)],
    },
    {
      name: 'moves type-only names of a tag',
      filename: 'src/app.js',
      code: `/** @import type { SessionMetrics } from './database/request-scoped-session-factory' */
/** @import { type SessionMetrics as A } from './database/request-scoped-session-factory' */
`,
      parser: 'espree',
      output: `/** @import type { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics' */
/** @import { type DatabaseSessionMetrics as A } from './metrics/session-metrics' */
`,
      errors: [movedName(metrics, 1, 20), movedName(metrics, 2, 20)],
    },
    {
      name: 'moves a default',
      filename: 'src/app.js',
      code: `/** @import Money from './utils/money' */
`,
      parser: 'espree',
      output: `/** @import Money from './money/money' */
`,
      errors: [movedName(money, 1, 13)],
    },
    {
      name: 'moves the namespace of a package',
      filename: 'src/app.js',
      code: `/** @import * as old from '@acme/old-metrics' */
/** @type {typeof import('@acme/old-metrics')} */
let a;
`,
      parser: 'espree',
      output: `/** @import * as old from './metrics/session-metrics.ts' */
/** @type {typeof import('./metrics/session-metrics.ts')} */
let a;
`,
      errors: [movedModule(acme, 1, 28), movedModule(acme, 2, 27)],
    },
    {
      name: 'keeps the namespace of a module whose names change',
      filename: 'src/app.js',
      code: `/** @import * as old from './session/session-stats' */
`,
      parser: 'espree',
      output: null,
      errors: [
        keptModule(
          stats,
          1,
          28,
          'its whole namespace is used',
          `/** @import * as old from './metrics/session-metrics' */
`,
        ),
      ],
    },
    {
      name: 'keeps a tag of which names stay',
      filename: 'src/app.js',
      code: `/** @import { SessionMetrics, SESSION_TIMEOUT } from './database/request-scoped-session-factory' */
`,
      parser: 'espree',
      output: null,
      errors: [keptName(metrics, 1, 15, 'it takes names that stay, too')],
    },
  ],
});
