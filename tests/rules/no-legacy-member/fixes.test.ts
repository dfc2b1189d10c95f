import { describe, expect, it } from 'vitest';
import * as vueParser from 'vue-eslint-parser';
import { both, lint, typeCheck, writeInProject, type Question } from './members-project.ts';

const modes = ['typed', 'untyped'] as const;

describe.each(modes)('%s: a fix', (mode) => {
  it('moves import and members in one pass, whichever rules are on', () => {
    const code = `import { Metrics } from './legacy';

export function describe(error: Error, metrics: Metrics): string {
  try {
    return error.message;
  } finally {
    metrics.mark_activity();
    console.log(metrics.last_activity);
  }
}
`;
    const wanted = code
      .replace("{ Metrics } from './legacy'", "{ BaseMetrics as Metrics } from './metrics'")
      .replace('mark_activity', 'markActivity')
      .replace('last_activity', 'lastActivityAt');

    expect(lint(code, { mode }).output).toBe(wanted);
    expect(lint(code, { mode, rules: both }).output).toBe(wanted);
    expect(lint(code, { mode, rules: both }).left).toEqual([]);
    expect(lint(code, { mode, rules: { 'no-deprecated-import': both['no-deprecated-import'] } }).output).toBe(wanted);
    expect(typeCheck('src/app.ts', wanted)).toEqual([]);
  });

  it('leaves the import when one use cannot come along', () => {
    const code = `import { Metrics } from './legacy';
export const read = (m: Metrics) => m.last_activity;
export const touch = (m: Metrics) => { m.last_activity = new Date(); };
`;
    const { output, messages } = lint(code, { mode, rules: both });

    expect(output).toBe(code);
    expect(messages.map(({ messageId }) => messageId)).toEqual(['deprecatedNameKept', 'legacyMemberKept']);
    expect(messages[0]?.message).toContain('line 3');
  });

  it('leaves the import when the canonical member is of another type', () => {
    const code = `import { TimeMetrics } from './legacy';
export const read = (m: TimeMetrics) => m.last_activity;
`;

    expect(lint(code, { mode, rules: both }).output).toBe(code);
  });

  it('leaves the member alone where the canonical type answers to it, too', () => {
    const code = `import { AnsweringMetrics } from './legacy';
export const read = (m: AnsweringMetrics) => m.last_activity;
`;
    const { output } = lint(code, { mode, rules: { 'no-deprecated-import': both['no-deprecated-import'] } });

    expect(output).toBe(code.replace("'./legacy'", "'./metrics'"));
  });

  it('is silenced by a comment, with the import', () => {
    const code = `import { Metrics } from './legacy';
// eslint-disable-next-line ssot/no-legacy-member -- reason
export const read = (m: Metrics) => m.last_activity;
`;

    expect(lint(code, { mode, rules: both }).output).toBe(code);
  });

  it('does not move an import that a comment keeps', () => {
    const code = `// eslint-disable-next-line ssot/no-deprecated-import -- reason
import { Metrics } from './legacy';
export const read = (m: Metrics) => m.last_activity;
`;

    expect(lint(code, { mode, rules: both }).output).toBe(code);
  });

  it('renames alone where the receiver has the canonical member', () => {
    const code = `import { BothMetrics } from './legacy';
export const make = (): BothMetrics => new BothMetrics();
export const read = (m: BothMetrics) => m.last_activity;
`;
    const { output } = lint(code, { mode });

    expect(output).toContain('m.lastActivityAt');
  });

  it('gives the crash its member: the receiver lacks the legacy one and has the canonical one', () => {
    const code = `import { LackingMetrics } from './lacking';
export const read = (error: Error, m: LackingMetrics) => \`\${error.message} \${(m as any as LackingMetrics).last_activity}\`;
`;

    expect(lint(code, { mode }).output).toContain('.lastActivityAt}');
  });
});

describe.each(modes)('%s: suggestions', (mode) => {
  const suggest = (code: string) =>
    lint(code, { mode }).messages.flatMap(({ suggestions = [] }) =>
      suggestions.map(({ desc, fix }) => [desc, code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1])]),
    );

  it('offer the other name and the adapter', () => {
    const code = 'export const read = (m: any) => m.last_activity;\n';

    expect(suggest(code)).toEqual([
      ['Use `lastActivityAt`.', 'export const read = (m: any) => m.lastActivityAt;\n'],
      [
        'Use `lastActivityAt` of what `toMetrics` makes of it.',
        `import { toMetrics } from './metrics';\n\nexport const read = (m: any) => toMetrics(m).lastActivityAt;\n`,
      ],
    ]);
  });

  it('use the adapter that the file has', () => {
    const code =
      "import { toMetrics as adapt } from './metrics';\nexport const read = (m: any) => [adapt(m), m.last_activity];\n";

    expect(suggest(code).map(([, output]) => output)[1]).toBe(
      code.replace('m.last_activity', 'adapt(m).lastActivityAt'),
    );
  });

  it('leave the adapter out where its name means something else', () => {
    const code = 'export const read = (m: any, toMetrics: any) => [toMetrics, m.last_activity];\n';

    expect(suggest(code).map(([desc]) => desc)).toEqual(['Use `lastActivityAt`.']);
  });

  it('wrap what a pattern takes apart', () => {
    const code = 'declare const m: any;\nexport const { last_activity } = m;\n';

    expect(suggest(code).map(([, output]) => output)[1]).toContain('{ lastActivityAt: last_activity } = toMetrics(m);');
  });
});

