import { SessionManagerError } from './errors.ts';

/** What a context carries besides its ids: anything that `structuredClone` copies. */
export type ContextMetadata = Readonly<Record<string, unknown>>;

/** What a context says itself, in either spelling. */
const reservedKeys: ReadonlySet<string> = new Set(
  ['userId', 'threadId', 'runId', 'requestId', 'webSocketId', 'createdAt', 'operations'].flatMap((key) => [
    key,
    key.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`),
  ]),
);

/** Copies metadata, all the way down, and freezes the copy; throws `SessionManagerError` for a reserved key, and for what can't be copied. */
export function copyMetadata(metadata: ContextMetadata): ContextMetadata {
  const keys = Object.keys(metadata);
  if (keys.length === 0) return Object.freeze({}); // most contexts have none, and a copy takes its time
  const reserved = keys.find((key) => reservedKeys.has(key));
  if (reserved !== undefined) {
    throw new SessionManagerError(`\`${reserved}\` is no key for metadata: the context has it.`);
  }
  try {
    const copy = structuredClone(metadata);
    listObjects(copy).forEach(freeze);
    return copy;
  } catch (error) {
    throw new SessionManagerError('The metadata can not be copied.', { cause: error });
  }
}

/** Lists a value and every object that its properties lead to, each once. */
export function listObjects(value: unknown): ReadonlySet<object> {
  const found = new Set<object>();
  const add = (item: unknown) => {
    if (typeof item === 'object' && item !== null) found.add(item);
  };
  add(value);
  // A set gives what is added to it while it is walked through.
  for (const object of found) {
    if (!ArrayBuffer.isView(object)) Object.values(object).forEach(add);
  }
  return found;
}

/** Freezes an object; the bytes of a typed array can't be frozen. */
function freeze(value: object): void {
  if (!ArrayBuffer.isView(value)) Object.freeze(value);
}
