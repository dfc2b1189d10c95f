import type { TSESTree } from '@typescript-eslint/utils';

/** Tells whether nothing of an expression's value goes on: `old;`, `void old`, `if (old) …`, `old && …`. */
export function isTested(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'ExpressionStatement':
      return true;
    case 'UnaryExpression':
      return parent.operator === 'void' || parent.operator === '!' || parent.operator === 'typeof';
    case 'IfStatement':
    case 'WhileStatement':
    case 'ConditionalExpression':
      return parent.test === node;
    case 'LogicalExpression':
      return parent.left === node && parent.operator === '&&';
    default:
      return false;
  }
}
