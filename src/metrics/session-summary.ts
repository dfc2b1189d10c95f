import type { DatabaseSessionMetrics } from './database-session-metrics.ts';
import { SESSION_STATES, type SessionState } from './session-state.ts';

/** What the open sessions are doing, at one instant. */
export interface SessionSummary {
  readonly totalActiveSessions: number;
  readonly sessionsByState: Readonly<Record<SessionState, number>>;
  readonly sessionsByUserType: Readonly<Record<'system' | 'user', number>>;
  /** Sessions in which something went wrong, whatever state they are in now. */
  readonly errorSessions: number;
  /** Null while there are no sessions. */
  readonly averageSessionAgeMinutes: number | null;
}

/** Summarizes sessions; `isSystemUser` tells by a user's id whether it is the system itself. */
export function summarizeSessions(
  sessions: readonly DatabaseSessionMetrics[],
  isSystemUser: (userId: string) => boolean,
): SessionSummary {
  const count = (has: (session: DatabaseSessionMetrics) => boolean) => sessions.filter(has).length;
  const system = count(({ userId }) => isSystemUser(userId));
  const totalAgeSeconds = sessions.reduce((sum, session) => sum + session.ageSeconds(), 0);
  return Object.freeze({
    totalActiveSessions: sessions.length,
    sessionsByState: Object.freeze(countStates(sessions)),
    sessionsByUserType: Object.freeze({ system, user: sessions.length - system }),
    errorSessions: count(({ errorCount }) => errorCount > 0),
    averageSessionAgeMinutes: sessions.length === 0 ? null : totalAgeSeconds / sessions.length / 60,
  });
}

function countStates(sessions: readonly DatabaseSessionMetrics[]): Record<SessionState, number> {
  const counts = Object.fromEntries(SESSION_STATES.map((state) => [state, 0])) as Record<SessionState, number>;
  for (const { state } of sessions) counts[state] += 1;
  return counts;
}
