import type { PoolMetrics } from '../pool-metrics.ts';
import type { TrackedMetrics } from '../tracked-metrics.ts';

/** How one number is exported: a counter only grows, a gauge goes up and down. */
export interface InstrumentDefinition<Metrics> {
  readonly name: string;
  readonly kind: 'counter' | 'gauge';
  /** As UCUM writes it. */
  readonly unit: string;
  readonly description: string;
  /** Undefined or null where nobody measured it: it is not exported then, rather than as zero. */
  readonly read: (metrics: Metrics) => number | null | undefined;
}

/** What is exported of a pool of sessions. */
export const poolInstruments: readonly InstrumentDefinition<PoolMetrics>[] = [
  gauge('session.pool.active', '{session}', 'Sessions that are open.', (pool) => pool.activeSessions),
  gauge(
    'session.pool.peak',
    '{session}',
    'Most sessions that were open at once.',
    (pool) => pool.peakConcurrentSessions,
  ),
  counter('session.pool.created', '{session}', 'Sessions that were opened.', (pool) => pool.totalSessionsCreated),
  counter('session.pool.closed', '{session}', 'Sessions that were closed.', (pool) => pool.sessionsClosed),
  counter('session.pool.leaked', '{session}', 'Sessions that nobody closed in time.', (pool) => pool.leakedSessions),
  counter(
    'session.pool.exhaustions',
    '{event}',
    'Times when no connection was free.',
    (pool) => pool.poolExhaustionEvents,
  ),
  counter(
    'session.pool.circuit_breaker_trips',
    '{event}',
    'Times when a circuit breaker opened.',
    (pool) => pool.circuitBreakerTrips,
  ),
  gauge('session.pool.closed_lifetime', 'ms', 'Mean lifetime of closed sessions.', (pool) => pool.meanClosedLifetimeMs),
  gauge('session.pool.live_age', 'ms', 'Mean age of open sessions.', (pool) => pool.meanLiveAgeMs),
  gauge('session.pool.inactivity', 'ms', 'Time since something last happened in any session.', getInactivityMs),
];

/** What is exported of the sessions of users. */
export const userInstruments: readonly InstrumentDefinition<UserMetrics>[] = [
  gauge('session.user.active', '{session}', 'Sessions of users that go on.', (users) => users.activeSessions),
  counter('session.user.created', '{session}', 'Sessions that users began.', (users) => users.totalSessions),
  counter(
    'session.user.expired',
    '{session}',
    'Sessions that ended by age or idleness.',
    (users) => users.expiredSessionsCleaned,
  ),
  gauge(
    'session.user.created_today',
    '{session}',
    'Sessions that users began since midnight, UTC.',
    (users) => users.sessionsCreatedToday,
  ),
  gauge(
    'session.user.reused_today',
    '{session}',
    'Times users came back to a session since midnight, UTC.',
    (users) => users.sessionsReusedToday,
  ),
  gauge(
    'session.user.duration',
    'min',
    'Mean time that sessions which go on have lasted.',
    (users) => users.averageSessionDurationMinutes,
  ),
  gauge('session.user.memory', 'MBy', 'Estimated memory of all sessions.', (users) => users.memoryUsageMb),
  counter('session.user.messages', '{message}', 'Messages that users sent.', (users) => users.totalMessagesSent),
  counter(
    'session.user.agent_executions',
    '{execution}',
    'Agents that worked for users.',
    (users) => users.totalAgentExecutions,
  ),
];

/** What a manager counts, and what a tracker counts besides. */
export type UserMetrics = Omit<TrackedMetrics, OnlyTracked> & Partial<Pick<TrackedMetrics, OnlyTracked>>;

type OnlyTracked =
  'totalMessagesSent' | 'totalAgentExecutions' | 'averageMessagesPerSession' | 'userSatisfactionScore' | 'observedAt';

function gauge<Metrics>(
  name: string,
  unit: string,
  description: string,
  read: InstrumentDefinition<Metrics>['read'],
): InstrumentDefinition<Metrics> {
  return { name, kind: 'gauge', unit, description, read };
}

function counter<Metrics>(
  name: string,
  unit: string,
  description: string,
  read: InstrumentDefinition<Metrics>['read'],
): InstrumentDefinition<Metrics> {
  return { name, kind: 'counter', unit, description, read };
}

function getInactivityMs({ lastActivityAt, observedAt }: PoolMetrics): number | null {
  return lastActivityAt && Math.max(0, observedAt.getTime() - lastActivityAt.getTime());
}
