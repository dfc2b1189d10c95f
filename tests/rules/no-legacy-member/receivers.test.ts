import { describe, expect, it } from 'vitest';
import noCompatAlias from '../../../src/rules/no-compat-alias.ts';
import { lint, type Mode } from './members-project.ts';

const modes = ['typed', 'untyped'] as const;
const settings = ['legacy', 'unproven', 'all'] as const;

/** Receivers by how they stand; each reads `last_activity` once. */
const receivers = {
  legacy: {
    'of a deprecated module': "import { Metrics } from './legacy'; export const g = (m: Metrics) => m.last_activity;",
    'of a deprecated module, by its namespace':
      "import * as old from './legacy'; export const g = (m: old.Metrics) => m.last_activity;",
    'of a deprecated module, by an import type': "export const g = (m: import('./legacy').Metrics) => m.last_activity;",
    'of a module that is gone': "import { Metrics } from './gone'; export const g = (m: Metrics) => m.last_activity;",
    'that derive from a legacy one':
      "import { Metrics } from './legacy'; class Heir extends Metrics {} export const g = (m: Heir) => m.last_activity;",
    'in a union with unified ones':
      "import { Metrics } from './legacy'; import { AnsweringMetrics } from './metrics'; export const g = (m: Metrics | AnsweringMetrics) => m.last_activity;",
    'that another declaration of the name is':
      'class Metrics { last_activity = new Date(); } export const g = (m: Metrics) => m.last_activity;',
    'that an interface of the name is':
      'interface Metrics { last_activity: Date } export const g = (m: Metrics) => m.last_activity;',
    'that an alias of the name is':
      'type Metrics = { last_activity: Date }; export const g = (m: Metrics) => m.last_activity;',
    'that are a field of something else':
      "import type { Box } from './rows'; export const g = (box: Box) => box.legacy.last_activity;",
  },
  unproven: {
    any: 'export const g = (m: any) => m.last_activity;',
    'unknown, made any': 'export const g = (m: unknown) => (m as any).last_activity;',
    'an import that cannot be found': "import { thing } from 'nowhere'; export const g = () => thing.last_activity;",
    'an unconstrained type parameter': 'export const g = <T>(m: T) => (m as any).last_activity;',
    'what was parsed': 'export const g = (text: string) => JSON.parse(text).last_activity;',
    'what was received': 'export const g = async (response: Response) => (await response.json()).last_activity;',
  },
  unrelated: {
    'a row of another module': "import type { Row } from './rows'; export const g = (row: Row) => row.last_activity;",
    'an interface': 'interface Row { last_activity: Date } export const g = (row: Row) => row.last_activity;',
    'a class': 'class Row { last_activity = 1; } export const g = (row: Row) => row.last_activity;',
    'a type literal': 'export const g = (row: { last_activity: Date }) => row.last_activity;',
    'an object literal': 'const row = { last_activity: 1 }; export const g = () => row.last_activity;',
    'what a function of another module gives':
      "import { load } from './rows'; export const g = () => load().last_activity;",
  },
  unified: {
    'of the canonical module':
      "import { AnsweringMetrics } from './metrics'; export const g = (m: AnsweringMetrics) => m.last_activity;",
    'that derive from a unified one':
      "import { AnsweringMetrics } from './metrics'; class Heir extends AnsweringMetrics {} export const g = (m: Heir) => m.last_activity;",
    'that the registry names':
      'interface Snapshot { last_activity: Date } export const g = (m: Snapshot) => m.last_activity;',
    'that are readonly copies':
      "import { AnsweringMetrics } from './metrics'; export const g = (m: Readonly<AnsweringMetrics>) => m.last_activity;",
    'of a compat module':
      "import { CompatMetrics } from './compat'; export const g = (m: CompatMetrics) => m.last_activity;",
  },
} as const;

describe.each(modes)('%s', (mode) => {
  describe.each(Object.entries(receivers))('%s receivers', (standing, cases) => {
    it.each(Object.entries(cases))('%s', (_name, code) => {
      const reported = settings.filter(
        (each) => lint(code, { mode, options: { receivers: each } }).messages.length > 0,
      );

      expect(reported).toEqual(
        standing === 'legacy'
          ? settings
          : standing === 'unproven'
            ? ['unproven', 'all']
            : standing === 'unrelated'
              ? ['all']
              : [],
      );
    });
  });
});

