/** How long a request may hold its session. */
export const SESSION_LIFETIME_MS = 30_000;

/** Who opens a session, and for how long. */
export interface SessionOptions {
  readonly userId: string;
  readonly lifetimeMs?: number;
}

/** The copy that was made for the database layer. */
export class SessionMetrics {
  readonly createdAt: Date;
  lastActivityAt: Date;
  errorCount = 0;
  lastError: string | null = null;
  readonly sessionId: string;
  readonly userId: string;
  state: 'active' | 'committed' | 'error' | 'closed' = 'active';
  queryCount = 0;

  constructor(sessionId: string, userId: string, now = new Date()) {
    this.createdAt = now;
    this.lastActivityAt = now;
    this.sessionId = sessionId;
    this.userId = userId;
  }

  markActivity(now = new Date()): void {
    this.lastActivityAt = now;
  }

  recordError(message: string, now = new Date()): void {
    this.errorCount += 1;
    this.lastError = message;
    this.markActivity(now);
  }

  recordQuery(now = new Date()): void {
    this.queryCount += 1;
    this.markActivity(now);
  }
}

/** Opens one session for each request. */
export class RequestScopedSessionFactory {
  readonly open = new Map<string, SessionMetrics>();

  start({ userId }: SessionOptions, now = new Date()): SessionMetrics {
    const metrics = new SessionMetrics(`session_${userId}_${this.open.size + 1}`, userId, now);
    this.open.set(metrics.sessionId, metrics);
    return metrics;
  }

  close(metrics: SessionMetrics): void {
    metrics.state = 'closed';
    this.open.delete(metrics.sessionId);
  }
}
