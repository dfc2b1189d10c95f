import type { TSESTree } from '@typescript-eslint/utils';
import { findLoadEffect } from '../modules/load-effects.ts';
import { loadsModule } from '../modules/module-graph.ts';
import { findModuleFile } from '../modules/resolver.ts';
import { getSiblings, type FixContext } from './fix-context.ts';
import type { Destination, Move } from './move.ts';
import { getAttributes, isRemovable } from './statement-text.ts';

/** A statement that receives moved names. */
export interface Sink {
  /** `existing` is left where it is, `in-place` was the deprecated import, `below` is written below it. */
  readonly kind: 'existing' | 'in-place' | 'below';
  readonly statement: TSESTree.ImportDeclaration;
  readonly key: string;
  readonly specifier: string;
  readonly moves: Set<Move>;
  /** Names to add, as they are written. */
  readonly texts: string[];
}

/** An import statement of which names move to one destination. */
export interface Delivery {
  readonly move: Move;
  readonly statement: TSESTree.ImportDeclaration;
  readonly destination: Destination;
  /** True when names of the statement stay behind or go elsewhere. */
  readonly isSplit: boolean;
}

/** Gets what two imports must share to be one: the module, the kind, the attributes and the block they stand in. */
export function getSinkKey({ statement, destination }: Delivery, context: FixContext): string {
  return [
    destination.specifier,
    statement.importKind,
    getAttributes(statement, context.sourceCode),
    String(statement.parent.range[0]),
  ].join('\0');
}

/** Finds an import of the canonical module, of any kind, that a file already has. */
export function findCanonicalImports(
  statement: TSESTree.Node,
  destination: Destination,
  { file }: FixContext,
): TSESTree.ImportDeclaration[] {
  return getSiblings(statement).filter(
    (sibling): sibling is TSESTree.ImportDeclaration =>
      sibling.type === 'ImportDeclaration' &&
      sibling !== statement &&
      (sibling.source.value === destination.specifier ||
        (destination.file !== undefined && findModuleFile(sibling.source.value, file) === destination.file)),
  );
}

/**
 * Finds an import that can hold names that move to the canonical module, without any module being loaded in another order.
 * A namespace, a bare import, another kind, other attributes and comments among the names can't hold them.
 */
export function findExistingImport(
  delivery: Delivery,
  departing: ReadonlySet<TSESTree.Node>,
  context: FixContext,
): TSESTree.ImportDeclaration | undefined {
  const { statement, destination, isSplit } = delivery;
  const { sourceCode } = context;
  if (!isSplit && !isRemovable(statement, sourceCode)) {
    return undefined;
  }
  return findCanonicalImports(statement, destination, context).find(
    (candidate) =>
      !departing.has(candidate) &&
      candidate.importKind === statement.importKind &&
      !('phase' in candidate && candidate.phase) &&
      candidate.specifiers.length > 0 &&
      candidate.specifiers.every(({ type }) => type !== 'ImportNamespaceSpecifier') &&
      !(candidate.importKind === 'type' && candidate.specifiers[0]?.type === 'ImportDefaultSpecifier') &&
      getAttributes(candidate, sourceCode) === getAttributes(statement, sourceCode) &&
      sourceCode.getCommentsInside(candidate).length === 0 &&
      keepsOrder(candidate, delivery),
  );
}

/**
 * Tells whether names can join an import without a module being loaded in another order.
 *
 * The canonical module is loaded where it is imported first. When the deprecated module loads it too, that is where the
 * deprecated import stands, and going on to a later import would carry it across what stands between.
 */
export function keepsOrder(candidate: TSESTree.ImportDeclaration, { statement, move, destination }: Delivery): boolean {
  if (candidate.range[0] < statement.range[0] || statement.importKind === 'type') {
    return true;
  }
  const { file: old } = move.module;
  const isLoadedByOld =
    old !== undefined && destination.file !== undefined && loadsModule(old, destination.file) !== false;
  const between = getSiblings(statement).filter(
    ({ range, type }) =>
      /^(?:Import|Export)/u.test(type) && range[0] > statement.range[0] && range[0] < candidate.range[0],
  );
  const hasBareImport = between.some(
    (sibling) => sibling.type === 'ImportDeclaration' && sibling.specifiers.length === 0,
  );
  const hasEffect = destination.file !== undefined && findLoadEffect(destination.file) !== undefined;
  return !isLoadedByOld || !(hasBareImport || (between.length > 0 && hasEffect));
}
