import type { TSESTree } from '@typescript-eslint/utils';
import { findDocTags } from './find-doc-tags.ts';
import type { Home } from './home.ts';
import { getDocTypeOrigins, getTypeOrigins } from './type-origins.ts';
import { builtin, type Origins } from './value-origin.ts';

/** Finds what is said of the type of a name where it is declared: by its annotation, or by a doc comment. */
export function findAnnotated(name: TSESTree.Node, home: Home, isParameter: boolean): Origins | undefined {
  const annotation = 'typeAnnotation' in name ? (name.typeAnnotation as TSESTree.TSTypeAnnotation | null) : undefined;
  if (annotation) {
    return getTypeOrigins(annotation.typeAnnotation, home);
  }
  return isParameter ? findParameterDoc(name, home) : findVariableDoc(name, home);
}

/** Finds what the doc comment of a function says of a parameter: an identifier, or a pattern by its place. */
export function findParameterDoc(parameter: TSESTree.Node, home: Home): Origins | undefined {
  const place = findPlace(parameter, home);
  if (!place) {
    return undefined;
  }
  // (/** @type {X} */ x) => …
  const own = home.findDoc(parameter) === undefined ? undefined : findDocTags(parameter, home)?.type;
  const tags = findDocTags(place.owner, home);
  const named = parameter.type === 'Identifier' ? tags?.parameters.get(parameter.name) : tags?.inOrder[place.index];
  const type = own ?? named;
  if (type === undefined) {
    return undefined;
  }
  const origins = getDocTypeOrigins(type, place.owner, home);
  const isRest = type.startsWith('...') && home.findParent(parameter)?.type === 'RestElement';
  return isRest ? builtin('Array', [origins]) : origins;
}

/** Finds the function of which a node is a parameter, a default value aside. */
export function findPlace(
  parameter: TSESTree.Node,
  home: Home,
): { readonly owner: TSESTree.Node; readonly index: number } | undefined {
  const parent = home.findParent(parameter);
  if (parent && /^(?:AssignmentPattern|TSParameterProperty|RestElement)$/u.test(parent.type)) {
    const isInner = parent.type === 'AssignmentPattern' ? parent.left === parameter : true;
    return isInner ? findPlace(parent, home) : undefined;
  }
  const params = parent && 'params' in parent && Array.isArray(parent.params) ? parent.params : [];
  const index = (params as TSESTree.Node[]).indexOf(parameter);
  return parent && index >= 0 ? { owner: parent, index } : undefined;
}

// /** @type {X} */ const x = …, for one name alone
function findVariableDoc(name: TSESTree.Node, home: Home): Origins | undefined {
  const declarator = home.findParent(name);
  if (declarator?.type !== 'VariableDeclarator' || declarator.id !== name) {
    return undefined;
  }
  const type = findDocTags(declarator, home)?.type;
  return type === undefined ? undefined : getDocTypeOrigins(type, declarator, home);
}
