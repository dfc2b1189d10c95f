import { getPresent, systemClock, type Clock } from './clock.ts';
import { describeThrown } from './errors.ts';
import { toJsonRecord, type JsonRecord, type LegacyRecord } from './serialization.ts';
import { checkCreation } from './valid-numbers.ts';

export interface MetricsOptions {
  /** Where the time comes from; default: the machine's clock. */
  readonly clock?: Clock;
}

/** What every kind of session metrics shows at one instant. Times are UTC, spans are seconds. */
export interface SessionSnapshot {
  readonly createdAt: Date;
  readonly lastActivityAt: Date;
  readonly errorCount: number;
  readonly lastError: string | null;
  readonly ageSeconds: number;
  readonly inactivitySeconds: number;
}

const inspect = Symbol.for('nodejs.util.inspect.custom');

/** What all session metrics have: when they began, when something happened last, and what went wrong. */
export abstract class BaseSessionMetrics {
  readonly #clock: Clock;
  readonly #createdAt: number;
  #lastActivityAt: number;
  #errorCount = 0;
  #lastError: string | null = null;

  protected constructor(createdAt: Date | undefined, { clock = systemClock }: MetricsOptions = {}) {
    this.#clock = clock;
    this.#createdAt = checkCreation(createdAt, clock.now());
    this.#lastActivityAt = this.#createdAt;
  }

  /** When the session began. */
  get createdAt(): Date {
    return new Date(this.#createdAt);
  }

  /** When something happened last, and never before `createdAt`. It does not go back when the clock does. */
  get lastActivityAt(): Date {
    return new Date(this.#lastActivityAt);
  }

  get errorCount(): number {
    return this.#errorCount;
  }

  /** The message of the last error. */
  get lastError(): string | null {
    return this.#lastError;
  }

  /** Notes that something happened now. */
  markActivity(): void {
    this.#lastActivityAt = this.now();
  }

  /** Counts what was thrown and keeps its message. It accepts anything, and throws nothing itself. */
  recordError(thrown: unknown): void {
    this.#errorCount += 1;
    this.#lastError = describeThrown(thrown);
    this.#lastActivityAt = this.now();
  }

  /** Seconds since the session began. */
  ageSeconds(): number {
    return (this.now() - this.#createdAt) / 1000;
  }

  /** Seconds since something happened last. */
  inactivitySeconds(): number {
    return (this.now() - this.#lastActivityAt) / 1000;
  }

  /** Gets a frozen copy of everything, as it is now. */
  abstract snapshot(): SessionSnapshot;

  /** Gets a snapshot under the names that the legacy record had, in their order, with times as ISO 8601 texts. */
  abstract toLegacyRecord(): LegacyRecord;

  /** Gets a snapshot with its times as ISO 8601 texts. */
  toJSON(): JsonRecord {
    return toJsonRecord(this.snapshot());
  }

  [inspect](_depth: number, options: object, show?: (value: unknown, options: object) => string): unknown {
    const name = this.constructor.name;
    return show === undefined ? this.snapshot() : `${name} ${show({ ...this.snapshot() }, options)}`;
  }

  /** The present, in milliseconds; never before the last activity. */
  protected now(): number {
    return getPresent(this.#clock, this.#lastActivityAt);
  }

  /** `lastActivityAt` and `createdAt` in milliseconds, for what needs no copy. */
  protected get lastActivityMs(): number {
    return this.#lastActivityAt;
  }

  protected get createdMs(): number {
    return this.#createdAt;
  }
}
