import type { Node, Program } from 'oxc-parser';
import { isExports } from './exports/commonjs-reading.ts';
import { getChildren, findStaticName } from './syntax-walk.ts';

const writers = new Set(['assign', 'defineProperty', 'defineProperties', 'setPrototypeOf', 'set', 'deleteProperty']);

/** Collects the names that code assigns to, or to members of which it assigns, whatever the names are bound to. */
export function getWrittenNames(program: Program): Set<string> {
  const names = new Set<string>();
  const rest: Node[] = [program];
  for (let node = rest.pop(); node; node = rest.pop()) {
    for (const target of getTargets(node)) addTarget(names, target);
    for (const child of getChildren(node)) rest.push(child);
  }
  return names;
}

/** Collects the names that code gives another value than they start with, whatever the names are bound to. */
export function getReboundNames(program: Program): Set<string> {
  const names = new Set<string>();
  const rest: Node[] = [program];
  for (let node = rest.pop(); node; node = rest.pop()) {
    for (const target of node.type === 'CallExpression' ? [] : getTargets(node)) {
      const name = skipTypes(target);
      if (name.type === 'Identifier') names.add(name.name);
    }
    for (const child of getChildren(node)) rest.push(child);
  }
  return names;
}

/** Collects the names that statements at the top level hand to a function: inherits(A, B), register(A.prototype). */
export function getHandedNames({ body }: Program): Set<string> {
  const names = new Set<string>();
  for (const statement of body) {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') continue;
    for (const argument of statement.expression.arguments) addTarget(names, argument, 0);
  }
  return names;
}

function getTargets(node: Node): Node[] {
  switch (node.type) {
    case 'AssignmentExpression':
      return getPatternTargets(node.left);
    case 'UpdateExpression':
      return [node.argument];
    case 'UnaryExpression':
      return node.operator === 'delete' ? [node.argument] : [];
    case 'ForInStatement':
    case 'ForOfStatement':
      return node.left.type === 'VariableDeclaration' ? [] : getPatternTargets(node.left);
    case 'CallExpression':
      return isWriter(node.callee) ? node.arguments.slice(0, 1) : [];
    default:
      return [];
  }
}

/** [a, b.c] = …, ({ a, ...b } = …) */
function getPatternTargets(node: Node): Node[] {
  switch (node.type) {
    case 'ArrayPattern':
      return node.elements.flatMap((element) => (element ? getPatternTargets(element) : []));
    case 'ObjectPattern':
      return node.properties.flatMap((property) =>
        getPatternTargets(property.type === 'Property' ? property.value : property),
      );
    case 'AssignmentPattern':
      return getPatternTargets(node.left);
    case 'RestElement':
      return getPatternTargets(node.argument);
    default:
      return [node];
  }
}

/** Object.assign(A.prototype, …) */
function isWriter(callee: Node): boolean {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false;
  return /^(?:Object|Reflect)$/u.test(callee.object.name) && writers.has(findStaticName(callee) ?? '');
}

/** A, A.b, A.b.c; exports.A.b writes to what is exported as A, exports.A only exports it. */
function addTarget(names: Set<string>, target: Node, least = 1): void {
  let node = skipTypes(target);
  let last: string | undefined;
  let depth = 0;
  while (node.type === 'MemberExpression' && !isExports(node)) {
    last = findStaticName(node);
    node = skipTypes(node.object);
    depth += 1;
  }
  if (isExports(node) && depth > least && last !== undefined) names.add(`exports.${last}`);
  if (node.type === 'Identifier') names.add(node.name);
}

/** a!, a as T, <T>a */
function skipTypes(target: Node): Node {
  let node = target;
  while (node.type === 'TSNonNullExpression' || node.type === 'TSAsExpression' || node.type === 'TSTypeAssertion') {
    node = node.expression;
  }
  return node;
}
