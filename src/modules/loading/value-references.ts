import type { Node } from 'oxc-parser';
import { getChildren } from '../syntax-walk.ts';

/** TypeScript syntax that still holds code to run; all the rest of it is types. */
const typeScriptCode = new Set<string>([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'TSEnumDeclaration',
  'TSEnumBody',
  'TSEnumMember',
  'TSModuleDeclaration',
  'TSModuleBlock',
  'TSExportAssignment',
  'TSParameterProperty',
  'TSImportEqualsDeclaration',
  'TSQualifiedName',
]);

/** Collects the names that code uses as values, whatever declares them; `import` and `export {}` are no uses. */
export function getValueReferences(code: readonly Node[]): Set<string> {
  const names = new Set<string>();
  const rest = [...code];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'Identifier' || node.type === 'JSXIdentifier') names.add(node.name);
    for (const part of getParts(node)) rest.push(part);
  }
  return names;
}

function getParts(node: Node): Node[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return [];
    case 'ExportNamedDeclaration':
      return node.declaration ? [node.declaration] : [];
    case 'MemberExpression':
      return node.computed ? [node.object, node.property] : [node.object];
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return getChildren(node).filter((child) => node.computed || child !== node.key);
    case 'TSImportEqualsDeclaration':
      return node.importKind === 'type' ? [] : [node.moduleReference];
    case 'TSQualifiedName':
      return [node.left];
    case 'TSModuleDeclaration':
      return node.declare || !node.body ? [] : [node.body];
    default:
      return node.type.startsWith('TS') && !typeScriptCode.has(node.type) ? [] : getChildren(node);
  }
}
