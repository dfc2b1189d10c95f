import { listAnonymously, type AnonymousSession } from './anonymous-sessions.ts';
import type { ExecutionContext } from './execution-context.ts';
import type { HealthVerdict } from './health-status.ts';
import { createIdGenerator, type IdGenerator } from './id-generator.ts';
import type { SystemSessionSnapshot } from './system-session-metrics.ts';
import { UserSession, type UserSessionSnapshot } from './user-session.ts';
import {
  readSessionOwner,
  readSessionRequest,
  readSessionUser,
  readWebSocket,
  type IsRejected,
  type UserSessionRequest,
} from './user-session-request.ts';
import { UserSessionStore, type UserSessionStoreOptions } from './user-session-store.ts';

export interface UserSessionManagerOptions extends UserSessionStoreOptions {
  /** Where the sessions are kept, when others look at them too; the limits are those of the store then. */
  readonly store?: UserSessionStore;
  readonly ids?: IdGenerator;
  /** Tells which ids nobody can have; `isPlaceholderId` is one such answer. Default: none. */
  readonly rejectPlaceholderIds?: IsRejected;
}

/** When something happened last in a session, and a way to say that something happens now. */
export interface SessionActivity {
  readonly lastActivityAt: Date;
  markActivity(): void;
}

/** What the sessions of one user can be asked, and told. */
export interface SessionsOfUser {
  list(): readonly UserSessionSnapshot[];
  /** Ends them all, and answers how many. The next session has a new run. */
  invalidate(): number;
}

/**
 * Gives each user a session in each thread, which goes on over many requests until it expires or is invalidated.
 * Everything is synchronous, so that no two requests make the same session; worker threads each have their own.
 * Ids that cannot be are a `SessionManagerError` everywhere, and nothing has changed then.
 */
export class UserSessionManager implements AsyncDisposable {
  readonly #store: UserSessionStore;
  readonly #ids: IdGenerator;
  readonly #isRejected: IsRejected;

  constructor(options: UserSessionManagerOptions = {}) {
    this.#store = options.store ?? new UserSessionStore(options);
    this.#ids = options.ids ?? createIdGenerator({ clock: this.#store.clock });
    this.#isRejected = options.rejectPlaceholderIds ?? (() => false);
  }

  /** Begins a request in the session of a user in a thread, or in a new one where there is none. */
  open(request: UserSessionRequest): ExecutionContext {
    const { webSocketId, ...read } = readSessionRequest(request, this.#isRejected);
    const requestId = this.#ids.createRequestId();
    const found = this.#store.find(read.userId, read.threadId);
    if (found) {
      found.beginRequest(requestId, read);
      if (webSocketId !== undefined) found.connect(webSocketId);
      this.#store.noteReuse(found);
      return found.createContext();
    }
    const { runId = this.#ids.createRunId(), metadata = {}, ...owner } = read;
    const init = { ...owner, runId, metadata, requestId, webSocketId: webSocketId ?? null };
    const session = new UserSession(init, { clock: this.#store.clock });
    this.#store.add(session);
    return session.createContext();
  }

  /** Begins a request in a session that there is; undefined where there is none. */
  find(userId: string, threadId: string): ExecutionContext | undefined {
    const session = this.#find(userId, threadId);
    if (session === undefined) return undefined;
    session.beginRequest(this.#ids.createRequestId());
    this.#store.noteActivity(session);
    return session.createContext();
  }

  /** Works in a session, and notes at the end that it was in use until then, whatever came of the work. */
  async run<Result>(
    request: UserSessionRequest,
    work: (context: ExecutionContext) => Promise<Result>,
  ): Promise<Result> {
    const context = this.open(request);
    const session = this.#store.find(context.userId, context.threadId);
    try {
      return await work(context);
    } finally {
      if (session) this.#store.noteActivity(session); // unless it is over by now
    }
  }

  /** Notes through which WebSocket a user is reached, null for none; answers whether there is such a session. */
  updateWebSocket(userId: string, threadId: string, webSocketId: string | null): boolean {
    const socket = readWebSocket(webSocketId);
    const session = this.#find(userId, threadId);
    if (session === undefined) return false;
    session.connect(socket);
    return this.#store.noteActivity(session);
  }

  /** Finds when something happened last in a session, without noting anything. */
  findActivity(userId: string, threadId: string): SessionActivity | undefined {
    const session = this.#find(userId, threadId);
    if (session === undefined) return undefined;
    return { lastActivityAt: session.lastActivityAt, markActivity: () => void this.#store.noteActivity(session) };
  }

  /** Gets what the sessions of one user can be asked, and told. */
  forUser(userId: string): SessionsOfUser {
    const id = readSessionUser(userId, this.#isRejected);
    return {
      list: () => this.#store.list(id).map((session) => session.snapshot()),
      invalidate: () => this.#store.invalidate(id),
    };
  }

  /** Ends every session that has expired, and answers how many. */
  removeExpired(): number {
    return this.#store.removeExpired();
  }

  /** Gets what was counted so far, as a frozen copy. This is no activity. */
  metrics(): SystemSessionSnapshot {
    return this.#store.metrics();
  }

  /** Lists the sessions without naming their users, newest first. */
  activeSessions(): readonly AnonymousSession[] {
    return listAnonymously(this.#store.list());
  }

  /** Warns when sessions had to end because there were too many, and when the last look for expired ones failed. */
  health(): HealthVerdict {
    return this.#store.health();
  }

  /** Whether expired sessions are removed in the background. */
  get isCleaning(): boolean {
    return this.#store.isCleaning;
  }

  /** Starts to remove expired sessions in the background; never keeps the process alive. */
  start(): void {
    this.#store.start();
  }

  stop(): void {
    this.#store.stop();
  }

  /** Stops removing, after one last time. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.#store[Symbol.asyncDispose]();
  }

  #find(userId: string, threadId: string): UserSession | undefined {
    const owner = readSessionOwner(userId, threadId, this.#isRejected);
    return this.#store.find(owner.userId, owner.threadId);
  }
}
