import type { DatabaseSessionSnapshot } from './database-session-metrics.ts';
import type { DatabaseSessionId, RequestId, ThreadId, UserId } from './ids.ts';
import type { SessionHandle } from './session-handle.ts';
import type { SqlConnection } from './session-runner.ts';

/** Whose request a session serves. */
export interface RequestScope {
  readonly sessionId: DatabaseSessionId;
  readonly requestId: RequestId;
  readonly threadId: ThreadId;
  readonly userId: UserId;
}

/** The database session of one request: it runs statements, and counts them, until the request is done. */
export class RequestSession implements RequestScope {
  readonly sessionId: DatabaseSessionId;
  readonly requestId: RequestId;
  readonly threadId: ThreadId;
  readonly userId: UserId;
  readonly #handle: SessionHandle;
  readonly #connection: SqlConnection;

  constructor(scope: RequestScope, handle: SessionHandle, connection: SqlConnection) {
    this.sessionId = scope.sessionId;
    this.requestId = scope.requestId;
    this.threadId = scope.threadId;
    this.userId = scope.userId;
    this.#handle = handle;
    this.#connection = connection;
    Object.freeze(this);
  }

  /**
   * Runs a statement and gives its rows. `Row` is believed: a database gives whatever it was asked for.
   * Rejects with what the driver says, and with `IllegalSessionTransitionError` once the request is done.
   */
  async query<Row = Readonly<Record<string, unknown>>>(
    statement: string,
    parameters?: readonly unknown[],
  ): Promise<readonly Row[]> {
    const { rows } = await this.#connection.query(statement, parameters);
    return rows as readonly Row[];
  }

  /** Gets a frozen copy of the session's metrics. */
  metrics(): DatabaseSessionSnapshot {
    return this.#handle.snapshot();
  }
}
