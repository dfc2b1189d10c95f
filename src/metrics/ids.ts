import { InvalidIdError } from './errors.ts';

declare const brand: unique symbol;

/** A string that was read as an id of one kind, so that none is taken for another. It is a plain string at run time. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type UserId = Id<'UserId'>;
export type ThreadId = Id<'ThreadId'>;
export type RunId = Id<'RunId'>;
export type RequestId = Id<'RequestId'>;
/** Of an authenticated session of a user. */
export type SessionId = Id<'SessionId'>;
/** Of a session with the database, which lives as long as a request. */
export type DatabaseSessionId = Id<'DatabaseSessionId'>;
export type WebSocketId = Id<'WebSocketId'>;

/** Reads a user's id: a string, trimmed; throws `InvalidIdError` for a blank one and for anything else. */
export function parseUserId(input: unknown): UserId {
  return readId('userId', input) as UserId;
}

/** Reads a thread's id: a string, trimmed; throws `InvalidIdError` for a blank one and for anything else. */
export function parseThreadId(input: unknown): ThreadId {
  return readId('threadId', input) as ThreadId;
}

/** Reads a run's id: a string, trimmed; throws `InvalidIdError` for a blank one and for anything else. */
export function parseRunId(input: unknown): RunId {
  return readId('runId', input) as RunId;
}

/** Reads a request's id: a string, trimmed; throws `InvalidIdError` for a blank one and for anything else. */
export function parseRequestId(input: unknown): RequestId {
  return readId('requestId', input) as RequestId;
}

/** Reads the id of a user's session: a string, trimmed; throws `InvalidIdError` for a blank one and for anything else. */
export function parseSessionId(input: unknown): SessionId {
  return readId('sessionId', input) as SessionId;
}

/** Reads the id of a database session: a string, trimmed; throws `InvalidIdError` for a blank one and for anything else. */
export function parseDatabaseSessionId(input: unknown): DatabaseSessionId {
  return readId('sessionId', input) as DatabaseSessionId;
}

/** Reads a WebSocket's id: a string, trimmed; throws `InvalidIdError` for a blank one and for anything else. */
export function parseWebSocketId(input: unknown): WebSocketId {
  return readId('webSocketId', input) as WebSocketId;
}

/** Tells whether a value is a user's id as `parseUserId` gives it: a string that is not blank, with nothing to trim. */
export function isUserId(value: unknown): value is UserId {
  return isTrimmed(value);
}

/** Tells whether a value is a thread's id as `parseThreadId` gives it: a string that is not blank, with nothing to trim. */
export function isThreadId(value: unknown): value is ThreadId {
  return isTrimmed(value);
}

/** Tells whether a value is a run's id as `parseRunId` gives it: a string that is not blank, with nothing to trim. */
export function isRunId(value: unknown): value is RunId {
  return isTrimmed(value);
}

/** Tells whether a value is a request's id as `parseRequestId` gives it: a string that is not blank, with nothing to trim. */
export function isRequestId(value: unknown): value is RequestId {
  return isTrimmed(value);
}

/** Tells whether a value is the id of a user's session as `parseSessionId` gives it: a string that is not blank, with nothing to trim. */
export function isSessionId(value: unknown): value is SessionId {
  return isTrimmed(value);
}

/** Tells whether a value is the id of a database session as `parseDatabaseSessionId` gives it: a string that is not blank, with nothing to trim. */
export function isDatabaseSessionId(value: unknown): value is DatabaseSessionId {
  return isTrimmed(value);
}

/** Tells whether a value is a WebSocket's id as `parseWebSocketId` gives it: a string that is not blank, with nothing to trim. */
export function isWebSocketId(value: unknown): value is WebSocketId {
  return isTrimmed(value);
}

function readId(field: string, input: unknown): string {
  const trimmed = typeof input === 'string' ? input.trim() : '';
  if (trimmed === '') throw new InvalidIdError(field, input);
  return trimmed;
}

function isTrimmed(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.trim() === value;
}
