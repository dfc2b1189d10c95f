import { systemClock, type Clock } from '../clock.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { SessionActivity } from '../user-session-manager.ts';
import { tell } from './tell.ts';

type Awaitable<Value> = Value | Promise<Value>;

export interface SessionActivityOptions<Request> {
  /** Finds the session that a request belongs to; nothing where there is none. */
  readonly findSession: (request: Request) => Awaitable<SessionActivity | undefined>;
  /** Hears of what went wrong here; the request goes on without the headers. */
  readonly onError: (error: unknown) => void;
  /** A session that was idle for longer is not active, and no request revives it. In milliseconds; default: 120 minutes. */
  readonly maxIdleMs?: number;
  readonly clock?: Clock;
}

/** How a request found its session. */
export interface ActivityReport {
  readonly sessionActive: boolean;
  /** Before this request; null where there is no session. */
  readonly lastActivityAt: Date | null;
}

/** Whether the session of a request was active: `true` or `false`. */
const activeHeader = 'X-Session-Active';

/** When something had last happened in it, as ISO 8601 in UTC; left out where there is no session. */
const lastActivityHeader = 'X-Session-Last-Activity';

/** What lets a script of another origin read a header. */
export const exposeHeader = 'Access-Control-Expose-Headers';

/** What allows another origin at all. */
export const allowHeader = 'Access-Control-Allow-Origin';

/** Notes that a request came to an active session, and tells how it found it; undefined when that went wrong. */
export async function reportActivity<Request>(
  request: Request,
  {
    findSession,
    onError,
    maxIdleMs = THRESHOLDS.maxSessionIdleMs,
    clock = systemClock,
  }: SessionActivityOptions<Request>,
): Promise<ActivityReport | undefined> {
  try {
    const session = await findSession(request);
    if (session === undefined) return { sessionActive: false, lastActivityAt: null };
    const { lastActivityAt } = session;
    const sessionActive = clock.now() - lastActivityAt.getTime() <= maxIdleMs;
    if (sessionActive) session.markActivity();
    return { sessionActive, lastActivityAt };
  } catch (error) {
    tell(onError, error);
    return undefined;
  }
}

/** Lists the headers that a report makes. */
export function getActivityHeaders({
  sessionActive,
  lastActivityAt,
}: ActivityReport): readonly (readonly [string, string])[] {
  return [
    [activeHeader, String(sessionActive)],
    ...(lastActivityAt === null ? [] : [[lastActivityHeader, lastActivityAt.toISOString()] as const]),
  ];
}

/** Adds the headers of a report to a list of exposed ones, as it stands in a response. */
export function addExposed(list: string): string {
  const names = list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const known = new Set(names.map((name) => name.toLowerCase()));
  return [...names, ...[activeHeader, lastActivityHeader].filter((name) => !known.has(name.toLowerCase()))].join(', ');
}

/** Tells whether a browser only asks if it may send a request; that is no activity of a user. */
export function isPreflight(method: string | undefined, asksFor: unknown): boolean {
  return method === 'OPTIONS' && asksFor !== undefined && asksFor !== null;
}
