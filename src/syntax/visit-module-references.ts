import type { TSESLint } from '@typescript-eslint/utils';
import { mayReachByText } from './filtering/may-reach-by-text.ts';
import type { IsWanted } from './filtering/string-after.ts';
import { listModuleReferences } from './list-module-references.ts';
import type { ModuleReference } from './module-reference.ts';
import { findStaticString } from './static-string.ts';

/**
 * Makes the listeners that find every form by which a file reaches a module. Where the text tells that there is no other form,
 * they wait for statements: a node costs least when the linter has just looked at it itself.
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
    if (!isDone) {
      isDone = true;
      const references = listModuleReferences(sourceCode, isWanted);
      if (references.length > 0) {
        onReferences(references);
      }
    }
  };
  return mayReachByText(sourceCode, isWanted) ? { 'Program:exit': finish } : visitStatements(isWanted, finish);
}

// Asked of each statement in each file of each run: those that are not wanted cost one question.
function visitStatements(isWanted: IsWanted, onWanted: () => void): TSESLint.RuleListener {
  return {
    ImportDeclaration(node) {
      if (isWanted(node.source.value)) {
        onWanted();
      }
    },
    ExportNamedDeclaration(node) {
      if (node.source && isWanted(node.source.value)) {
        onWanted();
      }
    },
    ExportAllDeclaration(node) {
      if (isWanted(node.source.value)) {
        onWanted();
      }
    },
    TSModuleDeclaration(node) {
      const name = findStaticString(node.id)?.value;
      if (name !== undefined && isWanted(name)) {
        onWanted();
      }
    },
  };
}
