import { LegacyApiRemovedError } from './errors.ts';
import { LegacyUse, type UseObserver } from './legacy-use.ts';
import { checkPhase, MIGRATION_PHASES, type MigrationPhase } from './migration-phases.ts';

/**
 * Which uses are looked at for the place that they are in. `every` costs microseconds a use and misses none; `sampled`
 * looks at the first thousand of a member and then ever fewer, while they come from known places; `none` looks at none.
 */
export type CallSiteTracking = 'every' | 'sampled' | 'none';

export interface MigrationOptions {
  /** Default: 1. */
  readonly phase?: MigrationPhase;
  /** Default: `sampled` in phase 1, and `every` in phase 2, where each place has its warning. */
  readonly callSites?: CallSiteTracking;
}

/** How often one legacy member was used, and where. */
export interface LegacyUsage {
  /** With its class: `DatabaseSessionMetrics.last_activity`. */
  readonly member: string;
  readonly replacement: string;
  /** Every use. */
  readonly count: number;
  /** The places among the uses that were looked at, as `file:line:column`, with how often they were seen. */
  readonly callSites: readonly { readonly site: string; readonly seen: number }[];
}

/** How far a migration has come. */
export interface MigrationStatus {
  readonly phase: MigrationPhase;
  readonly name: string;
  readonly description: string;
  /** The preset of the rules for this phase. */
  readonly preset: string;
  readonly totalUses: number;
  /** The members that were used, the most used first. */
  readonly usage: readonly LegacyUsage[];
}

/** Node, and what is like it; a browser has no warnings of a process. */
const host = globalThis as {
  readonly process?: { emitWarning(warning: string, options: { readonly type: string; readonly code: string }): void };
};

const exactUses = 1000;
/** A look takes microseconds; this seldom it takes nothing. */
const maxStride = 65_536;
/** Of one migration; code that is made at run time could use up the memory otherwise. */
const maxSites = 1000;

/** One way from the legacy API to the canonical one: its phase, and who still uses what. */
export class Migration implements UseObserver {
  #phase: MigrationPhase;
  readonly #callSites: CallSiteTracking | undefined;
  readonly #uses = new Map<string, LegacyUse>();
  readonly #sites = new Set<string>();
  readonly #warned = new Set<string>();
  readonly #strides = new WeakMap<LegacyUse, number>();

  constructor({ phase = 1, callSites }: MigrationOptions = {}) {
    this.#phase = checkPhase(phase);
    this.#callSites = callSites;
  }

  get phase(): MigrationPhase {
    return this.#phase;
  }

  get seesSites(): boolean {
    return this.#callSites !== 'none' && this.#phase !== 3;
  }

  /** Goes on to a phase; throws `RangeError` for an earlier one, and for what is none. */
  advance(phase: MigrationPhase): void {
    if (checkPhase(phase) < this.#phase) {
      throw new RangeError(
        `A migration only goes forward: it is in phase ${this.#phase}, and ${phase} is before that.`,
      );
    }
    this.#phase = phase;
    for (const use of this.#uses.values()) use.lookAgain();
  }

  /** Gets the counter of a legacy member, one for each. */
  track(member: string, replacement: string): LegacyUse {
    const use = this.#uses.get(member) ?? new LegacyUse(member, replacement, this);
    this.#uses.set(member, use);
    return use;
  }

  observe(use: LegacyUse, site: string | undefined): number {
    if (this.#phase === 3) throw new LegacyApiRemovedError(use.member, use.replacement);
    const isKnown = site === undefined || use.sites.has(site);
    if (site !== undefined) this.#add(use, site);
    if (this.#phase === 2) this.#warn(use, site);
    return this.#getStride(use, isKnown);
  }

  /** Reports the phase and the uses until now, as a copy. */
  getStatus(): MigrationStatus {
    const used = [...this.#uses.values()]
      .filter(({ count }) => count > 0)
      .sort((left, right) => right.count - left.count);
    const { name, description, preset } = MIGRATION_PHASES[this.#phase];
    return Object.freeze({
      phase: this.#phase,
      name,
      description,
      preset,
      totalUses: used.reduce((sum, { count }) => sum + count, 0),
      usage: used.map(({ member, replacement, count, sites }) => {
        return { member, replacement, count, callSites: [...sites].map(([site, seen]) => ({ site, seen })) };
      }),
    });
  }

  #add(use: LegacyUse, site: string): void {
    if (this.#sites.size < maxSites) this.#sites.add(site);
    if (this.#sites.has(site)) use.sites.set(site, (use.sites.get(site) ?? 0) + 1);
  }

  /** Warns once for each place; where places cannot be told, once for each member. */
  #warn(use: LegacyUse, site = use.member): void {
    if (this.#warned.has(site) || this.#warned.size >= maxSites) return;
    this.#warned.add(site);
    const place = site === use.member ? '' : ` (${site})`;
    host.process?.emitWarning(`\`${use.member}\` is deprecated; use \`${use.replacement}\`.${place}`, {
      type: 'DeprecationWarning',
      code: 'SSOT_DEP_SESSION_METRICS',
    });
  }

  #getStride(use: LegacyUse, isKnown: boolean): number {
    const tracking = this.#callSites ?? (this.#phase === 1 ? 'sampled' : 'every');
    if (tracking === 'none') return Infinity;
    if (tracking === 'every' || !isKnown || use.count < exactUses) return 1;
    const stride = Math.min(maxStride, (this.#strides.get(use) ?? 1) * 2);
    this.#strides.set(use, stride);
    return stride;
  }
}

/** The migration of this process: that of the compat module, and of the legacy members of the canonical classes. */
export const migration = new Migration();