describe('a component', () => {
  const script = (name: string) => `import { Metrics } from './${name}';\nconst m = new Metrics();\n`;
  const component = `<script setup lang="ts">\n${script('legacy')}</script>\n<template><p>{{ m.last_activity }}</p></template>\n`;
  const only = { 'no-deprecated-import': both['no-deprecated-import'] };

  it('keeps its import where the template reads a legacy member, whoever else looks at templates', () => {
    const run = (rules: NonNullable<Question['rules']>) =>
      lint(component, { parser: vueParser, file: 'src/panel.vue', rules }).output;

    expect(run(only)).toBe(component);
    expect(run(both)).toBe(component);
  });

  it('keeps its import where only the script is shown, and the file on disk has more', () => {
    writeInProject('src/hidden.vue', component);
    writeInProject('src/shown.vue', component.replace('last_activity', 'id'));

    expect(lint(script('legacy'), { mode: 'untyped', file: 'src/hidden.vue', rules: only }).output).toBe(
      script('legacy'),
    );
    expect(lint(script('legacy'), { mode: 'untyped', file: 'src/shown.vue', rules: only }).output).not.toBe(
      script('legacy'),
    );
  });
});

describe('the rule for imports alone', () => {
  const only = { 'no-deprecated-import': both['no-deprecated-import'] };
  const head = "import { BothMetrics } from './legacy';\ndeclare function first<T>(...list: T[]): T;\n";

  it('takes a read along that can not be followed where the type has both members', () => {
    const code = `${head}export const g = () => first(new BothMetrics()).last_activity;\n`;
    const output = code
      .replace('last_activity', 'lastActivityAt')
      .replace(/^.*/u, "import { BaseMetrics as BothMetrics } from './metrics';");

    expect(lint(code, { rules: only }).output).toBe(output);
    expect(lint(code, { rules: both }).output).toBe(output);
  });

  it('keeps a type under a read that can not be followed and stays', () => {
    const code = `${head}export const g = () => 'last_activity' in first(new BothMetrics());\n`;

    expect(lint(code, { rules: only }).output).toBe(code);
    expect(lint(code, { rules: both }).output).toBe(code);
  });
});

describe.each(modes)('%s: nothing moves under', (mode) => {
  it.each([
    ['what was parsed and is said to be of the type', 'const m: Metrics = JSON.parse(text);'],
    ['what is assigned by an object', 'const m = Object.assign(new Metrics(), { last_activity: new Date(1) });'],
    ['what is looked up by a text', "const m = new Metrics(); pick(m, 'last_activity');"],
    ['what is sorted by a list of texts', "const m = new Metrics(); pick(m, ...(['last_activity'] as const));"],
    ['what was received and is said to be of the type', 'const m = (await (await fetch(text)).json()) as Metrics;'],
  ])('%s', (_name, line) => {
    const code = `import { Metrics } from './legacy';\ndeclare function pick<T>(of: T, ...keys: (keyof T)[]): void;\nvoid pick;\nexport const read = async (text: string) => {\n  ${line}\n  return m.last_activity;\n};\n`;

    expect(lint(code, { mode, rules: both }).output).toBe(code);
  });
});

it('plans the moves of a file once, however many members it reads', () => {
  const reads = Array.from({ length: 3000 }, () => 'm.last_activity').join(', ');
  const code = `import { Metrics } from './legacy';\nexport const read = (m: Metrics) => [${reads}];\n`;
  const { messages, left } = lint(code, { mode: 'untyped' });

  expect(messages).toHaveLength(3000);
  // Each of them would be written down with all edits.
  expect(messages.filter(({ fix }) => fix).length).toBe(50);
  expect(left).toEqual([]);
});

it.each([
  ['m.last_activity', 'm.lastActivityAt'],
  ['{ const { last_activity: at } = m; return at; }', '{ const { lastActivityAt: at } = m; return at; }'],
  ["'last_activity' in m", undefined],
])('without types, an import moves only with what a compat module may have made of it: %s', (use, wanted) => {
  const write = (text: string) => `import { CompatMetrics } from './compat';
export const made = new Metrics();
export const f = (m: CompatMetrics) => ${text};
`;
  const code = `import { Metrics } from './legacy';\n${write(use)}`;
  const { output } = lint(code, { mode: 'untyped', rules: both });

  expect(output).toBe(
    wanted === undefined ? code : `import { BaseMetrics as Metrics } from './metrics';\n${write(wanted)}`,
  );
});
