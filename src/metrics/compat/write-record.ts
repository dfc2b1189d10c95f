import { getCanonicalKey, LEGACY_RECORD_KEYS, type JsonValue, type LegacyRecord } from '../serialization.ts';
import { findField } from './fields.ts';
import type { LegacyState } from './legacy-state.ts';

const sessionKeys = [...LEGACY_RECORD_KEYS.database, 'last_activity'];
const counterKeys = [...new Set([...LEGACY_RECORD_KEYS.unified, ...LEGACY_RECORD_KEYS.system])];

/** Lists the keys of a legacy object's record: those of the records that its kind had, and `last_activity` in each. */
export function getRecordKeys(isSession: boolean, hasCounters: boolean): readonly string[] {
  return [...new Set([...(isSession ? sessionKeys : []), ...(hasCounters ? counterKeys : [])])];
}

/** Writes a legacy object as the legacy API did: under legacy names, with times as ISO 8601 texts. */
export function writeRecord(state: LegacyState): LegacyRecord {
  state.rollDay();
  const keys = getRecordKeys(state.isSession, state.hasCounters);
  return Object.fromEntries(keys.map((key) => [key, getRecordValue(state, key)]));
}

function getRecordValue(state: LegacyState, key: string): JsonValue {
  const field = findField(key);
  if (field === undefined) return getDerived(state, getCanonicalKey(key));
  const value = state.values[field.index] as JsonValue;
  return field.type === 'instant' && typeof value === 'number' ? new Date(value).toISOString() : value;
}

function getDerived(state: LegacyState, name: string): JsonValue {
  switch (name) {
    case 'ageSeconds':
      return state.ageSeconds();
    case 'inactivitySeconds':
      return state.inactivitySeconds();
    case 'inactivityMinutes':
      return state.inactivitySeconds() / 60;
    case 'observedAt':
      return new Date(state.now).toISOString();
    default:
      return state.kind;
  }
}
