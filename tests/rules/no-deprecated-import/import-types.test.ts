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
} from './form-tester.ts';

testForms('import types', {
  valid: [
    {
      name: 'leaves a type of a name that stays',
      code: `type A = import('./database/request-scoped-session-factory').RequestScopedSessionFactory;
`,
    },
    {
      name: 'leaves the whole type of a module that keeps names',
      code: `type A = keyof typeof import('./database/request-scoped-session-factory');
type B = Pick<typeof import('./database/request-scoped-session-factory'), "SessionMetrics">;
`,
    },
  ],
  invalid: [
    {
      name: 'moves names, with type arguments and further qualifiers',
      code: `type A = import('./database/request-scoped-session-factory').SessionMetrics;
type B = import('./database/request-scoped-session-factory').SessionMetrics<string>;
type C = import('./database/request-scoped-session-factory').SessionMetrics.Inner.Deep;
type D = typeof import('./database/request-scoped-session-factory').SessionMetrics;
type E = InstanceType<typeof import('./database/request-scoped-session-factory').SessionMetrics>;
`,
      output: `type A = import('./metrics/session-metrics').DatabaseSessionMetrics;
type B = import('./metrics/session-metrics').DatabaseSessionMetrics<string>;
type C = import('./metrics/session-metrics').DatabaseSessionMetrics.Inner.Deep;
type D = typeof import('./metrics/session-metrics').DatabaseSessionMetrics;
type E = InstanceType<typeof import('./metrics/session-metrics').DatabaseSessionMetrics>;
`,
      errors: [
        movedName(metrics, 1, 62),
        movedName(metrics, 2, 62),
        movedName(metrics, 3, 62),
        movedName(metrics, 4, 69),
        movedName(metrics, 5, 82),
      ],
    },
    {
      name: 'moves indexed names',
      code: `type A = typeof import('./database/request-scoped-session-factory')["SessionMetrics"];
type B = (typeof import('./database/request-scoped-session-factory'))["SessionMetrics"];
type C = (typeof import('./database/request-scoped-session-factory'))["SessionMetrics"]["prototype"];
type D = (typeof import('./utils/money'))["default" | "format"];
`,
      output: `type A = typeof import('./metrics/session-metrics')["DatabaseSessionMetrics"];
type B = (typeof import('./metrics/session-metrics'))["DatabaseSessionMetrics"];
type C = (typeof import('./metrics/session-metrics'))["DatabaseSessionMetrics"]["prototype"];
type D = (typeof import('./money/money'))["default" | "formatMoney"];
`,
      errors: [
        movedName(metrics, 1, 70),
        movedName(metrics, 2, 72),
        movedName(metrics, 3, 72),
        movedName(money, 4, 44),
        movedName(format, 4, 56),
      ],
    },
    {
      name: 'moves a default',
      code: `type A = import('./utils/money').default;
`,
      output: `type A = import('./money/money').default;
`,
      errors: [movedName(money, 1, 34)],
    },
    {
      name: 'keeps import attributes',
      code: `type A = import('./database/request-scoped-session-factory', { with: { "resolution-mode": "import" } }).SessionMetrics;
`,
      output: `type A = import('./metrics/session-metrics', { with: { "resolution-mode": "import" } }).DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 1, 105)],
    },
    {
      name: 'keeps double quotes',
      code: `type A = import("./database/request-scoped-session-factory").SessionMetrics;
`,
      output: `type A = import("./metrics/session-metrics").DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 1, 62)],
    },
    {
      name: 'moves the whole type of a package',
      code: `type A = typeof import('@acme/old-metrics');
type B = keyof typeof import('@acme/old-metrics');
`,
      output: `type A = typeof import('./metrics/session-metrics.ts');
type B = keyof typeof import('./metrics/session-metrics.ts');
`,
      errors: [movedModule(acme, 1, 25), movedModule(acme, 2, 31)],
    },
    {
      name: 'moves types inside each other',
      code: `type A = import('./database/request-scoped-session-factory').SessionMetrics<import('./database/request-scoped-session-factory').SessionMetrics, import('./utils/money').default>;
`,
      output: `type A = import('./metrics/session-metrics').DatabaseSessionMetrics<import('./metrics/session-metrics').DatabaseSessionMetrics, import('./money/money').default>;
`,
      errors: [movedName(metrics, 1, 62), movedName(metrics, 1, 129), movedName(money, 1, 169)],
    },
    {
      name: 'moves a type in a declaration file',
      filename: 'src/app.d.ts',
      code: `export declare const a: import('./database/request-scoped-session-factory').SessionMetrics;
`,
      output: `export declare const a: import('./metrics/session-metrics').DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 1, 77)],
    },
    {
      name: 'keeps a union of names of which some stay',
      code: `type A = (typeof import('./database/request-scoped-session-factory'))["SessionMetrics" | "SESSION_TIMEOUT"];
`,
      output: null,
      errors: [keptName(metrics, 1, 72, 'it takes names that stay, too')],
    },
    {
      name: 'keeps the whole type of a module whose names change',
      code: `type A = typeof import('./session/session-stats');
`,
      output: null,
      errors: [
        keptModule(
          stats,
          1,
          25,
          'its whole type is used',
          `type A = typeof import('./metrics/session-metrics');
`,
        ),
      ],
    },
  ],
});
