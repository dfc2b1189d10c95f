import { findVariable } from '@typescript-eslint/utils/ast-utils';
import type { TSESTree } from '@typescript-eslint/utils';
import { findStaticString } from '../static-string.ts';
import { getKnownNames } from './known-names.ts';
import { findTypedName, seeUse, type MemberKey, type MemberSearch } from './member-search.ts';

/** Finds the uses in a type that is indexed: `T["b"]`. */
export function seeIndexedType(node: TSESTree.TSIndexedAccessType, search: MemberSearch): void {
  for (const key of getTypeKeys(node.indexType, search)) {
    seeUse(search, key, { form: 'indexed-type', receiver: node.objectType });
  }
}

/** Finds the uses in the arguments of a type that picks members of another: `Pick<T, "b">`, `Omit<T, "b">`. */
export function seePickedType(node: TSESTree.TSTypeParameterInstantiation, search: MemberSearch): void {
  const [receiver, picked] = node.params;
  if (receiver && picked && node.params.length === 2 && isPick(node.parent, search)) {
    for (const key of getTypeKeys(picked, search)) {
      seeUse(search, key, { form: 'picked-type', receiver });
    }
  }
}

/** Finds the uses in the type of a value: `typeof a.b`. */
export function seeTypeQuery({ exprName }: TSESTree.TSTypeQuery, search: MemberSearch): void {
  let at: TSESTree.Node = exprName;
  while (at.type === 'TSQualifiedName') {
    const { left, right }: TSESTree.TSQualifiedName = at;
    seeUse(search, { key: right, member: right.name, isIndirect: false }, { form: 'access', receiver: left });
    at = left;
  }
}

// interface A extends Pick<T, "b"> {} has it as an expression.
function isPick(node: TSESTree.Node, { sourceCode }: MemberSearch): boolean {
  const name =
    node.type === 'TSTypeReference'
      ? node.typeName
      : node.type === 'TSInterfaceHeritage' || node.type === 'TSClassImplements'
        ? node.expression
        : undefined;
  return (
    name?.type === 'Identifier' &&
    (name.name === 'Pick' || name.name === 'Omit') &&
    (findVariable(sourceCode.getScope(name), name.name)?.defs.length ?? 0) === 0
  );
}

function getTypeKeys(type: TSESTree.TypeNode, search: MemberSearch): readonly MemberKey[] {
  if (type.type === 'TSUnionType') {
    return type.types.flatMap((member) => getTypeKeys(member, search));
  }
  const written = findStaticString(type);
  if (written) {
    return [{ key: type, member: written.value, isIndirect: false }];
  }
  // A parameter of a generic type has no one name; other types are no references.
  if (type.type !== 'TSTypeReference' && type.type !== 'TSTypeQuery') {
    return [];
  }
  const known = getKnownNames(type, search);
  const name = known.length > 0 ? undefined : findTypedName(type, search);
  return (name === undefined ? known : [name])
    .filter((member) => search.question.isMember(member))
    .map((member) => ({ key: type, member, isIndirect: true }));
}
