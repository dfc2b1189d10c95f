import type { Clock } from './clock.ts';
import { FeatureCounts } from './feature-counts.ts';
import { SystemSessionMetrics, type SystemSessionCounters } from './system-session-metrics.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { UserSession } from './user-session.ts';

/** What one user did in all sessions, at one instant. */
export interface UserEngagementSnapshot extends Omit<SystemSessionCounters, 'averageSessionDurationMinutes'> {
  /** How long the sessions lasted that are over; null while none is. */
  readonly averageSessionDurationMinutes: number | null;
  readonly totalMessagesSent: number;
  readonly totalAgentExecutions: number;
  /** Of all sessions, those that are over too; null while there was none. */
  readonly averageMessagesPerSession: number | null;
  /** From the first activity to the last. */
  readonly userRetentionDays: number;
  readonly lastActivityAt: Date;
  readonly inactivityMinutes: number;
  /** How often each feature was used, by its name. */
  readonly featureUsage: Readonly<Record<string, number>>;
  readonly conversionIndicators: ConversionIndicators;
  /** From 0 to 1; null while there was no session. */
  readonly userSatisfactionScore: number | null;
  readonly observedAt: Date;
}

/** What the average quality of a user's sessions tells. */
export interface ConversionIndicators {
  /** Above 80. */
  readonly highEngagement: boolean;
  /** Above 60, up to 80. */
  readonly moderateEngagement: boolean;
}

/** Counts what one user does, over all sessions. */
export class UserEngagement {
  readonly #clock: Clock;
  readonly #counters: SystemSessionMetrics;
  readonly #firstActivityAt: number;
  readonly #features = new FeatureCounts();
  readonly #live = new Set<UserSession>();
  #messages = 0;
  #executions = 0;
  #ended = 0;
  #endedMinutes = 0;
  #endedQuality = 0;
  #lastActivityAt: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#counters = new SystemSessionMetrics({}, { clock });
    this.#firstActivityAt = clock.now();
    this.#lastActivityAt = this.#firstActivityAt;
  }

  /** Whether the user has a session. */
  get isPresent(): boolean {
    return this.#live.size > 0;
  }

  startSession(session: UserSession): void {
    this.#live.add(session);
    this.#counters.incrementTotalSessions();
    this.#noteActivity();
  }

  reuseSession(): void {
    this.#counters.recordSessionReuse();
    this.#noteActivity();
  }

  /** Takes in what a session came to. Its end is no activity of the user. */
  endSession(session: UserSession, hasExpired: boolean): void {
    this.#live.delete(session);
    if (hasExpired) this.#counters.recordSessionCleanup();
    const minutes = session.ageMinutes();
    this.#ended += 1;
    this.#endedMinutes += minutes;
    this.#endedQuality += session.engagement.getQuality(minutes);
  }

  countMessage(): void {
    this.#messages += 1;
    this.#noteActivity();
  }

  countAgentExecution(): void {
    this.#executions += 1;
    this.#noteActivity();
  }

  countFeature(feature: string): void {
    this.#features.count(feature);
    this.#noteActivity();
  }

  /** Gets the mean quality of all sessions, from 0 to 100; null while there was none. */
  getMeanQuality(): number | null {
    const count = this.#ended + this.#live.size;
    if (count === 0) return null;
    const live = [...this.#live].map((session) => session.engagement.getQuality(session.ageMinutes()));
    return live.reduce((sum, quality) => sum + quality, this.#endedQuality) / count;
  }

  /** Gets a frozen copy of everything, as it is now. */
  snapshot(): UserEngagementSnapshot {
    const now = Math.max(this.#clock.now(), this.#lastActivityAt);
    const { totalSessions, expiredSessionsCleaned, sessionsCreatedToday, sessionsReusedToday } = this.#counters;
    const quality = this.getMeanQuality();
    return Object.freeze({
      totalSessions,
      activeSessions: this.#live.size,
      expiredSessionsCleaned,
      sessionsCreatedToday,
      sessionsReusedToday,
      averageSessionDurationMinutes: this.#ended === 0 ? null : this.#endedMinutes / this.#ended,
      memoryUsageMb: this.#live.size * THRESHOLDS.megabytesPerSession,
      totalMessagesSent: this.#messages,
      totalAgentExecutions: this.#executions,
      averageMessagesPerSession: totalSessions === 0 ? null : this.#messages / totalSessions,
      userRetentionDays: (this.#lastActivityAt - this.#firstActivityAt) / 86_400_000,
      lastActivityAt: new Date(this.#lastActivityAt),
      inactivityMinutes: (now - this.#lastActivityAt) / 60_000,
      featureUsage: this.#features.snapshot(),
      conversionIndicators: getIndicators(quality),
      userSatisfactionScore: quality === null ? null : quality / 100,
      observedAt: new Date(now),
    });
  }

  #noteActivity(): void {
    this.#lastActivityAt = Math.max(this.#clock.now(), this.#lastActivityAt);
  }
}

function getIndicators(quality: number | null): ConversionIndicators {
  return Object.freeze({
    highEngagement: quality !== null && quality > 80,
    moderateEngagement: quality !== null && quality > 60 && quality <= 80,
  });
}
