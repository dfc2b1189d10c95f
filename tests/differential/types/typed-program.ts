import fc from 'fast-check';
import { anyStatement, rarely, type Statement } from '../statement.ts';

export const typedForms = [
  'names',
  'type names',
  'namespace',
  'type namespace',
  'default',
  'bare',
  'export names',
  'export types',
  'export all',
  'export all types',
  'export namespace',
  'imported type',
  'type of import',
  'await names',
  'await member',
  'import equals',
] as const;

export type TypedStatement = Statement<(typeof typedForms)[number]>;

/** How the compiler reads the files of a program, and how they write their imports. */
export const variants = {
  bundler: { module: 'ESNext', moduleResolution: 'Bundler' },
  'bundler, verbatim': { module: 'ESNext', moduleResolution: 'Bundler', verbatimModuleSyntax: true },
  'bundler, isolated, .ts': {
    module: 'ESNext',
    moduleResolution: 'Bundler',
    isolatedModules: true,
    allowImportingTsExtensions: true,
  },
  'NodeNext, .js': { module: 'NodeNext', moduleResolution: 'NodeNext' },
  'NodeNext, verbatim, .js': { module: 'NodeNext', moduleResolution: 'NodeNext', verbatimModuleSyntax: true },
  'NodeNext, CommonJS': { module: 'NodeNext', moduleResolution: 'NodeNext', isolatedModules: true },
} as const;

export type Variant = keyof typeof variants;

/** A deprecated module of types and values. */
export interface TypedDeprecated {
  readonly spelling: 'export from' | 'import and export' | 'declarations' | 'star';
  /** True for `"*"`: every name, unchanged. */
  readonly isWhole: boolean;
  readonly hasSibling: boolean;
}

/** A file that is linted and fixed. */
export interface TypedFile {
  readonly statements: readonly TypedStatement[];
  readonly quote: "'" | '"';
  readonly hasSemicolons: boolean;
  readonly lineEnd: '\n' | '\r\n';
}

/** A small program of TypeScript modules: print it to get its files. */
export interface TypedProgram {
  readonly variant: Variant;
  readonly hasDefault: boolean;
  readonly deprecated: readonly TypedDeprecated[];
  readonly files: readonly TypedFile[];
  readonly rename: 'alias' | 'references';
}

const anyDeprecated: fc.Arbitrary<TypedDeprecated> = fc.record({
  spelling: fc.constantFrom('export from', 'import and export', 'declarations', 'star'),
  isWhole: rarely(false, fc.constant(true)),
  hasSibling: rarely(false, fc.constant(true)),
});

const anyFile: fc.Arbitrary<TypedFile> = fc.record({
  statements: fc.array(anyStatement(typedForms), { minLength: 1, maxLength: 7, size: 'max' }),
  quote: fc.constantFrom("'", '"'),
  hasSemicolons: rarely(true, fc.constant(false)),
  lineEnd: rarely('\n', fc.constant('\r\n')),
});

/** Makes TypeScript programs. */
export const anyTypedProgram: fc.Arbitrary<TypedProgram> = fc.record({
  variant: fc.constantFrom(...(Object.keys(variants) as Variant[])),
  hasDefault: fc.boolean(),
  deprecated: fc.array(anyDeprecated, { minLength: 1, maxLength: 2, size: 'max' }),
  files: fc.array(anyFile, { minLength: 1, maxLength: 2, size: 'max' }),
  rename: fc.constantFrom('alias', 'references'),
});
