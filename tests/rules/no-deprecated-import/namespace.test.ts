import {
  acme,
  acmeBase,
  acmeMissing,
  defaults,
  format,
  keptModule,
  keptName,
  metrics,
  mockedModules,
  money,
  movedModule,
  movedName,
  oldDefault,
  send,
  testForms,
} from './form-tester.ts';

testForms('import * as ns', {
  valid: [
    {
      name: 'leaves a namespace of which only names that stay are used',
      code: `import * as old from './database/request-scoped-session-factory';
console.log(old.SESSION_TIMEOUT);
`,
    },
    {
      name: 'leaves a namespace of a module that keeps names when it is passed on',
      code: `import * as old from './database/request-scoped-session-factory';
export default old;
`,
    },
    {
      name: 'leaves a spread of a module that keeps names',
      code: `import * as old from './database/request-scoped-session-factory';
export const all = { ...old };
`,
    },
    {
      name: 'leaves Object.keys of a module that keeps names',
      code: `import * as old from './database/request-scoped-session-factory';
for (const key in old) console.log(key, Object.keys(old));
`,
    },
    {
      name: 'leaves computed keys of a module that keeps names',
      code: `import * as old from './database/request-scoped-session-factory';
export const pick = (key: never) => old[key];
`,
    },
    {
      name: 'leaves an unused namespace of a module that keeps names',
      code: `import * as old from './database/request-scoped-session-factory';
`,
    },
    {
      name: 'leaves a namespace of a module of the same name elsewhere',
      code: `import * as old from './session/request-scoped-session-factory';
old.SessionMetrics;
`,
    },
    {
      name: 'moves nothing of a shadowed name in a tag',
      filename: 'src/app.jsx',
      code: `import * as old from './database/request-scoped-session-factory';
export const a = (old) => <old.SessionMetrics />;
`,
      parser: 'espree',
    },
  ],
  invalid: [
    {
      name: 'reports one finding for each name, at its first use',
      code: `import * as old from './database/request-scoped-session-factory';
new old.SessionMetrics("a");
new old.SessionMetrics("b");
`,
      output: `import * as old from './metrics/session-metrics';
new old.DatabaseSessionMetrics("a");
new old.DatabaseSessionMetrics("b");
`,
      errors: [movedName(metrics, 2, 9)],
    },
    {
      name: 'moves members however they are reached',
      code: `import * as old from './database/request-scoped-session-factory';
old?.SessionMetrics;
old!.SessionMetrics;
(old as any).SessionMetrics;
old["SessionMetrics"];
old[\`SessionMetrics\`];
old?.["SessionMetrics"];
(<any>old).SessionMetrics;
(old).SessionMetrics;
`,
      output: `import * as old from './metrics/session-metrics';
old?.DatabaseSessionMetrics;
old!.DatabaseSessionMetrics;
(old as any).DatabaseSessionMetrics;
old["DatabaseSessionMetrics"];
old[\`DatabaseSessionMetrics\`];
old?.["DatabaseSessionMetrics"];
(<any>old).DatabaseSessionMetrics;
(old).DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 2, 6)],
    },
    {
      name: 'moves types, queries and heritage',
      code: `import * as old from './database/request-scoped-session-factory';
type A = old.SessionMetrics;
type B = typeof old.SessionMetrics;
type C = (typeof old)['SessionMetrics'];
class D extends old.SessionMetrics implements old.SessionMetrics {}
`,
      output: `import * as old from './metrics/session-metrics';
type A = old.DatabaseSessionMetrics;
type B = typeof old.DatabaseSessionMetrics;
type C = (typeof old)['DatabaseSessionMetrics'];
class D extends old.DatabaseSessionMetrics implements old.DatabaseSessionMetrics {}
`,
      errors: [movedName(metrics, 2, 14)],
    },
    {
      name: 'moves a union of indexed names as long as all of them move',
      code: `import * as old from './utils/money';
type A = (typeof old)['default' | 'format'];
`,
      output: `import * as old from './money/money';
type A = (typeof old)['default' | 'formatMoney'];
`,
      errors: [movedName(money, 2, 24), movedName(format, 2, 36)],
    },
    {
      name: 'moves a type-only namespace',
      code: `import type * as old from './database/request-scoped-session-factory';
export type A = old.SessionMetrics;
`,
      output: `import type * as old from './metrics/session-metrics';
export type A = old.DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 2, 21)],
    },
    {
      name: 'moves decorators, tags of templates and typeof',
      code: `import * as old from './database/request-scoped-session-factory';
@old.SessionMetrics
class A {}
old.SessionMetrics\`a\`;
typeof old.SessionMetrics;
`,
      output: `import * as old from './metrics/session-metrics';
@old.DatabaseSessionMetrics
class A {}
old.DatabaseSessionMetrics\`a\`;
typeof old.DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 2, 6)],
    },
    {
      name: 'moves opening and closing tags',
      filename: 'src/app.tsx',
      code: `import * as old from './database/request-scoped-session-factory';
export const a = <old.SessionMetrics a={1}>{old.SessionMetrics}</old.SessionMetrics>;
export const b = <old.SessionMetrics />;
`,
      output: `import * as old from './metrics/session-metrics';
export const a = <old.DatabaseSessionMetrics a={1}>{old.DatabaseSessionMetrics}</old.DatabaseSessionMetrics>;
export const b = <old.DatabaseSessionMetrics />;
`,
      errors: [movedName(metrics, 2, 23)],
    },
    {
      name: 'moves opening and closing tags that espree read',
      filename: 'src/app.jsx',
      code: `import * as old from './database/request-scoped-session-factory';
export const a = <old.SessionMetrics a={1}>{old.SessionMetrics}</old.SessionMetrics>;
export const b = <old.SessionMetrics />;
`,
      parser: 'espree',
      output: `import * as old from './metrics/session-metrics';
export const a = <old.DatabaseSessionMetrics a={1}>{old.DatabaseSessionMetrics}</old.DatabaseSessionMetrics>;
export const b = <old.DatabaseSessionMetrics />;
`,
      errors: [movedName(metrics, 2, 23)],
    },
    {
      name: 'moves tags of several parts',
      filename: 'src/app.tsx',
      code: `import * as old from './database/request-scoped-session-factory';
export const a = <old.SessionMetrics.Inner></old.SessionMetrics.Inner>;
`,
      output: `import * as old from './metrics/session-metrics';
export const a = <old.DatabaseSessionMetrics.Inner></old.DatabaseSessionMetrics.Inner>;
`,
      errors: [movedName(metrics, 2, 23)],
    },
    {
      name: 'moves tags of several parts that espree read',
      filename: 'src/app.jsx',
      code: `import * as old from './database/request-scoped-session-factory';
export const a = <old.SessionMetrics.Inner></old.SessionMetrics.Inner>;
`,
      parser: 'espree',
      output: `import * as old from './metrics/session-metrics';
export const a = <old.DatabaseSessionMetrics.Inner></old.DatabaseSessionMetrics.Inner>;
`,
      errors: [movedName(metrics, 2, 23)],
    },
    {
      name: 'sees a tag that stays',
      filename: 'src/app.jsx',
      code: `import * as old from './database/request-scoped-session-factory';
export const a = <old.SessionMetrics><old.Other></old.Other></old.SessionMetrics>;
`,
      parser: 'espree',
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          23,
          '`./src/database/request-scoped-session-factory.ts` does not export `Other`',
          `import * as old from './database/request-scoped-session-factory';
import * as sessionMetrics from './metrics/session-metrics';
export const a = <sessionMetrics.DatabaseSessionMetrics><old.Other></old.Other></sessionMetrics.DatabaseSessionMetrics>;
`,
        ),
      ],
    },
    {
      name: 'keeps a namespace that is a tag itself',
      filename: 'src/app.tsx',
      code: `import * as Old from './database/request-scoped-session-factory';
export const a = <Old a={Old.SessionMetrics} />;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          30,
          'its namespace object is passed on',
          `import * as Old from './metrics/session-metrics';
export const a = <Old a={Old.DatabaseSessionMetrics} />;
`,
        ),
      ],
    },
    {
      name: 'takes an element of the platform for no use',
      filename: 'src/app.tsx',
      code: `import * as div from './database/request-scoped-session-factory';
export const a = <div a={div.SessionMetrics} />;
`,
      output: `import * as div from './metrics/session-metrics';
export const a = <div a={div.DatabaseSessionMetrics} />;
`,
      errors: [movedName(metrics, 2, 30)],
    },
    {
      name: 'follows closures and passes by what is shadowed',
      code: `import * as old from './database/request-scoped-session-factory';
export const make = () => () => new old.SessionMetrics("a");
export const other = (old: any) => old.SessionMetrics;
`,
      output: `import * as old from './metrics/session-metrics';
export const make = () => () => new old.DatabaseSessionMetrics("a");
export const other = (old: any) => old.SessionMetrics;
`,
      errors: [movedName(metrics, 2, 41)],
    },
    {
      name: 'follows destructuring with aliases, defaults, quotes and nesting',
      code: `import * as old from './database/request-scoped-session-factory';
const { SessionMetrics } = old;
const { SessionMetrics: A = Object } = old;
const { 'SessionMetrics': B, ['SessionMetrics']: C, [\`SessionMetrics\`]: D } = old;
const { SessionMetrics: { prototype } } = old;
`,
      output: `import * as old from './metrics/session-metrics';
const { DatabaseSessionMetrics: SessionMetrics } = old;
const { DatabaseSessionMetrics: A = Object } = old;
const { 'DatabaseSessionMetrics': B, ['DatabaseSessionMetrics']: C, [\`DatabaseSessionMetrics\`]: D } = old;
const { DatabaseSessionMetrics: { prototype } } = old;
`,
      errors: [movedName(metrics, 2, 9)],
    },
    {
      name: 'follows destructuring assignments',
      code: `import * as old from './database/request-scoped-session-factory';
let A, B;
({ SessionMetrics: A } = old);
export const all = ({ SessionMetrics: B } = old);
`,
      output: null,
      errors: [
        keptName(
          metrics,
          3,
          4,
          'the variable that holds it is exported',
          `import * as old from './metrics/session-metrics';
let A, B;
({ DatabaseSessionMetrics: A } = old);
export const all = ({ DatabaseSessionMetrics: B } = old);
`,
        ),
      ],
    },
    {
      name: 'keeps a destructuring assignment whose value goes on',
      code: `import * as old from './database/request-scoped-session-factory';
let A;
export default ({ SessionMetrics: A } = old);
`,
      output: null,
      errors: [
        keptName(
          metrics,
          3,
          19,
          'its namespace object is passed on',
          `import * as old from './metrics/session-metrics';
let A;
export default ({ DatabaseSessionMetrics: A } = old);
`,
        ),
      ],
    },
    {
      name: 'keeps the public name of what it destructures',
      code: `import * as old from './database/request-scoped-session-factory';
export const { SessionMetrics } = old;
`,
      output: `import * as old from './metrics/session-metrics';
export const { DatabaseSessionMetrics: SessionMetrics } = old;
`,
      errors: [movedName(metrics, 2, 16)],
    },
    {
      name: 'follows variables that hold it',
      code: `import * as old from './database/request-scoped-session-factory';
const alias = old;
const again = alias;
new again.SessionMetrics("a");
let later = old;
later.SessionMetrics;
`,
      output: `import * as old from './metrics/session-metrics';
const alias = old;
const again = alias;
new again.DatabaseSessionMetrics("a");
let later = old;
later.DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 4, 11)],
    },
    {
      name: 'follows a variable in its casts',
      code: `import * as old from './database/request-scoped-session-factory';
const alias = old as any;
new alias.SessionMetrics("a");
`,
      output: `import * as old from './metrics/session-metrics';
const alias = old as any;
new alias.DatabaseSessionMetrics("a");
`,
      errors: [movedName(metrics, 3, 11)],
    },
    {
      name: 'follows an alias of the language',
      code: `import * as old from './database/request-scoped-session-factory';
import Alias = old;
import Metrics = old.SessionMetrics;
new Alias.SessionMetrics(Metrics);
`,
      output: `import * as old from './metrics/session-metrics';
import Alias = old;
import Metrics = old.DatabaseSessionMetrics;
new Alias.DatabaseSessionMetrics(Metrics);
`,
      errors: [movedName(metrics, 3, 22)],
    },
    {
      name: 'follows what a test spies on',
      code: `import * as old from './database/request-scoped-session-factory';
vi.spyOn(old, 'SessionMetrics');
jest.replaceProperty(old, 'SessionMetrics', null);
vi.mocked(old.SessionMetrics);
vi.mocked(old).SessionMetrics;
`,
      output: `import * as old from './metrics/session-metrics';
vi.spyOn(old, 'DatabaseSessionMetrics');
jest.replaceProperty(old, 'DatabaseSessionMetrics', null);
vi.mocked(old.DatabaseSessionMetrics);
vi.mocked(old).DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 2, 16)],
    },
    {
      name: 'follows what asks for a name',
      code: `import * as old from './database/request-scoped-session-factory';
'SessionMetrics' in old;
Object.hasOwn(old, 'SessionMetrics');
Reflect.get(old, 'SessionMetrics');
Reflect.has(old, 'SessionMetrics');
`,
      output: `import * as old from './metrics/session-metrics';
'DatabaseSessionMetrics' in old;
Object.hasOwn(old, 'DatabaseSessionMetrics');
Reflect.get(old, 'DatabaseSessionMetrics');
Reflect.has(old, 'DatabaseSessionMetrics');
`,
      errors: [movedName(metrics, 2, 2)],
    },
    {
      name: 'takes a test of the namespace for no use',
      code: `import * as old from './database/request-scoped-session-factory';
old;
void old;
if (old) old.SessionMetrics;
export const a = old && old.SessionMetrics;
export const b = old ? old.SessionMetrics : !old;
`,
      output: `import * as old from './metrics/session-metrics';
old;
void old;
if (old) old.DatabaseSessionMetrics;
export const a = old && old.DatabaseSessionMetrics;
export const b = old ? old.DatabaseSessionMetrics : !old;
`,
      errors: [movedName(metrics, 4, 14)],
    },
    {
      name: 'adds a second namespace when names stay',
      code: `import * as old from './database/request-scoped-session-factory';
new old.SessionMetrics(old.SESSION_TIMEOUT);
let a: old.SessionMetrics;
`,
      output: `import * as old from './database/request-scoped-session-factory';
import * as sessionMetrics from './metrics/session-metrics';
new sessionMetrics.DatabaseSessionMetrics(old.SESSION_TIMEOUT);
let a: sessionMetrics.DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 2, 9)],
    },
    {
      name: 'adds a second namespace for types alone',
      code: `import type * as old from './database/request-scoped-session-factory';
export type A = old.SessionMetrics | old.RequestScopedSessionFactory;
`,
      output: `import type * as old from './database/request-scoped-session-factory';
import type * as sessionMetrics from './metrics/session-metrics';
export type A = sessionMetrics.DatabaseSessionMetrics | old.RequestScopedSessionFactory;
`,
      errors: [movedName(metrics, 2, 21)],
    },
    {
      name: 'adds a second namespace to tags',
      filename: 'src/app.tsx',
      code: `import * as old from './database/request-scoped-session-factory';
export const a = <old.SessionMetrics>{old.SESSION_TIMEOUT}</old.SessionMetrics>;
`,
      output: `import * as old from './database/request-scoped-session-factory';
import * as sessionMetrics from './metrics/session-metrics';
export const a = <sessionMetrics.DatabaseSessionMetrics>{old.SESSION_TIMEOUT}</sessionMetrics.DatabaseSessionMetrics>;
`,
      errors: [movedName(metrics, 2, 23)],
    },
    {
      name: 'keeps casts when it adds a second namespace',
      code: `import * as old from './database/request-scoped-session-factory';
(old as any).SessionMetrics;
vi.mocked(old).SessionMetrics;
old.SESSION_TIMEOUT;
`,
      output: `import * as old from './database/request-scoped-session-factory';
import * as sessionMetrics from './metrics/session-metrics';
(sessionMetrics as any).DatabaseSessionMetrics;
vi.mocked(sessionMetrics).DatabaseSessionMetrics;
old.SESSION_TIMEOUT;
`,
      errors: [movedName(metrics, 2, 14)],
    },
    {
      name: 'gives the second namespace a name that is free',
      code: `import * as old from './utils/money';
const money = old.add(1, 2);
old.format(money);
`,
      output: `import * as old from './utils/money';
import * as money2 from './money/money';
const money = old.add(1, 2);
money2.formatMoney(money);
`,
      errors: [movedName(format, 3, 5)],
    },
    {
      name: 'keeps a destructured namespace of which names stay',
      code: `import * as old from './database/request-scoped-session-factory';
const { SessionMetrics, SESSION_TIMEOUT } = old;
`,
      output: null,
      errors: [keptName(metrics, 2, 9, 'it takes names that stay, too')],
    },
    {
      name: 'keeps a namespace whose variable is assigned',
      code: `import * as old from './database/request-scoped-session-factory';
let alias = old;
alias = null as never;
alias.SessionMetrics;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          4,
          7,
          'the variable that holds it is reassigned',
          `import * as old from './metrics/session-metrics';
let alias = old;
alias = null as never;
alias.DatabaseSessionMetrics;
`,
        ),
      ],
    },
    {
      name: 'keeps a namespace that is exported',
      code: `import * as old from './database/request-scoped-session-factory';
export { old };
old.SessionMetrics;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          3,
          5,
          'its namespace object is exported',
          `import * as old from './metrics/session-metrics';
export { old };
old.DatabaseSessionMetrics;
`,
        ),
      ],
    },
    {
      name: 'keeps a namespace whose variable is exported',
      code: `import * as old from './database/request-scoped-session-factory';
export const alias = old;
alias.SessionMetrics;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          3,
          7,
          'the variable that holds it is exported',
          `import * as old from './metrics/session-metrics';
export const alias = old;
alias.DatabaseSessionMetrics;
`,
        ),
      ],
    },
    {
      name: 'keeps a namespace whose alias is exported',
      code: `import * as old from './database/request-scoped-session-factory';
export import Alias = old;
Alias.SessionMetrics;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          3,
          7,
          'the variable that holds it is exported',
          `import * as old from './metrics/session-metrics';
export import Alias = old;
Alias.DatabaseSessionMetrics;
`,
        ),
      ],
    },
    {
      name: 'keeps a namespace whose type is exported',
      code: `import * as old from './database/request-scoped-session-factory';
export type A = typeof old;
old.SessionMetrics;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          3,
          5,
          'its whole type is used',
          `import * as old from './metrics/session-metrics';
export type A = typeof old;
old.DatabaseSessionMetrics;
`,
        ),
      ],
    },
    {
      name: 'keeps a namespace that is spread',
      code: `import * as old from './database/request-scoped-session-factory';
export const all = { ...old, a: old.SessionMetrics };
`,
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          37,
          'its namespace object is spread',
          `import * as old from './metrics/session-metrics';
export const all = { ...old, a: old.DatabaseSessionMetrics };
`,
        ),
      ],
    },
    {
      name: 'keeps a namespace that is passed to a function',
      code: `import * as old from './database/request-scoped-session-factory';
console.log(old, old.SessionMetrics);
`,
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          22,
          'it is passed to a function',
          `import * as old from './metrics/session-metrics';
console.log(old, old.DatabaseSessionMetrics);
`,
        ),
      ],
    },
    {
      name: 'keeps a namespace that is called for its names',
      code: `import * as old from './database/request-scoped-session-factory';
Object.keys(old);
old.SessionMetrics;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          3,
          5,
          'it is passed to a function',
          `import * as old from './metrics/session-metrics';
Object.keys(old);
old.DatabaseSessionMetrics;
`,
        ),
      ],
    },
    {
      name: 'keeps a namespace that a loop goes through',
      code: `import * as old from './database/request-scoped-session-factory';
for (const key in old) console.log(key);
old.SessionMetrics;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          3,
          5,
          'its namespace object is passed on',
          `import * as old from './metrics/session-metrics';
for (const key in old) console.log(key);
old.DatabaseSessionMetrics;
`,
        ),
      ],
    },
    {
      name: 'keeps a namespace that stands in a list',
      code: `import * as old from './database/request-scoped-session-factory';
for (const { SessionMetrics } of [old]) SessionMetrics;
old.SessionMetrics;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          3,
          5,
          'a list that holds it is passed on',
          `import * as old from './metrics/session-metrics';
for (const { SessionMetrics } of [old]) SessionMetrics;
old.DatabaseSessionMetrics;
`,
        ),
      ],
    },
    {
      name: 'keeps a namespace that stands in an object',
      code: `import * as old from './database/request-scoped-session-factory';
export default { old, a: old.SessionMetrics };
`,
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          30,
          'its namespace object is passed on',
          `import * as old from './metrics/session-metrics';
export default { old, a: old.DatabaseSessionMetrics };
`,
        ),
      ],
    },
    {
      name: 'keeps a namespace that is one of two',
      code: `import * as old from './database/request-scoped-session-factory';
const either = Math.random() > 1 ? old : null;
either?.SessionMetrics;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          3,
          9,
          'something else may stand in for it',
          `import * as old from './metrics/session-metrics';
const either = Math.random() > 1 ? old : null;
either?.DatabaseSessionMetrics;
`,
        ),
      ],
    },
    {
      name: 'keeps a namespace that is a default value',
      code: `import * as old from './database/request-scoped-session-factory';
export function make({ SessionMetrics } = old) {
  return new SessionMetrics("a");
}
`,
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          24,
          'it stands in for something else',
          `import * as old from './metrics/session-metrics';
export function make({ DatabaseSessionMetrics: SessionMetrics } = old) {
  return new SessionMetrics("a");
}
`,
        ),
      ],
    },
    {
      name: 'keeps a namespace of which the rest is taken',
      code: `import * as old from './database/request-scoped-session-factory';
const { SessionMetrics, ...rest } = old;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          9,
          'rest destructuring takes the names that are left',
          `import * as old from './metrics/session-metrics';
const { DatabaseSessionMetrics: SessionMetrics, ...rest } = old;
`,
        ),
      ],
    },
    {
      name: 'keeps a namespace that is read by a computed key',
      code: `import * as old from './database/request-scoped-session-factory';
declare const key: never;
old[key];
old.SessionMetrics;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          4,
          5,
          'a member of it is read by a computed key',
          `import * as old from './metrics/session-metrics';
declare const key: never;
old[key];
old.DatabaseSessionMetrics;
`,
        ),
      ],
    },
    {
      name: 'keeps a namespace that is destructured by a computed key',
      code: `import * as old from './database/request-scoped-session-factory';
declare const key: never;
const { [key]: a, SessionMetrics } = old;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          3,
          19,
          'a member of it is read by a computed key',
          `import * as old from './metrics/session-metrics';
declare const key: never;
const { [key]: a, DatabaseSessionMetrics: SessionMetrics } = old;
`,
        ),
      ],
    },
    {
      name: 'keeps what is written',
      code: `import * as old from './database/request-scoped-session-factory';
old.SessionMetrics = null;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          5,
          'a member of it is written or deleted',
          `import * as old from './metrics/session-metrics';
old.DatabaseSessionMetrics = null;
`,
        ),
      ],
    },
    {
      name: 'keeps what is written through a cast',
      code: `import * as old from './database/request-scoped-session-factory';
(old.SessionMetrics as any) = null;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          6,
          'a member of it is written or deleted',
          `import * as old from './metrics/session-metrics';
(old.DatabaseSessionMetrics as any) = null;
`,
        ),
      ],
    },
    {
      name: 'keeps what is deleted',
      code: `import * as old from './database/request-scoped-session-factory';
delete (old as any).SessionMetrics;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          21,
          'a member of it is written or deleted',
          `import * as old from './metrics/session-metrics';
delete (old as any).DatabaseSessionMetrics;
`,
        ),
      ],
    },
    {
      name: 'keeps what is counted up',
      code: `import * as old from './database/request-scoped-session-factory';
(old as any).SessionMetrics++;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          14,
          'a member of it is written or deleted',
          `import * as old from './metrics/session-metrics';
(old as any).DatabaseSessionMetrics++;
`,
        ),
      ],
    },
    {
      name: 'keeps what a pattern writes',
      code: `import * as old from './database/request-scoped-session-factory';
[old.SessionMetrics] = [];
({ a: old.SessionMetrics } = {});
({ a: old.SessionMetrics = 1, ...old.SessionMetrics } = {});
`,
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          6,
          'a member of it is written or deleted',
          `import * as old from './metrics/session-metrics';
[old.DatabaseSessionMetrics] = [];
({ a: old.DatabaseSessionMetrics } = {});
({ a: old.DatabaseSessionMetrics = 1, ...old.DatabaseSessionMetrics } = {});
`,
        ),
      ],
    },
    {
      name: 'keeps what a loop writes',
      code: `import * as old from './database/request-scoped-session-factory';
for (old.SessionMetrics of []);
`,
      output: null,
      errors: [
        keptName(
          metrics,
          2,
          10,
          'a member of it is written or deleted',
          `import * as old from './metrics/session-metrics';
for (old.DatabaseSessionMetrics of []);
`,
        ),
      ],
    },
    {
      name: 'keeps a namespace whose type is written out',
      code: `import * as old from './database/request-scoped-session-factory';
const alias: { SessionMetrics: any } = old;
alias.SessionMetrics;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          3,
          7,
          'its type is written out',
          `import * as old from './metrics/session-metrics';
const alias: { SessionMetrics: any } = old;
alias.DatabaseSessionMetrics;
`,
        ),
      ],
    },
    {
      name: 'moves a default and a namespace together',
      code: `import Money, * as old from './utils/money';
new Money(1, old.format(null as never));
`,
      output: `import Money, * as old from './money/money';
new Money(1, old.formatMoney(null as never));
`,
      errors: [movedName(money, 1, 8), movedName(format, 2, 18)],
    },
    {
      name: 'moves a default and a namespace that keeps names apart',
      code: `import Money, * as old from './utils/money';
new Money(old.add(1), old.format(null as never));
`,
      output: `import * as old from './utils/money';
import Money from './money/money';
import * as money2 from './money/money';
new Money(old.add(1), money2.formatMoney(null as never));
`,
      errors: [movedName(money, 1, 8), movedName(format, 2, 27)],
    },
    {
      name: 'moves a default that becomes a name, and a namespace',
      code: `import SessionMetrics, * as old from './old-defaults';
new SessionMetrics(old.measure());
`,
      project: defaults,
      output: `import * as old from './shape';
import { area as SessionMetrics } from './shape';
new SessionMetrics(old.area());
`,
      errors: [movedName(oldDefault, 1, 8), movedName({ ...oldDefault, name: 'measure' }, 2, 24)],
    },
    {
      name: 'keeps a default whose namespace is passed on',
      code: `import Money, * as old from './utils/money';
new Money(1, old.format(old));
`,
      output: `import * as old from './utils/money';
import Money from './money/money';
new Money(1, old.format(old));
`,
      errors: [movedName(money, 1, 8), keptName(format, 2, 18, 'it is passed to a function')],
    },
    {
      name: 'keeps a namespace beside a default that stays',
      code: `// @ts-expect-error no types
import Money, * as old from './utils/money';
old.format(Money);
`,
      output: null,
      errors: [
        keptName(
          money,
          2,
          8,
          '`@ts-expect-error` says that it is wrong as it is',
          `// @ts-expect-error no types
import * as old from './utils/money';
import Money from './money/money';
old.format(Money);
`,
        ),
        keptName(format, 3, 5, 'the default beside it stays'),
      ],
    },
    {
      name: 'moves a module as a whole, wherever its namespace goes, when both export the same',
      code: `import * as old from './same-covered';
export { old };
console.log(old, old[Math.random()], { ...old });
for (const key in old) console.log(key);
`,
      project: mockedModules,
      output: `import * as old from './covered';
export { old };
console.log(old, old[Math.random()], { ...old });
for (const key in old) console.log(key);
`,
      errors: [movedModule(send, 1, 8)],
    },
    {
      name: 'keeps a package whose namespace is passed on when the canonical one exports more',
      code: `import * as old from '@acme/old-metrics';
export { old };
console.log(old, old[Math.random()]);
`,
      output: null,
      errors: [
        keptModule(
          acme,
          1,
          8,
          'its namespace object is exported, and `./metrics/session-metrics.ts` exports `toUnifiedSessionMetrics`, too',
          `import * as old from './metrics/session-metrics.ts';
export { old };
console.log(old, old[Math.random()]);
`,
        ),
      ],
    },
    {
      name: 'keeps a name that a package never had',
      code: `import * as old from '@acme/old-metrics';
old.toUnifiedSessionMetrics;
`,
      output: null,
      errors: [
        keptName(
          acmeMissing,
          2,
          5,
          '`@acme/old-metrics` does not export `toUnifiedSessionMetrics`',
          `import * as old from './metrics/session-metrics.ts';
old.toUnifiedSessionMetrics;
`,
        ),
      ],
    },
    {
      name: 'moves names of a package',
      code: `import * as old from '@acme/old-metrics';
new old.SystemSessionMetrics("a");
let a: old.BaseSessionMetrics;
`,
      output: `import * as old from './metrics/session-metrics.ts';
new old.SystemSessionMetrics("a");
let a: old.BaseSessionMetrics;
`,
      errors: [movedName(acme, 2, 9), movedName(acmeBase, 3, 12)],
    },
    {
      name: 'moves an unused namespace of a package',
      code: `import * as old from '@acme/old-metrics';
`,
      output: `import * as old from './metrics/session-metrics.ts';
`,
      errors: [movedModule(acme, 1, 8)],
    },
    {
      name: 'moves a default and what is listed beside it',
      code: `import * as old from './utils/money';
new old.default(1, "EUR");
old.format(null as never);
`,
      output: `import * as old from './money/money';
new old.default(1, "EUR");
old.formatMoney(null as never);
`,
      errors: [movedName(money, 2, 9), movedName(format, 3, 5)],
    },
    {
      name: 'keeps a namespace whose type names its module',
      code: `import * as old from './database/request-scoped-session-factory';
const own: typeof import('./database/request-scoped-session-factory') = old;
own.SessionMetrics;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          3,
          5,
          'its type is written out',
          `import * as old from './metrics/session-metrics';
const own: typeof import('./database/request-scoped-session-factory') = old;
own.DatabaseSessionMetrics;
`,
        ),
      ],
    },
    {
      name: 'keeps a namespace whose own type is used',
      code: `import * as old from './database/request-scoped-session-factory';
const alias = old as typeof old;
alias.SessionMetrics;
`,
      output: null,
      errors: [
        keptName(
          metrics,
          3,
          7,
          'its whole type is used',
          `import * as old from './metrics/session-metrics';
const alias = old as typeof old;
alias.DatabaseSessionMetrics;
`,
        ),
      ],
    },
    {
      name: 'follows a namespace that espree read',
      filename: 'src/app.js',
      code: `import * as old from './database/request-scoped-session-factory';
old.SessionMetrics;
`,
      parser: 'espree',
      output: `import * as old from './metrics/session-metrics';
old.DatabaseSessionMetrics;
`,
      errors: [movedName(metrics, 2, 5)],
    },
  ],
});
