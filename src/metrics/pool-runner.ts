import { joinErrors } from './session-failure.ts';
import type { SessionRunner, SqlConnection } from './session-runner.ts';

/** A connection on loan; it is given back with the error that broke it, so that the pool does not lend it again. */
export interface PooledConnection extends SqlConnection {
  release(error?: Error): void;
}

/** A pool as `pg` has it. */
export interface ConnectionPool {
  connect(): Promise<PooledConnection>;
}

/** A connection in use, and what broke it, if anything did. */
interface Loan {
  readonly connection: PooledConnection;
  broken?: Error;
}

/** Makes a runner of a pool: each session has a connection to itself, and transactions are begun and ended by statements. */
export function createPoolRunner(pool: ConnectionPool): SessionRunner {
  return {
    run: (work) => withLoan(pool, ({ connection }) => work(connection)),
    transaction: (work) =>
      withLoan(pool, async (loan) => {
        try {
          await loan.connection.query('BEGIN');
          const result = await work(loan.connection);
          await commit(loan.connection);
          return result;
        } catch (error) {
          await rollBack(loan, error);
          throw error;
        }
      }),
  };
}

async function withLoan<Result>(pool: ConnectionPool, work: (loan: Loan) => Promise<Result>): Promise<Result> {
  const loan: Loan = { connection: await pool.connect() };
  let result: Result;
  try {
    result = await work(loan);
  } catch (error) {
    giveBack(loan, error);
    throw error;
  }
  loan.connection.release();
  return result;
}

/** Commits. PostgreSQL answers a commit after a failed statement with a rollback, and with no error. */
async function commit(connection: SqlConnection): Promise<void> {
  const { command } = await connection.query('COMMIT');
  if (command === 'ROLLBACK') throw new Error('The transaction was rolled back instead of committed.');
}

async function rollBack(loan: Loan, first: unknown): Promise<void> {
  try {
    await loan.connection.query('ROLLBACK');
  } catch (second) {
    loan.broken = second instanceof Error ? second : new Error('The rollback failed.', { cause: second });
    throw joinErrors(first, second, 'the rollback');
  }
}

function giveBack({ connection, broken }: Loan, first: unknown): void {
  try {
    connection.release(broken);
  } catch (second) {
    throw joinErrors(first, second, 'giving back the connection');
  }
}
