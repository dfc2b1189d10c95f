import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ManualClock } from '../../src/metrics/clock.ts';
import { IllegalSessionTransitionError, SessionManagerError } from '../../src/metrics/errors.ts';
import { createIdGenerator } from '../../src/metrics/id-generator.ts';
import { parseRequestId, parseUserId } from '../../src/metrics/ids.ts';
import type { SessionHandle } from '../../src/metrics/session-handle.ts';
import {
  SystemSessionAggregator,
  type SystemSessionAggregatorOptions,
} from '../../src/metrics/system-session-aggregator.ts';

const start = new Date('2026-01-31T12:00:00Z');
const clock = new ManualClock(start);
const ids = createIdGenerator({ clock });

beforeEach(() => {
  clock.set(start);
});

const make = (options: SystemSessionAggregatorOptions = {}) => new SystemSessionAggregator({ clock, ...options });
const register = (aggregator: SystemSessionAggregator, userId = 'user-1') =>
  aggregator.register({
    sessionId: ids.createDatabaseSessionId(),
    requestId: parseRequestId('request-1'),
    userId: parseUserId(userId),
  });

describe('a pool', () => {
  it('has measured nothing before its first session', () => {
    expect(make().metrics()).toEqual({
      activeSessions: 0,
      totalSessionsCreated: 0,
      sessionsClosed: 0,
      leakedSessions: 0,
      peakConcurrentSessions: 0,
      poolExhaustionEvents: 0,
      circuitBreakerTrips: 0,
      meanClosedLifetimeMs: null,
      meanLiveAgeMs: null,
      lastPoolExhaustionAt: null,
      lastLeakDetectionAt: null,
      lastActivityAt: null,
      observedAt: start,
    });
  });

  it('keeps how long closed sessions lived apart from how old the open ones are', () => {
    const aggregator = make();
    const [first, second] = [register(aggregator), register(aggregator)];
    clock.advance(2000);
    first.close();
    register(aggregator);
    clock.advance(4000);
    second.close();

    expect(aggregator.metrics()).toMatchObject({
      activeSessions: 1,
      sessionsClosed: 2,
      peakConcurrentSessions: 2,
      meanClosedLifetimeMs: 4000,
      meanLiveAgeMs: 4000,
    });
  });

  it('counts what was reported to it, and when', () => {
    const aggregator = make();
    aggregator.recordCircuitBreakerTrip();
    clock.advance(1000);
    aggregator.recordPoolExhaustion();

    expect(aggregator.metrics()).toMatchObject({
      circuitBreakerTrips: 1,
      poolExhaustionEvents: 1,
      lastPoolExhaustionAt: new Date(start.getTime() + 1000),
    });
  });

  it('does not go back in time with the clock', () => {
    const aggregator = make();
    const handle = register(aggregator);
    clock.advance(-1000);
    handle.touch();

    expect(aggregator.metrics()).toMatchObject({ lastActivityAt: start, meanLiveAgeMs: 0 });
  });

  it('gives out copies: what a reader does to them changes nothing', () => {
    const aggregator = make();
    register(aggregator);
    const metrics = aggregator.metrics();
    metrics.lastActivityAt?.setTime(0);

    expect(() => Object.assign(metrics, { activeSessions: 7 })).toThrow(TypeError);
    expect(aggregator.metrics()).toMatchObject({ activeSessions: 1, lastActivityAt: start });
  });

  it('refuses a second session under the id of an open one, and counts it once', () => {
    const aggregator = make();
    const { sessionId } = register(aggregator);
    const again = () => aggregator.register({ sessionId, requestId: parseRequestId('r'), userId: parseUserId('u') });

    expect(again).toThrow(SessionManagerError);
    expect(aggregator.metrics()).toMatchObject({ totalSessionsCreated: 1, activeSessions: 1 });
    aggregator.closeAll();
    expect(again().isOpen).toBe(true);
  });
});

