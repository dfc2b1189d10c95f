import type { TSESTree } from '@typescript-eslint/utils';
import type { Home } from '../../syntax/receiving/home.ts';
import { hasSameNames, write } from './written.ts';

/** The signature of a method, where all of it is written. */
export interface WrittenCall {
  /** `mark?(): void` */
  readonly isOptional: boolean;
  readonly parameters: readonly TSESTree.Node[];
  readonly returned: TSESTree.Node;
}

/** Finds the one signature of a method, where all of it is written. */
export function findCall([node, ...others]: readonly TSESTree.Node[]): WrittenCall | undefined {
  const signature =
    node?.type === 'TSMethodSignature' ? node : node?.type === 'MethodDefinition' ? node.value : undefined;
  const returned = signature?.returnType?.typeAnnotation;
  const isPlain = node && 'kind' in node && node.kind === 'method' && !signature?.typeParameters;
  return isPlain && signature && returned && others.length === 0
    ? { isOptional: node.optional, parameters: signature.params, returned }
    : undefined;
}

/** A method that can be called as the legacy one is, and gives back the same: it may take more, if it need not. */
export function isSameCall(
  legacy: WrittenCall,
  legacyHome: Home,
  canonical: WrittenCall,
  canonicalHome: Home,
): boolean {
  const count = legacy.parameters.length;
  const own = write('', [...legacy.parameters, legacy.returned], legacyHome);
  const other = write('', [...canonical.parameters.slice(0, count), canonical.returned], canonicalHome);
  return (
    legacy.isOptional === canonical.isOptional &&
    canonical.parameters.slice(count).every(isOptional) &&
    own.text === other.text &&
    hasSameNames(own, legacyHome, other, canonicalHome)
  );
}

function isOptional(parameter: TSESTree.Node): boolean {
  return (
    parameter.type === 'AssignmentPattern' ||
    parameter.type === 'RestElement' ||
    ('optional' in parameter && parameter.optional === true)
  );
}
