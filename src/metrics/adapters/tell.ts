/** Tells of an error; one who hears of errors and fails at it breaks nothing else. */
export function tell(onError: (error: unknown) => void, error: unknown): void {
  try {
    onError(error);
  } catch {
    // There is nobody else to tell.
  }
}