describe('a unified type that has no such member', () => {
  const head = "import { BaseMetrics as Metrics } from './metrics';\nexport const g = (m: Metrics) => {\n";
  const run = (body: string) => lint(`${head}${body}\n};`, { mode: 'typed' });

  it('leaves a read behind, which is renamed', () => {
    const { messages, output } = run('  return m.last_activity;');

    expect(messages).toHaveLength(1);
    expect(output).toContain('m.lastActivityAt');
  });

  it.each([
    ['that is told to be wrong', '  // @ts-expect-error -- it is gone\n  return m.last_activity;'],
    [
      'that is told to be wrong, some lines above',
      '  // @ts-expect-error\n  // it is gone\n\n  return m.last_activity;',
    ],
    ['that tells types apart', "  return 'last_activity' in m;"],
    ['that is written, too', '  m.last_activity = 1;\n  return m.last_activity;'],
  ])('keeps a read %s', (_name, body) => {
    const { messages, output } = run(body);

    expect(messages).toHaveLength(1);
    expect(output).not.toContain('lastActivityAt');
  });

  it.each([
    'interface Open extends Metrics { [key: string]: unknown }',
    'interface Open extends Metrics { [key: `last_${string}`]: unknown }',
    'type Open = Metrics & Record<string, unknown>;',
  ])('may have it where any key may be there: %s', (declaration) => {
    const code = `import { BaseMetrics as Metrics } from './metrics';\n${declaration}\nexport const g = (m: Open) => m.last_activity;\n`;

    expect(lint(code, { mode: 'typed' }).output).toBe(code);
    expect(lint(code, { mode: 'typed', rules: { 'no-compat-alias': noCompatAlias } }).output).toBe(code);
  });

  it('has it where it was looked for', () => {
    expect(run("  return 'last_activity' in m && m.last_activity;").messages).toHaveLength(1);
  });
});

describe.each<Mode>(['typed', 'untyped', 'javascript'])('%s: JSDoc', (mode) => {
  const run = (code: string) => lint(code, { mode, file: 'src/app.js' }).messages;

  it('says what a parameter is', () => {
    expect(run("/** @param {import('./legacy').Metrics} m */\nexport const g = (m) => m.last_activity;")).toHaveLength(
      1,
    );
    expect(
      run("/** @param {import('./metrics').AnsweringMetrics} m */\nexport const g = (m) => m.last_activity;"),
    ).toEqual([]);
    expect(run("/** @param {import('./rows').Row} row */\nexport const g = (row) => row.last_activity;")).toEqual([]);
  });

  it('says what a variable is', () => {
    expect(
      run(
        "/** @type {import('./metrics').AnsweringMetrics} */\nconst m = globalThis.m;\nexport const g = () => m.last_activity;",
      ),
    ).toEqual([]);
  });
});

describe.each<Mode>(['untyped', 'javascript'])('%s: a receiver', (mode) => {
  it('may be said to be of a type by a qualified name in a comment', () => {
    const code =
      '/** @type {THREE.Foo} */ let x;\n/** @type {typeof a.b} */ let y;\nuse(x.last_activity, y.last_activity);\n';

    expect(lint(code, { mode, file: 'src/app.js' }).messages).toHaveLength(2);
  });

  it('may be what was spread into itself, time and again', () => {
    const code = `let log = {};\n${'log = { ...log, a: 1 };\n'.repeat(30)}use(log.last_activity);\n`;

    expect(lint(code, { mode, file: 'src/app.js' }).messages).toHaveLength(1);
  });
});

describe('a file that is at home', () => {
  it.each(['src/metrics.ts', 'src/compat.ts', 'src/ignored/app.ts'])('%s may read them', (file) => {
    expect(lint('export const g = (m: any) => m.last_activity;', { mode: 'untyped', file }).messages).toEqual([]);
  });
});
