import type { ParserServicesWithTypeInformation, TSESTree } from '@typescript-eslint/utils';

/** The methods of a response that hand over what came in. */
const bodies: ReadonlySet<string> = new Set(['json', 'text', 'formData', 'arrayBuffer', 'blob']);
/** How far a value is followed from where it is read to where it comes from. */
const mostSteps = 20;

/** Tells whether a value is written as one that comes from outside: `JSON.parse(a)`, `await res.json()`, a part of that. */
export function isWire(receiver: TSESTree.Node, services: ParserServicesWithTypeInformation): boolean {
  let node: TSESTree.Node | null | undefined = receiver;
  for (let steps = 0; node && steps < mostSteps; steps += 1) {
    if (node.type === 'CallExpression') {
      return isWireCall(node);
    }
    node = findSource(node, services);
  }
  return false;
}

function isWireCall({ callee }: TSESTree.CallExpression): boolean {
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') {
    return false;
  }
  const { name } = callee.property;
  const isJson = callee.object.type === 'Identifier' && callee.object.name === 'JSON';
  return isJson ? name === 'parse' : bodies.has(name);
}

/** Finds the node whose value a node has, or has a part of. */
function findSource(
  node: TSESTree.Node,
  services: ParserServicesWithTypeInformation,
): TSESTree.Node | null | undefined {
  switch (node.type) {
    case 'AwaitExpression':
      return node.argument;
    case 'ChainExpression':
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return node.expression;
    case 'MemberExpression':
      return node.object;
    case 'LogicalExpression':
      return node.left;
    case 'Identifier':
      return findInitializer(node, services);
    case 'ObjectPattern':
    case 'ArrayPattern':
    case 'Property':
    case 'AssignmentPattern':
      return node.parent;
    case 'VariableDeclarator':
      return node.init;
    case 'AssignmentExpression':
      return node.right;
    default:
      return undefined;
  }
}

function findInitializer(
  identifier: TSESTree.Identifier,
  services: ParserServicesWithTypeInformation,
): TSESTree.Node | undefined {
  const declaration = services.getSymbolAtLocation(identifier)?.valueDeclaration;
  const node = declaration && services.tsNodeToESTreeNodeMap.get(declaration);
  // const { a } = JSON.parse(b): the name stands in the pattern.
  return node;
}
