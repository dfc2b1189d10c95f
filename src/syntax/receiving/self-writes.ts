import type { TSESTree } from '@typescript-eslint/utils';
import { findMemberKey } from './written-key.ts';

/** The members that code gives an object by writing to them, instead of by declaring them. */
export interface SelfWrites {
  readonly members: readonly { readonly name: string | undefined; readonly node: TSESTree.AssignmentExpression }[];
  /** True when members may be given of which nothing is written: `Object.assign(this, data)`. */
  readonly isOpen: boolean;
}

const known = new WeakMap<TSESTree.Node, SelfWrites>();

/** Gets what the methods of a class, or a function that is used as one, write to `this`. */
export function getSelfWrites(node: TSESTree.Node): SelfWrites {
  const writes = known.get(node) ?? readWrites(node);
  known.set(node, writes);
  return writes;
}

function readWrites(node: TSESTree.Node): SelfWrites {
  const members: { name: string | undefined; node: TSESTree.AssignmentExpression }[] = [];
  let isOpen = false;
  const pending = getBodies(node);
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.type === 'AssignmentExpression' && isSelfMember(next.left)) {
      members.push({ name: findMemberKey(next.left), node: next });
    }
    isOpen ||= next.type === 'CallExpression' && next.arguments[0]?.type === 'ThisExpression';
    for (const inner of getInner(next)) pending.push(inner);
  }
  return { members: members.reverse(), isOpen };
}

function isSelfMember(node: TSESTree.Node): node is TSESTree.MemberExpression {
  return node.type === 'MemberExpression' && node.object.type === 'ThisExpression';
}

function getBodies(node: TSESTree.Node): TSESTree.Node[] {
  if (node.type !== 'ClassDeclaration' && node.type !== 'ClassExpression') {
    return 'body' in node && node.body ? [node.body as TSESTree.Node] : [];
  }
  return node.body.body.flatMap((member) =>
    member.type === 'MethodDefinition' && !member.static ? [member.value.body ?? []].flat() : [],
  );
}

// Whatever has a `this` of its own is left out. Any parser's nodes are walked alike: by what they hold.
function getInner(node: TSESTree.Node): TSESTree.Node[] {
  const inner: TSESTree.Node[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent' || key === 'loc' || key === 'range') {
      continue;
    }
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isNode(child) && !/^(?:Function|Class|TS\w+(?:Type|Annotation|Instantiation)$)/u.test(child.type)) {
        inner.push(child);
      }
    }
  }
  return inner;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
