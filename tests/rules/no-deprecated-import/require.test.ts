import {
  acme,
  agent,
  effectful,
  format,
  keptModule,
  keptName,
  metrics,
  mockedModules,
  money,
  movedModule,
  movedName,
  sendFile,
  testForms,
} from './form-tester.ts';

testForms('require()', {
  valid: [
    {
      name: 'leaves a call without a specifier that is known',
      filename: 'src/app.js',
      code: `require();
require(1);
require(name);
require(\`./\${name}\`);
`,
      parser: 'espree',
      sourceType: 'commonjs',
    },
    {
      name: 'leaves a function that is called require',
      filename: 'src/app.js',
      code: `function load(require) {
  return require('./database/request-scoped-session-factory').SessionMetrics;
}
{
  const require = (name) => name;
  require('./session/session-stats');
}
`,
      parser: 'espree',
      sourceType: 'commonjs',
    },
    {
      name: 'leaves a require that is made for another place',
      code: `import { createRequire } from 'node:module';
const require = createRequire('/elsewhere/');
require('./database/request-scoped-session-factory').SessionMetrics;
`,
    },
    {
      name: 'leaves another object that has a method require',
      filename: 'src/app.js',
      code: `loader.require('./database/request-scoped-session-factory').SessionMetrics;
function own(module) {
  return module.require('./database/request-scoped-session-factory').SessionMetrics;
}
`,
      parser: 'espree',
      sourceType: 'commonjs',
    },
    {
      name: 'leaves a module that keeps names when it is passed on',
      filename: 'src/app.js',
      code: `module.exports = require('./database/request-scoped-session-factory');
module.exports = { ...require('./database/request-scoped-session-factory') };
console.log(require('./database/request-scoped-session-factory'));
`,
      parser: 'espree',
      sourceType: 'commonjs',
    },
    {
      name: 'leaves a bare load of a module that keeps names',
      filename: 'src/app.js',
      code: `require('./utils/money');
try {
  require('./database/request-scoped-session-factory');
} catch {}
`,
      parser: 'espree',
      sourceType: 'commonjs',
    },
  ],
  invalid: [
    {
      name: 'moves a member',
      filename: 'src/app.js',
      code: `const { name } = require('fs');
exports.A = require('./database/request-scoped-session-factory').SessionMetrics;
exports.Money = require('./utils/money').default;
new (require('./database/request-scoped-session-factory').SessionMetrics)('a');
new (require('./database/request-scoped-session-factory')).SessionMetrics('a');
require('./database/request-scoped-session-factory')?.SessionMetrics;
require?.('./database/request-scoped-session-factory').SessionMetrics;
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: `const { name } = require('fs');
exports.A = require('./metrics/session-metrics').DatabaseSessionMetrics;
exports.Money = require('./money/money').default;
new (require('./metrics/session-metrics').DatabaseSessionMetrics)('a');
new (require('./metrics/session-metrics')).DatabaseSessionMetrics('a');
require('./metrics/session-metrics')?.DatabaseSessionMetrics;
require?.('./metrics/session-metrics').DatabaseSessionMetrics;
`,
      errors: [
        movedName(metrics, 2, 66),
        movedName(money, 3, 42),
        movedName(metrics, 4, 59),
        movedName(metrics, 5, 60),
        movedName(metrics, 6, 55),
        movedName(metrics, 7, 56),
      ],
    },
    {
      name: 'moves a member in a script',
      filename: 'src/app.js',
      code: `var A = require('./database/request-scoped-session-factory').SessionMetrics;
`,
      parser: 'espree',
      sourceType: 'script',
      output: `var A = require('./metrics/session-metrics').DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 1, 62)],
    },
    {
      name: 'moves a member in a .cjs file',
      filename: 'src/app.cjs',
      code: `const A = require('./database/request-scoped-session-factory').SessionMetrics;
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: `const A = require('./metrics/session-metrics').DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 1, 64)],
    },
    {
      name: 'moves destructured names',
      filename: 'src/app.js',
      code: `const { SessionMetrics } = require('./database/request-scoped-session-factory');
const { SessionMetrics: A, 'SessionMetrics': B } = require('./database/request-scoped-session-factory');
const { SessionMetrics: { prototype } } = require('./database/request-scoped-session-factory');
let C;
({ SessionMetrics: C } = require('./database/request-scoped-session-factory'));
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: `const { DatabaseSessionMetrics: SessionMetrics } = require('./metrics/session-metrics');
const { DatabaseSessionMetrics: A, 'DatabaseSessionMetrics': B } = require('./metrics/session-metrics');
const { DatabaseSessionMetrics: { prototype } } = require('./metrics/session-metrics');
let C;
({ DatabaseSessionMetrics: C } = require('./metrics/session-metrics'));
`,
      errors: [movedName(metrics, 1, 9), movedName(metrics, 2, 9), movedName(metrics, 3, 9), movedName(metrics, 5, 4)],
    },
    {
      name: 'moves what is read from a variable',
      filename: 'src/app.js',
      code: `const old = require('./database/request-scoped-session-factory');
exports.make = () => new old.SessionMetrics();
var other = require('./utils/money');
other.format(new other.default());
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: `const old = require('./metrics/session-metrics');
exports.make = () => new old.DatabaseSessionMetrics();
var other = require('./money/money');
other.formatMoney(new other.default());
`,
      errors: [movedName(metrics, 2, 30), movedName(format, 4, 7), movedName(money, 4, 24)],
    },
    {
      name: 'moves in branches, classes and functions',
      filename: 'src/app.js',
      code: `if (name) {
  const { SessionMetrics } = require('./database/request-scoped-session-factory');
}
class A {
  static B = require('./database/request-scoped-session-factory').SessionMetrics;
  C = require('./database/request-scoped-session-factory').SessionMetrics;
}
const lazy = () => require('./database/request-scoped-session-factory');
lazy().SessionMetrics;
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: `if (name) {
  const { DatabaseSessionMetrics: SessionMetrics } = require('./metrics/session-metrics');
}
class A {
  static B = require('./metrics/session-metrics').DatabaseSessionMetrics;
  C = require('./metrics/session-metrics').DatabaseSessionMetrics;
}
const lazy = () => require('./metrics/session-metrics');
lazy().DatabaseSessionMetrics;
`,
      errors: [
        movedName(metrics, 2, 11),
        movedName(metrics, 5, 67),
        movedName(metrics, 6, 60),
        movedName(metrics, 9, 8),
      ],
    },
    {
      name: 'moves a template literal',
      filename: 'src/app.js',
      code: `const { SessionMetrics } = require(\`./database/request-scoped-session-factory\`);
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: `const { DatabaseSessionMetrics: SessionMetrics } = require(\`./metrics/session-metrics\`);
`,
      errors: [movedName(metrics, 1, 9)],
    },
    {
      name: 'moves what createRequire loads, by any name',
      code: `import { createRequire as make } from 'node:module';
const require = make(import.meta.url);
const load = make(import.meta.filename);
require('./database/request-scoped-session-factory').SessionMetrics;
load('./database/request-scoped-session-factory').SessionMetrics;
make(import.meta.url)('./database/request-scoped-session-factory').SessionMetrics;
`,
      output: `import { createRequire as make } from 'node:module';
const require = make(import.meta.url);
const load = make(import.meta.filename);
require('./metrics/session-metrics').DatabaseSessionMetrics;
load('./metrics/session-metrics').DatabaseSessionMetrics;
make(import.meta.url)('./metrics/session-metrics').DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 4, 54), movedName(metrics, 5, 51), movedName(metrics, 6, 68)],
    },
    {
      name: 'moves what createRequire of a namespace loads',
      code: `import module from 'node:module';
const load = module.createRequire(import.meta.url);
load('./database/request-scoped-session-factory').SessionMetrics;
`,
      output: `import module from 'node:module';
const load = module.createRequire(import.meta.url);
load('./metrics/session-metrics').DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 3, 51)],
    },
    {
      name: 'moves what createRequire loads in CommonJS',
      filename: 'src/app.js',
      code: `const { createRequire: make } = require('module');
const load = make(__filename);
load('./database/request-scoped-session-factory').SessionMetrics;
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: `const { createRequire: make } = require('module');
const load = make(__filename);
load('./metrics/session-metrics').DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 3, 51)],
    },
    {
      name: 'moves what the require of the module loads',
      filename: 'src/app.js',
      code: `module.require('./database/request-scoped-session-factory').SessionMetrics;
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: `module.require('./metrics/session-metrics').DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 1, 61)],
    },
    {
      name: 'moves casts and what is said of it',
      code: `declare const require: any;
const { SessionMetrics }: any = require('./database/request-scoped-session-factory');
const a = <any>require('./database/request-scoped-session-factory');
a.SessionMetrics;
const b = require('./database/request-scoped-session-factory') as typeof import('./database/request-scoped-session-factory');
b.SessionMetrics;
const c: typeof import('./database/request-scoped-session-factory') = require('./database/request-scoped-session-factory');
c.SessionMetrics;
`,
      output: `declare const require: any;
const { DatabaseSessionMetrics: SessionMetrics }: any = require('./metrics/session-metrics');
const a = <any>require('./metrics/session-metrics');
a.DatabaseSessionMetrics;
const b = require('./metrics/session-metrics') as typeof import('./metrics/session-metrics');
b.DatabaseSessionMetrics;
const c: typeof import('./metrics/session-metrics') = require('./metrics/session-metrics');
c.DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 2, 9), movedName(metrics, 4, 3), movedName(metrics, 6, 3), movedName(metrics, 8, 3)],
    },
    {
      name: 'splits a destructured load of which names stay',
      filename: 'src/app.js',
      code: `const { SessionMetrics, SESSION_TIMEOUT } = require('./database/request-scoped-session-factory');
if (SESSION_TIMEOUT) {
  var { RequestScopedSessionFactory, SessionMetrics: A } = require('./database/request-scoped-session-factory'); // both
}
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: `const { SESSION_TIMEOUT } = require('./database/request-scoped-session-factory');
const { DatabaseSessionMetrics: SessionMetrics } = require('./metrics/session-metrics');
if (SESSION_TIMEOUT) {
  var { RequestScopedSessionFactory } = require('./database/request-scoped-session-factory'); // both
  var { DatabaseSessionMetrics: A } = require('./metrics/session-metrics');
}
`,
      errors: [movedName(metrics, 1, 9), movedName(metrics, 3, 38)],
    },
    {
      name: 'splits a load among comments',
      filename: 'src/app.js',
      code: `const { SessionMetrics /* moves */, SESSION_TIMEOUT = 3 /* stays */ } = /* from */ require('./database/request-scoped-session-factory') // end
module.exports = SESSION_TIMEOUT
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: `const { SESSION_TIMEOUT = 3 /* stays */ } = /* from */ require('./database/request-scoped-session-factory') // end
const { DatabaseSessionMetrics: SessionMetrics /* moves */ } = require('./metrics/session-metrics')
module.exports = SESSION_TIMEOUT
`,
      errors: [movedName(metrics, 1, 9)],
    },
    {
      name: 'splits a load with a cast',
      code: `declare const require: any;
const { SessionMetrics, SESSION_TIMEOUT } = require('./database/request-scoped-session-factory') as typeof import('./database/request-scoped-session-factory');
`,
      output: `declare const require: any;
const { SESSION_TIMEOUT } = require('./database/request-scoped-session-factory') as typeof import('./database/request-scoped-session-factory');
const { DatabaseSessionMetrics: SessionMetrics } = require('./metrics/session-metrics') as typeof import('./metrics/session-metrics');
`,
      errors: [movedName(metrics, 2, 9)],
    },
    {
      name: 'moves import equals and what is read from it',
      code: `import old = require('./database/request-scoped-session-factory');
new old.SessionMetrics("a");
let a: old.SessionMetrics;
import Metrics = old.SessionMetrics;
`,
      sourceType: 'commonjs',
      output: `import old = require('./metrics/session-metrics');
new old.DatabaseSessionMetrics("a");
let a: old.DatabaseSessionMetrics;
import Metrics = old.DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 2, 9)],
    },
    {
      name: 'moves a type-only import equals',
      code: `import type old = require('./database/request-scoped-session-factory');
let a: old.SessionMetrics;
`,
      output: `import type old = require('./metrics/session-metrics');
let a: old.DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 2, 12)],
    },
    {
      name: 'moves import equals in a namespace',
      code: `namespace Own {
  import old = require('./database/request-scoped-session-factory');
  old.SessionMetrics;
}
`,
      output: `namespace Own {
  import old = require('./metrics/session-metrics');
  old.DatabaseSessionMetrics;
}
`,
      errors: [movedName(metrics, 3, 7)],
    },
    {
      name: 'moves a module as a whole, wherever it goes, when both export the same',
      filename: 'src/app.js',
      code: `module.exports = require('./same-covered.ts');
require('./same-covered.ts');
console.log({ ...require('./same-covered.ts') });
`,
      parser: 'espree',
      sourceType: 'commonjs',
      project: mockedModules,
      output: `module.exports = require('./covered.ts');
require('./covered.ts');
console.log({ ...require('./covered.ts') });
`,
      errors: [movedModule(sendFile, 1, 27), movedModule(sendFile, 2, 10), movedModule(sendFile, 3, 27)],
    },
    {
      name: 'keeps a package that is passed on when the canonical one exports more',
      filename: 'src/app.js',
      code: `module.exports = require('@acme/old-metrics');
console.log({ ...require('@acme/old-metrics') });
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: null,
      errors: [
        keptModule(
          acme,
          1,
          27,
          'it is assigned to something, and `./metrics/session-metrics.ts` exports `toUnifiedSessionMetrics`, too',
          `module.exports = require('./metrics/session-metrics.ts');
console.log({ ...require('@acme/old-metrics') });
`,
        ),
        keptModule(
          acme,
          2,
          27,
          'its namespace object is spread, and `./metrics/session-metrics.ts` exports `toUnifiedSessionMetrics`, too',
          `module.exports = require('@acme/old-metrics');
console.log({ ...require('./metrics/session-metrics.ts') });
`,
        ),
      ],
    },
    {
      name: 'keeps import equals that is exported',
      code: `export import old = require('./utils/money');
old.format(null as never);
`,
      output: null,
      errors: [
        keptName(
          format,
          2,
          5,
          'the variable that holds it is exported',
          `export import old = require('./money/money');
old.formatMoney(null as never);
`,
        ),
      ],
    },
    {
      name: 'keeps import equals that the module is',
      code: `import old = require('./database/request-scoped-session-factory');
import Metrics = old.SessionMetrics;
export = old;
`,
      sourceType: 'commonjs',
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          22,
          'its namespace object is exported',
          `import old = require('./metrics/session-metrics');
import Metrics = old.DatabaseSessionMetrics;
export = old;
`,
        ),
      ],
    },
    {
      name: 'keeps import equals of which names stay',
      code: `import old = require('./database/request-scoped-session-factory');
new old.SessionMetrics(old.SESSION_TIMEOUT);
`,
      output: null,
      errors: [keptName(metrics, 2, 9, 'it takes names that stay, too')],
    },
    {
      name: 'keeps a load beside other declarations of which names stay',
      filename: 'src/app.js',
      code: `const { SessionMetrics, SESSION_TIMEOUT } = require('./database/request-scoped-session-factory'), other = 1;
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: null,
      errors: [keptName(metrics, 1, 9, 'it takes names that stay, too')],
    },
    {
      name: 'keeps a load in an exported declaration of which names stay',
      code: `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
export const { SessionMetrics, SESSION_TIMEOUT } = require('./database/request-scoped-session-factory');
`,
      output: null,
      errors: [keptName(metrics, 3, 16, 'it takes names that stay, too')],
    },
    {
      name: 'keeps a load with a written type of which names stay',
      code: `declare const require: any;
const { SessionMetrics, SESSION_TIMEOUT }: any = require('./database/request-scoped-session-factory');
`,
      output: null,
      errors: [keptName(metrics, 2, 9, 'it takes names that stay, too')],
    },
    {
      name: 'keeps a variable that a failed load leaves empty',
      filename: 'src/app.js',
      code: `let old;
try {
  old = require('./database/request-scoped-session-factory');
} catch {
  old = null;
}
old?.SessionMetrics;
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: null,
      errors: [
        keptName(
          metrics,
          7,
          6,
          'the variable that holds it is reassigned',
          `let old;
try {
  old = require('./metrics/session-metrics');
} catch {
  old = null;
}
old?.DatabaseSessionMetrics;
`,
        ),
      ],
    },
    {
      name: 'keeps a variable that is passed on',
      filename: 'src/app.js',
      code: `const old = require('./database/request-scoped-session-factory');
module.exports = { old, A: old.SessionMetrics };
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          32,
          'its namespace object is passed on',
          `const old = require('./metrics/session-metrics');
module.exports = { old, A: old.DatabaseSessionMetrics };
`,
        ),
      ],
    },
    {
      name: 'keeps what is written or deleted',
      filename: 'src/app.js',
      code: `const old = require('./database/request-scoped-session-factory');
old.SessionMetrics = null;
delete require('./database/request-scoped-session-factory').SessionMetrics;
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          5,
          'a member of it is written or deleted',
          `const old = require('./metrics/session-metrics');
old.DatabaseSessionMetrics = null;
delete require('./database/request-scoped-session-factory').SessionMetrics;
`,
        ),
        keptName(
          metrics,
          3,
          61,
          'a member of it is written or deleted',
          `const old = require('./database/request-scoped-session-factory');
old.SessionMetrics = null;
delete require('./metrics/session-metrics').DatabaseSessionMetrics;
`,
        ),
      ],
    },
    {
      name: 'keeps what may be something else',
      filename: 'src/app.js',
      code: `const old = flag ? require('./database/request-scoped-session-factory') : {};
old.SessionMetrics;
const own = global.own || require('./database/request-scoped-session-factory');
own.SessionMetrics;
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          5,
          'something else may stand in for it',
          `const old = flag ? require('./metrics/session-metrics') : {};
old.DatabaseSessionMetrics;
const own = global.own || require('./database/request-scoped-session-factory');
own.SessionMetrics;
`,
        ),
        keptName(
          metrics,
          4,
          5,
          'something else may stand in for it',
          `const old = flag ? require('./database/request-scoped-session-factory') : {};
old.SessionMetrics;
const own = global.own || require('./metrics/session-metrics');
own.DatabaseSessionMetrics;
`,
        ),
      ],
    },
    {
      name: 'keeps a package that does something when it is loaded',
      filename: 'src/app.js',
      code: `const { SystemSessionMetrics } = require('@acme/metrics-agent');
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: null,
      errors: [
        keptName(
          agent,
          1,
          9,
          '`@acme/metrics-agent` has side effects when it is loaded',
          `const { SystemSessionMetrics } = require('./metrics/session-metrics.ts');
`,
        ),
      ],
    },
    {
      name: 'keeps the last load of a module that does something when it is loaded',
      filename: 'src/app.js',
      code: `const { SessionMetrics } = require('./legacy/effectful');
`,
      parser: 'espree',
      sourceType: 'commonjs',
      output: null,
      errors: [
        keptName(
          effectful,
          1,
          9,
          `loading it runs \`process.on('exit', () => { console.log('sessions closed'); …\` (src/legacy/effectful.ts:12)`,
          `const { SystemSessionMetrics: SessionMetrics } = require('./metrics/session-metrics');
`,
        ),
      ],
    },
  ],
});
