import { findVariable } from '@typescript-eslint/utils/ast-utils';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { findStaticString } from '../static-string.ts';

const runners = new Set(['@jest/globals', 'vitest', 'node:test', 'bun:test']);

/**
 * Finds what a test runner calls the object that a file knows by some name: `jest` for `import { jest as j }`, and for a global.
 * Undefined when the file declares the name for something of its own.
 */
export function findRunnerName(id: TSESTree.Identifier, sourceCode: Readonly<TSESLint.SourceCode>): string | undefined {
  const definition = findVariable(sourceCode.getScope(id), id.name)?.defs[0];
  const node = definition?.node;
  switch (node?.type) {
    case undefined:
      return id.name;
    case 'ImportSpecifier':
      return node.imported.type === 'Identifier' ? node.imported.name : undefined;
    case 'ImportDefaultSpecifier':
      return id.name;
    case 'VariableDeclarator':
      return node.parent.declare ? id.name : findLoadedName(id.name, node);
    default:
      return undefined;
  }
}

// const { jest: j } = require("@jest/globals"), const { vi } = await import("vitest")
function findLoadedName(name: string, { id, init }: TSESTree.VariableDeclarator): string | undefined {
  const load = init?.type === 'AwaitExpression' ? init.argument : init;
  const source =
    load?.type === 'ImportExpression' ? load.source : load?.type === 'CallExpression' ? load.arguments[0] : undefined;
  if (id.type !== 'ObjectPattern' || !runners.has(findStaticString(source)?.value ?? '')) {
    return undefined;
  }
  const own = id.properties.find(
    (property) => property.type === 'Property' && property.value.type === 'Identifier' && property.value.name === name,
  );
  return own?.type === 'Property' && own.key.type === 'Identifier' && !own.computed ? own.key.name : undefined;
}
