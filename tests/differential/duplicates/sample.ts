/**
 * Declarations that programs hold twice. `NAME` is the concept's name, `HELP` the helper, `~` a place where anything blank
 * may stand, `«…»` what only TypeScript has.
 */
export interface Sample {
  readonly text: string;
  /** Declared before it, for it alone. */
  readonly before?: string;
  /** What makes another thing of it, and can be seen from outside. */
  readonly mutations: readonly (readonly [from: string, to: string])[];
  readonly language?: 'ts' | 'js';
  /** How its module must be loaded. */
  readonly kind?: 'module' | 'commonjs';
  /** True when each module has one of its own that can be told from the others. */
  readonly isOwn?: boolean;
  readonly isType?: boolean;
  /** TypeScript that is right for it, used where it is declared. */
  readonly use?: string;
  /** True when it is a declaration that can have `export default` before it. */
  readonly isStatement?: boolean;
}
