import type { LegacyRecord } from './serialization.ts';

// The members of `LEGACY_ALIASES`, said once more for the compiler: only written out can each be marked as deprecated.
// A test holds names and types against the table and the classes.

/** The legacy members of all session metrics. */
export interface LegacyBaseMembers {
  /** @deprecated Use `createdAt`. */
  readonly created_at: Date;
  /** @deprecated Use `lastActivityAt`. */
  readonly last_activity: Date;
  /** @deprecated Use `lastActivityAt`. */
  readonly last_activity_at: Date;
  /** @deprecated Use `lastActivityAt`. */
  readonly lastActivity: Date;
  /** @deprecated Use `errorCount`. */
  readonly error_count: number;
  /** @deprecated Use `errorCount`. */
  readonly errors: number;
  /** @deprecated Use `lastError`. */
  readonly last_error: string | null;
  /** @deprecated Use `markActivity`. */
  mark_activity(): void;
  /** @deprecated Use `recordError`. */
  record_error(thrown: unknown): void;
  /** @deprecated Use `ageSeconds`. */
  get_age_seconds(): number;
  /** @deprecated Use `inactivitySeconds`. */
  get_inactivity_seconds(): number;
  /** @deprecated Use `toLegacyRecord`. */
  to_dict(): LegacyRecord;
}

/** The legacy members of the metrics of one database session. */
export interface LegacyDatabaseMembers extends LegacyBaseMembers {
  /** @deprecated Use `sessionId`. */
  readonly session_id: string;
  /** @deprecated Use `requestId`. */
  readonly request_id: string;
  /** @deprecated Use `userId`. */
  readonly user_id: string;
  /** @deprecated Use `queryCount`. */
  readonly query_count: number;
  /** @deprecated Use `queryCount`. */
  readonly operations_count: number;
  /** @deprecated Use `transactionCount`. */
  readonly transaction_count: number;
  /** @deprecated Use `totalTimeMs`. */
  readonly total_time_ms: number | null;
  /** @deprecated Use `closedAt`. */
  readonly closed_at: Date | null;
  /** @deprecated Use `incrementQueryCount`. */
  increment_query_count(): void;
  /** @deprecated Use `incrementTransactionCount`. */
  increment_transaction_count(): void;
  /** @deprecated Use `close`. */
  close_session(totalTimeMs?: number): void;
}

/** The legacy members of the metrics of all sessions. */
export interface LegacySystemMembers extends LegacyBaseMembers {
  /** @deprecated Use `totalSessions`. */
  readonly total_sessions: number;
  /** @deprecated Use `activeSessions`. */
  readonly active_sessions: number;
  /** @deprecated Use `expiredSessionsCleaned`. */
  readonly expired_sessions_cleaned: number;
  /** @deprecated Use `sessionsCreatedToday`. */
  readonly sessions_created_today: number;
  /** @deprecated Use `sessionsReusedToday`. */
  readonly sessions_reused_today: number;
  /** @deprecated Use `averageSessionDurationMinutes`. */
  readonly average_session_duration_minutes: number;
  /** @deprecated Use `memoryUsageMb`. */
  readonly memory_usage_mb: number;
  /** @deprecated Use `incrementTotalSessions`. */
  increment_total_sessions(): void;
  /** @deprecated Use `incrementActiveSessions`. */
  increment_active_sessions(): void;
  /** @deprecated Use `decrementActiveSessions`. */
  decrement_active_sessions(): void;
  /** @deprecated Use `recordSessionCleanup`. */
  record_session_cleanup(count?: number): void;
  /** @deprecated Use `recordSessionReuse`. */
  record_session_reuse(): void;
  /** @deprecated Use `updateMemoryUsage`. */
  update_memory_usage(megabytes: number): void;
  /** @deprecated Use `updateAverageDuration`. */
  update_average_duration(minutes: number): void;
}
