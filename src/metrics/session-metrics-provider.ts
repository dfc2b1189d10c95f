import { systemClock, type Clock } from './clock.ts';
import { SessionMetricsUnavailableError } from './errors.ts';
import { getWorstStatus, type HealthStatus } from './health-status.ts';
import { MetricsSide, type SideHealth } from './metrics-side.ts';
import type { SessionMetricsSource } from './metrics-source.ts';
import { THRESHOLDS } from './thresholds.ts';
import { combineMetrics, type CombinedSessionMetrics, type MetricsResult } from './unified-session-metrics.ts';
import { checkAmount } from './valid-numbers.ts';

export interface ProviderOptions {
  /** What measures the system; null when nothing is meant to. One that is left out counts as `unavailable`. */
  readonly system?: SessionMetricsSource | null;
  /** What measures the users' sessions; as above. */
  readonly user?: SessionMetricsSource | null;
  readonly clock?: Clock;
  /** How old a snapshot may be that is given out again, in milliseconds; default: 30 seconds. 0: none is. */
  readonly maxAgeMs?: number;
}

export interface ProviderHealth {
  /** The worst of the sides that are meant to be measured. */
  readonly status: HealthStatus;
  readonly system: SideHealth;
  readonly user: SideHealth;
  readonly observedAt: Date;
}

/** What answers questions about sessions. */
export interface SessionMetricsProvider {
  getMetrics(): Promise<MetricsResult>;
  /** Counts the active sessions. */
  getSessionCount(): Promise<MetricsResult<number>>;
  /** Notes that something happened in a session, and answers whether there is such a session. */
  recordActivity(sessionId: string): Promise<boolean>;
  checkHealth(): Promise<ProviderHealth>;
}

/**
 * Puts together what the system and what its users' sessions report. Every answer says when it was observed, and tells
 * `unavailable` from `error` from a number. A source that fails fails alone; asking a source again is up to `maxAgeMs`.
 */
export class UnifiedSessionMetricsProvider implements SessionMetricsProvider {
  readonly #system: MetricsSide;
  readonly #user: MetricsSide;
  readonly #clock: Clock;

  constructor({ system, user, clock = systemClock, maxAgeMs = THRESHOLDS.maxSnapshotAgeMs }: ProviderOptions = {}) {
    const options = { clock, maxAgeMs: checkAmount('maxAgeMs', maxAgeMs) };
    this.#system = new MetricsSide('system', system, options);
    this.#user = new MetricsSide('user', user, options);
    this.#clock = clock;
  }

  getSystemMetrics(): Promise<MetricsResult> {
    return this.#system.read();
  }

  /** Gets the metrics of all users' sessions, or those of one user. */
  getUserMetrics(userId?: string): Promise<MetricsResult> {
    return userId === undefined ? this.#user.read() : this.#user.readUser(userId);
  }

  /** Gets both sides in one. What a side that failed would say is null; when both failed, there is no answer. */
  async getCombinedMetrics(): Promise<MetricsResult<CombinedSessionMetrics>> {
    const [system, user] = await Promise.all([this.#system.read(), this.#user.read()]);
    if (!system.ok && !user.ok) {
      const reason = system.reason === 'error' || user.reason === 'error' ? 'error' : 'unavailable';
      const message = `Neither side can be read: ${system.error.message} ${user.error.message}`;
      const cause = new AggregateError([system.error, user.error], message);
      return { ok: false, reason, error: new SessionMetricsUnavailableError(message, { cause }) };
    }
    // A whole is as old as its oldest part.
    const times = [system, user].filter((side) => side.ok).map(({ observedAt }) => observedAt.getTime());
    const value = combineMetrics(system, user, Math.min(...times));
    return { ok: true, value, observedAt: value.observedAt };
  }

  getMetrics(): Promise<MetricsResult> {
    return this.getCombinedMetrics();
  }

  /** Counts the active sessions: those of users, or the system's where users are not meant to be measured. */
  async getSessionCount(): Promise<MetricsResult<number>> {
    const result = await (this.#user.isLeftOut ? this.#system : this.#user).read();
    if (!result.ok) return result;
    const { activeSessions: value } = result.value;
    return value === null
      ? {
          ok: false,
          reason: 'unavailable',
          error: new SessionMetricsUnavailableError('Nobody counts active sessions.'),
        }
      : { ok: true, value, observedAt: result.observedAt };
  }

  async recordActivity(sessionId: string): Promise<boolean> {
    const answers = await Promise.all([this.#system.recordActivity(sessionId), this.#user.recordActivity(sessionId)]);
    return answers.includes(true);
  }

  async checkHealth(): Promise<ProviderHealth> {
    const [system, user] = await Promise.all([this.#system.checkHealth(), this.#user.checkHealth()]);
    const meant = [...(this.#system.isLeftOut ? [] : [system.status]), ...(this.#user.isLeftOut ? [] : [user.status])];
    const status = meant.length === 0 ? 'unavailable' : getWorstStatus(meant);
    return Object.freeze({ status, system, user, observedAt: new Date(this.#clock.now()) });
  }
}
