import type { TSESLint } from '@typescript-eslint/utils';
import { mayReachByText } from './filtering/may-reach-by-text.ts';
import type { IsWanted } from './filtering/string-after.ts';
import { listModuleReferences } from './list-module-references.ts';
import type { ModuleReference } from './module-reference.ts';
import { findStaticString } from './static-string.ts';

/**
 * Makes the listeners that find every form by which a file reaches a module. Its text tells whether there may be one, so that
 * nearly every file costs a search of its text and no listener.
 *
 * @param sourceCode the file.
 * @param isWanted tells cheaply whether a specifier means a module that matters; nothing more is looked at when it does not.
 * @param onReferences is called at most once, with all references to modules that matter.
 */
export function visitModuleReferences(
  sourceCode: Readonly<TSESLint.SourceCode>,
  isWanted: IsWanted,
  onReferences: (references: readonly ModuleReference[]) => void,
): TSESLint.RuleListener {
  let isDone = false;
  const finish = (): void => {
    const references = isDone ? [] : listModuleReferences(sourceCode, isWanted);
    isDone = true;
    if (references.length > 0) {
      onReferences(references);
    }
  };
  return mayReachByText(sourceCode.text, isWanted)
    ? { 'Program:exit': finish }
    : {
        ImportDeclaration(node) {
          if (isWanted(node.source.value)) {
            finish();
          }
        },
        ExportNamedDeclaration(node) {
          if (node.source && isWanted(node.source.value)) {
            finish();
          }
        },
        ExportAllDeclaration(node) {
          if (isWanted(node.source.value)) {
            finish();
          }
        },
        TSModuleDeclaration(node) {
          const name = findStaticString(node.id)?.value;
          if (name !== undefined && isWanted(name)) {
            finish();
          }
        },
      };
}
