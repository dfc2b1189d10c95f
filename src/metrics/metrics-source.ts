import type { HealthVerdict } from './health-status.ts';

type Awaitable<Value> = Value | Promise<Value>;

/** What measures one side: an aggregator, a session manager, a tracker, or anything with these methods. */
export interface SessionMetricsSource {
  /** Gets metrics of any kind that `readSessionMetrics` reads; null or undefined where there are none. */
  metrics(): unknown;
  /** Gets the metrics of one user; null or undefined for one who is not known. */
  metricsOf?(userId: string): unknown;
  health?(): Awaitable<HealthVerdict>;
  /** Notes that something happened in a session, and answers whether there is such a session. */
  recordActivity?(sessionId: string): Awaitable<boolean>;
}
