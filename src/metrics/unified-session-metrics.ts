import { toLegacyRecord, type LegacyRecord } from './serialization.ts';

/** Whose numbers they are: the system's, its users', both, one session's, or those of something that is not known. */
export type UnifiedKind = 'system' | 'user' | 'combined' | 'session' | 'unknown';

/** Session metrics of whatever kind, frozen at one instant. What nobody has measured is null; nothing is made up. */
export interface UnifiedSessionMetrics {
  readonly kind: UnifiedKind;
  readonly totalSessions: number | null;
  readonly activeSessions: number | null;
  /** Since midnight, UTC. */
  readonly sessionsCreatedToday: number | null;
  /** Since midnight, UTC. */
  readonly sessionsReusedToday: number | null;
  readonly averageSessionDurationMinutes: number | null;
  readonly lastActivityAt: Date | null;
  /** From `lastActivityAt` to `observedAt`. */
  readonly inactivityMinutes: number | null;
  readonly poolExhaustionEvents: number | null;
  readonly circuitBreakerTrips: number | null;
  readonly leakedSessions: number | null;
  readonly peakConcurrentSessions: number | null;
  readonly totalMessagesSent: number | null;
  readonly totalAgentExecutions: number | null;
  readonly averageMessagesPerSession: number | null;
  readonly userSatisfactionScore: number | null;
  readonly observedAt: Date;
}

/** Metrics, or why there are none: nothing measures them (`unavailable`), or measuring failed (`error`). */
export type MetricsResult<Value = UnifiedSessionMetrics> =
  | { readonly ok: true; readonly value: Value; readonly observedAt: Date }
  | { readonly ok: false; readonly reason: 'unavailable' | 'error'; readonly error: Error };

/** Both sides in one, with the sides. */
export interface CombinedSessionMetrics extends UnifiedSessionMetrics {
  readonly kind: 'combined';
  readonly system: MetricsResult;
  readonly user: MetricsResult;
}

const poolMembers = [
  'poolExhaustionEvents',
  'circuitBreakerTrips',
  'leakedSessions',
  'peakConcurrentSessions',
] as const;

const userMembers = [
  'totalSessions',
  'activeSessions',
  'sessionsCreatedToday',
  'sessionsReusedToday',
  'averageSessionDurationMinutes',
  'totalMessagesSent',
  'totalAgentExecutions',
  'averageMessagesPerSession',
  'userSatisfactionScore',
] as const;

/**
 * Combines the system's metrics with those of its users. The two count different sessions, so no number is the larger
 * of two: sessions are the users', what concerns the pool is the system's, and only the last activity is the later one.
 */
export function combineMetrics(system: MetricsResult, user: MetricsResult, now: number): CombinedSessionMetrics {
  const [pool, people] = [system, user].map((side) => (side.ok ? side.value : undefined));
  return Object.freeze({
    kind: 'combined',
    ...pick(people, userMembers),
    ...describeActivity(getLater(pool?.lastActivityAt ?? null, people?.lastActivityAt ?? null), now),
    ...pick(pool, poolMembers),
    observedAt: new Date(now),
    system,
    user,
  });
}

/** Gets a copy of a snapshot for one side, without what other kinds of metrics have besides. */
export function pickUnified(metrics: UnifiedSessionMetrics, kind: UnifiedKind): UnifiedSessionMetrics {
  const observedAt = new Date(metrics.observedAt);
  return Object.freeze({
    kind,
    ...pick(metrics, userMembers),
    ...describeActivity(metrics.lastActivityAt, observedAt.getTime()),
    ...pick(metrics, poolMembers),
    observedAt,
  });
}

function pick<Member extends keyof UnifiedSessionMetrics>(
  source: UnifiedSessionMetrics | undefined,
  members: readonly Member[],
): Record<Member, number | null> {
  const entries = members.map((member) => [member, source?.[member] ?? null]);
  return Object.fromEntries(entries) as Record<Member, number | null>;
}

/** Gets the members of a snapshot that say when something happened last, seen from an instant in milliseconds. */
export function describeActivity(
  lastActivityAt: Date | null,
  now: number,
): Pick<UnifiedSessionMetrics, 'lastActivityAt' | 'inactivityMinutes'> {
  if (lastActivityAt === null) return { lastActivityAt, inactivityMinutes: null };
  const milliseconds = lastActivityAt.getTime();
  return { lastActivityAt: new Date(milliseconds), inactivityMinutes: Math.max(0, now - milliseconds) / 60_000 };
}

/** Writes a snapshot under the names that the legacy record had, in their order; what is unknown is null. */
export function toLegacyUnifiedRecord(metrics: UnifiedSessionMetrics): LegacyRecord {
  return toLegacyRecord(metrics, 'unified');
}

function getLater(left: Date | null, right: Date | null): Date | null {
  if (left === null || right === null) return left ?? right;
  return left > right ? left : right;
}
