import { describe, expect, it } from 'vitest';
import { lintInProject, type Input } from './lint-project.ts';

/** What the message says of the declaration of `X` in a file, by syntax alone and where TypeScript knows the types. */
function getDifferences(input: Input): { readonly untyped: string; readonly typed: string } {
  return { untyped: getText(input), typed: getText({ ...input, parser: 'typed' }) };
}

function getText(input: Input): string {
  const { messages, output } = lintInProject(input);
  expect(output).toBe(input.code);
  return messages.map(({ message }) => message.replace('`X` differs from `X` of `./src/canon.ts`: ', '')).join('\n');
}

const metrics = `export class X {
  static readonly limit = 3;
  id: string;
  lastActivityAt = 0;
  state: SessionState = 'active';
  constructor(id: string) { this.id = id; }
  get age() { return 1; }
  mark(at: number): void { this.lastActivityAt = at; }
}
type SessionState = 'active' | 'closed';
`;

const options = `export interface X {
  id: string;
  lastActivityAt: Date;
  readonly state: SessionState;
  limit?: number;
  mark(at: Date): void;
}
type SessionState = 'active' | 'closed';
`;

const cases: readonly (readonly [name: string, canon: string, code: string, untyped: string, typed?: string])[] = [
  [
    'a class, in the order of the canonical one',
    metrics,
    "export class X {\n  mark() {}\n  id = '';\n  total = 0;\n  state: string = 'active';\n  get age() { return 1; }\n  lastActivityAt = 1;\n}\n",
    "lacks `limit`; `id` is of an inferred type, not `string`; `id` starts as `''`, not unset; `lastActivityAt` starts as `1`, not `0`; `state` is `string`, not `SessionState`; lacks the constructor; `mark` takes `()`, not `(at: number)`; `mark` returns an inferred type, not `void`; the body of `mark` differs; adds `total`.",
  ],
  [
    'a class whose members stand in another order',
    'export class X { a = f(); b = g(); }\n',
    'export class X { b = g(); a = f(); }\n',
    'its members stand in another order.',
  ],
  [
    'a class expression that speaks of itself',
    'export class X { add(other: X): X { return other; } }\n',
    'export const X = class X { add(other: X): X { return other; } };\n',
    'the parameters of `add` mean something else; the result of `add` means something else.',
  ],
  ['a class of another base', 'export class X extends Map {}\n', 'export class X {}\n', 'extends nothing, not `Map`.'],
  [
    'an interface',
    options,
    'export interface X {\n  total: number;\n  mark(): void;\n  limit: number;\n  state: string;\n  id: string;\n}\n',
    'lacks `lastActivityAt`; `state` is not readonly; `state` is `string`, not `SessionState`; `limit` is not optional; `mark` takes `()`, not `(at: Date)`; adds `total`.',
    'lacks `lastActivityAt`; `state` is not readonly; `state` is `string`, not `SessionState`; `limit` is not optional; `mark` is `() => void`, not `(at: Date) => void`; adds `total`.',
  ],
  [
    'an interface with its type parameters in another order',
    'export interface X<P, R> { p: P; r: R }\n',
    'export interface X<R, P> { p: P; r: R }\n',
    'has the type parameters `<R, P>`, not `<P, R>`.',
    '`p` is another `P`; `r` is another `R`.',
  ],
  [
    'a union',
    "export type X = 'a' | 'b';\n",
    "export type X = 'a' | 'c';\n",
    "is `'a' | 'c'`, not `'a' | 'b'`.",
    'lacks `"b"`; adds `"c"`.',
  ],
  ['a type literal', 'export type X = { a: 1; b: 2 };\n', 'export type X = { a: 1; c: 3 };\n', 'lacks `b`; adds `c`.'],
  [
    'an enum',
    "export enum X { Info, Warn, Error = 'error' }\n",
    "export enum X { Info = 1, Error = 'fatal', Debug = 4 }\n",
    '`Info` is `1`, not `0`; lacks `Warn`; `Error` is `"fatal"`, not `"error"`; adds `Debug`.',
  ],
  [
    'an enum of numbers for one of strings',
    "export enum X { Info = 'info' }\n",
    'export enum X { Info }\n',
    '`Info` is `0`, not `"info"`.',
  ],
  [
    'the parameters and the result of a function',
    'export function X(id: string, at?: Date): number { return 1; }\n',
    'export async function X(id: number): Promise<number> { return 1; }\n',
    'is async; takes `(id: number)`, not `(id: string, at?: Date)`; returns `Promise<number>`, not `number`.',
  ],
  [
    'the code of a function',
    'export function X(a: number) { return a + 1; }\n',
    'export function X(a: number) { return a + 2; }\n',
    'its body differs.',
  ],
  ['a constant', 'export const X = 30_000;\n', 'export const X = 3000;\n', 'is `3000`, not `30_000`.'],
  [
    'a constant of another type',
    'export const X: number = 1;\n',
    "export const X: string = '1';\n",
    "is `string`, not `number`; is `'1'`, not `1`.",
  ],
  [
    'a class for an interface',
    'export interface X { a: 1 }\n',
    'export class X { a = 1; }\n',
    'is a class, not an interface.',
  ],
  ['a function for a class', 'export class X {}\n', 'export function X() {}\n', 'is a function, not a class.'],
  [
    'a name in it that means something else',
    "import { total } from './totals';\nexport const X = () => total;\n",
    "import { total } from './sums';\nexport const X = () => total;\n",
    '`total` is another `total`.',
  ],
];

