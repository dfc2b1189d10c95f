import { describe, expect, it, vi } from 'vitest';
import { ManualClock } from '../../src/metrics/clock.ts';
import { InvalidIdError } from '../../src/metrics/errors.ts';
import { createPoolRunner, type PooledConnection } from '../../src/metrics/pool-runner.ts';
import {
  RequestScopedSessionFactory,
  type RequestScopedSessionFactoryOptions,
} from '../../src/metrics/request-scoped-session-factory.ts';
import { SessionFailure } from '../../src/metrics/session-failure.ts';
import { SessionIsolationError } from '../../src/metrics/session-isolation.ts';
import {
  createTransactionRunner,
  type SqlConnection,
  type TransactionalClient,
} from '../../src/metrics/session-runner.ts';
import { SystemSessionAggregator } from '../../src/metrics/system-session-aggregator.ts';

const clock = new ManualClock(new Date('2026-01-31T12:00:00Z'));
const connection: SqlConnection = { query: () => Promise.resolve({ rows: [] }) };
const first = new Error('first');
const second = new Error('second');

/** A client whose transactions end as told, for what a real one does only when it breaks. */
function makeClient(transaction: TransactionalClient['transaction']): TransactionalClient {
  return { ...connection, transaction };
}

const wellBehaved = makeClient((work) => work(connection));
const makeFactory = (options: Partial<RequestScopedSessionFactoryOptions> = {}) =>
  new RequestScopedSessionFactory({ runner: createTransactionRunner(wellBehaved), clock, ...options });
const fail = (factory: RequestScopedSessionFactory, thrown: readonly unknown[] = [first]): Promise<unknown> =>
  factory
    .run({ userId: 'user-1' }, () => Promise.reject(thrown[0] as Error))
    .then(
      () => {
        throw new Error('It did not fail.');
      },
      (caught: unknown) => caught,
    );

describe('an error in the error path never hides the first one', () => {
  it.each([
    [
      'the client throws another error when it can not roll back',
      makeClient(async (work) => {
        await work(connection).catch(() => {
          throw second;
        });
        throw new Error('unreachable');
      }),
      [first, second],
    ],
    [
      'the client rejects with a text',
      makeClient((work) =>
        work(connection).catch(() => {
          // eslint-disable-next-line @typescript-eslint/only-throw-error -- some drivers do
          throw 'second';
        }),
      ),
      [first, 'second'],
    ],
  ])('when %s', async (_, client, errors) => {
    const factory = makeFactory({ runner: createTransactionRunner(client) });
    const error = await fail(factory);

    expect(error).toBeInstanceOf(SessionFailure);
    expect(error).toMatchObject({ cause: first, errors, message: 'first (then the rollback failed: second)' });
    expect(factory.metrics()).toMatchObject({ sessionsClosed: 1, activeSessions: 0 });
  });

  it('when the client says in its own words what happened, which already leads to the first', async () => {
    const wrapped = new Error('Transaction failed.', { cause: first });
    const client = makeClient((work) =>
      work(connection).catch(() => {
        throw wrapped;
      }),
    );

    expect(await fail(makeFactory({ runner: createTransactionRunner(client) }))).toBe(wrapped);
  });

  it.each([
    [
      'throws',
      () => {
        throw second;
      },
    ],
    ['rejects', () => Promise.reject(second)],
  ])('when the one who hears of errors %s', async (_, onError) => {
    const factory = makeFactory({ onError });
    const error = await fail(factory);

    expect(error).toMatchObject({ cause: first, errors: [first, second] });
    expect(factory.metrics()).toMatchObject({ sessionsClosed: 1, activeSessions: 0 });
  });

  it('when the rollback and the one who hears of it fail: all three are there, in their order', async () => {
    const third = new Error('third');
    const client = makeClient((work) =>
      work(connection).catch(() => {
        throw second;
      }),
    );
    const error = await fail(
      makeFactory({ runner: createTransactionRunner(client), onError: () => Promise.reject(third) }),
    );

    expect(error).toMatchObject({
      cause: first,
      errors: [first, second, third],
      message: 'first (then the rollback failed: second) (then reporting it failed: third)',
    });
  });

  it('when reading the legacy names in the error path: they are there, and the first error goes through', async () => {
    const seen: unknown[] = [];
    const factory = makeFactory({
      onError: (_error, session) => {
        const { state, createdAt, lastActivityAt, queryCount, errorCount } = session;
        seen.push([state, createdAt.toISOString(), lastActivityAt.toISOString(), queryCount, errorCount]);
      },
    });

    expect(await fail(factory)).toBe(first);
    expect(seen).toEqual([['rolled_back', '2026-01-31T12:00:00.000Z', '2026-01-31T12:00:00.000Z', 0, 1]]);
  });

  it('when nothing at all was thrown, and the rollback fails', async () => {
    const client = makeClient((work) =>
      work(connection).catch(() => {
        throw second;
      }),
    );
    const error = await fail(makeFactory({ runner: createTransactionRunner(client) }), [undefined]);

    expect(error).toMatchObject({ cause: undefined, errors: [undefined, second] });
  });

  it.each([undefined, null, 'text', 0])('when what was thrown is %j', async (thrown) => {
    const onError = vi.fn();

    expect(await fail(makeFactory({ onError }), [thrown])).toBe(thrown);
    expect(onError).toHaveBeenCalledExactlyOnceWith(
      thrown,
      expect.objectContaining({ errorCount: 1, state: 'rolled_back' }),
    );
  });
});

