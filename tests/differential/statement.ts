import fc from 'fast-check';

/** The ways in which a statement of the programs reaches a module. Simple ones come first: shrinking goes there. */
export const esForms = [
  'names',
  'default',
  'default and names',
  'namespace',
  'default and namespace',
  'bare',
  'export names',
  'export all',
  'export namespace',
] as const;
export const awaitForms = ['await names', 'await namespace', 'await member', 'then'] as const;
export const requireForms = [
  'require names',
  'require namespace',
  'require member',
  'require bare',
  'require inside',
  'require and export',
  'require twice',
  'resolve',
] as const;

export type EsForm = (typeof esForms)[number];
export type AwaitForm = (typeof awaitForms)[number];
export type RequireForm = (typeof requireForms)[number];
export type Form = EsForm | AwaitForm | RequireForm;

/** Tells whether a form is a declaration of ES modules. */
export function isEsForm(form: Form): form is EsForm {
  return (esForms as readonly Form[]).includes(form);
}

/** Tells whether a form calls `import()`. */
export function isAwaitForm(form: Form): form is AwaitForm {
  return (awaitForms as readonly Form[]).includes(form);
}

/** A name that a statement takes, and what the file does with it. Numbers pick from lists that the program decides. */
export interface NameUse {
  readonly pick: number;
  /** The local name: the imported one, one of its own, or one that a canonical module uses. */
  readonly local: 'same' | 'fresh' | 'canonical';
  readonly use: number;
  readonly rival: number;
}

/** A comment between two tokens of a statement, before the first or after the last. */
export interface CommentSpot {
  readonly at: number;
  readonly kind: 'block' | 'line' | 'lines';
}

/** A statement that reaches a module, with the statements that use what it binds. */
export interface Statement<F extends string = Form> {
  readonly form: F;
  readonly module: number;
  readonly names: readonly NameUse[];
  readonly layout: 'plain' | 'lines' | 'tight';
  readonly comments: readonly CommentSpot[];
  readonly end: 'line' | 'blank line' | 'same line';
  readonly keyword: 'const' | 'let' | 'var';
  /** True to write the module by an alias of the package instead of its path. */
  readonly isAliased: boolean;
  /** True to write it as a template where it is an argument. */
  readonly isTemplate: boolean;
  readonly hasTrailingComma: boolean;
}

const anyNameUse: fc.Arbitrary<NameUse> = fc.record({
  pick: fc.nat(9),
  local: fc.constantFrom('same', 'fresh', 'canonical'),
  use: rarely(0, fc.nat(99)),
  rival: fc.nat(9),
});

const anyComment: fc.Arbitrary<CommentSpot> = fc.record({
  at: fc.nat(99),
  kind: fc.constantFrom('block', 'line', 'lines'),
});

/** Makes statements of the forms that a file's kind allows. */
export function anyStatement<F extends string>(forms: readonly F[]): fc.Arbitrary<Statement<F>> {
  return fc.record({
    form: fc.constantFrom(...forms),
    module: fc.nat(99),
    names: fc.array(anyNameUse, { minLength: 1, maxLength: 4, size: 'max' }),
    layout: rarely('plain', fc.constantFrom('lines', 'tight')),
    comments: rarely([], fc.array(anyComment, { minLength: 1, maxLength: 3, size: 'max' })),
    end: rarely('line', fc.constantFrom('blank line', 'same line')),
    keyword: fc.constantFrom('const', 'let', 'var'),
    isAliased: rarely(false, fc.constant(true)),
    isTemplate: rarely(false, fc.constant(true)),
    hasTrailingComma: rarely(false, fc.constant(true)),
  });
}

/** Makes the plain value most of the times, by default three out of four, and shrinks towards it. */
export function rarely<T>(plain: T, other: fc.Arbitrary<T>, plainly = 3): fc.Arbitrary<T> {
  return fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.constant(plain), weight: plainly },
    { arbitrary: other, weight: 1 },
  );
}
