import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  DatabaseSessionMetrics,
  IllegalSessionTransitionError,
  ManualClock,
  SystemSessionMetrics,
} from '../../src/metrics/index.ts';

const start = Date.UTC(2025, 0, 1, 12);
const ids = { sessionId: 's', requestId: 'r', userId: 'u' };

function createBoth() {
  const clock = new ManualClock(start);
  const [session, system] = [new DatabaseSessionMetrics(ids, { clock }), new SystemSessionMetrics({}, { clock })];
  return { clock, session, system, both: [session, system] };
}

describe('time', () => {
  it('is read from the clock each time', () => {
    const { clock, both } = createBoth();
    clock.advance(10 * 60_000);

    for (const metrics of both) {
      expect([metrics.ageSeconds(), metrics.inactivitySeconds()]).toEqual([600, 600]);
      metrics.markActivity();
      expect([metrics.ageSeconds(), metrics.inactivitySeconds()]).toEqual([600, 0]);
    }
  });

  it('does not go back when the clock is set back', () => {
    const { clock, both } = createBoth();
    clock.advance(5000);
    both.forEach((metrics) => {
      metrics.markActivity();
    });
    clock.set(start - 60_000);

    for (const metrics of both) {
      metrics.markActivity();
      expect(metrics.lastActivityAt).toEqual(new Date(start + 5000));
      expect([metrics.ageSeconds(), metrics.inactivitySeconds()]).toEqual([5, 0]);
    }
  });

  it('is never what a broken clock says', () => {
    const { clock, session } = createBoth();
    clock.set(Number.NaN);
    session.markActivity();

    expect(session.lastActivityAt).toEqual(new Date(start));
    expect(() => new DatabaseSessionMetrics(ids, { clock })).toThrow(RangeError);
  });

  it('is given out as copies', () => {
    const { session } = createBoth();
    session.close();
    for (const date of [session.createdAt, session.lastActivityAt, session.closedAt, session.snapshot().createdAt]) {
      date?.setTime(0);
    }

    expect([session.createdAt, session.lastActivityAt, session.closedAt]).toEqual(Array(3).fill(new Date(start)));
  });

  it('of creation can be given, unless it is in the future or no time', () => {
    const { clock } = createBoth();
    const createdAt = new Date(start - 1000);
    const session = new DatabaseSessionMetrics({ ...ids, createdAt }, { clock });
    createdAt.setTime(0);

    expect([session.createdAt, session.lastActivityAt]).toEqual(Array(2).fill(new Date(start - 1000)));
    expect(() => new DatabaseSessionMetrics({ createdAt: new Date(start + 1) }, { clock })).toThrow('in the future');
    expect(() => new DatabaseSessionMetrics({ createdAt: new Date(Number.NaN) }, { clock })).toThrow(RangeError);
    expect(() => new SystemSessionMetrics({ createdAt: '2025-01-01' as never }, { clock })).toThrow(TypeError);
  });
});

describe('errors', () => {
  it('count once for each exception, however many handlers it passes', () => {
    const { session } = createBoth();
    const error = new Error('boom');
    session.activate();
    session.recordError(error);
    session.rollBack();
    session.recordError(error);
    session.close();
    session.recordError(error);

    expect(session.snapshot()).toMatchObject({
      errorCount: 1,
      lastError: 'boom',
      outcome: 'rolled_back',
      state: 'closed',
    });
  });

  it('count each time for texts and for other exceptions', () => {
    const { session } = createBoth();
    ['a', 'a', new Error('b'), new Error('b')].forEach((error) => {
      session.recordError(error);
    });

    expect(session.errorCount).toBe(4);
  });

  it.each([
    [new Error('boom'), 'boom'],
    [new TypeError(), 'TypeError'],
    ['text', 'text'],
    [null, 'null'],
    [undefined, 'undefined'],
    [Symbol('s'), 'Symbol(s)'],
    [Object.create(null), 'an error that cannot be described'],
    [
      {
        toString: () => {
          throw new Error('worse');
        },
      },
      'an error that cannot be described',
    ],
  ])('are described, and nothing replaces them: %#', (thrown: unknown, wanted) => {
    for (const metrics of createBoth().both) {
      metrics.recordError(thrown);
      expect([metrics.errorCount, metrics.lastError]).toEqual([1, wanted]);
    }
  });
});

