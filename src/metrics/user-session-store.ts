import { BackgroundPass } from './background-pass.ts';
import { systemClock, type Clock } from './clock.ts';
import type { HealthVerdict } from './health-status.ts';
import type { ThreadId, UserId } from './ids.ts';
import { LiveAges } from './live-ages.ts';
import { NestedSessions } from './nested-sessions.ts';
import { SystemSessionMetrics, type SystemSessionSnapshot } from './system-session-metrics.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { UserSession } from './user-session.ts';
import { checkCapacity, checkSpan } from './valid-spans.ts';

/** Why a session is over: it was ended, it was old or idle for too long, or there were too many. */
export type UserSessionEnding = 'invalidated' | 'expired' | 'evicted';

/** Who hears of the sessions of a store, at once and in the same call; it throws nothing. */
export interface UserSessionObserver {
  readonly onStart: (session: UserSession) => void;
  readonly onReuse: (session: UserSession) => void;
  readonly onEnd: (session: UserSession, ending: UserSessionEnding) => void;
}

export interface UserSessionStoreOptions {
  readonly clock?: Clock;
  /** A session that is older has expired, in milliseconds; default: 24 hours. */
  readonly maxAgeMs?: number;
  /** A session that was idle for longer has expired, in milliseconds; default: 120 minutes. */
  readonly maxIdleMs?: number;
  /** How many sessions there may be; one more ends the one that was unused for longest. Default: 100,000. */
  readonly maxSessions?: number;
  /** Between two looks for expired sessions, in milliseconds; default: 30 minutes. */
  readonly cleanupIntervalMs?: number;
}

/** The one place where the sessions of users are kept, and counted. */
export class UserSessionStore implements AsyncDisposable {
  readonly clock: Clock;
  readonly #maxAgeMs: number;
  readonly #maxIdleMs: number;
  readonly #maxSessions: number;
  readonly #sessions = new NestedSessions();
  readonly #ages = new LiveAges();
  readonly #observers = new Set<UserSessionObserver>();
  readonly #counters: SystemSessionMetrics;
  readonly #cleanup: BackgroundPass;
  #evicted = 0;

  constructor({
    clock = systemClock,
    maxAgeMs = THRESHOLDS.maxSessionAgeMs,
    maxIdleMs = THRESHOLDS.maxSessionIdleMs,
    maxSessions = 100_000,
    cleanupIntervalMs = THRESHOLDS.cleanupIntervalMs,
  }: UserSessionStoreOptions = {}) {
    this.clock = clock;
    this.#maxAgeMs = checkSpan('maxAgeMs', maxAgeMs);
    this.#maxIdleMs = checkSpan('maxIdleMs', maxIdleMs);
    this.#maxSessions = checkCapacity('maxSessions', maxSessions);
    this.#counters = new SystemSessionMetrics({}, { clock });
    this.#cleanup = new BackgroundPass(() => this.removeExpired(), checkSpan('cleanupIntervalMs', cleanupIntervalMs));
  }

  get size(): number {
    return this.#sessions.size;
  }

  /** Finds the session of a user in a thread. One that has expired is over, even when nobody has cleaned it up yet. */
  find(userId: UserId, threadId: ThreadId): UserSession | undefined {
    const session = this.#sessions.find(userId, threadId);
    if (session === undefined || !this.#hasExpired(session)) return session;
    this.#end(session, 'expired');
    return undefined;
  }

  /** Lists the sessions of all users, or of one. */
  list(userId?: UserId): readonly UserSession[] {
    return this.#sessions.list(userId).filter((session) => !this.#hasExpired(session));
  }

  /** Puts in a session; the one that the user had in the thread is over. */
  add(session: UserSession): void {
    this.invalidate(session.userId, session.threadId);
    const leastUsed = this.size >= this.#maxSessions ? this.#sessions.findLeastUsed() : undefined;
    if (leastUsed) this.#end(leastUsed, 'evicted');
    this.#sessions.add(session);
    this.#ages.add(session.createdAt.getTime());
    this.#counters.incrementTotalSessions();
    for (const { onStart } of this.#observers) onStart(session);
  }

  /** Notes that a user came back to a session. */
  noteReuse(session: UserSession): void {
    this.noteActivity(session);
    this.#counters.recordSessionReuse();
    for (const { onReuse } of this.#observers) onReuse(session);
  }

  /** Notes that something happened in a session, and answers whether it is still kept. */
  noteActivity(session: UserSession): boolean {
    if (!this.#sessions.has(session)) return false;
    this.#sessions.renew(session);
    session.markActivity();
    this.#counters.markActivity();
    return true;
  }

  /** Ends the sessions of a user, in one thread or in all, and answers how many. */
  invalidate(userId: UserId, threadId?: ThreadId): number {
    const sessions = this.#sessions
      .list(userId)
      .filter((session) => (threadId ?? session.threadId) === session.threadId);
    return sessions.filter((session) => this.#end(session, this.#hasExpired(session) ? 'expired' : 'invalidated'))
      .length;
  }

  /** Ends every session that has expired, and answers how many. */
  removeExpired(): number {
    const expired = this.#sessions.list().filter((session) => this.#hasExpired(session));
    for (const session of expired) this.#end(session, 'expired');
    return expired.length;
  }

  /** Gets what was counted so far. The average is how long the sessions have lasted that there are now. */
  metrics(): SystemSessionSnapshot {
    return Object.freeze({
      ...this.#counters.snapshot(),
      activeSessions: this.size,
      averageSessionDurationMinutes: (this.#ages.getMean(this.clock.now()) ?? 0) / 60_000,
      memoryUsageMb: this.size * THRESHOLDS.megabytesPerSession,
    });
  }

  /** Warns when sessions had to end because there were too many, and when the last look for expired ones failed. */
  health(): HealthVerdict {
    const { lastError } = this.#cleanup;
    const warnings = [
      ...(this.#evicted > 0 ? [`Sessions that ended because there were too many: ${this.#evicted}.`] : []),
      ...(lastError === null ? [] : [`Expired sessions could not be removed: ${lastError}`]),
    ];
    return Object.freeze({ status: warnings.length === 0 ? 'healthy' : 'warning', warnings: Object.freeze(warnings) });
  }

  /** Whether expired sessions are removed in the background. */
  get isCleaning(): boolean {
    return this.#cleanup.isRunning;
  }

  /** Starts to remove expired sessions in the background; never keeps the process alive. */
  start(): void {
    this.#cleanup.start();
  }

  stop(): void {
    this.#cleanup.stop();
  }

  /** Stops removing, after one last time. */
  [Symbol.asyncDispose](): Promise<void> {
    this.stop();
    this.removeExpired();
    return Promise.resolve();
  }

  /** Tells an observer of what happens from now on; calling the answer ends that. */
  observe(observer: UserSessionObserver): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }

  #hasExpired(session: UserSession): boolean {
    return session.hasOutlived(this.#maxAgeMs, this.#maxIdleMs);
  }

  #end(session: UserSession, ending: UserSessionEnding): boolean {
    this.#sessions.remove(session);
    this.#ages.remove(session.createdAt.getTime());
    if (ending === 'expired') this.#counters.recordSessionCleanup();
    if (ending === 'evicted') this.#evicted += 1;
    for (const { onEnd } of this.#observers) onEnd(session, ending);
    return ending === 'invalidated';
  }
}
