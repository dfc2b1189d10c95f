/** V8's own; other engines may not have it. */
interface StackCapture {
  captureStackTrace?: (target: object, below: unknown) => void;
  stackTraceLimit?: number;
}

/** More frames than the first, since it may be the engine's own: a spread, `structuredClone`. */
const frames = 4;

/**
 * Finds the place that called a function, as `file:line:column` in the program's own terms (source maps are followed).
 * Undefined where the engine cannot tell. Looking at the stack takes microseconds, so callers look seldom.
 */
export function findCallSite(called: unknown): string | undefined {
  const engine = Error as unknown as StackCapture;
  const limit = engine.stackTraceLimit;
  const holder: { stack?: unknown } = {};
  try {
    engine.stackTraceLimit = frames;
    engine.captureStackTrace?.(holder, called);
    const { stack } = holder; // the text is made here
    return typeof stack === 'string'
      ? stack
          .split('\n')
          .map(findPlace)
          .find((place) => place !== undefined)
      : undefined;
  } catch {
    return undefined; // a frozen `Error`, or a `prepareStackTrace` that throws
  } finally {
    if (limit !== undefined) setLimit(engine, limit);
  }
}

/** Finds the place in a line of a stack: `    at name (file:1:2)`, `    at file:1:2`. */
function findPlace(line: string): string | undefined {
  const text = /^\s+at (?<text>.+)$/u.exec(line)?.groups?.['text'];
  if (text === undefined) return undefined;
  const place = text.endsWith(')') ? text.slice(text.indexOf(' (') + 2, -1) : text.replace(/^async /u, '');
  const isOwn = /:\d+:\d+$/u.test(place) && !place.startsWith('node:');
  return isOwn ? place.replace(/^file:\/\/(?=\/)/u, '') : undefined;
}

function setLimit(engine: StackCapture, limit: number): void {
  try {
    engine.stackTraceLimit = limit;
  } catch {
    // a frozen `Error` has kept its limit
  }
}