describe('the message', () => {
  const complete = cases.map(
    ([name, canon, code, untyped, typed = untyped]) => [name, canon, code, untyped, typed] as const,
  );

  it.each(complete)('says how it differs: %s', (_name, canon, code, untyped, typed) => {
    const files = { 'src/totals.ts': 'export const total = 1;\n', 'src/sums.ts': 'export const total = 2;\n' };

    expect(getDifferences({ canon, code, files })).toEqual({ untyped, typed });
  });

  it('says how it differs in JavaScript', () => {
    const files = { 'src/canon.js': 'export class X { a = 1; m(b) {} }\nexport const Y = 2;\n' };
    const concepts = { X: { canonical: './src/canon.js', exports: ['X', 'Y'] } };
    const code = 'export class X { m() {} c = 1; }\nexport const Y = 3;\n';

    expect(lintInProject({ code, file: 'src/app.js', files, concepts }).findings).toEqual([
      '1:14 `X` differs from `X` of `./src/canon.js`: lacks `a`; `m` takes `()`, not `(b)`; adds `c`.',
      '2:14 `Y` differs from `Y` of `./src/canon.js`: is `3`, not `2`.',
    ]);
  });

  it('says what is known of a name that another module declares', () => {
    const files = { 'src/other.ts': 'export class Y { b = 1; }\n' };
    const input = { canon: 'export class X { a = 1; }\n', files, code: "export { Y as X } from './other';\n" };

    expect(getDifferences(input)).toEqual({ untyped: 'lacks `a`; adds `b`.', typed: 'lacks `a`; adds `b`.' });
  });
});

const several = `export class A { a = 1; b = 1; }
export class B { b = 1; c = 1; d = 1; }
export class C {}
`;

describe('a name that could mean several exports', () => {
  const concept = { exports: ['A', 'B', 'C'], names: { X: null } };

  it('is compared with all and described by the nearest; each is suggested', () => {
    const { findings, output, suggestions } = lintInProject({
      canon: several,
      concept,
      code: 'export class X { b = 1; c = 1; }\n',
    });

    expect(findings).toEqual(['1:14 `X` differs from `B` of `./src/canon.ts`: lacks `d`.']);
    expect(output).toBe('export class X { b = 1; c = 1; }\n');
    expect(suggestions).toEqual([
      ['Use `A` of `./canon.js`.', "export { A as X } from './canon.js';\n"],
      ['Use `B` of `./canon.js`.', "export { B as X } from './canon.js';\n"],
      ['Use `C` of `./canon.js`.', "export { C as X } from './canon.js';\n"],
    ]);
  });

  it.each(['equivalent', 'always'] as const)('becomes the one that it is the same as: %s', (fix) => {
    const { findings, output, faults } = lintInProject({
      canon: several,
      concept,
      code: 'export class X { b = 1; c = 1; d = 1; }\nnew X();\n',
      options: { fix },
    });

    expect(findings).toEqual(['1:14 `X` is already defined in `./canon.js`; import it instead.']);
    expect(output).toBe("import { B as X } from './canon.js';\n\nexport { X };\nnew X();\n");
    expect(faults).toEqual([]);
  });

  it('is left to a person when it is the same as two of them', () => {
    const { findings, output, suggestions } = lintInProject({
      canon: 'export interface A { a: 1 }\nexport interface B { a: 1 }\nexport interface C { c: 1 }\n',
      concept,
      code: 'export interface X { a: 1 }\n',
      options: { fix: 'always' },
    });

    expect(findings).toEqual([
      '1:18 `X` is already defined in `./src/canon.ts`. Not fixed: it could become `A` or `B`.',
    ]);
    expect(output).toBe('export interface X { a: 1 }\n');
    expect(suggestions).toEqual([
      ['Use `A` of `./canon.js`.', "export type { A as X } from './canon.js';\n"],
      ['Use `B` of `./canon.js`.', "export type { B as X } from './canon.js';\n"],
    ]);
  });

  it('is only suggested where it can be written', () => {
    const { findings, suggestions } = lintInProject({
      canon: 'export class A { a = 1; }\nexport interface B { b: 1 }\nexport type C = 1;\n',
      concept,
      code: 'export class X { b = 1; }\n',
    });

    expect(findings).toHaveLength(1);
    expect(suggestions.map(([text]) => text)).toEqual(['Use `A` of `./canon.js`.']);
  });
});

describe('a deprecated module', () => {
  const concept = {
    exports: ['A', 'B', 'C'],
    names: { X: null, Old: 'C' },
    deprecated: { './src/app.ts': { X: 'A', Old: 'B' } },
  };
  const files = { 'src/app.ts': '' };

  it('has a mapping of its own, which goes before what the concept says of the name', () => {
    const { findings, output, suggestions } = lintInProject({
      canon: several,
      concept,
      files,
      code: 'export class X { b = 1; c = 1; d = 1; }\nexport class Old { b = 1; c = 1; d = 1; }\n',
    });

    expect(findings).toEqual([
      '1:14 `X` differs from `A` of `./src/canon.ts`: lacks `a`; adds `c`; adds `d`.',
      '2:14 `Old` is already defined in `./canon.js`; import it instead.',
    ]);
    expect(output).toBe("export class X { b = 1; c = 1; d = 1; }\nexport { B as Old } from './canon.js';\n");
    expect(suggestions.map(([text]) => text)).toEqual(['Use `A` of `./canon.js`.']);
  });

  it('leaves other files alone', () => {
    const { findings } = lintInProject({
      canon: several,
      concept,
      files,
      file: 'src/other.ts',
      code: 'export class Old { b = 1; c = 1; d = 1; }\n',
    });

    expect(findings).toEqual(['1:14 `Old` differs from `C` of `./src/canon.ts`: adds `b`; adds `c`; adds `d`.']);
  });
});
