import type { Node } from 'oxc-parser';
import { getInferredNames, getParameterNames, getTypeParameterNames } from './bound-names.ts';
import { getKey } from './code-shape.ts';
import { getPlainShape } from './plain-shape.ts';
import { addScope, findBoundLabel, typeBinding } from './scope.ts';
import type { Shape, ToShape, View } from './shape.ts';

/** Finds the shape of types and of what stands in them only; undefined for any other syntax. */
export function getTypeShape(node: Node, view: View, toShape: ToShape): Shape | undefined {
  switch (node.type) {
    case 'TSTypeAnnotation':
    case 'TSParenthesizedType':
      return toShape(node.typeAnnotation, view);
    case 'TSLiteralType':
      return toShape(node.literal, view);
    case 'TSUnionType':
      return getUnion(getConstituents(node), view, toShape);
    case 'TSArrayType':
      return { label: 'array', parts: [toShape(node.elementType, view)] };
    case 'TSTypeOperator':
      return getOperator(node, view, toShape);
    case 'TSTypeLiteral':
    case 'TSInterfaceBody':
      return getMembers(node, view, toShape);
    case 'TSPropertySignature':
      return getKeyed(node, node.key, node.computed, view, toShape);
    case 'TSMethodSignature': {
      const inner = getSignature(node, view);
      const { label, parts } = getPlainShape(node, inner, toShape, { key: undefined });
      return { label, parts: [getKey(node.key, node.computed, view, toShape), ...parts] };
    }
    case 'TSFunctionType':
    case 'TSConstructorType':
    case 'TSCallSignatureDeclaration':
    case 'TSConstructSignatureDeclaration':
      return getPlainShape(node, getSignature(node, view), toShape);
    case 'TSIndexSignature':
      return getPlainShape(
        node,
        { ...view, scope: addScope(getParameterNames(node.parameters), view.scope, true) },
        toShape,
      );
    case 'TSTypeParameter':
      return getPlainShape(node, view, toShape, { name: undefined });
    case 'TSInferType': {
      const { name } = node.typeParameter.name;
      const bound = { label: findBoundLabel(name, 'type', view.scope) ?? `infer ${name}`, parts: [] };
      return { label: node.type, parts: [bound, toShape(node.typeParameter, view)] };
    }
    case 'TSConditionalType': {
      const scope = addScope(getInferredNames(node.extendsType), view.scope, true);
      const inner = { ...view, scope };
      const [check, other] = [node.checkType, node.falseType].map((part) => toShape(part, view));
      const [wanted, then] = [node.extendsType, node.trueType].map((part) => toShape(part, inner));
      return { label: node.type, parts: [check, wanted, then, other].filter((part) => part !== undefined) };
    }
    case 'TSMappedType': {
      const scope = addScope(new Map([[node.key.name, typeBinding]]), view.scope, true);
      const { label, parts } = getPlainShape(node, { ...view, scope }, toShape, {
        key: undefined,
        constraint: undefined,
      });
      return { label, parts: [toShape(node.constraint, view), ...parts] };
    }
    case 'TSNamedTupleMember':
      // the labels of a tuple say no more than names of parameters do
      return node.optional
        ? { label: 'TSOptionalType', parts: [{ label: 'typeAnnotation', parts: [toShape(node.elementType, view)] }] }
        : toShape(node.elementType, view);
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
      return getPlainShape(
        node,
        { ...view, scope: addScope(getTypeParameterNames(node.typeParameters), view.scope, true) },
        toShape,
      );
    default:
      return undefined;
  }
}

/** Lists what a union is made of, unions within it taken apart. */
export function getConstituents(node: Node): Node[] {
  if (node.type === 'TSParenthesizedType') return getConstituents(node.typeAnnotation);
  return node.type === 'TSUnionType' ? node.types.flatMap((type) => getConstituents(type)) : [node];
}

/** Gets from where the parameters and the result of a signature are looked at. */
export function getSignature(
  node: Node & {
    type:
      | 'TSMethodSignature'
      | 'TSFunctionType'
      | 'TSConstructorType'
      | 'TSCallSignatureDeclaration'
      | 'TSConstructSignatureDeclaration';
  },
  view: View,
): View {
  const generic = addScope(getTypeParameterNames(node.typeParameters), view.scope, true);
  return { ...view, scope: addScope(getParameterNames(node.params), generic, true) };
}

function getUnion(types: readonly Node[], view: View, toShape: ToShape): Shape {
  const parts = types.map((type) => toShape(type, view));
  const [first] = parts;
  return first && parts.length === 1 ? first : { label: 'union', parts, isUnordered: true };
}

/** readonly T[] has the shape of ReadonlyArray<T>. */
function getOperator(node: Node & { type: 'TSTypeOperator' }, view: View, toShape: ToShape): Shape {
  const inner = toShape(node.typeAnnotation, view);
  return node.operator === 'readonly' && inner.label === 'array'
    ? { label: 'readonly array', parts: inner.parts }
    : { label: node.operator, parts: [inner] };
}

function getKeyed(node: Node, key: Node, isComputed: boolean, view: View, toShape: ToShape): Shape {
  const { label, parts } = getPlainShape(node, view, toShape, { key: undefined });
  return { label, parts: [getKey(key, isComputed, view, toShape), ...parts] };
}

/** Members have no order, but the overloads of one name have: each gets its number among them. */
function getMembers(node: Node & { type: 'TSTypeLiteral' | 'TSInterfaceBody' }, view: View, toShape: ToShape): Shape {
  const members = node.type === 'TSTypeLiteral' ? node.members : node.body;
  const seen = new Map<string, number>();
  const parts = members.map((member): Shape => {
    const shape = toShape(member, view);
    if (member.type === 'TSPropertySignature' || member.type === 'TSIndexSignature') return shape;
    const name = member.type === 'TSMethodSignature' ? (shape.parts[0]?.label ?? '') : member.type;
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return { label: `overload ${count}`, parts: [shape] };
  });
  return { label: 'members', parts, isUnordered: true };
}
