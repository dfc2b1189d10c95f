import type { DatabaseSessionMetrics, DatabaseSessionSnapshot } from './database-session-metrics.ts';
import type { DatabaseSessionId, RequestId, UserId } from './ids.ts';
import type { SessionState } from './session-state.ts';

/** Whose session is registered. */
export interface SessionIds {
  readonly sessionId: DatabaseSessionId;
  readonly requestId: RequestId;
  readonly userId: UserId;
}

/** What a handle asks of the one who counts the sessions. */
export interface SessionRegistrar {
  /** Hears of everything that happens in a session. */
  noteActivity(): void;
  /** Takes a session off the list of the active ones. */
  close(session: RegisteredSession): void;
}

/** A session on the books. It ends once, by being closed or by having leaked. */
export interface RegisteredSession {
  readonly sessionId: DatabaseSessionId;
  readonly metrics: DatabaseSessionMetrics;
  readonly createdAt: number;
  ending: 'closed' | 'leaked' | null;
}

/**
 * The way in which whoever opened a session tells what happens in it.
 * Every method answers whether it counted: after the end of the session, by close or by leak, nothing does any more.
 */
export class SessionHandle implements Disposable {
  readonly #session: RegisteredSession;
  readonly #registrar: SessionRegistrar;

  constructor(session: RegisteredSession, registrar: SessionRegistrar) {
    this.#session = session;
    this.#registrar = registrar;
  }

  get sessionId(): DatabaseSessionId {
    return this.#session.sessionId;
  }

  get state(): SessionState {
    return this.#session.metrics.state;
  }

  get isOpen(): boolean {
    return this.#session.ending === null;
  }

  /** Whether the session was open for so long that it was given up. */
  get isLeaked(): boolean {
    return this.#session.ending === 'leaked';
  }

  /** Gets a frozen copy of the session's metrics. */
  snapshot(): DatabaseSessionSnapshot {
    return this.#session.metrics.snapshot();
  }

  activate(): boolean {
    return this.#note((metrics) => {
      metrics.activate();
    });
  }

  touch(): boolean {
    return this.#note((metrics) => {
      metrics.markActivity();
    });
  }

  countQuery(): boolean {
    return this.#note((metrics) => {
      metrics.incrementQueryCount();
    });
  }

  countTransaction(): boolean {
    return this.#note((metrics) => {
      metrics.incrementTransactionCount();
    });
  }

  error(thrown: unknown): boolean {
    return this.#note((metrics) => {
      metrics.recordError(thrown);
    });
  }

  commit(): boolean {
    return this.#note((metrics) => {
      metrics.commit();
    });
  }

  rollBack(): boolean {
    return this.#note((metrics) => {
      metrics.rollBack();
    });
  }

  /** Ends the session; whether it committed, rolled back or failed stays on record. */
  close(): boolean {
    if (!this.isOpen) return false;
    this.#registrar.close(this.#session);
    return true;
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #note(change: (metrics: DatabaseSessionMetrics) => void): boolean {
    if (!this.isOpen) return false;
    change(this.#session.metrics);
    this.#registrar.noteActivity();
    return true;
  }
}
