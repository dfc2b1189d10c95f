import { BackgroundPass } from './background-pass.ts';
import { systemClock, type Clock } from './clock.ts';
import { DatabaseSessionMetrics, type DatabaseSessionSnapshot } from './database-session-metrics.ts';
import { SessionManagerError } from './errors.ts';
import type { HealthVerdict } from './health-status.ts';
import { judgePool, type PoolLimits } from './pool-health.ts';
import { PoolCounters, type PoolMetrics } from './pool-metrics.ts';
import { SessionHandle, type RegisteredSession, type SessionIds, type SessionRegistrar } from './session-handle.ts';
import { summarizeSessions, type SessionSummary } from './session-summary.ts';
import { THRESHOLDS } from './thresholds.ts';
import { checkSpan } from './valid-spans.ts';

export interface SystemSessionAggregatorOptions {
  readonly clock?: Clock;
  /** How long a session may be open before it counts as leaked, in milliseconds; default: 300 seconds. */
  readonly maxSessionLifetimeMs?: number;
  /** Between two looks for leaked sessions, in milliseconds; default: 60 seconds. */
  readonly leakScanIntervalMs?: number;
  /** Up to where the pool is well. */
  readonly limits?: PoolLimits;
  /** Which users are the system itself; default: `system`, and what begins with `system_`. */
  readonly isSystemUser?: (userId: string) => boolean;
}

export interface AggregatorHealth extends HealthVerdict {
  readonly metrics: PoolMetrics;
  readonly summary: SessionSummary;
  /** Whether leaked sessions are looked for in the background. */
  readonly isMonitoring: boolean;
}

/**
 * Counts all sessions of the process and finds those that nobody closed.
 * Everything is synchronous, so that nothing comes between two counters; worker threads each have their own.
 */
export class SystemSessionAggregator implements AsyncDisposable {
  readonly #clock: Clock;
  readonly #maxLifetimeMs: number;
  readonly #limits: PoolLimits;
  readonly #isSystemUser: (userId: string) => boolean;
  readonly #sessions = new Map<string, RegisteredSession>();
  readonly #counters = new PoolCounters();
  readonly #monitor: BackgroundPass;
  readonly #registrar: SessionRegistrar = {
    noteActivity: () => {
      this.#counters.recordActivity(this.#clock.now());
    },
    close: (session) => {
      this.#close(session);
    },
  };

  constructor({
    clock = systemClock,
    maxSessionLifetimeMs = THRESHOLDS.sessionLifetimeMs,
    leakScanIntervalMs = THRESHOLDS.leakScanIntervalMs,
    limits = {},
    isSystemUser = (userId) => userId === 'system' || userId.startsWith('system_'),
  }: SystemSessionAggregatorOptions = {}) {
    this.#clock = clock;
    this.#maxLifetimeMs = checkSpan('maxSessionLifetimeMs', maxSessionLifetimeMs);
    this.#limits = { ...limits };
    this.#isSystemUser = isSystemUser;
    this.#monitor = new BackgroundPass(() => this.detectLeaks(), checkSpan('leakScanIntervalMs', leakScanIntervalMs));
  }

  /** Puts a session on the books; throws `SessionManagerError` while another one with its id is open. */
  register(ids: SessionIds): SessionHandle {
    const { sessionId } = ids;
    if (this.#sessions.has(sessionId)) {
      throw new SessionManagerError('A session with this id is open already.');
    }
    const metrics = new DatabaseSessionMetrics(ids, { clock: this.#clock });
    const session = { sessionId, metrics, createdAt: metrics.createdAt.getTime(), ending: null };
    this.#sessions.set(sessionId, session);
    this.#counters.recordCreation(session.createdAt);
    return new SessionHandle(session, this.#registrar);
  }

  /** Gives up every session that has been open for longer than the limit, whatever its state, and answers how many. */
  detectLeaks(): number {
    const now = this.#clock.now();
    const leaked = [...this.#sessions.values()].filter(({ createdAt }) => now - createdAt > this.#maxLifetimeMs);
    leaked.forEach((session) => {
      this.#giveUp(session);
    });
    this.#counters.recordLeakDetection(now);
    return leaked.length;
  }

  /** Closes every open session, as at a shutdown, and answers how many. */
  closeAll(): number {
    const open = [...this.#sessions.values()];
    open.forEach((session) => {
      this.#close(session);
    });
    return open.length;
  }

  /** Notes that a session could not be had, because all connections were in use. */
  recordPoolExhaustion(): void {
    this.#counters.recordPoolExhaustion(this.#clock.now());
  }

  /** Notes that a circuit breaker has opened. */
  recordCircuitBreakerTrip(): void {
    this.#counters.recordCircuitBreakerTrip();
  }

  /** Notes that something happened in a session, and answers whether such a session is open. */
  recordActivity(sessionId: string): boolean {
    const session = this.#sessions.get(sessionId);
    if (session === undefined) return false;
    session.metrics.markActivity();
    this.#registrar.noteActivity();
    return true;
  }

  /** Gets all counters, as they are now. */
  metrics(): PoolMetrics {
    return this.#counters.snapshot(this.#clock.now());
  }

  /** Lists the metrics of the open sessions, oldest first. */
  sessions(): readonly DatabaseSessionSnapshot[] {
    return Array.from(this.#sessions.values(), ({ metrics }) => metrics.snapshot());
  }

  summary(): SessionSummary {
    return summarizeSessions(
      Array.from(this.#sessions.values(), ({ metrics }) => metrics),
      this.#isSystemUser,
    );
  }

  /** Looks for leaked sessions, so that a leak is never missing here, and judges what there is. */
  health(): AggregatorHealth {
    this.detectLeaks();
    const metrics = this.metrics();
    const verdict = judgePool(metrics, this.#limits);
    return Object.freeze({ ...verdict, metrics, summary: this.summary(), isMonitoring: this.isMonitoring });
  }

  /** Whether leaked sessions are looked for in the background. */
  get isMonitoring(): boolean {
    return this.#monitor.isRunning;
  }

  /** Starts to look for leaked sessions in the background; never keeps the process alive. */
  start(): void {
    this.#monitor.start();
  }

  stop(): void {
    this.#monitor.stop();
  }

  /** Stops looking, and closes what is open. */
  [Symbol.asyncDispose](): Promise<void> {
    this.stop();
    this.closeAll();
    return Promise.resolve();
  }

  #close(session: RegisteredSession): void {
    const { sessionId, metrics, createdAt } = session;
    session.ending = 'closed';
    this.#sessions.delete(sessionId);
    metrics.close();
    this.#counters.recordClose(createdAt, metrics.totalTimeMs ?? 0);
  }

  #giveUp(session: RegisteredSession): void {
    const { sessionId, metrics, createdAt } = session;
    session.ending = 'leaked';
    this.#sessions.delete(sessionId);
    metrics.recordError(`The session leaked: it was open for more than ${this.#maxLifetimeMs} ms.`);
    metrics.close();
    this.#counters.recordLeak(createdAt);
  }
}
