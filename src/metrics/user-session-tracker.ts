import { EngagementBook } from './engagement-book.ts';
import { FeatureCounts } from './feature-counts.ts';
import type { HealthVerdict } from './health-status.ts';
import { createIdGenerator, type IdGenerator } from './id-generator.ts';
import { parseThreadId, parseUserId } from './ids.ts';
import {
  describeTracked,
  getSatisfaction,
  summarizeUsers,
  type TrackedMetrics,
  type TrackedSession,
  type TrackedTotals,
  type TrackerSummary,
} from './tracked-metrics.ts';
import type { UserEngagement, UserEngagementSnapshot } from './user-engagement.ts';
import { UserSession } from './user-session.ts';
import { UserSessionStore, type UserSessionStoreOptions } from './user-session-store.ts';

export interface UserSessionTrackerOptions extends UserSessionStoreOptions {
  /** Whose sessions are looked at: give the store of the manager. Default: a store of its own, with these options. */
  readonly store?: UserSessionStore;
  readonly ids?: IdGenerator;
  /** How many users are remembered who have no session now; the one who left first is forgotten first. Default: 10,000. */
  readonly maxAbsentUsers?: number;
}

/**
 * Keeps what users do in their sessions: messages, agent executions, features.
 * Reading creates nothing. Ids that cannot be are an `InvalidIdError`.
 */
export class UserSessionTracker implements AsyncDisposable {
  readonly #store: UserSessionStore;
  readonly #ids: IdGenerator;
  readonly #users: EngagementBook;
  readonly #features = new FeatureCounts();
  readonly #unobserve: () => void;
  readonly #ownsStore: boolean;
  #messages = 0;
  #executions = 0;

  constructor(options: UserSessionTrackerOptions = {}) {
    this.#store = options.store ?? new UserSessionStore(options);
    this.#ownsStore = options.store === undefined;
    this.#ids = options.ids ?? createIdGenerator({ clock: this.#store.clock });
    this.#users = new EngagementBook(this.#store.clock, options.maxAbsentUsers);
    this.#store.list().forEach((session) => {
      this.#users.startSession(session);
    });
    this.#unobserve = this.#store.observe({
      onStart: (session) => {
        this.#users.startSession(session);
      },
      onReuse: (session) => {
        this.#users.find(session.userId)?.reuseSession();
      },
      onEnd: (session, ending) => {
        this.#users.endSession(session, ending === 'expired');
      },
    });
  }

  /** Begins a session of a user in a thread, or goes on with it; a manager of the same store does so by itself. */
  begin(userId: string, threadId: string): TrackedSession {
    const owner = { userId: parseUserId(userId), threadId: parseThreadId(threadId) };
    const found = this.#store.find(owner.userId, owner.threadId);
    if (found) {
      this.#store.noteReuse(found);
      return describeTracked(found);
    }
    const ids = { runId: this.#ids.createRunId(), requestId: this.#ids.createRequestId(), webSocketId: null };
    const session = new UserSession({ ...owner, ...ids }, { clock: this.#store.clock });
    this.#store.add(session);
    return describeTracked(session);
  }

  /** Ends a session, and answers whether there was one. */
  end(userId: string, threadId: string): boolean {
    return this.#store.invalidate(parseUserId(userId), parseThreadId(threadId)) > 0;
  }

  /** Counts a message that the user sent, and answers whether there is such a session. */
  recordMessage(userId: string, threadId: string): boolean {
    return this.#record(userId, threadId, (session, user) => {
      session.engagement.countMessage();
      user?.countMessage();
      this.#messages += 1;
    });
  }

  /** Counts an agent that worked for the user, and answers whether there is such a session. */
  recordAgentExecution(userId: string, threadId: string): boolean {
    return this.#record(userId, threadId, (session, user) => {
      session.engagement.countAgentExecution();
      user?.countAgentExecution();
      this.#executions += 1;
    });
  }

  /** Counts a feature that the user used, and answers whether there is such a session. */
  recordFeature(userId: string, threadId: string, feature: string): boolean {
    return this.#record(userId, threadId, (session, user) => {
      session.engagement.countFeature(feature);
      user?.countFeature(feature);
      this.#features.count(feature);
    });
  }

  /** Finds a session, and what was done in it. */
  findSession(userId: string, threadId: string): TrackedSession | undefined {
    const session = this.#store.find(parseUserId(userId), parseThreadId(threadId));
    return session && describeTracked(session);
  }

  /** Finds what a user did in all sessions; undefined for one who is not known. */
  metricsOf(userId: string): UserEngagementSnapshot | undefined {
    return this.#users.find(parseUserId(userId))?.snapshot();
  }

  /** Gets what was counted so far, of all users, as a frozen copy. */
  metrics(): TrackedMetrics {
    const sessions = this.#store.metrics();
    return Object.freeze({
      ...sessions,
      ...this.#getTotals(),
      averageMessagesPerSession: sessions.totalSessions === 0 ? null : this.#messages / sessions.totalSessions,
      userSatisfactionScore: getSatisfaction(this.#users.list()),
      observedAt: new Date(this.#store.clock.now()),
    });
  }

  summary(): TrackerSummary {
    return summarizeUsers(this.#users.list(), {
      ...this.#getTotals(),
      totalSessionsTracked: this.#store.size,
      featureUsage: this.#features.snapshot(),
    });
  }

  health(): HealthVerdict {
    return this.#store.health();
  }

  /** Stops looking at the sessions; a store of its own is closed. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#unobserve();
    if (this.#ownsStore) await this.#store[Symbol.asyncDispose]();
  }

  #getTotals(): TrackedTotals {
    return { totalMessagesSent: this.#messages, totalAgentExecutions: this.#executions };
  }

  #record(
    userId: string,
    threadId: string,
    count: (session: UserSession, user: UserEngagement | undefined) => void,
  ): boolean {
    const session = this.#store.find(parseUserId(userId), parseThreadId(threadId));
    if (session === undefined) return false;
    count(session, this.#users.find(session.userId));
    return this.#store.noteActivity(session);
  }
}
