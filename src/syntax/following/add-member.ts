import type { TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../module-reference.ts';
import { findStaticString } from '../static-string.ts';
import type { Trail } from './trail.ts';

/**
 * Adds a member that is taken from a namespace object: `old.A`, `old["A"]`.
 *
 * @param object the token that names the object, where it is a variable.
 */
export function addMember(member: TSESTree.MemberExpression, object: Range | undefined, trail: Trail): void {
  const literal = member.computed ? findStaticString(member.property) : undefined;
  const place = object ? { object } : {};
  if (isWritten(member)) {
    trail.escape ??= 'a member of it is written or deleted';
  }
  if (literal) {
    trail.names.push({ name: literal.value, kind: 'literal', range: literal.inner, ...place });
  } else if (!member.computed && member.property.type === 'Identifier') {
    trail.names.push({ name: member.property.name, kind: 'member', range: member.property.range, ...place });
  } else {
    trail.escape ??= 'a member of it is read by a computed key';
  }
}

function isWritten(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
    case 'TSNonNullExpression':
    case 'ChainExpression':
      return isWritten(parent);
    case 'AssignmentExpression':
    case 'AssignmentPattern':
    case 'ForOfStatement':
    case 'ForInStatement':
      return parent.left === node;
    case 'UnaryExpression':
      return parent.operator === 'delete';
    case 'Property':
      return parent.value === node && parent.parent.type === 'ObjectPattern';
    case 'UpdateExpression':
    case 'ArrayPattern':
    case 'RestElement':
      return true;
    default:
      return false;
  }
}
