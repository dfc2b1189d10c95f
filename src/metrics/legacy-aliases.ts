/** Legacy members of every kind of session metrics → canonical member. */
const base = {
  created_at: 'createdAt',
  last_activity: 'lastActivityAt',
  last_activity_at: 'lastActivityAt',
  lastActivity: 'lastActivityAt',
  error_count: 'errorCount',
  errors: 'errorCount',
  last_error: 'lastError',
  mark_activity: 'markActivity',
  record_error: 'recordError',
  get_age_seconds: 'ageSeconds',
  get_inactivity_seconds: 'inactivitySeconds',
  to_dict: 'toLegacyRecord',
} as const;

/** Legacy members of the metrics of one database session → canonical member. */
const database = {
  session_id: 'sessionId',
  request_id: 'requestId',
  user_id: 'userId',
  query_count: 'queryCount',
  operations_count: 'queryCount',
  transaction_count: 'transactionCount',
  total_time_ms: 'totalTimeMs',
  closed_at: 'closedAt',
  increment_query_count: 'incrementQueryCount',
  increment_transaction_count: 'incrementTransactionCount',
  close_session: 'close',
} as const;

/** Legacy members of the metrics of all sessions → canonical member. */
const system = {
  total_sessions: 'totalSessions',
  active_sessions: 'activeSessions',
  expired_sessions_cleaned: 'expiredSessionsCleaned',
  sessions_created_today: 'sessionsCreatedToday',
  sessions_reused_today: 'sessionsReusedToday',
  average_session_duration_minutes: 'averageSessionDurationMinutes',
  memory_usage_mb: 'memoryUsageMb',
  increment_total_sessions: 'incrementTotalSessions',
  increment_active_sessions: 'incrementActiveSessions',
  decrement_active_sessions: 'decrementActiveSessions',
  record_session_cleanup: 'recordSessionCleanup',
  record_session_reuse: 'recordSessionReuse',
  update_memory_usage: 'updateMemoryUsage',
  update_average_duration: 'updateAverageDuration',
} as const;

/** Legacy members of a unified snapshot → canonical member. */
const unified = {
  last_activity: 'lastActivityAt',
  total_sessions: 'totalSessions',
  active_sessions: 'activeSessions',
  sessions_created_today: 'sessionsCreatedToday',
  sessions_reused_today: 'sessionsReusedToday',
  average_session_duration_minutes: 'averageSessionDurationMinutes',
  inactivity_minutes: 'inactivityMinutes',
  get_inactivity_minutes: 'inactivityMinutes',
  pool_exhaustion_events: 'poolExhaustionEvents',
  circuit_breaker_trips: 'circuitBreakerTrips',
  leaked_sessions: 'leakedSessions',
  peak_concurrent_sessions: 'peakConcurrentSessions',
  total_messages_sent: 'totalMessagesSent',
  total_agent_executions: 'totalAgentExecutions',
  avg_messages_per_session: 'averageMessagesPerSession',
  user_satisfaction_score: 'userSatisfactionScore',
  metrics_type: 'kind',
  timestamp: 'observedAt',
} as const;

/**
 * What the legacy API was called, and what it is called now. Said here alone: the accessors of the canonical classes,
 * the compat layer, the rules' registry and the guide's table derive from it.
 */
export const LEGACY_ALIASES = Object.freeze({
  /** Legacy member → canonical member, for each kind of metrics. */
  members: Object.freeze({
    database: Object.freeze({ ...base, ...database }),
    system: Object.freeze({ ...base, ...system }),
    unified: Object.freeze(unified),
  }),
  /** The canonical export that has the members of each kind. */
  owners: Object.freeze({
    database: 'DatabaseSessionMetrics',
    system: 'SystemSessionMetrics',
    unified: 'UnifiedSessionMetrics',
  } as const),
  /** Legacy name → canonical export; null where several could be meant. */
  names: Object.freeze({
    SessionMetrics: null,
    DatabaseMetrics: 'DatabaseSessionMetrics',
    SystemMetrics: 'SystemSessionMetrics',
    UserSessionMetrics: null,
  } as const),
  /** Name that the compat module exports → canonical export; null where several could be meant. */
  compat: Object.freeze({
    SessionMetrics: null,
    LegacySystemSessionMetrics: 'SystemSessionMetrics',
    LegacyUserSessionMetrics: null,
  } as const),
  /**
   * Of all these names those that many other things have, too: rows, requests, responses. The rules leave them alone, since a
   * value of which nothing is known is most often none of session metrics.
   */
  everyday: Object.freeze([
    ...['DatabaseMetrics', 'SystemMetrics'],
    ...['created_at', 'closed_at', 'timestamp', 'lastActivity', 'errors', 'error_count', 'last_error', 'to_dict'],
    ...['session_id', 'request_id', 'user_id', 'query_count', 'transaction_count', 'total_time_ms', 'memory_usage_mb'],
    ...['total_sessions', 'active_sessions'],
  ] as readonly string[]),
});

/** A kind of metrics that has legacy members. */
export type AliasedKind = keyof typeof LEGACY_ALIASES.members;

/** The legacy members of a kind of metrics. */
export type LegacyMember<Kind extends AliasedKind> = keyof (typeof LEGACY_ALIASES.members)[Kind];
