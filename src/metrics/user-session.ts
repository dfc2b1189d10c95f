import { getPresent, systemClock, type Clock } from './clock.ts';
import type { ContextMetadata } from './context-metadata.ts';
import { ExecutionContext, type ExecutionScope } from './execution-context.ts';
import type { RequestId, RunId, ThreadId, UserId, WebSocketId } from './ids.ts';
import { toJsonRecord, type JsonRecord } from './serialization.ts';
import { SessionEngagement } from './session-engagement.ts';

export interface UserSessionInit extends ExecutionScope {
  readonly metadata?: ContextMetadata;
}

/** A user's session at one instant. Spans are minutes. */
export interface UserSessionSnapshot extends ExecutionScope {
  readonly createdAt: Date;
  readonly lastActivityAt: Date;
  readonly ageMinutes: number;
  readonly inactivityMinutes: number;
  readonly metadataKeys: readonly string[];
}

/** One user's session in one thread: it lasts over many requests. */
export class UserSession {
  readonly userId: UserId;
  readonly threadId: ThreadId;
  /** What the user did in it. */
  readonly engagement = new SessionEngagement();
  readonly #clock: Clock;
  readonly #createdAt: number;
  #lastActivityAt: number;
  #runId: RunId;
  #requestId: RequestId;
  #webSocketId: WebSocketId | null;
  #metadata: ContextMetadata;

  constructor(init: UserSessionInit, { clock = systemClock }: { readonly clock?: Clock } = {}) {
    this.userId = init.userId;
    this.threadId = init.threadId;
    this.#runId = init.runId;
    this.#requestId = init.requestId;
    this.#webSocketId = init.webSocketId;
    this.#metadata = init.metadata ?? {};
    this.#clock = clock;
    this.#createdAt = clock.now();
    this.#lastActivityAt = this.#createdAt;
  }

  get runId(): RunId {
    return this.#runId;
  }

  get requestId(): RequestId {
    return this.#requestId;
  }

  get webSocketId(): WebSocketId | null {
    return this.#webSocketId;
  }

  get createdAt(): Date {
    return new Date(this.#createdAt);
  }

  get lastActivityAt(): Date {
    return new Date(this.#lastActivityAt);
  }

  /** Notes that something happened now. */
  markActivity(): void {
    this.#lastActivityAt = this.#now();
  }

  /** Goes on with a new request; what is not given stays as it is. */
  beginRequest(
    requestId: RequestId,
    change: { readonly runId?: RunId | undefined; readonly metadata?: ContextMetadata | undefined } = {},
  ): void {
    this.#requestId = requestId;
    this.#runId = change.runId ?? this.#runId;
    this.#metadata = change.metadata ?? this.#metadata;
    this.markActivity();
  }

  /** Notes through which WebSocket the user is reached; null for none. */
  connect(webSocketId: WebSocketId | null): void {
    this.#webSocketId = webSocketId;
    this.markActivity();
  }

  ageMinutes(): number {
    return (this.#now() - this.#createdAt) / 60_000;
  }

  inactivityMinutes(): number {
    return (this.#now() - this.#lastActivityAt) / 60_000;
  }

  /** Whether the session is older, or was idle for longer, than that many milliseconds. */
  hasOutlived(maxAgeMs: number, maxIdleMs: number): boolean {
    const now = this.#now();
    return now - this.#createdAt > maxAgeMs || now - this.#lastActivityAt > maxIdleMs;
  }

  /** Makes the context of the current request. */
  createContext(): ExecutionContext {
    return new ExecutionContext(this, { createdAt: new Date(this.#now()), metadata: this.#metadata });
  }

  /** Gets a frozen copy of everything but the values of the metadata. */
  snapshot(): UserSessionSnapshot {
    return Object.freeze({
      userId: this.userId,
      threadId: this.threadId,
      runId: this.#runId,
      requestId: this.#requestId,
      webSocketId: this.#webSocketId,
      createdAt: this.createdAt,
      lastActivityAt: this.lastActivityAt,
      ageMinutes: this.ageMinutes(),
      inactivityMinutes: this.inactivityMinutes(),
      metadataKeys: Object.freeze(Object.keys(this.#metadata)),
    });
  }

  /** Gets a snapshot with its times as ISO 8601 texts. */
  toJSON(): JsonRecord {
    return toJsonRecord(this.snapshot());
  }

  #now(): number {
    return getPresent(this.#clock, this.#lastActivityAt);
  }
}
