import type { TSESTree } from '@typescript-eslint/utils';

/** Start and end offset in the source text. */
export type Range = readonly [start: number, end: number];

/**
 * One place that takes a name from a module's namespace object. The kind says what stands there:
 * `member` and `qualified` an identifier after a dot, `literal` a quoted name, `key` a property key,
 * `shorthand` a key that is also the local name, `import` an imported name without an alias, `default` the local name of a default.
 */
export interface NameUse {
  readonly name: string;
  readonly kind: 'member' | 'qualified' | 'literal' | 'key' | 'shorthand' | 'import' | 'default';
  readonly range: Range;
  /** The namespace's own token, where the use is `namespace.name`. */
  readonly object?: Range;
  /** What a default is called, where it could be imported by name instead. */
  readonly local?: string;
}

/** What a file does with a module's namespace object. */
export interface NamespaceUses {
  readonly names: readonly NameUse[];
  /** Why the names that are used can't all be known, as the end of a sentence. */
  readonly escape: string | undefined;
  /** Spreads of the namespace into an object literal. */
  readonly spreads: readonly TSESTree.SpreadElement[];
  /** The types that are said of it: in annotations, in casts. */
  readonly types: readonly Range[];
}

/** Nothing is done with a namespace object. */
export const noUses: NamespaceUses = { names: [], escape: undefined, spreads: [], types: [] };

interface Reference {
  /** The specifier as written, unescaped. */
  readonly specifier: string;
  /** The text between the quotes. */
  readonly source: Range;
  /** True when the reference is gone at run time. */
  readonly isTypeOnly: boolean;
}

/** `import … from "x"` */
export interface ImportReference extends Reference {
  readonly form: 'import';
  readonly node: TSESTree.ImportDeclaration;
}

/** `export { … } from "x"` */
export interface ExportReference extends Reference {
  readonly form: 'export';
  readonly node: TSESTree.ExportNamedDeclaration;
}

/** `export * from "x"`, `export * as ns from "x"` */
export interface ExportAllReference extends Reference {
  readonly form: 'export-all';
  readonly node: TSESTree.ExportAllDeclaration;
}

/** An expression or a type that means the module's namespace: `import()`, `require()`, `import("x").A`, … */
export interface NamespaceReference extends Reference {
  readonly form: 'namespace';
  readonly node: TSESTree.Node;
  readonly load: 'import' | 'require';
  /** True when it runs as the module loads, so that it can be part of an import cycle. */
  readonly isEager: boolean;
  readonly uses: NamespaceUses;
}

/** A form that reaches the module as a file: `require.resolve()`, `new URL()`, `/// <reference path>`. */
export interface PathReference extends Reference {
  readonly form: 'path';
  readonly node: TSESTree.Node;
  readonly load: 'import' | 'require';
  /** True when the text must name a file as it is on disk, extension included. */
  readonly isFilePath: boolean;
  /** True when the file is run on its own: a worker's entry. */
  readonly isEntry: boolean;
  /** True when the call names the folders to look in: `require.resolve("x", { paths })`. */
  readonly isElsewhere: boolean;
}

/** `jest.mock("x", factory)` and its relatives. */
export interface MockReference extends Reference {
  readonly form: 'mock';
  readonly node: TSESTree.CallExpression;
  readonly library: 'jest' | 'vitest' | 'mock';
  /** What the file calls the test runner's object: `jest`, `vi`. */
  readonly runner: string;
  readonly verb: string;
  readonly factory: MockFactory | undefined;
  /** Why the factory's keys can't be known. */
  readonly opaque: string | undefined;
  /** True when the call replaces the module, false when it only takes a replacement away. */
  readonly replaces: boolean;
}

/** What replaces the module in a mock. */
export interface MockFactory {
  readonly function: TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression | undefined;
  readonly object: TSESTree.ObjectExpression;
  readonly keys: readonly NameUse[];
  /** What the factory does with the original module that vitest hands it. */
  readonly original: NamespaceUses;
}

/** A JSDoc type or `@import`, in a comment. */
export interface CommentReference extends Reference {
  readonly form: 'comment';
  readonly names: readonly NameUse[];
  readonly hasWhole: boolean;
}

/** `declare module "x" {}` */
export interface DeclarationReference extends Reference {
  readonly form: 'declaration';
  readonly node: TSESTree.TSModuleDeclaration;
}

/** Every form by which a file reaches a module. */
export type ModuleReference =
  | ImportReference
  | ExportReference
  | ExportAllReference
  | NamespaceReference
  | PathReference
  | MockReference
  | CommentReference
  | DeclarationReference;

/** The statement of a module reference that lists names. */
export type ListStatement = TSESTree.ImportDeclaration | TSESTree.ExportNamedDeclaration;
