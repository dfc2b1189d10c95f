/** The metrics of all signed-in users. */
export class SessionMetrics {
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

/** Knows who is signed in. */
export default class UserSessionManager {
  readonly metrics: SessionMetrics;
  readonly #lastSeen = new Map<string, Date>();

  constructor(metrics = new SessionMetrics()) {
    this.metrics = metrics;
  }

  signIn(userId: string, now = new Date()): void {
    if (!this.#lastSeen.has(userId)) this.metrics.recordStart(now);
    this.#lastSeen.set(userId, now);
  }

  /** Ends the sessions that were idle for longer than a limit, and says whose they were. */
  expire(idleMs: number, now = new Date()): string[] {
    const expired = [...this.#lastSeen]
      .filter(([, seen]) => now.getTime() - seen.getTime() > idleMs)
      .map(([user]) => user);
    for (const user of expired) this.#lastSeen.delete(user);
    if (expired.length > 0) this.metrics.recordExpiry(expired.length, now);
    return expired;
  }
}
