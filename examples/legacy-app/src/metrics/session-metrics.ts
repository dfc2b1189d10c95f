/** How far a database session has come. */
export type SessionState = 'active' | 'committed' | 'error' | 'closed';

/** What every session is measured by. */
export class BaseSessionMetrics {
  readonly createdAt: Date;
  lastActivityAt: Date;
  errorCount = 0;
  lastError: string | null = null;

  constructor(now = new Date()) {
    this.createdAt = now;
    this.lastActivityAt = now;
  }

  markActivity(now = new Date()): void {
    this.lastActivityAt = now;
  }

  recordError(message: string, now = new Date()): void {
    this.errorCount += 1;
    this.lastError = message;
    this.markActivity(now);
  }
}

/** One session with the database, opened for one request. */
export class DatabaseSessionMetrics extends BaseSessionMetrics {
  readonly sessionId: string;
  readonly userId: string;
  state: SessionState = 'active';
  queryCount = 0;

  constructor(sessionId: string, userId: string, now = new Date()) {
    super(now);
    this.sessionId = sessionId;
    this.userId = userId;
  }

  recordQuery(now = new Date()): void {
    this.queryCount += 1;
    this.markActivity(now);
  }
}

/** All sessions of signed-in users. */
export class SystemSessionMetrics extends BaseSessionMetrics {
  totalSessions = 0;
  activeSessions = 0;
  expiredSessions = 0;

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
