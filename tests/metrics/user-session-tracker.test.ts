import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../src/metrics/clock.ts';
import { InvalidIdError } from '../../src/metrics/errors.ts';
import {
  toLegacyEngagement,
  toLegacySessionInfo,
  toLegacyTrackerSummary,
} from '../../src/metrics/user-legacy-records.ts';
import { UserSessionManager } from '../../src/metrics/user-session-manager.ts';
import { UserSessionStore } from '../../src/metrics/user-session-store.ts';
import { UserSessionTracker, type UserSessionTrackerOptions } from '../../src/metrics/user-session-tracker.ts';

const start = new Date('2026-01-31T12:00:00Z');
const minute = 60_000;
const clock = new ManualClock(start);

beforeEach(() => {
  clock.set(start);
});

const make = (options: UserSessionTrackerOptions = {}) => new UserSessionTracker({ clock, ...options });
const repeat = (times: number, action: () => void) => {
  for (let i = 0; i < times; i += 1) action();
};

describe('a tracked session', () => {
  it('has what was recorded in it', () => {
    const tracker = make();
    tracker.begin('user-1', 'thread-1');
    clock.advance(minute);
    tracker.recordMessage('user-1', 'thread-1');
    tracker.recordAgentExecution('user-1', 'thread-1');
    tracker.recordFeature('user-1', 'thread-1', 'search');
    tracker.recordFeature('user-1', 'thread-1', 'search');

    expect(tracker.findSession('user-1', 'thread-1')).toMatchObject({
      userId: 'user-1',
      createdAt: start,
      lastActivityAt: new Date(start.getTime() + minute),
      messages: 1,
      agentExecutions: 1,
      features: ['search'],
      quality: 5 + 10 + 5 + 1 / 6,
    });
  });

  it.each([
    [0, 0, 0, 0, 0],
    [8, 0, 0, 0, 40],
    [9, 4, 5, 0, 90],
    [8, 3, 4, 60, 100],
    [8, 3, 4, 600, 100],
    [1, 1, 1, 30, 25],
  ])(
    'of %i messages, %i executions, %i features and %i minutes has the quality %i',
    (messages, executions, features, minutes, quality) => {
      const tracker = make({ maxIdleMs: Infinity });
      tracker.begin('u', 't');
      repeat(messages, () => tracker.recordMessage('u', 't'));
      repeat(executions, () => tracker.recordAgentExecution('u', 't'));
      Array.from({ length: features }, (_, index) => tracker.recordFeature('u', 't', `feature ${index}`));
      clock.advance(minutes * minute);

      expect(tracker.findSession('u', 't')?.quality).toBe(quality);
    },
  );

  it('that is not there records nothing, and comes into being by no reading', () => {
    const tracker = make();

    expect([
      tracker.recordMessage('u', 't'),
      tracker.recordAgentExecution('u', 't'),
      tracker.recordFeature('u', 't', 'f'),
      tracker.end('u', 't'),
      tracker.findSession('u', 't'),
      tracker.metricsOf('u'),
    ]).toEqual([false, false, false, false, undefined, undefined]);
    expect(tracker.summary()).toMatchObject({ totalUsersTracked: 0, totalSessionsTracked: 0, totalMessagesSent: 0 });
    expect(() => tracker.recordMessage('', 't')).toThrow(InvalidIdError);
  });

  it('of user `a` and thread `b:c` is not the one of user `a:b` and thread `c`', () => {
    const tracker = make();
    tracker.begin('a', 'b:c');
    tracker.recordMessage('a', 'b:c');

    expect(tracker.findSession('a:b', 'c')).toBeUndefined();
    tracker.begin('a:b', 'c');
    expect(tracker.findSession('a:b', 'c')?.messages).toBe(0);
  });
});

