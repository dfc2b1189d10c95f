import path from 'node:path';
import type { TestCaseError } from '@typescript-eslint/rule-tester';
import rule from '../../../src/rules/no-deprecated-import.ts';
import { testFixes, type FixCases, type Project } from '../../fix-tester.ts';

/** A deprecated name, what it becomes, and how a file right in `src/` writes the canonical module. */
interface Place {
  readonly name: string;
  readonly module: string;
  readonly export: string;
  readonly canonical: string;
}

type MessageId = keyof typeof rule.meta.messages;

const mockedRoot = path.join(import.meta.dirname, '../../fixtures/mocked-modules');

/** Modules whose canonical ones export no more than they do, or do something when they are loaded. */
export const mockedModules: Project = {
  root: mockedRoot,
  settings: {
    ssot: {
      root: mockedRoot,
      concepts: {
        send: {
          canonical: './src/covered.ts',
          deprecated: { './src/old-covered.ts': { post: 'send' }, './src/same-covered.ts': '*' },
        },
        log: { canonical: './src/effectful.ts', deprecated: { './src/old-log.ts': { write: 'log' } } },
        area: { canonical: './src/shape.ts', deprecated: { './src/old-shape.ts': { measure: 'area' } } },
        draw: { canonical: './src/facade.ts', deprecated: { './src/old-plot.ts': { plot: 'draw' } } },
      },
    },
  },
};

/** Modules that Node brings along, two of them under two spellings. */
export const builtins: Project = {
  root: mockedRoot,
  settings: {
    ssot: {
      root: mockedRoot,
      concepts: {
        Crypto: { canonical: 'node:crypto', exports: ['randomUUID'], deprecated: { crypto: '*' } },
        Files: { canonical: 'node:fs/promises', exports: ['readFile'], deprecated: { fs: '*' } },
      },
    },
  },
};

/** A module of which all goes to one canonical export. */
export const defaults: Project = {
  root: mockedRoot,
  settings: {
    ssot: {
      root: mockedRoot,
      concepts: {
        area: {
          canonical: './src/shape.ts',
          deprecated: { './src/old-defaults.ts': { default: 'area', measure: 'area' } },
        },
      },
    },
  },
};

const metricsFile = './metrics/session-metrics';

/** A name of a module that keeps others. */
export const metrics: Place = {
  name: 'SessionMetrics',
  module: './src/database/request-scoped-session-factory.ts',
  export: 'DatabaseSessionMetrics',
  canonical: metricsFile,
};
/** A name of a module that a glob finds. */
export const userMetrics: Place = {
  name: 'SessionMetrics',
  module: '**/user-session-manager',
  export: 'SystemSessionMetrics',
  canonical: metricsFile,
};
/** The one name of a module that is gone. */
export const stats: Place = {
  name: 'SessionStats',
  module: './src/session/session-stats.ts',
  export: 'SystemSessionMetrics',
  canonical: metricsFile,
};
/** The same module as a file. */
export const statsFile: Place = { ...stats, canonical: `${metricsFile}.ts` };
/** The same where the file can't say where the canonical module is. */
export const statsWritten: Place = { ...stats, canonical: './src/metrics/session-metrics.ts' };
/** A default of a module that keeps one of its names. */
export const money: Place = {
  name: 'default',
  module: './src/utils/money.ts',
  export: 'default',
  canonical: './money/money',
};
/** A name of the same module. */
export const format: Place = { ...money, name: 'format', export: 'formatMoney' };
/** A package all of whose names move unchanged. */
export const acme: Place = {
  name: 'SystemSessionMetrics',
  module: '@acme/old-metrics',
  export: 'SystemSessionMetrics',
  canonical: `${metricsFile}.ts`,
};
/** Another name of that package. */
export const acmeBase: Place = { ...acme, name: 'BaseSessionMetrics', export: 'BaseSessionMetrics' };
/** A name that only the canonical module has. */
export const acmeMissing: Place = { ...acme, name: 'toUnifiedSessionMetrics', export: 'toUnifiedSessionMetrics' };
/** The same package, in a file that writes no extensions. */
export const acmeBare: Place = { ...acme, canonical: metricsFile };
/** A package that does something when it is loaded. */
export const agent: Place = { ...acme, module: '@acme/metrics-agent' };
/** A module that does something when it is loaded. */
export const effectful: Place = {
  name: 'SessionMetrics',
  module: './src/legacy/effectful.ts',
  export: 'SystemSessionMetrics',
  canonical: metricsFile,
};
/** The one name of a module whose canonical one has one name, too. */
export const post: Place = { name: 'post', module: './src/old-covered.ts', export: 'send', canonical: './covered' };
/** The same in a file that writes extensions. */
export const postFile: Place = { ...post, canonical: './covered.ts' };
/** A name whose canonical module has a default, too. */
export const measure: Place = { name: 'measure', module: './src/old-shape.ts', export: 'area', canonical: './shape' };
/** The same, where the name is the same. */
export const send: Place = { name: 'send', module: './src/same-covered.ts', export: 'send', canonical: './covered' };
/** The same in a file that writes extensions. */
export const sendFile: Place = { ...send, canonical: './covered.ts' };
/** A name whose canonical module takes it from the deprecated one, which keeps another. */
export const plot: Place = { name: 'plot', module: './src/old-plot.ts', export: 'draw', canonical: './facade' };
/** A default that becomes a name. */
export const oldDefault: Place = {
  name: 'default',
  module: './src/old-defaults.ts',
  export: 'area',
  canonical: './shape',
};
/** Another spelling of the same module of Node. */
export const crypto: Place = { name: 'randomUUID', module: 'crypto', export: 'randomUUID', canonical: 'node:crypto' };
/** Another module of Node. */
export const fs: Place = { name: 'readFile', module: 'fs', export: 'readFile', canonical: 'node:fs/promises' };
/** A name whose canonical module does something when it is loaded. */
export const write: Place = { name: 'write', module: './src/old-log.ts', export: 'log', canonical: './effectful' };

/** A finding of a name that is fixed. */
export function movedName(place: Place, line: number, column: number): TestCaseError<MessageId> {
  return { messageId: 'deprecatedName', data: { ...place }, line, column };
}

/** A finding of a whole module that is fixed. */
export function movedModule({ module, canonical }: Place, line: number, column: number): TestCaseError<MessageId> {
  return { messageId: 'deprecatedModule', data: { module, canonical }, line, column };
}

/** A finding of a name that is not fixed, with the output of its suggestion where it has one. */
export function keptName(
  place: Place,
  line: number,
  column: number,
  reason: string,
  suggested?: string,
): TestCaseError<MessageId> {
  const data = { export: place.export, canonical: place.canonical };
  return {
    messageId: 'deprecatedNameKept',
    data: { ...place, reason },
    line,
    column,
    suggestions: suggested === undefined ? [] : [{ messageId: 'useName', data, output: suggested }],
  };
}

/** A finding of a whole module that is not fixed, with the output of its suggestion where it has one. */
export function keptModule(
  { module, canonical }: Place,
  line: number,
  column: number,
  reason: string,
  suggested?: string,
): TestCaseError<MessageId> {
  return {
    messageId: 'deprecatedModuleKept',
    data: { module, canonical, reason },
    line,
    column,
    suggestions: suggested === undefined ? [] : [{ messageId: 'useModule', data: { canonical }, output: suggested }],
  };
}

/** Runs cases of the rule, and holds every fix to what no fix may do. */
export function testForms(title: string, cases: FixCases): void {
  testFixes(title, 'no-deprecated-import', rule, cases);
}
