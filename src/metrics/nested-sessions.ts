import type { ThreadId, UserId } from './ids.ts';
import type { UserSession } from './user-session.ts';

/** Sessions by user, then by thread: ids are never joined into one key, so whatever they hold, no two run into each other. */
export class NestedSessions {
  readonly #users = new Map<UserId, Map<ThreadId, UserSession>>();
  /** All sessions, the one that was unused for longest first. */
  readonly #byUse = new Set<UserSession>();

  get size(): number {
    return this.#byUse.size;
  }

  has(session: UserSession): boolean {
    return this.#byUse.has(session);
  }

  find(userId: UserId, threadId: ThreadId): UserSession | undefined {
    return this.#users.get(userId)?.get(threadId);
  }

  /** Finds the session that was unused for longest. */
  findLeastUsed(): UserSession | undefined {
    return this.#byUse.values().next().value;
  }

  /** Lists all sessions, the one that was unused for longest first, or those of one user, the oldest first. */
  list(userId?: UserId): readonly UserSession[] {
    return [...(userId === undefined ? this.#byUse : (this.#users.get(userId)?.values() ?? []))];
  }

  /** Puts in a session where the user has none in this thread. */
  add(session: UserSession): void {
    const threads = this.#users.get(session.userId) ?? new Map<ThreadId, UserSession>();
    this.#users.set(session.userId, threads.set(session.threadId, session));
    this.#byUse.add(session);
  }

  /** Makes a session the one that was used last. */
  renew(session: UserSession): void {
    if (this.#byUse.delete(session)) this.#byUse.add(session);
  }

  remove({ userId, threadId }: UserSession): void {
    const threads = this.#users.get(userId);
    const session = threads?.get(threadId);
    if (threads === undefined || session === undefined) return;
    this.#byUse.delete(session);
    threads.delete(threadId);
    if (threads.size === 0) this.#users.delete(userId);
  }
}
