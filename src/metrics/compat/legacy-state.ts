import { getPresent, type Clock } from '../clock.ts';
import { describeThrown } from '../errors.ts';
import { canFollow, findOutcome, type SessionOutcome, type SessionState } from '../session-state.ts';
import { checkAmount } from '../valid-numbers.ts';
import { FIELDS, type Field, type FieldName } from './fields.ts';
import type { GivenValues } from './read-arguments.ts';

const day = 86_400_000;
const at = Object.fromEntries([...FIELDS].map(([name, { index }]) => [name, index])) as Record<FieldName, number>;
const defaults = [...FIELDS.values()].map(({ type, isNullable }) =>
  isNullable ? null : type === 'text' ? '' : type === 'state' ? 'created' : 0,
);

/** What a legacy object holds and does. It stands for itself: it looks at nothing else, and nothing at it. */
export class LegacyState {
  /** By the index of their field. */
  readonly values: unknown[] = [...defaults];
  readonly isSession: boolean;
  readonly hasCounters: boolean;
  readonly kind: 'system' | 'user' | null;
  outcome: SessionOutcome | null;
  readonly #clock: Clock;
  #today: number;
  #lastThrown: WeakRef<object> | null = null;

  constructor(
    { values, groups }: GivenValues,
    { clock, kind }: { readonly clock: Clock; readonly kind: 'system' | 'user' | null },
  ) {
    this.#clock = clock;
    this.kind = kind;
    this.isSession = groups.has('session');
    // Without arguments the name meant counters.
    this.hasCounters = kind !== null || groups.has('counters') || !this.isSession;
    const now = clock.now();
    this.#today = Math.floor(now / day);
    this.values[at.createdAt] = now;
    this.values[at.lastActivityAt] = values.get(at.createdAt) ?? now;
    for (const [index, value] of values) this.values[index] = value;
    this.outcome = findOutcome(this.values[at.state] as SessionState) ?? null;
  }

  /** The present, in milliseconds; never before the last activity. */
  get now(): number {
    return getPresent(this.#clock, this.values[at.lastActivityAt] as number);
  }

  markActivity(): void {
    this.values[at.lastActivityAt] = this.now;
    this.rollDay();
  }

  /** Counts what was thrown, once for each exception; throws nothing itself. */
  recordError(thrown: unknown): void {
    const isObject = typeof thrown === 'object' && thrown !== null;
    if (this.isSession && isObject && this.#lastThrown?.deref() === thrown) return;
    this.#lastThrown = isObject ? new WeakRef(thrown) : null;
    this.values[at.lastError] = describeThrown(thrown);
    this.add('errorCount', 1);
    if (this.isSession && canFollow(this.values[at.state] as SessionState, 'error')) this.#enter('error');
  }

  /** Adds to a count, which never falls below none, and notes that something happened. */
  add(field: FieldName, change: number): void {
    this.markActivity();
    this.values[at[field]] = Math.max(0, (this.values[at[field]] as number) + change);
  }

  /** Sets an amount, and notes that something happened. */
  setAmount(field: FieldName, amount: number): void {
    this.values[at[field]] = checkAmount(field, amount);
    this.markActivity();
  }

  /** Closes the session, once: a second call changes nothing. */
  close(totalTimeMs?: number | null): void {
    if (this.values[at.closedAt] !== null) return;
    const given = totalTimeMs ?? null;
    if (given !== null) checkAmount('total_time_ms', given);
    const { now } = this;
    this.#enter('closed');
    this.values[at.closedAt] = now;
    this.values[at.totalTimeMs] = given ?? Math.max(0, now - (this.values[at.createdAt] as number));
  }

  /** Seconds since the object's session began; until it was closed, when it is. */
  ageSeconds(): number {
    const end = this.isSession ? ((this.values[at.closedAt] as number | null) ?? this.now) : this.now;
    return Math.max(0, end - (this.values[at.createdAt] as number)) / 1000;
  }

  inactivitySeconds(): number {
    return (this.now - (this.values[at.lastActivityAt] as number)) / 1000;
  }

  /** Begins the counts of a day anew when another one has come. */
  rollDay(): void {
    const today = Math.floor(this.now / day);
    if (today <= this.#today) return;
    this.#today = today;
    this.values[at.sessionsCreatedToday] = 0;
    this.values[at.sessionsReusedToday] = 0;
  }

  /** Sets a value that was checked, as an assignment does. */
  assign({ index, type }: Field, value: unknown): void {
    this.rollDay(); // what is set now is of today
    this.values[index] = value;
    if (type === 'state') this.#enter(value as SessionState);
  }

  #enter(state: SessionState): void {
    this.values[at.state] = state;
    this.outcome = findOutcome(state) ?? this.outcome;
  }
}
