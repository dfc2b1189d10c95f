import type { AssignmentExpression, Node } from 'oxc-parser';
import type { Code, Parts } from './code.ts';
import { isExports } from '../exports/commonjs-reading.ts';
import { findStaticName, findString } from '../syntax-walk.ts';

/** Finds the parts of an assignment that only touches what the module itself has made; undefined for any other. */
export function findAssignedParts({ left, right, operator }: AssignmentExpression, code: Code): Parts {
  if (!/^(?:=|\|\|=|&&=|\?\?=)$/u.test(operator)) return undefined;
  // Old.prototype = Other.prototype: what is set on it from now on is set on the other one.
  const isShared = findStaticName(left) === 'prototype' && !/^(?:Object|New|Call)Expression$/u.test(right.type);
  return isOwnTarget(left, code) && !isShared ? [right] : undefined;
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
  const made = owner.type === 'Identifier' ? code.findInitial(owner.name) : undefined;
  const ways = isPrototype ? /^(?:Function|Class)/u : /^(?:Function|ArrowFunction|Class|ObjectE|ArrayE)/u;
  return made !== undefined && ways.test(made.type) && !hasSetter(made, member);
}

function hasSetter(node: Node, member: string): boolean {
  const elements: readonly Node[] =
    'body' in node && node.type.startsWith('Class') ? (node.body as { body: Node[] }).body : [];
  const properties = node.type === 'ObjectExpression' ? node.properties : elements;
  return properties.some((property) => {
    if (!('key' in property) || !('kind' in property)) return false;
    const key = property.key as Node;
    return (
      property.kind === 'set' &&
      (property.computed || (key.type === 'Identifier' ? key.name : findString(key)) === member)
    );
  });
}
