import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ManualClock } from '../../src/metrics/clock.ts';
import {
  getSessionManager,
  getUserSession,
  initializeSessionManager,
  shutDownSessionManager,
} from '../../src/metrics/default-session-manager.ts';
import { InvalidIdError, SessionManagerError } from '../../src/metrics/errors.ts';
import { createIdGenerator } from '../../src/metrics/id-generator.ts';
import { parseRequestId, parseRunId, parseThreadId, parseUserId, parseWebSocketId } from '../../src/metrics/ids.ts';
import { isPlaceholderId } from '../../src/metrics/placeholder-ids.ts';
import { toLegacyUserSession } from '../../src/metrics/user-legacy-records.ts';
import { UserSessionManager, type UserSessionManagerOptions } from '../../src/metrics/user-session-manager.ts';
import { UserSession } from '../../src/metrics/user-session.ts';

const start = new Date('2026-01-31T12:00:00Z');
const minute = 60_000;
const clock = new ManualClock(start);
const later = (minutes: number) => new Date(start.getTime() + minutes * minute);

beforeEach(() => {
  clock.set(start);
});

/** A manager as in the catalogue: a minute between two clean-ups, an hour of age, five minutes of idleness. */
const make = (options: UserSessionManagerOptions = {}) =>
  new UserSessionManager({
    clock,
    cleanupIntervalMs: minute,
    maxAgeMs: 60 * minute,
    maxIdleMs: 5 * minute,
    ...options,
  });
const user = { userId: 'test_user_1', threadId: 'thread-1' };

