import { describe, expect, it } from 'vitest';
import { makeHostileProject } from './hostile-project.ts';
import { repeat } from './repeat.ts';

const duplicate = ['no-duplicate-declaration'];

/** Interfaces of which each refers to two others, so that every one leads to all. */
function declareRing(count: number): string {
  return repeat(
    count,
    (index) => `export interface C${index} { a: C${(index + 1) % count}; b: C${(index * 7 + 3) % count} }\n`,
  );
}

function claim(count: number): object {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`C${index}`, { canonical: './src/all.ts' }]));
}

describe.runIf(process.env['SSOT_ESLINT'] === 'eslint')('duplicates that all refer to each other', () => {
  it('are compared once, not once for each of them', { timeout: 120_000 }, () => {
    const measure = (count: number): number => {
      const { lint } = makeHostileProject({ 'src/all.ts': declareRing(count) });
      const { messages, spent } = lint({ code: declareRing(count), names: duplicate, concepts: claim(count) });
      expect(messages).toHaveLength(count);
      expect(messages[0]?.message).toBe('`C0` is already defined in `./all`; import it instead.');
      return spent['no-duplicate-declaration'] ?? 0;
    };
    measure(10);

    const few = measure(100);

    expect(measure(400)).toBeLessThan(300 + 7 * few);
  });
});

it('duplicates are said to be too large where TypeScript would have to compare them all, typed', () => {
  const { lint } = makeHostileProject({ 'src/all.ts': declareRing(200) });

  const { messages, spent } = lint({ code: declareRing(200), mode: 'typed', names: duplicate, concepts: claim(200) });

  expect(new Set(messages.map(({ message }) => message.replace(/^.*Not fixed/u, 'Not fixed')))).toEqual(
    new Set(['Not fixed: the types are too large to be compared.']),
  );
  expect(spent['no-duplicate-declaration']).toBeLessThan(5000);
});

it.each([
  ['', 2],
  ['// eslint-disable-next-line ssot/no-duplicate-declaration -- kept\n', 0],
])('relies on a class with private members only where that is replaced, too: %j', (comment, fixed) => {
  const text = 'export class P { private x = 1; next?: Q }\nexport interface Q { p: P }\n';
  const { lint } = makeHostileProject({ 'src/all.ts': text });
  const concepts = { P: { canonical: './src/all.ts', exports: ['P', 'Q'] } };

  const { messages } = lint({ code: comment + text, names: duplicate, concepts });

  expect(messages.filter(({ fix }) => fix !== undefined)).toHaveLength(fixed);
});

it('says of thousands of differences how many more there are', () => {
  const { lint } = makeHostileProject();
  const code = `export class New { ${repeat(2500, (index) => `m${index} = 1;`)} }`;

  const { messages } = lint({ code, names: duplicate });

  expect(messages.map(({ message }) => message)).toEqual([
    expect.stringMatching(/: lacks `lastActivityAt`; adds `m0`; adds `m1`; .*; adds `m18`; 2481 more\.$/u),
  ]);
});

it('says of thousands of declarations of one name how many more there are', () => {
  const { lint } = makeHostileProject();

  const { messages } = lint({ code: repeat(2500, (index) => `export var New = ${index};\n`), names: duplicate });

  expect(messages.map(({ message }) => message)).toEqual([
    expect.stringMatching(/: is a variable and a variable and .* and 2480 more, not a class\.$/u),
  ]);
});
