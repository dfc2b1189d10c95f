import type { TSESTree } from '@typescript-eslint/utils';
import { findStaticString } from '../static-string.ts';

/** Finds the name of the member that an expression reads, where the source spells it out. */
export function findMemberName({ computed, property }: TSESTree.MemberExpression): string | undefined {
  return !computed && property.type === 'Identifier' ? property.name : findStaticString(property)?.value;
}

/** Finds the key of a property, where the source spells it out. */
export function findKeyName({ computed, key }: TSESTree.Property): string | undefined {
  return !computed && key.type === 'Identifier' ? key.name : findStaticString(key)?.value;
}
