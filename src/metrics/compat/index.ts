import { systemClock } from '../clock.ts';
import { migration } from '../migration.ts';
import { createLegacyApi } from './create-legacy-session-metrics.ts';
import type { CounterStyleMetrics, SessionMetrics as AnyLegacyMetrics } from './legacy-types.ts';

/** The legacy API of the process: it shares its phase with the legacy members of the canonical classes. */
const legacy = createLegacyApi(migration, systemClock);

/** @deprecated Use `DatabaseSessionMetrics`, or `SystemSessionMetrics`. */
export const SessionMetrics = legacy.SessionMetrics;
/** @deprecated Use `DatabaseSessionMetrics`, or `SystemSessionMetrics`. */
export type SessionMetrics = AnyLegacyMetrics;

/** @deprecated Use `SystemSessionMetrics`. */
export const LegacySystemSessionMetrics = legacy.LegacySystemSessionMetrics;
/** @deprecated Use `SystemSessionMetrics`. */
export type LegacySystemSessionMetrics = CounterStyleMetrics;

/** @deprecated Use `SystemSessionMetrics`. */
export const LegacyUserSessionMetrics = legacy.LegacyUserSessionMetrics;
/** @deprecated Use `SystemSessionMetrics`. */
export type LegacyUserSessionMetrics = CounterStyleMetrics;

/** Gets the phase of the process. */
export const getMigrationPhase = legacy.getMigrationPhase;
/** Goes on to a phase, for the whole process; throws `RangeError` for an earlier one. */
export const setMigrationPhase = legacy.setMigrationPhase;
/** Reports the phase, and every use of the legacy API until now by member and place. It works in every phase. */
export const getMigrationStatus = legacy.getMigrationStatus;

export {
  createLegacySessionMetrics,
  type LegacyOptions,
  type LegacySessionMetrics,
} from './create-legacy-session-metrics.ts';
export type { CounterStyleMetrics, SessionStyleMetrics } from './legacy-types.ts';
export type { CallSiteTracking, LegacyUsage, MigrationStatus } from '../migration.ts';
export { MIGRATION_PHASES, type MigrationPhase } from '../migration-phases.ts';
