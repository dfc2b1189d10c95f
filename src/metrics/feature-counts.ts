/** Names may come from outside, and their number must not grow without end: further ones are not counted. */
const maxFeatures = 100;

/** Counts how often each feature is used, by its name; any text is a name, `__proto__` too. */
export class FeatureCounts {
  /** Made for the first feature: most users have none. */
  #counts: Map<string, number> | undefined;

  count(feature: string): void {
    this.#counts ??= new Map();
    const known = this.#counts.get(feature);
    if (known !== undefined || this.#counts.size < maxFeatures) this.#counts.set(feature, (known ?? 0) + 1);
  }

  /** How many different features there are. */
  get size(): number {
    return this.#counts?.size ?? 0;
  }

  /** Gets a frozen copy, in the order of first use. */
  snapshot(): Readonly<Record<string, number>> {
    return Object.freeze(Object.fromEntries(this.#counts ?? []));
  }
}
