import { systemClock, type Clock } from './clock.ts';
import { describeThrown, SessionMetricsUnavailableError } from './errors.ts';
import { readInstant, readNumber, readState, readText } from './read-member.ts';
import type { SessionState } from './session-state.ts';
import {
  describeActivity,
  type MetricsResult,
  type UnifiedKind,
  type UnifiedSessionMetrics,
} from './unified-session-metrics.ts';

/** A unified snapshot with every further value that session metrics of some kind have. */
export interface AdaptedSessionMetrics extends UnifiedSessionMetrics {
  readonly createdAt: Date | null;
  readonly errorCount: number | null;
  readonly lastError: string | null;
  readonly sessionId: string | null;
  readonly requestId: string | null;
  readonly userId: string | null;
  readonly state: SessionState | null;
  readonly queryCount: number | null;
  readonly transactionCount: number | null;
  readonly totalTimeMs: number | null;
  readonly closedAt: Date | null;
  readonly expiredSessionsCleaned: number | null;
  readonly memoryUsageMb: number | null;
}

export interface AdapterOptions {
  /** Tells the time for metrics that do not say when they were observed; default: the machine's clock. */
  readonly clock?: Clock;
}

/**
 * Reads session metrics of any kind, canonical or legacy, under whichever of their names; what they do not hold is null.
 * It throws nothing: of what cannot be read, everything is null. `readSessionMetrics` says why it cannot.
 */
export function toUnifiedSessionMetrics(metrics: unknown, options: AdapterOptions = {}): AdaptedSessionMetrics {
  const result = readSessionMetrics(metrics, options);
  return result.ok ? result.value : adapt({}, options.clock ?? systemClock);
}

/** Reads session metrics as `toUnifiedSessionMetrics` does, or says why they cannot be read. */
export function readSessionMetrics(
  metrics: unknown,
  { clock = systemClock }: AdapterOptions = {},
): MetricsResult<AdaptedSessionMetrics> {
  try {
    const value = typeof metrics === 'object' && metrics !== null ? findValue(metrics, clock) : undefined;
    return value === undefined
      ? {
          ok: false,
          reason: 'unavailable',
          error: new SessionMetricsUnavailableError('There are no session metrics in it.'),
        }
      : { ok: true, value, observedAt: value.observedAt };
  } catch (error) {
    return { ok: false, reason: 'error', error: error instanceof Error ? error : new Error(describeThrown(error)) };
  }
}

/** Finds what an object holds, or what it writes when it holds nothing itself; undefined when that is nothing, too. */
function findValue(metrics: object, clock: Clock): AdaptedSessionMetrics | undefined {
  const value = adapt(metrics, clock);
  if (hasAny(value)) return value;
  const { to_dict: write } = metrics as { readonly to_dict?: unknown };
  const written: unknown = typeof write === 'function' ? write.call(metrics) : undefined;
  const copy = typeof written === 'object' && written !== null ? adapt(written, clock) : undefined;
  return copy !== undefined && hasAny(copy) ? copy : undefined;
}

function hasAny(value: AdaptedSessionMetrics): boolean {
  return Object.entries(value).some(([key, member]) => member !== null && key !== 'kind' && key !== 'observedAt');
}

const readers = {
  totalSessions: readNumber,
  activeSessions: readNumber,
  sessionsCreatedToday: readNumber,
  sessionsReusedToday: readNumber,
  averageSessionDurationMinutes: readNumber,
  poolExhaustionEvents: readNumber,
  circuitBreakerTrips: readNumber,
  leakedSessions: readNumber,
  peakConcurrentSessions: readNumber,
  totalMessagesSent: readNumber,
  totalAgentExecutions: readNumber,
  averageMessagesPerSession: readNumber,
  userSatisfactionScore: readNumber,
  createdAt: readInstant,
  errorCount: readNumber,
  lastError: readText,
  sessionId: readText,
  requestId: readText,
  userId: readText,
  state: readState,
  queryCount: readNumber,
  transactionCount: readNumber,
  totalTimeMs: readNumber,
  closedAt: readInstant,
  expiredSessionsCleaned: readNumber,
  memoryUsageMb: readNumber,
};

type Members = { readonly [Member in keyof typeof readers]: ReturnType<(typeof readers)[Member]> };

function adapt(source: object, clock: Clock): AdaptedSessionMetrics {
  const entries = Object.entries(readers).map(([member, read]) => [member, read(source, member)]);
  const members = Object.fromEntries(entries) as Members;
  const observedAt = readInstant(source, 'observedAt') ?? new Date(clock.now());
  const kind = getKind(members);
  return Object.freeze({
    kind,
    ...members,
    ...(kind === 'session' ? describeSession(members) : describePool(source, members)),
    ...describeActivity(readInstant(source, 'lastActivityAt'), observedAt.getTime()),
    observedAt,
  });
}

function getKind(members: Members): UnifiedKind {
  const { sessionId, requestId, state, queryCount, transactionCount } = members;
  if ([sessionId, requestId, state, queryCount, transactionCount].some((member) => member !== null)) return 'session';
  const { poolExhaustionEvents, circuitBreakerTrips, leakedSessions, peakConcurrentSessions } = members;
  const pool = [poolExhaustionEvents, circuitBreakerTrips, leakedSessions, peakConcurrentSessions];
  if (pool.some((member) => member !== null)) return 'system';
  const { totalSessions, activeSessions, totalMessagesSent, totalAgentExecutions } = members;
  const people = [totalSessions, activeSessions, totalMessagesSent, totalAgentExecutions];
  return people.some((member) => member !== null) ? 'user' : 'unknown';
}

/** One session, counted: how long it took is known when it has ended, and an error is no leak. */
function describeSession(members: Members): Partial<UnifiedSessionMetrics> {
  return {
    totalSessions: 1,
    activeSessions: members.state === null ? null : Number(members.state === 'active'),
    averageSessionDurationMinutes: members.totalTimeMs === null ? null : members.totalTimeMs / 60_000,
  };
}

/** A pool calls the total and the average by other names. */
function describePool(source: object, members: Members): Partial<UnifiedSessionMetrics> {
  const lifetimeMs = readNumber(source, 'meanClosedLifetimeMs') ?? readNumber(source, 'avg_session_lifetime_ms');
  return {
    totalSessions:
      members.totalSessions ??
      readNumber(source, 'totalSessionsCreated') ??
      readNumber(source, 'total_sessions_created'),
    averageSessionDurationMinutes:
      members.averageSessionDurationMinutes ?? (lifetimeMs === null ? null : lifetimeMs / 60_000),
  };
}
