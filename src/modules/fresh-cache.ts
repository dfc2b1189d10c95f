/** Milliseconds for which an answer about the file system counts as fresh. */
const freshFor = 1000;

/** An answer that took long is kept longer, so that asking again never costs more than a twentieth of the time. */
const keepFactor = 20;

interface Entry<Value> {
  readonly value: Value;
  readonly expires: number;
}

/**
 * Makes a function of the file system remember its answers for about a second: one lint run asks once,
 * an editor session never sees yesterday's files.
 */
export function createFreshCache<Key, Value>(compute: (key: Key) => Value, limit = 10_000): (key: Key) => Value {
  const entries = new Map<Key, Entry<Value>>();
  return (key) => {
    const start = Date.now();
    const known = entries.get(key);
    if (known && start < known.expires) return known.value;
    const value = compute(key);
    const end = Date.now();
    if (entries.size >= limit) entries.clear();
    entries.set(key, { value, expires: end + Math.max(freshFor, (end - start) * keepFactor) });
    return value;
  };
}
