import type { TSESTree } from '@typescript-eslint/utils';
import type { Concept } from '../../registry/concept.ts';
import type { EditGroup, Entry, Move } from '../move.ts';
import type { Obstacle } from './obstacles.ts';

/** A use of a legacy member that must go along when the type of its receiver moves, or a place that keeps it from moving. */
export interface Follower {
  readonly member: string;
  readonly place: TSESTree.Node;
  /** Where it is, in words, if that is another file. */
  readonly where?: string | undefined;
  /** The findings that replace the type of the receiver; they go together with the use, or not at all. */
  readonly entries: readonly Entry[];
  /** What renames it, and the moves that this goes with; undefined where it keeps its name. */
  readonly group?: EditGroup;
  /** Why it can't go along. */
  readonly problem?: string;
}

/** What moves the names of one concept in a file. */
export interface ConceptMoves {
  readonly moves: ReadonlySet<Move>;
  readonly entries: readonly Entry[];
}

/**
 * Holds all findings of a concept back: its types may derive from each other, so that when one stays, all do. Undefined where
 * there are none.
 */
export function holdBack(
  { concept, ...found }: Obstacle & { readonly where?: string | undefined },
  problem: string,
  moves: readonly Move[],
): Follower | undefined {
  const { entries } = getMovesOf(concept, moves);
  return entries.length === 0 ? undefined : { ...found, entries, problem };
}

const movesByConcept = new WeakMap<readonly Move[], Map<Concept, ConceptMoves>>();

/** Gets what moves the names of a concept: one answer for all uses, of which there may be a hundred thousand. */
export function getMovesOf(concept: Concept, moves: readonly Move[]): ConceptMoves {
  const known = movesByConcept.get(moves) ?? new Map<Concept, ConceptMoves>();
  movesByConcept.set(moves, known);
  const isOf = ({ targets }: Entry): boolean => targets.some((target) => target.concept === concept);
  const own = known.get(concept) ?? {
    moves: new Set(moves.filter(({ entries }) => entries.some(isOf))),
    entries: moves.flatMap(({ entries }) => entries.filter(isOf)),
  };
  known.set(concept, own);
  return own;
}
