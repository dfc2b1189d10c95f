import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as compat from '../../src/metrics/compat/index.ts';
import { LegacyMetrics } from '../../src/metrics/compat/legacy-metrics.ts';
import { ManualClock, SESSION_STATES } from '../../src/metrics/index.ts';

const start = Date.UTC(2025, 0, 1, 12);
const count = fc.nat();
const amount = fc.double({ min: 0, max: 1e9, noNaN: true }).map(Math.abs);
const instant = fc.date({ min: new Date(0), max: new Date(start), noInvalidDate: true });
const orNull = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: null });

/** Every field by its legacy name, in the order of positions, with values for it. */
const sessionFields = {
  session_id: fc.string(),
  request_id: fc.string(),
  user_id: fc.string(),
  created_at: instant,
  state: fc.constantFrom(...SESSION_STATES),
  query_count: count,
  transaction_count: count,
  total_time_ms: orNull(amount),
  last_activity_at: instant,
  closed_at: orNull(instant),
  error_count: count,
  last_error: orNull(fc.string()),
};
const counterFields = {
  total_sessions: count,
  active_sessions: count,
  expired_sessions_cleaned: count,
  sessions_created_today: count,
  sessions_reused_today: count,
  average_session_duration_minutes: amount,
  memory_usage_mb: amount,
  pool_exhaustion_events: orNull(count),
  circuit_breaker_trips: orNull(count),
  leaked_sessions: orNull(count),
  peak_concurrent_sessions: orNull(count),
  total_messages_sent: orNull(count),
  total_agent_executions: orNull(count),
  avg_messages_per_session: orNull(amount),
  user_satisfaction_score: orNull(amount),
};
const subset = fc.record({ ...sessionFields, ...counterFields }, { requiredKeys: [] });
const toCamelCase = (name: string) =>
  name === 'avg_messages_per_session'
    ? 'averageMessagesPerSession'
    : name.replaceAll(/_(?<letter>[a-z])/gu, (_, letter: string) => letter.toUpperCase());
const toJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

type Loose = Readonly<Record<string, unknown>> & { to_dict(): object; toLegacyRecord(): object };

function setUp() {
  const clock = new ManualClock(start);
  return { clock, ...compat.createLegacySessionMetrics({ clock }) };
}

function construct(...given: readonly unknown[]): Loose {
  const { SessionMetrics } = setUp();
  return Reflect.construct(SessionMetrics, given) as Loose;
}

/** That values are read back in every way that there is. */
function expectBack(metrics: Loose, given: object): void {
  for (const [name, value] of Object.entries(given)) {
    expect(metrics[name], name).toEqual(value);
    expect(metrics[toCamelCase(name)], name).toEqual(value);
  }
  expect({ ...metrics }).toMatchObject(given);
  expect(structuredClone(metrics)).toMatchObject(given);
  for (const record of [metrics.to_dict(), metrics.toLegacyRecord(), toJson(metrics)]) {
    expect(record).toMatchObject(toJson(given) as object);
  }
}

describe('what a constructor is given comes back', () => {
  it('by legacy names, any of them', () => {
    fc.assert(
      fc.property(subset, (given) => {
        expectBack(construct(given), given);
      }),
    );
  });

  it('by canonical names, any of them', () => {
    fc.assert(
      fc.property(subset, (given) => {
        const renamed = Object.entries(given).map(([name, value]): [string, unknown] => [toCamelCase(name), value]);
        expectBack(construct(Object.fromEntries(renamed)), given);
      }),
    );
  });

  it.each([
    ['a session', sessionFields],
    ['counters', counterFields],
  ])('in order: %s', (_, fields) => {
    const names = Object.keys(fields);
    fc.assert(
      fc.property(fc.tuple(...Object.values<fc.Arbitrary<unknown>>(fields)), fc.nat(names.length), (values, length) => {
        const given = values.slice(0, length);
        const wanted = given.map((value, index): [string, unknown] => [String(names[index]), value]);
        expectBack(construct(...given), Object.fromEntries(wanted));
      }),
    );
  });

  it('through a copy, by spread and by JSON', () => {
    const { SessionMetrics } = setUp();
    const session = new SessionMetrics({ session_id: 's', query_count: 3, created_at: new Date(start - 5) });

    expect(toJson(new SessionMetrics({ ...session }))).toEqual(toJson(session));
  });

  it('a time of creation alone makes a session, as it did', () => {
    expect(construct({ created_at: new Date(5) })).toMatchObject({ session_id: '', created_at: new Date(5) });
  });
});

