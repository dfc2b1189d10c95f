import type { TSESTree } from '@typescript-eslint/utils';
import { findLoadEffect } from '../../modules/loading/load-effects.ts';
import { importsDirectly, loadsModule } from '../../modules/loading/module-graph.ts';
import { findModuleFile } from '../../modules/resolver.ts';
import { getTsconfigInfo } from '../../modules/tsconfig-info.ts';
import { getSiblings, type FixContext } from '../fix-context.ts';
import type { Destination, Move } from '../move.ts';

/** A statement that loads a module: `import …`, `export … from`. */
export type LoadStatement =
  TSESTree.ImportDeclaration | TSESTree.ExportNamedDeclarationWithSource | TSESTree.ExportAllDeclaration;

const loadStatements = new WeakMap<readonly TSESTree.Node[], readonly LoadStatement[]>();

/** Gets the statements beside a statement, itself included, that load modules when the program runs. */
export function getLoadStatements(statement: TSESTree.Node): readonly LoadStatement[] {
  const siblings = getSiblings(statement);
  const found = loadStatements.get(siblings) ?? siblings.filter(isLoadStatement);
  loadStatements.set(siblings, found);
  return found;
}

function isLoadStatement(node: TSESTree.Node): node is LoadStatement {
  return (
    (node.type === 'ImportDeclaration' && node.importKind !== 'type') ||
    ((node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source !== null)) &&
      node.exportKind !== 'type')
  );
}

/** Tells whether a statement imports or re-exports from a canonical module. */
export function leadsTo(statement: LoadStatement, destination: Destination, context: FixContext): boolean {
  return (
    statement.source.value === destination.specifier ||
    (destination.file !== undefined && findLoadedFile(statement, context) === destination.file)
  );
}

const loadedFiles = new WeakMap<LoadStatement, string | undefined>();

// Asked of each statement for each of them.
function findLoadedFile(statement: LoadStatement, { file }: FixContext): string | undefined {
  if (!loadedFiles.has(statement)) {
    loadedFiles.set(statement, findModuleFile(statement.source.value, file));
  }
  return loadedFiles.get(statement);
}

/**
 * Finds the statement by which the file loads a canonical module first, today: one that names it, or the deprecated import
 * at hand or another one whose module loads it in turn.
 */
export function findFirstLoad(
  statement: TSESTree.Node,
  destination: Destination,
  move: Move,
  context: FixContext,
): LoadStatement | undefined {
  return getLoadStatements(statement).find((sibling) =>
    sibling === statement
      ? mayLoad(move.module.file, destination.file)
      : isSurelyLoaded(sibling, context) && loads(sibling, destination, context),
  );
}

/**
 * Tells whether a canonical module that is loaded at one statement can be loaded at another one instead: no bare import
 * stands between them, and nothing at all when loading the canonical module does something.
 */
export function keepsOrder(from: TSESTree.Node, to: TSESTree.Node, destination: Destination): boolean {
  const [start, end] = [from.range[0], to.range[0]].sort((a, b) => a - b) as [number, number];
  const between = getLoadStatements(from).filter(({ range }) => range[0] > start && range[0] < end);
  return !between.some(isBareLoad) && (between.length === 0 || isSilent(destination));
}

const bareLoads = new WeakMap<readonly LoadStatement[], boolean>();

/** Tells whether there is nothing in a file that a module must not move across. */
export function isOrderFree(statement: TSESTree.Node, destination: Destination): boolean {
  const all = getLoadStatements(statement);
  const hasBare = bareLoads.get(all) ?? all.some(isBareLoad);
  bareLoads.set(all, hasBare);
  return all.length === 0 || (!hasBare && (all.length <= 2 || isSilent(destination)));
}

// Nothing can tell when it is loaded.
function isSilent({ file }: Destination): boolean {
  return file === undefined || findLoadEffect(file) === undefined;
}

// import "x", export {} from "x"
function isBareLoad(statement: LoadStatement): boolean {
  return statement.type !== 'ExportAllDeclaration' && statement.specifiers.length === 0;
}

function loads(statement: LoadStatement, destination: Destination, context: FixContext): boolean {
  if (leadsTo(statement, destination, context)) {
    return true;
  }
  const found = destination.file === undefined ? undefined : findLoadedFile(statement, context);
  return found !== undefined && destination.file !== undefined && loadsModule(found, destination.file) === true;
}

// What can't be known of the deprecated module is taken to be so: then nothing is moved on to later.
function mayLoad(old: string | undefined, canonical: string | undefined): boolean {
  return (
    old !== undefined &&
    canonical !== undefined &&
    (loadsModule(old, canonical) !== false || importsDirectly(old, canonical))
  );
}

/** Tells whether no compiler drops a statement: `import { A }` of which only types are used may be gone at run time. */
export function isSurelyLoaded(statement: LoadStatement, { sourceCode, file }: FixContext): boolean {
  const isTypeScript = /\.[cm]?tsx?$/u.test(file);
  if (statement.type === 'ExportNamedDeclaration') {
    return isBareLoad(statement)
      ? !isTypeScript || getTsconfigInfo(file).unusedImports === 'kept'
      : statement.specifiers.some(({ exportKind }) => exportKind !== 'type');
  }
  if (statement.type === 'ExportAllDeclaration' || isBareLoad(statement) || !isTypeScript) {
    return true;
  }
  return (
    getTsconfigInfo(file).unusedImports === 'kept' ||
    statement.specifiers.some(
      (specifier) =>
        !(specifier.type === 'ImportSpecifier' && specifier.importKind === 'type') &&
        sourceCode
          .getDeclaredVariables(specifier)
          .some(({ references }) =>
            references.some((reference) => !('isValueReference' in reference) || reference.isValueReference),
          ),
    )
  );
}
