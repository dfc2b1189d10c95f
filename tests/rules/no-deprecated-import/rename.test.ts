import { testForms } from './form-tester.ts';
import { database, fixed, manager, stats } from './findings.ts';

// `rename: "references"`: every local use gets the new name, or none does.
testForms('the option rename', {
  valid: [],
  invalid: [
    {
      name: 'renames every kind of use',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
type T = { SessionMetrics: SessionMetrics };
class K<A extends SessionMetrics> extends SessionMetrics implements I<typeof SessionMetrics> { SessionMetrics = SessionMetrics; }
let v: \`\${SessionMetrics}\` = o.SessionMetrics[SessionMetrics] ?? SessionMetrics.SessionMetrics;
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics } from './metrics/session-metrics';
type T = { SessionMetrics: DatabaseSessionMetrics };
class K<A extends DatabaseSessionMetrics> extends DatabaseSessionMetrics implements I<typeof DatabaseSessionMetrics> { SessionMetrics = DatabaseSessionMetrics; }
let v: \`\${DatabaseSessionMetrics}\` = o.SessionMetrics[DatabaseSessionMetrics] ?? DatabaseSessionMetrics.SessionMetrics;
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'renames uses in JavaScript',
      filename: 'src/app.js',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
new SessionMetrics();
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics } from './metrics/session-metrics';
new DatabaseSessionMetrics();
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps the key of a shorthand property',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
const o = { SessionMetrics, a: SessionMetrics, SessionMetrics() {} };
({ SessionMetrics } = o);
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics } from './metrics/session-metrics';
const o = { SessionMetrics: DatabaseSessionMetrics, a: DatabaseSessionMetrics, SessionMetrics() {} };
({ SessionMetrics: DatabaseSessionMetrics } = o);
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps the name that importers see',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
export { SessionMetrics };
export { SessionMetrics as Other };
export default SessionMetrics;
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics } from './metrics/session-metrics';
export { DatabaseSessionMetrics as SessionMetrics };
export { DatabaseSessionMetrics as Other };
export default DatabaseSessionMetrics;
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps the name that importers see of a type',
      code: `import { type SessionMetrics } from './database/request-scoped-session-factory';
export type { SessionMetrics };
`,
      options: { rename: 'references' },
      output: `import { type DatabaseSessionMetrics } from './metrics/session-metrics';
export type { DatabaseSessionMetrics as SessionMetrics };
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'renames an import-equals and an export assignment',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
import Z = SessionMetrics.X;
export = SessionMetrics;
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics } from './metrics/session-metrics';
import Z = DatabaseSessionMetrics.X;
export = DatabaseSessionMetrics;
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'renames decorators and what they read',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
@SessionMetrics() class A { @SessionMetrics p: SessionMetrics; constructor(@SessionMetrics q: SessionMetrics) {} }
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics } from './metrics/session-metrics';
@DatabaseSessionMetrics() class A { @DatabaseSessionMetrics p: DatabaseSessionMetrics; constructor(@DatabaseSessionMetrics q: DatabaseSessionMetrics) {} }
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'leaves labels and keys alone',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
SessionMetrics: for (;;) break SessionMetrics;
const { SessionMetrics: a = SessionMetrics, [SessionMetrics]: b } = o;
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics } from './metrics/session-metrics';
SessionMetrics: for (;;) break SessionMetrics;
const { SessionMetrics: a = DatabaseSessionMetrics, [DatabaseSessionMetrics]: b } = o;
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'renames a name that is written with an escape',
      code: `import { \\u0053essionMetrics } from './database/request-scoped-session-factory';
\\u0053essionMetrics(SessionMetrics);
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics } from './metrics/session-metrics';
DatabaseSessionMetrics(DatabaseSessionMetrics);
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'renames an alias that equals the name',
      code: `import { SessionMetrics as SessionMetrics } from './database/request-scoped-session-factory';
new SessionMetrics();
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics } from './metrics/session-metrics';
new DatabaseSessionMetrics();
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps a comment in an alias that equals the name',
      code: `import { SessionMetrics /* k */ as SessionMetrics } from './database/request-scoped-session-factory';
new SessionMetrics();
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics /* k */ as DatabaseSessionMetrics } from './metrics/session-metrics';
new DatabaseSessionMetrics();
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'keeps an alias of the user',
      code: `import { SessionMetrics as Metrics } from './database/request-scoped-session-factory';
new Metrics();
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics as Metrics } from './metrics/session-metrics';
new Metrics();
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'renames one of two names for one export',
      code: `import { SessionMetrics } from './session/user-session-manager';
import { SessionStats } from './session/session-stats';
new SessionMetrics(SessionStats);
`,
      options: { rename: 'references' },
      output: `import { SystemSessionMetrics, SystemSessionMetrics as SessionStats } from './metrics/session-metrics';
new SystemSessionMetrics(SessionStats);
`,
      errors: [
        fixed([1, 10], ['SessionMetrics', 'SystemSessionMetrics'], manager),
        fixed([2, 10], ['SessionStats', 'SystemSessionMetrics'], stats),
      ],
    },
    {
      name: 'renames tags, closing tags and type arguments',
      filename: 'src/app.tsx',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
const a = <SessionMetrics<SessionMetrics> a={1}>b</SessionMetrics>;
const c = <SessionMetrics.B.C>d</SessionMetrics.B.C>;
const e = <SessionMetrics />;
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics } from './metrics/session-metrics';
const a = <DatabaseSessionMetrics<DatabaseSessionMetrics> a={1}>b</DatabaseSessionMetrics>;
const c = <DatabaseSessionMetrics.B.C>d</DatabaseSessionMetrics.B.C>;
const e = <DatabaseSessionMetrics />;
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'leaves the file alone where an attribute has the name',
      filename: 'src/app.tsx',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
