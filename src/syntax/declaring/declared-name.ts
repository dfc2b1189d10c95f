import type { TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../module-reference.ts';

/** What declares a name. `alias`: `const X = Y`; `re-export`: `export { A as X } from "y"`, or of an imported name. */
export type DeclaredKind = 'class' | 'interface' | 'type' | 'enum' | 'function' | 'variable' | 'alias' | 're-export';

/** One place where a declaration leaves its module. */
export interface ExportPlace {
  /** The name that importers use; `default` for a default export. */
  readonly publicName: string;
  /**
   * `export class X {}` and `export default class X {}`: the export statement. `export { L as X }`: the specifier.
   * `export default X`, `export = X`: the statement. CommonJS: the assignment, or the property in `module.exports = { X }`.
   * In a namespace that only describes: the declaration.
   */
  readonly node: TSESTree.Node;
  /**
   * `statement`: the keyword stands before the declaration, `export default class X {}` too; `list`: elsewhere in a list;
   * `default`: `export default X`, `export = X`.
   */
  readonly form: 'statement' | 'list' | 'default' | 'commonjs';
  readonly isTypeOnly: boolean;
}

/** A name that a file declares for others or for itself: one, however many declarations make it up. */
export interface DeclaredName {
  /** The name that a concept may claim: the public one where the declaration leaves the module under another name. */
  readonly name: string;
  /** Where that name stands. */
  readonly range: Range;
  readonly kind: DeclaredKind;
  /** The name inside the file; undefined where there is none: `export { A as X } from "y"`, `exports.X = class {}`. */
  readonly localName: string | undefined;
  /**
   * Everything that declares it, in the order of the file: overload signatures with their implementation, a class with its
   * interface, a type with its constant. `ClassDeclaration`, `VariableDeclarator`, …; the assigned expression in CommonJS;
   * the specifier of a re-export.
   */
  readonly parts: readonly TSESTree.Node[];
  /** Every place where it leaves, under this name or another; of a re-export, the one place. */
  readonly exports: readonly ExportPlace[];
  /** `namespace`: exported from a TypeScript namespace of the file; `commonjs`: handed out by CommonJS. */
  readonly place: 'module' | 'namespace' | 'commonjs';
  /** Where an alias, a re-export or `type X = Y` takes it from, when another module offers it by a name of its own. */
  readonly origin?: { readonly specifier: string; readonly importedName: string };
}
