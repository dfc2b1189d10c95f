import { beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../src/metrics/clock.ts';
import { RequestScopedSessionFactory } from '../../src/metrics/request-scoped-session-factory.ts';
import { UnifiedSessionMetricsProvider } from '../../src/metrics/session-metrics-provider.ts';
import { createTransactionRunner } from '../../src/metrics/session-runner.ts';
import { SystemSessionAggregator } from '../../src/metrics/system-session-aggregator.ts';
import { UserSessionManager } from '../../src/metrics/user-session-manager.ts';
import { UserSessionStore } from '../../src/metrics/user-session-store.ts';
import { UserSessionTracker } from '../../src/metrics/user-session-tracker.ts';

const start = new Date('2026-01-31T12:00:00Z');
const clock = new ManualClock(start);

beforeEach(() => {
  clock.set(start);
});

/** Everything that measures, wired to everything that reads it. */
function wire() {
  const connection = { query: () => Promise.resolve({ rows: [] }) };
  const runner = createTransactionRunner({ ...connection, transaction: (work) => work(connection) });
  const store = new UserSessionStore({ clock });
  const aggregator = new SystemSessionAggregator({
    clock,
    maxSessionLifetimeMs: 30_000,
    limits: { maxLeakedSessions: 0 },
  });
  const manager = new UserSessionManager({ store });
  const tracker = new UserSessionTracker({ store });
  const factory = new RequestScopedSessionFactory({ runner, clock, aggregator });
  const provider = new UnifiedSessionMetricsProvider({ system: aggregator, user: tracker, clock, maxAgeMs: 0 });
  return { aggregator, manager, tracker, factory, provider };
}

describe('what happens in a request', () => {
  it('is what the provider says', async () => {
    const { manager, tracker, factory, provider } = wire();
    const context = manager.open({ userId: 'user-1', threadId: 'thread-1' });
    await factory.run(context, async (session) => {
      await session.query('SELECT 1');
      clock.advance(6000);
      expect(await provider.getSystemMetrics()).toMatchObject({
        ok: true,
        value: { kind: 'system', activeSessions: 1, totalSessions: 1, averageSessionDurationMinutes: null },
      });
    });
    tracker.recordMessage('user-1', 'thread-1');
    clock.advance(60_000);

    expect(await provider.getMetrics()).toMatchObject({
      ok: true,
      observedAt: new Date(start.getTime() + 66_000),
      value: {
        kind: 'combined',
        totalSessions: 1,
        activeSessions: 1,
        totalMessagesSent: 1,
        averageMessagesPerSession: 1,
        peakConcurrentSessions: 1,
        leakedSessions: 0,
        lastActivityAt: new Date(start.getTime() + 6000),
        inactivityMinutes: 1,
      },
    });
    expect(await provider.getSystemMetrics()).toMatchObject({ value: { averageSessionDurationMinutes: 0.1 } });
    expect(await provider.getUserMetrics('user-1')).toMatchObject({
      ok: true,
      value: { kind: 'user', totalSessions: 1, totalMessagesSent: 1, userSatisfactionScore: (5 + 1.1 / 6) / 100 },
    });
  });

  it('is unavailable for a user whom nobody knows, and asking makes none', async () => {
    const { provider, tracker } = wire();

    expect(await provider.getUserMetrics('nobody')).toMatchObject({ ok: false, reason: 'unavailable' });
    expect(tracker.summary().totalUsersTracked).toBe(0);
  });

  it('has no last activity where there was none: nothing is made up', async () => {
    const { aggregator } = wire();
    const provider = new UnifiedSessionMetricsProvider({ system: aggregator, user: null, clock });

    expect(await provider.getSystemMetrics()).toMatchObject({
      value: { lastActivityAt: null, inactivityMinutes: null },
    });
  });
});

describe('the health', () => {
  it('is the worst of both sides, and a leak is never missing from it', async () => {
    const { aggregator, factory, provider } = wire();
    let finish: () => void = () => undefined;
    const request = factory.run({ userId: 'user-1' }, () => new Promise<void>((resolve) => (finish = resolve)));
    expect(await provider.checkHealth()).toMatchObject({ status: 'healthy' });
    clock.advance(30_001);

    expect(await provider.checkHealth()).toMatchObject({
      status: 'degraded',
      system: { status: 'degraded', warnings: ['Leaked sessions: 1; the limit is 0.'] },
      user: { status: 'healthy' },
    });
    finish();
    await request;
    expect(aggregator.metrics()).toMatchObject({ leakedSessions: 1, sessionsClosed: 0, activeSessions: 0 });
  });

  it('is unavailable, neither well nor zero, for a side that nobody measures', async () => {
    const provider = new UnifiedSessionMetricsProvider({ system: wire().aggregator, clock });

    expect(await provider.checkHealth()).toMatchObject({ status: 'unavailable', system: { status: 'healthy' } });
    expect(await provider.getUserMetrics()).toMatchObject({ ok: false, reason: 'unavailable' });
  });
});

it('finds an open session by its id for whoever reports activity from elsewhere', async () => {
  const { factory, provider } = wire();
  await factory.run({ userId: 'user-1' }, async (session) => {
    clock.advance(1000);

    expect(await provider.recordActivity(session.sessionId)).toBe(true);
    expect(session.metrics().lastActivityAt).toEqual(new Date(start.getTime() + 1000));
    expect(await provider.recordActivity('another')).toBe(false);
  });
});
