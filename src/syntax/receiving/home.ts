import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** Where a name is looked up: types and values of one name are two things. */
export type Space = 'value' | 'type';

/** A file, as what stands in it is understood: the one at hand, or another module. */
export interface Home {
  /** Absolute posix path; undefined for the file at hand. */
  readonly file: string | undefined;
  /** Finds what a name means where a node stands. */
  findBinding(name: string, at: TSESTree.Node, space: Space): Binding | undefined;
  findParent(node: TSESTree.Node): TSESTree.Node | undefined;
  getText(node: TSESTree.Node): string;
  /** Finds the text of the doc comment right before a node. */
  findDoc(node: TSESTree.Node): string | undefined;
  /** Finds the text of the doc comment by which an expression in parentheses is cast: `(x)` behind a `@type`. */
  findCast(node: TSESTree.Node): string | undefined;
  /** The types that doc comments name, by name. */
  readonly typedefs: ReadonlyMap<string, string>;
  readonly program: TSESTree.Node;
}

/** What a name means. */
export interface Binding {
  /** The same for the same name in the same scope. */
  readonly key: object;
  readonly variable: TSESLint.Scope.Variable | undefined;
  readonly definitions: readonly Definition[];
  /** The identifiers that are written to, besides where the name is declared. */
  readonly writes: readonly TSESTree.Node[];
}

/** One declaration of a name. */
export interface Definition {
  /** What declares it; for a parameter the function. */
  readonly node: TSESTree.Node;
  /** The identifier that is declared. */
  readonly name: TSESTree.Node;
  readonly isParameter: boolean;
  readonly source: { readonly specifier: string; readonly importedName: string } | undefined;
}
