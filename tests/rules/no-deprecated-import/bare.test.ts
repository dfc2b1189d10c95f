import {
  acme,
  agent,
  effectful,
  keptModule,
  keptName,
  mockedModules,
  movedModule,
  stats,
  testForms,
  write,
} from './form-tester.ts';

testForms('bare imports, augmentations', {
  valid: [
    {
      name: 'leaves a bare import of a module that keeps names',
      code: `import './database/request-scoped-session-factory';
import './utils/money';
`,
    },
    {
      name: 'leaves a re-export with an empty list of a module that keeps names',
      code: `export {} from './database/request-scoped-session-factory';
`,
    },
    {
      name: 'leaves a re-export with an empty list of what the option keeps',
      code: `export {} from './legacy/effectful';
`,
      options: { keepSideEffects: true },
    },
    {
      name: 'leaves an augmentation of a module that keeps names',
      code: `declare module './database/request-scoped-session-factory' {}
`,
    },
  ],
  invalid: [
    {
      name: 'moves a bare import of a package',
      code: `import '@acme/old-metrics';
`,
      output: `import './metrics/session-metrics.ts';
`,
      errors: [movedModule(acme, 1, 9)],
    },
    {
      name: 'moves a bare import of a module that is gone',
      code: `import './session/session-stats';
`,
      output: `import './metrics/session-metrics';
`,
      errors: [movedModule(stats, 1, 9)],
    },
    {
      name: 'moves an import with an empty list',
      code: `import {} from '@acme/old-metrics';
`,
      output: `import {} from './metrics/session-metrics.ts';
`,
      errors: [movedModule(acme, 1, 17)],
    },
    {
      name: 'moves a re-export with an empty list',
      code: `export {} from '@acme/old-metrics';
export type {} from '@acme/old-metrics';
`,
      output: `export {} from './metrics/session-metrics.ts';
export type {} from './metrics/session-metrics.ts';
`,
      errors: [movedModule(acme, 1, 17), movedModule(acme, 2, 22)],
    },
    {
      name: 'moves no re-export with an empty list of a module that does something when it is loaded',
      code: `export {} from './legacy/effectful';
`,
      output: null,
      errors: [
        keptModule(
          effectful,
          1,
          17,
          "loading it runs `process.on('exit', () => { console.log('sessions closed'); …` (src/legacy/effectful.ts:12)",
          `export {} from './metrics/session-metrics';
`,
        ),
      ],
    },
    {
      name: 'keeps a module that does something when it is loaded',
      code: `import './legacy/effectful';
`,
      output: null,
      errors: [
        keptModule(
          effectful,
          1,
          9,
          `loading it runs \`process.on('exit', () => { console.log('sessions closed'); …\` (src/legacy/effectful.ts:12)`,
          `import './metrics/session-metrics';
`,
        ),
      ],
    },
    {
      name: 'keeps a package that does something when it is loaded',
      code: `import '@acme/metrics-agent';
`,
      output: null,
      errors: [
        keptModule(
          agent,
          1,
          9,
          '`@acme/metrics-agent` has side effects when it is loaded',
          `import './metrics/session-metrics.ts';
`,
        ),
      ],
    },
    {
      name: 'keeps a bare import whose canonical module does something',
      code: `import './old-log';
`,
      project: mockedModules,
      output: null,
      errors: [
        keptModule(
          write,
          1,
          9,
          `it would run \`console.log('loaded')\``,
          `import './effectful';
`,
        ),
      ],
    },
    {
      name: 'reports an augmentation and never moves it',
      code: `declare module '@acme/old-metrics' {
  interface Own {}
}
`,
      output: null,
      errors: [keptModule(acme, 1, 17, 'an augmentation belongs to the module that it names')],
    },
    {
      name: 'reports a declaration without a body',
      code: `declare module '@acme/old-metrics';
`,
      output: null,
      errors: [keptModule(acme, 1, 17, 'an augmentation belongs to the module that it names')],
    },
    {
      name: 'keeps what the file augments',
      code: `import { SystemSessionMetrics } from '@acme/old-metrics';
declare module '@acme/old-metrics' {
  interface SystemSessionMetrics {
    own: 1;
  }
}
import('@acme/old-metrics');
`,
      output: null,
      errors: [
        keptName(
          acme,
          1,
          10,
          'this file augments the deprecated module',
          `import { SystemSessionMetrics } from './metrics/session-metrics.ts';
declare module '@acme/old-metrics' {
  interface SystemSessionMetrics {
    own: 1;
  }
}
import('@acme/old-metrics');
`,
        ),
        keptModule(acme, 2, 17, 'an augmentation belongs to the module that it names'),
        keptModule(
          acme,
          7,
          9,
          'this file augments the deprecated module',
          `import { SystemSessionMetrics } from '@acme/old-metrics';
declare module '@acme/old-metrics' {
  interface SystemSessionMetrics {
    own: 1;
  }
}
import('./metrics/session-metrics.ts');
`,
        ),
      ],
    },
  ],
});
