import type { TSESTree } from '@typescript-eslint/utils';
import { getChildNodes } from './child-nodes.ts';
import { derivesName, type Derivation } from './derives-name.ts';
import { derivesType } from './derives-type.ts';
import { getBareExpression } from './expression-kind.ts';

/**
 * Tells whether an expression makes something of what the canonical module offers: `Canon.extend({})`, `Mixin(Canon)`,
 * `{ ...Canon }`. What a function does when it is called says something of its own, unless that is asked for.
 */
export function derivesExpression(node: TSESTree.Node, derivation: Derivation, intoFunctions = false): boolean {
  const pending = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const bare = getBareExpression(next);
    if (derivesHere(bare, derivation)) {
      return true;
    }
    for (const part of getParts(bare, derivation, intoFunctions)) pending.push(part);
  }
  return false;
}

function derivesHere(node: TSESTree.Node, derivation: Derivation): boolean {
  switch (node.type) {
    case 'Identifier':
    case 'MemberExpression':
      return derivesName(node, derivation);
    case 'TSTypeParameterInstantiation':
      return node.params.some((type) => derivesType(type, derivation));
    default:
      return false;
  }
}

function getParts(node: TSESTree.Node, { sourceCode }: Derivation, intoFunctions: boolean): TSESTree.Node[] {
  switch (node.type) {
    case 'Identifier':
    case 'TSTypeAnnotation':
    case 'TSTypeParameterInstantiation':
      return [];
    case 'MemberExpression':
      return node.computed ? [node.object, node.property] : [node.object];
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
      return [...(node.computed ? [node.key] : []), ...(node.value ? [node.value] : [])];
    case 'ClassExpression':
    case 'ClassDeclaration':
      return node.superClass ? [node.superClass] : [];
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionDeclaration':
      return intoFunctions ? [node.body] : [];
    default:
      return getChildNodes(node, sourceCode);
  }
}
