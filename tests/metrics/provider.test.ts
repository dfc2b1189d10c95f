import { describe, expect, it } from 'vitest';
import {
  ManualClock,
  parseDatabaseSessionId,
  parseRequestId,
  parseUserId,
  SystemSessionAggregator,
  UnifiedSessionMetricsProvider,
  UserSessionTracker,
  type HealthStatus,
  type SessionMetricsSource,
} from '../../src/metrics/index.ts';

const start = Date.UTC(2025, 0, 1, 12);

/** Both sides, real and wired. */
function setUp(maxAgeMs?: number) {
  const clock = new ManualClock(start);
  const system = new SystemSessionAggregator({ clock });
  const user = new UserSessionTracker({ clock });
  const provider = new UnifiedSessionMetricsProvider({
    system,
    user,
    clock,
    ...(maxAgeMs !== undefined && { maxAgeMs }),
  });
  const register = (id: string) =>
    system.register({
      sessionId: parseDatabaseSessionId(id),
      requestId: parseRequestId('r'),
      userId: parseUserId('u'),
    });
  return { clock, system, user, provider, register };
}

const failing: SessionMetricsSource = {
  metrics() {
    throw new Error('the pool is gone');
  },
};

function withHealth(status: HealthStatus): SessionMetricsSource {
  return { metrics: () => ({ total_sessions: 0 }), health: () => ({ status, warnings: [] }) };
}

describe('wired to both sides', () => {
  it('answers with what happened, and when', async () => {
    const { clock, user, provider, register } = setUp();
    register('a').activate();
    clock.advance(1000);
    register('b').close();
    user.begin('user-1', 'thread-1');
    clock.advance(60_000);

    expect(await provider.getSystemMetrics()).toMatchObject({
      ok: true,
      value: { kind: 'system', totalSessions: 2, activeSessions: 1, leakedSessions: 0, totalMessagesSent: null },
    });
    expect(await provider.getUserMetrics()).toMatchObject({
      ok: true,
      value: { kind: 'user', totalSessions: 1, activeSessions: 1, sessionsCreatedToday: 1, poolExhaustionEvents: null },
    });
    expect(await provider.getCombinedMetrics()).toMatchObject({
      ok: true,
      observedAt: new Date(start + 61_000),
      value: {
        kind: 'combined',
        totalSessions: 1,
        peakConcurrentSessions: 2,
        lastActivityAt: new Date(start + 1000),
        inactivityMinutes: 1,
        system: { ok: true, value: { totalSessions: 2 } },
      },
    });
    expect(await provider.getSessionCount()).toMatchObject({ ok: true, value: 1 });
  });

  it('answers for one user, and for one who is not known', async () => {
    const { user, provider } = setUp();
    user.begin('user-1', 'thread-1');
    user.recordMessage('user-1', 'thread-1');

    expect(await provider.getUserMetrics('user-1')).toMatchObject({ ok: true, value: { totalMessagesSent: 1 } });
    expect(await provider.getUserMetrics('user-2')).toMatchObject({ ok: false, reason: 'unavailable' });
    expect(user.metricsOf('user-2')).toBeUndefined();
  });

  it('notes activity where there is such a session', async () => {
    const { provider, register } = setUp();
    register('a');

    expect(await provider.recordActivity('a')).toBe(true);
    expect(await provider.recordActivity('b')).toBe(false);
  });
});

describe('a snapshot', () => {
  it('is given out again while it is fresh, with the time of its making, and then made anew', async () => {
    const { clock, provider, register } = setUp();
    const read = async () => {
      const result = await provider.getSystemMetrics();
      return result.ok ? [result.value.totalSessions, result.observedAt.getTime() - start] : result.reason;
    };

    expect(await read()).toEqual([0, 0]);
    register('a');
    clock.advance(29_999);
    expect(await read()).toEqual([0, 0]);
    clock.advance(1);
    expect(await read()).toEqual([1, 30_000]);
    clock.set(start);
    register('b');
    expect(await read()).toEqual([2, 0]);
  });

  it('is never given out again where none may be old', async () => {
    const { provider, register } = setUp(0);
    await provider.getSystemMetrics();
    register('a');

    expect(await provider.getSystemMetrics()).toMatchObject({ value: { totalSessions: 1 } });
  });

  it('is a frozen copy, whoever asked first', async () => {
    const { provider, register } = setUp();
    register('a');
    const first = await provider.getSystemMetrics();
    if (!first.ok) throw first.error;
    first.value.lastActivityAt?.setTime(0);
    first.value.observedAt.setTime(0);
    first.observedAt.setTime(0);

    expect(Object.isFrozen(first.value)).toBe(true);
    expect(await provider.getSystemMetrics()).toMatchObject({
      observedAt: new Date(start),
      value: { lastActivityAt: new Date(start), observedAt: new Date(start) },
    });
  });

  it('is made once for all who ask at the same time', async () => {
    let calls = 0;
    const system = {
      metrics: async () => {
        calls += 1;
        await Promise.resolve();
        return { leaked_sessions: calls };
      },
    };
    const provider = new UnifiedSessionMetricsProvider({ system, user: null });
    await Promise.all([provider.getSystemMetrics(), provider.getCombinedMetrics(), provider.getSystemMetrics()]);

    expect(calls).toBe(1);
  });
});

