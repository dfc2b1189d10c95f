import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { NameUse, NamespaceUses, Range } from '../module-reference.ts';

/** What a value has to do with a namespace object: it is one, or yields one when it is awaited, called or indexed. */
export type Held =
  | { readonly as: 'namespace' }
  | { readonly as: 'promise' | 'function'; readonly of: Held }
  | { readonly as: 'list'; readonly index: number; readonly of: Held };

/** A place that a namespace object has reached, from where it is followed on. */
export type Step =
  | ExpressionStep
  | { readonly at: 'pattern'; readonly node: TSESTree.Node; readonly held: Held }
  | { readonly at: 'variable'; readonly variable: TSESLint.Scope.Variable; readonly held: Held };

/** An expression that yields what is held. */
export interface ExpressionStep {
  readonly at: 'expression';
  readonly node: TSESTree.Node;
  readonly held: Held;
  /** The token of the variable that it was read from. */
  readonly object?: Range | undefined;
}

/** What was found so far while a namespace object is followed through a file, and where to go on. */
export interface Trail extends NamespaceUses {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly names: NameUse[];
  readonly spreads: TSESTree.SpreadElement[];
  readonly types: Range[];
  escape: string | undefined;
  readonly steps: Step[];
}

/** The namespace object itself. */
export const namespace: Held = { as: 'namespace' };

/** A promise of what is held. */
export function promiseOf(held: Held): Held {
  return held.as === 'promise' ? held : { as: 'promise', of: held };
}

/** Gets what `await` makes of a value. */
export function getAwaited(held: Held): Held {
  return held.as === 'promise' ? getAwaited(held.of) : held;
}

/** Names what is held, as the subject of a sentence. */
export function getSubject(held: Held): string {
  switch (held.as) {
    case 'namespace':
      return 'its namespace object';
    case 'promise':
      return 'its promise';
    case 'function':
      return 'the function that loads it';
    case 'list':
      return 'a list that holds it';
  }
}
