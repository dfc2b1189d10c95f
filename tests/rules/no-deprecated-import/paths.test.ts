import { acme, keptModule, movedModule, stats, statsFile, testForms } from './form-tester.ts';

testForms('paths', {
  valid: [
    {
      name: 'leaves the path of a module that keeps names',
      filename: 'src/app.js',
      code: `require.resolve('./database/request-scoped-session-factory');
`,
      parser: 'espree',
      sourceType: 'commonjs',
    },
    {
      name: 'leaves the URL of a module that keeps names',
      code: `import.meta.resolve('./utils/money');
new URL('./utils/money.ts', import.meta.url);
`,
    },
    {
      name: 'leaves a URL that is relative to something else',
      code: `new URL('./session/session-stats.ts', document.baseURI);
new URL('./session/session-stats.ts');
`,
    },
    {
      name: 'leaves a class that is called URL',
      code: `class URL {}
new URL('./session/session-stats.ts', import.meta.url);
`,
    },
    {
      name: 'leaves a package name in a URL, which is a path',
      code: `new URL('@acme/old-metrics', import.meta.url);
`,
    },
    {
      name: 'leaves require.resolve of another require',
      filename: 'src/app.js',
      code: `function own(require) {
  return require.resolve('./session/session-stats.ts');
}
loader.resolve('./session/session-stats.ts');
Promise.resolve('./session/session-stats.ts');
`,
      parser: 'espree',
      sourceType: 'commonjs',
    },
    {
      name: 'leaves the folders that a package would be looked up in',
      filename: 'src/app.js',
      code: `require.resolve.paths('@acme/old-metrics');
`,
      parser: 'espree',
      sourceType: 'commonjs',
    },
    {
      name: 'leaves a path that is not known',
      filename: 'src/app.js',
      code: `new URL(name, import.meta.url);
import.meta.resolve(name);
`,
      parser: 'espree',
    },
    {
      name: 'leaves a comment that is no reference directive',
      code: `// <reference path="session/session-stats.ts" />
/* <reference path="session/session-stats.ts" /> */
/// <reference types="@acme/old-metrics" />
/// <reference lib="es2020" />
`,
    },
  ],
  invalid: [
    {
      name: 'moves require.resolve',
      filename: 'src/app.js',
      code: `require.resolve('./session/session-stats');
require.resolve('@acme/old-metrics');
delete require.cache[require.resolve('@acme/old-metrics')];
module.require.resolve('./session/session-stats');
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: `require.resolve('./metrics/session-metrics');
require.resolve('./metrics/session-metrics.ts');
delete require.cache[require.resolve('./metrics/session-metrics.ts')];
module.require.resolve('./metrics/session-metrics');
`,
      errors: [
        movedModule(stats, 1, 18),
        movedModule(acme, 2, 18),
        movedModule(acme, 3, 39),
        movedModule(stats, 4, 25),
      ],
    },
    {
      name: 'moves the resolve of createRequire',
      code: `import { createRequire } from 'node:module';
const load = createRequire(import.meta.url);
load.resolve('./session/session-stats');
`,
      output: `import { createRequire } from 'node:module';
const load = createRequire(import.meta.url);
load.resolve('./metrics/session-metrics');
`,
      errors: [movedModule(stats, 3, 15)],
    },
    {
      name: 'moves import.meta.resolve',
      code: `import.meta.resolve('./session/session-stats.ts');
import.meta.resolve('@acme/old-metrics');
`,
      output: `import.meta.resolve('./metrics/session-metrics.ts');
import.meta.resolve('./metrics/session-metrics.ts');
`,
      errors: [movedModule(statsFile, 1, 22), movedModule(acme, 2, 22)],
    },
    {
      name: 'moves URLs, with and without a dot',
      code: `import { URL } from 'node:url';
new URL('./session/session-stats.ts', import.meta.url).href;
new URL('session/session-stats.ts', import.meta.url);
`,
      output: `import { URL } from 'node:url';
new URL('./metrics/session-metrics.ts', import.meta.url).href;
new URL('metrics/session-metrics.ts', import.meta.url);
`,
      errors: [movedModule(statsFile, 2, 10), movedModule(statsFile, 3, 10)],
    },
    {
      name: 'moves a URL in a template literal',
      code: `new URL(\`./session/session-stats.ts\`, import.meta.url);
`,
      output: `new URL(\`./metrics/session-metrics.ts\`, import.meta.url);
`,
      errors: [movedModule(statsFile, 1, 10)],
    },
    {
      name: 'moves reference directives',
      code: `/// <reference path="./session/session-stats.ts" />
/// <reference path="session/session-stats.ts" />
/// <reference lib="es2020" path='session/session-stats.ts'/>
export {};
`,
      output: `/// <reference path="./metrics/session-metrics.ts" />
/// <reference path="metrics/session-metrics.ts" />
/// <reference lib="es2020" path='metrics/session-metrics.ts'/>
export {};
`,
      errors: [movedModule(statsFile, 1, 22), movedModule(statsFile, 2, 22), movedModule(statsFile, 3, 35)],
    },
    {
      name: 'moves a reference directive in Windows line endings',
      code: `/// <reference path="session/session-stats.ts" />\r
export {};\r
`,
      output: `/// <reference path="metrics/session-metrics.ts" />\r
export {};\r
`,
      errors: [movedModule(statsFile, 1, 22)],
    },
    {
      name: 'keeps what is looked up in other folders',
      filename: 'src/app.js',
      code: `require.resolve('@acme/old-metrics', { paths: [folder] });
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: null,
      errors: [keptModule(acme, 1, 18, 'it is looked up in other folders')],
    },
    {
      name: 'keeps the entry of a worker',
      code: `new Worker(new URL('./session/session-stats.ts', import.meta.url));
new SharedWorker(new URL('./session/session-stats.ts', import.meta.url), { type: 'module' });
`,
      output: null,
      errors: [
        keptModule(
          statsFile,
          1,
          21,
          'it is run on its own',
          `new Worker(new URL('./metrics/session-metrics.ts', import.meta.url));
new SharedWorker(new URL('./session/session-stats.ts', import.meta.url), { type: 'module' });
`,
        ),
        keptModule(
          statsFile,
          2,
          27,
          'it is run on its own',
          `new Worker(new URL('./session/session-stats.ts', import.meta.url));
new SharedWorker(new URL('./metrics/session-metrics.ts', import.meta.url), { type: 'module' });
`,
        ),
      ],
    },
    {
      name: 'keeps the entry of a process',
      filename: 'src/app.js',
      code: `fork(require.resolve('./session/session-stats.ts'));
process.register(require.resolve('./session/session-stats.ts'));
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: null,
      errors: [
        keptModule(
          statsFile,
          1,
          23,
          'it is run on its own',
          `fork(require.resolve('./metrics/session-metrics.ts'));
process.register(require.resolve('./session/session-stats.ts'));
`,
        ),
        keptModule(
          statsFile,
          2,
          35,
          'it is run on its own',
          `fork(require.resolve('./session/session-stats.ts'));
process.register(require.resolve('./metrics/session-metrics.ts'));
`,
        ),
      ],
    },
  ],
});
