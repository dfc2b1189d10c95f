import { describe, expect, it } from 'vitest';
import { createLegacySessionMetrics } from '../../src/metrics/compat/index.ts';
import {
  DatabaseSessionMetrics,
  ManualClock,
  readSessionMetrics,
  SystemSessionMetrics,
  toLegacyUnifiedRecord,
  toUnifiedSessionMetrics,
} from '../../src/metrics/index.ts';

const start = Date.UTC(2025, 0, 1, 12);
const clock = new ManualClock(start + 600_000);
const made = new Date(start);
const adapt = (metrics: unknown) => toUnifiedSessionMetrics(metrics, { clock });

describe('a session', () => {
  it('that is open is one session, with its true activity and no duration yet', () => {
    const session = new DatabaseSessionMetrics({ sessionId: 's', createdAt: made }, { clock });
    expect(adapt(session)).toMatchObject({
      kind: 'session',
      totalSessions: 1,
      activeSessions: 0,
      averageSessionDurationMinutes: null,
      lastActivityAt: made,
      inactivityMinutes: 10,
      leakedSessions: null,
      sessionId: 's',
      state: 'created',
      queryCount: 0,
      observedAt: new Date(start + 600_000),
    });
    session.activate();
    expect(adapt(session)).toMatchObject({ activeSessions: 1, inactivityMinutes: 0 });
  });

  it('that failed has leaked nothing', () => {
    const session = new DatabaseSessionMetrics({ sessionId: 's' }, { clock });
    session.recordError('boom');
    session.close(30_000);

    expect(adapt(session)).toMatchObject({ leakedSessions: null, errorCount: 1, averageSessionDurationMinutes: 0.5 });
  });

  it.each(['legacy', 'plain'])('of the past is read by its legacy names: %s', (kind) => {
    const { SessionMetrics, getMigrationStatus } = createLegacySessionMetrics({ clock });
    const given = { session_id: 's', created_at: made, query_count: 3, state: 'active' } as const;
    const session =
      kind === 'legacy' ? new SessionMetrics(given) : { ...given, last_activity: made, operations_count: 9 };

    expect(adapt(session)).toMatchObject({
      kind: 'session',
      sessionId: 's',
      queryCount: 3,
      activeSessions: 1,
      lastActivityAt: made,
      inactivityMinutes: 10,
      closedAt: null,
    });
    expect(getMigrationStatus().totalUses).toBe(kind === 'legacy' ? 1 : 0);
  });
});

it('counters are read as they are', () => {
  const system = new SystemSessionMetrics({ totalSessions: 5, activeSessions: 2, createdAt: made }, { clock });

  expect(adapt(system)).toMatchObject({
    kind: 'user',
    totalSessions: 5,
    activeSessions: 2,
    sessionsCreatedToday: 0,
    poolExhaustionEvents: null,
    lastActivityAt: made,
  });
});

it('a pool has its total and its average under other names', () => {
  const pool = { active_sessions: 2, total_sessions_created: 9, avg_session_lifetime_ms: 120_000, leaked_sessions: 1 };

  expect(adapt(pool)).toMatchObject({
    kind: 'system',
    totalSessions: 9,
    activeSessions: 2,
    averageSessionDurationMinutes: 2,
    leakedSessions: 1,
    lastActivityAt: null,
    inactivityMinutes: null,
  });
});

it('an object that only writes itself is read by what it writes', () => {
  expect(adapt({ to_dict: () => ({ total_sessions: 4, last_activity: '2025-01-01T12:00:00.000Z' }) })).toMatchObject({
    totalSessions: 4,
    lastActivityAt: made,
  });
});

describe('an instant', () => {
  it.each([
    [made, made],
    ['2025-01-01T12:00:00.000Z', made],
    ['2025-01-01T14:00:00+02:00', made],
    [start, made],
    [start / 1000, null],
    ['2025-01-01T12:00:00', null],
    ['yesterday', null],
    [new Date(Number.NaN), null],
    [1e300, null],
    [null, null],
    [true, null],
  ])('%s is read as %s', (value, wanted) => {
    expect(adapt({ last_activity: value, errors: 0 }).lastActivityAt).toEqual(wanted);
  });
});

it.each([Number.NaN, -1, '5', [1, 2], Infinity])('%j is no number of anything', (errors) => {
  expect(adapt({ errors, session_id: 's' }).errorCount).toBeNull();
});

describe('what is none', () => {
  it.each([[undefined], [null], [7], ['text'], [{}], [[]], [() => 1], [{ to_dict: () => null }], [new Date(5)]])(
    '%j is unavailable, not zero',
    (metrics) => {
      expect(readSessionMetrics(metrics, { clock })).toMatchObject({ ok: false, reason: 'unavailable' });
      const { kind, observedAt, ...rest } = adapt(metrics);
      expect([kind, observedAt]).toEqual(['unknown', new Date(start + 600_000)]);
      expect(Object.values(rest).filter((value) => value !== null)).toEqual([]);
    },
  );

  it('and what fails to be read is an error', () => {
    const broken = {
      get last_activity(): Date {
        throw new Error('no such attribute');
      },
    };

    expect(readSessionMetrics(broken)).toMatchObject({
      ok: false,
      reason: 'error',
      error: { message: 'no such attribute' },
    });
    expect(adapt(broken).kind).toBe('unknown');
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    expect(adapt(revoked.proxy).kind).toBe('unknown');
  });
});

it('the legacy record of a snapshot has the keys of the past; what is unknown is null', () => {
  expect(toLegacyUnifiedRecord(adapt({ total_sessions: 4 }))).toMatchObject({
    total_sessions: 4,
    last_activity: null,
    inactivity_minutes: null,
    leaked_sessions: null,
    metrics_type: 'user',
    timestamp: '2025-01-01T12:10:00.000Z',
  });
});
