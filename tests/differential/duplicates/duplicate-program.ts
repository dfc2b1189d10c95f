import fc from 'fast-check';
import { samples } from './declaration-samples.ts';
import type { Sample } from './sample.ts';

export type Kind = 'module' | 'commonjs';

/** Where the helper of a module comes from; the last two mean another one. */
export const helpers = ['import', 'alias', 'namespace', 'private', 'other', 'private other'] as const;

/** How a declaration leaves its module. */
export const exportForms = ['statement', 'list', 'local', 'renamed', 'default', 'none'] as const;

/** One declaration of a concept's name. */
export interface Copy {
  /** Index of the module that declares it. */
  readonly at: number;
  readonly form: (typeof exportForms)[number];
  readonly mutation: number | undefined;
  readonly blank: string;
  readonly quote: "'" | '"';
  readonly comment: 'none' | 'before' | 'behind';
  readonly uses: readonly (typeof uses)[number][];
}

const uses = ['made', 'later', 'early', 'shadow', 'write', 'member', 'alias', 'type'] as const;

/** A name, what it stands for, and where that is declared. */
export interface ConceptPlan {
  readonly name: string;
  readonly sample: Sample;
  readonly home: Copy;
  readonly copies: readonly Copy[];
}

/** A module of the program; the first two are canonical. */
export interface ModulePlan {
  readonly kind: Kind;
  readonly helper: (typeof helpers)[number];
  readonly hasEffect: boolean;
  /** Indices of modules that it loads besides. */
  readonly loads: readonly number[];
  readonly isListAssigned: boolean;
  readonly lineEnd: '\n' | '\r\n';
  readonly hasSemicolons: boolean;
}

/** A small program that declares some of its names several times. */
export interface DuplicateProgram {
  readonly language: 'js' | 'ts';
  readonly isVerbatim: boolean;
  readonly isTyped: boolean;
  readonly modules: readonly ModulePlan[];
  readonly concepts: readonly ConceptPlan[];
  /** The order in which the entry loads the modules. */
  readonly order: readonly number[];
}

const names = ['Alpha', 'Beta', 'Gamma'];

function rarely<T, U>(usual: T, other: fc.Arbitrary<U>, weight = 5): fc.Arbitrary<T | U> {
  return fc.oneof({ arbitrary: fc.constant(usual), weight }, { arbitrary: other, weight: 1 });
}

function anyCopy(at: fc.Arbitrary<number>, { isStatement, mutations }: Sample, isHome: boolean): fc.Arbitrary<Copy> {
  const usual = isHome ? (['statement', 'list'] as const) : (['statement', 'list', 'none'] as const);
  const form = fc
    .oneof(
      { arbitrary: fc.constantFrom(...usual), weight: 4 },
      { arbitrary: fc.constantFrom(...(isHome ? (['default', 'local'] as const) : exportForms)), weight: 1 },
    )
    .map((each) => (each === 'default' && isStatement !== true ? 'list' : each));
  const mutation = fc.nat(Math.max(0, mutations.length - 1));
  return fc.record({
    at,
    form,
    mutation: isHome || mutations.length === 0 ? fc.constant(undefined) : rarely(undefined, mutation, 3),
    blank: fc.constantFrom(' ', '\n', '\n  ', ' /* why */ ', '\n  // why\n'),
    quote: fc.constantFrom("'", '"'),
    comment: rarely('none', fc.constantFrom('before', 'behind'), 2),
    uses: rarely([], fc.uniqueArray(fc.constantFrom(...uses), { minLength: 1, maxLength: 2 }), 1),
  });
}

function anyConcept(name: string, modules: number, fits: readonly Sample[]): fc.Arbitrary<ConceptPlan> {
  return fc.tuple(fc.constantFrom(...fits), fc.constantFrom(0, 0, 1)).chain(([sample, at]) => {
    const others = [...Array(modules).keys()].filter((index) => index !== at);
    return fc.record({
      name: fc.constant(name),
      sample: fc.constant(sample),
      home: anyCopy(fc.constant(at), sample, true),
      copies: fc.uniqueArray(anyCopy(fc.constantFrom(...others, ...others.slice(1)), sample, false), {
        selector: (copy) => copy.at,
        minLength: 1,
        maxLength: 2,
      }),
    });
  });
}

function anyModule(kind: fc.Arbitrary<Kind>, count: number): fc.Arbitrary<ModulePlan> {
  return fc.record({
    kind,
    helper: rarely('import', fc.constantFrom(...helpers), 2),
    hasEffect: rarely(false, fc.constant(true), 3),
    loads: rarely([], fc.uniqueArray(fc.nat(count - 1), { minLength: 1, maxLength: 2 }), 3),
    isListAssigned: fc.boolean(),
    lineEnd: rarely('\n', fc.constant('\r\n'), 6),
    hasSemicolons: rarely(true, fc.constant(false)),
  });
}

/** Makes programs in JavaScript, of either kind of modules, or in TypeScript. */
export const anyDuplicateProgram: fc.Arbitrary<DuplicateProgram> = fc
  .record({
    language: fc.constantFrom('js', 'ts'),
    type: fc.constantFrom<Kind>('module', 'module', 'commonjs'),
    count: fc.integer({ min: 3, max: 5 }),
    concepts: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ language, type, count, concepts }) => {
    const main: Kind = language === 'ts' ? 'module' : type;
    const kind = language === 'ts' ? fc.constant(main) : rarely(main, fc.constantFrom<Kind>('module', 'commonjs'), 12);
    const fits = samples.filter(
      (sample) => (sample.language ?? language) === language && (sample.kind ?? main) === main,
    );
    return fc
      .record({
        language: fc.constant(language),
        isVerbatim: fc.boolean(),
        isTyped: fc.boolean(),
        modules: fc.array(anyModule(kind, count), { minLength: count, maxLength: count }),
        concepts: fc.tuple(...names.slice(0, concepts).map((name) => anyConcept(name, count, fits))),
        order: fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count }),
      })
      .map((program) => {
        // Some code can't even be parsed by the other kind of modules.
        const own = program.concepts.find(({ sample }) => sample.kind !== undefined)?.sample.kind;
        const modules = program.modules.map((module) => ({ ...module, kind: own ?? module.kind }));
        return { ...program, modules };
      });
  });
