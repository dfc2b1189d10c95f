import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { compareInProgram } from './compare-project.ts';
import { makeProgram } from './memory-program.ts';
import { mutate, mutations, type Mutation } from './mutations.ts';
import { anyObject, printDeclaration, type ObjectModel } from './type-model.ts';

const anyChoices = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 40 });
const anyKeyword = fc.constantFrom('interface' as const, 'type' as const);
const anyPair = fc.record({
  model: anyObject,
  choices: fc.tuple(anyChoices, anyChoices),
  keywords: fc.tuple(anyKeyword, anyKeyword),
  mutation: fc.constantFrom(...(Object.keys(mutations) as Mutation[])),
  place: fc.double({ min: 0, max: 0.999, noNaN: true }),
});
type Pair = typeof anyPair extends fc.Arbitrary<infer Value> ? Value : never;

/** Each run makes one program of this many pairs. */
const anyPairs = fc.array(anyPair, { minLength: 25, maxLength: 25 });
const runs = { numRuns: 3, endOnFailure: true };

describe('random types', () => {
  it('are the same however they are printed', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const printed = pairs.map((it) => printPair(it, it.model, ['interface', it.keywords[1]]));
        const { program, compare } = makePairs(printed);
        for (const [index, texts] of printed.entries()) {
          expect(compare(index), describeTexts(texts, program)).toEqual({ verdict: 'equivalent' });
        }
      }),
      runs,
    );
  });

  it('differ when one member does', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const printed = pairs.map((it) => printPair(it, mutate(it.model, it.mutation, it.place), it.keywords));
        const { program, compare } = makePairs(printed);
        for (const [index, texts] of printed.entries()) {
          expect(compare(index), describeTexts(texts, program)).toMatchObject({ verdict: 'different' });
        }
      }),
      runs,
    );
  });

  it('can be swapped in every use when they are the same', () => {
    let same = 0;
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const printed = pairs.map((it) => {
          const duplicate = it.place < 0.6 ? it.model : mutate(it.model, it.mutation, it.place);
          return { ...printPair(it, duplicate, it.keywords), use: printUse(it.model) };
        });
        const { program, compare } = makePairs(printed);
        for (const [index, texts] of printed.entries()) {
          if (compare(index).verdict !== 'equivalent') continue;
          same += 1;
          const [before, after] = ['duplicate', 'canonical'].map((it) => getErrors(program, `/${index}/use-${it}.ts`));
          expect(before, describeTexts(texts, program)).toEqual(expect.arrayContaining([...(after ?? [])]));
        }
      }),
      runs,
    );
    expect(same).toBeGreaterThan(15);
  });
});

interface Texts {
  readonly duplicate: string;
  readonly canonical: string;
  readonly use?: string;
}

function printPair({ model, choices }: Pair, duplicate: ObjectModel, keywords: Pair['keywords']): Texts {
  return {
    duplicate: printDeclaration(duplicate, keywords[0], choices[0]),
    canonical: printDeclaration(model, keywords[1], choices[1]),
  };
}

function makePairs(pairs: readonly Texts[]) {
  const files = pairs.flatMap(({ duplicate, canonical, use }, index): [string, string][] => [
    [`/${index}/duplicate.ts`, duplicate],
    [`/${index}/canonical.ts`, canonical],
    ...(use === undefined ? [] : printUses(use, index)),
  ]);
  const program = makeProgram(new Map(files));
  return {
    program,
    compare: (index: number) => compareInProgram(program, `/${index}/duplicate.ts`, `/${index}/canonical.ts`, 'A', 'A'),
  };
}

/** Both names are of one length, so that errors stand at the same places. */
function printUses(use: string, index: number): [string, string][] {
  return ['duplicate', 'canonical'].map((it) => [
    `/${index}/use-${it}.ts`,
    `import type { A } from './${it}';\n${use}`,
  ]);
}

/** Reads, writes, calls, and assigns what has the type, and asks TypeScript whether it is identical to the one written out. */
function printUse(model: ObjectModel): string {
  const literal = printDeclaration(model, 'type', [0.9]).replace('export type A = ', '').trim();
  const members = model.properties.map(({ name }) => {
    const key = name.startsWith('[') ? name : `[${/^\w+$/u.test(name) ? JSON.stringify(name) : name}]`;
    return `a${key} = a${key}; a${key} = undefined; a${key} = other${key}; a${key}(); a${key}.length; a${key}?.[0]; delete a${key};`;
  });
  return `
declare let a: A;
type Other = ${literal};
declare let other: Other;
a = other; other = a;
const record: Record<string, unknown> = a;
const required: Required<A> = a;
const written: { -readonly [K in keyof A]: A[K] } = a;
class Implementation implements A {}
interface Wider extends A { wider: 1 }
const key: keyof A = 'extra';
const narrow: A extends Record<string, unknown> ? 1 : 2 = 3;
declare const compare: <T>() => T extends A ? 1 : 2;
const identical: <T>() => T extends Other ? 1 : 2 = compare;
const empty: A = {};
function take(x: (p: A) => void, y: (p: Other) => void) { x = y; y = x; }
${members.join('\n')}
`;
}

function getErrors(program: ts.Program, file: string): readonly string[] {
  const source = program.getSourceFile(file);
  return source === undefined
    ? []
    : program
        .getSemanticDiagnostics(source)
        .map(({ code, start }) => `TS${code} at ${source.text.slice(start).split('\n')[0] ?? ''}`);
}

function describeTexts({ duplicate, canonical }: Texts, program: ts.Program): string {
  return `${duplicate}\n${canonical}\nTypeScript ${ts.version}, ${program.getSourceFiles().length} files`;
}
