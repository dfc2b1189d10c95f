import type {
  Node,
  TSInterfaceDeclaration,
  TSPropertySignature,
  TSSignature,
  TSTypeAliasDeclaration,
} from 'oxc-parser';
import { getParameterNames, getTypeParameterNames } from './bound-names.ts';
import { getSignatureAspects, getTypeParameterAspects } from './callable-aspects.ts';
import { getKey } from './code-shape.ts';
import { getFlags, plainForm, type Aspect, type Form, type Member } from './form.ts';
import { addScope } from './scope.ts';
import { getShape, type View } from './shape.ts';
import { getListText, getText } from './source-text.ts';
import { getConstituents, getSignature } from './type-shape.ts';

/** Lays out the interfaces of one name: what the later ones declare stands before what the earlier ones do. */
export function getInterfaceForm(nodes: readonly TSInterfaceDeclaration[], view: View): Form {
  const views = nodes.map((node) => getGenericView(node, view));
  const [first] = nodes;
  const heritage = nodes.flatMap((node) => node.extends);
  const [inner = view] = views;
  return {
    ...plainForm,
    sort: 'object type',
    noun: 'an interface',
    aspects: [
      ...getTypeParameterAspects(first?.typeParameters, inner),
      {
        name: 'extends',
        shape: { label: 'extends', parts: nodes.flatMap((node, index) => getHeritage(node, views[index] ?? view)) },
        text: heritage.map((node) => getText(node, view.module)).join(', '),
      },
    ],
    members: nodes
      .flatMap((node, index) => [{ node, inner: views[index] ?? view }])
      .reverse()
      .flatMap(({ node, inner: own }) => node.body.body.map((member) => getMember(member, own))),
  };
}

/** Lays out a type alias: its members where it is an object type, its constituents where it is a union. */
export function getAliasForm(node: TSTypeAliasDeclaration, view: View): Form {
  const inner = getGenericView(node, view);
  const types = getConstituents(node.typeAnnotation);
  const [only] = types;
  const form = { ...plainForm, noun: 'a type', aspects: getTypeParameterAspects(node.typeParameters, inner) };
  if (types.length === 1 && only?.type === 'TSTypeLiteral') {
    const none = { name: 'extends', shape: { label: 'extends', parts: [] }, text: '' } as const;
    const members = only.members.map((member) => getMember(member, inner));
    return { ...form, sort: 'object type', aspects: [...form.aspects, none], members };
  }
  const text = getText(node.typeAnnotation, view.module);
  const type = { name: 'type', shape: getShape(node.typeAnnotation, inner), text } as const;
  return { ...form, sort: 'type', aspects: [...form.aspects, type] };
}

function getGenericView(node: TSInterfaceDeclaration | TSTypeAliasDeclaration, view: View): View {
  return { ...view, scope: addScope(getTypeParameterNames(node.typeParameters), view.scope, true) };
}

function getHeritage(node: TSInterfaceDeclaration, view: View): ReturnType<typeof getShape>[] {
  return node.extends.map((heritage) => getShape(heritage, view));
}

/** Lays out a member of an object type or an index signature of a class. */
export function getMember(node: TSSignature, view: View): Member {
  const { module } = view;
  switch (node.type) {
    case 'TSPropertySignature':
      return {
        ...getNamed(node, [getPropertyType(node, view)], view),
        sort: 'property',
        flags: getFlags({ optional: node.optional, readonly: node.readonly }),
      };
    case 'TSMethodSignature':
      return {
        ...getNamed(node, getSignatureAspects(node, getSignature(node, view)), view),
        sort: { method: 'method', get: 'getter', set: 'setter' }[node.kind],
        flags: getFlags({ optional: node.optional }),
      };
    case 'TSIndexSignature': {
      const inner = { ...view, scope: addScope(getParameterNames(node.parameters), view.scope, true) };
      const keys = node.parameters.map((parameter) => getText(parameter.typeAnnotation.typeAnnotation, module));
      return {
        key: `[${keys.join()}]`,
        sort: 'index signature',
        text: getText(node, module).replace(/[;,]$/u, ''),
        flags: getFlags({ readonly: node.readonly, static: node.static }),
        aspects: [
          {
            name: 'takes',
            shape: { label: 'keys', parts: node.parameters.map((key) => getShape(key, inner)) },
            text: getListText(node.parameters, module),
          },
          {
            name: 'type',
            shape: getShape(node.typeAnnotation, inner),
            text: getText(node.typeAnnotation.typeAnnotation, module),
          },
        ],
      };
    }
    default:
      return {
        key: node.type,
        sort: node.type === 'TSCallSignatureDeclaration' ? 'call signature' : 'construct signature',
        text: getText(node, module).replace(/[;,]$/u, ''),
        flags: new Set(),
        aspects: getSignatureAspects(node, getSignature(node, view)),
      };
  }
}

function getPropertyType({ typeAnnotation }: TSPropertySignature, view: View): Aspect {
  const text = getText(typeAnnotation?.typeAnnotation, view.module);
  return { name: 'type', shape: getShape(typeAnnotation ?? anyType, view), text: text || 'any' };
}

const anyType: Node = { type: 'TSAnyKeyword', start: 0, end: 0 };

/** Lays out the key of a member, by which it is found again and named, beside what else is said of it. */
export function getNamed(
  { key, computed }: { readonly key: Node; readonly computed: boolean },
  aspects: readonly Aspect[],
  view: View,
): Pick<Member, 'key' | 'text' | 'aspects'> {
  const text = getText(key, view.module);
  const shape = getKey(key, computed, view, getShape);
  if (!computed) return { key: shape.label, text: shape.label.replace(/^key /u, ''), aspects };
  return { key: `[${text}]`, text: `[${text}]`, aspects: [{ name: 'key', shape, text }, ...aspects] };
}
