import type { PGlite, Transaction } from '@electric-sql/pglite';
import type { FailedSession, SessionMetrics as LoggedMetrics } from '../generated/log-records';

/** What the factory needs of a database. */
export type Database = Pick<PGlite, 'transaction'>;

/** How long a request may hold its session. */
export const SESSION_LIFETIME_MS = 30_000;

/** Who opens a session, and when. */
export interface SessionOptions {
  readonly userId: string;
  readonly now?: Date;
}

/** The metrics of one session with the database. */
export class SessionMetrics {
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

/** What a session is tagged with on its way through middleware, handlers and logs. */
export type SessionTags = Record<string, any>;

/** One session with the database. */
export interface DatabaseSession {
  readonly metrics: SessionMetrics;
  readonly tags: SessionTags;
}

/** Opens one session for each request, and runs its work in transactions. */
export class RequestScopedSessionFactory {
  readonly open = new Map<string, DatabaseSession>();
  /** The log: sessions that failed, latest last. */
  readonly failures: FailedSession[] = [];
  readonly #database: Database;
  #count = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  start({ userId, now }: SessionOptions): DatabaseSession {
    this.#count += 1;
    const metrics = new SessionMetrics(`session_${this.#count}`, userId, now);
    const session = { metrics, tags: { isRequestScoped: true, metrics } };
    this.open.set(metrics.sessionId, session);
    return session;
  }

  /** Runs work in a transaction; what makes it fail is logged and thrown on. */
  async run<T>(session: DatabaseSession, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const { metrics } = session;
    metrics.recordQuery();
    try {
      const result = await this.#database.transaction(work);
      metrics.state = 'committed';
      return result;
    } catch (error) {
      metrics.recordError(String(error));
      this.failures.push(describeFailure(session.tags));
      throw error;
    }
  }

  close({ metrics }: DatabaseSession): void {
    metrics.state = 'closed';
    this.open.delete(metrics.sessionId);
  }
}

/** Describes a failed session for the log. */
function describeFailure(tags: SessionTags): FailedSession {
  const metrics: LoggedMetrics = tags['metrics'];
  return {
    session: metrics.sessionId,
    user: metrics.userId,
    state: metrics.state,
    last_activity: metrics.last_activity.toISOString(),
    operations: metrics.operations_count,
    errors: metrics.errors,
  };
}
