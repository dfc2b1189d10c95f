import { parseUserId } from './ids.ts';
import type { RequestSession } from './request-session.ts';

/** Thrown when a session is used for someone whom it was not opened for; names no user. */
export class SessionIsolationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SessionIsolationError';
  }
}

/** Checks that a session was opened here, and for this user; throws `SessionIsolationError` otherwise. */
export function checkIsolation(session: RequestSession, userId: string, opened: WeakSet<RequestSession>): void {
  if (!opened.has(session)) {
    throw new SessionIsolationError('The session was not opened by this factory.');
  }
  if (session.userId !== parseUserId(userId)) {
    throw new SessionIsolationError('The session was opened for another user.');
  }
}
