import type { Node, ParamPattern, TSTypeAnnotation, TSTypeParameterDeclaration } from 'oxc-parser';
import { getChildren } from '../syntax-walk.ts';
import type { DocTypes } from './doc-types.ts';
import type { Aspect } from './form.ts';
import { getBodyShape, getSignatureView, isAnyFunction } from './function-shape.ts';
import { getPlainShape } from './plain-shape.ts';
import { getShape, type Shape, type View } from './shape.ts';
import { getListText, getText } from './source-text.ts';

type AnyFunction = Parameters<typeof getSignatureView>[0];

/** Lists what can be said of a function: its type parameters, what it takes and returns, and its body. */
export function getFunctionAspects(node: AnyFunction, view: View, doc?: DocTypes): Aspect[] {
  const inner = getSignatureView(node, view);
  const aspects = getSignatureAspects(node, inner, doc);
  if (!node.body) return aspects;
  const text = getText(node.body, view.module);
  return [...aspects, { name: 'body', shape: getBodyShape(node, inner, getShape), text }];
}

/** Lists what can be said of a signature, seen from within its own scope. */
export function getSignatureAspects(
  node: {
    readonly typeParameters?: TSTypeParameterDeclaration | null;
    readonly params: readonly ParamPattern[];
    readonly returnType?: TSTypeAnnotation | null;
  },
  inner: View,
  doc?: DocTypes,
): Aspect[] {
  const parameters = node.params.map((parameter) => getParameter(parameter, inner, doc));
  const returned = node.returnType ?? doc?.returned?.node;
  return [
    ...getTypeParameterAspects(node.typeParameters, inner),
    {
      name: 'takes',
      shape: { label: 'parameters', parts: parameters },
      text: doc?.parameterText ?? getListText(node.params, inner.module),
    },
    {
      name: 'returns',
      shape: returned ? getShape(returned, inner) : undefined,
      text: node.returnType ? getText(node.returnType.typeAnnotation, inner.module) : (doc?.returned?.text ?? ''),
    },
  ];
}

/** Lists what can be said of type parameters: nothing when there are none. */
export function getTypeParameterAspects(node: TSTypeParameterDeclaration | null | undefined, inner: View): Aspect[] {
  return node
    ? [{ name: 'typeParameters', shape: getShape(node, inner), text: getText(node, inner.module) }]
    : [{ name: 'typeParameters', shape: undefined, text: '' }];
}

/** A parameter that a comment gives a type has the shape of one that has the type itself. */
function getParameter(node: ParamPattern, inner: View, doc: DocTypes | undefined): Shape {
  const name = node.type === 'Identifier' ? node : node.type === 'AssignmentPattern' ? node.left : undefined;
  const type = name?.type === 'Identifier' ? doc?.parameters.get(name.name) : undefined;
  if (!type || name?.type !== 'Identifier' || name.typeAnnotation) return getShape(node, inner);
  const typed = { ...name, typeAnnotation: type.node, optional: type.isOptional && node === name } as Node;
  return node === name
    ? getShape(typed, inner)
    : getPlainShape(node, inner, getShape, { left: { ...typed, optional: false } });
}

/** Tells whether a function sees who calls it and how, so that an arrow function is not the same. */
export function seesItsCall(node: Node): boolean {
  return node.type === 'Identifier' && (node.name === 'this' || node.name === 'arguments')
    ? true
    : node.type === 'ThisExpression' ||
        node.type === 'Super' ||
        (node.type === 'MetaProperty' && node.meta.name === 'new') ||
        getChildren(node).some((child) => {
          const isOther = isAnyFunction(child) && child.type !== 'ArrowFunctionExpression';
          return !isOther && seesItsCall(child);
        });
}
