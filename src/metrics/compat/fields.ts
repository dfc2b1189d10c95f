import { readMilliseconds } from '../instants.ts';
import { LEGACY_ALIASES } from '../legacy-aliases.ts';
import { isSessionState } from '../session-state.ts';
import { checkAmount, checkCount } from '../valid-numbers.ts';

/** What a legacy object is about: a session, or the counters of all sessions. */
export type Group = 'common' | 'session' | 'counters';

type FieldType = 'text' | 'state' | 'count' | 'amount' | 'instant';

/** A value that legacy objects hold. Instants are kept in milliseconds. */
export interface Field {
  readonly name: string;
  readonly group: Group;
  readonly type: FieldType;
  /** Whether null says that it is not known. Null means "not given" elsewhere. */
  readonly isNullable: boolean;
  /** Where its value stands among all values. */
  readonly index: number;
}

const common = { createdAt: 'instant', lastActivityAt: 'instant', errorCount: 'count', lastError: 'text?' } as const;

const session = {
  sessionId: 'text',
  requestId: 'text',
  userId: 'text',
  state: 'state',
  queryCount: 'count',
  transactionCount: 'count',
  totalTimeMs: 'amount?',
  closedAt: 'instant?',
} as const;

/** The first seven are counted by the legacy objects themselves; of the others they know what they are told. */
const counters = {
  totalSessions: 'count',
  activeSessions: 'count',
  expiredSessionsCleaned: 'count',
  sessionsCreatedToday: 'count',
  sessionsReusedToday: 'count',
  averageSessionDurationMinutes: 'amount',
  memoryUsageMb: 'amount',
  poolExhaustionEvents: 'count?',
  circuitBreakerTrips: 'count?',
  leakedSessions: 'count?',
  peakConcurrentSessions: 'count?',
  totalMessagesSent: 'count?',
  totalAgentExecutions: 'count?',
  averageMessagesPerSession: 'amount?',
  userSatisfactionScore: 'amount?',
} as const;

/** The name of a field, as canonical classes call it. */
export type FieldName = keyof typeof common | keyof typeof session | keyof typeof counters;

/** Every field, by its canonical name. */
export const FIELDS = new Map<string, Field>();
for (const [group, types] of Object.entries({ common, session, counters }) as [Group, Record<string, string>][]) {
  for (const [name, type] of Object.entries(types)) {
    const field = { name, group, type: type.replace('?', '') as FieldType, isNullable: type.endsWith('?') };
    FIELDS.set(name, { ...field, index: FIELDS.size });
  }
}

/** The order of positional arguments: that of a session, which begins with texts, and that of counters. */
export const POSITIONS: readonly (readonly FieldName[])[] = [
  [
    'sessionId',
    'requestId',
    'userId',
    'createdAt',
    'state',
    'queryCount',
    'transactionCount',
    'totalTimeMs',
    'lastActivityAt',
    'closedAt',
    'errorCount',
    'lastError',
  ],
  Object.keys(counters) as FieldName[],
];

/** Every legacy name → canonical name, of all kinds of metrics. */
const canonicalNames = new Map<string, string>(
  Object.values(LEGACY_ALIASES.members).flatMap((members) => Object.entries(members)),
);

/** Canonical name → the legacy names of it. */
export const LEGACY_NAMES = new Map<string, readonly string[]>();
for (const [legacy, canonical] of canonicalNames) {
  LEGACY_NAMES.set(canonical, [...(LEGACY_NAMES.get(canonical) ?? []), legacy]);
}

/** Gets a field by its name; throws for a name that is none. */
export function getField(name: FieldName): Field {
  const field = FIELDS.get(name);
  if (field === undefined) throw new TypeError(`There is no field \`${name}\`.`);
  return field;
}

/** Finds the field that a legacy or canonical name means; undefined when it means none. */
export function findField(name: string): Field | undefined {
  return FIELDS.get(canonicalNames.get(name) ?? name);
}

/** Checks a value for a field and writes it as it is kept; throws `TypeError` or `RangeError`, under the name given. */
export function checkValue({ type, isNullable }: Field, value: unknown, name: string): unknown {
  if (value === null && isNullable) return null;
  const wanted = { text: 'a text', state: 'a session state', count: 'a number', amount: 'a number', instant: 'a Date' };
  if (!fits(type, value)) throw new TypeError(`\`${name}\` is ${wanted[type]}, not ${describe(value)}.`);
  if (type === 'count') return checkCount(name, value as number);
  return type === 'amount' ? checkAmount(name, value as number) : type === 'instant' ? readMilliseconds(value) : value;
}

/** Tells whether a value is of the type of a field. */
export function fits(type: FieldType, value: unknown): boolean {
  if (type === 'instant') return readMilliseconds(value) !== null && typeof value !== 'number';
  if (type === 'state') return isSessionState(value);
  return typeof value === (type === 'text' ? 'string' : 'number');
}

function describe(value: unknown): string {
  return value === null ? 'null' : value instanceof Date ? 'an invalid Date' : `of type ${typeof value}`;
}
