import type { TSESTree } from '@typescript-eslint/utils';
import { findDocTags } from './find-doc-tags.ts';
import type { Home } from './home.ts';
import { getSelfWrites } from './self-writes.ts';
import { takeStep } from './take-step.ts';
import { getDocTypeOrigins, getTypeOrigins } from './type-origins.ts';
import { getTypeNameOrigins } from './type-names.ts';
import { declared, unbound, unknown, type DeclaredOrigin, type Origins } from './value-origin.ts';
import { getValue } from './value.ts';
import { findMemberKey } from './written-key.ts';

/** Gets what `this` is where a node stands, as a value or a type. */
export function getSelf(node: TSESTree.Node, home: Home): Origins {
  let inner = node;
  for (let at = home.findParent(node); at; inner = at, at = home.findParent(at)) {
    switch (at.type) {
      case 'FunctionDeclaration':
      case 'FunctionExpression':
        return getFunctionSelf(at, home);
      case 'PropertyDefinition':
      case 'AccessorProperty':
        if (at.value === inner || at.typeAnnotation === inner) {
          return getOwner(at, at.static, home);
        }
        break;
      case 'StaticBlock':
        return getOwner(at, true, home);
      case 'TSEmptyBodyFunctionExpression':
        return getFunctionSelf(at, home);
      case 'TSInterfaceDeclaration':
      case 'TSTypeLiteral':
        return getDeclaredSelf(at, home);
    }
  }
  return unknown;
}

/** Gets what `super` has its members from. */
export function getSuper(node: TSESTree.Node, home: Home): Origins {
  const self = getSelf(node, home);
  const bases = self.flatMap((origin) => (origin.kind === 'declared' ? findBase(origin, home) : unknown));
  return bases.length > 0 ? bases : unknown;
}

function findBase({ nodes: [node], side, bound }: DeclaredOrigin, home: Home): Origins {
  if ((node?.type !== 'ClassDeclaration' && node?.type !== 'ClassExpression') || !node.superClass) {
    return unknown;
  }
  const base = getValue(node.superClass, home);
  const types = node.superTypeArguments?.params.map((type) => getTypeOrigins(type, home, bound)) ?? [];
  return side === 'itself' ? base : takeStep(base, { take: 'instance', types });
}

type AnyFunction = TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.TSEmptyBodyFunctionExpression;

function getFunctionSelf(node: AnyFunction, home: Home): Origins {
  const [first] = node.params;
  if (first?.type === 'Identifier' && first.name === 'this') {
    return first.typeAnnotation ? getTypeOrigins(first.typeAnnotation.typeAnnotation, home) : unknown;
  }
  const parent = home.findParent(node);
  if (parent?.type === 'MethodDefinition' || parent?.type === 'TSAbstractMethodDefinition') {
    return getOwner(parent, parent.static, home);
  }
  const self = findDocTags(node, home)?.self;
  if (self !== undefined) {
    return getDocTypeOrigins(self, node, home);
  }
  if (parent?.type === 'Property') {
    const object = home.findParent(parent);
    return object?.type === 'ObjectExpression' ? declared([object], home, 'itself') : unknown;
  }
  if (parent?.type === 'AssignmentExpression' && parent.right === node) {
    return getPrototypeOwner(parent.left, home);
  }
  const isMaker = node.type === 'FunctionDeclaration' && getSelfWrites(node).members.length > 0;
  return isMaker ? declared([node], home) : unknown;
}

// X.prototype.method = function () { this … }
function getPrototypeOwner(target: TSESTree.Node, home: Home): Origins {
  const object = target.type === 'MemberExpression' ? target.object : undefined;
  return object?.type === 'MemberExpression' && findMemberKey(object) === 'prototype'
    ? getValue(object, home)
    : unknown;
}

function getOwner(member: TSESTree.Node, isStatic: boolean, home: Home): Origins {
  const body = home.findParent(member);
  const owner = body && home.findParent(body);
  if (!owner?.type.startsWith('Class')) {
    return unknown;
  }
  return isStatic ? declared([owner], home, 'itself') : getDeclaredSelf(owner, home);
}

// All declarations of its name are one with it.
function getDeclaredSelf(node: TSESTree.Node, home: Home): Origins {
  const id = 'id' in node ? node.id : undefined;
  const origins = id?.type === 'Identifier' ? getTypeNameOrigins(id, [], home, unbound) : [];
  const isOwn = origins.some((origin) => origin.kind === 'declared' && origin.nodes.includes(node));
  return isOwn ? origins : declared([node], home);
}
