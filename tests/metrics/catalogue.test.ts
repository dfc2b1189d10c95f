import { describe, expect, it } from 'vitest';
import * as metrics from '../../src/metrics/index.ts';
import * as compat from '../../src/metrics/compat/index.ts';
import { LEGACY_RECORD_KEYS } from '../../src/metrics/serialization.ts';

const { DatabaseSessionMetrics, ManualClock, SystemSessionMetrics } = metrics;
const start = Date.UTC(2025, 8, 15, 12);
const minute = 60_000;

/** A legacy API, canonical metrics and a clock that belong together. */
function setUp() {
  const clock = new ManualClock(start);
  const legacy = compat.createLegacySessionMetrics({ clock });
  return {
    clock,
    ...legacy,
    system: new legacy.LegacySystemSessionMetrics(),
    user: new legacy.LegacyUserSessionMetrics(),
  };
}

const ids = { sessionId: 's-1', requestId: 'r-1', userId: 'u-1' };

/** Code of the past, which knows the legacy names alone. */
interface HasActivity {
  readonly last_activity: Date;
}
const isStale = (connection: HasActivity, cutoff: Date) => connection.last_activity < cutoff;

// 1 test_compatibility_sessionmetrics_has_last_activity_attribute
it('a legacy object has the activity that it was made with, however much time passes', () => {
  const { clock, SessionMetrics } = setUp();
  const legacy = new SessionMetrics();
  clock.advance(10 * minute);

  expect(legacy.last_activity).toEqual(new Date(start));
  expect(legacy.get_inactivity_minutes()).toBe(10);
});

// 2 test_database_sessionmetrics_has_backward_compatibility
it('a database session has one activity under all of its names', () => {
  const { clock } = setUp();
  const session = new DatabaseSessionMetrics(ids, { clock });
  const read = () => [session.lastActivityAt, session.last_activity, session.last_activity_at, session.lastActivity];

  expect(read()).toEqual(Array(4).fill(new Date(start)));
  clock.advance(minute);
  expect(read()).toEqual(Array(4).fill(new Date(start)));
  session.markActivity();
  expect(read()).toEqual(Array(4).fill(new Date(start + minute)));
});

// 3 test_middleware_code_now_works_with_sessionmetrics
it('middleware of the past reads the activity of a legacy object', () => {
  const { clock, SessionMetrics } = setUp();
  const middleware = (session: HasActivity) => session.last_activity.toISOString();
  const session = new SessionMetrics({ session_id: 's' });
  clock.advance(minute);

  expect(middleware(session)).toBe('2025-09-15T12:00:00.000Z');
});

// 4 test_websocket_handler_now_works_with_database_sessionmetrics
it('a handler that looks for the legacy name first finds it on a database session', () => {
  const { clock } = setUp();
  const session = new DatabaseSessionMetrics(ids, { clock });
  const handle = (given: object) => ('last_activity' in given ? ['direct', given.last_activity] : ['other', null]);

  expect(handle(session)).toEqual(['direct', new Date(start)]);
});

// 5 test_compatibility_sessionmetrics_accepts_any_constructor
it('the legacy class takes no arguments, names or positions, and gives them back', () => {
  const { SessionMetrics } = setUp();
  const createdAt = new Date(start - minute);

  expect(new SessionMetrics()).toMatchObject({ total_sessions: 0, error_count: 0, last_error: null });
  expect(new SessionMetrics({ session_id: 's', request_id: 'r', user_id: 'u', created_at: createdAt })).toMatchObject({
    session_id: 's',
    request_id: 'r',
    user_id: 'u',
    created_at: createdAt,
    last_activity: createdAt,
  });
  expect(new SessionMetrics({ totalSessions: 5, memory_usage_mb: 2.5 })).toMatchObject({
    total_sessions: 5,
    memory_usage_mb: 2.5,
  });
  expect(new SessionMetrics('s', 'r', 'u', createdAt, 'active', 7)).toMatchObject({
    session_id: 's',
    user_id: 'u',
    created_at: createdAt,
    state: 'active',
    query_count: 7,
  });
  expect(new SessionMetrics(10, 5, 3)).toMatchObject({
    total_sessions: 10,
    active_sessions: 5,
    expired_sessions_cleaned: 3,
  });
});

