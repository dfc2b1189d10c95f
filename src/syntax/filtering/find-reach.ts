import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { mayReachByCall } from './may-reach-by-call.ts';
import { mayReachByImport } from './may-reach-by-import.ts';

/** Tells whether a specifier may mean a module that matters. */
export type IsWanted = (specifier: string) => boolean;

/** The ways in which a file may reach a module that matters. */
export interface Reach {
  /** By `import … from`, `export … from`, `import x = require()` or `declare module`. */
  readonly isStatic: boolean;
  /** By a call, a type, a mock or a comment. */
  readonly isDynamic: boolean;
}

/**
 * Tells how a file may reach a module that matters; undefined: it is sure not to. Most files of most runs do not, and each
 * function and node that is touched to see it is one that the processor has to fetch: so it is told from the statements and
 * a few searches of the text, without a visit to the tree or a look at the scopes.
 */
export function findReach({ text, ast }: Readonly<TSESLint.SourceCode>, isWanted: IsWanted): Reach | undefined {
  let isStatic = false;
  let makesRequire = false;
  for (const statement of ast.body) {
    if ('source' in statement && statement.source) {
      const specifier = (statement.source as TSESTree.StringLiteral).value;
      isStatic ||= isWanted(specifier);
      makesRequire ||= specifier === 'node:module' || specifier === 'module';
    } else if (mayHoldStatements(statement)) {
      isStatic = true;
    }
  }
  const isDynamic =
    mayReachByImport(text, ast, isWanted) ||
    mayReachByCall(text, isWanted) ||
    (makesRequire && text.includes('createRequire'));
  return isStatic || isDynamic ? { isStatic, isDynamic } : undefined;
}

// A namespace has imports of its own, and so have nodes that only another parser knows: Svelte's script.
function mayHoldStatements(statement: TSESTree.Node): boolean {
  switch (statement.type) {
    case 'ExportNamedDeclaration':
      return statement.declaration !== null && mayHoldStatements(statement.declaration);
    case 'TSImportEqualsDeclaration':
    case 'TSModuleDeclaration':
      return true;
    default:
      return 'body' in statement && Array.isArray(statement.body);
  }
}
