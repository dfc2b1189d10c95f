import type { TSESTree } from '@typescript-eslint/utils';
import { addMember } from './add-member.ts';
import { followAssignment } from './follow-assignment.ts';
import { followArgument, followPromiseMethod } from './follow-call.ts';
import { addType } from './held-type.ts';
import { isTested } from './is-tested.ts';
import { findStaticString } from '../static-string.ts';
import { getAwaited, getSubject, type ExpressionStep, type Held, type Trail } from './trail.ts';

/** Follows what an expression yields one step up the tree. */
export function followExpression(step: ExpressionStep, trail: Trail): void {
  const { node, held, object } = step;
  const { parent } = node;
  const goOn = (to: TSESTree.Node, next: Held = held): void => {
    trail.steps.push({ at: 'expression', node: to, held: next, object: next === held ? object : undefined });
  };
  switch (parent?.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      addType(parent.typeAnnotation, trail);
      goOn(parent);
      return;
    case 'TSNonNullExpression':
    case 'ChainExpression':
      goOn(parent);
      return;
    case 'AwaitExpression':
      goOn(parent, getAwaited(held));
      return;
    case 'MemberExpression':
      followMember(step, parent, trail);
      return;
    case 'VariableDeclarator':
      trail.steps.push({ at: 'pattern', node: parent.id, held });
      return;
    case 'AssignmentPattern':
      trail.escape ??= 'it stands in for something else';
      trail.steps.push({ at: 'pattern', node: parent.left, held });
      return;
    case 'AssignmentExpression':
      followAssignment(step, parent, trail);
      return;
    case 'ArrayExpression':
      followElement(step, parent, trail);
      return;
    case 'ArrowFunctionExpression':
      // () => import("./old")
      goOn(parent, { as: 'function', of: parent.async ? { as: 'promise', of: getAwaited(held) } : held });
      return;
    case 'CallExpression':
      followCall(step, parent, trail);
      return;
    case 'SpreadElement':
      if (held.as === 'namespace' && parent.parent.type === 'ObjectExpression') {
        trail.spreads.push(parent);
      } else {
        trail.escape ??= `${getSubject(held)} is spread`;
      }
      return;
    case 'ConditionalExpression':
    case 'LogicalExpression':
      if (isTested(node)) {
        return;
      }
      trail.escape ??= 'something else may stand in for it';
      goOn(parent);
      return;
    case 'BinaryExpression':
      followComparison(step, parent, trail);
      return;
    case 'SequenceExpression':
      if (parent.expressions.at(-1) === node) {
        goOn(parent);
      }
      return;
    default:
      if (!isTested(node)) {
        trail.escape ??= `${getSubject(held)} is passed on`;
      }
  }
}

function followMember(step: ExpressionStep, member: TSESTree.MemberExpression, trail: Trail): void {
  const { node, held, object } = step;
  if (member.object !== node) {
    trail.escape ??= 'it is a computed key';
  } else if (held.as === 'namespace') {
    addMember(member, object, trail);
  } else if (held.as === 'promise') {
    followPromiseMethod(member, held, trail);
  } else {
    trail.escape ??= `${getSubject(held)} is passed on`;
  }
}

// [import("./old"), import("./other")]
function followElement({ node, held }: ExpressionStep, list: TSESTree.ArrayExpression, trail: Trail): void {
  const index = list.elements.indexOf(node as TSESTree.Expression);
  if (list.elements.slice(0, index).some((element) => element?.type === 'SpreadElement')) {
    trail.escape ??= 'its place in a list is not known';
  } else {
    trail.steps.push({ at: 'expression', node: list, held: { as: 'list', index, of: held } });
  }
}

function followCall(step: ExpressionStep, call: TSESTree.CallExpression, trail: Trail): void {
  const { node, held } = step;
  if (call.callee !== node) {
    followArgument(step, call, trail);
  } else if (held.as === 'function') {
    trail.steps.push({ at: 'expression', node: call, held: held.of });
  } else {
    trail.escape ??= 'it is called';
  }
}

// "A" in old
function followComparison(
  { node, held, object }: ExpressionStep,
  comparison: TSESTree.BinaryExpression,
  trail: Trail,
): void {
  const key = comparison.operator === 'in' && comparison.right === node ? findStaticString(comparison.left) : undefined;
  if (key && held.as === 'namespace') {
    trail.names.push({ name: key.value, kind: 'literal', range: key.inner, ...(object ? { object } : {}) });
  } else {
    trail.escape ??= `${getSubject(held)} is compared`;
  }
}