describe('a database session', () => {
  it('is closed once, and then stands still', () => {
    const { clock, session } = createBoth();
    clock.advance(1500);
    session.close();
    clock.advance(1000);
    session.close(7);

    expect(session.snapshot()).toMatchObject({
      closedAt: new Date(start + 1500),
      totalTimeMs: 1500,
      ageSeconds: 1.5,
      inactivitySeconds: 2.5,
    });
  });

  it('takes how long it took, when that is a span', () => {
    const { session } = createBoth();
    for (const wrong of [Number.NaN, -1, Infinity]) {
      expect(() => {
        session.close(wrong);
      }).toThrow(RangeError);
    }
    session.close(0);

    expect([session.state, session.totalTimeMs]).toEqual(['closed', 0]);
  });

  it('counts nothing once it is closed', () => {
    const { session } = createBoth();
    session.incrementQueryCount();
    session.close();

    expect(() => {
      session.incrementQueryCount();
    }).toThrow(IllegalSessionTransitionError);
    expect(() => {
      session.incrementTransactionCount();
    }).toThrow(IllegalSessionTransitionError);
    expect([session.queryCount, session.transactionCount]).toEqual([1, 0]);
  });

  it('wakes up when something happens', () => {
    const { session } = createBoth();
    session.activate();
    session.rest();
    session.incrementQueryCount();

    expect(session.state).toBe('active');
  });
});

describe('system metrics', () => {
  it('begin the counts of the day anew at midnight, whoever asks first', () => {
    const { clock, system } = createBoth();
    system.incrementTotalSessions();
    system.recordSessionReuse();
    clock.set(Date.UTC(2025, 0, 1, 23, 59, 59, 999));
    expect([system.sessionsCreatedToday, system.sessionsReusedToday]).toEqual([1, 1]);
    clock.advance(1);
    expect([system.sessionsCreatedToday, system.sessionsReusedToday, system.totalSessions]).toEqual([0, 0, 1]);
    system.incrementTotalSessions();
    clock.advance(86_400_000);
    expect(system.snapshot()).toMatchObject({ sessionsCreatedToday: 0, totalSessions: 2 });
    system.incrementTotalSessions();
    clock.set(start);
    expect(system.sessionsCreatedToday).toBe(1);
  });

  it('refuse what is no count and no amount, and stay as they were', () => {
    const { clock, system } = createBoth();
    const before = JSON.stringify(system);
    for (const wrong of [-1, 0.5, Number.NaN, Infinity, '1' as never]) {
      expect(() => {
        system.recordSessionCleanup(wrong);
      }).toThrow(RangeError);
      expect(() => new SystemSessionMetrics({ totalSessions: wrong }, { clock })).toThrow(RangeError);
    }
    for (const wrong of [-1, Number.NaN, Infinity]) {
      expect(() => {
        system.updateMemoryUsage(wrong);
      }).toThrow(RangeError);
      expect(() => {
        system.updateAverageDuration(wrong);
      }).toThrow(RangeError);
    }

    expect(JSON.stringify(system)).toBe(before);
  });

  it('have never fewer active sessions than none', () => {
    const { system } = createBoth();
    system.decrementActiveSessions();

    expect(system.activeSessions).toBe(0);
  });
});

it('a snapshot is frozen, and JSON has its keys with times as texts', () => {
  const { both } = createBoth();

  for (const metrics of both) {
    const snapshot = metrics.snapshot();
    expect(Object.isFrozen(snapshot)).toBe(true);
    expect(Object.keys(metrics.toJSON())).toEqual(Object.keys(snapshot));
    expect(JSON.parse(JSON.stringify(metrics))).toMatchObject({ createdAt: '2025-01-01T12:00:00.000Z', ageSeconds: 0 });
    expect(inspect(metrics)).toContain(`${metrics.constructor.name} {`);
    expect(inspect(metrics)).toContain('lastActivityAt: 2025-01-01T12:00:00.000Z');
  }
});
