import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { NameUse, NamespaceUses } from './module-reference.ts';
import { findStaticString } from './static-string.ts';

/** A name, a spread or an escape found while a namespace object is followed through the file. */
interface Trail {
  readonly sourceCode: Readonly<TSESLint.SourceCode>;
  readonly names: NameUse[];
  readonly spreads: TSESTree.SpreadElement[];
  escape: string | undefined;
}

/**
 * Gets what a file does with the namespace object (or the promise of one) that an expression yields:
 * followed through `await`, `.then(…)`, casts, destructuring and variables that are never reassigned.
 */
export function getNamespaceUses(
  expression: TSESTree.Node,
  sourceCode: Readonly<TSESLint.SourceCode>,
  isPromise: boolean,
): NamespaceUses {
  return follow(sourceCode, (trail) => {
    followExpression(expression, trail, isPromise);
  });
}

/** Gets what a file does with the namespace object that a binding pattern receives. */
export function getPatternUses(
  pattern: TSESTree.Node,
  owner: TSESTree.Node,
  sourceCode: Readonly<TSESLint.SourceCode>,
): NamespaceUses {
  return follow(sourceCode, (trail) => {
    followPattern(pattern, owner, trail, false);
  });
}

/** Gets what a file does with a function that yields the promise of a namespace object each time it is called. */
export function getLoaderUses(
  variable: TSESLint.Scope.Variable,
  sourceCode: Readonly<TSESLint.SourceCode>,
): NamespaceUses {
  return follow(sourceCode, (trail) => {
    for (const { identifier } of variable.references) {
      const call = identifier.parent;
      if (call.type === 'CallExpression' && call.callee === identifier) {
        followExpression(call, trail, true);
      } else {
        trail.escape ??= 'the function that loads it is passed on';
      }
    }
  });
}

function follow(sourceCode: Readonly<TSESLint.SourceCode>, walk: (trail: Trail) => void): NamespaceUses {
  const trail: Trail = { sourceCode, names: [], spreads: [], escape: undefined };
  walk(trail);
  return trail;
}

function followExpression(node: TSESTree.Node, trail: Trail, isPromise: boolean): void {
  const { parent } = node;
  switch (parent?.type) {
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
    case 'ChainExpression':
      followExpression(parent, trail, isPromise);
      return;
    case 'AwaitExpression':
      followExpression(parent, trail, false);
      return;
    case 'MemberExpression':
      if (parent.object === node) {
        (isPromise ? followPromise : followMember)(parent, trail);
      } else {
        trail.escape ??= 'it is a computed key';
      }
      return;
    case 'VariableDeclarator':
      followPattern(parent.id, parent, trail, isPromise);
      return;
    case 'AssignmentExpression':
      // ({ A } = require("./old"))
      if (
        parent.right === node &&
        parent.left.type === 'ObjectPattern' &&
        parent.parent.type === 'ExpressionStatement'
      ) {
        followPattern(parent.left, parent, trail, isPromise);
      } else {
        trail.escape ??= 'it is assigned to something';
      }
      return;
    case 'ExpressionStatement':
      return;
    case 'UnaryExpression':
      if (parent.operator !== 'void' || parent.parent.type !== 'ExpressionStatement') {
        trail.escape ??= 'it is passed on';
      }
      return;
    case 'SpreadElement':
      if (isPromise) {
        trail.escape ??= 'its promise is spread';
      } else {
        trail.spreads.push(parent);
      }
      return;
    case 'CallExpression':
      followArgument(node, parent, trail);
      return;
    default:
      trail.escape ??= isPromise ? 'its promise is passed on' : 'its namespace object is passed on';
  }
}

function followPromise(member: TSESTree.MemberExpression, trail: Trail): void {
  const call = member.parent;
  const name = member.computed || member.property.type !== 'Identifier' ? undefined : member.property.name;
  if (call.type !== 'CallExpression' || call.callee !== member) {
    trail.escape ??= 'its promise is passed on';
  } else if (name === 'finally') {
    followExpression(call, trail, true);
  } else if (name === 'then') {
    const [callback] = call.arguments;
    if (callback?.type !== 'ArrowFunctionExpression' && callback?.type !== 'FunctionExpression') {
      trail.escape ??= 'its promise is passed on';
    } else if (callback.params[0]) {
      followPattern(callback.params[0], callback, trail, false);
    }
  } else {
    trail.escape ??= 'its promise is passed on';
  }
}

function followMember(member: TSESTree.MemberExpression, trail: Trail): void {
  const isTarget = isWritten(member);
  const literal = member.computed ? findStaticString(member.property) : undefined;
  const object = member.object.range;
  if (isTarget) {
    trail.escape ??= 'a member of it is written or deleted';
  } else if (literal) {
    trail.names.push({ name: literal.value, kind: 'literal', range: literal.inner, object });
  } else if (!member.computed && member.property.type === 'Identifier') {
    trail.names.push({ name: member.property.name, kind: 'member', range: member.property.range, object });
  } else {
    trail.escape ??= 'a member of it is read by a computed key';
  }
}

