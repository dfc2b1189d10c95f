/** Every state that a session can be in. */
export const SESSION_STATES = Object.freeze([
  'created',
  'active',
  'idle',
  'committed',
  'rolled_back',
  'closing',
  'closed',
  'error',
] as const);

export type SessionState = (typeof SESSION_STATES)[number];

/** How the work of a session ended last; it stays when the session is closed. */
export type SessionOutcome = 'committed' | 'rolled_back' | 'error';

/** The states that can follow each state. */
export const SESSION_TRANSITIONS: Readonly<Record<SessionState, readonly SessionState[]>> = freezeDeep({
  created: ['active', 'closing', 'closed', 'error'],
  active: ['idle', 'committed', 'rolled_back', 'error', 'closing', 'closed'],
  idle: ['active', 'committed', 'rolled_back', 'error', 'closing', 'closed'],
  committed: ['active', 'closing', 'closed', 'error'],
  rolled_back: ['active', 'closing', 'closed', 'error'],
  error: ['rolled_back', 'closing', 'closed'],
  closing: ['closed', 'error'],
  closed: [],
});

/** Tells whether a value names a state. */
export function isSessionState(value: unknown): value is SessionState {
  return (SESSION_STATES as readonly unknown[]).includes(value);
}

/** Tells whether one state can follow another. */
export function canFollow(from: SessionState, to: SessionState): boolean {
  return SESSION_TRANSITIONS[from].includes(to);
}

/** Finds the outcome that reaching a state means; undefined for a state in which nothing has ended. */
export function findOutcome(state: SessionState): SessionOutcome | undefined {
  return state === 'committed' || state === 'rolled_back' || state === 'error' ? state : undefined;
}

function freezeDeep<Key extends string>(
  table: Record<Key, readonly SessionState[]>,
): Readonly<Record<Key, readonly SessionState[]>> {
  Object.values(table).forEach(Object.freeze);
  return Object.freeze(table);
}
