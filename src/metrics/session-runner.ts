import { joinErrors } from './session-failure.ts';

/** What a statement gave: the rows, and the name of what the database did where the driver tells it. */
export interface SqlResult {
  readonly rows: readonly unknown[];
  readonly command?: string | undefined;
}

/** Something that runs SQL: a client of `pg`, a database or a transaction of `@electric-sql/pglite`, as they are. */
export interface SqlConnection {
  query(statement: string, parameters?: readonly unknown[]): Promise<SqlResult>;
}

/** What is done with one connection. */
export type SessionWork<Result> = (connection: SqlConnection) => Promise<Result>;

/**
 * How the sessions of a factory reach a database, whatever its driver.
 * Both reject with the error of the work itself, and with nothing but it when everything after it went well.
 */
export interface SessionRunner {
  /** Runs work on one connection, each statement by itself. */
  run<Result>(work: SessionWork<Result>): Promise<Result>;
  /** Runs work in one transaction: commits it when the work is done, rolls it back when the work throws. */
  transaction<Result>(work: SessionWork<Result>): Promise<Result>;
}

/** A client that runs a transaction by a callback: `@electric-sql/pglite`, `postgres`, most query builders. */
export interface TransactionalClient extends SqlConnection {
  transaction<Result>(work: SessionWork<Result>): Promise<Result>;
}

/** Makes a runner of a client that begins, commits and rolls back by itself. */
export function createTransactionRunner(client: TransactionalClient): SessionRunner {
  return {
    run: async (work) => await work(client),
    transaction: async (work) => {
      let failure: { readonly error: unknown } | undefined;
      try {
        return await client.transaction(async (connection) => {
          failure = undefined; // a client may try again after a conflict
          try {
            return await work(connection);
          } catch (error) {
            failure = { error };
            throw error;
          }
        });
      } catch (error) {
        // A client whose rollback fails throws that error, and would lose the one that made it roll back.
        throw failure ? joinErrors(getError(failure), error, 'the rollback') : error;
      }
    },
  };
}

/** Reads what a callback has set, which the compiler takes for never set. */
function getError(failure: { readonly error: unknown }): unknown {
  return failure.error;
}
