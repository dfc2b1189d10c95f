import type { Clock } from './clock.ts';
import { describeThrown, SessionMetricsUnavailableError } from './errors.ts';
import { HEALTH_STATUSES, type HealthStatus } from './health-status.ts';
import type { SessionMetricsSource } from './metrics-source.ts';
import { readSessionMetrics } from './to-unified-session-metrics.ts';
import { pickUnified, type MetricsResult, type UnifiedSessionMetrics } from './unified-session-metrics.ts';

/** How one side is. */
export interface SideHealth {
  readonly status: HealthStatus;
  readonly warnings: readonly string[];
  /** Why it is `unavailable`. */
  readonly error: Error | null;
}

type Failure = Extract<MetricsResult, { readonly ok: false }>;

/** One side of what is measured: asks its source, and gives the answer out again while it is fresh. */
export class MetricsSide {
  readonly #kind: 'system' | 'user';
  readonly #source: SessionMetricsSource | null | undefined;
  readonly #clock: Clock;
  readonly #maxAgeMs: number;
  #last: MetricsResult | undefined;
  #pending: Promise<MetricsResult> | undefined;

  constructor(
    kind: 'system' | 'user',
    source: SessionMetricsSource | null | undefined,
    { clock, maxAgeMs }: { readonly clock: Clock; readonly maxAgeMs: number },
  ) {
    this.#kind = kind;
    this.#source = source;
    this.#clock = clock;
    this.#maxAgeMs = maxAgeMs;
  }

  /** Whether nothing is meant to be measured here. */
  get isLeftOut(): boolean {
    return this.#source === null;
  }

  /** Gets the metrics of this side: a copy of the last answer while it is fresh; a failure is asked again. */
  async read(): Promise<MetricsResult> {
    if (this.#last === undefined || !this.#isFresh(this.#last)) {
      this.#pending ??= this.#ask((source) => source.metrics());
      this.#last = await this.#pending;
      this.#pending = undefined;
    }
    return this.#last.ok ? answer(pickUnified(this.#last.value, this.#kind)) : this.#last;
  }

  /** Gets the metrics of one user, as they are now. */
  readUser(userId: string): Promise<MetricsResult> {
    return this.#ask((source) => source.metricsOf?.(userId));
  }

  async checkHealth(): Promise<SideHealth> {
    if (this.#source?.health === undefined) {
      const result = await this.#ask((source) => source.metrics());
      return result.ok ? { status: 'healthy', warnings: [], error: null } : describeFailure(result);
    }
    try {
      const { status, warnings } = await this.#source.health();
      if (!HEALTH_STATUSES.includes(status)) throw new TypeError(`\`${status}\` is no health status.`);
      return { status, warnings: [...warnings], error: null };
    } catch (thrown) {
      return describeFailure(fail(thrown));
    }
  }

  /** Notes that something happened in a session, and answers whether it is one of this side. */
  async recordActivity(sessionId: string): Promise<boolean> {
    return (await this.#source?.recordActivity?.(sessionId)) === true;
  }

  #isFresh(result: MetricsResult): boolean {
    const age = result.ok ? this.#clock.now() - result.observedAt.getTime() : Infinity;
    return age >= 0 && age < this.#maxAgeMs;
  }

  async #ask(question: (source: SessionMetricsSource) => unknown): Promise<MetricsResult> {
    if (this.#source === undefined || this.#source === null) {
      return unavailable(`Nothing measures the ${this.#kind} side: no source was given.`);
    }
    try {
      const found = await question(this.#source);
      if (found === undefined || found === null) return unavailable(`The ${this.#kind} side has no metrics of it.`);
      const result = readSessionMetrics(found, { clock: this.#clock });
      return result.ok ? answer(pickUnified(result.value, this.#kind)) : result;
    } catch (thrown) {
      return fail(thrown);
    }
  }
}

function answer(value: UnifiedSessionMetrics): MetricsResult {
  return { ok: true, value, observedAt: new Date(value.observedAt) };
}

function unavailable(message: string): Failure {
  return { ok: false, reason: 'unavailable', error: new SessionMetricsUnavailableError(message) };
}

function fail(thrown: unknown): Failure {
  return { ok: false, reason: 'error', error: thrown instanceof Error ? thrown : new Error(describeThrown(thrown)) };
}

function describeFailure({ error }: Failure): SideHealth {
  return { status: 'unavailable', warnings: [describeThrown(error)], error };
}
