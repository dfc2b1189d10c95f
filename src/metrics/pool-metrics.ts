import { LiveAges } from './live-ages.ts';

/** What became of all sessions that were registered, at one instant. Created = active + closed + leaked, always. */
export interface PoolMetrics {
  readonly activeSessions: number;
  readonly totalSessionsCreated: number;
  readonly sessionsClosed: number;
  readonly leakedSessions: number;
  readonly peakConcurrentSessions: number;
  readonly poolExhaustionEvents: number;
  readonly circuitBreakerTrips: number;
  /** How long the closed sessions lived; null while none was closed. */
  readonly meanClosedLifetimeMs: number | null;
  /** How old the active sessions are; null while there are none. */
  readonly meanLiveAgeMs: number | null;
  readonly lastPoolExhaustionAt: Date | null;
  /** When leaked sessions were last looked for. */
  readonly lastLeakDetectionAt: Date | null;
  /** When something last happened in any session; null while nothing did. */
  readonly lastActivityAt: Date | null;
  readonly observedAt: Date;
}

/** Counts the sessions of a pool. Each event is one call, so that no two counters can part. */
export class PoolCounters {
  readonly #live = new LiveAges();
  #created = 0;
  #closed = 0;
  #leaked = 0;
  #peak = 0;
  #exhaustions = 0;
  #trips = 0;
  #closedLifetimeMs = 0;
  #lastExhaustion: number | null = null;
  #lastDetection: number | null = null;
  #lastActivity: number | null = null;

  recordCreation(createdAt: number): void {
    this.#created += 1;
    this.#live.add(createdAt);
    this.#peak = Math.max(this.#peak, this.#live.count);
    this.recordActivity(createdAt);
  }

  recordClose(createdAt: number, lifetimeMs: number): void {
    this.#closed += 1;
    this.#closedLifetimeMs += lifetimeMs;
    this.#live.remove(createdAt);
  }

  recordLeak(createdAt: number): void {
    this.#leaked += 1;
    this.#live.remove(createdAt);
  }

  recordActivity(now: number): void {
    if (this.#lastActivity === null || now > this.#lastActivity) this.#lastActivity = now;
  }

  recordPoolExhaustion(now: number): void {
    this.#exhaustions += 1;
    this.#lastExhaustion = now;
  }

  recordCircuitBreakerTrip(): void {
    this.#trips += 1;
  }

  recordLeakDetection(now: number): void {
    this.#lastDetection = now;
  }

  /** Gets a frozen copy of all counts at an instant, in milliseconds. */
  snapshot(now: number): PoolMetrics {
    return Object.freeze({
      activeSessions: this.#live.count,
      totalSessionsCreated: this.#created,
      sessionsClosed: this.#closed,
      leakedSessions: this.#leaked,
      peakConcurrentSessions: this.#peak,
      poolExhaustionEvents: this.#exhaustions,
      circuitBreakerTrips: this.#trips,
      meanClosedLifetimeMs: this.#closed === 0 ? null : this.#closedLifetimeMs / this.#closed,
      meanLiveAgeMs: this.#live.getMean(now),
      lastPoolExhaustionAt: toDate(this.#lastExhaustion),
      lastLeakDetectionAt: toDate(this.#lastDetection),
      lastActivityAt: toDate(this.#lastActivity),
      observedAt: new Date(now),
    });
  }
}

function toDate(milliseconds: number | null): Date | null {
  return milliseconds === null ? null : new Date(milliseconds);
}
