import fc from 'fast-check';
import { anyStatement, awaitForms, esForms, rarely, requireForms, type Statement } from './statement.ts';

export type Kind = 'module' | 'commonjs';

/** What a module that is not linted does when it is loaded, besides defining its names. */
export interface Loading {
  readonly hasEffect: boolean;
  readonly loads: readonly ('side' | 'quiet' | 'middle')[];
}

/** A canonical module. */
export interface Home extends Loading {
  readonly kind: Kind;
  readonly hasDefault: boolean;
}

/** A deprecated module: all that it takes from the canonical ones is the same thing by another way. */
export interface Deprecated extends Loading {
  readonly kind: Kind;
  readonly from: 'first' | 'second' | 'both';
  /** True for `"*"`: every name of one canonical module, unchanged. */
  readonly isWhole: boolean;
  readonly spelling: 'export from' | 'import and export' | 'constants' | 'compiled';
  /** True when it also has a name that stays. */
  readonly hasSibling: boolean;
  /** True when its names come through the deprecated module before it. */
  readonly isChained: boolean;
  readonly isDefaultNamed: boolean;
  /** True when the registry leaves open which export one of its names became. */
  readonly isAmbiguous: boolean;
}

/** A file that is linted and fixed. */
export interface LintedFile {
  readonly kind: Kind;
  readonly statements: readonly Statement[];
  readonly quote: "'" | '"';
  readonly hasSemicolons: boolean;
  readonly lineEnd: '\n' | '\r\n';
  readonly head: 'nothing' | 'comment' | 'directive' | 'hashbang' | 'byte order mark' | 'everything';
  /** True when what is bound is used at the end of the file instead of at once. */
  readonly isUsedLast: boolean;
}

/** A small program of several modules, as a value: print it to get its files. */
export interface Program {
  /** What `.js` means; modules of the other kind say so in their names. */
  readonly type: Kind;
  readonly isExplicit: boolean;
  readonly first: Home;
  readonly second: Home;
  readonly deprecated: readonly Deprecated[];
  readonly hasSideEffect: boolean;
  readonly isMiddleInFolder: boolean;
  /** Loaded by the entry; what it exports is printed, too. */
  readonly middle: LintedFile;
  readonly entry: LintedFile;
  readonly middleAt: number;
  readonly isMiddleRead: boolean;
  readonly options: { readonly rename: 'alias' | 'references'; readonly keepSideEffects: boolean };
}

const loading = {
  hasEffect: rarely(false, fc.constant(true), 9),
  loads: rarely([], fc.uniqueArray(fc.constantFrom('side', 'quiet', 'middle'), { minLength: 1, maxLength: 2 }), 9),
};

const anyStyle = {
  quote: fc.constantFrom("'", '"'),
  hasSemicolons: rarely(true, fc.constant(false)),
  lineEnd: rarely('\n', fc.constant('\r\n')),
  head: rarely('nothing', fc.constantFrom('comment', 'directive', 'hashbang', 'byte order mark', 'everything')),
  isUsedLast: rarely(false, fc.constant(true)),
} as const;

const length = { minLength: 1, maxLength: 6, size: 'max' } as const;

function anyFile(kind: Kind): fc.Arbitrary<LintedFile> {
  const forms =
    kind === 'module'
      ? [...esForms, ...esForms, ...awaitForms, ...requireForms]
      : [...requireForms, ...requireForms, ...awaitForms];
  return fc.record({
    kind: fc.constant(kind),
    statements: fc.array(anyStatement(forms), length),
    ...anyStyle,
  });
}

function anyDeprecated(kind: fc.Arbitrary<Kind>): fc.Arbitrary<Deprecated> {
  return fc.record({
    kind,
    from: fc.constantFrom('first', 'second', 'both'),
    isWhole: rarely(false, fc.constant(true)),
    spelling: fc.constantFrom('export from', 'import and export', 'constants', 'compiled'),
    hasSibling: rarely(false, fc.constant(true)),
    isChained: rarely(false, fc.constant(true)),
    isDefaultNamed: fc.boolean(),
    isAmbiguous: rarely(false, fc.constant(true)),
    hasEffect: loading.hasEffect,
    loads: loading.loads,
  });
}

function anyHome(kind: fc.Arbitrary<Kind>): fc.Arbitrary<Home> {
  return fc.record({ kind, hasDefault: fc.boolean(), ...loading });
}

/** Makes programs; most of them of one kind of modules, some mixed. */
export const anyProgram: fc.Arbitrary<Program> = fc.constantFrom<Kind>('module', 'module', 'commonjs').chain((type) => {
  const other: Kind = type === 'module' ? 'commonjs' : 'module';
  const kind = rarely(type, rarely(type, fc.constant(other)));
  const file = fc.oneof({ arbitrary: anyFile(type), weight: 9 }, { arbitrary: anyFile(other), weight: 1 });
  return fc.record({
    type: fc.constant(type),
    isExplicit: fc.boolean(),
    first: anyHome(kind),
    second: anyHome(kind),
    deprecated: fc.array(anyDeprecated(kind), { minLength: 1, maxLength: 3, size: 'max' }),
    hasSideEffect: fc.boolean(),
    isMiddleInFolder: rarely(false, fc.constant(true)),
    middle: file,
    entry: file,
    middleAt: fc.nat(9),
    isMiddleRead: fc.boolean(),
    options: fc.record({
      rename: fc.constantFrom('alias', 'references'),
      keepSideEffects: rarely(false, fc.constant(true)),
    }),
  });
});
