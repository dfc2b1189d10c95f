import type { TSESTree } from '@typescript-eslint/utils';

/** Tells whether a type alias is only another name for one type: `type X = ns.Y`, `type X<T> = ns.Y<T>`. */
export function isOtherName({ typeAnnotation, typeParameters }: TSESTree.TSTypeAliasDeclaration): boolean {
  if (typeAnnotation.type !== 'TSTypeReference' && typeAnnotation.type !== 'TSImportType') {
    return false;
  }
  const parameters = typeParameters?.params ?? [];
  const passed = typeAnnotation.typeArguments?.params ?? [];
  return (
    parameters.length === passed.length && parameters.every(({ name }, index) => isReference(passed[index], name.name))
  );
}

function isReference(type: TSESTree.Node | undefined, name: string): boolean {
  return type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === name;
}
