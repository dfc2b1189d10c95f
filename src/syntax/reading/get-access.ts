import type { TSESTree } from '@typescript-eslint/utils';
import type { MemberUse } from './member-use.ts';
import { getWrapped } from './strip-wrappers.ts';

/** Gets what is done with the member that an expression names: `a.b`, `a.b = 1`, `a.b++`, `delete a.b`. */
export function getAccess(member: TSESTree.Node): MemberUse['access'] {
  const node = getWrapped(member);
  const { parent } = node;
  switch (parent?.type) {
    case 'AssignmentExpression':
      return parent.left !== node ? 'read' : parent.operator === '=' ? 'write' : 'update';
    case 'UpdateExpression':
      return 'update';
    case 'UnaryExpression':
      return parent.operator === 'delete' ? 'delete' : 'read';
    case 'ForOfStatement':
    case 'ForInStatement':
      // for (a.b of xs)
      return parent.left === node ? 'write' : 'read';
    case 'AssignmentPattern':
      // [a.b = 1] = xs
      return parent.left === node ? 'write' : 'read';
    case 'ArrayPattern':
    case 'RestElement':
      return 'write';
    case 'Property':
      // ({ x: a.b } = y)
      return parent.value === node && parent.parent.type === 'ObjectPattern' ? 'write' : 'read';
    default:
      return isBound(parent) ? 'update' : 'read';
  }
}

// v-model="a.b" and :x.sync="a.b" of a Vue template, bind:x={a.b} of a Svelte one, by the nodes of their parsers.
function isBound(holder: unknown): boolean {
  if (getField(holder, 'type') === 'VExpressionContainer') {
    const key = getField(getField(holder, 'parent'), 'key');
    const modifiers = getField(key, 'modifiers');
    return (
      getField(getField(key, 'name'), 'name') === 'model' ||
      (Array.isArray(modifiers) && modifiers.some((modifier) => getField(modifier, 'name') === 'sync'))
    );
  }
  return getField(holder, 'type') === 'SvelteDirective' && getField(holder, 'kind') === 'Binding';
}

function getField(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