function isWritten(node: TSESTree.Node): boolean {
  const { parent } = node;
  if (!parent) {
    return false;
  }
  return (
    (parent.type === 'AssignmentExpression' && parent.left === node) ||
    parent.type === 'UpdateExpression' ||
    (parent.type === 'UnaryExpression' && parent.operator === 'delete') ||
    parent.type === 'ArrayPattern' ||
    parent.type === 'RestElement' ||
    ((parent.type === 'ForOfStatement' || parent.type === 'ForInStatement') && parent.left === node) ||
    (parent.type === 'AssignmentPattern' && parent.left === node) ||
    (parent.type === 'Property' && parent.value === node && parent.parent.type === 'ObjectPattern')
  );
}

// vi.spyOn(namespace, "A")
function followArgument(node: TSESTree.Node, call: TSESTree.CallExpression, trail: Trail): void {
  const { callee } = call;
  const isSpy =
    callee.type === 'MemberExpression' &&
    !callee.computed &&
    callee.property.type === 'Identifier' &&
    /^(?:spyOn|replaceProperty)$/u.test(callee.property.name);
  const name = isSpy && call.arguments[0] === node ? findStaticString(call.arguments[1]) : undefined;
  if (name) {
    trail.names.push({ name: name.value, kind: 'literal', range: name.inner, object: node.range });
  } else {
    trail.escape ??= 'it is passed to a function';
  }
}

function followPattern(pattern: TSESTree.Node, owner: TSESTree.Node, trail: Trail, isPromise: boolean): void {
  if (pattern.type === 'Identifier') {
    followVariable(pattern, owner, trail, isPromise);
  } else if (isPromise) {
    trail.escape ??= 'its promise is destructured';
  } else if (pattern.type === 'AssignmentPattern') {
    followPattern(pattern.left, owner, trail, false);
  } else if (pattern.type === 'ObjectPattern') {
    for (const property of pattern.properties) {
      followProperty(property, trail);
    }
  } else {
    trail.escape ??= 'its namespace object is passed on';
  }
}

function followProperty(property: TSESTree.Property | TSESTree.RestElement, trail: Trail): void {
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

function followVariable(id: TSESTree.Identifier, owner: TSESTree.Node, trail: Trail, isPromise: boolean): void {
  const variable = trail.sourceCode.getDeclaredVariables?.(owner).find(({ identifiers }) => identifiers.includes(id));
  const declaration = owner.type === 'VariableDeclarator' ? owner.parent : undefined;
  if (!variable || variable.defs.length !== 1) {
    trail.escape ??= 'the variable that holds it is declared more than once';
  } else if (declaration?.parent.type === 'ExportNamedDeclaration') {
    trail.escape ??= 'the variable that holds it is exported';
  } else {
    followReferences(variable, trail, isPromise);
  }
}

/** Follows every reference of a variable that holds a namespace object. */
function followReferences(variable: TSESLint.Scope.Variable, trail: Trail, isPromise: boolean): void {
  for (const reference of variable.references) {
    if (reference.init === true) {
      continue;
    }
    if (reference.isWrite()) {
      trail.escape ??= 'the variable that holds it is reassigned';
    } else {
      followIdentifier(reference.identifier, trail, isPromise);
    }
  }
}

function followIdentifier(id: TSESTree.Identifier | TSESTree.JSXIdentifier, trail: Trail, isPromise: boolean): void {
  const { parent } = id;
  if (parent.type === 'TSQualifiedName' && parent.left === id) {
    trail.names.push({ name: parent.right.name, kind: 'qualified', range: parent.right.range, object: id.range });
  } else if (parent.type === 'JSXMemberExpression' && parent.object === id) {
    followJsxMember(parent, id, trail);
  } else if (parent.type === 'TSTypeQuery') {
    followTypeQuery(parent, trail);
  } else if (parent.type === 'ExportSpecifier' || parent.type === 'ExportDefaultDeclaration') {
    trail.escape ??= 'its namespace object is exported';
  } else {
    followExpression(id, trail, isPromise);
  }
}

function followJsxMember(member: TSESTree.JSXMemberExpression, id: TSESTree.Node, trail: Trail): void {
  const element = member.parent;
  const closing = element.type === 'JSXOpeningElement' ? element.parent.closingElement?.name : undefined;
  if (element.type === 'JSXClosingElement') {
    return;
  }
  if (closing && closing.type !== 'JSXMemberExpression') {
    trail.escape ??= 'it is used in a JSX tag of several parts';
    return;
  }
  trail.names.push({
    name: member.property.name,
    kind: 'member',
    range: member.property.range,
    // A second namespace can't be put in two tags at once, so only a plain tag names its object.
    ...(closing ? { closing: closing.property.range } : { object: id.range }),
  });
}

/** Follows `typeof x`: a name is known only where it is indexed, `(typeof x)["A"]`. */
export function followTypeQuery(query: TSESTree.Node, trail: Pick<Trail, 'names' | 'escape'>): void {
  const { parent } = query;
  const key =
    parent?.type === 'TSIndexedAccessType' && parent.objectType === query
      ? findStaticString(parent.indexType)
      : undefined;
  if (key) {
    trail.names.push({ name: key.value, kind: 'literal', range: key.inner });
  } else {
    trail.escape ??= 'its whole type is used';
  }
}

/** Gets what a file does with the namespace that a variable holds, wherever it was declared. */
export function getVariableUses(
  variable: TSESLint.Scope.Variable,
  sourceCode: Readonly<TSESLint.SourceCode>,
): NamespaceUses {
  return follow(sourceCode, (trail) => {
    followReferences(variable, trail, false);
  });
}
