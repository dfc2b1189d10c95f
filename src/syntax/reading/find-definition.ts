import { findVariable } from '@typescript-eslint/utils/ast-utils';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** Finds the variable that an identifier means, where one declaration alone makes it. */
export function findDefinition(
  id: TSESTree.Identifier,
  { sourceCode }: { readonly sourceCode: Readonly<TSESLint.SourceCode> },
): { readonly variable: TSESLint.Scope.Variable; readonly definition: TSESLint.Scope.Definition } | undefined {
  const scope = sourceCode.getScope(id);
  // A template sees what the script declares, but stands in no scope of it.
  const outer = scope.type === 'global' ? scope.childScopes.find(({ type }) => type === 'module') : undefined;
  const variable = findVariable(outer ?? scope, id.name);
  const definition = variable?.defs.length === 1 ? variable.defs[0] : undefined;
  return variable && definition ? { variable, definition } : undefined;
}
