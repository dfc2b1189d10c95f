import { LEGACY_ALIASES } from './legacy-aliases.ts';

/** A snapshot as JSON has it: times are ISO 8601 texts in UTC with milliseconds. */
export type JsonRecord = Readonly<Record<string, JsonValue>>;
/** A snapshot under legacy names; values as in JSON. */
export type LegacyRecord = JsonRecord;
export type JsonValue = string | number | boolean | null;

/** The keys of the legacy records, in their order. */
export const LEGACY_RECORD_KEYS = {
  database: [
    'session_id',
    'request_id',
    'user_id',
    'state',
    'created_at',
    'last_activity_at',
    'closed_at',
    'query_count',
    'transaction_count',
    'error_count',
    'last_error',
    'total_time_ms',
    'age_seconds',
    'inactivity_seconds',
  ],
  system: [
    'total_sessions',
    'active_sessions',
    'expired_sessions_cleaned',
    'sessions_created_today',
    'sessions_reused_today',
    'average_session_duration_minutes',
    'memory_usage_mb',
    'error_count',
    'last_error',
    'created_at',
    'last_activity_at',
    'age_seconds',
    'inactivity_seconds',
  ],
  unified: [
    'total_sessions',
    'active_sessions',
    'sessions_created_today',
    'sessions_reused_today',
    'average_session_duration_minutes',
    'last_activity',
    'inactivity_minutes',
    'pool_exhaustion_events',
    'circuit_breaker_trips',
    'leaked_sessions',
    'peak_concurrent_sessions',
    'total_messages_sent',
    'total_agent_executions',
    'avg_messages_per_session',
    'user_satisfaction_score',
    'metrics_type',
    'timestamp',
  ],
} as const;

export type LegacyKind = keyof typeof LEGACY_RECORD_KEYS;

/** Writes a snapshot as JSON has it, its keys in their order. */
export function toJsonRecord(snapshot: object): JsonRecord {
  return Object.fromEntries(Object.entries(snapshot).map(([key, value]) => [key, toJsonValue(value)]));
}

/** Writes a snapshot under the legacy names of a kind of metrics. */
export function toLegacyRecord(snapshot: object, kind: LegacyKind): LegacyRecord {
  const values = snapshot as Readonly<Record<string, unknown>>;
  return Object.fromEntries(LEGACY_RECORD_KEYS[kind].map((key) => [key, toJsonValue(values[getCanonicalKey(key)])]));
}

/** Gets the canonical name of a key of a legacy record: what the table says, else the same in camelCase. */
export function getCanonicalKey(legacy: string): string {
  const known = canonicalKeys.get(legacy);
  if (known !== undefined) return known;
  const canonical = legacy.replaceAll(/_(?<letter>[a-z])/gu, (_, letter: string) => letter.toUpperCase());
  canonicalKeys.set(legacy, canonical);
  return canonical;
}

const canonicalKeys = new Map<string, string>(Object.values(LEGACY_ALIASES.members).flatMap(Object.entries));

function toJsonValue(value: unknown): JsonValue {
  return value instanceof Date ? value.toISOString() : ((value ?? null) as JsonValue);
}