describe('a session', () => {
  // 21 test_session_creation_new_user
  it('of a new user has the given ids and a request of its own', () => {
    const manager = make();
    const context = manager.open({ ...user, webSocketId: 'socket-1' });

    expect(context).toMatchObject({ ...user, webSocketId: 'socket-1', createdAt: start });
    expect(context.requestId).toMatch(/^req_1769860800000_\d+_[\da-f]{8}$/u);
    expect(manager.forUser(user.userId).list()).toMatchObject([
      { ...user, runId: context.runId, requestId: context.requestId, webSocketId: 'socket-1', createdAt: start },
    ]);
  });

  // 22 test_session_reuse_for_continuity
  it('is found again: the same run, another request', () => {
    const manager = make();
    const [first, second] = [manager.open(user), manager.open(user)];

    expect(second).toMatchObject({ ...user, runId: first.runId });
    expect(second.requestId).not.toBe(first.requestId);
    expect(manager.metrics()).toMatchObject({ activeSessions: 1, totalSessions: 1, sessionsReusedToday: 1 });
    expect(manager.forUser(user.userId).list()).toMatchObject([{ requestId: second.requestId }]);
  });

  // 23 test_multi_user_isolation
  it('is of one user, though another one names the thread alike', () => {
    const manager = make();
    const [first, second] = [manager.open(user), manager.open({ ...user, userId: 'test_user_2' })];

    expect(second.userId).toBe('test_user_2');
    expect(second.runId).not.toBe(first.runId);
    expect(second.requestId).not.toBe(first.requestId);
    expect(manager.metrics().activeSessions).toBe(2);
  });

  // 24 test_multi_thread_per_user
  it('is of one thread', () => {
    const manager = make();
    const [first, second] = [manager.open(user), manager.open({ ...user, threadId: 'thread-2' })];

    expect(second.runId).not.toBe(first.runId);
    expect(manager.metrics().activeSessions).toBe(2);
  });

  // 25 test_run_id_handling_new_execution
  it('goes over to a new run when the request names one, and every later context says so', () => {
    const manager = make();
    manager.open({ ...user, runId: 'run-1' });
    const second = manager.open({ ...user, runId: 'run-2' });

    expect(second.runId).toBe('run-2');
    expect(manager.find(user.userId, user.threadId)?.runId).toBe('run-2');
    expect(manager.metrics().activeSessions).toBe(1);
  });

  // 26 test_websocket_connection_update
  it('is reached through the WebSocket that was named last, in session and context', () => {
    const manager = make();
    manager.open({ ...user, webSocketId: 'socket-1' });

    expect(manager.updateWebSocket(user.userId, user.threadId, 'socket-2')).toBe(true);
    expect(manager.forUser(user.userId).list()).toMatchObject([{ webSocketId: 'socket-2' }]);
    expect(manager.find(user.userId, user.threadId)?.webSocketId).toBe('socket-2');
    expect(manager.updateWebSocket(user.userId, user.threadId, null)).toBe(true);
    expect(manager.open(user).webSocketId).toBeNull();
  });

  // 27 test_websocket_update_nonexistent_session
  it('that nobody has can not be reached through a WebSocket', () => {
    const manager = make();

    expect(manager.updateWebSocket('nobody', 'nowhere', 'socket-1')).toBe(false);
    expect(manager.metrics()).toMatchObject({ activeSessions: 0, totalSessions: 0 });
  });

  // 28 test_get_existing_session_found
  it('that is there is found, with a request of its own', () => {
    const manager = make();
    const first = manager.open(user);
    clock.advance(minute);
    const found = manager.find(user.userId, user.threadId);

    expect(found).toMatchObject({ ...user, runId: first.runId, createdAt: later(1) });
    expect(found?.requestId).not.toBe(first.requestId);
    expect(manager.findActivity(user.userId, user.threadId)?.lastActivityAt).toEqual(later(1));
    expect(manager.metrics()).toMatchObject({ lastActivityAt: later(1), sessionsReusedToday: 0 });
  });

  // 29 test_get_existing_session_not_found
  it('that is not there is not found, and looking makes none', () => {
    const manager = make();

    expect(manager.find('nobody', 'nowhere')).toBeUndefined();
    expect(manager.findActivity('nobody', 'nowhere')).toBeUndefined();
    expect(manager.forUser('nobody').list()).toEqual([]);
    expect(manager.metrics()).toMatchObject({ activeSessions: 0, totalSessions: 0 });
  });

  it('carries metadata along, as a copy that each context has for itself', () => {
    const manager = make();
    const metadata = { plan: { name: 'free', limits: [1, 2] } };
    const first = manager.open({ ...user, metadata });
    metadata.plan.name = 'changed';
    const second = manager.open(user);

    expect(first.metadata).toEqual({ plan: { name: 'free', limits: [1, 2] } });
    expect(second.metadata).toEqual(first.metadata);
    expect(second.metadata['plan']).not.toBe(first.metadata['plan']);
    expect(() => Object.assign(first.metadata['plan'] as object, { name: 'x' })).toThrow(TypeError);
    expect(manager.open({ ...user, metadata: { plan: 'paid' } }).metadata).toEqual({ plan: 'paid' });
    expect(manager.find(user.userId, user.threadId)?.metadata).toEqual({ plan: 'paid' });
  });
});

