import type { EngagementSnapshot } from './session-engagement.ts';
import type { SystemSessionSnapshot } from './system-session-metrics.ts';
import type { UserEngagement } from './user-engagement.ts';
import type { UserSession, UserSessionSnapshot } from './user-session.ts';

/** A session, with what the user did in it. */
export interface TrackedSession extends UserSessionSnapshot, EngagementSnapshot {}

/** What was done in all sessions so far. */
export interface TrackedTotals {
  readonly totalMessagesSent: number;
  readonly totalAgentExecutions: number;
}

/** All users' sessions and what was done in them, at one instant. */
export interface TrackedMetrics extends SystemSessionSnapshot, TrackedTotals {
  /** Null while there was no session. */
  readonly averageMessagesPerSession: number | null;
  /** From 0 to 1, of the users that are remembered; null while there are none. */
  readonly userSatisfactionScore: number | null;
  readonly observedAt: Date;
}

/** The users that are remembered, in numbers; averages are null while there are none. */
export interface TrackerSummary extends TrackedTotals {
  readonly totalUsersTracked: number;
  /** Those that are not over. */
  readonly totalSessionsTracked: number;
  readonly totalUserSessions: number;
  readonly averageSessionsPerUser: number | null;
  readonly averageMessagesPerUser: number | null;
  readonly featureUsage: Readonly<Record<string, number>>;
}

/** Gets a session with what was done in it, as a frozen copy. */
export function describeTracked(session: UserSession): TrackedSession {
  return Object.freeze({ ...session.snapshot(), ...session.engagement.snapshot(session.ageMinutes()) });
}

/** Gets the mean satisfaction of users, from 0 to 1; null when there are none. */
export function getSatisfaction(users: readonly UserEngagement[]): number | null {
  const scores = users.map((user) => user.getMeanQuality()).filter((quality) => quality !== null);
  return scores.length === 0 ? null : sum(scores) / scores.length / 100;
}

/** Summarizes what users did. */
export function summarizeUsers(
  users: readonly UserEngagement[],
  rest: TrackedTotals & Pick<TrackerSummary, 'totalSessionsTracked' | 'featureUsage'>,
): TrackerSummary {
  const snapshots = users.map((user) => user.snapshot());
  const totalUserSessions = sum(snapshots.map(({ totalSessions }) => totalSessions));
  const messages = sum(snapshots.map(({ totalMessagesSent }) => totalMessagesSent));
  return Object.freeze({
    totalUsersTracked: users.length,
    totalSessionsTracked: rest.totalSessionsTracked,
    totalUserSessions,
    totalMessagesSent: rest.totalMessagesSent,
    totalAgentExecutions: rest.totalAgentExecutions,
    averageSessionsPerUser: users.length === 0 ? null : totalUserSessions / users.length,
    averageMessagesPerUser: users.length === 0 ? null : messages / users.length,
    featureUsage: rest.featureUsage,
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
