import { systemClock, type Clock } from './clock.ts';
import type { DatabaseSessionSnapshot } from './database-session-metrics.ts';
import { createIdGenerator, type IdGenerator } from './id-generator.ts';
import { parseRequestId, parseThreadId, parseUserId } from './ids.ts';
import type { PoolMetrics } from './pool-metrics.ts';
import { RequestRun } from './request-run.ts';
import { RequestSession, type RequestScope } from './request-session.ts';
import { joinErrors } from './session-failure.ts';
import type { SessionHandle } from './session-handle.ts';
import { checkIsolation } from './session-isolation.ts';
import type { SessionRunner } from './session-runner.ts';
import { SystemSessionAggregator, type AggregatorHealth } from './system-session-aggregator.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Who asks for a session. Ids are read as they come from outside: trimmed, and never blank. */
export interface SessionRequest {
  readonly userId: string;
  /** Default: a new id. */
  readonly requestId?: string;
  /** Default: a new id. */
  readonly threadId?: string;
  /** Whether everything is one transaction, which is the default; else each statement stands for itself. */
  readonly transaction?: boolean;
}

/** What the factory makes of an error of the driver. */
export type PoolEvent = 'pool-exhausted' | 'circuit-open';

export interface RequestScopedSessionFactoryOptions {
  readonly runner: SessionRunner;
  readonly clock?: Clock;
  readonly ids?: IdGenerator;
  /** Where the sessions are counted; default: an aggregator of its own, in which a session may live for 30 seconds. */
  readonly aggregator?: SystemSessionAggregator;
  /** Hears of each failed session before it is closed. What it throws itself is added to the error, and never replaces it. */
  readonly onError?: (error: unknown, session: DatabaseSessionSnapshot) => void | Promise<void>;
  /** Tells which errors of the driver mean that no connection was free, or that a circuit breaker has opened. */
  readonly classifyError?: (error: unknown) => PoolEvent | undefined;
}

/** Gives each request a database session of its own, and sees that it ends, whatever happens in it. */
export class RequestScopedSessionFactory implements AsyncDisposable {
  readonly #runner: SessionRunner;
  readonly #ids: IdGenerator;
  readonly #aggregator: SystemSessionAggregator;
  readonly #ownsAggregator: boolean;
  readonly #onError: RequestScopedSessionFactoryOptions['onError'];
  readonly #classifyError: RequestScopedSessionFactoryOptions['classifyError'];
  readonly #opened = new WeakSet<RequestSession>();

  constructor(options: RequestScopedSessionFactoryOptions) {
    const { runner, clock = systemClock, ids = createIdGenerator({ clock }), onError, classifyError } = options;
    this.#runner = runner;
    this.#ids = ids;
    this.#ownsAggregator = options.aggregator === undefined;
    this.#aggregator =
      options.aggregator ??
      new SystemSessionAggregator({ clock, maxSessionLifetimeMs: THRESHOLDS.requestSessionLifetimeMs });
    this.#onError = onError;
    this.#classifyError = classifyError;
  }

  /**
   * Opens a session, works with it, and closes it. The session commits when the work is done, and rolls back when it throws.
   * Rejects with what the work or the driver threw; when handling that failed too, with a `SessionFailure` that has all errors.
   */
  async run<Result>(request: SessionRequest, work: (session: RequestSession) => Promise<Result>): Promise<Result> {
    const scope = this.#getScope(request);
    const handle = this.#aggregator.register(scope);
    const run = new RequestRun(handle);
    const session = new RequestSession(scope, handle, run);
    this.#opened.add(session);
    try {
      return await run.execute(this.#runner, request.transaction ?? true, () => work(session));
    } catch (error) {
      throw await this.#report(error, handle);
    } finally {
      handle.close();
    }
  }

  /** Checks that a session was opened here, and for this user; throws `SessionIsolationError` otherwise. */
  checkIsolation(session: RequestSession, userId: string): void {
    checkIsolation(session, userId, this.#opened);
  }

  /** Lists the metrics of the sessions that are open now, oldest first. */
  sessions(): readonly DatabaseSessionSnapshot[] {
    return this.#aggregator.sessions();
  }

  /** Gets what became of all sessions so far. */
  metrics(): PoolMetrics {
    return this.#aggregator.metrics();
  }

  health(): AggregatorHealth {
    return this.#aggregator.health();
  }

  /** Starts to look for leaked sessions in the background; never keeps the process alive. */
  start(): void {
    this.#aggregator.start();
  }

  stop(): void {
    this.#aggregator.stop();
  }

  /** Stops looking, and closes what is open; an aggregator that was given is left to its owner. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#ownsAggregator) await this.#aggregator[Symbol.asyncDispose]();
  }

  #getScope({ userId, requestId, threadId }: SessionRequest): RequestScope {
    return {
      sessionId: this.#ids.createDatabaseSessionId(),
      requestId: requestId === undefined ? this.#ids.createRequestId() : parseRequestId(requestId),
      threadId: threadId === undefined ? this.#ids.createThreadId() : parseThreadId(threadId),
      userId: parseUserId(userId),
    };
  }

  /** Tells of an error, and gives what to throw: whatever goes wrong here comes after it. */
  async #report(error: unknown, handle: SessionHandle): Promise<unknown> {
    try {
      const event = this.#classifyError?.(error);
      if (event === 'pool-exhausted') this.#aggregator.recordPoolExhaustion();
      if (event === 'circuit-open') this.#aggregator.recordCircuitBreakerTrip();
      await this.#onError?.(error, handle.snapshot());
      return error;
    } catch (second) {
      return joinErrors(error, second, 'reporting it');
    }
  }
}
