import type { AssignmentExpression, Node } from 'oxc-parser';
import type { Code, Parts } from './code.ts';
import { isExports } from '../exports/commonjs-reading.ts';
import { findStaticName } from '../syntax-walk.ts';

/** Finds the parts of an assignment that only touches what the module itself has made; undefined for any other. */
export function findAssignedParts({ left, right, operator }: AssignmentExpression, code: Code): Parts {
  if (!/^(?:=|\|\|=|&&=|\?\?=)$/u.test(operator)) return undefined;
  return isOwnTarget(left, code) ? [right] : undefined;
}

function isOwnTarget(target: Node, code: Code): boolean {
  if (isExports(target)) return true;
  if (target.type === 'Identifier') return code.declared.has(target.name);
  const name = findStaticName(target);
  if (target.type !== 'MemberExpression' || name === undefined) return false;
  return isExports(target.object) || isOwnObject(target.object, name, code);
}

/** Tells whether an object is this module's own and setting the member runs no code. */
function isOwnObject(object: Node, member: string, code: Code): boolean {
  // Old.prototype.method = function () {}
  const isPrototype = object.type === 'MemberExpression' && findStaticName(object) === 'prototype';
  const owner = isPrototype ? object.object : object;
  const made = owner.type === 'Identifier' ? code.initial.get(owner.name) : undefined;
  return made !== undefined && isMadeHere(made) && !hasSetter(made, member);
}

function isMadeHere(node: Node): boolean {
  return /^(?:Function|ArrowFunction|Class|Object|Array)(?:Declaration|Expression)$/u.test(node.type);
}

function hasSetter(node: Node, member: string): boolean {
  const elements: readonly Node[] =
    'body' in node && node.type.startsWith('Class') ? (node.body as { body: Node[] }).body : [];
  const properties = node.type === 'ObjectExpression' ? node.properties : elements;
  return properties.some((property) => {
    if (!('key' in property) || !('kind' in property)) return false;
    return property.kind === 'set' && (property.computed || (property.key as { name?: string }).name === member);
  });
}
