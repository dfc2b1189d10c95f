import type { LegacyUse } from '../legacy-use.ts';
import { checkValue, LEGACY_NAMES, type Field } from './fields.ts';
import type { Deed } from './legacy-methods.ts';
import type { LegacyState } from './legacy-state.ts';

/** Gets the state of a legacy object; throws `TypeError` for anything else. */
export type GetState = (legacy: object) => LegacyState;

type Reader = (this: object) => unknown;

/** Makes what reads a field: instants are copies, and what is counted by the day is of today. */
export function createReader({ name, type, index }: Field, getState: GetState): Reader {
  if (type === 'instant') {
    return function (this: object): Date | null {
      const value = getState(this).values[index];
      return typeof value === 'number' ? new Date(value) : null;
    };
  }
  if (name.endsWith('Today')) {
    return function (this: object): unknown {
      const state = getState(this);
      state.rollDay();
      return state.values[index];
    };
  }
  return function (this: object): unknown {
    return getState(this).values[index];
  };
}

/**
 * Describes a field as a property: assignable under a legacy name, and read-only under its canonical one, unless both
 * are the same (`state`).
 */
export function describeField(
  field: Field,
  read: Reader,
  getState: GetState,
  use?: LegacyUse,
  legacy = field.name,
): PropertyDescriptor {
  if (use === undefined && LEGACY_NAMES.has(field.name)) return { get: read };
  function get(this: object): unknown {
    use?.note(get);
    return read.call(this);
  }
  function set(this: object, value: unknown): void {
    use?.note(set);
    getState(this).assign(field, checkValue(field, value, legacy));
  }
  return { get, set };
}

/** Describes a derived value as a property. */
export function describeValue(deed: Deed, getState: GetState, use?: LegacyUse): PropertyDescriptor {
  function get(this: object): unknown {
    use?.note(get);
    return deed(getState(this));
  }
  return { get };
}

/** Describes what a method does as a property. */
export function describeMethod(deed: Deed, getState: GetState, use?: LegacyUse): PropertyDescriptor {
  function value(this: object, ...values: never[]): unknown {
    use?.note(value);
    return deed(getState(this), ...values);
  }
  return { value, writable: true };
}
