import { BaseSessionMetrics, type MetricsOptions, type SessionSnapshot } from './base-session-metrics.ts';
import { IllegalSessionTransitionError } from './errors.ts';
import { installLegacyMembers } from './install-legacy-members.ts';
import type { LegacyDatabaseMembers } from './legacy-members.ts';
import { toLegacyRecord, type LegacyRecord } from './serialization.ts';
import { canFollow, findOutcome, type SessionOutcome, type SessionState } from './session-state.ts';
import { checkAmount } from './valid-numbers.ts';

/** Whose session it is. An id that nobody knows is left out, and is empty then. */
export interface DatabaseSessionInit {
  readonly sessionId?: string;
  readonly requestId?: string;
  readonly userId?: string;
  /** Default: now. */
  readonly createdAt?: Date;
}

export interface DatabaseSessionOptions extends MetricsOptions {
  /** What an illegal transition does: `throw`, the default, or `ignore`, which leaves the state as it is. */
  readonly onIllegalTransition?: 'throw' | 'ignore';
}

/** A database session at one instant. */
export interface DatabaseSessionSnapshot extends SessionSnapshot {
  readonly sessionId: string;
  readonly requestId: string;
  readonly userId: string;
  readonly state: SessionState;
  readonly outcome: SessionOutcome | null;
  readonly closedAt: Date | null;
  readonly queryCount: number;
  readonly transactionCount: number;
  /** From creation to the end, or what was given to `close`; null until then. */
  readonly totalTimeMs: number | null;
}

/** The metrics of one session with the database, which lives as long as a request. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- the members are installed below, from their table
export class DatabaseSessionMetrics extends BaseSessionMetrics {
  readonly #sessionId: string;
  readonly #requestId: string;
  readonly #userId: string;
  readonly #ignoresIllegal: boolean;
  #state: SessionState = 'created';
  #outcome: SessionOutcome | null = null;
  #queryCount = 0;
  #transactionCount = 0;
  #closedAt: number | null = null;
  #totalTimeMs: number | null = null;
  #lastThrown: WeakRef<object> | null = null;

  constructor(init: DatabaseSessionInit = {}, options: DatabaseSessionOptions = {}) {
    super(init.createdAt, options);
    this.#sessionId = init.sessionId ?? '';
    this.#requestId = init.requestId ?? '';
    this.#userId = init.userId ?? '';
    this.#ignoresIllegal = options.onIllegalTransition === 'ignore';
  }

  get sessionId(): string {
    return this.#sessionId;
  }

  get requestId(): string {
    return this.#requestId;
  }

  get userId(): string {
    return this.#userId;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** How its work ended last: null until it is committed, rolled back or failed. It stays when the session is closed. */
  get outcome(): SessionOutcome | null {
    return this.#outcome;
  }

  get queryCount(): number {
    return this.#queryCount;
  }

  get transactionCount(): number {
    return this.#transactionCount;
  }

  /** When the session was closed; null while it is open. */
  get closedAt(): Date | null {
    return this.#closedAt === null ? null : new Date(this.#closedAt);
  }

  /** Milliseconds from creation to the end, or what was given to `close`; null while the session is open. */
  get totalTimeMs(): number | null {
    return this.#totalTimeMs;
  }

  /** Notes that something happened now, which wakes an idle session. */
  override markActivity(): void {
    super.markActivity();
    if (this.#state === 'idle') this.#state = 'active';
  }

  /** Counts a query; an illegal transition when the session is closed. */
  incrementQueryCount(): void {
    this.#checkOpen();
    this.#queryCount += 1;
    this.markActivity();
  }

  /** Counts a transaction; an illegal transition when the session is closed. */
  incrementTransactionCount(): void {
    this.#checkOpen();
    this.#transactionCount += 1;
    this.markActivity();
  }

  /**
   * Counts what was thrown, and passes to `error` unless the session is closed. An exception that passes through several
   * handlers counts once. It accepts anything, and throws nothing itself: nothing replaces the error that is recorded.
   */
  override recordError(thrown: unknown): void {
    const isObject = typeof thrown === 'object' && thrown !== null;
    if (isObject && this.#lastThrown?.deref() === thrown) return;
    this.#lastThrown = isObject ? new WeakRef(thrown) : null;
    super.recordError(thrown);
    if (canFollow(this.#state, 'error')) this.#enter('error');
  }

  /** Begins work, or goes on with it. */
  activate(): void {
    if (this.#state !== 'active') this.#pass('active');
    this.#lastThrown = null;
    this.markActivity();
  }

  /** Notes that the session waits for work. This is no activity. */
  rest(): void {
    if (this.#state !== 'idle') this.#pass('idle');
  }

  commit(): void {
    this.#pass('committed');
    this.markActivity();
  }

  rollBack(): void {
    this.#pass('rolled_back');
    this.markActivity();
  }

  /** Notes that closing has begun, for one that takes time. */
  beginClosing(): void {
    if (this.#state !== 'closing') this.#pass('closing');
  }

  /** Closes the session, once: a second call changes nothing. `totalTimeMs` replaces the time since creation. */
  close(totalTimeMs?: number): void {
    if (this.#closedAt !== null) return;
    if (totalTimeMs !== undefined) checkAmount('totalTimeMs', totalTimeMs);
    const now = this.now();
    this.#enter('closed');
    this.#closedAt = now;
    this.#totalTimeMs = totalTimeMs ?? now - this.createdMs;
  }

  /** Seconds since the session began; until it was closed, when it is. */
  override ageSeconds(): number {
    return this.#closedAt === null ? super.ageSeconds() : (this.#closedAt - this.createdMs) / 1000;
  }

  override snapshot(): DatabaseSessionSnapshot {
    return Object.freeze({
      sessionId: this.#sessionId,
      requestId: this.#requestId,
      userId: this.#userId,
      state: this.#state,
      outcome: this.#outcome,
      createdAt: this.createdAt,
      lastActivityAt: this.lastActivityAt,
      closedAt: this.closedAt,
      queryCount: this.#queryCount,
      transactionCount: this.#transactionCount,
      errorCount: this.errorCount,
      lastError: this.lastError,
      totalTimeMs: this.#totalTimeMs,
      ageSeconds: this.ageSeconds(),
      inactivitySeconds: this.inactivitySeconds(),
    });
  }

  override toLegacyRecord(): LegacyRecord {
    return toLegacyRecord(this.snapshot(), 'database');
  }

  #checkOpen(): void {
    if (this.#state === 'closed' && !this.#ignoresIllegal) throw new IllegalSessionTransitionError('closed', 'active');
  }

  #pass(to: SessionState): void {
    if (canFollow(this.#state, to)) {
      this.#enter(to);
    } else if (!this.#ignoresIllegal) {
      throw new IllegalSessionTransitionError(this.#state, to);
    }
  }

  #enter(state: SessionState): void {
    this.#state = state;
    this.#outcome = findOutcome(state) ?? this.#outcome;
  }
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-empty-object-type -- as above
export interface DatabaseSessionMetrics extends LegacyDatabaseMembers {}

installLegacyMembers(DatabaseSessionMetrics.prototype, 'database');
