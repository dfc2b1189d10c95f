import { copyMetadata, type ContextMetadata } from './context-metadata.ts';
import { describeThrown, SessionManagerError } from './errors.ts';
import {
  parseRunId,
  parseThreadId,
  parseUserId,
  parseWebSocketId,
  type RunId,
  type ThreadId,
  type UserId,
  type WebSocketId,
} from './ids.ts';

/** Who comes, and to which thread. Ids are read as they come from outside: trimmed, and never blank. */
export interface UserSessionRequest {
  readonly userId: string;
  readonly threadId: string;
  /** Default: the run that the session has, or a new one. */
  readonly runId?: string;
  /** Default: the WebSocket that the session has, if any. */
  readonly webSocketId?: string;
  /** What the session carries along from now on; default: what it has. */
  readonly metadata?: ContextMetadata;
}

/** Whose session it is, and in which thread. */
export interface SessionOwner {
  readonly userId: UserId;
  readonly threadId: ThreadId;
}

/** A request whose ids and metadata are known to be good. */
export interface ReadSessionRequest extends SessionOwner {
  readonly runId: RunId | undefined;
  readonly webSocketId: WebSocketId | undefined;
  readonly metadata: ContextMetadata | undefined;
}

/** Tells which ids nobody can have. */
export type IsRejected = (id: string) => boolean;

/** Reads a request; throws `SessionManagerError`, whose `cause` says what is wrong with it. */
export function readSessionRequest(request: UserSessionRequest, isRejected: IsRejected): ReadSessionRequest {
  return explain(() => {
    const { runId, webSocketId, metadata } = request;
    const { userId, threadId } = readOwner(request.userId, request.threadId, isRejected);
    return {
      userId,
      threadId,
      runId: runId === undefined ? undefined : accept('runId', parseRunId(runId), isRejected),
      webSocketId: webSocketId === undefined ? undefined : parseWebSocketId(webSocketId),
      metadata: metadata === undefined ? undefined : copyMetadata(metadata),
    };
  });
}

/** Reads whose session is meant; throws `SessionManagerError`, whose `cause` says what is wrong. */
export function readSessionOwner(userId: string, threadId: string, isRejected: IsRejected): SessionOwner {
  return explain(() => readOwner(userId, threadId, isRejected));
}

/** Reads which user is meant; throws `SessionManagerError`, whose `cause` says what is wrong. */
export function readSessionUser(userId: string, isRejected: IsRejected): UserId {
  return explain(() => accept('userId', parseUserId(userId), isRejected));
}

/** Reads which WebSocket is meant, null for none; throws `SessionManagerError`, whose `cause` says what is wrong. */
export function readWebSocket(webSocketId: string | null): WebSocketId | null {
  return webSocketId === null ? null : explain(() => parseWebSocketId(webSocketId));
}

function readOwner(userId: string, threadId: string, isRejected: IsRejected): SessionOwner {
  return {
    userId: accept('userId', parseUserId(userId), isRejected),
    threadId: accept('threadId', parseThreadId(threadId), isRejected),
  };
}

function accept<Id extends string>(field: string, id: Id, isRejected: IsRejected): Id {
  if (isRejected(id)) throw new RangeError(`\`${field}\` is a placeholder.`);
  return id;
}

function explain<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    throw new SessionManagerError(`There is no such session: ${describeThrown(cause)}`, { cause });
  }
}
