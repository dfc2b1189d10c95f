import { describe, expect, it } from 'vitest';
import { makeHostileProject, type Question } from './hostile-project.ts';
import { repeat } from './repeat.ts';

interface Hostile extends Omit<Question, 'code'> {
  /** How often it is written; four times as often is held against that. */
  readonly count: number;
  readonly write: (count: number) => string;
}

const copy = 'export class New { lastActivityAt: Date = new Date(0); }\n';
/** Nothing takes its place: its import stands at the top. */
const own = `${copy.replace('export ', '').trim()} export const made = new New();\n`;
const old = "import { Old } from './old';\n";
const names = ['no-duplicate-declaration'];

/** Each is a stretch that an expression could try from each of its places. */
const gaps: Readonly<Record<string, Hostile>> = {
  'spaces before a duplicate': { names, count: 20_000, write: (count) => `const a = 1;${' '.repeat(count)}${own}` },
  'spaces behind a duplicate': {
    names,
    count: 20_000,
    write: (count) => `${own.trim()}${' '.repeat(count)}const a = 1; new New();`,
  },
  'blank lines before a duplicate': {
    names,
    count: 20_000,
    write: (count) => `const a = 1;${'\n \n'.repeat(count)}${own}`,
  },
  'lines of spaces before an import and a duplicate': {
    names,
    count: 20_000,
    write: (count) => `const a = 1;${' \n'.repeat(count)} const b = 1;\n${own}`,
  },
  'spaces in a comment with types': {
    names: ['no-legacy-member'],
    count: 20_000,
    mode: 'javascript',
    file: 'src/app.js',
    write: (count) =>
      `${old}/** @param {Old} ${' '.repeat(count)}-*/\nfunction f(m) { return m.last_activity; }\nf(Old);`,
  },
  'blank lines in a comment of a duplicate': {
    names,
    count: 20_000,
    mode: 'javascript',
    file: 'src/app.js',
    write: (count) => `/** @type {Old}${'\n'.repeat(count)} */\n${copy.replace(': Date', '')}`,
  },
};

describe.runIf(process.env['SSOT_ESLINT'] === 'eslint')('a file with thousands of', () => {
  it.each(Object.entries(gaps))('%s costs in proportion to them', { timeout: 60_000 }, (_what, hostile) => {
    const { lint } = makeHostileProject();
    const { count, write, ...question } = hostile;
    const [name = ''] = question.names ?? [];
    lint({ ...question, code: write(10) });

    const few = lint({ ...question, code: write(count) });
    const many = lint({ ...question, code: write(4 * count) });

    expect(many.messages.filter(({ fatal }) => fatal === true)).toEqual([]);
    expect(many.messages).toHaveLength(1);
    expect(many.spent[name]).toBeLessThan(150 + 10 * (few.spent[name] ?? 0));
  });

  it('duplicates one below the other costs in proportion to them', { timeout: 60_000 }, () => {
    const list = Array.from({ length: 1000 }, (_, index) => `C${index}`);
    const declare = (count: number) =>
      list
        .slice(0, count)
        .map((each) => `export class ${each} { a = 1; }\n`)
        .join('');
    const { lint } = makeHostileProject({ 'src/all.ts': declare(1000) });
    const concepts = { C: { canonical: './src/all.ts', exports: list } };
    const head = repeat(20_000, () => 'f();');
    lint({ names, concepts, code: declare(10) });

    const few = lint({ names, concepts, code: head + declare(250) });
    const many = lint({ names, concepts, code: head + declare(1000) });

    expect(many.messages).toHaveLength(1000);
    expect(many.spent['no-duplicate-declaration']).toBeLessThan(
      300 + 10 * (few.spent['no-duplicate-declaration'] ?? 0),
    );
  });
});
