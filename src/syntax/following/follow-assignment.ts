import { findVariable } from '@typescript-eslint/utils/ast-utils';
import type { TSESTree } from '@typescript-eslint/utils';
import type { ExpressionStep, Trail } from './trail.ts';

/** Follows what is assigned: `({ A } = require("./old"))`, `old = require("./old")`. */
export function followAssignment(
  { node, held }: ExpressionStep,
  assignment: TSESTree.AssignmentExpression,
  trail: Trail,
): void {
  const { left } = assignment;
  const variable = left.type === 'Identifier' ? findVariable(trail.sourceCode.getScope(left), left.name) : undefined;
  if (assignment.right !== node) {
    trail.escape ??= 'it is assigned to';
    return;
  }
  if (assignment.operator === '=' && (left.type === 'ObjectPattern' || left.type === 'ArrayPattern')) {
    trail.steps.push({ at: 'pattern', node: left, held });
  } else if (variable) {
    trail.escape ??= 'the variable that holds it is reassigned';
    trail.steps.push({ at: 'variable', variable, held });
  } else {
    trail.escape ??= 'it is assigned to something';
  }
  if (assignment.parent.type !== 'ExpressionStatement') {
    trail.steps.push({ at: 'expression', node: assignment, held });
  }
}