describe('a constructor refuses', () => {
  it.each([
    [[{ sesion_id: 's' }], 'no field `sesion_id`'],
    [[{ age_seconds: 5 }], 'no field `age_seconds`'],
    [[{ session_id: 's' }, 'r'], 'not both'],
    [['s', 5], 'in their order'],
    [[true], 'in their order'],
    [Array(13).fill('s'), 'in their order'],
    [[{ session_id: 5 }], '`session_id` is a text, not of type number'],
    [[{ state: 'open' }], '`state` is a session state'],
    [[{ created_at: new Date(Number.NaN) }], '`created_at` is a Date, not an invalid Date'],
    [[{ created_at: '2025-01-01T00:00:00' }], '`created_at` is a Date'],
    [[{ query_count: -1 }], 'not negative'],
    [[{ memory_usage_mb: Number.NaN }], 'finite'],
    [[{ last_activity: new Date(1), lastActivityAt: new Date(2) }], 'two values for `lastActivityAt`'],
  ])('%j', (given: readonly unknown[], message) => {
    expect(() => construct(...given)).toThrow(message);
  });
});

describe('mutators change what they say', () => {
  it('on a session', () => {
    const { clock, SessionMetrics } = setUp();
    const session = new SessionMetrics('s');
    clock.advance(1000);
    session.increment_query_count();
    session.incrementTransactionCount();
    session.record_error(new Error('boom'));
    expect(session).toMatchObject({
      query_count: 1,
      transaction_count: 1,
      error_count: 1,
      last_error: 'boom',
      state: 'error',
    });
    expect(session.last_activity).toEqual(new Date(start + 1000));
    session.close_session();
    clock.advance(1000);
    session.close_session(5);
    expect(session).toMatchObject({ state: 'closed', closed_at: new Date(start + 1000), total_time_ms: 1000 });
    expect([session.outcome, session.get_age_seconds(), session.get_inactivity_seconds()]).toEqual(['error', 1, 1]);
  });

  it('on both kinds of counters', () => {
    const { clock, LegacySystemSessionMetrics, LegacyUserSessionMetrics } = setUp();
    for (const counters of [new LegacySystemSessionMetrics(), new LegacyUserSessionMetrics({ activeSessions: 2 })]) {
      const { active_sessions: active } = counters;
      counters.increment_total_sessions();
      counters.increment_active_sessions();
      counters.decrementActiveSessions();
      counters.decrement_active_sessions();
      counters.record_session_cleanup(3);
      counters.record_session_reuse();
      counters.update_memory_usage(1.5);
      counters.update_average_duration(2.5);
      counters.record_error('boom');
      expect(counters).toMatchObject({
        total_sessions: 1,
        sessions_created_today: 1,
        active_sessions: Math.max(0, active - 1),
        expired_sessions_cleaned: 3,
        sessions_reused_today: 1,
        memory_usage_mb: 1.5,
        average_session_duration_minutes: 2.5,
        error_count: 1,
        last_error: 'boom',
      });
      expect(counters.leaked_sessions).toBeNull();
    }
    clock.advance(86_400_000);
    expect(new LegacySystemSessionMetrics().sessions_created_today).toBe(0);
  });

  it('and so do assignments, to legacy names', () => {
    const { SessionMetrics } = setUp();
    const session = new SessionMetrics('s');
    session.query_count += 2;
    session.state = 'committed';
    session.last_activity = new Date(5);
    expect(session).toMatchObject({ queryCount: 2, outcome: 'committed', last_activity_at: new Date(5) });
    expect(() => {
      session.query_count = -1;
    }).toThrow(RangeError);
    expect(() => {
      (session as { queryCount: number }).queryCount = 1;
    }).toThrow(TypeError);
    expect(session.query_count).toBe(2);
  });

  it('counts of the day end with it, on records too', () => {
    const { clock, SessionMetrics } = setUp();
    const counters = new SessionMetrics({ sessions_created_today: 7 });
    clock.advance(86_400_000);

    expect(counters.to_dict()).toMatchObject({ sessions_created_today: 0 });
    expect(counters.sessions_created_today).toBe(0);
  });

  it('one exception counts once, and any value can be recorded', () => {
    const { SessionMetrics } = setUp();
    const [session, error] = [new SessionMetrics('s'), new Error('boom')];
    session.record_error(error);
    session.record_error(error);
    session.record_error(Object.create(null));

    expect([session.error_count, session.last_error]).toEqual([2, 'an error that cannot be described']);
  });
});

