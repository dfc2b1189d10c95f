import type { TSESTree } from '@typescript-eslint/utils';
import type { Home } from './home.ts';
import { getSelfWrites } from './self-writes.ts';
import { takeStep } from './take-step.ts';
import { getTypeOrigins } from './type-origins.ts';
import { getTypeNameOrigins } from './type-names.ts';
import { type DeclaredOrigin, type Origins } from './value-origin.ts';
import { getValue } from './value.ts';
import { findKey } from './written-key.ts';

/** What the declarations of one thing say of a member. */
export interface Found {
  /** The declarations of the member among them. */
  readonly members: readonly TSESTree.Node[];
  /** What the thing derives from, which may have the member, too. */
  readonly bases: readonly Origins[];
  /** True when there may be members that are not written out. */
  readonly isOpen: boolean;
}

interface Members {
  readonly byName: ReadonlyMap<string, readonly TSESTree.Node[]>;
  readonly isOpen: boolean;
}

const tables = new WeakMap<TSESTree.Node, Partial<Record<DeclaredOrigin['side'], Members>>>();

/** Looks a member up in the declarations of one thing, without what it derives from. */
export function lookUp(origin: DeclaredOrigin, name: string): Found {
  const tablesOf = origin.nodes.map((node) => getMembers(node, origin));
  return {
    members: tablesOf.flatMap(({ byName }) => byName.get(name) ?? []),
    bases: getBases(origin),
    isOpen: tablesOf.some(({ isOpen }) => isOpen),
  };
}

/** Gets what a class, an interface or an object literal derives from. */
export function getBases({ nodes, home, side, bound }: DeclaredOrigin): Origins[] {
  return nodes.flatMap((node): Origins[] => {
    switch (node.type) {
      case 'ClassDeclaration':
      case 'ClassExpression': {
        const types = node.superTypeArguments?.params.map((type) => getTypeOrigins(type, home, bound)) ?? [];
        const base = node.superClass ? getValue(node.superClass, home) : undefined;
        return base ? [side === 'itself' ? base : takeStep(base, { take: 'instance', types })] : [];
      }
      case 'TSInterfaceDeclaration':
        return node.extends.map(({ expression, typeArguments }) =>
          getTypeNameOrigins(expression, typeArguments?.params ?? [], home, bound),
        );
      case 'ObjectExpression':
        return getSpreads(node).map((spread) => getValue(spread.argument, home));
      default:
        return [];
    }
  });
}

const spreads = new WeakMap<TSESTree.ObjectExpression, readonly TSESTree.SpreadElement[]>();

// A literal of thousands of properties may be asked for each of them.
function getSpreads(node: TSESTree.ObjectExpression): readonly TSESTree.SpreadElement[] {
  const own = spreads.get(node) ?? node.properties.filter((property) => property.type === 'SpreadElement');
  spreads.set(node, own);
  return own;
}

function getMembers(node: TSESTree.Node, { side, home }: DeclaredOrigin): Members {
  const known = tables.get(node) ?? {};
  tables.set(node, known);
  return (known[side] ??= readMembers(node, side, home));
}

function readMembers(node: TSESTree.Node, side: DeclaredOrigin['side'], home: Home): Members {
  const byName = new Map<string, TSESTree.Node[]>();
  let isOpen = false;
  const add = (name: string | undefined, member: TSESTree.Node) => {
    if (name === undefined) {
      isOpen = true;
    } else {
      const sameName = byName.get(name) ?? [];
      byName.set(name, sameName);
      sameName.push(member);
    }
  };
  for (const member of getOwn(node, side)) {
    addMember(member, add);
  }
  if (side === 'instance' && /^(?:Class|Function)/u.test(node.type)) {
    const writes = getSelfWrites(node);
    writes.members.forEach(({ name, node: write }) => {
      add(name, write);
    });
    isOpen ||= writes.isOpen || node.type.startsWith('Function');
  }
  const isWritten = /^(?:Class|TSInterfaceDeclaration$|TSTypeLiteral$|ObjectExpression$|TSEnumDeclaration$)/u;
  return { byName, isOpen: isOpen || !isWritten.test(node.type) || (side === 'itself' && isMerged(node, home)) };
}

// class X {} namespace X { export … }
function isMerged(node: TSESTree.Node, home: Home): boolean {
  const id = 'id' in node && node.id?.type === 'Identifier' ? node.id : undefined;
  const definitions = id ? (home.findBinding(id.name, node, 'value')?.definitions ?? []) : [];
  return definitions.some((definition) => definition.node.type === 'TSModuleDeclaration');
}

function getOwn(node: TSESTree.Node, side: DeclaredOrigin['side']): readonly TSESTree.Node[] {
  switch (node.type) {
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.body.body.filter((member) => ('static' in member && member.static) === (side === 'itself'));
    case 'TSInterfaceDeclaration':
      return side === 'instance' ? node.body.body : [];
    case 'TSTypeLiteral':
      return node.members;
    case 'ObjectExpression':
      return node.properties;
    case 'TSEnumDeclaration':
      return (node as { body?: { members: TSESTree.TSEnumMember[] } }).body?.members ?? [];
    default:
      return [];
  }
}

function addMember(member: TSESTree.Node, add: (name: string | undefined, member: TSESTree.Node) => void): void {
  switch (member.type) {
    case 'MethodDefinition':
    case 'TSAbstractMethodDefinition':
      if (member.kind === 'constructor') {
        for (const parameter of member.value.params) {
          const id = parameter.type === 'TSParameterProperty' ? parameter.parameter : undefined;
          const name = id?.type === 'AssignmentPattern' ? id.left : id;
          if (name?.type === 'Identifier') {
            add(name.name, parameter);
          }
        }
        return;
      }
      add(findKey(member.key, member.computed), member);
      return;
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'TSAbstractPropertyDefinition':
    case 'TSAbstractAccessorProperty':
    case 'TSPropertySignature':
    case 'TSMethodSignature':
    case 'Property':
      add(findKey(member.key, member.computed), member);
      return;
    case 'TSEnumMember':
      add(findKey(member.id, member.id.type !== 'Identifier'), member);
      return;
    case 'TSIndexSignature':
      add(undefined, member);
  }
}