describe('a handle', () => {
  it('tells what happens in its session', () => {
    const aggregator = make();
    const handle = register(aggregator);
    handle.activate();
    handle.countQuery();
    handle.countTransaction();
    clock.advance(500);
    handle.error(new Error('no such table'));
    handle.rollBack();
    clock.advance(500);
    handle.touch();

    expect(handle.snapshot()).toMatchObject({
      state: 'rolled_back',
      outcome: 'rolled_back',
      queryCount: 1,
      transactionCount: 1,
      errorCount: 1,
      lastError: 'no such table',
      lastActivityAt: new Date(start.getTime() + 1000),
    });
    expect(aggregator.metrics().lastActivityAt).toEqual(new Date(start.getTime() + 1000));
    expect(aggregator.summary()).toMatchObject({ errorSessions: 1, sessionsByState: { rolled_back: 1, active: 0 } });
  });

  it('refuses a transition that cannot be while it is open', () => {
    expect(() => register(make()).commit()).toThrow(IllegalSessionTransitionError);
  });

  it('closes once, and keeps how the session ended', () => {
    const aggregator = make();
    const handle = register(aggregator);
    handle.error(new Error('gone'));
    clock.advance(1000);

    expect(handle.close()).toBe(true);
    clock.advance(1000);
    expect([handle.close(), handle.touch(), handle.countQuery(), handle.error('late')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(handle.snapshot()).toMatchObject({ state: 'closed', outcome: 'error', errorCount: 1, totalTimeMs: 1000 });
    expect(aggregator.metrics()).toMatchObject({ sessionsClosed: 1, activeSessions: 0, lastActivityAt: start });
  });

  it('closes at the end of its block', () => {
    const aggregator = make();
    {
      using handle = register(aggregator);
      handle.activate();
    }

    expect(aggregator.metrics()).toMatchObject({ sessionsClosed: 1, activeSessions: 0 });
  });

  it('is found by its id for as long as it is open', () => {
    const aggregator = make();
    const handle = register(aggregator);
    clock.advance(1000);

    expect(aggregator.recordActivity(handle.sessionId)).toBe(true);
    expect(handle.snapshot().lastActivityAt).toEqual(new Date(start.getTime() + 1000));
    handle.close();
    expect(aggregator.recordActivity(handle.sessionId)).toBe(false);
  });
});

describe('a leak', () => {
  const states: Record<string, (handle: SessionHandle) => void> = {
    created: () => undefined,
    active: (handle) => handle.activate(),
    error: (handle) => handle.error(new Error('x')),
    committed: (handle) => handle.activate() && handle.commit(),
    rolled_back: (handle) => handle.activate() && handle.rollBack(),
  };

  it.each(Object.entries(states))('is found in a session that is %s, once the limit is passed', (state, reach) => {
    const aggregator = make({ maxSessionLifetimeMs: 1000 });
    const handle = register(aggregator);
    reach(handle);
    expect(handle.state).toBe(state);

    clock.advance(1000);
    expect(aggregator.detectLeaks()).toBe(0);
    clock.advance(1);
    expect(aggregator.detectLeaks()).toBe(1);
    expect(aggregator.metrics()).toMatchObject({ activeSessions: 0, sessionsClosed: 0, leakedSessions: 1 });
    expect(handle).toMatchObject({ isOpen: false, isLeaked: true });
    expect(handle.snapshot()).toMatchObject({ state: 'closed', outcome: 'error' });
    expect(aggregator.detectLeaks()).toBe(0);
  });

  it('is not undone, nor counted as closed, when the session ends late', () => {
    const aggregator = make({ maxSessionLifetimeMs: 1000 });
    const handle = register(aggregator);
    handle.activate();
    clock.advance(1001);
    aggregator.detectLeaks();

    expect([handle.commit(), handle.close()]).toEqual([false, false]);
    expect(aggregator.metrics()).toMatchObject({ totalSessionsCreated: 1, sessionsClosed: 0, leakedSessions: 1 });
  });

  it('is not prevented by activity', () => {
    const aggregator = make({ maxSessionLifetimeMs: 1000 });
    const handle = register(aggregator);
    for (let i = 0; i < 11; i += 1) {
      clock.advance(100);
      handle.touch();
    }

    expect(aggregator.detectLeaks()).toBe(1);
  });

  it('is never missing from the health, though nobody looked for it', () => {
    const aggregator = make({ maxSessionLifetimeMs: 1000, limits: { maxLeakedSessions: 0 } });
    register(aggregator);
    clock.advance(1001);

    expect(aggregator.health()).toMatchObject({
      status: 'degraded',
      warnings: ['Leaked sessions: 1; the limit is 0.'],
      metrics: { leakedSessions: 1, activeSessions: 0 },
      isMonitoring: false,
    });
  });
});

describe('the health', () => {
  const cases = [
    [0, 0, 0, 'healthy'],
    [10, 0, 1000, 'healthy'],
    [11, 0, 0, 'degraded'],
    [0, 1, 0, 'degraded'],
    [0, 0, 1001, 'warning'],
    [11, 0, 1001, 'degraded'],
    [0, 1, 1001, 'degraded'],
  ] as const;

  it.each(cases)(
    'of %i leaked, %i times exhausted, %i active is %s: the worst counts',
    (leaked, exhausted, active, status) => {
      const aggregator = make();
      for (let i = 0; i < leaked; i += 1) register(aggregator);
      clock.advance(300_001);
      for (let i = 0; i < active; i += 1) register(aggregator);
      for (let i = 0; i < exhausted; i += 1) aggregator.recordPoolExhaustion();

      expect(aggregator.health().status).toBe(status);
      expect(aggregator.metrics()).toMatchObject({ leakedSessions: leaked, activeSessions: active });
    },
  );

  it('has all three limits as options', () => {
    const judge = (limits: SystemSessionAggregatorOptions['limits']) => {
      const aggregator = make(limits === undefined ? {} : { limits });
      register(aggregator);
      aggregator.recordPoolExhaustion();
      return aggregator.health().status;
    };

    expect(judge({})).toBe('degraded');
    expect(judge({ maxPoolExhaustionEvents: 1 })).toBe('healthy');
    expect(judge({ maxPoolExhaustionEvents: 1, maxActiveSessions: 0 })).toBe('warning');
  });
});

describe('the summary', () => {
  it('counts sessions by state and by the sort of their user', () => {
    const aggregator = make();
    register(aggregator, 'system').activate();
    clock.advance(60_000);
    register(aggregator, 'system_backup').error(new Error('x'));
    register(aggregator, 'systematic');

    expect(aggregator.summary()).toEqual({
      totalActiveSessions: 3,
      sessionsByState: {
        created: 1,
        active: 1,
        idle: 0,
        committed: 0,
        rolled_back: 0,
        closing: 0,
        closed: 0,
        error: 1,
      },
      sessionsByUserType: { system: 2, user: 1 },
      errorSessions: 1,
      averageSessionAgeMinutes: 1 / 3,
    });
    expect(aggregator.sessions().map(({ userId }) => userId)).toEqual(['system', 'system_backup', 'systematic']);
  });
});

describe('the background', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('looks for leaks every minute while it is started, once however often that is', () => {
    const aggregator = make({ maxSessionLifetimeMs: 1000 });
    const detect = vi.spyOn(aggregator, 'detectLeaks');
    aggregator.start();
    aggregator.start();
    expect(aggregator.isMonitoring).toBe(true);
    register(aggregator);
    clock.advance(1001);
    vi.advanceTimersByTime(59_999);
    expect(aggregator.metrics().leakedSessions).toBe(0);
    vi.advanceTimersByTime(1);
    expect(aggregator.metrics().leakedSessions).toBe(1);
    expect(detect).toHaveBeenCalledTimes(1);

    aggregator.stop();
    vi.advanceTimersByTime(600_000);
    expect(detect).toHaveBeenCalledTimes(1);
    expect([aggregator.isMonitoring, vi.getTimerCount()]).toEqual([false, 0]);
  });

  it('ends with the aggregator, and so do the sessions', async () => {
    const aggregator = make();
    aggregator.start();
    const handle = register(aggregator);
    await aggregator[Symbol.asyncDispose]();

    expect([vi.getTimerCount(), handle.isOpen, aggregator.metrics().sessionsClosed]).toEqual([0, false, 1]);
  });

  it('never keeps the process alive', () => {
    vi.useRealTimers();
    const setting = vi.spyOn(globalThis, 'setInterval');
    const aggregator = make();
    aggregator.start();
    const timer = setting.mock.results[0]?.value as NodeJS.Timeout;
    setting.mockRestore();

    expect(timer.hasRef()).toBe(false);
    aggregator.stop();
  });

  it('never runs wild, however long the interval is', () => {
    const aggregator = make({ leakScanIntervalMs: Infinity });
    const detect = vi.spyOn(aggregator, 'detectLeaks');
    aggregator.start();
    vi.advanceTimersByTime(3_600_000);

    expect(detect).not.toHaveBeenCalled();
    aggregator.stop();
  });

  it.each([0, -1, Number.NaN])('refuses %d as a span of time', (span) => {
    expect(() => make({ maxSessionLifetimeMs: span })).toThrow(RangeError);
    expect(() => make({ leakScanIntervalMs: span })).toThrow(RangeError);
  });
});

it('created = active + closed + leaked, after whatever happened', () => {
  const operation = fc.oneof(
    fc.constant({ name: 'register' as const }),
    fc.record({
      name: fc.constantFrom('activate', 'commit', 'rollBack', 'error', 'touch', 'close', 'countQuery'),
      which: fc.nat(20),
    }),
    fc.record({ name: fc.constant('advance' as const), by: fc.integer({ min: -500, max: 1500 }) }),
    fc.constantFrom({ name: 'detectLeaks' as const }, { name: 'closeAll' as const }, { name: 'health' as const }),
  );
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 60 }), (operations) => {
      clock.set(start);
      const aggregator = make({ maxSessionLifetimeMs: 1000 });
      const handles: SessionHandle[] = [];
      for (const step of operations) {
        if (step.name === 'register') handles.push(register(aggregator));
        else if (step.name === 'advance') clock.advance(step.by);
        else if ('which' in step) perform(handles[step.which % Math.max(1, handles.length)], step.name);
        else aggregator[step.name]();

        const { totalSessionsCreated, activeSessions, sessionsClosed, leakedSessions } = aggregator.metrics();
        expect(totalSessionsCreated).toBe(handles.length);
        expect(totalSessionsCreated).toBe(activeSessions + sessionsClosed + leakedSessions);
        expect(activeSessions).toBe(handles.filter(({ isOpen }) => isOpen).length);
        expect(leakedSessions).toBe(handles.filter(({ isLeaked }) => isLeaked).length);
        expect(aggregator.sessions()).toHaveLength(activeSessions);
      }
    }),
    { numRuns: 200 },
  );

  function perform(handle: SessionHandle | undefined, name: string): void {
    try {
      handle?.[name as 'touch']();
    } catch (error) {
      if (!(error instanceof IllegalSessionTransitionError)) throw error;
    }
  }
});
