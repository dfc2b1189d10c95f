import { findVariable } from '@typescript-eslint/utils/ast-utils';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findNodeOfToken } from '../find-node-of-token.ts';
import { hasDirectEval } from '../has-direct-eval.ts';
import { hasMarkup } from '../is-component.ts';
import { findIndexedNames } from './held-type.ts';
import { getSubject, type Held, type Trail } from './trail.ts';

/** Follows what a variable holds into each of its references. */
export function followVariable(variable: TSESLint.Scope.Variable, held: Held, trail: Trail): void {
  if (variable.defs.length !== 1) {
    trail.escape ??= 'the variable that holds it is declared more than once';
  }
  if (variable.defs.some(isExported)) {
    trail.escape ??= 'the variable that holds it is exported';
  }
  if (isSeenByTemplate(variable, trail)) {
    trail.escape ??= 'a template may use it';
  }
  if (hasDirectEval(trail.sourceCode)) {
    trail.escape ??= 'code that is evaluated may use it';
  }
  for (const reference of variable.references) {
    const { identifier } = reference;
    if (reference.init === true || identifier.type === 'JSXIdentifier') {
      continue;
    }
    if (reference.isWrite()) {
      trail.escape ??= 'the variable that holds it is reassigned';
    }
    if (reference.isRead()) {
      followReference(identifier, held, trail);
    }
  }
  for (const tag of getTags(variable, trail)) {
    followTag(tag, held, trail);
  }
}

function isExported({ node, type }: TSESLint.Scope.Definition): boolean {
  const statement = node.type === 'VariableDeclarator' ? node.parent.parent : node.parent;
  return (type as string) !== 'Parameter' && statement.type === 'ExportNamedDeclaration';
}

// A template of a single-file component uses names of the script that no scope knows.
function isSeenByTemplate({ scope }: TSESLint.Scope.Variable, { sourceCode }: Trail): boolean {
  return (scope.type === 'module' || scope.type === 'global') && hasMarkup(sourceCode);
}

function followReference(id: TSESTree.Identifier, held: Held, trail: Trail): void {
  const { parent } = id;
  const isNamespace = held.as === 'namespace';
  if (parent.type === 'TSQualifiedName' && parent.left === id && isNamespace) {
    trail.names.push({ name: parent.right.name, kind: 'qualified', range: parent.right.range, object: id.range });
  } else if (parent.type === 'TSTypeQuery') {
    const names = isNamespace ? findIndexedNames(parent) : undefined;
    for (const use of names ?? []) trail.names.push({ ...use, object: id.range });
    trail.escape ??= names ? undefined : 'its whole type is used';
  } else if (parent.type === 'TSImportEqualsDeclaration') {
    followAlias(parent, held, trail);
  } else if (/^(?:ExportSpecifier|ExportDefaultDeclaration|TSExportAssignment)$/u.test(parent.type)) {
    trail.escape ??= `${getSubject(held)} is exported`;
  } else {
    trail.steps.push({ at: 'expression', node: id, held, object: id.range });
  }
}

// import alias = old
function followAlias(alias: TSESTree.TSImportEqualsDeclaration, held: Held, trail: Trail): void {
  const variable = trail.sourceCode.getDeclaredVariables(alias).at(0);
  if (variable) {
    trail.steps.push({ at: 'variable', variable, held });
  }
}

// Not every parser counts a tag as a reference, and none a closing tag.
function getTags(variable: TSESLint.Scope.Variable, { sourceCode }: Trail): TSESTree.JSXIdentifier[] {
  return sourceCode.ast.tokens.flatMap((token) => {
    const node =
      (token.type as string) === 'JSXIdentifier' && token.value === variable.name
        ? findNodeOfToken(token, sourceCode)
        : undefined;
    return node?.type === 'JSXIdentifier' &&
      isTag(node) &&
      findVariable(sourceCode.getScope(node), node.name) === variable
      ? [node]
      : [];
  });
}

// <old.A>, <Old>; a tag in lower case is an element of the platform.
function isTag(node: TSESTree.JSXIdentifier): boolean {
  const { parent } = node;
  return parent.type === 'JSXMemberExpression'
    ? parent.object === node
    : /^JSX(?:Opening|Closing)Element$/u.test(parent.type) && !/^[\p{Ll}]/u.test(node.name);
}

function followTag(tag: TSESTree.JSXIdentifier, held: Held, trail: Trail): void {
  const { parent } = tag;
  if (parent.type === 'JSXMemberExpression' && held.as === 'namespace') {
    const { name, range } = parent.property;
    trail.names.push({ name, kind: 'member', range, object: tag.range });
  } else {
    trail.escape ??= `${getSubject(held)} is passed on`;
  }
}
