const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Every limit that has a default, in one place. Each is an option where it is used. */
export const THRESHOLDS = Object.freeze({
  /** How long a database session may live that a request was given. */
  requestSessionLifetimeMs: 30 * second,
  /** How long a registered session may live before it counts as leaked. */
  sessionLifetimeMs: 300 * second,
  /** Between two looks for leaked sessions. */
  leakScanIntervalMs: minute,
  /** Between two looks for expired sessions of users. */
  cleanupIntervalMs: 30 * minute,
  /** A user's session that is older has expired. */
  maxSessionAgeMs: 24 * hour,
  /** A user's session that was idle for longer has expired. */
  maxSessionIdleMs: 120 * minute,
  /** A connection that was idle for longer is stale. */
  staleConnectionMs: 300 * second,
  /** How old an aggregated snapshot may be that is given out again. */
  maxSnapshotAgeMs: 30 * second,
  /** What a session of a user is taken to need. */
  megabytesPerSession: 0.01,
  /** Health is `degraded` above this. */
  maxLeakedSessions: 10,
  /** Health is `degraded` above this. */
  maxPoolExhaustionEvents: 0,
  /** Health is `warning` above this. */
  maxActiveSessions: 1000,
});
