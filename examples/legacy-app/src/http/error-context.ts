import { SESSION_LIFETIME_MS, SessionMetrics, type SessionOptions } from '../database/request-scoped-session-factory';

/** What is logged when a request fails. */
export interface ErrorContext {
  readonly sessionId: string;
  readonly state: string;
  readonly queries: number;
  readonly lastActivity: string;
  readonly lifetimeMs: number;
}

/** Describes the session of a failed request; a request that failed before it had one gets an empty session. */
export function describeError(error: Error, options: SessionOptions, metrics?: SessionMetrics): ErrorContext {
  const session = metrics ?? new SessionMetrics('none', options.userId);
  session.recordError(error.message);
  session.state = 'error';
  return {
    sessionId: session.sessionId,
    state: session.state,
    queries: session.queryCount,
    lastActivity: session.lastActivityAt.toISOString(),
    lifetimeMs: options.lifetimeMs ?? SESSION_LIFETIME_MS,
  };
}
