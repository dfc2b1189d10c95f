import { systemClock, type Clock } from './clock.ts';
import {
  parseDatabaseSessionId,
  parseRequestId,
  parseRunId,
  parseThreadId,
  parseWebSocketId,
  type DatabaseSessionId,
  type RequestId,
  type RunId,
  type ThreadId,
  type WebSocketId,
} from './ids.ts';

/** Makes ids that were never given before. It holds no sessions: what an id stands for is known to its one store. */
export interface IdGenerator {
  createRunId(): RunId;
  createRequestId(): RequestId;
  createThreadId(): ThreadId;
  createWebSocketId(): WebSocketId;
  createDatabaseSessionId(): DatabaseSessionId;
}

/** Gives that many random bytes. */
export type RandomBytes = (count: number) => Uint8Array;

/**
 * Makes a generator of ids in the form `prefix_<milliseconds since 1970>_<counter>_<random hex>`.
 * No id holds another one, so a user's id is never read off the id of a run or a socket.
 */
export function createIdGenerator({
  clock = systemClock,
  randomBytes = getRandomBytes,
}: { readonly clock?: Clock; readonly randomBytes?: RandomBytes } = {}): IdGenerator {
  let counter = 0;
  const create = (prefix: string, byteCount = 4) => {
    counter += 1;
    return `${prefix}_${Math.trunc(clock.now())}_${counter}_${toHex(randomBytes(byteCount))}`;
  };
  return {
    createRunId: () => parseRunId(create('run')),
    createRequestId: () => parseRequestId(create('req')),
    createThreadId: () => parseThreadId(create('thread')),
    createWebSocketId: () => parseWebSocketId(create('ws_conn')),
    createDatabaseSessionId: () => parseDatabaseSessionId(create('session', 6)),
  };
}

function getRandomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
