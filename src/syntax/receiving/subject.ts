import type { TSESTree } from '@typescript-eslint/utils';
import type { Home } from './home.ts';
import { findMemberKey } from './written-key.ts';

/** What a condition asks about: a name, or a chain of members that begins with one or with `this`. */
export interface Subject {
  /** The names of the chain. */
  readonly path: string;
  /** What the first name is bound to; for `this` nothing. */
  readonly root: object | undefined;
  readonly writes: readonly TSESTree.Node[];
}

/** Finds what a condition may have asked about, if an expression is that. */
export function findSubject(node: TSESTree.Node, home: Home): Subject | undefined {
  const path: string[] = [];
  let at = node;
  for (;;) {
    if (at.type === 'MemberExpression' && path.length < 10) {
      const name = findMemberKey(at);
      if (name === undefined) {
        return undefined;
      }
      path.unshift(name);
      at = at.object;
    } else if (at.type === 'ChainExpression' || at.type === 'TSNonNullExpression') {
      at = at.expression;
    } else {
      break;
    }
  }
  if (at.type === 'ThisExpression') {
    return path.length > 0 ? { path: ['this', ...path].join('.'), root: undefined, writes: [] } : undefined;
  }
  const binding = at.type === 'Identifier' ? home.findBinding(at.name, at, 'value') : undefined;
  return at.type === 'Identifier' && binding
    ? { path: [at.name, ...path].join('.'), root: binding.key, writes: binding.writes }
    : undefined;
}

/** Gets where a node starts, whichever parser has made it. */
export function getStart(node: TSESTree.Node): number {
  const { range, start } = node as { range?: TSESTree.Range; start?: number };
  return range?.[0] ?? start ?? 0;
}

/** Gets where a node ends. */
export function getEnd(node: TSESTree.Node): number {
  const { range, end } = node as { range?: TSESTree.Range; end?: number };
  return range?.[1] ?? end ?? 0;
}
