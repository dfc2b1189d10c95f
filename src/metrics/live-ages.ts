/** Knows how old some living things are on average, without looking at each. */
export class LiveAges {
  #count = 0;
  /** Sum of the times of creation, counted from the first one so that it stays an exact number. */
  #sum = 0;
  #origin: number | undefined;

  get count(): number {
    return this.#count;
  }

  /** Adds something created at an instant, in milliseconds. */
  add(createdAt: number): void {
    this.#origin ??= createdAt;
    this.#count += 1;
    this.#sum += createdAt - this.#origin;
  }

  /** Takes out something that was added with this instant. */
  remove(createdAt: number): void {
    this.#count -= 1;
    this.#sum -= createdAt - (this.#origin ?? 0);
  }

  /** Gets the mean age at an instant, in milliseconds; null when nothing lives. */
  getMean(now: number): number | null {
    if (this.#count === 0) return null;
    return Math.max(0, now - (this.#origin ?? 0) - this.#sum / this.#count);
  }
}