// 6 test_specific_metric_types_work_correctly
it('every kind, canonical ones too, answers to the legacy name of the activity', () => {
  const { clock, system, user } = setUp();
  const canonical = [new DatabaseSessionMetrics(ids, { clock }), new SystemSessionMetrics({}, { clock })];

  for (const kind of [system, user, ...canonical]) {
    expect(kind.last_activity).toEqual(new Date(start));
    expect(kind.lastActivityAt).toEqual(new Date(start));
  }
});

// 7 test_real_metrics_now_work_without_mocking
it('real objects have real values after real work', () => {
  const { clock, SessionMetrics } = setUp();
  const legacy = new SessionMetrics('s');
  const session = new DatabaseSessionMetrics(ids, { clock });
  clock.advance(1500);
  legacy.increment_query_count();
  session.incrementQueryCount();

  for (const kind of [legacy, session]) {
    expect([kind.query_count, kind.last_activity, kind.get_age_seconds()]).toEqual([1, new Date(start + 1500), 1.5]);
  }
});

// 8 test_unified_sessionmetrics_compatibility_layer_exists
it('the compat entry point offers the legacy classes, with their activity and their record', () => {
  for (const Kind of [compat.SessionMetrics, compat.LegacySystemSessionMetrics, compat.LegacyUserSessionMetrics]) {
    const legacy = new Kind();
    expect(legacy.to_dict()['last_activity']).toBe(legacy.last_activity.toISOString());
  }
});

// 9 test_ssot_classes_have_clear_names_and_purposes
it('the two canonical classes are two, with their own names and members', () => {
  expect([DatabaseSessionMetrics.name, SystemSessionMetrics.name]).toEqual([
    'DatabaseSessionMetrics',
    'SystemSessionMetrics',
  ]);
  expect('sessionId' in DatabaseSessionMetrics.prototype).toBe(true);
  expect('totalSessions' in DatabaseSessionMetrics.prototype).toBe(false);
  expect('totalSessions' in SystemSessionMetrics.prototype).toBe(true);
  expect('sessionId' in SystemSessionMetrics.prototype).toBe(false);
});

// 10 test_sessionmetrics_interfaces_are_now_consistent
it('the three legacy kinds mean the same by their activity, at any time and in any context', async () => {
  const { clock, system, user, SessionMetrics } = setUp();
  const kinds = [system, user, new SessionMetrics()];
  const read = () => kinds.map((kind) => [kind.last_activity.getTime(), kind.get_inactivity_seconds()]);
  clock.advance(10 * minute);
  const wanted = Array(3).fill([start, 600]);

  expect(read()).toEqual(wanted);
  expect(await Promise.resolve().then(read)).toEqual(wanted);
  expect(
    await new Promise((resolve) =>
      setTimeout(() => {
        resolve(read());
      }, 0),
    ),
  ).toEqual(wanted);
  kinds.forEach((kind) => {
    kind.mark_activity();
  });
  expect(read()).toEqual(Array(3).fill([start + 10 * minute, 0]));
});

// 11 test_to_dict_method_now_works_consistently
it('the records of the three legacy kinds have exactly the keys of the past', () => {
  const { system, user, SessionMetrics } = setUp();
  const counterKeys = [...new Set([...LEGACY_RECORD_KEYS.unified, ...LEGACY_RECORD_KEYS.system])];

  for (const record of [system.to_dict(), user.to_dict(), new SessionMetrics().to_dict()]) {
    expect(Object.keys(record)).toEqual(counterKeys);
    expect(record['last_activity']).toBe('2025-09-15T12:00:00.000Z');
  }
  expect(Object.keys(new SessionMetrics('s').to_dict())).toEqual([...LEGACY_RECORD_KEYS.database, 'last_activity']);
  expect(Object.getPrototypeOf(system.to_dict())).toBe(Object.prototype);
});

