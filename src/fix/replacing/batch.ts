import type { Range } from '../../syntax/module-reference.ts';
import type { Leftover } from './leftovers.ts';
import type { Settled } from './orders.ts';

/** Some duplicates of a file, replaced together. */
export interface Batch {
  readonly settled: readonly Settled[];
  readonly leftovers: readonly Leftover[];
  /** Tells whether a stretch of the file goes with them. */
  isGone(range: Range): boolean;
}
