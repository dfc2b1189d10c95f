import type { TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../module-reference.ts';
import { findStaticString } from '../static-string.ts';
import { getBareExpression } from './expression-kind.ts';
import { findKeyName, findMemberName } from './static-names.ts';
import type { Departure } from './surface.ts';

/** Lists what an assignment hands out in CommonJS: `exports.X = …`, `module.exports = { X }`, and chains of them. */
export function getAssignedDepartures(expression: TSESTree.Node, local?: TSESTree.Identifier): Departure[] {
  if (expression.type === 'SequenceExpression') {
    return expression.expressions.flatMap((part) => getAssignedDepartures(part));
  }
  if (expression.type !== 'AssignmentExpression') {
    return [];
  }
  const links = getLinks(expression);
  const value = getBareExpression(links.at(-1)?.right ?? expression);
  // exports.A = exports.B = void 0: compilers announce so what they assign below.
  if ((value.type === 'UnaryExpression' && value.operator === 'void') || isNamed(value, 'undefined')) {
    return [];
  }
  return links.flatMap((link) => getLinkDepartures(link, value, local ?? value));
}

/** Finds the `module` or the `exports` that a departure stands on, which a file may have declared for itself. */
export function findExportsObject({ node }: Departure['place']): TSESTree.Identifier | undefined {
  let object: TSESTree.Node | undefined = node;
  while (object && object.type !== 'Identifier') {
    object = getOuter(object);
  }
  return object;
}

function getOuter(node: TSESTree.Node): TSESTree.Node | undefined {
  switch (node.type) {
    case 'AssignmentExpression':
      return node.left;
    case 'MemberExpression':
      return node.object;
    case 'Property':
      return findAssignment(node);
    default:
      return undefined;
  }
}

// The `module.exports = … { X }` that a property stands in.
function findAssignment(property: TSESTree.Node): TSESTree.Node | undefined {
  let node: TSESTree.Node | undefined = property.parent;
  while (node && !(node.type === 'AssignmentExpression' && isWhole(node.left))) {
    node = node.parent;
  }
  return node;
}

function getLinks(node: TSESTree.Node): TSESTree.AssignmentExpression[] {
  const bare = getBareExpression(node);
  return bare.type === 'AssignmentExpression' && bare.operator === '=' ? [bare, ...getLinks(bare.right)] : [];
}

function getLinkDepartures(
  link: TSESTree.AssignmentExpression,
  value: TSESTree.Node,
  target: TSESTree.Node,
): Departure[] {
  const { left } = link;
  if (isWhole(left)) {
    return value.type === 'ObjectExpression'
      ? value.properties.flatMap(getPropertyDeparture)
      : [createDeparture('default', left.range, link, target)];
  }
  if (left.type !== 'MemberExpression' || !(isNamed(left.object, 'exports') || isWhole(left.object))) {
    return [];
  }
  const name = findMemberName(left);
  return name === undefined ? [] : [createDeparture(name, getNameRange(left.property), link, target)];
}

// A getter hands out what another module declares: it loads that late.
function getPropertyDeparture(property: TSESTree.ObjectExpression['properties'][number]): Departure[] {
  if (property.type !== 'Property' || property.kind !== 'init') {
    return [];
  }
  const name = findKeyName(property);
  return name === undefined
    ? []
    : [createDeparture(name, getNameRange(property.key), property, getBareExpression(property.value))];
}

function createDeparture(name: string, range: Range, node: TSESTree.Node, target: TSESTree.Node): Departure {
  return { name, range, target, place: { publicName: name, node, form: 'commonjs', isTypeOnly: false } };
}

function getNameRange(node: TSESTree.Node): Range {
  return findStaticString(node)?.inner ?? node.range;
}

// module.exports
function isWhole(node: TSESTree.Node): boolean {
  return node.type === 'MemberExpression' && isNamed(node.object, 'module') && findMemberName(node) === 'exports';
}

function isNamed(node: TSESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}
