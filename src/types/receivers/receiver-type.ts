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

/** What a part of a pattern stands in, as long as it is a pattern; in an expression within one an assignment comes first. */
const partsOfPatterns = new Set(['ObjectPattern', 'ArrayPattern', 'RestElement', 'AssignmentPattern', 'Property']);

/** Tells whether a pattern assigns to what is declared elsewhere: `({ a } = b)`, `for ({ a } of b)`. */
function isAssigned({ parent }: Pattern): boolean {
  let outer: TSESTree.Node | undefined = parent;
  while (outer !== undefined && partsOfPatterns.has(outer.type)) {
    outer = outer.parent;
  }
  return ['AssignmentExpression', 'ForOfStatement', 'ForInStatement'].includes(outer?.type ?? '');
}

/** Finds the type of the member or element that a part of a pattern with a default stands for. */
function findPartType(
  part: TSESTree.AssignmentPattern,
  services: ParserServicesWithTypeInformation,
): ts.Type | undefined {
  const checker = services.program.getTypeChecker();
  // What has a default in an assignment is an element or the value of a property.
  const parent = part.parent as TSESTree.ArrayPattern | TSESTree.Property;
  const pattern = parent.type === 'ArrayPattern' ? parent : (parent.parent as TSESTree.ObjectPattern);
  const found = findPatternType(pattern, services);
  if (found === undefined) {
    return undefined;
  }
  const outer = checker.getNonNullableType(found);
  const name = parent.type === 'ArrayPattern' ? String(parent.elements.indexOf(part)) : getKeyName(parent);
  const member = findMember(checker, outer, name);
  if (member !== undefined) {
    return checker.getTypeOfSymbol(member);
  }
  return parent.type === 'ArrayPattern' ? outer.getNumberIndexType() : undefined;
}

function getKeyName({ key, computed }: TSESTree.Property): string {
  if (!computed && key.type === 'Identifier') {
    return key.name;
  }
  return key.type === 'Literal' ? String(key.value) : '';
}
