import { copyMetadata, listObjects, type ContextMetadata } from './context-metadata.ts';
import { SessionManagerError } from './errors.ts';
import type { RequestId, RunId, ThreadId, UserId, WebSocketId } from './ids.ts';

/** For whom something runs, and on behalf of which request. */
export interface ExecutionScope {
  readonly userId: UserId;
  readonly threadId: ThreadId;
  readonly runId: RunId;
  readonly requestId: RequestId;
  readonly webSocketId: WebSocketId | null;
}

/** What a context is told besides its ids. */
export interface ExecutionDetails {
  readonly createdAt: Date;
  readonly metadata?: ContextMetadata;
  /** What the context is made for, from the request down. */
  readonly operations?: readonly string[];
}

/** A context as it is logged. */
export interface AuditTrail extends ExecutionScope {
  readonly correlationId: string;
  readonly operations: readonly string[];
  readonly metadataKeys: readonly string[];
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** How many operations may stand below a request. */
const maxDepth = 10;

/** What a request of a user carries along. It can't be changed, and shares nothing with any other context. */
export class ExecutionContext implements ExecutionScope {
  readonly userId: UserId;
  readonly threadId: ThreadId;
  readonly runId: RunId;
  readonly requestId: RequestId;
  readonly webSocketId: WebSocketId | null;
  /** A frozen copy. */
  readonly metadata: ContextMetadata;
  readonly operations: readonly string[];
  readonly #createdAt: number;

  /** Throws `SessionManagerError` for metadata with a reserved key or that can't be copied, and below ten operations. */
  constructor(scope: ExecutionScope, { createdAt, metadata = {}, operations = [] }: ExecutionDetails) {
    // An operation that starts itself again without end is an error of the program.
    if (operations.length > maxDepth)
      throw new SessionManagerError(`A context stands at most ${maxDepth} operations deep.`);
    this.userId = scope.userId;
    this.threadId = scope.threadId;
    this.runId = scope.runId;
    this.requestId = scope.requestId;
    this.webSocketId = scope.webSocketId;
    this.metadata = copyMetadata(metadata);
    this.operations = Object.freeze([...operations]);
    this.#createdAt = createdAt.getTime();
    Object.freeze(this);
  }

  get createdAt(): Date {
    return new Date(this.#createdAt);
  }

  /** The whole ids of user, thread, run and request, with a colon between them; a colon inside an id is written `%3A`. */
  get correlationId(): string {
    return [this.userId, this.threadId, this.runId, this.requestId].map(escape).join(':');
  }

  /** The beginnings of the same ids, for logs that must not name anyone. */
  get anonymizedCorrelationId(): string {
    return [this.userId, this.threadId, this.runId, this.requestId].map((id) => escape(anonymizeId(id))).join(':');
  }

  /** Makes the context of an operation that is a part of this one. */
  createChild(
    operation: string,
    { requestId, createdAt }: { readonly requestId: RequestId; readonly createdAt: Date },
  ): ExecutionContext {
    const { userId, threadId, runId, webSocketId, metadata, operations } = this;
    return new ExecutionContext(
      { userId, threadId, runId, webSocketId, requestId },
      { createdAt, metadata, operations: [...operations, operation] },
    );
  }

  /** Whether no object can be reached from both this context and another one. */
  isIsolatedFrom(other: ExecutionContext): boolean {
    const own = listObjects(this);
    return [...listObjects(other)].every((object) => !own.has(object));
  }

  /** Gets what a log needs: all ids, and the keys of the metadata, but no value of it. */
  auditTrail(): AuditTrail {
    return Object.freeze({
      userId: this.userId,
      threadId: this.threadId,
      runId: this.runId,
      requestId: this.requestId,
      webSocketId: this.webSocketId,
      correlationId: this.correlationId,
      operations: this.operations,
      metadataKeys: Object.freeze(Object.keys(this.metadata)),
      createdAt: this.createdAt.toISOString(),
    });
  }
}

/** Shortens an id to what tells two apart in a log: at most 8 characters of it, and never all. */
export function anonymizeId(id: string): string {
  const characters = [...id];
  return `${characters.slice(0, Math.min(8, Math.floor(characters.length / 2))).join('')}...`;
}

function escape(id: string): string {
  return id.replaceAll('%', '%25').replaceAll(':', '%3A');
}