describe('the sessions of a user', () => {
  // 30 test_invalidate_user_sessions
  it('are invalidated together, and those of others stay; the next one has a new run', () => {
    const manager = make();
    const first = manager.open(user);
    manager.open({ ...user, threadId: 'thread-2' });
    manager.open({ ...user, userId: 'test_user_2' });

    expect(manager.forUser(user.userId).invalidate()).toBe(2);
    expect(manager.find(user.userId, user.threadId)).toBeUndefined();
    expect(manager.find('test_user_2', user.threadId)).toBeDefined();
    expect(manager.open(user).runId).not.toBe(first.runId);
    expect(manager.forUser('nobody').invalidate()).toBe(0);
  });

  // 31 test_session_cleanup_expired_by_age
  it('expire by age', () => {
    const manager = make({ maxIdleMs: Infinity });
    manager.open(user);
    clock.advance(60 * minute);
    expect(manager.removeExpired()).toBe(0);
    clock.advance(60 * minute);

    expect(manager.removeExpired()).toBe(1);
    expect(manager.metrics()).toMatchObject({ activeSessions: 0, expiredSessionsCleaned: 1, totalSessions: 1 });
  });

  // 32 test_session_cleanup_expired_by_inactivity
  it('expire by idleness, and stay at exactly the limit', () => {
    const manager = make();
    manager.open(user);
    clock.advance(minute);
    manager.open({ ...user, userId: 'test_user_2' });
    clock.advance(4 * minute);
    expect(manager.removeExpired()).toBe(0);
    clock.advance(1);

    expect(manager.removeExpired()).toBe(1);
    expect(manager.find(user.userId, user.threadId)).toBeUndefined();
    expect(manager.find('test_user_2', user.threadId)).toBeDefined();
  });

  it('that have expired are over, though nobody has cleaned up', () => {
    const manager = make();
    const first = manager.open(user);
    clock.advance(5 * minute + 1);

    expect(manager.findActivity(user.userId, user.threadId)).toBeUndefined();
    expect(manager.metrics()).toMatchObject({ activeSessions: 0, expiredSessionsCleaned: 1 });
    expect(manager.open(user).runId).not.toBe(first.runId);
    expect(manager.metrics()).toMatchObject({ totalSessions: 2, expiredSessionsCleaned: 1, sessionsReusedToday: 0 });
  });

  // 33 test_session_metrics_collection
  it('are counted in a frozen snapshot, whose reading is no activity', () => {
    const manager = make();
    manager.open(user);
    clock.advance(2 * minute);
    manager.open({ ...user, userId: 'test_user_2' });
    clock.advance(minute);
    const metrics = manager.metrics();

    expect(metrics).toMatchObject({
      activeSessions: 2,
      totalSessions: 2,
      sessionsCreatedToday: 2,
      sessionsReusedToday: 0,
      averageSessionDurationMinutes: 2,
      memoryUsageMb: 0.02,
      lastActivityAt: later(2),
      inactivitySeconds: 60,
    });
    expect(Object.isFrozen(metrics)).toBe(true);
    clock.advance(minute);
    expect(manager.metrics()).toMatchObject({ lastActivityAt: later(2), inactivitySeconds: 120 });
    manager.forUser(user.userId).invalidate();
    expect(manager.metrics()).toMatchObject({ activeSessions: 1, averageSessionDurationMinutes: 2 });
    manager.forUser('test_user_2').invalidate();
    expect(manager.metrics()).toMatchObject({ activeSessions: 0, averageSessionDurationMinutes: 0 });
  });

  it('begin to be counted anew each day', () => {
    const manager = make({ maxIdleMs: Infinity, maxAgeMs: Infinity });
    manager.open(user);
    manager.open(user);
    clock.set(new Date('2026-02-01T00:00:00Z'));
    expect(manager.metrics()).toMatchObject({ totalSessions: 1, sessionsCreatedToday: 0, sessionsReusedToday: 0 });
    manager.open(user);

    expect(manager.metrics()).toMatchObject({ sessionsCreatedToday: 0, sessionsReusedToday: 1 });
  });

  // 34 test_get_active_sessions_anonymized
  it('are listed without naming anyone, the newest first', () => {
    const manager = make();
    const names = ['anna.long-name@example.org', 'short', 'x'];
    for (const userId of names) {
      manager.open({ userId, threadId: `${userId}-thread-of-theirs`, webSocketId: `ws-${userId}` });
      clock.advance(minute);
    }
    const list = manager.activeSessions();

    expect(list).toMatchObject([
      { createdAt: later(2).toISOString(), ageMinutes: 1, hasWebSocket: true },
      { userId: 'sh...', createdAt: later(1).toISOString(), ageMinutes: 2 },
      { userId: 'anna.lon...', createdAt: start.toISOString(), ageMinutes: 3, inactivityMinutes: 3 },
    ]);
    expect(JSON.stringify(list)).not.toMatch(/anna\.long-name@example\.org|short/u);
    expect(list[0]?.userId).toBe('...');
  });

  it('are never more than the limit: the one that was unused for longest makes room', () => {
    const manager = make({ maxSessions: 2 });
    manager.open({ ...user, threadId: '1' });
    manager.open({ ...user, threadId: '2' });
    manager.open({ ...user, threadId: '1' });
    expect(manager.health()).toEqual({ status: 'healthy', warnings: [] });
    manager.open({ ...user, threadId: '3' });

    expect(
      manager
        .forUser(user.userId)
        .list()
        .map(({ threadId }) => threadId),
    ).toEqual(['1', '3']);
    expect(manager.health()).toEqual({
      status: 'warning',
      warnings: ['Sessions that ended because there were too many: 1.'],
    });
  });
});

