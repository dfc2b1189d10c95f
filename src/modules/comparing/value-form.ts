import type { Expression, Node, VariableDeclarator } from 'oxc-parser';
import { getBoundNames } from '../exports/declarations.ts';
import { getFunctionAspects, seesItsCall } from './callable-aspects.ts';
import { getClassForm } from './class-form.ts';
import { getDocTypes, getInnerDocs } from './doc-types.ts';
import { getFlags, plainForm, type Form, type Member } from './form.ts';
import type { getSignatureView } from './function-shape.ts';
import { isAnyFunction } from './function-shape.ts';
import type { Part } from './module-names.ts';
import { getShape, type View } from './shape.ts';
import { getText } from './source-text.ts';

type AnyFunction = Parameters<typeof getSignatureView>[0];

/** Lays out a function with its overloads. */
export function getFunctionForm(parts: readonly Part[], view: View): Form {
  const nodes = parts.flatMap(({ node, start }) => (isAnyFunction(node) ? [{ node, start }] : []));
  const last = nodes.at(-1);
  const overloads = last?.node.body && nodes.length > 1 ? nodes.slice(0, -1) : nodes.length > 1 ? nodes : [];
  const form = last ? getSingleFunction(last.node, view, last.start) : { ...plainForm, noun: 'a function' };
  return {
    ...form,
    sort: 'function',
    aspects: overloads.length === nodes.length ? [] : form.aspects,
    members: overloads.map(({ node }) => getOverload(node, view)),
    isOrdered: true,
    isAmbient: !last?.node.body,
  };
}

/** Lays out a variable, or an expression that is exported without a name. */
export function getVariableForm({ node, start, variableKind }: Part, view: View): Form {
  const declarator = node.type === 'VariableDeclarator' ? node : undefined;
  const init = declarator ? declarator.init : (node as Expression);
  const type = declarator?.id.typeAnnotation;
  if (init && !type && getPlain(declarator)) {
    if (init.type === 'ClassExpression') return getClassForm(init, view, start);
    if (isAnyFunction(init) && !(init.type === 'ArrowFunctionExpression' && seesItsCall(init))) {
      return { ...getSingleFunction(init, view, start), sort: 'function' };
    }
  }
  const { module } = view;
  const doc = getDocTypes(module, start);
  const docType = type ? undefined : doc.type;
  const shown = type?.typeAnnotation ?? docType?.node;
  const value = init
    ? getShape(declarator && declarator.id.type !== 'Identifier' ? declarator : init, view)
    : undefined;
  const isConstant = variableKind === 'const' || variableKind === undefined;
  return {
    ...plainForm,
    sort: isConstant ? 'constant' : 'variable',
    noun: isConstant ? 'a constant' : 'a variable',
    aspects: [
      {
        name: 'type',
        shape: shown ? getShape(shown, view) : undefined,
        text: getText(type?.typeAnnotation, module) || (docType?.text ?? ''),
      },
      { name: 'value', shape: value, text: getText(init, module) },
    ],
    isAmbient: !init,
    comments: [...doc.others, ...getInnerDocs(module, node.start, node.end, [start])],
  };
}

function getPlain(declarator: VariableDeclarator | undefined): boolean {
  return declarator === undefined || declarator.id.type === 'Identifier';
}

function getSingleFunction(node: AnyFunction, view: View, start: number): Form {
  const names = node.params.flatMap((parameter) => getBoundNames(parameter as Parameters<typeof getBoundNames>[0]));
  const doc = getDocTypes(view.module, start, names);
  const isArrow = node.type === 'ArrowFunctionExpression';
  return {
    ...plainForm,
    sort: 'function',
    noun: 'a function',
    flags: getFlags({ async: node.async, generator: !isArrow && node.generator }),
    aspects: getFunctionAspects(node, view, doc),
    comments: [
      ...doc.others,
      ...(doc.type ? [doc.type.text] : []),
      ...getInnerDocs(view.module, node.start, node.end, [start]),
    ],
  };
}

function getOverload(node: AnyFunction & Node, view: View): Member {
  const text = getText(node, view.module)
    .replace(/^.*?\bfunction\b\s*[\w$]*\s*/u, '')
    .replace(/;$/u, '');
  return { key: 'overload', sort: 'overload', flags: new Set(), text, aspects: getFunctionAspects(node, view) };
}
