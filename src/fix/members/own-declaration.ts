import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findMemberName } from '../../syntax/declaring/static-names.ts';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import { stripWrappers } from '../../syntax/reading/strip-wrappers.ts';
import { findStaticString } from '../../syntax/static-string.ts';
import { isBehindDefinition } from './definition-reach.ts';

/**
 * Tells whether a use of a member stands in what defines another one on what may be the same object, at once or through what
 * that calls; a rename would define it by itself.
 */
export function isInDefinition(use: MemberUse, member: string, sourceCode: Readonly<TSESLint.SourceCode>): boolean {
  const { key, receiver } = use;
  if (isOtherObject(stripWrappers(receiver))) {
    return false;
  }
  let at: TSESTree.Node = key;
  for (let { parent } = at; parent; { parent } = at) {
    if (definesMember(parent, at, member)) {
      return true;
    }
    at = parent;
  }
  return isBehindDefinition(use, member, sourceCode);
}

// this.inner.last_activity: what is wrapped is another object.
function isOtherObject({ type }: TSESTree.Node): boolean {
  return /^(?:MemberExpression|CallExpression|NewExpression|AwaitExpression)$/u.test(type);
}

function definesMember(node: TSESTree.Node, child: TSESTree.Node, member: string): boolean {
  switch (node.type) {
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'TSAbstractMethodDefinition':
    case 'TSAbstractPropertyDefinition':
    case 'TSAbstractAccessorProperty':
    case 'TSPropertySignature':
    case 'TSMethodSignature':
      return getKeyName(node) === member;
    case 'Property':
      // { lastActivityAt: m.last_activity } only carries a value.
      return getKeyName(node) === member && (isFunction(node.value) || isDescriptor(node.value));
    case 'AssignmentExpression':
      // A.prototype.markActivity = function () { this.mark_activity() }
      return (
        node.right === child &&
        isFunction(child) &&
        node.left.type === 'MemberExpression' &&
        findMemberName(node.left) === member
      );
    case 'CallExpression':
      // Object.defineProperty(a, "lastActivityAt", { get() { return this.last_activity } })
      return (
        node.callee.type === 'MemberExpression' &&
        /^(?:defineProperty|__defineGetter__)$/u.test(findMemberName(node.callee) ?? '') &&
        node.arguments.some((argument) => findStaticString(argument)?.value === member)
      );
    default:
      return false;
  }
}

// Object.defineProperties(a, { lastActivityAt: { get() { return this.last_activity } } })
function isDescriptor(value: TSESTree.Node): boolean {
  return (
    value.type === 'ObjectExpression' &&
    value.properties.some((property) => property.type === 'Property' && isFunction(property.value))
  );
}

function getKeyName({
  computed,
  key,
}: {
  readonly computed: boolean;
  readonly key: TSESTree.Node;
}): string | undefined {
  return key.type === 'Identifier' && !computed ? key.name : findStaticString(key)?.value;
}

function isFunction({ type }: TSESTree.Node): boolean {
  return type === 'FunctionExpression' || type === 'ArrowFunctionExpression';
}
