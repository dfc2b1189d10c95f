import { AggregationTemporality, MeterProvider, MetricReader } from '@opentelemetry/sdk-metrics';
import { describe, expect, it, vi } from 'vitest';
import { exportSessionMetrics } from '../../src/metrics/adapters/open-telemetry.ts';
import { ManualClock } from '../../src/metrics/clock.ts';
import { createIdGenerator } from '../../src/metrics/id-generator.ts';
import { parseUserId } from '../../src/metrics/ids.ts';
import { SystemSessionAggregator } from '../../src/metrics/system-session-aggregator.ts';
import { UserSessionManager } from '../../src/metrics/user-session-manager.ts';
import { UserSessionStore } from '../../src/metrics/user-session-store.ts';
import { UserSessionTracker } from '../../src/metrics/user-session-tracker.ts';

/** A reader of the real SDK that reads when it is asked to. */
class AskedReader extends MetricReader {
  protected override onForceFlush(): Promise<void> {
    return Promise.resolve();
  }
  protected override onShutdown(): Promise<void> {
    return Promise.resolve();
  }
}

const clock = new ManualClock(new Date('2026-01-31T12:00:00Z'));
const ids = createIdGenerator({ clock });

function makeMeter() {
  const reader = new AskedReader({
    aggregationTemporalitySelector: () => AggregationTemporality.CUMULATIVE,
  });
  const meter = new MeterProvider({ readers: [reader] }).getMeter('test');
  const read = async () => {
    const { resourceMetrics, errors } = await reader.collect();
    expect(errors).toEqual([]);
    const metrics = resourceMetrics.scopeMetrics.flatMap((scope) => scope.metrics);
    return Object.fromEntries(metrics.map(({ descriptor, dataPoints }) => [descriptor.name, dataPoints[0]?.value]));
  };
  return { meter, read, reader };
}

const register = (aggregator: SystemSessionAggregator) =>
  aggregator.register({
    sessionId: ids.createDatabaseSessionId(),
    requestId: ids.createRequestId(),
    userId: parseUserId('user-1'),
  });
const onError = (error: unknown) => {
  throw error;
};

describe('the exporter', () => {
  it('exports what the pool has counted, and nothing that nobody measured', async () => {
    const { meter, read } = makeMeter();
    const system = new SystemSessionAggregator({ clock, maxSessionLifetimeMs: 10_000 });
    exportSessionMetrics(meter, { system, onError });
    expect(await read()).toEqual({
      'session.pool.health': 0,
      'session.pool.active': 0,
      'session.pool.peak': 0,
      'session.pool.created': 0,
      'session.pool.closed': 0,
      'session.pool.leaked': 0,
      'session.pool.exhaustions': 0,
      'session.pool.circuit_breaker_trips': 0,
    });

    const first = register(system);
    register(system);
    clock.advance(4000);
    first.close();
    system.recordPoolExhaustion();
    expect(await read()).toMatchObject({
      'session.pool.health': 2,
      'session.pool.active': 1,
      'session.pool.closed': 1,
      'session.pool.exhaustions': 1,
      'session.pool.closed_lifetime': 4000,
      'session.pool.live_age': 4000,
      'session.pool.inactivity': 4000,
    });
    clock.advance(6001);
    const values = await read();

    expect(values).toMatchObject({ 'session.pool.active': 0, 'session.pool.leaked': 1, 'session.pool.created': 2 });
  });

  it('exports what a tracker has counted of users, and of a manager what it counts', async () => {
    const { meter, read } = makeMeter();
    const store = new UserSessionStore({ clock });
    const users = new UserSessionTracker({ store });
    new UserSessionManager({ store }).open({ userId: 'user-1', threadId: 'thread-1' });
    users.recordMessage('user-1', 'thread-1');
    clock.advance(120_000);
    exportSessionMetrics(meter, { users, onError });
    const managed = makeMeter();
    exportSessionMetrics(managed.meter, { users: new UserSessionManager({ clock }), onError });

    expect(await read()).toEqual({
      'session.user.health': 0,
      'session.user.active': 1,
      'session.user.created': 1,
      'session.user.expired': 0,
      'session.user.created_today': 1,
      'session.user.reused_today': 0,
      'session.user.duration': 2,
      'session.user.memory': 0.01,
      'session.user.messages': 1,
      'session.user.agent_executions': 0,
    });
    expect(Object.keys(await managed.read())).not.toContain('session.user.messages');
  });

  it('says that a source is unavailable, exports none of its numbers, and goes on with the other', async () => {
    const { meter, read } = makeMeter();
    const errors: unknown[] = [];
    const broken = {
      metrics: () => {
        throw new Error('No store.');
      },
      health: () => ({ status: 'healthy', warnings: [] }) as const,
    };
    exportSessionMetrics(meter, {
      system: broken,
      users: new UserSessionManager({ clock }),
      onError: (error) => void errors.push(error),
    });
    const values = await read();

    expect(Object.keys(values).filter((name) => name.startsWith('session.pool'))).toEqual(['session.pool.health']);
    expect(values).toMatchObject({ 'session.pool.health': 3, 'session.user.health': 0, 'session.user.active': 0 });
    expect(errors).toMatchObject([{ message: 'No store.' }]);
  });

  it('asks nobody any more once it is stopped', async () => {
    const { meter, read } = makeMeter();
    const system = new SystemSessionAggregator({ clock });
    const asked = vi.spyOn(system, 'metrics');
    const stop = exportSessionMetrics(meter, { system, onError });
    await read();
    const times = asked.mock.calls.length;
    expect(times).toBeGreaterThan(0);
    stop();
    register(system);

    expect(await read()).toMatchObject({ 'session.pool.created': 0 });
    expect(asked).toHaveBeenCalledTimes(times);
  });

  it('makes counters of what only grows, with units', async () => {
    const { meter, reader } = makeMeter();
    exportSessionMetrics(meter, { system: new SystemSessionAggregator({ clock }), onError });
    const { resourceMetrics } = await reader.collect();
    const kinds = resourceMetrics.scopeMetrics[0]?.metrics.map(({ descriptor }) => [
      descriptor.name,
      descriptor.unit,
      (descriptor as unknown as { type: string }).type,
    ]);

    expect(kinds).toContainEqual(['session.pool.leaked', '{session}', 'OBSERVABLE_COUNTER']);
    expect(kinds).toContainEqual(['session.pool.active', '{session}', 'OBSERVABLE_GAUGE']);
  });
});
