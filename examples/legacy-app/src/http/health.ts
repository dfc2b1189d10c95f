import type { SessionMetrics as RequestMetrics } from '@/database/request-scoped-session-factory';
import { SessionMetrics as UserMetrics } from '@/session/user-session-manager';

export interface Health {
  readonly status: 'healthy' | 'degraded';
  readonly activeSessions: number;
  readonly errors: number;
  readonly idleSince: string;
}

/** Answers `GET /health`. */
export function getHealth(requests: readonly RequestMetrics[], users = new UserMetrics()): Health {
  const errors = requests.reduce((sum, metrics) => sum + metrics.errorCount, 0);
  return {
    status: errors > 0 ? 'degraded' : 'healthy',
    activeSessions: users.activeSessions,
    errors,
    idleSince: `${users.last_activity.toISOString()}`,
  };
}
