import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { DeclaredName } from './declared-name.ts';
import { getSurface } from './get-surface.ts';
import { isAmbientScript, isDeclarationFile } from './is-ambient-script.ts';
import { hasName } from './surface.ts';
import { getSurfaceNames } from './surface-names.ts';

/**
 * Lists the names that a file declares at its top level, or exports from a namespace there, in the order of the file.
 *
 * @param mayMatter tells cheaply whether a name matters; a file that declares none such is not looked at any further.
 */
export function getDeclaredNames(
  sourceCode: Readonly<TSESLint.SourceCode>,
  mayMatter: (name: string) => boolean,
): DeclaredName[] {
  const statements = getStatements(sourceCode.ast.body);
  const surface = getSurface(statements, isDeclarationFile(sourceCode) ?? false);
  if (!hasName(surface, mayMatter) || isAmbientScript(statements, sourceCode)) {
    return [];
  }
  const names = new Map<string, DeclaredName>();
  for (const declared of getSurfaceNames(surface, { sourceCode, mayMatter })) {
    if (!names.has(declared.name)) {
      names.set(declared.name, declared);
    }
  }
  return [...names.values()].sort((a, b) => a.range[0] - b.range[0]);
}

// A Svelte file has its statements in the script elements.
function getStatements(body: readonly TSESTree.Node[]): readonly TSESTree.Node[] {
  const isScript = (node: TSESTree.Node) => (node.type as string) === 'SvelteScriptElement';
  return body.some(isScript)
    ? body.flatMap((node) => (isScript(node) ? (node as unknown as { body: TSESTree.Statement[] }).body : [node]))
    : body;
}
