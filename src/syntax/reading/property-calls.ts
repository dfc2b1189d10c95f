import { findVariable } from '@typescript-eslint/utils/ast-utils';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findMemberName } from '../declaring/static-names.ts';
import { findKey, seeUse, type MemberSearch } from './member-search.ts';
import type { MemberUse } from './member-use.ts';
import { getWrapped, stripWrappers } from './strip-wrappers.ts';

/** A function that takes the name of a member. */
interface PropertyFunction extends Pick<MemberUse, 'form' | 'access'> {
  /** Whether it is called on the object in question, or given it as its first argument. */
  readonly isMethod: boolean;
}

type Functions = Readonly<Record<string, PropertyFunction>>;

const asksOwn: PropertyFunction = { form: 'has-own', access: 'read', isMethod: false };
const reads: PropertyFunction = { form: 'reflect', access: 'read', isMethod: false };
const writes: PropertyFunction = { form: 'reflect', access: 'write', isMethod: false };
const asksItself: PropertyFunction = { ...asksOwn, isMethod: true };

const ofObject: Functions = { hasOwn: asksOwn };
const ofReflect: Functions = { get: reads, has: reads, set: writes, deleteProperty: { ...reads, access: 'delete' } };
const ofBoth: Functions = { defineProperty: writes, getOwnPropertyDescriptor: asksOwn };

/** Finds the uses in the calls of a function that takes the name of a member: `Object.hasOwn`, `a.hasOwnProperty`, `Reflect.get`. */
export function seePropertyCalls(node: TSESTree.MemberExpression, name: string, search: MemberSearch): void {
  const found = findPropertyFunction(node.object, name, search);
  if (found) {
    followFunction(node, found, search, new Set());
  }
}

/** Finds the uses in the calls of such functions that a pattern takes: `const { hasOwn } = Object`. */
export function seePropertyPattern(
  property: TSESTree.Property,
  name: string,
  owner: TSESTree.Node,
  search: MemberSearch,
): void {
  const found = findPropertyFunction(owner, name, search);
  if (found && property.value.type === 'Identifier') {
    followVariable(property.value, found, search, new Set());
  }
}

// Asked of every member of a file: the name decides before anything else is looked at.
function findPropertyFunction(object: TSESTree.Node, name: string, search: MemberSearch): PropertyFunction | undefined {
  switch (name) {
    case 'hasOwnProperty':
    case 'propertyIsEnumerable':
      return asksItself;
    case 'hasOwn':
      return isGlobal(object, 'Object', search) ? ofObject[name] : undefined;
    case 'get':
    case 'set':
    case 'has':
    case 'deleteProperty':
      return isGlobal(object, 'Reflect', search) ? ofReflect[name] : undefined;
    case 'defineProperty':
    case 'getOwnPropertyDescriptor':
      return isGlobal(object, 'Object', search) || isGlobal(object, 'Reflect', search) ? ofBoth[name] : undefined;
    default:
      return undefined;
  }
}

// Object, globalThis.Object; a file can have an `Object` of its own.
function isGlobal(node: TSESTree.Node, name: string, search: MemberSearch): boolean {
  const id = stripWrappers(node);
  if (id.type === 'MemberExpression') {
    return findMemberName(id) === name && isGlobal(id.object, 'globalThis', search);
  }
  return (
    id.type === 'Identifier' &&
    id.name === name &&
    (findVariable(search.sourceCode.getScope(id), name)?.defs.length ?? 0) === 0
  );
}

function followFunction(
  node: TSESTree.Node,
  found: PropertyFunction,
  search: MemberSearch,
  seen: Set<TSESLint.Scope.Variable>,
): void {
  const at = getWrapped(node);
  const { parent } = at;
  if (parent?.type === 'CallExpression' && parent.callee === at) {
    if (!found.isMethod) {
      seeArguments(parent.arguments, found, search);
    } else if (node.type === 'MemberExpression') {
      // a.hasOwnProperty("b")
      seeArguments([node.object, ...parent.arguments], found, search);
    }
  } else if (parent?.type === 'MemberExpression' && parent.object === at && findMemberName(parent) === 'call') {
    const callee = getWrapped(parent);
    const call = callee.parent;
    if (call?.type === 'CallExpression' && call.callee === callee) {
      // Object.prototype.hasOwnProperty.call(a, "b"), Object.hasOwn.call(Object, a, "b")
      seeArguments(found.isMethod ? call.arguments : call.arguments.slice(1), found, search);
    }
  } else if (parent?.type === 'VariableDeclarator' && parent.init === at && parent.id.type === 'Identifier') {
    followVariable(parent.id, found, search, seen);
  }
}

// const has = Object.prototype.hasOwnProperty
function followVariable(
  id: TSESTree.Identifier,
  found: PropertyFunction,
  search: MemberSearch,
  seen: Set<TSESLint.Scope.Variable>,
): void {
  const variable = findVariable(search.sourceCode.getScope(id), id.name);
  if (!variable || seen.has(variable) || variable.defs.length !== 1) {
    return;
  }
  seen.add(variable);
  for (const { identifier, init } of variable.references) {
    if (init !== true) {
      followFunction(identifier, found, search, seen);
    }
  }
}

function seeArguments(
  [receiver, key]: readonly (TSESTree.Node | undefined)[],
  { form, access }: PropertyFunction,
  search: MemberSearch,
): void {
  if (receiver && key && receiver.type !== 'SpreadElement' && key.type !== 'SpreadElement') {
    seeUse(search, findKey(key, search), { form, access, receiver });
  }
}
