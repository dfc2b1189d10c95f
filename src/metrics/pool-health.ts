import { getWorstStatus, type HealthStatus, type HealthVerdict } from './health-status.ts';
import type { PoolMetrics } from './pool-metrics.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Up to where a pool is well. Above a limit it is not. */
export interface PoolLimits {
  /** Default: 10. Above it the pool is degraded. */
  readonly maxLeakedSessions?: number;
  /** Default: 0. Above it the pool is degraded. */
  readonly maxPoolExhaustionEvents?: number;
  /** Default: 1000. Above it there is a warning. */
  readonly maxActiveSessions?: number;
}

/** Judges a pool by its limits: the status is the worst of all findings, whatever their order. */
export function judgePool(
  metrics: PoolMetrics,
  {
    maxLeakedSessions = THRESHOLDS.maxLeakedSessions,
    maxPoolExhaustionEvents = THRESHOLDS.maxPoolExhaustionEvents,
    maxActiveSessions = THRESHOLDS.maxActiveSessions,
  }: PoolLimits = {},
): HealthVerdict {
  const { leakedSessions, poolExhaustionEvents, activeSessions } = metrics;
  const findings = [
    find('degraded', leakedSessions, maxLeakedSessions, 'Leaked sessions'),
    find('degraded', poolExhaustionEvents, maxPoolExhaustionEvents, 'Pool exhaustion events'),
    find('warning', activeSessions, maxActiveSessions, 'Active sessions'),
  ].filter((finding) => finding !== undefined);
  return Object.freeze({
    status: getWorstStatus(findings.map(({ status }) => status)),
    warnings: Object.freeze(findings.map(({ warning }) => warning)),
  });
}

function find(
  status: HealthStatus,
  count: number,
  limit: number,
  what: string,
): { readonly status: HealthStatus; readonly warning: string } | undefined {
  return count > limit ? { status, warning: `${what}: ${count}; the limit is ${limit}.` } : undefined;
}
