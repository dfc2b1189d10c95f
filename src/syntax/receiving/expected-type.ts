import type { TSESTree } from '@typescript-eslint/utils';
import { findDocTags } from './find-doc-tags.ts';
import type { Home } from './home.ts';
import { takeStep } from './take-step.ts';
import { getDocTypeOrigins, getTypeOrigins } from './type-origins.ts';
import { unknown, type Origins } from './value-origin.ts';
import { getValue } from './value.ts';

/** Gets what a function is called with at a place, by what stands round the function: `metrics.forEach((m) => …)`. */
export function getExpectedParameter(node: TSESTree.Node, index: number, home: Home): Origins {
  return takeStep(getExpected(node, home), { take: 'parameter', index });
}

function getExpected(node: TSESTree.Node, home: Home): Origins {
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') {
    return unknown;
  }
  const parent = home.findParent(node);
  switch (parent?.type) {
    case 'CallExpression': {
      const index = (parent.arguments as TSESTree.Node[]).indexOf(node);
      return index < 0
        ? unknown
        : takeStep(getValue(parent.callee, home), { take: 'parameter', index, call: { node: parent, home } });
    }
    case 'VariableDeclarator': {
      const annotation = parent.id.typeAnnotation;
      return annotation ? getTypeOrigins(annotation.typeAnnotation, home) : getDocType(parent, home);
    }
    case 'PropertyDefinition':
      return parent.typeAnnotation
        ? getTypeOrigins(parent.typeAnnotation.typeAnnotation, home)
        : getDocType(parent, home);
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return getTypeOrigins(parent.typeAnnotation, home);
    default:
      return unknown;
  }
}

function getDocType(node: TSESTree.Node, home: Home): Origins {
  const type = findDocTags(node, home)?.type;
  return type === undefined ? unknown : getDocTypeOrigins(type, node, home);
}
