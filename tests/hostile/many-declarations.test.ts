import { describe, expect, it } from 'vitest';
import { makeHostileProject, type Question } from './hostile-project.ts';
import { repeat } from './repeat.ts';

const copy = 'export class New { lastActivityAt: Date = new Date(0); }\n';

interface Hostile extends Omit<Question, 'code'> {
  /** How many are written; four times as many are held against them. Default: 1,000. */
  readonly count?: number;
  readonly write: (count: number) => string;
  /** How many are reported, whatever their number. */
  readonly reported: number;
}

/** Each is looked at in a time that grows like the text. */
const declarations: Readonly<Record<string, Hostile>> = {
  'interfaces that merge': {
    write: (count) => repeat(count, (index) => `export interface New { a${index}: 1 }`, '\n'),
    reported: 1,
  },
  'interfaces that merge, typed': {
    mode: 'typed',
    write: (count) => repeat(count, (index) => `export interface New { a${index}: 1 }`, '\n'),
    reported: 1,
  },
  'overloads of one function': {
    write: (count) =>
      `${repeat(count, (index) => `export function New(a: ${index}): void;\n`)}export function New() {}`,
    reported: 1,
  },
  'namespaces with a class each': {
    write: (count) => repeat(count, (index) => `export namespace N${index} { ${copy} }`),
    reported: 1,
  },
  'functions with a class each': {
    write: (count) => repeat(count, (index) => `function f${index}() { class New {} }\n`),
    reported: 0,
  },
  'variables of one name': {
    write: (count) => repeat(count, (index) => `var New = ${index};\n`),
    reported: 1,
  },
  're-exports under a claimed name': {
    write: (count) => repeat(count, (index) => `export { x${index} as New } from './m${index}';\n`),
    reported: 1,
  },
  'uses in markup': {
    file: 'src/app.tsx',
    count: 5000,
    write: (count) => copy + repeat(count, () => '<New />;\n'),
    reported: 1,
  },
  'names, each with a comment that speaks of the duplicate': {
    count: 5000,
    write: (count) => copy + repeat(count, (index) => `/** @type {New} */ let a${index};\n`),
    reported: 1,
  },
  're-exports from a canonical module': {
    names: ['require-canonical-export'],
    file: 'src/canon.ts',
    write: (count) => repeat(count, (index) => `export { New as N${index} } from './m${index}';\n`),
    reported: 1,
  },
  'stars of a canonical module': {
    names: ['require-canonical-export'],
    file: 'src/canon.ts',
    write: (count) => repeat(count, (index) => `export * from './m${index}';\n`),
    reported: 0,
  },
};

describe.runIf(process.env['SSOT_ESLINT'] === 'eslint')('a file of thousands of', () => {
  it.each(Object.entries(declarations))(
    '%s costs four times what a quarter of them do',
    { timeout: 120_000 },
    (_what, hostile) => {
      const { lint } = makeHostileProject();
      const { count = 1000, write, reported, ...asked } = hostile;
      const question = { names: ['no-duplicate-declaration'], ...asked };
      const [name = ''] = question.names;
      lint({ ...question, code: write(10) });

      const few = lint({ ...question, code: write(count) });
      const many = lint({ ...question, code: write(4 * count) });

      expect(many.messages.filter(({ fatal }) => fatal === true)).toEqual([]);
      expect(many.messages).toHaveLength(reported);
      expect(many.spent[name]).toBeLessThan(300 + 10 * (few.spent[name] ?? 0));
    },
  );
});

it('compares with a canonical module that holds a table of 200,000 numbers', { timeout: 60_000 }, () => {
  const table = `const table = [${repeat(200_000, () => '1,')}];\n`;
  const { lint } = makeHostileProject({ 'src/canon.ts': table + copy });

  const { messages } = lint({ code: copy, names: ['no-duplicate-declaration'] });

  expect(messages.map(({ message, fix }) => [message, fix?.text])).toEqual([
    ['`New` is already defined in `./canon`; import it instead.', expect.stringContaining("'./canon'")],
  ]);
});
