/** Something that may not be. */
export interface Fault {
  /** `rules meet` is a second pass that no rule would need alone: of two fixes that touch, ESLint applies one. */
  readonly kind: 'exception' | 'broken' | 'suggestion' | 'second pass' | 'rules meet' | 'endless' | 'unsound';
  readonly text: string;
}