describe('work in a session', () => {
  // 35 test_managed_session_context_manager
  it('has the right context, and is activity until its end', async () => {
    const manager = make();
    const result = await manager.run(user, (context) => {
      expect(manager.forUser(user.userId).list()).toMatchObject([{ requestId: context.requestId }]);
      clock.advance(3 * minute);
      return Promise.resolve(context.userId);
    });

    expect(result).toBe(user.userId);
    expect(manager.findActivity(user.userId, user.threadId)?.lastActivityAt).toEqual(later(3));
  });

  it('is activity until its end when it fails, too', async () => {
    const manager = make();
    const error = new Error('no');
    const run = manager.run(user, () => {
      clock.advance(3 * minute);
      return Promise.reject(error);
    });

    await expect(run).rejects.toBe(error);
    expect(manager.findActivity(user.userId, user.threadId)?.lastActivityAt).toEqual(later(3));
  });

  it('does not bring back a session that was invalidated meanwhile', async () => {
    const manager = make();
    await manager.run(user, () => {
      manager.forUser(user.userId).invalidate();
      return Promise.resolve();
    });

    expect(manager.find(user.userId, user.threadId)).toBeUndefined();
    expect(manager.metrics().activeSessions).toBe(0);
  });
});

describe('what can not be', () => {
  // 37 test_error_handling_invalid_user_data
  it.each([
    ['a blank user', { ...user, userId: ' ' }],
    ['no user', { ...user, userId: undefined as unknown as string }],
    ['a thread that is no string', { ...user, threadId: 7 as unknown as string }],
    ['a blank run', { ...user, runId: '' }],
    ['a blank WebSocket', { ...user, webSocketId: '\t' }],
  ])('is %s: it says so, and why, and stores nothing', (_, request) => {
    const manager = make();
    const error = getThrown(() => manager.open(request));

    expect(error).toBeInstanceOf(SessionManagerError);
    expect((error as Error).cause).toBeInstanceOf(InvalidIdError);
    expect(manager.metrics()).toMatchObject({ activeSessions: 0, totalSessions: 0 });
  });

  it.each([
    ['a key that the context has', { metadata: { user_id: 'x' } }],
    ['a function', { metadata: { call: () => 1 } }],
  ])('is metadata with %s', (_, request) => {
    const manager = make();
    manager.open({ ...user, runId: 'run-1', metadata: { a: 1 } });

    expect(() => manager.open({ ...user, runId: 'run-2', ...request })).toThrow(SessionManagerError);
    expect(manager.find(user.userId, user.threadId)).toMatchObject({ runId: 'run-1', metadata: { a: 1 } });
  });

  it('is an invalidation of nobody', () => {
    expect(() => make().forUser('')).toThrow(SessionManagerError);
    expect(() => make().find('', 'thread')).toThrow(SessionManagerError);
    expect(() => make().updateWebSocket('a', 'b', '')).toThrow(SessionManagerError);
  });

  it('is a placeholder, where placeholders are rejected', () => {
    const manager = make({ rejectPlaceholderIds: isPlaceholderId });
    const rejected = ['default', 'NULL', 'mock_1', 'test_user'].filter((userId) => {
      const error = getThrown(() => manager.open({ ...user, userId }));
      return error instanceof SessionManagerError;
    });

    expect(rejected).toEqual(['default', 'NULL', 'mock_1', 'test_user']);
    expect(manager.open({ userId: 'mock_0123456789abcdef', threadId: 'thread' }).userId).toBe('mock_0123456789abcdef');
    expect(make().open({ ...user, userId: 'default' }).userId).toBe('default');
  });
});

