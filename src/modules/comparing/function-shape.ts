import type { Node } from 'oxc-parser';
import { getBodyNames, getParameterNames, getTypeParameterNames } from './bound-names.ts';
import { getKey } from './code-shape.ts';
import { getPlainShape } from './plain-shape.ts';
import { addScope, typeBinding, valueBinding } from './scope.ts';
import type { Shape, ToShape, View } from './shape.ts';

type AnyFunction = Node & {
  type:
    | 'FunctionDeclaration'
    | 'FunctionExpression'
    | 'ArrowFunctionExpression'
    | 'TSDeclareFunction'
    | 'TSEmptyBodyFunctionExpression';
};

/** Finds the shape of functions and classes inside of a declaration; undefined for any other syntax. */
export function getFunctionShape(node: Node, view: View, toShape: ToShape): Shape | undefined {
  if (isAnyFunction(node)) return getNestedFunction(node, view, toShape);
  switch (node.type) {
    case 'ClassDeclaration':
    case 'ClassExpression':
      return getPlainShape(node, getClassView(node, view), toShape);
    case 'StaticBlock':
      return getPlainShape(node, { ...view, scope: addScope(getBodyNames(node), view.scope), hasThis: true }, toShape);
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'MethodDefinition':
    case 'TSAbstractMethodDefinition':
    case 'TSAbstractPropertyDefinition':
    case 'TSAbstractAccessorProperty': {
      const { label, parts } = getPlainShape(node, { ...view, hasThis: true }, toShape, { key: undefined });
      return { label, parts: [getKey(node.key, node.computed, view, toShape), ...parts] };
    }
    default:
      return undefined;
  }
}

/** Gets from where the parameters and the result of a function are looked at. */
export function getSignatureView(node: AnyFunction, view: View): View {
  const isSignature = node.body === null;
  const own = new Map([[node.id?.name ?? '', valueBinding]]);
  const outer = node.type === 'FunctionExpression' && node.id ? addScope(own, view.scope) : view.scope;
  const generic = addScope(getTypeParameterNames(node.typeParameters), outer, true);
  return {
    ...view,
    hasThis: view.hasThis || node.type !== 'ArrowFunctionExpression',
    scope: addScope(getParameterNames(node.params), generic, isSignature),
  };
}

/** Gets the shape of what a function does; `=> a` does what `=> { return a; }` does. */
export function getBodyShape(node: AnyFunction, signature: View, toShape: ToShape): Shape | undefined {
  const { body } = node;
  if (!body) return undefined;
  if (body.type !== 'BlockStatement') {
    const result = { label: 'argument', parts: [toShape(body, signature)] };
    return { label: 'body', parts: [{ label: 'ReturnStatement', parts: [result] }] };
  }
  const view = { ...signature, scope: addScope(getBodyNames(body), signature.scope) };
  const statements = body.body.filter(({ type }) => type !== 'EmptyStatement');
  return { label: 'body', parts: statements.map((statement) => toShape(statement, view)) };
}

/** Gets from where the members of a class are looked at. */
export function getClassView(node: Node & { type: 'ClassDeclaration' | 'ClassExpression' }, view: View): View {
  const own = new Map([[node.id?.name ?? '', { ...typeBinding, isValue: true }]]);
  const outer = node.type === 'ClassExpression' && node.id ? addScope(own, view.scope) : view.scope;
  return { ...view, scope: addScope(getTypeParameterNames(node.typeParameters), outer, true) };
}

function getNestedFunction(node: AnyFunction, view: View, toShape: ToShape): Shape {
  const signature = getSignatureView(node, view);
  const replaced = { body: undefined, expression: undefined };
  const { label, parts } = getPlainShape(node, signature, toShape, replaced);
  const body = getBodyShape(node, signature, toShape);
  return { label, parts: body ? [...parts, body] : parts };
}

/** Tells whether a node is a function or the signature of one. */
export function isAnyFunction(node: Node): node is AnyFunction {
  return /Function(?:Expression|Declaration)?$/u.test(node.type);
}
