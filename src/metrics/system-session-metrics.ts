import { BaseSessionMetrics, type MetricsOptions, type SessionSnapshot } from './base-session-metrics.ts';
import { installLegacyMembers } from './install-legacy-members.ts';
import type { LegacySystemMembers } from './legacy-members.ts';
import { toLegacyRecord, type LegacyRecord } from './serialization.ts';
import { checkAmount, checkCount } from './valid-numbers.ts';

/** What is counted of all sessions together. Counts are whole numbers, and nothing is negative. */
export interface SystemSessionCounters {
  readonly totalSessions: number;
  readonly activeSessions: number;
  readonly expiredSessionsCleaned: number;
  /** Since midnight, UTC. */
  readonly sessionsCreatedToday: number;
  /** Since midnight, UTC. */
  readonly sessionsReusedToday: number;
  readonly averageSessionDurationMinutes: number;
  readonly memoryUsageMb: number;
}

export interface SystemSessionInit extends Partial<SystemSessionCounters> {
  /** Default: now. */
  readonly createdAt?: Date;
}

/** All sessions together, at one instant. */
export interface SystemSessionSnapshot extends SystemSessionCounters, SessionSnapshot {}

const day = 86_400_000;

/** The counters of all sessions of a system. What is counted by the day begins anew at midnight, UTC. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- the members are installed below, from their table
export class SystemSessionMetrics extends BaseSessionMetrics {
  #totalSessions: number;
  #activeSessions: number;
  #expiredSessionsCleaned: number;
  #sessionsCreatedToday: number;
  #sessionsReusedToday: number;
  #averageSessionDurationMinutes: number;
  #memoryUsageMb: number;
  #today: number;

  constructor(init: SystemSessionInit = {}, options: MetricsOptions = {}) {
    super(init.createdAt, options);
    this.#totalSessions = checkCount('totalSessions', init.totalSessions ?? 0);
    this.#activeSessions = checkCount('activeSessions', init.activeSessions ?? 0);
    this.#expiredSessionsCleaned = checkCount('expiredSessionsCleaned', init.expiredSessionsCleaned ?? 0);
    this.#sessionsCreatedToday = checkCount('sessionsCreatedToday', init.sessionsCreatedToday ?? 0);
    this.#sessionsReusedToday = checkCount('sessionsReusedToday', init.sessionsReusedToday ?? 0);
    this.#averageSessionDurationMinutes = checkAmount(
      'averageSessionDurationMinutes',
      init.averageSessionDurationMinutes ?? 0,
    );
    this.#memoryUsageMb = checkAmount('memoryUsageMb', init.memoryUsageMb ?? 0);
    this.#today = Math.floor(this.now() / day);
  }

  get totalSessions(): number {
    return this.#totalSessions;
  }

  get activeSessions(): number {
    return this.#activeSessions;
  }

  get expiredSessionsCleaned(): number {
    return this.#expiredSessionsCleaned;
  }

  get sessionsCreatedToday(): number {
    this.rollDay();
    return this.#sessionsCreatedToday;
  }

  get sessionsReusedToday(): number {
    this.rollDay();
    return this.#sessionsReusedToday;
  }

  get averageSessionDurationMinutes(): number {
    return this.#averageSessionDurationMinutes;
  }

  get memoryUsageMb(): number {
    return this.#memoryUsageMb;
  }

  /** Counts a new session, in total and for today. */
  incrementTotalSessions(): void {
    this.markActivity();
    this.#totalSessions += 1;
    this.#sessionsCreatedToday += 1;
  }

  incrementActiveSessions(): void {
    this.markActivity();
    this.#activeSessions += 1;
  }

  /** Counts one active session less; there are never fewer than none. */
  decrementActiveSessions(): void {
    this.markActivity();
    this.#activeSessions = Math.max(0, this.#activeSessions - 1);
  }

  /** Counts sessions that had expired and were removed. */
  recordSessionCleanup(count = 1): void {
    const checked = checkCount('count', count);
    this.markActivity();
    this.#expiredSessionsCleaned += checked;
  }

  /** Counts, for today, a session that was found instead of made. */
  recordSessionReuse(): void {
    this.markActivity();
    this.#sessionsReusedToday += 1;
  }

  updateMemoryUsage(megabytes: number): void {
    this.#memoryUsageMb = checkAmount('megabytes', megabytes);
    this.markActivity();
  }

  updateAverageDuration(minutes: number): void {
    this.#averageSessionDurationMinutes = checkAmount('minutes', minutes);
    this.markActivity();
  }

  override markActivity(): void {
    super.markActivity();
    this.rollDay(this.lastActivityMs);
  }

  /** Begins the counts of a day anew when another one has come. Every count and every read of them does so. */
  rollDay(now = this.now()): void {
    const today = Math.floor(now / day);
    if (today > this.#today) {
      this.#today = today;
      this.#sessionsCreatedToday = 0;
      this.#sessionsReusedToday = 0;
    }
  }

  override snapshot(): SystemSessionSnapshot {
    this.rollDay();
    return Object.freeze({
      totalSessions: this.#totalSessions,
      activeSessions: this.#activeSessions,
      expiredSessionsCleaned: this.#expiredSessionsCleaned,
      sessionsCreatedToday: this.#sessionsCreatedToday,
      sessionsReusedToday: this.#sessionsReusedToday,
      averageSessionDurationMinutes: this.#averageSessionDurationMinutes,
      memoryUsageMb: this.#memoryUsageMb,
      errorCount: this.errorCount,
      lastError: this.lastError,
      createdAt: this.createdAt,
      lastActivityAt: this.lastActivityAt,
      ageSeconds: this.ageSeconds(),
      inactivitySeconds: this.inactivitySeconds(),
    });
  }

  override toLegacyRecord(): LegacyRecord {
    return toLegacyRecord(this.snapshot(), 'system');
  }
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-empty-object-type -- as above
export interface SystemSessionMetrics extends LegacySystemMembers {}

installLegacyMembers(SystemSessionMetrics.prototype, 'system');