describe('a pool', () => {
  const makePool = (answers: Record<string, () => unknown>, release: (error?: Error) => void = () => undefined) => {
    const statements: string[] = [];
    const lent: PooledConnection = {
      query: async (statement) => {
        statements.push(statement);
        await answers[statement]?.();
        return { rows: [] };
      },
      release,
    };
    return { statements, runner: createPoolRunner({ connect: () => Promise.resolve(lent) }) };
  };
  const breakDown = () => {
    throw second;
  };

  it('is given back every connection, and told which of them broke', async () => {
    const release = vi.fn();
    const good = makePool({}, release);
    await makeFactory({ runner: good.runner }).run({ userId: 'u' }, () => Promise.resolve());
    expect(await fail(makeFactory({ runner: good.runner }))).toBe(first);
    expect(good.statements).toEqual(['BEGIN', 'COMMIT', 'BEGIN', 'ROLLBACK']);

    const bad = makePool({ ROLLBACK: breakDown }, release);
    expect(await fail(makeFactory({ runner: bad.runner }))).toMatchObject({ errors: [first, second] });
    expect(release.mock.calls).toEqual([[], [undefined], [second]]);
  });

  it('rolls back when the commit fails, and says what the commit said', async () => {
    const { statements, runner } = makePool({ COMMIT: breakDown });
    const factory = makeFactory({ runner });

    await expect(factory.run({ userId: 'u' }, () => Promise.resolve())).rejects.toBe(second);
    expect(statements).toEqual(['BEGIN', 'COMMIT', 'ROLLBACK']);
  });

  it('does no work when a transaction can not begin', async () => {
    const { runner } = makePool({ BEGIN: breakDown });
    const work = vi.fn();

    await expect(makeFactory({ runner }).run({ userId: 'u' }, work)).rejects.toBe(second);
    expect(work).not.toHaveBeenCalled();
  });

  it('can not hide an error by failing to take back a connection', async () => {
    const { runner } = makePool({}, breakDown);

    expect(await fail(makeFactory({ runner }))).toMatchObject({ cause: first, errors: [first, second] });
  });

  it('that is exhausted is counted, and so is a circuit breaker that opens', async () => {
    const runner = createPoolRunner({ connect: () => Promise.reject(second) });
    const factory = makeFactory({
      runner,
      classifyError: (error) => (error === second ? 'pool-exhausted' : 'circuit-open'),
    });
    await expect(factory.run({ userId: 'u' }, () => Promise.resolve())).rejects.toBe(second);
    await fail(
      makeFactory({ aggregator: new SystemSessionAggregator({ clock }), classifyError: () => 'circuit-open' }),
    );

    expect(factory.health()).toMatchObject({
      status: 'degraded',
      metrics: { poolExhaustionEvents: 1, circuitBreakerTrips: 0, sessionsClosed: 1, activeSessions: 0 },
    });
  });
});

