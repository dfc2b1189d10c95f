import type { TSESLint } from '@typescript-eslint/utils';
import type { IsWanted } from './filtering/string-after.ts';
import type { ModuleReference } from './module-reference.ts';
import { runListeners } from './run-listeners.ts';
import { visitModuleReferences } from './visit-module-references.ts';

/** Gets every reference to a module that matters in a file that has been parsed. */
export function getModuleReferences(sourceCode: Readonly<TSESLint.SourceCode>, isWanted: IsWanted): ModuleReference[] {
  const references: ModuleReference[] = [];
  runListeners(
    sourceCode,
    visitModuleReferences(sourceCode, isWanted, (reference) => {
      references.push(reference);
    }),
  );
  return references;
}
