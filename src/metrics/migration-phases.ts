export type MigrationPhase = 1 | 2 | 3;

/**
 * The phases of leaving the legacy API: what it does in each, and the preset of the rules that goes with it.
 * `compatSeverity` is what that preset sets `ssot/no-compat-alias` to. Said here alone, for the rules as for the run time.
 */
export const MIGRATION_PHASES = Object.freeze({
  1: Object.freeze({
    name: 'active',
    preset: 'recommended',
    compatSeverity: 'off',
    description: 'The legacy API works, and every use of it is counted.',
  }),
  2: Object.freeze({
    name: 'deprecated',
    preset: 'phase2',
    compatSeverity: 'warn',
    description: 'The legacy API works, and warns once for each place that uses it.',
  }),
  3: Object.freeze({
    name: 'removed',
    preset: 'phase3',
    compatSeverity: 'error',
    description: 'Every use of the legacy API throws `LegacyApiRemovedError`.',
  }),
} as const);

/** Checks a phase: 1, 2 or 3; throws `RangeError` otherwise. */
export function checkPhase(phase: unknown): MigrationPhase {
  if (phase !== 1 && phase !== 2 && phase !== 3) {
    throw new RangeError(`A migration phase is 1, 2 or 3, not ${String(phase)}.`);
  }
  return phase;
}
