import { findVariable } from '@typescript-eslint/utils/ast-utils';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findStaticString } from './static-string.ts';

type Source = Readonly<TSESLint.SourceCode>;

/** Tells whether an expression is Node's `require` for this file: the free one, or one that `createRequire` makes for it. */
export function isRequire(node: TSESTree.Node, sourceCode: Source): boolean {
  if (node.type === 'MemberExpression') {
    // module.require("x")
    return isNamed(node.property, 'require') && isNamed(node.object, 'module') && isFree(node.object, sourceCode);
  }
  if (node.type === 'CallExpression') {
    return makesRequire(node, sourceCode);
  }
  if (node.type !== 'Identifier') {
    return false;
  }
  const definitions = findVariable(sourceCode.getScope(node), node.name)?.defs ?? [];
  const [definition] = definitions;
  if (!definition || (definition.node.type === 'VariableDeclarator' && definition.node.parent.declare)) {
    return node.name === 'require';
  }
  const init = definition.node.type === 'VariableDeclarator' ? definition.node.init : undefined;
  return definitions.length === 1 && init?.type === 'CallExpression' && makesRequire(init, sourceCode);
}

/** Tells whether an expression is `import.meta.url` or another property of that object. */
export function isImportMeta(node: TSESTree.Node | undefined, property: RegExp): boolean {
  return (
    node?.type === 'MemberExpression' &&
    !node.computed &&
    node.object.type === 'MetaProperty' &&
    node.property.type === 'Identifier' &&
    property.test(node.property.name)
  );
}

// createRequire(import.meta.url), by whatever name it was imported; for another place it resolves otherwise.
function makesRequire({ callee, arguments: [place] }: TSESTree.CallExpression, sourceCode: Source): boolean {
  const isHere = isNamed(place, '__filename') || isImportMeta(place, /^(?:url|filename)$/u);
  if (callee.type === 'MemberExpression') {
    return isHere && isNamed(callee.property, 'createRequire');
  }
  return isHere && callee.type === 'Identifier' && getOriginalName(callee, sourceCode) === 'createRequire';
}

// The name behind `import { createRequire as make }` and `const { createRequire: make } = require("module")`.
function getOriginalName(id: TSESTree.Identifier, sourceCode: Source): string {
  const definition = findVariable(sourceCode.getScope(id), id.name)?.defs[0]?.node;
  if (definition?.type === 'ImportSpecifier' && definition.imported.type === 'Identifier') {
    return definition.imported.name;
  }
  const pattern = definition?.type === 'VariableDeclarator' ? definition.id : undefined;
  const property =
    pattern?.type === 'ObjectPattern'
      ? pattern.properties.find(({ type, value }) => type === 'Property' && isNamed(value, id.name))
      : undefined;
  const key = property?.type === 'Property' ? property.key : undefined;
  return key?.type === 'Identifier' ? key.name : (findStaticString(key)?.value ?? id.name);
}

function isFree(node: TSESTree.Node, sourceCode: Source): boolean {
  return node.type === 'Identifier' && !findVariable(sourceCode.getScope(node), node.name)?.defs.length;
}

function isNamed(node: TSESTree.Node | null | undefined, name: string): boolean {
  return node?.type === 'Identifier' && node.name === name;
}
