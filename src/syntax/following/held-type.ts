import type { TSESTree } from '@typescript-eslint/utils';
import type { NameUse } from '../module-reference.ts';
import { findStaticString } from '../static-string.ts';
import type { Trail } from './trail.ts';

/** Adds a type that is said of a namespace object: one that follows from the module can move with it. */
export function addType(type: TSESTree.TypeNode, trail: Trail): void {
  trail.types.push(type.range);
  if (!isDerived(type)) {
    trail.escape ??= 'its type is written out';
  }
}

// any, typeof import("./old"), Promise<typeof import("./old")>, jest.Mocked<typeof import("./old")>
function isDerived(type: TSESTree.TypeNode): boolean {
  switch (type.type) {
    case 'TSAnyKeyword':
    case 'TSUnknownKeyword':
    case 'TSNeverKeyword':
      return true;
    case 'TSTypeQuery':
      return type.exprName.type === 'TSImportType';
    case 'TSTypeReference':
      return isConst(type) || (type.typeArguments?.params.some(isDerived) ?? false);
    case 'TSIntersectionType':
    case 'TSUnionType':
      return type.types.every(isDerived);
    default:
      return false;
  }
}

function isConst({ typeName }: TSESTree.TSTypeReference): boolean {
  return typeName.type === 'Identifier' && typeName.name === 'const';
}

/** Finds the names that `typeof x` is indexed by: `(typeof x)["A"]`, `(typeof x)["A" | "B"]`; undefined when it stands alone. */
export function findIndexedNames(query: TSESTree.Node): NameUse[] | undefined {
  const { parent } = query;
  if (parent?.type !== 'TSIndexedAccessType' || parent.objectType !== query) {
    return undefined;
  }
  const keys = parent.indexType.type === 'TSUnionType' ? parent.indexType.types : [parent.indexType];
  const literals = keys.map(findStaticString);
  return literals.includes(undefined)
    ? undefined
    : literals.flatMap((key) => (key ? [{ name: key.value, kind: 'literal', range: key.inner }] : []));
}
