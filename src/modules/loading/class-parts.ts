import type { Class, Node } from 'oxc-parser';
import type { Parts } from './code.ts';

/** Finds the parts of a class that are evaluated where it stands; undefined when a decorator is, which can do anything. */
export function findClassParts(node: Class): Parts {
  if (node.declare) return [];
  const elements = node.body.body;
  if (node.decorators.length > 0 || elements.some(hasDecorators)) return undefined;
  return [node.superClass, ...elements.flatMap(getElementParts)];
}

type ClassElement = Class['body']['body'][number];

function hasDecorators(element: ClassElement): boolean {
  if ('decorators' in element && element.decorators.length > 0) return true;
  if (element.type !== 'MethodDefinition') return false;
  return element.value.params.some((parameter) => 'decorators' in parameter && (parameter.decorators ?? []).length > 0);
}

function getElementParts(element: ClassElement): (Node | null)[] {
  if (element.type === 'StaticBlock') return [element];
  if (element.type === 'TSIndexSignature') return [];
  const key = element.computed ? element.key : null;
  const isField = element.type === 'PropertyDefinition' || element.type === 'AccessorProperty';
  return isField && element.static ? [key, element.value] : [key];
}
