import { describe, expect, it } from 'vitest';
import { makeHostileProject, type Question } from './hostile-project.ts';
import { repeat } from './repeat.ts';

interface Hostile extends Omit<Question, 'code'> {
  /** How many are written; four times as many are held against them. */
  readonly count: number;
  readonly write: (count: number) => string;
  /** How many are reported of `count`. */
  readonly reported: (count: number) => number;
}

const head = `import { New } from './canon';
import { Old } from './old';
declare const old: Old; declare const unified: New; declare const some: any;
`;
const legacy = ['no-legacy-member'];
const compat = ['no-compat-alias'];
const each = (count: number): number => count;

function declareUnion(count: number): string {
  const members = repeat(count, (index) => `interface U${index} extends Old { k: ${index} }\n`);
  return `${members}declare const union: ${repeat(count, (index) => `U${index}`, ' | ')};\n`;
}

const isHeavyRun = process.env['SSOT_ESLINT'] === 'eslint';

/** Each is read, and renamed where that is safe, in a time that grows like the text. */
const reads: Readonly<Record<string, Hostile>> = {
  'of a legacy type, typed': {
    mode: 'typed',
    names: legacy,
    count: 6000,
    write: (count) => head + repeat(count, () => 'old.last_activity;', '\n'),
    reported: each,
  },
  'of a legacy type': {
    names: legacy,
    count: 6000,
    write: (count) => head + repeat(count, () => 'old.last_activity;', '\n'),
    reported: each,
  },
  'of a unified type': {
    names: compat,
    count: 2500,
    write: (count) => head + repeat(count, () => 'unified.last_activity;', '\n'),
    reported: each,
  },
  'of what nothing is known of': {
    names: legacy,
    count: 2500,
    write: (count) => repeat(count, (index) => `x${index}.last_activity;`, '\n'),
    reported: each,
  },
  'of any, typed': {
    mode: 'typed',
    names: legacy,
    count: 2500,
    write: (count) => head + repeat(count, () => 'some.last_activity;', '\n'),
    reported: each,
  },
  'of parameters': {
    names: legacy,
    count: 2500,
    write: (count) => head + repeat(count, (index) => `function f${index}(m: Old) { return m.last_activity; }`, '\n'),
    reported: each,
  },
  'of a union of as many': {
    names: legacy,
    count: 300,
    write: (count) => head + declareUnion(count) + repeat(count, () => 'union.last_activity;', '\n'),
    reported: each,
  },
  'of a union of as many, typed': {
    mode: 'typed',
    names: legacy,
    count: 300,
    write: (count) => head + declareUnion(count) + repeat(count, () => 'union.last_activity;', '\n'),
    reported: each,
  },
  'of as many subclasses, typed': {
    mode: 'typed',
    names: legacy,
    count: 100,
    write: (count) =>
      head +
      repeat(count, (i) => `class S${i} extends Old {}\n`) +
      repeat(count, (i) => `new S${i}().last_activity;\n`),
    reported: each,
  },
  'in one pattern': {
    names: legacy,
    count: 6000,
    write: (count) => `${head}const { ${repeat(count, (index) => `last_activity: x${index}`, ', ')} } = old;`,
    reported: each,
  },
  'in one pattern with as many other keys': {
    names: legacy,
    count: 2500,
    write: (count) => `${head}const { ${repeat(count, (index) => `k${index}`, ', ')}, last_activity } = old;`,
    reported: () => 1,
  },
  'in one object literal': {
    names: legacy,
    count: 2500,
    write: (count) => `${head}const all = { ${repeat(count, (index) => `k${index}: old.last_activity`, ', ')} };`,
    reported: each,
  },
  'of the properties of one object literal': {
    names: compat,
    count: 2500,
    write: (count) =>
      `${head}const all = { ${repeat(count, (index) => `k${index}: new New()`, ', ')} };\n${repeat(count, (index) => `all.k${index}.last_activity;`, '\n')}`,
    reported: each,
  },
  'of the fields of one class': {
    names: legacy,
    count: 1250,
    write: (count) =>
      `${head}class All { ${repeat(count, (index) => `f${index}: Old = old;`)} read() { ${repeat(count, (index) => `this.f${index}.last_activity;`)} } }`,
    reported: each,
  },
  'of functions that call each other': {
    names: legacy,
    count: 250,
    write: (count) =>
      repeat(count, (i) => `function f${i}(x) { return x ? f${(i + 1) % count}(x) : f${(i * 7 + 3) % count}(x); }`) +
      repeat(count, (index) => `f${index}(1).last_activity;`),
    reported: each,
  },
};

describe.runIf(isHeavyRun)('reads', () => {
  it.each(Object.entries(reads))('%s cost in proportion to their number', { timeout: 120_000 }, (_what, hostile) => {
    const { lint } = makeHostileProject();
    const { count, write, reported, ...question } = hostile;
    const [name = ''] = question.names ?? [];
    lint({ ...question, code: write(10) });

    const few = lint({ ...question, code: write(count) });
    const many = lint({ ...question, code: write(4 * count) });

    expect(many.messages.filter(({ fatal }) => fatal === true)).toEqual([]);
    expect(many.messages).toHaveLength(reported(4 * count));
    expect(many.spent[name]).toBeLessThan(300 + 10 * (few.spent[name] ?? 0));
  });
});

describe('a chain', () => {
  it.each(['untyped', 'typed', 'javascript'] as const)('of hundreds of reads has each reported: %s', (mode) => {
    const { lint } = makeHostileProject();
    const code = `a.b${repeat(200, () => '.last_activity.c')};`;

    const { messages } = lint({ code, mode, names: legacy });

    expect(messages).toHaveLength(200);
  });

  it.each([500, 1000, 2000, 4000, 8000])('of %d is reported wherever the parser does not give up', (length) => {
    const { lint } = makeHostileProject();
    const code = `a${repeat(length, () => '.last_activity')};`;

    const { messages } = lint({ code, names: legacy });

    // How deep the parser gets depends on what ran before it; what a rule throws is no message.
    const isRead = !messages.some(({ fatal }) => fatal === true);
    expect(messages).toHaveLength(isRead ? length : 1);
  });
});

it.runIf(isHeavyRun)('weighs thousands of uses that may be of any of hundreds of imports', { timeout: 120_000 }, () => {
  const { lint } = makeHostileProject();
  const imports = repeat(900, (index) => `import { Old as O${index} } from './old';`, '\n');
  const write = (count: number): string => imports + repeat(count, () => '\nx.last_activity;');

  const few = lint({ code: write(1000), names: ['no-deprecated-import'] });
  const many = lint({ code: write(8000), names: ['no-deprecated-import'] });

  expect(many.messages).toHaveLength(900);
  expect(many.messages[0]?.message).toContain('where its receiver comes from can not be followed');
  expect(many.spent['no-deprecated-import']).toBeLessThan(4 * (few.spent['no-deprecated-import'] ?? 0));
});
