// The job runs every minute; see scripts/session-report.cjs for what it leaves in the log.
import UserSessionManager, { SessionMetrics } from '@/session/user-session-manager';
import type { RequestScopedSessionFactory } from '@/database';

const IDLE_MS = 120 * 60_000;

/** Ends idle sessions of users and closes what their requests left open. */
export function closeIdleSessions(
  factory: RequestScopedSessionFactory,
  manager = new UserSessionManager(),
  now = new Date(),
): SessionMetrics {
  const expired = new Set(manager.expire(IDLE_MS, now));
  for (const session of factory.open.values()) if (expired.has(session.metrics.userId)) factory.close(session);

  const summary = new SessionMetrics(now);
  summary.expiredSessions = expired.size;
  summary.activeSessions = manager.metrics.activeSessions;
  return summary;
}
