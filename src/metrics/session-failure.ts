import { describeThrown } from './errors.ts';

/**
 * Two errors of one session: what went wrong first, and what went wrong while that was handled.
 * `errors` lists them in the order in which they happened, and `cause` is the first, so that no later one hides it.
 */
export class SessionFailure extends AggregateError {
  override readonly name = 'SessionFailure';

  /** `during` names what was being done when the second error came: "the rollback". */
  constructor(first: unknown, second: unknown, during: string) {
    super(
      [...listErrors(first), ...listErrors(second)],
      `${describeThrown(first)} (then ${during} failed: ${describeThrown(second)})`,
      { cause: first instanceof SessionFailure ? first.cause : first },
    );
  }
}

/** Joins an error with a later one that came while the first was handled; a later one that tells of the first stands alone. */
export function joinErrors(first: unknown, second: unknown, during: string): unknown {
  return tellsOf(second, first) ? second : new SessionFailure(first, second, during);
}

/** Whether an error is another one, or leads to it by its cause or its list of errors. */
function tellsOf(error: unknown, wanted: unknown, seen = new Set<unknown>()): boolean {
  if (Object.is(error, wanted)) return true;
  if (!(error instanceof Error) || seen.has(error)) return false;
  seen.add(error);
  const others: readonly unknown[] = error instanceof AggregateError ? error.errors : [];
  return [error.cause, ...others].some((next) => next !== undefined && tellsOf(next, wanted, seen));
}

function listErrors(error: unknown): readonly unknown[] {
  return error instanceof SessionFailure ? error.errors : [error];
}
