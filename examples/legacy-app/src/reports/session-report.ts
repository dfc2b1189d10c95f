import type { SessionMetrics } from '../session/user-session-manager.js';

/** One line for people: how the sessions of a day went. */
export function formatReport({ totalSessions, activeSessions, last_activity }: SessionMetrics): string {
  return `${totalSessions} sessions, ${activeSessions} active, the last one at ${last_activity.toISOString()}`;
}

/** Loads what a report needs only when somebody asks for one. */
export async function createReport(starts: readonly Date[]): Promise<string> {
  const { SessionMetrics } = await import('../session/user-session-manager.js');
  const metrics = new SessionMetrics(starts[0]);
  for (const start of starts) metrics.recordStart(start);
  return formatReport(metrics);
}

/** Anything that can be reported on, by its constructor. */
export type Reportable = InstanceType<typeof import('../session/user-session-manager.js').SessionMetrics>;
