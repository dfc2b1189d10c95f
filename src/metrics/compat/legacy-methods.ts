import { checkCount } from '../valid-numbers.ts';
import type { LegacyState } from './legacy-state.ts';
import { writeRecord } from './write-record.ts';

/** What a method of a legacy object does with its state. */
export type Deed = (state: LegacyState, ...values: never[]) => unknown;

/** The methods of every legacy object, by their canonical names. */
export const COMMON_METHODS: Readonly<Record<string, Deed>> = {
  markActivity: (state) => {
    state.markActivity();
  },
  recordError: (state, thrown: unknown) => {
    state.recordError(thrown);
  },
  ageSeconds: (state) => state.ageSeconds(),
  inactivitySeconds: (state) => state.inactivitySeconds(),
  toLegacyRecord: writeRecord,
};

/** The methods of one that is about a session. */
export const SESSION_METHODS: Readonly<Record<string, Deed>> = {
  incrementQueryCount: (state) => {
    state.add('queryCount', 1);
  },
  incrementTransactionCount: (state) => {
    state.add('transactionCount', 1);
  },
  close: (state, totalTimeMs?: number | null) => {
    state.close(totalTimeMs);
  },
};

/** The methods of one that counts sessions. */
export const COUNTER_METHODS: Readonly<Record<string, Deed>> = {
  incrementTotalSessions: (state) => {
    state.add('totalSessions', 1);
    state.add('sessionsCreatedToday', 1);
  },
  incrementActiveSessions: (state) => {
    state.add('activeSessions', 1);
  },
  decrementActiveSessions: (state) => {
    state.add('activeSessions', -1);
  },
  recordSessionCleanup: (state, count = 1) => {
    state.add('expiredSessionsCleaned', checkCount('count', count));
  },
  recordSessionReuse: (state) => {
    state.add('sessionsReusedToday', 1);
  },
  updateMemoryUsage: (state, megabytes: number) => {
    state.setAmount('memoryUsageMb', megabytes);
  },
  updateAverageDuration: (state, minutes: number) => {
    state.setAmount('averageSessionDurationMinutes', minutes);
  },
};

/** What is derived of a session. */
export const SESSION_VALUES: Readonly<Record<string, Deed>> = { outcome: ({ outcome }) => outcome };

/** What is derived of counters. */
export const COUNTER_VALUES: Readonly<Record<string, Deed>> = {
  inactivityMinutes: (state) => state.inactivitySeconds() / 60,
  kind: ({ kind }) => kind,
  observedAt: ({ now }) => new Date(now),
};