// 12 test_websocket_manager_last_activity_access_now_works
it.each(['legacy', 'canonical'])('a stale connection is found once it is, and not before: %s', (kind) => {
  const { clock, SessionMetrics } = setUp();
  const connection = kind === 'legacy' ? new SessionMetrics('s') : new DatabaseSessionMetrics(ids, { clock });
  const ask = () => isStale(connection, new Date(clock.now() - 5 * minute));

  clock.advance(5 * minute);
  expect(ask()).toBe(false);
  clock.advance(1);
  expect(ask()).toBe(true);
  connection.mark_activity();
  expect(ask()).toBe(false);
});

// 13 test_cors_middleware_session_tracking_now_works
it('middleware that tracks sessions gets values', () => {
  const { clock, SessionMetrics } = setUp();
  const session = new SessionMetrics({ session_id: 's', state: 'active' });
  const track = (given: typeof session) => ({
    sessionActive: given.state === 'active',
    lastActivityTime: given.last_activity.getTime(),
  });

  clock.advance(minute);
  expect(track(session)).toEqual({ sessionActive: true, lastActivityTime: start });
  session.close_session();
  expect(track(session)).toEqual({ sessionActive: false, lastActivityTime: start });
});

// 14 test_session_metrics_serialization_now_works
it('a serializer of the past writes what JSON gives back', () => {
  const { clock, SessionMetrics } = setUp();
  const session = new SessionMetrics('s');
  clock.advance(1000);
  const written = { ...session.to_dict(), last_activity: session.last_activity.toISOString(), timestamp: clock.now() };

  expect(JSON.parse(JSON.stringify(written))).toEqual(written);
  expect(written).toMatchObject({ session_id: 's', inactivity_seconds: 1, last_activity: '2025-09-15T12:00:00.000Z' });
});

// 15 test_ssot_violation_fixed_single_source_of_truth
it('the canonical classes come from one place, and the compat module exports no name of theirs', () => {
  const canonical = Object.keys(metrics).filter((name) => name.endsWith('SessionMetrics'));

  expect(canonical.filter((name) => name in compat)).toEqual([]);
  expect(new Set([DatabaseSessionMetrics, SystemSessionMetrics]).size).toBe(2);
  expect(Object.values(compat)).not.toContain(DatabaseSessionMetrics);
  expect(Object.values(compat)).not.toContain(SystemSessionMetrics);
});

// 16 test_database_metrics_has_correct_fields
it('a database session begins with its ids, no counts and its legacy names', () => {
  const { clock } = setUp();

  expect(new DatabaseSessionMetrics({}, { clock }).snapshot()).toEqual({
    sessionId: '',
    requestId: '',
    userId: '',
    state: 'created',
    outcome: null,
    createdAt: new Date(start),
    lastActivityAt: new Date(start),
    closedAt: null,
    queryCount: 0,
    transactionCount: 0,
    errorCount: 0,
    lastError: null,
    totalTimeMs: null,
    ageSeconds: 0,
    inactivitySeconds: 0,
  });
  const session = new DatabaseSessionMetrics(ids, { clock });
  expect([session.last_activity, session.operations_count, session.errors]).toEqual([new Date(start), 0, 0]);
  expect([session.session_id, session.request_id, session.user_id]).toEqual(['s-1', 'r-1', 'u-1']);
});

// 17 test_system_metrics_has_correct_fields
it('system metrics begin with seven counters at zero, and count', () => {
  const { clock } = setUp();
  const system = new SystemSessionMetrics({}, { clock });
  const counters = {
    totalSessions: 0,
    activeSessions: 0,
    expiredSessionsCleaned: 0,
    sessionsCreatedToday: 0,
    sessionsReusedToday: 0,
    averageSessionDurationMinutes: 0,
    memoryUsageMb: 0,
  };

  expect(system.snapshot()).toMatchObject(counters);
  system.incrementTotalSessions();
  system.incrementActiveSessions();
  system.recordSessionReuse();
  system.recordSessionCleanup();
  expect(system.snapshot()).toMatchObject({
    ...counters,
    totalSessions: 1,
    sessionsCreatedToday: 1,
    activeSessions: 1,
    sessionsReusedToday: 1,
    expiredSessionsCleaned: 1,
  });
});

