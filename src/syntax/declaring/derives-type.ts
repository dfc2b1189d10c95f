import type { TSESTree } from '@typescript-eslint/utils';
import { derivesName, type Derivation } from './derives-name.ts';
import { getChildNodes } from './child-nodes.ts';

/**
 * Tells whether a type is, or is built by type operators from, what the canonical module offers.
 * An object type or a function type that only mentions it says something of its own.
 */
export function derivesType(type: TSESTree.Node, derivation: Derivation): boolean {
  const derives = (node: TSESTree.Node) => derivesType(node, derivation);
  switch (type.type) {
    case 'TSTypeReference':
      return derivesName(type.typeName, derivation) || (type.typeArguments?.params.some(derives) ?? false);
    case 'TSTypeQuery':
      return derivesQuery(type, derivation) || (type.typeArguments?.params.some(derives) ?? false);
    case 'TSImportType':
      return derivesName(type, derivation) || (type.typeArguments?.params.some(derives) ?? false);
    case 'TSIndexedAccessType':
      return derivesName(type, derivation) || derives(type.objectType) || derives(type.indexType);
    case 'TSUnionType': {
      const members = type.types.filter((member) => !isEmpty(member));
      return members.length > 0 && members.every(derives);
    }
    case 'TSTypeLiteral':
    case 'TSFunctionType':
    case 'TSConstructorType':
    case 'TSTypePredicate':
      return false;
    default:
      // Pick, keyof, mapped and conditional types, intersections, lists: one part that derives is enough.
      return getChildNodes(type, derivation.sourceCode).some(derives);
  }
}

function derivesQuery({ exprName }: TSESTree.TSTypeQuery, derivation: Derivation): boolean {
  return exprName.type === 'TSImportType' ? derivesType(exprName, derivation) : derivesName(exprName, derivation);
}

// X | null | undefined
function isEmpty({ type }: TSESTree.Node): boolean {
  return type === 'TSNullKeyword' || type === 'TSUndefinedKeyword' || type === 'TSNeverKeyword';
}
