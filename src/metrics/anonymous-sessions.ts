import { anonymizeId } from './execution-context.ts';
import type { UserSession } from './user-session.ts';

/** A session as a list may show it that is not meant to name anyone. Spans are minutes, times are ISO 8601, UTC. */
export interface AnonymousSession {
  readonly userId: string;
  readonly threadId: string;
  readonly createdAt: string;
  readonly lastActivityAt: string;
  readonly ageMinutes: number;
  readonly inactivityMinutes: number;
  readonly hasWebSocket: boolean;
}

/** Lists sessions without naming their users, newest first. */
export function listAnonymously(sessions: readonly UserSession[]): readonly AnonymousSession[] {
  return sessions
    .map((session) => session.snapshot())
    .sort((left, right) => right.createdAt.getTime() - left.createdAt.getTime())
    .map(({ userId, threadId, createdAt, lastActivityAt, ageMinutes, inactivityMinutes, webSocketId }) => {
      const thread = anonymizeId(threadId);
      return Object.freeze({
        userId: anonymizeId(userId),
        // A thread is often named after its user.
        threadId: thread.includes(userId) ? '...' : thread,
        createdAt: createdAt.toISOString(),
        lastActivityAt: lastActivityAt.toISOString(),
        ageMinutes,
        inactivityMinutes,
        hasWebSocket: webSocketId !== null,
      });
    });
}
