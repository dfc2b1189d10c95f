import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findVariable } from '@typescript-eslint/utils/ast-utils';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import { getWrapped } from '../../syntax/reading/strip-wrappers.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** Tells whether a use asks if the member is there, or lets another value stand in for it, directly or by a variable. */
export function isPresenceTest({ form, key, receiver }: MemberUse, sourceCode: Source): boolean {
  switch (form) {
    case 'in':
    case 'has-own':
    case 'reflect':
      return true;
    case 'access':
      return receiver.parent?.type === 'MemberExpression' && isTested(receiver.parent, sourceCode);
    case 'pattern':
      return key.parent?.type === 'Property' && isTestedTarget(key.parent.value, sourceCode);
    default:
      return false;
  }
}

function isTested(value: TSESTree.Node, sourceCode: Source | undefined): boolean {
  const node = getWrapped(value);
  const { parent } = node;
  switch (parent?.type) {
    case 'LogicalExpression':
      return true;
    case 'ConditionalExpression':
    case 'IfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
      return parent.test === node;
    case 'SwitchStatement':
      return parent.discriminant === node;
    case 'BinaryExpression':
      return /^[!=]==?$/u.test(parent.operator);
    case 'UnaryExpression':
      return parent.operator === '!' || parent.operator === 'typeof';
    case 'MemberExpression':
      // m.last_activity?.getTime()
      return parent.object === node && parent.optional;
    case 'CallExpression':
      // Boolean(m.last_activity)
      return parent.callee.type === 'Identifier' && parent.callee.name === 'Boolean';
    case 'VariableDeclarator':
      return sourceCode !== undefined && parent.init === node && isTestedTarget(parent.id, sourceCode);
    default:
      // v-if="m.last_activity", {#if m.last_activity}
      return /^(?:VExpressionContainer|SvelteIfBlock)$/u.test(parent?.type ?? '');
  }
}

// const at = m.last_activity; at ?? m.lastActivityAt
function isTestedTarget(target: TSESTree.Node, sourceCode: Source): boolean {
  if (target.type === 'AssignmentPattern') {
    // { last_activity = m.lastActivityAt }
    return true;
  }
  const variable = target.type === 'Identifier' ? findVariable(sourceCode.getScope(target), target.name) : undefined;
  return variable?.references.some(({ identifier, init }) => init !== true && isTested(identifier, undefined)) ?? false;
}
