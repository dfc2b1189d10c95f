import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canFollow,
  DatabaseSessionMetrics,
  IllegalSessionTransitionError,
  isSessionState,
  ManualClock,
  SESSION_STATES,
  SESSION_TRANSITIONS,
  type SessionState,
} from '../../src/metrics/index.ts';

const start = Date.UTC(2025, 0, 1);
const moves = ['activate', 'rest', 'commit', 'rollBack', 'beginClosing', 'close'] as const;
const reaches: Readonly<Record<(typeof moves)[number], SessionState>> = {
  activate: 'active',
  rest: 'idle',
  commit: 'committed',
  rollBack: 'rolled_back',
  beginClosing: 'closing',
  close: 'closed',
};
/** How each state is reached from the beginning. */
const paths: Readonly<Record<SessionState, readonly ((typeof moves)[number] | 'recordError')[]>> = {
  created: [],
  active: ['activate'],
  idle: ['activate', 'rest'],
  committed: ['activate', 'commit'],
  rolled_back: ['activate', 'rollBack'],
  error: ['recordError'],
  closing: ['beginClosing'],
  closed: ['close'],
};

function createSession(state: SessionState, onIllegalTransition?: 'ignore') {
  const clock = new ManualClock(start);
  const session = new DatabaseSessionMetrics({}, { clock, ...(onIllegalTransition && { onIllegalTransition }) });
  for (const move of paths[state]) {
    if (move === 'recordError') session.recordError('failed');
    else session[move]();
  }
  expect(session.state).toBe(state);
  return { clock, session };
}

describe.each(SESSION_STATES)('a session that is %s', (state) => {
  it.each(moves)('follows the table: %s', (move) => {
    const { session } = createSession(state);
    const [to, before] = [reaches[move], JSON.stringify(createSession(state).session)];
    // what is so already stays so, except for the end of work, which is an end each time
    const isRepeated = state === to && move !== 'commit' && move !== 'rollBack';

    if (canFollow(state, to) || isRepeated) {
      session[move]();
      expect(session.state).toBe(to);
    } else {
      expect(() => {
        session[move]();
      }).toThrow(new IllegalSessionTransitionError(state, to));
      expect(JSON.stringify(session)).toBe(before);
    }
  });

  it.each(moves)('stays as it is where that is asked for: %s', (move) => {
    const { session } = createSession(state, 'ignore');
    session[move]();

    expect(session.state).toBe(canFollow(state, reaches[move]) ? reaches[move] : state);
  });

  it('takes any error without throwing', () => {
    const { session } = createSession(state);
    const { outcome } = session;
    session.recordError(new Error('boom'));

    expect(session.lastError).toBe('boom');
    expect(session.state).toBe(state === 'closed' ? 'closed' : 'error');
    expect(session.outcome).toBe(state === 'closed' ? outcome : 'error');
  });
});

describe('the outcome', () => {
  it.each([
    ['committed', ['activate', 'commit', 'close']],
    ['rolled_back', ['activate', 'rollBack', 'beginClosing', 'close']],
    [null, ['activate', 'close']],
  ] as const)('stays %s when the session is closed', (outcome, steps) => {
    const session = new DatabaseSessionMetrics();
    for (const step of steps) session[step]();

    expect([session.state, session.outcome]).toEqual(['closed', outcome]);
  });

  it('stays an error when the session is closed', () => {
    const session = new DatabaseSessionMetrics();
    session.activate();
    session.recordError(new Error('boom'));
    session.close();

    expect([session.state, session.outcome, session.errorCount]).toEqual(['closed', 'error', 1]);
  });
});

it('no sequence of calls leaves the table, moves an end or loses an outcome', () => {
  const call = fc.constantFrom(
    ...moves,
    'recordError' as const,
    'incrementQueryCount' as const,
    'markActivity' as const,
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(call, fc.integer({ min: -5000, max: 5000 }))), (calls) => {
      const clock = new ManualClock(start);
      const session = new DatabaseSessionMetrics({}, { clock });
      for (const [name, milliseconds] of calls) {
        const before = session.snapshot();
        clock.advance(milliseconds);
        try {
          if (name === 'recordError') session.recordError(new Error('boom'));
          else session[name]();
        } catch (error) {
          expect(error).toBeInstanceOf(IllegalSessionTransitionError);
        }
        const after = session.snapshot();
        const isWoken = before.state === 'idle' && after.state === 'active';
        expect(before.state === after.state || isWoken || canFollow(before.state, after.state)).toBe(true);
        expect(after.lastActivityAt >= before.lastActivityAt).toBe(true);
        expect(after.lastActivityAt >= after.createdAt).toBe(true);
        expect(Math.min(after.ageSeconds, after.inactivitySeconds)).toBeGreaterThanOrEqual(0);
        if (before.closedAt !== null)
          expect(after).toMatchObject({ closedAt: before.closedAt, outcome: before.outcome });
        if (before.outcome !== null) expect(after.outcome).not.toBeNull();
      }
    }),
  );
});

it('the table holds every state, cannot be changed, and reaches no state from `closed`', () => {
  expect(Object.keys(SESSION_TRANSITIONS).sort()).toEqual([...SESSION_STATES].sort());
  expect(SESSION_TRANSITIONS.closed).toEqual([]);
  expect([SESSION_STATES, SESSION_TRANSITIONS, ...Object.values(SESSION_TRANSITIONS)].every(Object.isFrozen)).toBe(
    true,
  );
});

it.each([
  ['active', true],
  ['Active', false],
  ['toString', false],
  [1, false],
])('%j is a state: %j', (value, wanted) => {
  expect(isSessionState(value)).toBe(wanted);
});
