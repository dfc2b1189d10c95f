import { expect, it } from 'vitest';
import { applyOnce } from '../../apply-once.ts';
import { lintInProject } from './lint-project.ts';

const canon = `export interface Options { a: string }
export class X { run(options: Options): string { return options.a; } }
`;
const concept = { exports: ['Options', 'X'] };

// Another rule's fix may meet one of them, and an editor makes the one that is asked for.
it.each([
  ['side by side', canon],
  ['apart', canon.replace('\nexport', ';\nexport const other = 1;\nexport')],
])('a name that the file does not use without another duplicate goes with it: %s', (_name, code) => {
  const { messages, faults } = lintInProject({ code, canon, concept });

  expect(faults).toEqual([]);
  expect(messages).toHaveLength(2);
  for (const { fix } of messages) {
    expect(applyOnce(code, [{ fix }])).not.toMatch(/class|interface/u);
  }
});

it('a name that another part of a list of exports hands out is still imported', () => {
  const code = `import { a as Own, s as Second } from './core.js';
export function track(own: Own): Own { return own; }
export { type Own, type Second as Other };
`;

  const { output, faults } = lintInProject({
    code,
    canon: `import type { a as Own } from './core.js';
export function track(own: Own): Own { return own; }
export interface Other { a: 1 }
`,
    files: { 'src/core.ts': 'export interface a { a: 1 }\nexport interface s { a: 1 }\n' },
    concept: { exports: ['track', 'Other'] },
  });

  expect(faults).toEqual([]);
  expect(output).toMatch(/import \{ a as Own \} from '.\/core.js'/u);
});

const chain = {
  canon: `export class A { a = 1; }
export class B extends A { b = new A(); }
export class C extends B { list: B[] = []; }
`,
  concept: { exports: ['A', 'B', 'C'] },
};

it.each([
  ['classes', chain.canon, chain],
  ['classes in another order', chain.canon.split('\n').sort().reverse().join('\n').trim(), chain],
  [
    'an enum and a constant',
    'export enum E { A, B }\nexport const usual = E.A;\n',
    { canon: 'export enum E { A, B }\nexport const usual = E.A;\n', concept: { exports: ['E', 'usual'] } },
  ],
])('duplicates that use one another are replaced in one pass: %s', (_name, code, { canon, concept }) => {
  const { output, faults, messages } = lintInProject({ code, canon, concept });

  expect(faults).toEqual([]);
  expect(output).not.toMatch(/class|enum|const/u);
  // An editor makes the one that is asked for: never the one without the other.
  for (const { fix } of messages) {
    const alone = applyOnce(code, [{ fix }]);
    expect(alone.includes('extends A') || !alone.includes('class A') || alone.includes('class B')).toBe(true);
  }
});

it.each([
  [
    'a comment silences it',
    chain.canon.replace('export class A', '// eslint-disable-next-line -- kept\nexport class A'),
  ],
  ['it is written to', `${chain.canon}A.prototype = {};\nA = undefined;\n`],
  ['it differs', chain.canon.replace('a = 1', 'a = 2')],
])('a duplicate that uses another one stays with it: %s', (_name, code) => {
  const { output, findings } = lintInProject({ ...chain, code });

  expect(output).toBe(code);
  expect(findings.length).toBeGreaterThan(1);
  expect(findings.filter((text) => text.includes('`C`')).join('\n')).toMatch(
    /Not fixed: it needs `B`, which stays|differs/u,
  );
});

it.each([
  ['one of several', 'A'],
  ['the last of several', 'C'],
  ['all of several', 'Both'],
])('a duplicate that uses %s duplicates is replaced with them in one pass', (_name, base) => {
  const code = `export class A { a = 1; }
export class C { c = 1; }
export class Both extends A { c = C; }
export class B extends ${base} { b = 1; }
`;
  const names = { exports: ['A', 'B', 'C', 'Both'] };

  const { output, faults } = lintInProject({ code, canon: code, concept: names });

  expect(faults).toEqual([]);
  expect(output).toBe("export { A, C, Both, B } from './canon.js';\n");
});

it('a chain of them is replaced in one pass, however long it is', () => {
  const names = Array.from({ length: 40 }, (_, index) => `C${index}`);
  const code = names
    .map((name, index) => `export class ${name} ${index === 0 ? '' : `extends C${index - 1} `}{ own = ${index}; }\n`)
    .join('');

  const { output, faults } = lintInProject({ code, canon: code, concept: { exports: names } });

  expect(faults).toEqual([]);
  expect(output).not.toMatch(/class/u);
});

const pair = 'export class A { a = 1; }\nexport class B extends A { b = 1; }\n';
const marked = pair.replace('class B', 'class /* here */ B');

it.each([
  {
    name: 'two that use each other leave together',
    code: 'export class A { b?: B; }\nexport class B { a?: A; }\n',
    canon: 'export class A { b?: B; }\nexport class B { a?: A; }\n',
    output: "export { A, B } from './canon.js';\n",
  },
  {
    name: 'one that uses another under two names needs one of them',
    code: 'class A { a = 1; }\nexport { A, A as C };\nexport class B extends A { b = 1; }\n',
    canon: `${pair}export { A as C };\n`,
    output: "import { A } from './canon.js';\nexport { A, A as C };\nexport { B } from './canon.js';\n",
  },
  {
    name: 'one that extends what is handed on by another name stays: that is not replaced',
    code: "import { Y } from './y';\nexport { Y as A };\nexport class B extends Y { b = 1; }\n",
    canon: pair,
    output: "import { Y } from './y';\nexport { A } from './canon';\nexport class B extends Y { b = 1; }\n",
    reason: 'differs from `B` of `./src/canon.ts`: extends `Y`, not `A`.',
  },
  {
    name: 'one that differs besides has only that said of it',
    code: marked.replace('b = 1', 'b = 2'),
    canon: pair,
    output: "import { A } from './canon.js';\n\nexport { A };\nexport class /* here */ B extends A { b = 2; }\n",
    reason: 'differs from `B` of `./src/canon.ts`: `b` starts as `2`, not `1`.',
  },
])('$name', ({ code, canon: home, output, reason }) => {
  const linted = lintInProject({
    code,
    canon: home,
    files: { 'src/y.ts': 'export class Y { a = 1; }\n' },
    concept: { exports: home.includes('as C') ? ['A', 'B', 'C'] : ['A', 'B'] },
  });

  expect(linted).toMatchObject({ output, faults: [] });
  expect(linted.findings.filter((text) => !text.includes('import it instead'))).toEqual(
    reason === undefined ? [] : [expect.stringContaining(reason)],
  );
});

it('what is replaced whatever it is says how it differs, and the equivalent one of several is chosen', () => {
  const linted = lintInProject({
    code: 'export class A { a = 2; next = A; b?: B; }\nexport class B { b = 2; a?: A; }\nexport class Z { c = 1; }\n',
    canon: 'export class A { a = 1; next = A; b?: B; }\nexport class B { b = 1; a?: A; }\nexport class C { c = 1; }\n',
    options: { fix: 'always' },
    concept: { exports: ['A', 'B', 'C'], names: { Z: null } },
  });

  expect(linted).toMatchObject({ output: "export { A, B, C as Z } from './canon.js';\n", faults: [] });
  expect(linted.findings.map((text) => text.slice(text.indexOf('`')))).toEqual([
    '`A` differs from `A` of `./src/canon.ts`: `a` starts as `2`, not `1`.',
    '`B` differs from `B` of `./src/canon.ts`: `b` starts as `2`, not `1`.',
    expect.stringMatching(/^`Z` is already defined/u),
  ]);
});
