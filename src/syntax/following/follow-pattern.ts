import { findVariable } from '@typescript-eslint/utils/ast-utils';
import type { TSESTree } from '@typescript-eslint/utils';
import { addType } from './held-type.ts';
import { findStaticString } from '../static-string.ts';
import { getSubject, type Held, type Trail } from './trail.ts';

/** Follows what a pattern receives: a declaration's, a parameter's, or an assignment's. */
export function followPattern(pattern: TSESTree.Node, held: Held, trail: Trail): void {
  if ('typeAnnotation' in pattern && pattern.typeAnnotation?.type === 'TSTypeAnnotation') {
    addType(pattern.typeAnnotation.typeAnnotation, trail);
  }
  switch (pattern.type) {
    case 'Identifier':
      followName(pattern, held, trail);
      return;
    case 'AssignmentPattern':
      // What is held is never undefined, so the default is never taken.
      trail.steps.push({ at: 'pattern', node: pattern.left, held });
      return;
    case 'ObjectPattern':
      if (held.as === 'namespace') {
        pattern.properties.forEach((property) => {
          addProperty(property, trail);
        });
      } else {
        trail.escape ??= `${getSubject(held)} is destructured`;
      }
      return;
    case 'ArrayPattern':
      followElement(pattern, held, trail);
      return;
    default:
      trail.escape ??= `${getSubject(held)} is passed on`;
  }
}

function followName(id: TSESTree.Identifier, held: Held, trail: Trail): void {
  const variable = findVariable(trail.sourceCode.getScope(id), id.name);
  if (!variable) {
    trail.escape ??= 'it is assigned to something';
    return;
  }
  if (!variable.defs.some(({ name }) => name === id)) {
    trail.escape ??= 'the variable that holds it is reassigned';
  }
  trail.steps.push({ at: 'variable', variable, held });
}

// const [{ A }] = await Promise.all([import("./old")])
function followElement({ elements }: TSESTree.ArrayPattern, held: Held, trail: Trail): void {
  const index = held.as === 'list' ? held.index : -1;
  const element = elements[index];
  if (held.as !== 'list' || elements.slice(0, index + 1).some((before) => before?.type === 'RestElement')) {
    trail.escape ??= `${getSubject(held)} is destructured`;
  } else if (element) {
    trail.steps.push({ at: 'pattern', node: element, held: held.of });
  }
}

function addProperty(property: TSESTree.Property | TSESTree.RestElement, trail: Trail): void {
  if (property.type === 'RestElement') {
    trail.escape ??= 'rest destructuring takes the names that are left';
    return;
  }
  const literal = findStaticString(property.key);
  if (literal) {
    trail.names.push({ name: literal.value, kind: 'literal', range: literal.inner });
  } else if (!property.computed && property.key.type === 'Identifier') {
    const { name, range } = property.key;
    trail.names.push({ name, kind: property.shorthand ? 'shorthand' : 'key', range });
  } else {
    trail.escape ??= 'a member of it is read by a computed key';
  }
}
