import { describe, expect, expectTypeOf, it } from 'vitest';
import { createLegacySessionMetrics } from '../../src/metrics/compat/index.ts';
import {
  DatabaseSessionMetrics,
  LEGACY_ALIASES,
  ManualClock,
  SystemSessionMetrics,
  toUnifiedSessionMetrics,
  type AdaptedSessionMetrics,
  type LegacyMember,
} from '../../src/metrics/index.ts';
import type { LegacyDatabaseMembers, LegacySystemMembers } from '../../src/metrics/legacy-members.ts';
import { LEGACY_RECORD_KEYS } from '../../src/metrics/serialization.ts';

type Members = Readonly<Record<string, unknown>>;
const { members, owners } = LEGACY_ALIASES;
const clock = new ManualClock(Date.UTC(2025, 0, 1));
const canonical = {
  database: () => new DatabaseSessionMetrics({ sessionId: 's' }, { clock }) as unknown as Members,
  system: () => new SystemSessionMetrics({ totalSessions: 3 }, { clock }) as unknown as Members,
};

type Mutable<Type> = { -readonly [Member in keyof Type]: Type[Member] };

/** The types of the canonical members, under their legacy names. */
type Wanted<Kind extends 'database' | 'system', Owner> = {
  [Legacy in LegacyMember<Kind>]: Owner[(typeof members)[Kind][Legacy] & keyof Owner];
};

describe.each(['database', 'system'] as const)('the legacy members of the %s kind', (kind) => {
  const rows = Object.entries(members[kind]);

  it('are all there, and no other', () => {
    const legacy = Object.getOwnPropertyNames(Object.getPrototypeOf(canonical[kind]())).filter(
      (name) => name.includes('_') || name === 'errors' || name === 'lastActivity',
    );

    expect(legacy.sort()).toEqual(rows.map(([name]) => name).sort());
  });

  it.each(rows)('%s is %s', (legacy, name) => {
    const metrics = canonical[kind]();
    const value = metrics[name];

    expect(legacy in metrics).toBe(true);
    if (typeof value === 'function') expect(typeof metrics[legacy]).toBe('function');
    else expect(metrics[legacy]).toEqual(value);
  });

  it('cannot be assigned: nothing is dropped silently', () => {
    const metrics = canonical[kind]() as Record<string, unknown>;

    expect(() => {
      metrics['last_activity'] = new Date();
    }).toThrow(TypeError);
  });
});

it('legacy members have the types of their canonical ones', () => {
  expectTypeOf<Mutable<Pick<DatabaseSessionMetrics, LegacyMember<'database'>>>>().toEqualTypeOf<
    Mutable<Wanted<'database', DatabaseSessionMetrics>>
  >();
  expectTypeOf<keyof LegacyDatabaseMembers>().toEqualTypeOf<LegacyMember<'database'>>();
  expectTypeOf<keyof LegacySystemMembers>().toEqualTypeOf<LegacyMember<'system'>>();
  expectTypeOf<Mutable<Pick<SystemSessionMetrics, LegacyMember<'system'>>>>().toEqualTypeOf<
    Mutable<Wanted<'system', SystemSessionMetrics>>
  >();
});

it('legacy methods do what the canonical ones do', () => {
  const [old, current] = [canonical.system(), canonical.system()] as unknown as [
    SystemSessionMetrics,
    SystemSessionMetrics,
  ];
  old.increment_total_sessions();
  old.record_session_cleanup(4);
  old.record_error('late');
  current.incrementTotalSessions();
  current.recordSessionCleanup(4);
  current.recordError('late');

  expect(old.snapshot()).toEqual(current.snapshot());
  expect(old.snapshot()).toMatchObject({ totalSessions: 4, expiredSessionsCleaned: 4, errorCount: 1 });
  expect(old.to_dict()).toEqual(current.toLegacyRecord());
});

it('legacy members follow a class that answers otherwise', () => {
  class Watched extends DatabaseSessionMetrics {
    override get queryCount(): number {
      return 42;
    }
  }

  expect(new Watched({}, { clock }).operations_count).toBe(42);
});

it('a legacy name means one canonical name, whichever kind has it', () => {
  const all = Object.values(members).flatMap((rows): [string, string][] => Object.entries(rows));

  for (const [legacy, name] of all) {
    expect(all.filter(([other]) => other === legacy).map(([, meant]) => meant)).toEqual(
      all.filter(([other]) => other === legacy).map(() => name),
    );
  }
});

it('every value of the table is in what the adapter gives', () => {
  const adapted: object = toUnifiedSessionMetrics({ session_id: 's' }, { clock });
  const values = Object.entries({ ...members.database, ...members.system, ...members.unified })
    .filter(([, name]) => typeof (canonical.database()[name] ?? canonical.system()[name]) !== 'function')
    .map(([, name]) => name);

  expect(values.filter((name) => !(name in adapted))).toEqual([]);
  expectTypeOf<AdaptedSessionMetrics>().toHaveProperty('lastActivityAt');
});

it('the compat objects answer to every legacy name of the table, and to its canonical one', () => {
  const { SessionMetrics } = createLegacySessionMetrics({ clock });
  const both = new SessionMetrics({ session_id: 's', total_sessions: 2 }) as unknown as Members;

  for (const rows of Object.values(members)) {
    for (const [legacy, name] of Object.entries(rows)) {
      expect(legacy in both, legacy).toBe(true);
      expect(name in both, name).toBe(true);
    }
  }
});

it('the keys of the legacy records are those of the past', () => {
  expect(Object.keys(new DatabaseSessionMetrics({}, { clock }).toLegacyRecord())).toEqual(
    'session_id request_id user_id state created_at last_activity_at closed_at query_count transaction_count error_count last_error total_time_ms age_seconds inactivity_seconds'.split(
      ' ',
    ),
  );
  expect(Object.keys(new SystemSessionMetrics({}, { clock }).toLegacyRecord())).toEqual(
    'total_sessions active_sessions expired_sessions_cleaned sessions_created_today sessions_reused_today average_session_duration_minutes memory_usage_mb error_count last_error created_at last_activity_at age_seconds inactivity_seconds'.split(
      ' ',
    ),
  );
  expect([...LEGACY_RECORD_KEYS.unified]).toEqual(
    'total_sessions active_sessions sessions_created_today sessions_reused_today average_session_duration_minutes last_activity inactivity_minutes pool_exhaustion_events circuit_breaker_trips leaked_sessions peak_concurrent_sessions total_messages_sent total_agent_executions avg_messages_per_session user_satisfaction_score metrics_type timestamp'.split(
      ' ',
    ),
  );
});

it('owners name the canonical exports', () => {
  expect(owners).toEqual({
    database: DatabaseSessionMetrics.name,
    system: SystemSessionMetrics.name,
    unified: 'UnifiedSessionMetrics',
  });
});
