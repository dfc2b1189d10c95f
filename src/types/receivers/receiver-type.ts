import type { ParserServicesWithTypeInformation, TSESTree } from '@typescript-eslint/utils';
import type ts from 'typescript';
import { findMember } from './receiver-parts.ts';

/** Finds the type of a receiver: of an expression, of what a pattern takes apart, or the type that a type names. */
export function findReceiverType(
  receiver: TSESTree.Node,
  services: ParserServicesWithTypeInformation,
): ts.Type | undefined {
  if (!services.esTreeNodeToTSNodeMap.has(receiver)) {
    return undefined;
  }
  return receiver.type === 'ObjectPattern' || receiver.type === 'ArrayPattern'
    ? findPatternType(receiver, services)
    : services.getTypeAtLocation(receiver);
}

type Pattern = TSESTree.ObjectPattern | TSESTree.ArrayPattern;

function findPatternType(pattern: Pattern, services: ParserServicesWithTypeInformation): ts.Type | undefined {
  if (!isAssigned(pattern)) {
    return services.getTypeAtLocation(pattern);
  }
  // ({ a: { b } = {} } = c): TypeScript would answer for the `{}`.
  if (pattern.parent.type === 'AssignmentPattern') {
    return findPartType(pattern.parent, services);
  }
  const checker = services.program.getTypeChecker();
  return checker.getTypeOfAssignmentPattern(services.esTreeNodeToTSNodeMap.get(pattern) as ts.AssignmentPattern);
}

/** Tells whether a pattern assigns to what is declared elsewhere: `({ a } = b)`, `for ({ a } of b)`. */
function isAssigned(pattern: Pattern): boolean {
  let node: TSESTree.Node = pattern;
  let { parent } = node as { readonly parent?: TSESTree.Node };
  while (parent !== undefined && isInPattern(node, parent)) {
    node = parent;
    ({ parent } = node);
  }
  return (
    parent?.type === 'AssignmentExpression' ||
    ((parent?.type === 'ForOfStatement' || parent?.type === 'ForInStatement') && parent.left === node)
  );
}

function isInPattern(node: TSESTree.Node, parent: TSESTree.Node): boolean {
  switch (parent.type) {
    case 'ObjectPattern':
    case 'ArrayPattern':
    case 'RestElement':
      return true;
    case 'AssignmentPattern':
      return parent.left === node;
    case 'Property':
      return parent.value === node && parent.parent.type === 'ObjectPattern';
    default:
      return false;
  }
}

/** Finds the type of the member or element that a part of a pattern stands for. */
function findPartType(part: TSESTree.Node, services: ParserServicesWithTypeInformation): ts.Type | undefined {
  const checker = services.program.getTypeChecker();
  const { parent } = part;
  if (parent?.type === 'Property' && parent.parent.type === 'ObjectPattern') {
    const outer = findPatternType(parent.parent, services);
    const { key, computed } = parent;
    const name = !computed && key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
    const member = outer && findMember(checker, checker.getNonNullableType(outer), name);
    return member && checker.getTypeOfSymbol(member);
  }
  if (parent?.type === 'ArrayPattern') {
    const outer = findPatternType(parent, services);
    const index = parent.elements.indexOf(part as TSESTree.DestructuringPattern);
    const member = outer && findMember(checker, outer, String(index));
    return member ? checker.getTypeOfSymbol(member) : outer?.getNumberIndexType();
  }
  return undefined;
}
