/** How well something is, from best to worst. `unavailable` means that nobody could ask: neither well nor ill. */
export const HEALTH_STATUSES = Object.freeze(['healthy', 'warning', 'degraded', 'unavailable'] as const);

export type HealthStatus = (typeof HEALTH_STATUSES)[number];

/** How well something is, and each reason why it is not better. */
export interface HealthVerdict {
  readonly status: HealthStatus;
  readonly warnings: readonly string[];
}

/** Gets the worst of some statuses; `healthy` when there are none. */
export function getWorstStatus(statuses: Iterable<HealthStatus>): HealthStatus {
  let worst = 0;
  for (const status of statuses) worst = Math.max(worst, HEALTH_STATUSES.indexOf(status));
  return HEALTH_STATUSES[worst] ?? 'unavailable';
}
