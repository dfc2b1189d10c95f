import {
  acme,
  acmeBare,
  effectful,
  keptModule,
  metrics,
  mockedModules,
  money,
  movedModule,
  post,
  send,
  testForms,
} from './form-tester.ts';

testForms('export *', {
  valid: [
    {
      name: 'leaves a module whose name the file exports itself',
      code: `export * from './utils/money';
export { format } from './own';
`,
    },
    {
      name: 'leaves a module whose name the file declares itself',
      code: `export * from './utils/money';
export const format = 1;
`,
    },
    {
      name: 'leaves a module whose name the file declares and exports',
      code: `export * from './utils/money';
const format = 1;
export { format };
`,
    },
    {
      name: 'leaves a module whose name a pattern of the file declares',
      code: `export * from './utils/money';
export const { a: [format] } = own;
`,
    },
  ],
  invalid: [
    {
      name: 'lists the names that move, and keeps the star for the others',
      code: `export * from './database/request-scoped-session-factory';
`,
      output: `export { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
export * from './database/request-scoped-session-factory';
`,
      errors: [movedModule(metrics, 1, 16)],
    },
    {
      name: 'lists names above a star that only passes types on',
      code: `export type * from './database/request-scoped-session-factory';
`,
      output: `export type { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
export type * from './database/request-scoped-session-factory';
`,
      errors: [movedModule(metrics, 1, 21)],
    },
    {
      name: 'never takes a default through a star',
      code: `export * from './utils/money';
`,
      output: `export { formatMoney as format } from './money/money';
export * from './utils/money';
`,
      errors: [movedModule(money, 1, 16)],
    },
    {
      name: 'lists all names of a package in place of its star',
      code: `export * from '@acme/old-metrics';
`,
      output: `export { BaseSessionMetrics, DatabaseSessionMetrics, SystemSessionMetrics } from './metrics/session-metrics.ts';
`,
      errors: [movedModule(acme, 1, 16)],
    },
    {
      name: 'lists all names of two stars',
      code: `export * from '@acme/old-metrics';
export * from './utils/money';
`,
      output: `export { BaseSessionMetrics, DatabaseSessionMetrics, SystemSessionMetrics } from './metrics/session-metrics';
export { formatMoney as format } from './money/money';
export * from './utils/money';
`,
      errors: [movedModule(acmeBare, 1, 16), movedModule(money, 2, 16)],
    },
    {
      name: 'keeps the star where both modules export the same names',
      code: `export * from './same-covered';
`,
      project: mockedModules,
      output: `export * from './covered';
`,
      errors: [movedModule(send, 1, 16)],
    },
    {
      name: 'keeps the namespace star where both modules export the same names',
      code: `export * as covered from './same-covered';
`,
      project: mockedModules,
      output: `export * as covered from './covered';
`,
      errors: [movedModule(send, 1, 27)],
    },
    {
      name: 'writes the new name under its old one',
      code: `export * from './old-covered';
`,
      project: mockedModules,
      output: `export { send as post } from './covered';
`,
      errors: [movedModule(post, 1, 16)],
    },
    {
      name: 'keeps names beside a star that may offer the same',
      code: `export * from '@acme/old-metrics';
export * from './unknown';
`,
      output: null,
      errors: [keptModule(acmeBare, 1, 16, '`./unknown` may offer the same names')],
    },
    {
      name: 'keeps a namespace object that is exported',
      code: `export * as old from './database/request-scoped-session-factory';
`,
      output: null,
      errors: [
        keptModule(
          metrics,
          1,
          23,
          'its namespace object is exported',
          `export * as old from './metrics/session-metrics';
`,
        ),
      ],
    },
    {
      name: 'keeps a namespace object with more names',
      code: `export * as old from '@acme/old-metrics';
`,
      output: null,
      errors: [
        keptModule(
          acme,
          1,
          23,
          'its namespace object is exported',
          `export * as old from './metrics/session-metrics.ts';
`,
        ),
      ],
    },
    {
      name: 'keeps a star of a module that does something when it is loaded',
      code: `export * from './legacy/effectful';
`,
      output: null,
      errors: [
        keptModule(
          effectful,
          1,
          16,
          `loading it runs \`process.on('exit', () => { console.log('sessions closed'); …\` (src/legacy/effectful.ts:12)`,
          `export { SystemSessionMetrics as SessionMetrics } from './metrics/session-metrics';
`,
        ),
      ],
    },
  ],
});