describe('the background', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  // 36 test_background_cleanup_task_lifecycle
  it('cleans up while it is started, once however often that is, and nothing is under way after it was stopped', async () => {
    const manager = make();
    manager.start();
    manager.start();
    expect([manager.isCleaning, vi.getTimerCount()]).toEqual([true, 1]);
    manager.open(user);
    clock.advance(6 * minute);
    vi.advanceTimersByTime(minute);
    expect(manager.metrics()).toMatchObject({ activeSessions: 0, expiredSessionsCleaned: 1 });

    manager.stop();
    manager.stop();
    expect([manager.isCleaning, vi.getTimerCount()]).toEqual([false, 0]);
    manager.start();
    await manager[Symbol.asyncDispose]();
    expect(vi.getTimerCount()).toBe(0);
  });
});

// 38 test_session_integration_with_unified_id_generator
it('takes every new id from the generator that it was given', () => {
  let count = 0;
  const next = () => `${(count += 1)}`;
  const manager = make({
    ids: {
      ...createIdGenerator(),
      createRunId: () => parseRunId(`run-${next()}`),
      createRequestId: () => parseRequestId(`request-${next()}`),
    },
  });

  expect(manager.open(user)).toMatchObject({ requestId: 'request-1', runId: 'run-2' });
  expect(manager.open(user)).toMatchObject({ requestId: 'request-3', runId: 'run-2' });
  expect(make().open(user)).toMatchObject({
    runId: expect.stringMatching(/^run_/u) as string,
    requestId: expect.stringMatching(/^req_/u) as string,
  });
});

describe('the manager of the process', () => {
  afterEach(() => shutDownSessionManager());

  // 39 test_get_session_manager_singleton
  it('is one, and refuses other options than it was made with', () => {
    const manager = getSessionManager({ clock, maxSessions: 5 });

    expect(getSessionManager()).toBe(manager);
    expect(getSessionManager({ clock, maxSessions: 5 })).toBe(manager);
    expect(() => getSessionManager({ clock, maxSessions: 6 })).toThrow(SessionManagerError);
    expect(() => getSessionManager({ clock })).toThrow(SessionManagerError);
  });

  // 40 test_get_user_session_convenience_function
  it('gives contexts', () => {
    getSessionManager({ clock });

    expect(getUserSession({ ...user, runId: 'run-1' })).toMatchObject({ ...user, runId: 'run-1' });
    expect(getSessionManager().metrics().activeSessions).toBe(1);
  });

  // 41 test_initialize_and_shutdown_session_manager
  it('cleans up once it is initialized, until it is shut down and forgotten', async () => {
    const manager = initializeSessionManager({ clock });
    expect(manager.isCleaning).toBe(true);
    getUserSession(user);
    await shutDownSessionManager();
    await shutDownSessionManager();

    expect(manager.isCleaning).toBe(false);
    expect(getSessionManager({ clock })).not.toBe(manager);
    expect(getSessionManager().metrics().totalSessions).toBe(0);
  });
});

