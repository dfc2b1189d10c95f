import { IllegalSessionTransitionError } from './errors.ts';
import { joinErrors } from './session-failure.ts';
import type { SessionHandle } from './session-handle.ts';
import type { SessionRunner, SqlConnection, SqlResult } from './session-runner.ts';

/** Something thrown, which may be undefined itself. */
interface Thrown {
  readonly error: unknown;
}

/** One request's way through the database: it lends the session a connection while the work goes on, and keeps the errors apart. */
export class RequestRun implements SqlConnection {
  readonly #handle: SessionHandle;
  #connection: SqlConnection | undefined;
  #workError: Thrown | undefined;
  #queryError: Thrown | undefined;

  constructor(handle: SessionHandle) {
    this.#handle = handle;
  }

  /** Does the work by a runner, in one transaction or without; rejects with what went wrong first, and what came of it. */
  async execute<Result>(runner: SessionRunner, inTransaction: boolean, work: () => Promise<Result>): Promise<Result> {
    const attempt = (connection: SqlConnection) => this.#attempt(connection, inTransaction, work);
    try {
      if (!inTransaction) return await runner.run(attempt);
      const result = await runner.transaction(attempt);
      this.#handle.commit();
      return result;
    } catch (caught) {
      const error = this.#getWholeError(caught);
      this.#handle.error(error);
      // Only a driver that rejects with the error of the work has rolled back for sure.
      if (inTransaction && this.#workError && Object.is(this.#workError.error, error)) this.#handle.rollBack();
      throw error;
    }
  }

  /** Runs a statement on the connection; an illegal transition while there is none. */
  async query(statement: string, parameters?: readonly unknown[]): Promise<SqlResult> {
    if (this.#connection === undefined) throw new IllegalSessionTransitionError('closed', 'active');
    this.#handle.countQuery();
    try {
      return await this.#connection.query(statement, parameters);
    } catch (error) {
      this.#queryError ??= { error };
      throw error;
    }
  }

  async #attempt<Result>(
    connection: SqlConnection,
    inTransaction: boolean,
    work: () => Promise<Result>,
  ): Promise<Result> {
    this.#connection = connection;
    this.#workError = undefined; // a driver may try again after a conflict
    this.#queryError = undefined;
    this.#handle.activate();
    if (inTransaction) this.#handle.countTransaction();
    try {
      return await work();
    } catch (error) {
      this.#workError = { error };
      throw error;
    } finally {
      this.#connection = undefined;
    }
  }

  /** Gets what to throw. A failed statement that the work has passed over is why PostgreSQL does not commit. */
  #getWholeError(caught: unknown): unknown {
    return this.#workError || !this.#queryError ? caught : joinErrors(this.#queryError.error, caught, 'the commit');
  }
}