const a = <SessionMetrics SessionMetrics={1} />;
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
const a = <SessionMetrics SessionMetrics={1} />;
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'falls back to the alias under a parameter of the new name',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
function f(DatabaseSessionMetrics: number) { return new SessionMetrics(); }
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
function f(DatabaseSessionMetrics: number) { return new SessionMetrics(); }
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'falls back to the alias under a block',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
{ const DatabaseSessionMetrics = 1; new SessionMetrics(); }
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
{ const DatabaseSessionMetrics = 1; new SessionMetrics(); }
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'falls back to the alias under a catch clause',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
try {} catch (DatabaseSessionMetrics) { new SessionMetrics(); }
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
try {} catch (DatabaseSessionMetrics) { new SessionMetrics(); }
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'falls back to the alias under the name of a class expression',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
const k = class DatabaseSessionMetrics { m = SessionMetrics };
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
const k = class DatabaseSessionMetrics { m = SessionMetrics };
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'falls back to the alias under the name of a function expression',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
const k = function DatabaseSessionMetrics() { return SessionMetrics };
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
const k = function DatabaseSessionMetrics() { return SessionMetrics };
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'falls back to the alias under a type parameter',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
type G<DatabaseSessionMetrics> = SessionMetrics;
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
type G<DatabaseSessionMetrics> = SessionMetrics;
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'falls back to the alias under an inferred type',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
type G = X extends infer DatabaseSessionMetrics ? SessionMetrics : never;
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
type G = X extends infer DatabaseSessionMetrics ? SessionMetrics : never;
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'falls back to the alias under a member of an enum',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
enum E { DatabaseSessionMetrics = 1, B = SessionMetrics.x }
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
enum E { DatabaseSessionMetrics = 1, B = SessionMetrics.x }
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'falls back to the alias under a member of a merged enum',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
enum E { DatabaseSessionMetrics = 1 }
enum E { B = SessionMetrics.x }
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
enum E { DatabaseSessionMetrics = 1 }
enum E { B = SessionMetrics.x }
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'falls back to the alias under another block of a namespace',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
namespace N { export const DatabaseSessionMetrics = 1 }
namespace N { SessionMetrics }
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
namespace N { export const DatabaseSessionMetrics = 1 }
namespace N { SessionMetrics }
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'falls back to the alias where the module declares the new name',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
interface DatabaseSessionMetrics {}
new SessionMetrics();
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
interface DatabaseSessionMetrics {}
new SessionMetrics();
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'falls back to the alias where the file imports the new name',
      code: `import { DatabaseSessionMetrics } from './metrics/session-metrics';
import { SessionMetrics } from './database/request-scoped-session-factory';
new SessionMetrics(DatabaseSessionMetrics);
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics, DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
new SessionMetrics(DatabaseSessionMetrics);
`,
      errors: [fixed([2, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'falls back to the alias where a global has the new name',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
new DatabaseSessionMetrics(SessionMetrics);
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
new DatabaseSessionMetrics(SessionMetrics);
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'falls back to the alias where a global type has the new name',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
let a: DatabaseSessionMetrics = SessionMetrics;
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
let a: DatabaseSessionMetrics = SessionMetrics;
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'falls back to the alias where the global scope is augmented by the new name',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
declare global { interface DatabaseSessionMetrics {} }
SessionMetrics;
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
declare global { interface DatabaseSessionMetrics {} }
SessionMetrics;
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'falls back to the alias where an interface has the old name',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
interface SessionMetrics { x: 1 }
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
interface SessionMetrics { x: 1 }
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'falls back to the alias where JSDoc has the old name',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
/** @type {SessionMetrics} */
let a = SessionMetrics;
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
/** @type {SessionMetrics} */
let a = SessionMetrics;
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'falls back to the alias where JSDoc has the new name',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
/** @type {DatabaseSessionMetrics} */
let a = SessionMetrics;
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
/** @type {DatabaseSessionMetrics} */
let a = SessionMetrics;
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'falls back to the alias where the file calls eval',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
eval('x');
SessionMetrics;
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics as SessionMetrics } from './metrics/session-metrics';
eval('x');
SessionMetrics;
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
    {
      name: 'renames where another scope has the new name, but no use',
      code: `import { SessionMetrics } from './database/request-scoped-session-factory';
{ const DatabaseSessionMetrics = 1; }
new SessionMetrics();
`,
      options: { rename: 'references' },
      output: `import { DatabaseSessionMetrics } from './metrics/session-metrics';
{ const DatabaseSessionMetrics = 1; }
new DatabaseSessionMetrics();
`,
      errors: [fixed([1, 10], ['SessionMetrics', 'DatabaseSessionMetrics'], database)],
    },
  ],
});
