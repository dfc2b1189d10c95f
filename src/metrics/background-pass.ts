import { describeThrown } from './errors.ts';

/** How long a timer of JavaScript can wait at most, in milliseconds; a longer one fires at once. */
const longestDelayMs = 2 ** 31 - 1;

/**
 * A synchronous piece of work done again and again by one timer, which never keeps the process alive.
 * Since a pass is synchronous, nothing is under way when `stop()` returns.
 */
export class BackgroundPass {
  readonly #pass: () => unknown;
  readonly #intervalMs: number;
  #timer: ReturnType<typeof setInterval> | undefined;
  #lastError: string | null = null;

  constructor(pass: () => unknown, intervalMs: number) {
    this.#pass = pass;
    this.#intervalMs = Math.min(intervalMs, longestDelayMs);
  }

  get isRunning(): boolean {
    return this.#timer !== undefined;
  }

  /** What went wrong in the last pass; null when all went well. An error never reaches the process. */
  get lastError(): string | null {
    return this.#lastError;
  }

  /** Starts the timer; does nothing when it runs already. */
  start(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setInterval(() => {
      this.#run();
    }, this.#intervalMs);
    unref(this.#timer);
  }

  /** Stops the timer; does nothing when it does not run. */
  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #run(): void {
    try {
      this.#pass();
      this.#lastError = null;
    } catch (error) {
      this.#lastError = describeThrown(error);
    }
  }
}

/** Lets the process end while the timer runs; outside of Node.js timers are plain numbers, and need no telling. */
function unref(timer: { unref?: () => unknown } | number): void {
  if (typeof timer === 'object') timer.unref?.();
}
