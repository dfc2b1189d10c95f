const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/u;
/** March 1973 in milliseconds; in seconds, the year 5138. */
const firstMilliseconds = 1e11;

/**
 * Reads an instant in milliseconds: of a date, an ISO 8601 text with its time zone, or milliseconds since 1970.
 * Null for what could mean several instants: a text without a time zone, and numbers so small that they are seconds.
 */
export function readMilliseconds(value: unknown): number | null {
  if (value instanceof Date) return asTime(value.getTime());
  if (typeof value === 'string') return zoned.test(value) ? asTime(Date.parse(value)) : null;
  return typeof value === 'number' && value >= firstMilliseconds ? asTime(value) : null;
}

/** What a date can hold: 8.64e15 milliseconds to either side of 1970. */
function asTime(milliseconds: number): number | null {
  return Number.isNaN(new Date(milliseconds).getTime()) ? null : milliseconds;
}
