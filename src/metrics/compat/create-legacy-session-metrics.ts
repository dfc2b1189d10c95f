import { systemClock, type Clock } from '../clock.ts';
import { Migration, type MigrationOptions, type MigrationStatus } from '../migration.ts';
import type { MigrationPhase } from '../migration-phases.ts';
import { LegacyMetrics, type LegacyMaker } from './legacy-metrics.ts';
import type { CounterMetricsConstructor, SessionMetricsConstructor } from './legacy-types.ts';

export interface LegacyOptions extends MigrationOptions {
  readonly clock?: Clock;
}

/** A legacy API with a phase of its own. */
export interface LegacySessionMetrics {
  readonly SessionMetrics: SessionMetricsConstructor;
  readonly LegacySystemSessionMetrics: CounterMetricsConstructor;
  readonly LegacyUserSessionMetrics: CounterMetricsConstructor;
  readonly getMigrationPhase: () => MigrationPhase;
  /** Goes on to a phase; throws `RangeError` for an earlier one. */
  readonly setMigrationPhase: (phase: MigrationPhase) => void;
  /** Reports the phase, and every use until now by member and place. It works in every phase. */
  readonly getMigrationStatus: () => MigrationStatus;
}

/** Makes the legacy API anew, apart from that of the process: for tests, and for a part that migrates by itself. */
export function createLegacySessionMetrics({
  clock = systemClock,
  phase = 1,
  callSites,
}: LegacyOptions = {}): LegacySessionMetrics {
  const migration = new Migration({ phase, ...(callSites !== undefined && { callSites }) });
  return createLegacyApi(migration, clock);
}

/** Makes the legacy API for a migration. */
export function createLegacyApi(migration: Migration, clock: Clock): LegacySessionMetrics {
  const maker = (owner: string, replacement: string, kind: LegacyMaker['kind']): LegacyMaker => {
    return { migration, clock, owner, replacement, kind };
  };
  const session = maker('SessionMetrics', 'DatabaseSessionMetrics or SystemSessionMetrics', null);
  const system = maker('LegacySystemSessionMetrics', 'SystemSessionMetrics', 'system');
  const user = maker('LegacyUserSessionMetrics', 'SystemSessionMetrics', 'user');

  class SessionMetrics extends LegacyMetrics {
    constructor(...given: readonly unknown[]) {
      super(session, SessionMetrics, given);
    }
  }

  class LegacySystemSessionMetrics extends LegacyMetrics {
    constructor(...given: readonly unknown[]) {
      super(system, LegacySystemSessionMetrics, given);
    }
  }

  class LegacyUserSessionMetrics extends LegacyMetrics {
    constructor(...given: readonly unknown[]) {
      super(user, LegacyUserSessionMetrics, given);
    }
  }

  return {
    // Their members come from the table, which the compiler cannot follow.
    SessionMetrics: SessionMetrics as unknown as SessionMetricsConstructor,
    LegacySystemSessionMetrics: LegacySystemSessionMetrics as unknown as CounterMetricsConstructor,
    LegacyUserSessionMetrics: LegacyUserSessionMetrics as unknown as CounterMetricsConstructor,
    getMigrationPhase: () => migration.phase,
    setMigrationPhase: (next) => {
      migration.advance(next);
    },
    getMigrationStatus: () => migration.getStatus(),
  };
}