// 18 test_critical_attributeerror_bug_fixed
it('what an error handler writes about a failed session is the same under old and new names', () => {
  const { clock } = setUp();
  const session = new DatabaseSessionMetrics(ids, { clock });
  session.activate();
  session.incrementQueryCount();
  clock.advance(minute);
  session.recordError(new Error('the connection is gone'));
  const old = {
    state: session.state,
    created_at: session.created_at.toISOString(),
    last_activity: session.last_activity.toISOString(),
    operations_count: session.operations_count,
    errors: session.errors,
  };

  expect(Object.values(old)).toEqual(['error', '2025-09-15T12:00:00.000Z', '2025-09-15T12:01:00.000Z', 1, 1]);
  expect(Object.values(old)).toEqual([
    session.state,
    session.createdAt.toISOString(),
    session.lastActivityAt.toISOString(),
    session.queryCount,
    session.errorCount,
  ]);
});

// 19 test_user_session_manager_uses_ssot_metrics
it('the session manager answers with a snapshot of the canonical metrics', () => {
  const { clock } = setUp();
  const manager = new metrics.UserSessionManager({ clock });
  manager.open({ userId: 'user-1', threadId: 'thread-1' });
  const wanted = new SystemSessionMetrics(
    { totalSessions: 1, activeSessions: 1, sessionsCreatedToday: 1, memoryUsageMb: 0.01 },
    { clock },
  );

  expect(manager.metrics()).toEqual(expect.objectContaining({ ...wanted.snapshot() }));
});

// 20 test_ssot_methods_work_correctly
it('counts one of each, and what it is told', () => {
  const { clock } = setUp();
  const session = new DatabaseSessionMetrics(ids, { clock });
  session.incrementQueryCount();
  session.incrementTransactionCount();
  session.recordError('Test error');
  session.markActivity();
  clock.advance(250);
  session.close();
  const system = new SystemSessionMetrics({}, { clock });
  system.incrementTotalSessions();
  system.incrementActiveSessions();
  system.recordSessionReuse();
  system.recordSessionCleanup(5);
  system.updateMemoryUsage(25.5);
  system.updateAverageDuration(30.2);

  expect(session.snapshot()).toMatchObject({
    queryCount: 1,
    transactionCount: 1,
    errorCount: 1,
    lastError: 'Test error',
    state: 'closed',
    outcome: 'error',
    totalTimeMs: 250,
  });
  expect(system.snapshot()).toMatchObject({
    totalSessions: 1,
    activeSessions: 1,
    sessionsReusedToday: 1,
    expiredSessionsCleaned: 5,
    memoryUsageMb: 25.5,
    averageSessionDurationMinutes: 30.2,
  });
});

describe('counters given to the legacy class', () => {
  const given = { total_sessions: 10, active_sessions: 5, expired_sessions_cleaned: 3, memory_usage_mb: 25.5 };

  // 45 test_session_metrics_creation
  it('are read back', () => {
    const { SessionMetrics } = setUp();

    expect(new SessionMetrics(given)).toMatchObject(given);
  });

  // 46 test_session_metrics_to_dict
  it('are in its record', () => {
    const { SessionMetrics } = setUp();
    const legacy = new SessionMetrics({ total_sessions: 5, active_sessions: 3, memory_usage_mb: 15.7 });

    expect(legacy.to_dict()).toMatchObject({
      total_sessions: 5,
      active_sessions: 3,
      memory_usage_mb: 15.7,
      expired_sessions_cleaned: 0,
    });
  });
});
