import type { DatabaseSessionMetrics } from '../database-session-metrics.ts';
import type { LegacyDatabaseMembers, LegacySystemMembers } from '../legacy-members.ts';
import type { SessionState } from '../session-state.ts';
import type { SystemSessionMetrics } from '../system-session-metrics.ts';

type Writable<Members> = { -readonly [Member in keyof Members]: Members[Member] };

/** What only one told can know; null until then. */
interface ToldCounters {
  readonly poolExhaustionEvents: number | null;
  readonly circuitBreakerTrips: number | null;
  readonly leakedSessions: number | null;
  readonly peakConcurrentSessions: number | null;
  readonly totalMessagesSent: number | null;
  readonly totalAgentExecutions: number | null;
  readonly averageMessagesPerSession: number | null;
  readonly userSatisfactionScore: number | null;
}

interface LegacyToldCounters {
  /** @deprecated Use `poolExhaustionEvents`. */
  pool_exhaustion_events: number | null;
  /** @deprecated Use `circuitBreakerTrips`. */
  circuit_breaker_trips: number | null;
  /** @deprecated Use `leakedSessions`. */
  leaked_sessions: number | null;
  /** @deprecated Use `peakConcurrentSessions`. */
  peak_concurrent_sessions: number | null;
  /** @deprecated Use `totalMessagesSent`. */
  total_messages_sent: number | null;
  /** @deprecated Use `totalAgentExecutions`. */
  total_agent_executions: number | null;
  /** @deprecated Use `averageMessagesPerSession`. */
  avg_messages_per_session: number | null;
  /** @deprecated Use `userSatisfactionScore`. */
  user_satisfaction_score: number | null;
}

interface DerivedCounters {
  readonly inactivityMinutes: number;
  readonly kind: 'system' | 'user' | null;
  readonly observedAt: Date;
  /** @deprecated Use `inactivityMinutes`. */
  readonly inactivity_minutes: number;
  /** @deprecated Use `inactivityMinutes`. */
  get_inactivity_minutes(): number;
  /** @deprecated Use `kind`. */
  readonly metrics_type: 'system' | 'user' | null;
  /** @deprecated Use `observedAt`. */
  readonly timestamp: Date;
}

type CanonicalSession = Omit<
  { readonly [Member in keyof DatabaseSessionMetrics]: DatabaseSessionMetrics[Member] },
  keyof LegacyDatabaseMembers | 'state' | 'activate' | 'rest' | 'commit' | 'rollBack' | 'beginClosing' | 'snapshot'
>;

type CanonicalCounters = Omit<
  { readonly [Member in keyof SystemSessionMetrics]: SystemSessionMetrics[Member] },
  keyof LegacySystemMembers | 'rollDay' | 'snapshot'
>;

/** A legacy object that is about one session. */
export interface SessionStyleMetrics extends CanonicalSession, Writable<LegacyDatabaseMembers> {
  state: SessionState;
}

/** A legacy object that counts sessions. */
export interface CounterStyleMetrics
  extends CanonicalCounters, Writable<LegacySystemMembers>, ToldCounters, LegacyToldCounters, DerivedCounters {}

/** A legacy object, where it is not known what it is about: only what it was given decides which members it has. */
export type SessionMetrics = Pick<SessionStyleMetrics, keyof SessionStyleMetrics & keyof CounterStyleMetrics> &
  Partial<SessionStyleMetrics & CounterStyleMetrics>;

type Value<Members> = {
  [
    Member in keyof Members as Members[Member] extends (...values: never[]) => unknown ? never : Member
  ]?: Members[Member];
};

/** What a legacy object can be given under names of either spelling. */
export type SessionFields = Value<Omit<SessionStyleMetrics, 'outcome'>>;
export type CounterFields = Value<Omit<CounterStyleMetrics, keyof DerivedCounters>>;

/** The positions of a session's values. */
export type SessionPositions = [
  session_id?: string | null,
  request_id?: string | null,
  user_id?: string | null,
  created_at?: Date | null,
  state?: SessionState | null,
  query_count?: number | null,
  transaction_count?: number | null,
  total_time_ms?: number | null,
  last_activity_at?: Date | null,
  closed_at?: Date | null,
  error_count?: number | null,
  last_error?: string | null,
];

/** The positions of counters. */
export type CounterPositions = [
  total_sessions?: number | null,
  active_sessions?: number | null,
  expired_sessions_cleaned?: number | null,
  sessions_created_today?: number | null,
  sessions_reused_today?: number | null,
  average_session_duration_minutes?: number | null,
  memory_usage_mb?: number | null,
  ...told: (number | null)[],
];

/* eslint-disable @typescript-eslint/unified-signatures -- one signature for each way of construction */
export interface SessionMetricsConstructor {
  new (): CounterStyleMetrics;
  new (
    fields: CounterFields & { readonly [Name in keyof Omit<SessionFields, keyof CounterFields>]?: never },
  ): CounterStyleMetrics;
  new (
    fields: SessionFields & { readonly [Name in keyof Omit<CounterFields, keyof SessionFields>]?: never },
  ): SessionStyleMetrics;
  new (fields: SessionFields & CounterFields): SessionStyleMetrics & CounterStyleMetrics;
  new (...values: CounterPositions): CounterStyleMetrics;
  new (...values: SessionPositions): SessionStyleMetrics;
  readonly prototype: SessionMetrics;
}

export interface CounterMetricsConstructor {
  new (fields?: CounterFields): CounterStyleMetrics;
  new (...values: CounterPositions): CounterStyleMetrics;
  readonly prototype: CounterStyleMetrics;
}