describe('a legacy object is an object like others', () => {
  it('has the members of its kind, and no other', () => {
    const { SessionMetrics } = setUp();
    const [session, counters] = [new SessionMetrics('s'), new SessionMetrics()];

    expect(
      ['session_id', 'increment_query_count', 'outcome'].map((name) => [name in session, name in counters]),
    ).toEqual(Array(3).fill([true, false]));
    expect(
      ['total_sessions', 'record_session_reuse', 'kind'].map((name) => [name in session, name in counters]),
    ).toEqual(Array(3).fill([false, true]));
    expectTypeOf(counters).not.toHaveProperty('session_id');
    expectTypeOf(session).not.toHaveProperty('total_sessions');
  });

  it('is an instance of its class, and of a class that extends it', () => {
    const { SessionMetrics, LegacySystemSessionMetrics } = setUp();
    class Mine extends (SessionMetrics as new (id: string) => { readonly session_id: string }) {
      get label(): string {
        return `mine: ${this.session_id}`;
      }
    }
    const mine = new Mine('s');

    expect(mine.label).toBe('mine: s');
    expect(mine).toBeInstanceOf(SessionMetrics);
    expect(mine).toBeInstanceOf(Mine);
    expect(new LegacySystemSessionMetrics()).not.toBeInstanceOf(SessionMetrics);
    expect(new SessionMetrics().constructor).toBe(SessionMetrics);
  });

  it('is shown and serialized without being used', () => {
    const { SessionMetrics, getMigrationStatus } = setUp();
    const session = new SessionMetrics('s');
    const uses = getMigrationStatus().totalUses;

    expect(inspect(session)).toContain("SessionMetrics {\n  session_id: 's'");
    expect(toJson(session)).toMatchObject({ session_id: 's' });
    expect(Object.keys(session)).toContain('session_id');
    expect(getMigrationStatus().totalUses).toBe(uses);
  });

  it('gives out copies', () => {
    const { SessionMetrics } = setUp();
    const session = new SessionMetrics('s');
    session.last_activity.setTime(0);
    Object.assign(session.to_dict(), { session_id: 'other' });
    session.createdAt.setTime(0);

    expect(toJson(session)).toMatchObject({ session_id: 's', last_activity: '2025-01-01T12:00:00.000Z' });
    expect(session.createdAt).toEqual(new Date(start));
  });

  it('is copied as other libraries do it, without recursion', () => {
    const { SessionMetrics } = setUp();
    const session = new SessionMetrics('s');
    const copy = Object.assign(Object.create(Object.getPrototypeOf(session) as object) as Loose, session);

    expect(copy['session_id']).toBe('s');
    expect(() => copy.to_dict()).toThrow('a copy of a legacy object');
    expect(() => LegacyMetrics.getState({})).toThrow(TypeError);
  });

  it('reads the same in every context', async () => {
    const { clock, SessionMetrics } = setUp();
    const counters = new SessionMetrics(5);
    clock.advance(60_000);
    const wanted = toJson(counters);

    expect(await Promise.resolve().then(() => toJson(counters))).toEqual(wanted);
    expect(
      await new Promise((resolve) =>
        setImmediate(() => {
          resolve(toJson(counters));
        }),
      ),
    ).toEqual(wanted);
    await new Promise<void>((resolve) => {
      queueMicrotask(() => {
        expect(toJson(counters)).toEqual(wanted);
        resolve();
      });
    });
    expect(wanted).toMatchObject({ total_sessions: 5, inactivity_minutes: 1 });
  });
});

it('the compat module exports its names, and no canonical one', () => {
  expect(Object.keys(compat).sort()).toEqual([
    'LegacySystemSessionMetrics',
    'LegacyUserSessionMetrics',
    'MIGRATION_PHASES',
    'SessionMetrics',
    'createLegacySessionMetrics',
    'getMigrationPhase',
    'getMigrationStatus',
    'setMigrationPhase',
  ]);
  const annotated: compat.SessionMetrics = new compat.SessionMetrics('s');
  expectTypeOf(annotated.session_id).toEqualTypeOf<string | undefined>();
  expectTypeOf(annotated.last_activity).toEqualTypeOf<Date>();
});
