import type { Class, ClassElement, Node } from 'oxc-parser';
import { getBoundNames } from '../exports/declarations.ts';
import type { SourceModule } from '../read-module.ts';
import { getChildren } from '../syntax-walk.ts';
import { getFunctionAspects, getTypeParameterAspects } from './callable-aspects.ts';
import { getDocTypes, getInnerDocs, type DocTypes } from './doc-types.ts';
import { getFlags, plainForm, type Aspect, type Form, type Member } from './form.ts';
import { getClassView } from './function-shape.ts';
import { getShape, type View } from './shape.ts';
import { getText } from './source-text.ts';
import { getMember, getNamed } from './type-form.ts';

/** Lays out a class; `start` is where its statement starts, for the comment that stands before it. */
export function getClassForm(node: Class, view: View, start: number): Form {
  const { module } = view;
  const inner = getClassView(node, view);
  const docs = node.body.body.map((element) => getElementDoc(element, module));
  const described = [start, ...node.body.body.map((element) => element.start)];
  return {
    ...plainForm,
    sort: 'class',
    noun: 'a class',
    flags: getFlags({ abstract: node.abstract }),
    aspects: [
      ...getTypeParameterAspects(node.typeParameters, inner),
      getSuperClass(node, inner),
      {
        name: 'implements',
        shape: { label: 'implements', parts: (node.implements ?? []).map((type) => getShape(type, inner)) },
        text: (node.implements ?? []).map((type) => getText(type, module)).join(', '),
      },
    ],
    members: node.body.body.map((element, index) => getElement(element, { ...inner, hasThis: true }, docs[index])),
    isOrdered: true,
    comments: [
      ...getOthers(getDocTypes(module, start)),
      ...docs.flatMap((doc) => doc.others),
      ...getInnerDocs(module, node.start, node.end, described),
    ],
  };
}

/** Tells whether decorators stand anywhere in a declaration. */
export function hasDecorators(node: Node): boolean {
  return node.type === 'Decorator' || getChildren(node).some((child) => hasDecorators(child));
}

function getSuperClass(node: Class, inner: View): Aspect {
  const parts = [node.superClass, node.superTypeArguments].flatMap((part) => (part ? [getShape(part, inner)] : []));
  const text = getText(node.superClass, inner.module) + getText(node.superTypeArguments, inner.module);
  return { name: 'extends', shape: { label: 'extends', parts }, text };
}

/** What the comment above a class types is nothing of its own: it types what stands beside. */
function getOthers(doc: DocTypes): string[] {
  return [...doc.others, ...(doc.type ? [doc.type.text] : [])];
}

function getElementDoc(element: ClassElement, module: SourceModule): DocTypes {
  const parameters = element.type === 'MethodDefinition' ? element.value.params : [];
  const names = parameters.flatMap((parameter) => getBoundNames(parameter as Parameters<typeof getBoundNames>[0]));
  return getDocTypes(module, element.start, names);
}

function getElement(element: ClassElement, view: View, doc: DocTypes | undefined): Member {
  switch (element.type) {
    case 'StaticBlock':
      return {
        key: 'static block',
        sort: 'static block',
        flags: new Set(),
        text: 'static',
        aspects: [{ name: 'body', shape: getShape(element, view), text: getText(element, view.module) }],
      };
    case 'TSIndexSignature':
      return getMember(element, view);
    case 'MethodDefinition':
    case 'TSAbstractMethodDefinition':
      return {
        ...getOwnName(element, getFunctionAspects(element.value, view, doc), view),
        sort: { method: 'method', get: 'getter', set: 'setter', constructor: 'constructor' }[element.kind],
        flags: getFlags({
          ...getElementFlags(element),
          async: element.value.async,
          generator: element.value.generator,
        }),
      };
    default:
      return {
        ...getOwnName(element, getFieldAspects(element, view, doc), view),
        sort: element.type.includes('Accessor') ? 'accessor' : 'property',
        flags: getFlags({
          ...getElementFlags(element),
          readonly: element.readonly,
          declared: element.declare,
        }),
      };
  }
}

type Named = Exclude<ClassElement, { type: 'StaticBlock' | 'TSIndexSignature' }>;

function getOwnName(element: Named, aspects: readonly Aspect[], view: View): Pick<Member, 'key' | 'text' | 'aspects'> {
  const named = getNamed(element, aspects, view);
  return element.static ? { ...named, key: `static ${named.key}` } : named;
}

function getElementFlags(element: Named): Record<string, boolean | undefined> {
  return {
    static: element.static,
    abstract: element.type.startsWith('TSAbstract'),
    optional: element.optional,
    private: element.accessibility === 'private',
    protected: element.accessibility === 'protected',
  };
}

function getFieldAspects(
  element: Exclude<Named, { type: 'MethodDefinition' | 'TSAbstractMethodDefinition' }>,
  view: View,
  doc: DocTypes | undefined,
): Aspect[] {
  const type = element.typeAnnotation?.typeAnnotation ?? doc?.type?.node;
  const text = element.typeAnnotation ? getText(element.typeAnnotation.typeAnnotation, view.module) : doc?.type?.text;
  return [
    { name: 'type', shape: type ? getShape(type, view) : undefined, text: text ?? '' },
    {
      name: 'value',
      shape: element.value ? getShape(element.value, view) : undefined,
      text: getText(element.value, view.module),
    },
  ];
}
