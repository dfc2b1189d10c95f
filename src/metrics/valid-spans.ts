/** Checks a span of time in milliseconds: positive, `Infinity` for no limit; throws `RangeError` otherwise. */
export function checkSpan(name: string, milliseconds: number): number {
  if (typeof milliseconds !== 'number' || !(milliseconds > 0)) {
    throw new RangeError(`\`${name}\` is a positive number of milliseconds, not ${String(milliseconds)}.`);
  }
  return milliseconds;
}

/** Checks how many entries may be kept: a positive whole number, `Infinity` for no limit; throws `RangeError` otherwise. */
export function checkCapacity(name: string, count: number): number {
  if (!(count >= 1) || !(count === Infinity || Number.isSafeInteger(count))) {
    throw new RangeError(`\`${name}\` is a positive whole number, not ${String(count)}.`);
  }
  return count;
}