describe('a user', () => {
  it('is what all sessions came to, those that are over too', () => {
    const tracker = make();
    tracker.begin('u', 't1');
    tracker.begin('u', 't1');
    tracker.begin('u', 't2');
    repeat(3, () => tracker.recordMessage('u', 't1'));
    clock.advance(30 * minute);
    tracker.end('u', 't1');
    clock.advance(30 * minute);
    tracker.recordMessage('u', 't2');
    clock.advance(10 * minute);

    expect(tracker.metricsOf('u')).toEqual({
      totalSessions: 2,
      activeSessions: 1,
      expiredSessionsCleaned: 0,
      sessionsCreatedToday: 2,
      sessionsReusedToday: 1,
      averageSessionDurationMinutes: 30,
      memoryUsageMb: 0.01,
      totalMessagesSent: 4,
      totalAgentExecutions: 0,
      averageMessagesPerSession: 2,
      userRetentionDays: 60 / 1440,
      lastActivityAt: new Date(start.getTime() + 60 * minute),
      inactivityMinutes: 10,
      featureUsage: {},
      conversionIndicators: { highEngagement: false, moderateEngagement: false },
      userSatisfactionScore: (20 + 15) / 2 / 100,
      observedAt: new Date(start.getTime() + 70 * minute),
    });
  });

  it('is active in whatever a session notes, and not by its end', () => {
    const tracker = make();
    const actions = [
      () => tracker.begin('u', 't'),
      () => tracker.begin('u', 't'),
      () => tracker.recordMessage('u', 't'),
      () => tracker.recordAgentExecution('u', 't'),
      () => tracker.recordFeature('u', 't', 'search'),
      () => tracker.end('u', 't'),
    ];
    const idle = actions.map((act) => {
      clock.advance(minute);
      act();
      return tracker.metricsOf('u')?.inactivityMinutes;
    });

    expect(idle).toEqual([0, 0, 0, 0, 0, 1]);
  });

  it.each([
    [8, 3, 3, 'high', { highEngagement: true, moderateEngagement: false }],
    [8, 3, 2, 'moderate', { highEngagement: false, moderateEngagement: true }],
    [8, 2, 0, 'neither', { highEngagement: false, moderateEngagement: false }],
  ])(
    'of %i messages, %i executions and %i features is engaged: %s; and no longer when that has changed',
    (messages, executions, features, _, indicators) => {
      const tracker = make();
      tracker.begin('u', 't');
      repeat(messages, () => tracker.recordMessage('u', 't'));
      repeat(executions, () => tracker.recordAgentExecution('u', 't'));
      Array.from({ length: features }, (_unused, index) => tracker.recordFeature('u', 't', `feature ${index}`));
      expect(tracker.metricsOf('u')?.conversionIndicators).toEqual(indicators);
      tracker.begin('u', 'another');

      expect(tracker.metricsOf('u')?.conversionIndicators).toEqual({
        highEngagement: false,
        moderateEngagement: false,
      });
    },
  );

  it('may use features of any name, of which a limited number is kept', () => {
    const tracker = make();
    tracker.begin('u', 't');
    ['__proto__', 'constructor', '__proto__'].forEach((name) => tracker.recordFeature('u', 't', name));
    const usage = tracker.metricsOf('u')?.featureUsage ?? {};
    expect(Object.entries(usage)).toEqual([
      ['__proto__', 2],
      ['constructor', 1],
    ]);
    Array.from({ length: 1000 }, (_, index) => tracker.recordFeature('u', 't', `feature ${index}`));

    expect(Object.keys(tracker.metricsOf('u')?.featureUsage ?? {})).toHaveLength(100);
    expect(tracker.findSession('u', 't')?.features).toHaveLength(100);
  });

  it('is remembered without a session until there are too many; the totals stay', () => {
    const tracker = make({ maxAbsentUsers: 2 });
    for (const userId of ['1', '2', '3', '4']) {
      tracker.begin(userId, 't');
      tracker.recordMessage(userId, 't');
    }
    ['2', '1', '3'].forEach((userId) => tracker.end(userId, 't'));

    expect(['1', '2', '3', '4'].map((userId) => tracker.metricsOf(userId)?.totalMessagesSent)).toEqual([
      1,
      undefined,
      1,
      1,
    ]);
    expect(tracker.metrics()).toMatchObject({ totalMessagesSent: 4, totalSessions: 4, activeSessions: 1 });
    tracker.begin('1', 't');
    expect(tracker.metricsOf('1')).toMatchObject({ totalSessions: 2, totalMessagesSent: 1 });
  });
});

describe('with a manager of the same store', () => {
  it('hears of every session that the manager begins, comes back to and ends', () => {
    const store = new UserSessionStore({ clock, maxIdleMs: 5 * minute });
    const manager = new UserSessionManager({ store });
    manager.open({ userId: 'early', threadId: 't' });
    const tracker = make({ store });
    manager.open({ userId: 'u', threadId: 't' });
    manager.open({ userId: 'u', threadId: 't' });
    expect(tracker.recordMessage('u', 't')).toBe(true);
    expect(tracker.metricsOf('early')).toMatchObject({ totalSessions: 1, activeSessions: 1 });
    expect(tracker.metricsOf('u')).toMatchObject({ activeSessions: 1, sessionsReusedToday: 1, totalMessagesSent: 1 });

    manager.forUser('u').invalidate();
    clock.advance(5 * minute + 1);
    manager.removeExpired();
    expect(tracker.metricsOf('u')).toMatchObject({ activeSessions: 0, expiredSessionsCleaned: 0 });
    expect(tracker.metricsOf('early')).toMatchObject({ activeSessions: 0, expiredSessionsCleaned: 1 });
    expect(tracker.recordMessage('u', 't')).toBe(false);
  });

  it('leaves the store to its owner, and hears no more, once it is disposed of', async () => {
    const store = new UserSessionStore({ clock });
    store.start();
    const tracker = make({ store });
    await tracker[Symbol.asyncDispose]();
    new UserSessionManager({ store }).open({ userId: 'u', threadId: 't' });

    expect(tracker.metricsOf('u')).toBeUndefined();
    expect(store.isCleaning).toBe(true);
    store.stop();
  });
});

