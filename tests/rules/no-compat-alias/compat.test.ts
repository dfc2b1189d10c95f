import { describe, expect, it } from 'vitest';
import noCompatAlias from '../../../src/rules/no-compat-alias.ts';
import noDeprecatedImport from '../../../src/rules/no-deprecated-import.ts';
import noLegacyMember from '../../../src/rules/no-legacy-member.ts';
import { lint, typeCheck, type Question } from '../no-legacy-member/members-project.ts';

const rules = { 'no-compat-alias': noCompatAlias };
const run = (code: string, question: Question = {}) => lint(code, { rules, ...question });
const modes = ['typed', 'untyped'] as const;

describe.each(modes)('%s: imports from a compat module', (mode) => {
  it.each([
    [
      "import { CompatMetrics } from './compat';\nexport const g = (m: CompatMetrics) => m;",
      "import { BaseMetrics as CompatMetrics } from './metrics';\nexport const g = (m: CompatMetrics) => m;",
    ],
    [
      "import { CompatMetrics as M } from './compat.ts';\nexport const m = new M();",
      "import { BaseMetrics as M } from './metrics.ts';\nexport const m = new M();",
    ],
    [
      "import type { CompatMetrics } from './compat';\nexport type M = CompatMetrics;",
      "import type { BaseMetrics as CompatMetrics } from './metrics';\nexport type M = CompatMetrics;",
    ],
    ["export { CompatMetrics } from './compat';", "export { BaseMetrics as CompatMetrics } from './metrics';"],
    [
      "export const load = async () => (await import('./compat')).CompatMetrics;",
      "export const load = async () => (await import('./metrics')).BaseMetrics;",
    ],
    ["export type M = import('./compat').CompatMetrics;", "export type M = import('./metrics').BaseMetrics;"],
  ])('%s', (code, wanted) => {
    const { messages, output, left } = run(code, { mode });

    expect(messages.map(({ messageId }) => messageId)).toEqual(['compatName']);
    expect(output).toBe(wanted);
    expect(left).toEqual([]);
  });

  it('take the members along that the canonical type does not answer to', () => {
    const code = "import { CompatMetrics } from './compat';\nexport const g = (m: CompatMetrics) => m.last_activity;";
    const { output, left } = run(code, { mode });

    expect(output).toBe(
      "import { BaseMetrics as CompatMetrics } from './metrics';\nexport const g = (m: CompatMetrics) => m.lastActivityAt;",
    );
    expect(left).toEqual([]);
    expect(typeCheck('src/app.ts', output)).toEqual([]);
  });

  it('rename their local uses when asked to', () => {
    const code = "import { CompatMetrics } from './compat';\nexport const g = (m: CompatMetrics) => m;";

    expect(run(code, { mode, options: { rename: 'references' } }).output).toBe(
      "import { BaseMetrics } from './metrics';\nexport const g = (m: BaseMetrics) => m;",
    );
  });

  it('are no business of the other rules', () => {
    const code = "import { CompatMetrics } from './compat';\nexport const g = (m: CompatMetrics) => m.last_activity;";
    const others = { 'no-deprecated-import': noDeprecatedImport, 'no-legacy-member': noLegacyMember };

    expect(lint(code, { mode, rules: others }).messages).toEqual([]);
  });
});

describe.each(modes)('%s: legacy members of unified types', (mode) => {
  it.each([
    ['m.last_activity', 'm.lastActivityAt'],
    ["m['last_activity']", "m['lastActivityAt']"],
    ['m?.last_activity', 'm?.lastActivityAt'],
  ])('%s', (read, wanted) => {
    const head = "import { AnsweringMetrics } from './metrics';\nexport const g = (m: AnsweringMetrics) => ";
    const { messages, output, left } = run(`${head}${read};`, { mode });

    expect(messages.map(({ messageId }) => messageId)).toEqual(['legacyMember']);
    expect(output).toBe(`${head}${wanted};`);
    expect(left).toEqual([]);
  });

  it('are left alone where they are legacy or not known', () => {
    expect(
      run("import { Metrics } from './legacy';\nexport const g = (m: Metrics) => m.last_activity;", { mode }).messages,
    ).toEqual([]);
    expect(run('export const g = (m: any) => m.last_activity;', { mode }).messages).toEqual([]);
  });

  it('are left alone at home', () => {
    const code =
      "import { AnsweringMetrics } from './metrics';\nexport const g = (m: AnsweringMetrics) => m.last_activity;";

    expect(run(code, { mode, file: 'src/compat.ts' }).messages).toEqual([]);
  });
});