describe('a user session by itself', () => {
  const makeSession = () =>
    new UserSession(
      {
        userId: parseUserId('user-1'),
        threadId: parseThreadId('thread-1'),
        runId: parseRunId('run-1'),
        requestId: parseRequestId('request-1'),
        webSocketId: parseWebSocketId('socket-1'),
        metadata: { secret: 'value' },
      },
      { clock },
    );

  // 42 test_user_session_creation
  it('is as old as the time since it was made', () => {
    const session = makeSession();
    expect([session.ageMinutes(), session.inactivityMinutes()]).toEqual([0, 0]);
    clock.advance(90_000);

    expect([session.ageMinutes(), session.inactivityMinutes()]).toEqual([1.5, 1.5]);
  });

  // 43 test_user_session_activity_update
  it('is idle until something happens, and does not go back in time with the clock', () => {
    const session = makeSession();
    clock.advance(5 * minute);
    expect(session.inactivityMinutes()).toBe(5);
    session.markActivity();
    expect(session.inactivityMinutes()).toBe(0);
    clock.advance(-2 * minute);
    session.markActivity();

    expect(session.lastActivityAt).toEqual(later(5));
    expect([session.ageMinutes(), session.inactivityMinutes()]).toEqual([5, 0]);
  });

  it('is not idle when a request begins, nor when a WebSocket connects', () => {
    const session = makeSession();
    clock.advance(minute);
    session.beginRequest(parseRequestId('request-2'));
    expect([session.inactivityMinutes(), session.requestId, session.runId]).toEqual([0, 'request-2', 'run-1']);
    clock.advance(minute);
    session.connect(null);

    expect([session.inactivityMinutes(), session.webSocketId]).toEqual([0, null]);
  });

  // 44 test_user_session_to_dict
  it('is written with the keys of its metadata, and without their values', () => {
    const session = makeSession();
    clock.advance(minute);

    expect(toLegacyUserSession(session)).toEqual({
      user_id: 'user-1',
      thread_id: 'thread-1',
      run_id: 'run-1',
      request_id: 'request-1',
      created_at: '2026-01-31T12:00:00.000Z',
      last_activity: '2026-01-31T12:00:00.000Z',
      age_minutes: 1,
      inactivity_minutes: 1,
      websocket_connection_id: 'socket-1',
      has_execution_context: true,
      metadata_keys: ['secret'],
    });
    expect(JSON.parse(JSON.stringify(session))).toMatchObject({ userId: 'user-1', metadataKeys: ['secret'] });
    expect(JSON.stringify(session)).not.toContain('value');
  });
});

describe('a context', () => {
  // 47 test_integration_with_user_execution_context
  it('stands alone, names its user in full where asked to, and leaves a trail', () => {
    const manager = make();
    const context = manager.open({ ...user, runId: 'run-1', metadata: { deep: { list: [1] } } });
    const other = manager.open(user);

    expect(context.isIsolatedFrom(other)).toBe(true);
    expect(context.isIsolatedFrom(context)).toBe(false);
    expect(context.correlationId).toBe(`test_user_1:thread-1:run-1:${context.requestId}`);
    expect(context.anonymizedCorrelationId).toMatch(/^test_\.\.\.:thre\.\.\.:ru\.\.\.:req_1769\.\.\.$/u);
    expect(context.auditTrail()).toMatchObject({
      ...user,
      runId: 'run-1',
      createdAt: '2026-01-31T12:00:00.000Z',
      metadataKeys: ['deep'],
      correlationId: context.correlationId,
    });
  });

  it('of ids with colons is told from every other one', () => {
    const manager = make();
    const [first, second] = [
      manager.open({ userId: 'a', threadId: 'b:c', runId: 'r' }),
      manager.open({ userId: 'a:b', threadId: 'c', runId: 'r' }),
    ];

    expect(first.correlationId).toMatch(/^a:b%3Ac:r:/u);
    expect(second.correlationId).toMatch(/^a%3Ab:c:r:/u);
  });

  it('has children, down to ten', () => {
    const ids = createIdGenerator({ clock });
    let context = make().open({ ...user, metadata: { a: 1 } });
    const { runId } = context;
    for (let depth = 1; depth <= 10; depth += 1) {
      context = context.createChild(`step ${depth}`, { requestId: ids.createRequestId(), createdAt: start });
    }

    expect(context).toMatchObject({ ...user, runId, metadata: { a: 1 } });
    expect(context.operations).toHaveLength(10);
    expect(() => context.createChild('step 11', { requestId: ids.createRequestId(), createdAt: start })).toThrow(
      SessionManagerError,
    );
  });
});

