// For whoever compiles against an older library: several classes can be disposed of.
/// <reference lib="esnext.disposable" preserve="true" />

export {
  createSessionActivityMiddleware,
  type NodeRequest,
  type NodeResponse,
} from './adapters/express-session-activity.ts';
export { withSessionActivity, type FetchRequest } from './adapters/fetch-session-activity.ts';
export {
  exportSessionMetrics,
  type ObservableMeter,
  type TelemetrySource,
  type TelemetrySources,
} from './adapters/open-telemetry.ts';
export type { ActivityReport, SessionActivityOptions } from './adapters/session-activity-headers.ts';
export {
  WebSocketSweep,
  type SocketServer,
  type SweptSocket,
  type WebSocketSweepOptions,
} from './adapters/web-socket-sweep.ts';
export type { AnonymousSession } from './anonymous-sessions.ts';
export { BaseSessionMetrics, type MetricsOptions, type SessionSnapshot } from './base-session-metrics.ts';
export { ManualClock, systemClock, type Clock } from './clock.ts';
export {
  DatabaseSessionMetrics,
  type DatabaseSessionInit,
  type DatabaseSessionOptions,
  type DatabaseSessionSnapshot,
} from './database-session-metrics.ts';
export {
  getSessionManager,
  getUserSession,
  initializeSessionManager,
  shutDownSessionManager,
} from './default-session-manager.ts';
export {
  IllegalSessionTransitionError,
  InvalidIdError,
  LegacyApiRemovedError,
  SessionManagerError,
  SessionMetricsUnavailableError,
} from './errors.ts';
export { ExecutionContext, type AuditTrail, type ExecutionDetails, type ExecutionScope } from './execution-context.ts';
export { getWorstStatus, HEALTH_STATUSES, type HealthStatus, type HealthVerdict } from './health-status.ts';
export { createIdGenerator, type IdGenerator, type RandomBytes } from './id-generator.ts';
export {
  isDatabaseSessionId,
  isRequestId,
  isRunId,
  isSessionId,
  isThreadId,
  isUserId,
  isWebSocketId,
  parseDatabaseSessionId,
  parseRequestId,
  parseRunId,
  parseSessionId,
  parseThreadId,
  parseUserId,
  parseWebSocketId,
  type DatabaseSessionId,
  type Id,
  type RequestId,
  type RunId,
  type SessionId,
  type ThreadId,
  type UserId,
  type WebSocketId,
} from './ids.ts';
export { LEGACY_ALIASES, type AliasedKind, type LegacyMember } from './legacy-aliases.ts';
export type { SideHealth } from './metrics-side.ts';
export type { SessionMetricsSource } from './metrics-source.ts';
export { isPlaceholderId } from './placeholder-ids.ts';
export type { PoolLimits } from './pool-health.ts';
export type { PoolMetrics } from './pool-metrics.ts';
export { createPoolRunner, type ConnectionPool, type PooledConnection } from './pool-runner.ts';
export {
  RequestScopedSessionFactory,
  type PoolEvent,
  type RequestScopedSessionFactoryOptions,
  type SessionRequest,
} from './request-scoped-session-factory.ts';
export { RequestSession, type RequestScope } from './request-session.ts';
export { LEGACY_RECORD_KEYS, type JsonRecord, type JsonValue, type LegacyRecord } from './serialization.ts';
export type { EngagementSnapshot } from './session-engagement.ts';
export { SessionFailure } from './session-failure.ts';
export { SessionHandle, type SessionIds } from './session-handle.ts';
export { SessionIsolationError } from './session-isolation.ts';
export {
  UnifiedSessionMetricsProvider,
  type ProviderHealth,
  type ProviderOptions,
  type SessionMetricsProvider,
} from './session-metrics-provider.ts';
export {
  createTransactionRunner,
  type SessionRunner,
  type SessionWork,
  type SqlConnection,
  type SqlResult,
  type TransactionalClient,
} from './session-runner.ts';
export {
  canFollow,
  isSessionState,
  SESSION_STATES,
  SESSION_TRANSITIONS,
  type SessionOutcome,
  type SessionState,
} from './session-state.ts';
export type { SessionSummary } from './session-summary.ts';
export {
  SystemSessionAggregator,
  type AggregatorHealth,
  type SystemSessionAggregatorOptions,
} from './system-session-aggregator.ts';
export {
  SystemSessionMetrics,
  type SystemSessionCounters,
  type SystemSessionInit,
  type SystemSessionSnapshot,
} from './system-session-metrics.ts';
export { THRESHOLDS } from './thresholds.ts';
export {
  readSessionMetrics,
  toUnifiedSessionMetrics,
  type AdaptedSessionMetrics,
  type AdapterOptions,
} from './to-unified-session-metrics.ts';
export type { TrackedMetrics, TrackedSession, TrackerSummary } from './tracked-metrics.ts';
export {
  combineMetrics,
  toLegacyUnifiedRecord,
  type CombinedSessionMetrics,
  type MetricsResult,
  type UnifiedKind,
  type UnifiedSessionMetrics,
} from './unified-session-metrics.ts';
export type { ConversionIndicators, UserEngagementSnapshot } from './user-engagement.ts';
export {
  toLegacyEngagement,
  toLegacySessionInfo,
  toLegacyTrackerSummary,
  toLegacyUserSession,
  type LegacyUserRecord,
} from './user-legacy-records.ts';
export {
  UserSessionManager,
  type SessionActivity,
  type SessionsOfUser,
  type UserSessionManagerOptions,
} from './user-session-manager.ts';
export type { UserSessionRequest } from './user-session-request.ts';
export {
  UserSessionStore,
  type UserSessionEnding,
  type UserSessionObserver,
  type UserSessionStoreOptions,
} from './user-session-store.ts';
export { UserSessionTracker, type UserSessionTrackerOptions } from './user-session-tracker.ts';
export { UserSession, type UserSessionSnapshot } from './user-session.ts';
