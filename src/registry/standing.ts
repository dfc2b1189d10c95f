import type { Concept } from './concept.ts';

/**
 * How a receiver stands to the concept whose legacy member is read on it.
 *
 * - `unified`: a type of the canonical module, or one that derives from it.
 * - `compat`: a type of a compat module, or one that derives from one: it offers the legacy members on purpose.
 * - `legacy`: a type of a deprecated module, or another declaration of one of the concept's names, or what derives from one;
 *   of a union one such member is enough.
 * - `unproven`: nothing is known of it, or its type has no such member.
 * - `unrelated`: a known type of something else, which has the member itself.
 */
export type Standing = 'unified' | 'compat' | 'legacy' | 'unproven' | 'unrelated';

/** What is known of a receiver. */
export interface Receiver {
  readonly standing: Standing;
  /** The concept that it belongs to; for an unproven or unrelated receiver the first that lists the member. */
  readonly concept: Concept;
  /**
   * Whether the canonical member can stand in for the legacy one as things are: the receiver has it, and it holds what the
   * legacy one holds, where that is there, too. False where that is not known.
   */
  readonly hasCanonicalMember: boolean;
  /** Where something gives such values a legacy member of their own, in words, so that the canonical one may hold another. */
  readonly standIn?: string | undefined;
  /** True where it is known that the receiver does not have the legacy member. */
  readonly isMissing: boolean;
  /** True where the value comes from outside: what was parsed, received or read. */
  readonly isWire: boolean;
}
