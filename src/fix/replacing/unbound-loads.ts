import type { TSESTree } from '@typescript-eslint/utils';
import type { Range } from '../../syntax/module-reference.ts';
import { getTsconfigInfo } from '../../modules/tsconfig-info.ts';
import type { FixContext } from '../fix-context.ts';
import { isSurelyLoaded } from '../settling/load-order.ts';
import { doesSomething } from './dropped-load.ts';
import { isTypeScript } from './file-form.ts';
import type { ModuleName } from './module-names.ts';

/**
 * Gets the imports of which only types are used once the duplicates are gone, so that TypeScript would drop them, though what
 * their modules do when they are loaded must go on.
 */
export function getUnboundLoads(
  names: readonly ModuleName[],
  isGone: (range: Range) => boolean,
  context: FixContext,
): Set<TSESTree.ImportDeclaration> {
  if (!isTypeScript(context.file) || getTsconfigInfo(context.file).unusedImports === 'kept') {
    return new Set();
  }
  const before = new Map<TSESTree.ImportDeclaration, boolean>();
  for (const { definitions, uses } of names) {
    const values = uses.filter(({ kind }) => kind === 'value' || kind === 'export');
    for (const { node } of definitions) {
      const statement: TSESTree.Node = node.parent;
      if (statement.type === 'ImportDeclaration' && values.length > 0) {
        const isUsed = values.some(({ range }) => !isGone(range));
        before.set(statement, isUsed || before.get(statement) === true);
      }
    }
  }
  return new Set(
    [...before]
      .filter(([, isUsed]) => !isUsed)
      .map(([statement]) => statement)
      .filter((statement) => isSurelyLoaded(statement, context) && doesSomething(statement.source.value, context)),
  );
}