describe('the numbers of all users', () => {
  it('are unknown, not zero, where nothing was measured', () => {
    expect(make().metrics()).toMatchObject({
      totalSessions: 0,
      averageMessagesPerSession: null,
      userSatisfactionScore: null,
    });
    expect(make().summary()).toMatchObject({ averageSessionsPerUser: null, averageMessagesPerUser: null });
  });

  it('are summed up', () => {
    const tracker = make();
    tracker.begin('1', 'a');
    tracker.begin('1', 'b');
    tracker.begin('2', 'a');
    tracker.recordMessage('1', 'a');
    tracker.recordFeature('2', 'a', 'search');
    tracker.end('2', 'a');

    expect(tracker.summary()).toEqual({
      totalUsersTracked: 2,
      totalSessionsTracked: 2,
      totalUserSessions: 3,
      totalMessagesSent: 1,
      totalAgentExecutions: 0,
      averageSessionsPerUser: 1.5,
      averageMessagesPerUser: 0.5,
      featureUsage: { search: 1 },
    });
    expect(tracker.metrics()).toMatchObject({
      averageMessagesPerSession: 1 / 3,
      // Qualities: 5 and 0 of the first user, 5 of the second.
      userSatisfactionScore: (2.5 + 5) / 2 / 100,
    });
  });

  it('balance after whatever happened', () => {
    const name = fc.constantFrom('a', 'b', 'a:b', '__proto__');
    const step = fc.record({
      act: fc.constantFrom('begin', 'end', 'recordMessage', 'recordAgentExecution', 'advance', 'expire'),
      userId: name,
      threadId: name,
      by: fc.integer({ min: -minute, max: 90 * minute }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        clock.set(start);
        const store = new UserSessionStore({ clock, maxSessions: 3 });
        const tracker = make({ store, maxAbsentUsers: 100 });
        for (const { act, userId, threadId, by } of steps) {
          if (act === 'advance') clock.advance(by);
          else if (act === 'expire') store.removeExpired();
          else tracker[act as 'begin'](userId, threadId);

          const users = ['a', 'b', 'a:b', '__proto__'].flatMap((id) => tracker.metricsOf(id) ?? []);
          const total = (pick: (user: (typeof users)[number]) => number) =>
            users.reduce((sum, user) => sum + pick(user), 0);
          const metrics = tracker.metrics();
          expect(total((user) => user.totalSessions)).toBe(metrics.totalSessions);
          expect(total((user) => user.activeSessions)).toBe(metrics.activeSessions);
          expect(total((user) => user.expiredSessionsCleaned)).toBe(metrics.expiredSessionsCleaned);
          expect(total((user) => user.totalMessagesSent)).toBe(metrics.totalMessagesSent);
          expect(total((user) => user.totalAgentExecutions)).toBe(metrics.totalAgentExecutions);
          expect(metrics.activeSessions).toBeLessThanOrEqual(3);
        }
      }),
    );
  });
});

describe('the legacy records', () => {
  it('have their keys, in their order', () => {
    const tracker = make();
    const session = tracker.begin('user-0123456789', 'thread-1');
    const user = tracker.metricsOf('user-0123456789');

    expect(Object.keys(toLegacySessionInfo(session))).toEqual([
      'user_id',
      'thread_id',
      'run_id',
      'request_id',
      'created_at',
      'last_activity',
      'websocket_connection_id',
      'session_metadata',
      'messages_in_session',
      'agent_executions_in_session',
      'features_used_in_session',
      'session_quality_score',
    ]);
    expect(toLegacySessionInfo(session)).toMatchObject({ user_id: 'user-01...' });
    expect(user && Object.keys(toLegacyEngagement(user))).toEqual([
      'total_sessions',
      'active_sessions',
      'expired_sessions_cleaned',
      'sessions_created_today',
      'sessions_reused_today',
      'average_session_duration_minutes',
      'memory_usage_mb',
      'total_messages_sent',
      'total_agent_executions',
      'avg_messages_per_session',
      'user_retention_days',
      'last_activity',
      'feature_usage_count',
      'conversion_indicators',
      'user_satisfaction_score',
      'inactivity_minutes',
    ]);
    expect(Object.keys(toLegacyTrackerSummary(tracker.summary()))).toEqual([
      'total_users_tracked',
      'total_sessions_tracked',
      'total_user_sessions',
      'total_messages_sent',
      'total_agent_executions',
      'avg_sessions_per_user',
      'avg_messages_per_user',
      'feature_usage_summary',
      'analytics_enabled',
    ]);
  });
});
