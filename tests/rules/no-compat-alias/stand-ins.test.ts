import { describe, expect, it } from 'vitest';
import noCompatAlias from '../../../src/rules/no-compat-alias.ts';
import { lint, writeInProject, type Mode } from '../no-legacy-member/members-project.ts';

const head = "import { AnsweringMetrics } from './metrics';\n";
const read = 'export const read = (m: AnsweringMetrics) => m.last_activity;\n';
const renamed = read.replace('last_activity', 'lastActivityAt');

/** What gives values of the type a legacy member that may hold something else than the canonical one. */
const standIns: Readonly<Record<string, string>> = {
  'a class that overrides the legacy member':
    'export class Heir extends AnsweringMetrics { override get last_activity(): Date { return new Date(9); } }\n',
  'an object that is asserted to be one':
    'export const fake = { last_activity: new Date(9) } as unknown as AnsweringMetrics;\n',
  'an object that is frozen, and asserted to be one':
    'export const fake = Object.freeze({ last_activity: new Date(9) }) as unknown as AnsweringMetrics;\n',
  'an object that is asserted to be one where it is handed over':
    'const fake = { last_activity: new Date(9) };\nexport const given = fake as unknown as AnsweringMetrics;\n',
  'an object, or another one, that is asserted to be one':
    'declare const b: AnsweringMetrics;\nexport const given = (b ? { last_activity: new Date(9) } : b) as unknown as AnsweringMetrics;\n',
  'what a function makes, asserted to be one':
    'const make = () => ({ last_activity: new Date(9) });\nexport const given = <AnsweringMetrics>(<unknown>make());\n',
  'a list of objects that is asserted to be one of them':
    'const fakes = [{ last_activity: new Date(9) }];\nexport const given = fakes as any as AnsweringMetrics[];\n',
  'a class of its own, of which one is asserted to be one':
    'class Fake { last_activity = new Date(9); }\nexport const given = new Fake() as unknown as AnsweringMetrics;\n',
  'an object that is a part of one': 'export const part: Partial<AnsweringMetrics> = { last_activity: new Date(9) };\n',
  'an object that is assigned to one':
    'export const fake = Object.assign(Object.create(null), { last_activity: new Date(9) }) as AnsweringMetrics;\n',
  'an interface that declares it anew':
    'export interface Wide extends AnsweringMetrics { readonly last_activity: Date }\n',
  'a spy on it':
    "declare function spyOn(object: object, name: string, kind: 'get'): void;\nspyOn(new AnsweringMetrics(), 'last_activity', 'get');\n",
};

/** What looks like one. */
const others: Readonly<Record<string, string>> = {
  'a class that hands the canonical member on':
    'export class Heir extends AnsweringMetrics { override get last_activity(): Date { return this.lastActivityAt; } }\n',
  'an object of nobody': 'export const payload = { last_activity: new Date(9) };\n',
  'another read by a text': "declare function t(text: string): string;\nexport const title = t('last_activity');\n",
};

const fix = (code: string, mode: Mode) => lint(code, { mode, rules: { 'no-compat-alias': noCompatAlias } });

describe.each(['typed', 'untyped'] as const)('%s: a legacy member of a type that has both', (mode) => {
  it.each(Object.entries(standIns))('is kept beside %s', (_name, code) => {
    const { output, messages } = fix(head + code + read, mode);

    expect(output).toBe(head + code + read);
    expect(messages.map(({ message }) => message).join('\n')).toMatch(
      /line \d.* has a `last_activity` of its own for it/u,
    );
  });

  it.each(Object.entries(others))('is renamed beside %s', (_name, code) => {
    expect(fix(head + code + read, mode).output).toBe(head + code + renamed);
  });

  it('is kept where a class of its own declares it, for which the registry does not speak', () => {
    const code = `import { BaseMetrics } from './metrics';
export class Report extends BaseMetrics { last_activity: Date = new Date(9); }
export const read = (m: Report) => m.last_activity;
`;

    expect(fix(code, mode).output).toBe(code);
  });
});

it('typed: a legacy member is renamed beside an object that is made something else by force', () => {
  const code = 'const other = { last_activity: new Date(9) };\nexport const text = other as unknown as string;\n';

  expect(fix(head + code + read, 'typed').output).toBe(head + code + renamed);
});

describe('typed: what other files say', () => {
  it.each(Object.entries(standIns))('keeps a legacy member: %s', (_name, code) => {
    const file = `stand-in-${String(Object.values(standIns).indexOf(code))}`;
    writeInProject(`src/${file}.ts`, head + code);
    const reader = `${head}import './${file}';\n${read}`;
    const { output, messages } = fix(reader, 'typed');

    expect(output).toBe(reader);
    expect(messages[0]?.message).toMatch(/line \d of `src\/stand-in-\d+\.ts` has a `last_activity` of its own for it/u);
  });

  it('keeps it where only the canonical member is overridden, and the legacy one is not made of it', () => {
    writeInProject(
      'src/canonical-override.ts',
      "import { BothMetrics } from './legacy';\nexport class Heir extends BothMetrics { override lastActivityAt: Date = new Date(9); }\n",
    );
    const code = `import { BothMetrics } from './legacy';
import './canonical-override';
const { last_activity } = Object.freeze(new BothMetrics());
export { last_activity as at };
`;

    expect(lint(code).output).toBe(code);
  });

  it('means nothing where it speaks of types of their own', () => {
    writeInProject(
      'src/unrelated.ts',
      'export class Row { last_activity = 1; }\nexport class Wide extends Row { override last_activity = 2; }\nexport const row: Row = { last_activity: 3 };\n',
    );

    expect(fix(`${head}import './unrelated';\n${read}`, 'typed').output).toBe(
      `${head}import './unrelated';\n${renamed}`,
    );
  });
});