describe('a session', () => {
  it('has the ids of its request, and new ones where the request has none', async () => {
    const factory = makeFactory();
    const given = await factory.run({ userId: ' user-1 ', requestId: 'r', threadId: 't' }, (session) =>
      Promise.resolve(session),
    );
    const made = await factory.run({ userId: 'user-1' }, (session) => Promise.resolve(session));

    expect(given).toMatchObject({ userId: 'user-1', requestId: 'r', threadId: 't' });
    expect(made.requestId).toMatch(/^req_\d+_\d+_[\da-f]{8}$/u);
    expect(made.sessionId).toMatch(/^session_\d+_\d+_[\da-f]{12}$/u);
    expect(made.sessionId).not.toContain('user-1');
    await expect(factory.run({ userId: ' ' }, () => Promise.resolve())).rejects.toThrow(InvalidIdError);
    expect(factory.metrics().totalSessionsCreated).toBe(2);
  });

  it('is for one user of one factory', async () => {
    const [factory, other] = [makeFactory(), makeFactory()];
    await factory.run({ userId: 'a:b' }, (session) => {
      factory.checkIsolation(session, 'a:b');
      expect(() => {
        factory.checkIsolation(session, 'a');
      }).toThrow(SessionIsolationError);
      expect(() => {
        other.checkIsolation(session, 'a:b');
      }).toThrow(SessionIsolationError);
      return Promise.resolve();
    });
  });

  it('forgets the error of an attempt that the client repeats with success', async () => {
    let tries = 0;
    const client = makeClient(async (work) => {
      try {
        return await work(connection);
      } catch {
        return await work(connection);
      }
    });
    const factory = makeFactory({ runner: createTransactionRunner(client) });
    const seen = await factory.run({ userId: 'u' }, (session) => {
      tries += 1;
      return tries === 1 ? Promise.reject(first) : Promise.resolve(session);
    });

    expect(seen.metrics()).toMatchObject({ outcome: 'committed', errorCount: 0, transactionCount: 2 });
  });
});

it('leaves an aggregator that it was given to its owner, and closes its own', async () => {
  const aggregator = new SystemSessionAggregator({ clock });
  const [sharing, owning] = [makeFactory({ aggregator }), makeFactory()];
  owning.start();
  owning.stop();
  expect(owning.health().isMonitoring).toBe(false);
  owning.start();
  expect(owning.health().isMonitoring).toBe(true);
  sharing.start();
  await sharing[Symbol.asyncDispose]();
  await owning[Symbol.asyncDispose]();

  expect(aggregator.isMonitoring).toBe(true);
  expect(owning.health().isMonitoring).toBe(false);
  aggregator.stop();
});

it('balances its counters over 1,000 interleaved requests with failures, and mixes up no two of them', async () => {
  const owners = new WeakMap<SqlConnection, string>();
  const pause = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
  const runner = createTransactionRunner(
    makeClient(async (work) => {
      const own: SqlConnection = {
        query: async (statement) => {
          owners.set(own, owners.get(own) ?? statement);
          await pause();
          return { rows: [{ owner: owners.get(own) }] };
        },
      };
      await pause();
      const result = await work(own);
      if (JSON.stringify(result).includes('7')) throw new Error('The commit failed.');
      return result;
    }),
  );
  const failures: string[] = [];
  const factory = makeFactory({ runner, onError: (_error, { userId }) => void failures.push(userId) });
  const results = await Promise.allSettled(
    Array.from({ length: 1000 }, (_, index) => {
      const userId = `user:${index % 13}`;
      const requestId = `request:${index}`;
      return factory.run({ userId, requestId }, async (session) => {
        const rows = [...(await session.query(requestId)), ...(await session.query(requestId))];
        await pause();
        if (index % 5 === 0) throw new Error(requestId);
        const { queryCount, userId: counted } = session.metrics();
        return { rows, queryCount, counted, userId: session.userId, requestId: session.requestId };
      });
    }),
  );

  results.forEach((result, index) => {
    const requestId = `request:${index}`;
    if (index % 5 === 0) {
      expect(result).toMatchObject({ status: 'rejected', reason: { message: requestId } });
    } else if (result.status === 'rejected') {
      expect(result.reason).toMatchObject({ message: 'The commit failed.' });
    } else {
      const userId = `user:${index % 13}`;
      const rows = [{ owner: requestId }, { owner: requestId }];
      expect(result.value).toEqual({ rows, queryCount: 2, counted: userId, userId, requestId });
    }
  });
  const rejected = results.filter(({ status }) => status === 'rejected').length;
  expect(rejected).toBeGreaterThan(200);
  expect(failures).toHaveLength(rejected);
  const { peakConcurrentSessions, ...metrics } = factory.metrics();
  expect(metrics).toMatchObject({
    totalSessionsCreated: 1000,
    sessionsClosed: 1000,
    activeSessions: 0,
    leakedSessions: 0,
  });
  expect(peakConcurrentSessions).toBe(1000);
  expect(factory.sessions()).toEqual([]);
});
