import { anonymizeId } from './execution-context.ts';
import type { TrackedSession, TrackerSummary } from './tracked-metrics.ts';
import type { UserEngagementSnapshot } from './user-engagement.ts';
import type { UserSession } from './user-session.ts';

/** A record under the names that legacy ones had, in their order; times are ISO 8601 texts. */
export type LegacyUserRecord = Readonly<Record<string, unknown>>;

/** Writes a user's session under the legacy names. */
export function toLegacyUserSession(session: UserSession): LegacyUserRecord {
  const snapshot = session.snapshot();
  return {
    user_id: snapshot.userId,
    thread_id: snapshot.threadId,
    run_id: snapshot.runId,
    request_id: snapshot.requestId,
    created_at: snapshot.createdAt.toISOString(),
    last_activity: snapshot.lastActivityAt.toISOString(),
    age_minutes: snapshot.ageMinutes,
    inactivity_minutes: snapshot.inactivityMinutes,
    websocket_connection_id: snapshot.webSocketId,
    has_execution_context: true,
    metadata_keys: snapshot.metadataKeys,
  };
}

/** Writes a tracked session under the legacy names, without naming its user. */
export function toLegacySessionInfo(session: TrackedSession): LegacyUserRecord {
  return {
    user_id: anonymizeId(session.userId),
    thread_id: session.threadId,
    run_id: session.runId,
    request_id: session.requestId,
    created_at: session.createdAt.toISOString(),
    last_activity: session.lastActivityAt.toISOString(),
    websocket_connection_id: session.webSocketId,
    session_metadata: session.metadataKeys,
    messages_in_session: session.messages,
    agent_executions_in_session: session.agentExecutions,
    features_used_in_session: session.features,
    session_quality_score: session.quality,
  };
}

/** Writes what one user did under the legacy names. */
export function toLegacyEngagement(metrics: UserEngagementSnapshot): LegacyUserRecord {
  return {
    total_sessions: metrics.totalSessions,
    active_sessions: metrics.activeSessions,
    expired_sessions_cleaned: metrics.expiredSessionsCleaned,
    sessions_created_today: metrics.sessionsCreatedToday,
    sessions_reused_today: metrics.sessionsReusedToday,
    average_session_duration_minutes: metrics.averageSessionDurationMinutes,
    memory_usage_mb: metrics.memoryUsageMb,
    total_messages_sent: metrics.totalMessagesSent,
    total_agent_executions: metrics.totalAgentExecutions,
    avg_messages_per_session: metrics.averageMessagesPerSession,
    user_retention_days: metrics.userRetentionDays,
    last_activity: metrics.lastActivityAt.toISOString(),
    feature_usage_count: metrics.featureUsage,
    conversion_indicators: {
      high_engagement: metrics.conversionIndicators.highEngagement,
      moderate_engagement: metrics.conversionIndicators.moderateEngagement,
    },
    user_satisfaction_score: metrics.userSatisfactionScore,
    inactivity_minutes: metrics.inactivityMinutes,
  };
}

/** Writes the summary of a tracker under the legacy names. */
export function toLegacyTrackerSummary(summary: TrackerSummary): LegacyUserRecord {
  return {
    total_users_tracked: summary.totalUsersTracked,
    total_sessions_tracked: summary.totalSessionsTracked,
    total_user_sessions: summary.totalUserSessions,
    total_messages_sent: summary.totalMessagesSent,
    total_agent_executions: summary.totalAgentExecutions,
    avg_sessions_per_user: summary.averageSessionsPerUser,
    avg_messages_per_user: summary.averageMessagesPerUser,
    feature_usage_summary: summary.featureUsage,
    analytics_enabled: true,
  };
}
