import type { DatabaseSession } from '@/database';
import { toUnifiedSessionMetrics, type SystemSessionMetrics } from '@/metrics/session-metrics';

/** Answers `GET /sessions`: written after the move, with the canonical names. */
export function listSessions(users: SystemSessionMetrics, requests: Iterable<DatabaseSession>) {
  return [users, ...Array.from(requests, ({ metrics }) => metrics)]
    .map(toUnifiedSessionMetrics)
    .map(({ kind, activeSessions, lastActivityAt }) => ({
      kind,
      active_sessions: activeSessions,
      last_activity: lastActivityAt.toISOString(),
    }));
}
