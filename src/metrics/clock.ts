/** Tells the present in milliseconds since 1970, UTC. Everything that needs the time is given one. */
export interface Clock {
  now(): number;
}

/** The clock of the machine. Nothing else in this package asks the machine for the time. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still until it is told to move, for tests. */
export class ManualClock implements Clock {
  #now: number;

  /** Starts at an instant, or at milliseconds since 1970. */
  constructor(start: Date | number = 0) {
    this.#now = Number(start);
  }

  now(): number {
    return this.#now;
  }

  /** Moves by milliseconds; by a negative number too, as clocks that are set back do. */
  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** Moves to an instant. */
  set(instant: Date | number): void {
    this.#now = Number(instant);
  }
}

/** Gets the present of a clock, never before `floor`: a clock that is set back, or gives no number, stands still. */
export function getPresent(clock: Clock, floor: number): number {
  const now = clock.now();
  return now > floor ? now : floor;
}
