import type { TSESTree } from '@typescript-eslint/utils';
import { getSiblings, type FixContext } from '../fix-context.ts';
import { isRemovable } from './is-removable.ts';
import type { ListText } from './list-text.ts';
import { hasCommentsInBraces } from './list-tokens.ts';
import {
  findFirstLoad,
  getLoadStatements,
  isOrderFree,
  isSurelyLoaded,
  keepsOrder,
  leadsTo,
} from '../settling/load-order.ts';
import { getDestinationId, type Destination, type Move } from '../move.ts';
import { getAttributes } from '../statement-text.ts';

/** A statement that receives moved names. */
export interface Sink {
  /** `existing` is left where it is, `in-place` was the deprecated import, `below` is written below a statement. */
  readonly kind: 'existing' | 'in-place' | 'below';
  /** The statement itself, or the one below which it is written. */
  readonly statement: TSESTree.Node;
  /** The deprecated import whose layout a new statement takes. */
  readonly model: TSESTree.ImportDeclaration;
  readonly key: string;
  readonly destination: Destination;
  readonly moves: Set<Move>;
  /** Names to add, as they are written. */
  readonly texts: ListText[];
}

/** An import statement of which names move to one destination. */
export interface Delivery {
  readonly move: Move;
  readonly statement: TSESTree.ImportDeclaration;
  readonly destination: Destination;
  /** True when the statement does not become the canonical import itself: names of it stay behind or go elsewhere. */
  readonly isSplit: boolean;
}

/** Finds the imports of the canonical module, of any kind, that a file already has. */
export function findCanonicalImports(
  statement: TSESTree.Node,
  destination: Destination,
  context: FixContext,
): TSESTree.ImportDeclaration[] {
  return getSiblings(statement).filter(
    (sibling): sibling is TSESTree.ImportDeclaration =>
      sibling.type === 'ImportDeclaration' && sibling !== statement && leadsTo(sibling, destination, context),
  );
}

/**
 * Finds the statement that takes the names of a delivery: one that others are delivered to, an import that the file has, the
 * deprecated import itself, or a new one; such that no module is loaded in another order.
 */
export function getSink(
  delivery: Delivery,
  sinks: readonly Sink[],
  departing: ReadonlySet<TSESTree.Node>,
  context: FixContext,
): Sink {
  const { statement: model, destination, isSplit } = delivery;
  const key = getSinkKey(delivery, context);
  const canLeave = isSplit || isRemovable(model, context.sourceCode);
  const shared = canLeave
    ? sinks.find((sink) => sink.key === key && suits(sink.statement, delivery, sinks, context))
    : undefined;
  if (shared) {
    return shared;
  }
  const base = { model, key, destination, moves: new Set<Move>(), texts: [] };
  const existing = canLeave
    ? findCanonicalImports(model, destination, context).find(
        (candidate) =>
          !departing.has(candidate) &&
          canHold(candidate, delivery, context) &&
          suits(candidate, delivery, sinks, context),
      )
    : undefined;
  if (existing) {
    return { ...base, kind: 'existing', statement: existing };
  }
  const first = canLeave && !suits(model, delivery, sinks, context) ? findLoad(delivery, context) : undefined;
  if (first && !departing.has(first)) {
    // The canonical module is loaded further on, behind what must be loaded before it.
    return { ...base, kind: 'below', statement: first };
  }
  return { ...base, kind: isSplit ? 'below' : 'in-place', statement: model };
}

/** Finds why a statement can't be made an import of the canonical module where it stands, nor its names go elsewhere. */
export function findReorder(move: Move, destination: Destination, context: FixContext): string | undefined {
  const { reference } = move;
  if (
    (reference.form !== 'import' && reference.form !== 'export' && reference.form !== 'export-all') ||
    reference.isTypeOnly ||
    isOrderFree(reference.node, destination)
  ) {
    return undefined;
  }
  const { node } = reference;
  const isList = reference.form === 'import' && !move.namespace && reference.node.specifiers.length > 0;
  const first = findFirstLoad(node, destination, move, context);
  const isLate = first !== undefined && first.range[0] > node.range[0] && !keepsOrder(node, first, destination);
  return isLate && !(isList && (move.keepsNames || isRemovable(node, context.sourceCode)))
    ? `\`${destination.specifier}\` would be loaded before what stands above its own import`
    : undefined;
}

/** Gets what two imports must share to be one: the module, the kind, the attributes and the block they stand in. */
function getSinkKey({ statement, destination }: Delivery, { sourceCode }: FixContext): string {
  return [
    getDestinationId(destination),
    statement.importKind,
    getAttributes(statement, sourceCode),
    String(statement.parent.range[0]),
  ].join('\0');
}

/** Tells whether an import can hold further names: no namespace, bare import, other kind, other attributes or comments. */
function canHold(candidate: TSESTree.ImportDeclaration, { statement }: Delivery, { sourceCode }: FixContext): boolean {
  return (
    candidate.importKind === statement.importKind &&
    !('phase' in candidate && candidate.phase) &&
    candidate.specifiers.length > 0 &&
    candidate.specifiers.every(({ type }) => type !== 'ImportNamespaceSpecifier') &&
    !(candidate.importKind === 'type' && candidate.specifiers[0]?.type === 'ImportDefaultSpecifier') &&
    getAttributes(candidate, sourceCode) === getAttributes(statement, sourceCode) &&
    hasCommentsInBraces(candidate, sourceCode)
  );
}

/** Tells whether the canonical module is loaded when it is today, once its names are imported at a statement. */
function suits(at: TSESTree.Node, delivery: Delivery, sinks: readonly Sink[], context: FixContext): boolean {
  const { statement, destination } = delivery;
  if (statement.importKind === 'type' || isOrderFree(statement, destination)) {
    return true;
  }
  const taken = new Set(
    sinks
      .filter((sink) => getDestinationId(sink.destination) === getDestinationId(destination))
      .flatMap((sink) => (sink.model.importKind === 'type' ? [] : sink.statement)),
  );
  const [other] = getLoadStatements(statement).filter(
    (sibling) =>
      taken.has(sibling) ||
      (sibling !== statement && leadsTo(sibling, destination, context) && isSurelyLoaded(sibling, context)),
  );
  const today = findLoad(delivery, context) ?? statement;
  // What others of the fix load it for already is none of this delivery's doing.
  const wanted = other && isBefore(other, today) ? other : today;
  return keepsOrder(other && isBefore(other, at) ? other : at, wanted, destination);
}

function isBefore(one: TSESTree.Node, other: TSESTree.Node): boolean {
  return one.range[0] < other.range[0];
}

function findLoad({ statement, destination, move }: Delivery, context: FixContext): TSESTree.Node | undefined {
  return findFirstLoad(statement, destination, move, context);
}
