import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../src/metrics/clock.ts';
import type { DatabaseSessionSnapshot } from '../../src/metrics/database-session-metrics.ts';
import { IllegalSessionTransitionError } from '../../src/metrics/errors.ts';
import { createPoolRunner, type PooledConnection } from '../../src/metrics/pool-runner.ts';
import { RequestScopedSessionFactory } from '../../src/metrics/request-scoped-session-factory.ts';
import type { RequestSession } from '../../src/metrics/request-session.ts';
import { SessionFailure } from '../../src/metrics/session-failure.ts';
import { createTransactionRunner, type SessionRunner } from '../../src/metrics/session-runner.ts';

/** Sessions with an embedded PostgreSQL, by both sorts of drivers: with callbacks, and with a pool of connections. */
const database = await PGlite.create();
await database.exec('CREATE TABLE notes (id serial PRIMARY KEY, author text NOT NULL, text text NOT NULL UNIQUE)');

const clock = new ManualClock(new Date('2026-01-31T12:00:00Z'));
const runners: Record<string, SessionRunner> = {
  callbacks: createTransactionRunner(database),
  'a pool': createPoolRunner(createPool(database)),
};

beforeEach(async () => {
  await database.exec('TRUNCATE notes');
});
afterAll(async () => {
  if (!database.closed) await database.close();
});

describe.each(Object.entries(runners))('with %s', (_, runner) => {
  const failed: DatabaseSessionSnapshot[] = [];
  const makeFactory = () =>
    new RequestScopedSessionFactory({ runner, clock, onError: (_error, session) => void failed.push(session) });
  const request = { userId: 'user-1', requestId: 'request-1', threadId: 'thread-1' };

  beforeEach(() => {
    failed.length = 0;
  });

  it('commits what the work did, and gives back its result', async () => {
    const factory = makeFactory();
    const seen: DatabaseSessionSnapshot[] = [];
    const rows = await factory.run(request, async (session) => {
      await write(session, 'one');
      clock.advance(250);
      const found = await session.query<{ author: string }>('SELECT author, text FROM notes WHERE text = $1', ['one']);
      seen.push(session.metrics());
      return found;
    });

    expect(rows).toEqual([{ author: 'user-1', text: 'one' }]);
    expect(await listNotes()).toEqual(['one']);
    expect(seen[0]).toMatchObject({ state: 'active', queryCount: 2, transactionCount: 1, requestId: 'request-1' });
    expect(factory.metrics()).toMatchObject({ sessionsClosed: 1, activeSessions: 0, meanClosedLifetimeMs: 250 });
    expect(failed).toEqual([]);
  });

  it('rolls back everything when the work throws, and lets that very error through', async () => {
    const factory = makeFactory();
    const error = new Error('out of paper');
    const run = factory.run(request, async (session) => {
      await write(session, 'one');
      throw error;
    });

    await expect(run).rejects.toBe(error);
    expect(await listNotes()).toEqual([]);
    expect(failed).toMatchObject([
      { state: 'rolled_back', outcome: 'rolled_back', errorCount: 1, lastError: 'out of paper', queryCount: 1 },
    ]);
    expect(factory.metrics()).toMatchObject({ sessionsClosed: 1, activeSessions: 0, leakedSessions: 0 });
  });

  it('rolls back when a statement fails, and lets the error of the database through', async () => {
    const run = makeFactory().run(request, async (session) => {
      await write(session, 'one');
      await write(session, 'one');
    });

    await expect(run).rejects.toMatchObject({ code: '23505' });
    expect(await listNotes()).toEqual([]);
    expect(failed).toMatchObject([{ state: 'rolled_back', errorCount: 1, queryCount: 2 }]);
  });

  it('does not say committed when PostgreSQL rolled back, since the work had passed over a failed statement', async () => {
    const run = makeFactory().run(request, async (session) => {
      await write(session, 'one');
      await session.query('SELECT * FROM nowhere').catch(() => []);
      return 'done';
    });
    const error = await run.catch((caught: unknown) => caught);

    expect(error).toBeInstanceOf(SessionFailure);
    expect(error).toMatchObject({
      cause: { code: '42P01' },
      message: expect.stringMatching(/nowhere.*rolled back/u) as string,
    });
    expect(await listNotes()).toEqual([]);
    expect(failed).toMatchObject([{ state: 'error', outcome: 'error', errorCount: 1 }]);
  });

  it('keeps each statement by itself without a transaction', async () => {
    const run = makeFactory().run({ ...request, transaction: false }, async (session) => {
      await write(session, 'one');
      throw new Error('too late');
    });

    await expect(run).rejects.toThrow('too late');
    expect(await listNotes()).toEqual(['one']);
    expect(failed).toMatchObject([{ state: 'error', outcome: 'error', transactionCount: 0 }]);
  });

  it('runs no statement of a session whose request is done', async () => {
    const factory = makeFactory();
    const kept = await factory.run(request, (session) => Promise.resolve(session));

    await expect(write(kept, 'late')).rejects.toThrow(IllegalSessionTransitionError);
    expect(await listNotes()).toEqual([]);
    expect(kept.metrics()).toMatchObject({ state: 'closed', outcome: 'committed', queryCount: 0 });
  });

  it('goes on with a session that took so long that it was given up, and counts it as leaked', async () => {
    const factory = makeFactory();
    await factory.run(request, async (session) => {
      await write(session, 'one');
      clock.advance(30_001);
      expect(factory.health()).toMatchObject({ metrics: { leakedSessions: 1, activeSessions: 0 } });
      await write(session, 'two');
    });

    expect(await listNotes()).toEqual(['one', 'two']);
    expect(factory.metrics()).toMatchObject({ totalSessionsCreated: 1, sessionsClosed: 0, leakedSessions: 1 });
  });

  it('lets no request see what another one has not committed, and mixes up no user', async () => {
    const factory = makeFactory();
    const results = await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) =>
        factory.run({ userId: `user-${index % 7}` }, async (session) => {
          await write(session, `note ${index}`);
          factory.checkIsolation(session, `user-${index % 7}`);
          if (index % 3 === 0) throw new Error(`no ${index}`);
          const rows = await session.query<{ author: string }>('SELECT author FROM notes WHERE text = $1', [
            `note ${index}`,
          ]);
          return rows[0]?.author;
        }),
      ),
    );

    expect(
      results.map((result) => (result.status === 'fulfilled' ? result.value : (result.reason as Error).message)),
    ).toEqual(Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? `no ${index}` : `user-${index % 7}`)));
    expect(await listNotes()).toHaveLength(40);
    expect(factory.metrics()).toMatchObject({ totalSessionsCreated: 60, sessionsClosed: 60, activeSessions: 0 });
    expect(failed).toHaveLength(20);
  });
});

