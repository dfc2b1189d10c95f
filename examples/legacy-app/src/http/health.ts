import type { SessionMetrics as RequestMetrics } from '@/database/request-scoped-session-factory';
import { SessionMetrics as UserMetrics } from '@/session/user-session-manager';

export interface Health {
  readonly status: 'healthy' | 'degraded';
  readonly activeSessions: number;
  readonly errors: number;
}

/** Answers `GET /health`. */
export function getHealth(requests: readonly RequestMetrics[], users = new UserMetrics()): Health {
  const errors = requests.reduce((sum, metrics) => sum + metrics.errorCount, users.errorCount);
  return { status: errors > 0 ? 'degraded' : 'healthy', activeSessions: users.activeSessions, errors };
}
