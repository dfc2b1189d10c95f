import { findCallSite } from './call-site.ts';

/** What is done with a use of the legacy API whose place is looked at. */
export interface UseObserver {
  /** Hears of a use, with its place where that can be told; answers after how many uses the next one is looked at. */
  observe(use: LegacyUse, site: string | undefined): number;
  /** Whether places are looked at. */
  readonly seesSites: boolean;
}

/** Counts the uses of one legacy member. A use costs an addition; only some are looked at. */
export class LegacyUse {
  readonly member: string;
  readonly replacement: string;
  /** Place → how often it was seen there, among the uses that were looked at. */
  readonly sites = new Map<string, number>();
  count = 0;
  #next = 1;
  readonly #observer: UseObserver;

  constructor(member: string, replacement: string, observer: UseObserver) {
    this.member = member;
    this.replacement = replacement;
    this.#observer = observer;
  }

  /** Counts a use; `called` is the function whose caller uses the member. */
  note(called: unknown): void {
    this.count += 1;
    if (this.count >= this.#next) this.#look(called);
  }

  /** Has the next use looked at, since the rules have changed. */
  lookAgain(): void {
    this.#next = this.count + 1;
  }

  #look(called: unknown): void {
    this.lookAgain(); // should the observer throw
    const site = this.#observer.seesSites ? findCallSite(called) : undefined;
    this.#next = this.count + this.#observer.observe(this, site);
  }
}