// 48 test_session_continuity_realistic_scenario
it('goes on over three messages: one run, one session, and the WebSocket of the last', () => {
  const manager = make();
  const contexts = [1, 2, 3].map((message) => {
    clock.advance(minute);
    return manager.open({ ...user, ...(message === 3 ? { webSocketId: 'socket-1' } : {}) });
  });

  expect(new Set(contexts.map(({ runId }) => runId)).size).toBe(1);
  expect(new Set(contexts.map(({ requestId }) => requestId)).size).toBe(3);
  expect(contexts.map(({ webSocketId }) => webSocketId)).toEqual([null, null, 'socket-1']);
  expect(manager.metrics()).toMatchObject({ activeSessions: 1, totalSessions: 1, sessionsReusedToday: 2 });
});

describe('isolation, whatever the ids hold', () => {
  const id = fc
    .oneof(
      fc.constantFrom('a', 'a:b', 'b:c', 'c', '__proto__', 'constructor', 'a\u0000b', 'é', 'e\u0301', '%3A', '/', '💡'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    )
    .filter((text) => text.trim() !== '');

  it('one session for each pair of ids, and nobody finds another one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { minLength: 1, maxLength: 30 }), (pairs) => {
        const manager = make();
        const runs = new Map<string, string>();
        for (const [userId, threadId] of pairs) {
          const { runId, ...context } = manager.open({ userId, threadId });
          expect(context).toMatchObject({ userId: userId.trim(), threadId: threadId.trim() });
          const key = JSON.stringify([userId.trim(), threadId.trim()]);
          expect(runs.get(key) ?? runId).toBe(runId);
          runs.set(key, runId);
        }
        expect(new Set(runs.values()).size).toBe(runs.size);
        expect(manager.metrics().activeSessions).toBe(runs.size);

        const gone = pairs[0]?.[0].trim() ?? '';
        const own = [...runs.keys()].filter((key) => (JSON.parse(key) as string[])[0] === gone);
        expect(manager.forUser(gone).invalidate()).toBe(own.length);
        expect(manager.metrics().activeSessions).toBe(runs.size - own.length);
        for (const [key, runId] of runs) {
          const [userId, threadId] = JSON.parse(key) as [string, string];
          expect(manager.find(userId, threadId)?.runId).toBe(own.includes(key) ? undefined : runId);
        }
      }),
    );
  });

  it('keeps `a` with thread `b:c` apart from `a:b` with thread `c`', () => {
    const manager = make();
    const first = manager.open({ userId: 'a', threadId: 'b:c' });
    expect(manager.find('a:b', 'c')).toBeUndefined();
    const second = manager.open({ userId: 'a:b', threadId: 'c' });

    expect(second.runId).not.toBe(first.runId);
    expect(manager.forUser('a').invalidate()).toBe(1);
    expect(manager.find('a:b', 'c')?.runId).toBe(second.runId);
  });

  it('lets two managers share nothing', () => {
    const [left, right] = [make(), make()];
    const { runId } = left.open(user);

    expect(right.find(user.userId, user.threadId)).toBeUndefined();
    expect(right.open(user).runId).not.toBe(runId);
    right.forUser(user.userId).invalidate();
    expect(left.find(user.userId, user.threadId)?.runId).toBe(runId);
  });
});

function getThrown(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}
