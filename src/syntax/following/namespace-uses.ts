import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { followExpression } from './follow-expression.ts';
import { followPattern } from './follow-pattern.ts';
import { followVariable } from './follow-variable.ts';
import type { NamespaceUses } from '../module-reference.ts';
import { namespace, promiseOf, type Step, type Trail } from './trail.ts';

type Source = Readonly<TSESLint.SourceCode>;

/**
 * Gets what a file does with the namespace object (or the promise of one) that an expression yields: followed through
 * `await`, `.then(…)`, `Promise.all`, casts, destructuring, variables and the functions that return it.
 */
export function getNamespaceUses(node: TSESTree.Node, sourceCode: Source, isPromise: boolean): NamespaceUses {
  return follow({ at: 'expression', node, held: isPromise ? promiseOf(namespace) : namespace }, sourceCode);
}

/** Gets what a file does with the namespace that a variable holds, wherever it was declared. */
export function getVariableUses(variable: TSESLint.Scope.Variable, sourceCode: Source): NamespaceUses {
  return follow({ at: 'variable', variable, held: namespace }, sourceCode);
}

/** Gets what a file does with a function that yields the promise of a namespace object each time it is called. */
export function getLoaderUses(variable: TSESLint.Scope.Variable, sourceCode: Source): NamespaceUses {
  return follow({ at: 'variable', variable, held: { as: 'function', of: promiseOf(namespace) } }, sourceCode);
}

function follow(first: Step, sourceCode: Source): NamespaceUses {
  const trail: Trail = { sourceCode, names: [], spreads: [], types: [], escape: undefined, steps: [first] };
  const seen = new Set<TSESLint.Scope.Variable>();
  for (let step = trail.steps.pop(); step; step = trail.steps.pop()) {
    if (step.at === 'expression') {
      followExpression(step, trail);
    } else if (step.at === 'pattern') {
      followPattern(step.node, step.held, trail);
    } else if (!seen.has(step.variable)) {
      seen.add(step.variable);
      followVariable(step.variable, step.held, trail);
    }
  }
  const { names, spreads, types, escape } = trail;
  return { names: names.sort((a, b) => a.range[0] - b.range[0]), spreads, types, escape };
}