describe('when the connection is lost while a request fails', () => {
  it('the error that came first is the cause, and the failed rollback comes after it', async () => {
    const released: unknown[] = [];
    const pool = createPool(database, (error) => void released.push(error));
    const factory = new RequestScopedSessionFactory({ runner: createPoolRunner(pool), clock });
    const first = new Error('out of paper');
    const error: unknown = await factory
      .run({ userId: 'user-1' }, async (session) => {
        await session.query('SELECT 1');
        await database.close(); // for good: this test is the last one
        throw first;
      })
      .catch((caught: unknown) => caught);

    expect(error).toBeInstanceOf(SessionFailure);
    const failure = error as SessionFailure;
    expect(failure.cause).toBe(first);
    expect(failure.errors[0]).toBe(first);
    expect(failure.errors).toHaveLength(2);
    expect(failure.message).toMatch(/^out of paper \(then the rollback failed: .*closed/u);
    expect(released).toEqual([failure.errors[1]]);
    expect(factory.metrics()).toMatchObject({ sessionsClosed: 1, activeSessions: 0 });
  });
});

async function write(session: RequestSession, text: string): Promise<void> {
  await session.query('INSERT INTO notes (author, text) VALUES ($1, $2)', [session.userId, text]);
}

async function listNotes(): Promise<string[]> {
  const { rows } = await database.query<{ text: string }>('SELECT text FROM notes ORDER BY id');
  return rows.map(({ text }) => text);
}

/** A pool of one connection, as `pg` would have it with `max: 1`: who comes while it is lent waits. */
function createPool(lent: PGlite, onRelease: (error?: Error) => void = () => undefined) {
  let free = Promise.resolve();
  return {
    async connect(): Promise<PooledConnection> {
      const before = free;
      let giveBack: () => void = () => undefined;
      free = new Promise((resolve) => {
        giveBack = resolve;
      });
      await before;
      return {
        query: (statement, parameters) => lent.query(statement, parameters as unknown[]),
        release: (error) => {
          onRelease(error);
          giveBack();
        },
      };
    },
  };
}
