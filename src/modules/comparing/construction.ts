import type { Node } from 'oxc-parser';
import { getChildren, findStaticName } from '../syntax-walk.ts';
import type { Entity } from './entity.ts';

/** Finds why an arrow function does not do for a function: code of the duplicate's module takes it for a class. */
export function findConstruction(duplicate: Entity, canonical: Entity): string | undefined {
  if (isArrow(duplicate) || !isArrow(canonical)) return undefined;
  const isTaken = isTakenForClass(duplicate.module.program, duplicate.name);
  return isTaken ? 'the canonical one is an arrow function, of which nothing can be made with `new`' : undefined;
}

function isArrow({ parts }: Entity): boolean {
  return parts.some(({ node }) => {
    const value = node.type === 'VariableDeclarator' ? node.init : node;
    return value?.type === 'ArrowFunctionExpression';
  });
}

/** new A(), a instanceof A, class extends A, A.prototype */
function isTakenForClass(node: Node, name: string): boolean {
  const taken = getTaken(node);
  if (taken?.type === 'Identifier' && taken.name === name) return true;
  return getChildren(node).some((child) => isTakenForClass(child, name));
}

function getTaken(node: Node): Node | null | undefined {
  switch (node.type) {
    case 'NewExpression':
      return node.callee;
    case 'BinaryExpression':
      return node.operator === 'instanceof' ? node.right : undefined;
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.superClass;
    case 'MemberExpression':
      return findStaticName(node) === 'prototype' ? node.object : undefined;
    default:
      return undefined;
  }
}