describe('a side that', () => {
  it('is not wired is unavailable, which is neither zero nor healthy', async () => {
    const { system, clock } = setUp();
    const provider = new UnifiedSessionMetricsProvider({ system, clock });

    expect(await provider.getUserMetrics()).toMatchObject({ ok: false, reason: 'unavailable' });
    expect(await provider.getSessionCount()).toMatchObject({ ok: false, reason: 'unavailable' });
    expect(await provider.getCombinedMetrics()).toMatchObject({
      ok: true,
      value: { totalSessions: null, leakedSessions: 0, user: { ok: false, reason: 'unavailable' } },
    });
    expect(await provider.checkHealth()).toMatchObject({
      status: 'unavailable',
      system: { status: 'healthy' },
      user: { status: 'unavailable' },
    });
  });

  it('is left out on purpose is not missed', async () => {
    const { system, clock, register } = setUp();
    const provider = new UnifiedSessionMetricsProvider({ system, user: null, clock });
    register('a');

    expect(await provider.checkHealth()).toMatchObject({ status: 'healthy', user: { status: 'unavailable' } });
    expect(await provider.getSessionCount()).toMatchObject({ ok: true, value: 1 });
  });

  it('fails fails alone, and is asked again', async () => {
    let isBroken = true;
    const user = { metrics: () => (isBroken ? failing.metrics() : { total_sessions: 3 }) };
    const provider = new UnifiedSessionMetricsProvider({ system: setUp().system, user });

    expect(await provider.getCombinedMetrics()).toMatchObject({
      ok: true,
      value: { totalSessions: null, user: { ok: false, reason: 'error', error: { message: 'the pool is gone' } } },
    });
    isBroken = false;
    expect(await provider.getUserMetrics()).toMatchObject({ ok: true, value: { totalSessions: 3 } });
  });
});

it('when both sides fail there is no answer, and both reasons', async () => {
  const result = await new UnifiedSessionMetricsProvider({ system: failing }).getCombinedMetrics();

  expect(result).toMatchObject({ ok: false, reason: 'error' });
  const { cause } = (result as { readonly error: Error }).error;
  expect((cause as AggregateError).errors.map((error) => (error as Error).message)).toEqual([
    'the pool is gone',
    'Nothing measures the user side: no source was given.',
  ]);
  expect(await new UnifiedSessionMetricsProvider().getMetrics()).toMatchObject({ ok: false, reason: 'unavailable' });
});

describe('health', () => {
  it.each([
    ['healthy', 'healthy', 'healthy'],
    ['healthy', 'warning', 'warning'],
    ['degraded', 'warning', 'degraded'],
    ['healthy', 'degraded', 'degraded'],
    ['degraded', 'unavailable', 'unavailable'],
  ] as const)('%s and %s is %s', async (system, user, wanted) => {
    const provider = new UnifiedSessionMetricsProvider({ system: withHealth(system), user: withHealth(user) });

    expect((await provider.checkHealth()).status).toBe(wanted);
  });

  it('of a side that cannot be asked is unavailable, with the reason', async () => {
    const user = {
      metrics: () => ({}),
      health: () => {
        throw new Error('no answer');
      },
    };
    const health = await new UnifiedSessionMetricsProvider({ system: failing, user }).checkHealth();

    expect(health).toMatchObject({
      status: 'unavailable',
      system: { status: 'unavailable', warnings: ['the pool is gone'] },
      user: { status: 'unavailable', warnings: ['no answer'] },
    });
    const odd = { metrics: () => ({}), health: () => ({ status: 'fine' as HealthStatus, warnings: [] }) };
    expect(await new UnifiedSessionMetricsProvider({ system: odd, user: null }).checkHealth()).toMatchObject({
      status: 'unavailable',
      system: { warnings: ['`fine` is no health status.'] },
    });
  });

  it('of a pool that leaks reaches the whole', async () => {
    const { clock, provider, register } = setUp();
    for (let index = 0; index < 11; index += 1) register(String(index)).activate();
    expect((await provider.checkHealth()).status).toBe('healthy');
    clock.advance(300_001);

    expect(await provider.checkHealth()).toMatchObject({ status: 'degraded', observedAt: new Date(start + 300_001) });
  });
});

it('an age that is none is refused', () => {
  expect(() => new UnifiedSessionMetricsProvider({ maxAgeMs: Number.NaN })).toThrow(RangeError);
  expect(() => new UnifiedSessionMetricsProvider({ maxAgeMs: -1 })).toThrow(RangeError);
});
