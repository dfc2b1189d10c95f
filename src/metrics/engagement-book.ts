import type { Clock } from './clock.ts';
import type { UserId } from './ids.ts';
import { UserEngagement } from './user-engagement.ts';
import type { UserSession } from './user-session.ts';
import { checkCapacity } from './valid-spans.ts';

/** What each user did: of all who have a session, and of a limited number of those who had one. */
export class EngagementBook {
  readonly #clock: Clock;
  readonly #maxAbsent: number;
  readonly #present = new Map<UserId, UserEngagement>();
  /** The one who left first comes first. */
  readonly #absent = new Map<UserId, UserEngagement>();

  constructor(clock: Clock, maxAbsentUsers = 10_000) {
    this.#clock = clock;
    this.#maxAbsent = checkCapacity('maxAbsentUsers', maxAbsentUsers);
  }

  find(userId: UserId): UserEngagement | undefined {
    return this.#present.get(userId) ?? this.#absent.get(userId);
  }

  list(): readonly UserEngagement[] {
    return [...this.#present.values(), ...this.#absent.values()];
  }

  startSession(session: UserSession): void {
    const { userId } = session;
    const user = this.find(userId) ?? new UserEngagement(this.#clock);
    this.#absent.delete(userId);
    this.#present.set(userId, user);
    user.startSession(session);
  }

  endSession(session: UserSession, hasExpired: boolean): void {
    const { userId } = session;
    const user = this.#present.get(userId);
    if (user === undefined) return;
    user.endSession(session, hasExpired);
    if (user.isPresent) return;
    this.#present.delete(userId);
    this.#absent.set(userId, user);
    if (this.#absent.size > this.#maxAbsent) this.#forgetOne();
  }

  #forgetOne(): void {
    const [first] = this.#absent.keys();
    if (first !== undefined) this.#absent.delete(first);
  }
}
