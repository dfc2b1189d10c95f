import { describe, expect, it } from 'vitest';
import { both, lint, type Mode } from './members-project.ts';

const head = "import { Metrics } from './legacy';\n";

/** A type that has both members, beside an import whose type has the legacy one alone. */
const ownMetrics = `import { TimeMetrics } from './legacy';
export const t = new TimeMetrics();
export class Metrics { last_activity: Date = new Date(0); lastActivityAt: Date = new Date(0); }
`;

/** All that the two rules say of a text that they leave alone. */
function explain(code: string, mode: Mode): string {
  const { output, messages } = lint(code, { mode, rules: both });
  expect(output).toBe(code);
  return messages.map(({ message }) => message).join('\n');
}

const reasons: readonly (readonly [reason: string, code: string])[] = [
  ['it is written here', `${head}export const f = (m: Metrics) => { m.last_activity = new Date(); };\n`],
  [
    "`Metrics` keeps its module: `last_activity` in line 2 can't come along: it is written here",
    `${head}export const f = (m: Metrics) => { m.last_activity = new Date(); };\nexport const g = (m: Metrics) => m.last_activity;\n`,
  ],
  [
    'another part of its receiver keeps its type',
    `${head}import type { Row } from './rows';\nexport const f = (m: Metrics | Row) => m.last_activity;\n`,
  ],
  [
    'it may tell types apart',
    "import { Metrics, TimeMetrics } from './legacy';\nexport const f = (m: Metrics | TimeMetrics) => 'last_activity' in m;\n",
  ],
  [
    'its receiver comes from outside',
    `${head}export const f = (text: string) => { const m: Metrics = JSON.parse(text); return m.last_activity; };\n`,
  ],
  [
    'a comment turns the rule for it off',
    `${head}// eslint-disable-next-line ssot/no-legacy-member -- reason\nexport const f = (m: Metrics) => m.last_activity;\n`,
  ],
  [
    "it can't be told whether the canonical export has the same by the name `lastActivityAt`",
    "import { TimeMetrics } from './legacy';\nexport const f = (m: TimeMetrics) => m.last_activity;\n",
  ],
  [
    'the file writes `lastActivityAt`, too',
    "import { BothMetrics } from './legacy';\nexport const f = (m: BothMetrics) => { const at = m.last_activity; m.lastActivityAt = at; };\n",
  ],
  [
    'what fits the legacy type there would not fit the canonical one',
    `${head}export class Heir extends Metrics { override last_activity: Date = new Date(1); }\n`,
  ],
  [
    'what fits the legacy type there would not fit the canonical one',
    `${head}export const f = (m: Metrics) => JSON.stringify({ ...m, last_activity: m.last_activity });\n`,
  ],
  [
    'what fits the legacy type there would not fit the canonical one',
    `${head}export const titles = { last_activity: 'seen', errors: 'errors' } satisfies Partial<Record<keyof Metrics, string>>;\nexport const f = (m: Metrics) => m.last_activity;\n`,
  ],
  [
    'has a `last_activity` of its own for it',
    "import { BothMetrics } from './legacy';\nexport class Heir extends BothMetrics { override lastActivityAt: Date = new Date(1); }\nexport const f = (m: BothMetrics) => m.last_activity;\n",
  ],
  [
    'has a `last_activity` of its own for it',
    `${head}export class Heir extends Metrics { lastActivityAt: Date = new Date(1); }\nexport const f = (m: Heir) => m.last_activity;\n`,
  ],
  [
    'it may tell types apart',
    "import { BothMetrics, Metrics } from './legacy';\nexport const f = (m: Metrics | BothMetrics) => Reflect.has(m, 'last_activity');\n",
  ],
  [
    "it can't be told whether the canonical export has the same by the name `lastActivityAt`",
    "import { Metrics, TimeMetrics } from './legacy';\nexport const f = (m: Metrics | TimeMetrics) => m.last_activity;\n",
  ],
  [
    "`Metrics` of `./src/legacy.ts` is deprecated; use `BaseMetrics` of `./metrics`. Not fixed: `last_activity` in line 2 can't come along: where its receiver comes from can not be followed",
    `${head}export const f = (m: any) => m.last_activity;\nexport const t = new Metrics();\n`,
  ],
  [
    "can't come along: where its receiver comes from can not be followed",
    `${ownMetrics}// eslint-disable-next-line ssot/no-legacy-member -- reason\nexport const f = (m: Metrics) => m.last_activity;\n`,
  ],
  [
    "can't come along: where its receiver comes from can not be followed",
    `${ownMetrics}export const f = (m: Metrics) => 'last_activity' in m;\n`,
  ],
  [
    '`@ts-expect-error` says that it is wrong as it is',
    'export class Metrics { last_activity: Date = new Date(0); lastActivityAt: Date = new Date(0); }\n// @ts-expect-error -- to be done\nexport const f = (m: Metrics): string => m.last_activity;\n',
  ],
  [
    'the file writes the member, too',
    'export class Metrics { last_activity: Date = new Date(0); lastActivityAt: Date = new Date(0); }\nexport const f = (m: Metrics) => { m.last_activity = new Date(); };\nexport const g = (m: Metrics) => m.last_activity;\n',
  ],
  [
    'it has no `lastActivityAt` that is the same',
    'export class Metrics { last_activity: Date = new Date(0); }\nexport const f = (m: Metrics) => m.last_activity;\n',
  ],
  ["it can't be told whether it has `lastActivityAt`", 'export const f = (m: any) => m.last_activity;\n'],
  [
    'the value comes from outside, and is named by whoever sent it',
    'export const f = (text: string) => JSON.parse(text).last_activity;\n',
  ],
];

describe.each(['typed', 'untyped'] as const)('%s: a use that stays', (mode) => {
  it.each(reasons)('says that %s', (reason, code) => {
    expect(explain(code, mode)).toContain(reason);
  });
});
