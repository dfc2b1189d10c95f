/** One session with the database, opened for one request or one live connection. */
export class DatabaseSessionMetrics {
  readonly createdAt: Date;
  lastActivityAt: Date;
  readonly sessionId: string;
  readonly userId: string;
  state: 'active' | 'committed' | 'error' | 'closed' = 'active';
  queryCount = 0;
  errorCount = 0;
  lastError: string | null = null;

  constructor(sessionId: string, userId: string, now = new Date()) {
    this.createdAt = now;
    this.lastActivityAt = now;
    this.sessionId = sessionId;
    this.userId = userId;
  }

  markActivity(now = new Date()): void {
    this.lastActivityAt = now;
  }

  recordQuery(now = new Date()): void {
    this.queryCount += 1;
    this.markActivity(now);
  }

  recordError(message: string, now = new Date()): void {
    this.errorCount += 1;
    this.lastError = message;
    this.state = 'error';
    this.markActivity(now);
  }
}

/** All sessions of signed-in users. */
export class SystemSessionMetrics {
  readonly createdAt: Date;
  lastActivityAt: Date;
  totalSessions = 0;
  activeSessions = 0;
  expiredSessions = 0;

  constructor(now = new Date()) {
    this.createdAt = now;
    this.lastActivityAt = now;
  }

  /** @deprecated Say `lastActivityAt`. */
  get last_activity(): Date {
    return this.lastActivityAt;
  }

  markActivity(now = new Date()): void {
    this.lastActivityAt = now;
  }

  recordStart(now = new Date()): void {
    this.totalSessions += 1;
    this.activeSessions += 1;
    this.markActivity(now);
  }

  recordExpiry(count = 1, now = new Date()): void {
    this.expiredSessions += count;
    this.activeSessions = Math.max(0, this.activeSessions - count);
    this.markActivity(now);
  }
}

/** What both kinds of metrics can say, for who does not mind which they are. */
export interface UnifiedSessionMetrics {
  readonly kind: 'database' | 'system';
  readonly activeSessions: number;
  readonly lastActivityAt: Date;
}

/** Turns the metrics of either kind into the unified ones. */
export function toUnifiedSessionMetrics(metrics: DatabaseSessionMetrics | SystemSessionMetrics): UnifiedSessionMetrics {
  const { lastActivityAt } = metrics;
  return 'sessionId' in metrics
    ? { kind: 'database', activeSessions: metrics.state === 'closed' ? 0 : 1, lastActivityAt }
    : { kind: 'system', activeSessions: metrics.activeSessions, lastActivityAt };
}
