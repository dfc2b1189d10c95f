import { FeatureCounts } from './feature-counts.ts';

/** What a user did in one session. */
export interface EngagementSnapshot {
  readonly messages: number;
  readonly agentExecutions: number;
  /** Each once, in the order of their first use. */
  readonly features: readonly string[];
  /** From 0 to 100. */
  readonly quality: number;
}

/** Counts what a user does in one session. */
export class SessionEngagement {
  readonly #features = new FeatureCounts();
  #messages = 0;
  #agentExecutions = 0;

  countMessage(): void {
    this.#messages += 1;
  }

  countAgentExecution(): void {
    this.#agentExecutions += 1;
  }

  countFeature(feature: string): void {
    this.#features.count(feature);
  }

  /** Gets a score from 0 to 100: up to 40 for messages, 30 for executions, 20 for features, and 10 for the first hour. */
  getQuality(ageMinutes: number): number {
    return (
      Math.min(40, 5 * this.#messages) +
      Math.min(30, 10 * this.#agentExecutions) +
      Math.min(20, 5 * this.#features.size) +
      Math.min(10, ageMinutes / 6)
    );
  }

  snapshot(ageMinutes: number): EngagementSnapshot {
    return Object.freeze({
      messages: this.#messages,
      agentExecutions: this.#agentExecutions,
      features: Object.freeze(Object.keys(this.#features.snapshot())),
      quality: this.getQuality(ageMinutes),
    });
  }
}
