import { describe, expect, it } from 'vitest';
import { makeHostileProject, type Question } from './hostile-project.ts';
import { repeat } from './repeat.ts';

interface Hostile extends Omit<Question, 'code'> {
  /** Writes a file around a list with more entries than a call may have arguments. */
  readonly write: (list: (entry: string) => string) => string;
  readonly reported: number;
}

const head =
  "import { New } from './canon';\nimport { Old } from './old';\ndeclare const old: Old; declare const made: New;\n";
const legacy = ['no-legacy-member'];
const compat = ['no-compat-alias'];
const duplicate = ['no-duplicate-declaration'];

/** What a file may list without end: nothing of it is handed to a function one by one. */
const lists: Readonly<Record<string, Hostile>> = {
  'an array with a read of one element': {
    names: compat,
    write: (list) => `${head}const all = [made, ${list('0,')}];\nall[0].last_activity;`,
    reported: 1,
  },
  'an array that another is spread into': {
    names: legacy,
    write: (list) => `${head}const all = [...[old], ${list('old,')}];\nall[0].last_activity;`,
    reported: 1,
  },
  'arguments that make an array': {
    names: legacy,
    write: (list) => `${head}const all = Array.of(${list('old,')});\nall[0].last_activity;`,
    reported: 1,
  },
  'statements before a return': {
    names: legacy,
    write: (list) => `${head}function f() { ${list(';')} return old; }\nf().last_activity;`,
    reported: 1,
  },
  'names that one statement exports': {
    names: duplicate,
    write: (list) => `class New {}\nexport { New, ${list('New as Other,')} };`,
    reported: 1,
  },
  'elements of a duplicate': {
    names: duplicate,
    write: (list) => `export const New = [${list('0,')}];`,
    reported: 1,
  },
  'arguments of a call that makes a duplicate': {
    names: duplicate,
    write: (list) => `export const New = Object.assign(${list('0,')});`,
    reported: 1,
  },
};

describe.runIf(process.env['SSOT_ESLINT'] === 'eslint')('a file with 150,000', () => {
  it.each(Object.entries(lists))('%s is read like any other', { timeout: 60_000 }, (_what, hostile) => {
    const { lint } = makeHostileProject();
    const { write, reported, ...question } = hostile;

    const { messages } = lint({ ...question, code: write((entry) => repeat(150_000, () => entry)) });

    expect(messages.filter(({ fatal }) => fatal === true)).toEqual([]);
    expect(messages).toHaveLength(reported);
  });
});
